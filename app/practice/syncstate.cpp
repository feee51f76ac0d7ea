// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncstate.h"

#include "schema.h"

namespace mapdesk::practice {

namespace {

constexpr qint64 millisecondsPerSecond = 1000;

} // namespace

Result<std::unique_ptr<SyncState>, QString> SyncState::open(const QString &file, const Clock &clock,
                                                            std::chrono::milliseconds expiryLag)
{
    auto database = Database::open(file);
    if (!database)
        return failure(database.error());
    if (const auto ready = migrate(**database); !ready)
        return failure(ready.error());
    return std::unique_ptr<SyncState>(new SyncState(std::move(*database), clock, expiryLag));
}

SyncState::SyncState(std::unique_ptr<Database> database, const Clock &clock,
                     std::chrono::milliseconds expiryLag)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_expiryLag(expiryLag)
    , m_services(*m_database)
    , m_maps(*m_database)
    , m_items(*m_database)
{
}

Outcome<std::optional<Account>> SyncState::account()
{
    auto rows = m_database->query(
        QStringLiteral("SELECT account_sid, auth_token, service_sid FROM account"));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    return Account{rows->text(0), rows->text(1), rows->text(2)};
}

Outcome<void> SyncState::setAccount(const Account &account)
{
    return m_database
        ->execute(QStringLiteral("INSERT INTO account (account_sid, auth_token, service_sid)"
                                 " VALUES (?, ?, ?)"),
                  {account.sid, account.authToken, account.serviceSid})
        .map([](int) {});
}

std::optional<qint64> SyncState::expiryOf(qint64 ttlSeconds) const
{
    if (ttlSeconds == 0)
        return std::nullopt;
    return m_clock.nowMs() + ttlSeconds * millisecondsPerSecond;
}

Outcome<MapRecord> SyncState::updateMap(const MapRecord &map, qint64 collectionTtl)
{
    return m_maps.setExpiry(map.id, expiryOf(collectionTtl), m_clock.nowMs()).and_then([&] {
        return m_maps.find(map.serviceSid, map.sid);
    });
}

Outcome<ItemRecord> SyncState::createItem(const MapRecord &map, const QByteArray &key,
                                          const ItemChange &change)
{
    const qint64 now = m_clock.nowMs();
    const ItemRecord item{.key = key,
                          .data = change.data.value_or(QByteArray("{}")),
                          .event = map.nextEvent,
                          .createdBy = QStringLiteral("system"),
                          .createdMs = now,
                          .updatedMs = now,
                          .expiresMs = expiryOf(change.itemTtl.value_or(0))};
    Transaction transaction(*m_database);
    return m_items.insert(map.id, item)
        .and_then([&] { return finishItemChange(map, change); })
        .and_then([&] { return transaction.commit(); })
        .map([&] { return item; });
}

Outcome<ItemRecord> SyncState::updateItem(const MapRecord &map, const QByteArray &key,
                                          const ItemChange &change)
{
    Transaction transaction(*m_database);
    auto item = m_items.find(map.id, key);
    if (!item)
        return item;
    if (change.onlyIfEvent && *change.onlyIfEvent != item->event)
        return refuse(Refusal::PreconditionFailed);
    if (change.data)
        item->data = *change.data;
    if (change.itemTtl)
        item->expiresMs = expiryOf(*change.itemTtl);
    item->event = map.nextEvent;
    item->updatedMs = m_clock.nowMs();
    return m_items.update(map.id, *item)
        .and_then([&] { return finishItemChange(map, change); })
        .and_then([&] { return transaction.commit(); })
        .map([&] { return *item; });
}

Outcome<void> SyncState::finishItemChange(const MapRecord &map, const ItemChange &change)
{
    const auto advanced = m_maps.advance(map.id, 1, m_clock.nowMs());
    if (!advanced || !change.collectionTtl)
        return advanced;
    return m_maps.setExpiry(map.id, expiryOf(*change.collectionTtl), m_clock.nowMs());
}

Outcome<void> SyncState::collectExpired()
{
    const qint64 second = m_clock.nowMs() / millisecondsPerSecond;
    if (second == m_lastCollectionSecond)
        return {};
    m_lastCollectionSecond = second;
    const qint64 before = m_clock.nowMs() - m_expiryLag.count();
    auto due = m_database->query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM items WHERE expires_ms < ?)"
                       " OR EXISTS (SELECT 1 FROM maps WHERE expires_ms < ?)"),
        {before, before});
    if (!due)
        return failure(due.error());
    if (!due->next() || !due->flag(0))
        return {};
    Transaction transaction(*m_database);
    return dropItems(before).and_then([&] { return dropMaps(before); }).and_then([&] {
        return transaction.commit();
    });
}

Outcome<void> SyncState::dropItems(qint64 expiredBeforeMs)
{
    const auto counted = m_database->execute(
        QStringLiteral("UPDATE maps SET updated_ms = ?, next_event = next_event"
                       " + (SELECT count(*) FROM items WHERE map_id = id AND items.expires_ms < ?)"
                       " WHERE id IN (SELECT map_id FROM items WHERE items.expires_ms < ?)"),
        {m_clock.nowMs(), expiredBeforeMs, expiredBeforeMs});
    if (!counted)
        return failure(counted.error());
    return m_database
        ->execute(QStringLiteral("DELETE FROM items WHERE expires_ms < ?"), {expiredBeforeMs})
        .map([](int) {});
}

Outcome<void> SyncState::dropMaps(qint64 expiredBeforeMs)
{
    const auto emptied = m_database->execute(
        QStringLiteral("DELETE FROM items WHERE map_id IN"
                       " (SELECT id FROM maps WHERE expires_ms < ?)"),
        {expiredBeforeMs});
    if (!emptied)
        return failure(emptied.error());
    return m_database
        ->execute(QStringLiteral("DELETE FROM maps WHERE expires_ms < ?"), {expiredBeforeMs})
        .map([](int) {});
}

} // namespace mapdesk::practice
