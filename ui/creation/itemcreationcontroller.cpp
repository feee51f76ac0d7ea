// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcreationcontroller.h"

#include "creationtexts.h"
#include "jsonformat.h"
#include "openmap.h"
#include "syncsession.h"

namespace mapdesk {

namespace {

// A key like this one that the map, as far as it is loaded, does not have.
QString freeKey(OpenMap &map, const ItemKey &key)
{
    QString free = CreationTexts::copyOf(toString(key), 1);
    for (int number = 2; map.items().find(ItemKey(free.toUtf8())); ++number)
        free = CreationTexts::copyOf(toString(key), number);
    return free;
}

// For reading and editing; no token is another.
QByteArray laidOut(const QByteArray &data)
{
    const auto json = JsonText::parse(data);
    return json ? prettyJson(*json) : data;
}

} // namespace

ItemCreationController::ItemCreationController(SyncSession &session, QWidget &parent)
    : CreationController(session, parent)
{
}

void ItemCreationController::newItem(const std::shared_ptr<OpenMap> &map)
{
    if (!mayOpen())
        return;
    openFor(map, {}, *new ItemSheet(map->map(), {}, session(), &parentWidget()));
}

void ItemCreationController::duplicateItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                           const QStringList &mapNames)
{
    if (!map->has(key) || !mayOpen())
        return;
    if (const std::optional<MapItem> item = map->item(key))
        openDuplicate(map, *item, mapNames);
    else
        readOriginal(map, key, mapNames);
}

// Its data is not kept.
void ItemCreationController::readOriginal(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                          const QStringList &mapNames)
{
    const SyncMap &of = map->map();
    m_reading = session()
                    .client()
                    .fetchItem(of.serviceSid, of.sid, key)
                    .then(this, [this, map, key, mapNames](const Result<MapItem> &item) {
                        map->takeItem(key, item);
                        if (!item)
                            emit problem(CreationTexts::notShown(toString(key), item.error()));
                        else if (mayOpen())
                            openDuplicate(map, *item, mapNames);
                    });
}

void ItemCreationController::openDuplicate(const std::shared_ptr<OpenMap> &map, const MapItem &item,
                                           const QStringList &mapNames)
{
    const SyncMap &of = map->map();
    const DuplicateOf original{
        .key = item.key,
        .hasUnsavedText = session().drafts().find(targetOf(of, item.key)).has_value(),
        .mapNames = mapNames,
        .lookUp = [this, service = of.serviceSid](const QString &name) {
            return session().client().fetchMap(service, name);
        }};
    openFor(map, item.key,
            *new ItemSheet(of, duplicateOf(*map, item), original, session(), &parentWidget()));
}

// The time it has left, unless that is over.
ItemForm ItemCreationController::duplicateOf(OpenMap &map, const MapItem &item) const
{
    const bool expires = item.expiresMs && *item.expiresMs > session().clock().nowMs();
    return {freeKey(map, item.key),
            laidOut(item.data),
            {expires ? ExpiryChoice::at(*item.expiresMs) : ExpiryChoice::never()},
            map.map().displayName()};
}

void ItemCreationController::openFor(const std::shared_ptr<OpenMap> &map,
                                     const std::optional<ItemKey> &original, ItemSheet &sheet)
{
    m_map = map;
    m_subject = {map->map().sid, original};
    m_itemSheet = &sheet;
    for (const Kept &kept : m_kept) {
        if (kept.subject == m_subject)
            sheet.setForm(kept.form);
    }
    open(sheet);
}

void ItemCreationController::send()
{
    const std::optional<NewItem> item = m_itemSheet->item();
    if (!item)
        return m_itemSheet->showWhetherItCanGo();
    const SyncMap target = m_itemSheet->map();
    const bool isHere = target.sid == m_map->map().sid;
    const std::shared_ptr<OpenMap> map = isHere ? m_map : session().open(target);
    begin();
    m_write = session()
                  .commands()
                  .createItem(map, *item)
                  .then(this,
                        [this, map, key = item->key](const Result<WriteResult<MapItem>> &result) {
                            takeResult(map, key, *result);
                        });
}

void ItemCreationController::keepTyped()
{
    forgetTyped();
    if (m_itemSheet && m_itemSheet->isChanged())
        m_kept.push_back({m_subject, m_itemSheet->form()});
}

void ItemCreationController::forgetTyped()
{
    std::erase_if(m_kept, [this](const Kept &kept) { return kept.subject == m_subject; });
}

void ItemCreationController::takeResult(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                        const WriteResult<MapItem> &result)
{
    const SyncMap &of = map->map();
    if (!result.isApplied())
        return fail(explain(of, key, result.failure()));
    const bool isHere = of.sid == m_map->map().sid;
    succeed();
    if (result.now)
        emit itemCreated(of, *result.now);
    emit written(targetOf(of, key),
                 isHere ? CreationTexts::created(key) : CreationTexts::createdIn(key, of));
}

ErrorText ItemCreationController::explain(const SyncMap &map, const ItemKey &key,
                                          const CommandFailure &failure)
{
    ErrorText text = CreationTexts::itemProblem(key, failure);
    if (failure.error.kind == ApiError::Kind::AlreadyExists) {
        text.actions.push_back(
            {tr("Show that item"), whileAlive(this, [this, map, key] { show(map, key); })});
    }
    return text;
}

void ItemCreationController::show(const SyncMap &map, const ItemKey &key)
{
    leaveSheet();
    m_reading = session()
                    .client()
                    .fetchItem(map.serviceSid, map.sid, key)
                    .then(this, [this, map, key](const Result<MapItem> &item) {
                        if (item)
                            emit itemFound(map, *item);
                        else
                            emit problem(CreationTexts::notShown(toString(key), item.error()));
                    });
}

} // namespace mapdesk
