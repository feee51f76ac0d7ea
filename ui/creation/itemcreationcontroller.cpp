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
    auto *sheet = new ItemSheet(map->map(), {}, session(), &parentWidget());
    if (m_kept && m_kept->map == map->map().sid)
        sheet->setForm(m_kept->form);
    openFor(map, *sheet);
}

void ItemCreationController::duplicateItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                           const QStringList &mapNames)
{
    const std::optional<MapItem> item = map->item(key);
    if (!item || !mayOpen())
        return;
    const SyncMap &of = map->map();
    const DuplicateOf original{
        .key = key,
        .hasUnsavedText = session().drafts().find(targetOf(of, key)).has_value(),
        .mapNames = mapNames,
        .lookUp = [this, service = of.serviceSid](const QString &name) {
            return session().client().fetchMap(service, name);
        }};
    openFor(map,
            *new ItemSheet(of, duplicateOf(*map, *item), original, session(), &parentWidget()));
}

// The time it has left, unless that is over.
ItemForm ItemCreationController::duplicateOf(OpenMap &map, const MapItem &item) const
{
    const bool expires = item.expiresMs && *item.expiresMs > session().clock().nowMs();
    return {freeKey(map, item.key), laidOut(item.data),
            expires ? ExpiryChoice::at(*item.expiresMs) : ExpiryChoice::never()};
}

void ItemCreationController::openFor(const std::shared_ptr<OpenMap> &map, ItemSheet &sheet)
{
    m_map = map;
    m_itemSheet = &sheet;
    open(sheet);
}

void ItemCreationController::send()
{
    const NewItem item = m_itemSheet->item();
    const SyncMap target = m_itemSheet->map();
    const bool isHere = target.sid == m_map->map().sid;
    const std::shared_ptr<OpenMap> map = isHere ? m_map : session().open(target);
    begin();
    m_write = session().commands().createItem(map, item).then(
        this, [this, map, key = item.key](const Result<WriteResult<MapItem>> &result) {
            takeResult(map, key, *result);
        });
}

void ItemCreationController::keepTyped()
{
    if (m_itemSheet && m_itemSheet->isChanged())
        m_kept = {m_map->map().sid, m_itemSheet->form()};
}

void ItemCreationController::forgetTyped()
{
    m_kept.reset();
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
