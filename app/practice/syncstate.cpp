// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncstate.h"

#include "datafile.h"
#include "schema.h"

namespace mapdesk::practice {

namespace {

constexpr qint64 millisecondsPerSecond = 1000;

Result<void, QString> prepare(Database &database, const QString &file)
{
    return checkFormat(database)
        .and_then([&] { return makeDataFilePrivate(file); })
        .and_then([&] { return database.startWriting(); })
        .and_then([&] { return migrate(database, file); });
}

Account accountRecord(const Rows &rows)
{
    return {.sid = rows.text(0),
            .authToken = rows.text(1),
            .serviceSid = rows.text(2),
            .apiKeySid = rows.text(3),
            .apiKeySecret = rows.text(4)};
}

} // namespace

Result<std::unique_ptr<SyncState>, QString> SyncState::open(const QString &file, const Clock &clock,
                                                            const Assumptions &assumptions)
{
    const QString path = dataFilePath(file);
    auto database = createDataFile(path).and_then([&] { return Database::open(path); });
    if (!database)
        return failure(database.error());
    if (const auto ready = prepare(**database, path); !ready)
        return failure(ready.error());
    return std::unique_ptr<SyncState>(new SyncState(std::move(*database), clock, assumptions));
}

SyncState::SyncState(std::unique_ptr<Database> database, const Clock &clock,
                     const Assumptions &assumptions)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_assumptions(assumptions)
    , m_services(*m_database)
    , m_maps(*m_database)
    , m_items(*m_database)
    , m_permissions(*m_database)
    , m_expiry(*m_database, m_maps, clock, assumptions.expiryLag)
    , m_pastMaps(clock, assumptions.readDelay, RecentPast<MapRecord>::Deletion::SeenAtOnce)
    , m_pastItems(clock, assumptions.readDelay, RecentPast<ItemRecord>::Deletion::SeenLate)
{
}

Outcome<std::optional<Account>> SyncState::account()
{
    return m_database->first(QStringLiteral("SELECT account_sid, auth_token, service_sid,"
                                            " api_key_sid, api_key_secret FROM account"),
                             {}, accountRecord);
}

Outcome<void> SyncState::setAccount(const Account &account)
{
    return m_database->execute(
        QStringLiteral("INSERT INTO account (account_sid, auth_token, service_sid,"
                       " api_key_sid, api_key_secret) VALUES (?, ?, ?, ?, ?)"),
        {account.sid, account.authToken, account.serviceSid, account.apiKeySid,
         account.apiKeySecret});
}

std::optional<qint64> SyncState::expiryOf(qint64 ttlSeconds) const
{
    if (ttlSeconds == 0)
        return std::nullopt;
    return m_clock.nowMs() + ttlSeconds * millisecondsPerSecond;
}

Outcome<ServiceRecord> SyncState::createService(ServiceRecord service)
{
    service.createdMs = m_clock.nowMs();
    service.updatedMs = service.createdMs;
    return m_services.insert(service).map([&] { return service; });
}

Outcome<ServiceRecord> SyncState::updateService(ServiceRecord service)
{
    service.updatedMs = m_clock.nowMs();
    return m_services.update(service).map([&] { return service; });
}

Outcome<void> SyncState::deleteService(const ServiceRecord &service)
{
    Transaction transaction(*m_database);
    return m_maps.removeOfService(service.sid)
        .and_then([&] { return m_services.remove(service.sid); })
        .and_then([&] { return transaction.commit(); });
}

Outcome<MapRecord> SyncState::createMap(MapRecord map, qint64 collectionTtl)
{
    map.createdBy = restAuthor();
    map.createdMs = m_clock.nowMs();
    map.updatedMs = map.createdMs;
    map.expiresMs = expiryOf(collectionTtl);
    return m_maps.insert(map).map([&](const MapRecord &created) {
        m_pastMaps.remember(created.serviceSid, keyOf(created), {});
        return created;
    });
}

Outcome<MapRecord> SyncState::updateMap(const MapRecord &map, qint64 collectionTtl)
{
    return m_maps.setExpiry(map.id, expiryOf(collectionTtl), m_clock.nowMs()).and_then([&] {
        m_pastMaps.remember(map.serviceSid, keyOf(map), map);
        return m_maps.find(map.serviceSid, map.sid);
    });
}

Outcome<void> SyncState::deleteMap(const MapRecord &map)
{
    Transaction transaction(*m_database);
    return m_maps.remove(map.id).and_then([&] { return transaction.commit(); });
}

Outcome<ItemRecord> SyncState::createItem(const MapRecord &map, const QByteArray &key,
                                          const ItemChange &change)
{
    const qint64 now = m_clock.nowMs();
    const ItemRecord item{.key = key,
                          .data = change.data.value_or(QByteArray("{}")),
                          .event = map.nextEvent,
                          .createdBy = restAuthor().toUtf8(),
                          .createdMs = now,
                          .updatedMs = now,
                          .expiresMs = expiryOf(change.itemTtl.value_or(0))};
    Transaction transaction(*m_database);
    return m_items.insert(map.id, item)
        .and_then([&] { return finishItemChange(map, change); })
        .and_then([&] { return transaction.commit(); })
        .map([&] {
            rememberItem(map, key, {});
            return item;
        });
}

Outcome<ItemRecord> SyncState::updateItem(const MapRecord &map, const QByteArray &key,
                                          const ItemChange &change)
{
    Transaction transaction(*m_database);
    auto item = currentItem(map, key, change.onlyIfRevision);
    if (!item)
        return item;
    const ItemRecord before = *item;
    if (change.data)
        item->data = *change.data;
    if (change.itemTtl)
        item->expiresMs = expiryOf(*change.itemTtl);
    if (isEvent(change))
        item->event = map.nextEvent;
    item->updatedMs = m_clock.nowMs();
    return m_items.update(map.id, *item)
        .and_then([&] { return finishItemChange(map, change); })
        .and_then([&] { return transaction.commit(); })
        .map([&] {
            rememberItem(map, key, before);
            return *item;
        });
}

Outcome<void> SyncState::deleteItem(const MapRecord &map, const QByteArray &key,
                                    const std::optional<QByteArray> &onlyIfRevision)
{
    Transaction transaction(*m_database);
    const auto item = currentItem(map, key, onlyIfRevision);
    if (!item)
        return failure(item.error());
    return m_items.remove(map.id, key)
        .and_then([&] { return m_maps.advance(map.id, 1, m_clock.nowMs()); })
        .and_then([&] { return transaction.commit(); })
        .map([&] { rememberItem(map, key, *item); });
}

Outcome<ItemRecord> SyncState::currentItem(const MapRecord &map, const QByteArray &key,
                                           const std::optional<QByteArray> &onlyIfRevision)
{
    auto item = m_items.find(map.id, key);
    if (!item || !onlyIfRevision || *onlyIfRevision == revisionText(item->event))
        return item;
    return refuse(m_assumptions.conflictCode == Assumptions::ConflictCode::Sync54205
                      ? Refusal::ItemRevisionMismatch
                      : Refusal::PreconditionFailed);
}

bool SyncState::isEvent(const ItemChange &change) const
{
    return change.data || m_assumptions.ttlRevision == Assumptions::TtlRevision::Bump;
}

Outcome<void> SyncState::finishItemChange(const MapRecord &map, const ItemChange &change)
{
    const auto advanced = m_maps.advance(map.id, isEvent(change) ? 1 : 0, m_clock.nowMs());
    if (!advanced || !change.collectionTtl)
        return advanced;
    return m_maps.setExpiry(map.id, expiryOf(*change.collectionTtl), m_clock.nowMs());
}

void SyncState::rememberItem(const MapRecord &map, const QByteArray &key,
                             const std::optional<ItemRecord> &before)
{
    m_pastMaps.remember(map.serviceSid, keyOf(map), map);
    m_pastItems.remember(map.sid, key, before);
}

void SyncState::setReadDelay(std::chrono::milliseconds delay)
{
    m_pastMaps.setDelay(delay);
    m_pastItems.setDelay(delay);
}

void SyncState::setReadMemory(std::chrono::milliseconds time)
{
    m_pastMaps.setMemory(time);
    m_pastItems.setMemory(time);
}

Outcome<MapRecord> SyncState::readMap(const QString &serviceSid, const QString &sidOrName)
{
    return m_maps.find(serviceSid, sidOrName).and_then([&](const MapRecord &map) {
        return m_pastMaps.late(serviceSid, keyOf(map), map);
    });
}

Outcome<QList<MapRecord>> SyncState::readMaps(const QString &serviceSid, const KeyRange &range)
{
    return m_pastMaps.lateList(
        serviceSid, range, [&](const KeyRange &wanted) { return m_maps.list(serviceSid, wanted); });
}

Outcome<ItemRecord> SyncState::readItem(const MapRecord &map, const QByteArray &key)
{
    return m_pastItems.late(map.sid, key, m_items.find(map.id, key));
}

Outcome<QList<ItemRecord>> SyncState::readItems(const MapRecord &map, const KeyRange &range)
{
    return m_pastItems.lateList(
        map.sid, range, [&](const KeyRange &wanted) { return m_items.list(map.id, wanted); });
}

} // namespace mapdesk::practice
