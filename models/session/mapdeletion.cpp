// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapdeletion.h"

#include "journal.h"
#include "localerror.h"
#include "openmap.h"
#include "syncclient.h"

#include <QUuid>

namespace mapdesk {

namespace {

using Reason = MapDeletionStop::Reason;

// An item's expiry may move its map's date alone.
bool isUnchanged(const SyncMap &before, const SyncMap &now)
{
    return before.revision == now.revision && before.updatedMs == now.updatedMs
        && before.expiresMs == now.expiresMs;
}

} // namespace

MapDeletion::MapDeletion(const SyncClient &client, RecordedWrites &writes,
                         std::shared_ptr<OpenMap> map, KeptPart part)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_part(part)
    , m_before(m_map->map())
{
}

template <typename T, typename Take>
Call<T> MapDeletion::reading(Call<T> call, Take take)
{
    return std::move(call).then(this, [this, take](const Result<T> &result) {
        if (result)
            take(*result);
        else
            stop(Reason::Failed, {result.error()});
    });
}

void MapDeletion::begin()
{
    ++m_readings;
    m_itemsRead = 0;
    m_isWhole = true;
    m_group = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_look = reading(m_client.fetchMap(m_before.serviceSid, m_before.sid.value()),
                     [this](const SyncMap &map) {
                         m_before = map;
                         readItems({});
                     });
}

void MapDeletion::readItems(const QByteArray &target)
{
    m_itemPage = reading(m_client.listItems(m_before.serviceSid, m_before.sid, {.target = target}),
                         [this](const ItemPage &page) { takeItems(page); });
}

void MapDeletion::takeItems(const ItemPage &page)
{
    std::span<const ItemView> items(page.items);
    const auto room = size_t(mostItems - m_itemsRead);
    const bool isTooMany = items.size() > room;
    if (isTooMany && m_part == KeptPart::Whole) {
        stop(Reason::TooManyItems);
        return;
    }
    items = items.first(std::min(items.size(), room));
    m_isWhole = !isTooMany;
    m_itemsRead += int(items.size());
    const QByteArray next = isTooMany ? QByteArray() : page.nextTarget;
    const auto goOn = [this, next] {
        emit progressed(m_itemsRead);
        if (next.isEmpty())
            readPermissions({});
        else
            readItems(next);
    };
    keep(KeptMap::factsOfItems(qsizetype(items.size())), KeptMap::payloadOfItems(items), goOn);
}

void MapDeletion::readPermissions(const QByteArray &target)
{
    m_permissionPage = reading(
        m_client.listPermissions(m_before.serviceSid, m_before.sid, {.target = target}),
        [this](const Page<MapPermission> &page) { takePermissions(page); });
}

void MapDeletion::takePermissions(const Page<MapPermission> &page)
{
    const auto goOn = [this, next = page.nextTarget] {
        if (next.isEmpty())
            lookAgain();
        else
            readPermissions(next);
    };
    keep(KeptMap::factsOfPermissions(qsizetype(page.records.size())),
         KeptMap::payloadOfPermissions(page.records), goOn);
}

void MapDeletion::lookAgain()
{
    m_look = reading(m_client.fetchMap(m_before.serviceSid, m_before.sid.value()),
                     [this](const SyncMap &map) { compare(map); });
}

void MapDeletion::compare(const SyncMap &now)
{
    if (isUnchanged(m_before, now)) {
        keepMap();
    } else if (m_readings < mostReadings) {
        begin();
    } else if (m_part == KeptPart::Whole) {
        stop(Reason::KeepsChanging);
    } else {
        m_before = now;
        m_isWhole = false;
        keepMap();
    }
}

void MapDeletion::keepMap()
{
    keep(KeptMap::factsOfMap(m_isWhole), KeptMap::payloadOfMap(m_before), [this] { send(); });
}

void MapDeletion::keep(const QJsonObject &facts, const QByteArray &payload,
                       const std::function<void()> &afterwards)
{
    QJsonObject all = facts;
    all[fact::profile] = m_writes.context().profile;
    all[fact::service] = m_before.serviceSid.value();
    all[fact::map] = m_before.sid.value();
    all[fact::group] = m_group;
    m_keeping = m_writes.journal()
                    .append(JournalEntry::Kind::Kept, all, {payload, {}})
                    .then(this, [this, afterwards](const Result<JournalSeq, QString> &kept) {
                        using Kind = ApiError::Kind;
                        if (kept)
                            afterwards();
                        else
                            stop(Reason::NotKept, {localError(Kind::NotRecorded, kept.error())});
                    });
}

void MapDeletion::send()
{
    m_isSent = true;
    const WriteSubject subject{m_before.serviceSid, m_before.sid, m_before.displayName()};
    m_write = m_writes.deleteMap(subject, m_before, m_group).then(this, [this](const auto &result) {
        takeResult(*result);
    });
}

void MapDeletion::takeResult(const WriteResult<SyncMap> &result)
{
    if (result.isApplied()) {
        m_map->loader().stop();
        emit deleted();
    } else {
        stop(Reason::Failed, result.failure());
    }
}

void MapDeletion::halt()
{
    if (!m_isSent)
        stop(Reason::Halted);
}

void MapDeletion::stop(Reason reason, const CommandFailure &failure)
{
    m_look = {};
    m_itemPage = {};
    m_permissionPage = {};
    m_keeping = {};
    emit stopped({reason, m_itemsRead, failure});
}

} // namespace mapdesk
