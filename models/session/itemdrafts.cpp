// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdrafts.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

auto isOf(const CommandTarget &target)
{
    return [&target](const ItemDraft &draft) { return draft.target == target; };
}

bool contains(const std::vector<CommandTarget> &targets, const CommandTarget &target)
{
    return std::find(targets.begin(), targets.end(), target) != targets.end();
}

ItemDraft draftOf(const StoredDraft &stored)
{
    ItemDraft draft;
    draft.target = {ServiceSid(stored.place.service), MapSid(stored.place.map),
                    ItemKey(stored.place.key)};
    draft.mapName = stored.mapName;
    draft.base.key = *draft.target.key;
    draft.base.serviceSid = draft.target.service;
    draft.base.mapSid = draft.target.map;
    draft.base.data = stored.baseData;
    draft.base.revision = Revision(stored.baseRevision);
    draft.base.createdMs = stored.baseCreatedMs;
    draft.base.updatedMs = stored.baseUpdatedMs;
    draft.base.expiresMs = stored.baseExpiresMs;
    draft.text = stored.text;
    return draft;
}

} // namespace

ItemDrafts::ItemDrafts(DraftStore &store, QString recordsName, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_recordsName(std::move(recordsName))
{
    connect(&m_store, &DraftStore::problemChanged, this, &ItemDrafts::problemChanged);
    connect(&m_store, &DraftStore::written, this, &ItemDrafts::written);
    load();
}

void ItemDrafts::keep(ItemDraft draft)
{
    const auto known = std::find_if(m_drafts.begin(), m_drafts.end(), isOf(draft.target));
    const bool isNew = known == m_drafts.end();
    if (m_isHandedOver || (!isNew && *known == draft))
        return;
    m_store.keep(storedOf(draft));
    if (!m_isLoaded && isNew)
        m_keptWhileLoading.push_back(draft.target);
    if (isNew)
        m_drafts.push_back(std::move(draft));
    else
        *known = std::move(draft);
    emit changed();
}

// Of an item without a text nothing is on the disk, or it has not come from there yet: then it is
// not known what would be lost.
void ItemDrafts::drop(const CommandTarget &target)
{
    if (std::erase_if(m_drafts, isOf(target)) == 0)
        return;
    m_store.drop(placeOf(target));
    emit changed();
}

std::vector<ItemDraft> ItemDrafts::handOver()
{
    m_isHandedOver = true;
    m_loading = {};
    std::vector<ItemDraft> all = std::exchange(m_drafts, {});
    emit changed();
    return all;
}

std::optional<ItemDraft> ItemDrafts::find(const CommandTarget &target) const
{
    const auto known = std::find_if(m_drafts.begin(), m_drafts.end(), isOf(target));
    return known == m_drafts.end() ? std::nullopt : std::optional(*known);
}

void ItemDrafts::load()
{
    m_loading = m_store.load(m_recordsName)
                    .then(this, [this](const Result<std::vector<StoredDraft>, QString> &stored) {
                        if (stored)
                            takeLoaded(*stored);
                        else
                            emit loadFailed(stored.error());
                    });
}

void ItemDrafts::takeLoaded(const std::vector<StoredDraft> &stored)
{
    m_isLoaded = true;
    std::vector<ItemDraft> all;
    for (const StoredDraft &one : stored) {
        ItemDraft draft = draftOf(one);
        if (find(draft.target))
            continue;
        // Kept anew and dropped since, which was about a later text.
        if (contains(m_keptWhileLoading, draft.target))
            m_store.keep(one);
        m_fromBefore.push_back(draft.target);
        all.push_back(std::move(draft));
    }
    m_keptWhileLoading.clear();
    if (all.empty())
        return;
    all.insert(all.end(), std::make_move_iterator(m_drafts.begin()),
               std::make_move_iterator(m_drafts.end()));
    m_drafts = std::move(all);
    emit changed();
    emit found();
}

StoredDraft::Place ItemDrafts::placeOf(const CommandTarget &target) const
{
    return {m_recordsName, target.service.value(), target.map.value(), target.key->value()};
}

StoredDraft ItemDrafts::storedOf(const ItemDraft &draft) const
{
    StoredDraft stored;
    stored.place = placeOf(draft.target);
    stored.mapName = draft.mapName;
    stored.baseData = draft.base.data;
    stored.baseRevision = draft.base.revision.value();
    stored.baseCreatedMs = draft.base.createdMs;
    stored.baseUpdatedMs = draft.base.updatedMs;
    stored.baseExpiresMs = draft.base.expiresMs;
    stored.text = draft.text;
    return stored;
}

} // namespace mapdesk
