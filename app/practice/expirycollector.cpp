// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirycollector.h"

namespace mapdesk::practice {

ExpiryCollector::ExpiryCollector(Database &database, MapTable &maps, const Clock &clock,
                                 std::chrono::milliseconds lag)
    : m_database(database)
    , m_maps(maps)
    , m_clock(clock)
    , m_lag(lag)
{
}

Outcome<void> ExpiryCollector::collect()
{
    const qint64 now = m_clock.nowMs();
    const qint64 second = now / 1000;
    if (second == m_lastSecond)
        return {};
    m_lastSecond = second;
    const qint64 before = now - m_lag.count();
    const auto due = isAnythingDue(before);
    if (!due)
        return failure(due.error());
    if (!*due)
        return {};
    Transaction transaction(m_database);
    return dropItems(before).and_then([&] { return m_maps.removeExpired(before); }).and_then([&] {
        return transaction.commit();
    });
}

Outcome<bool> ExpiryCollector::isAnythingDue(qint64 expiredBeforeMs)
{
    auto due = m_database.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM items WHERE expires_ms < ?)"
                       " OR EXISTS (SELECT 1 FROM maps WHERE expires_ms < ?)"),
        {expiredBeforeMs, expiredBeforeMs});
    if (!due)
        return failure(due.error());
    return due->next() && due->flag(0);
}

Outcome<void> ExpiryCollector::dropItems(qint64 expiredBeforeMs)
{
    const auto counted = m_database.execute(
        QStringLiteral("UPDATE maps SET updated_ms = ?, next_event = next_event"
                       " + (SELECT count(*) FROM items WHERE map_id = id AND items.expires_ms < ?)"
                       " WHERE id IN (SELECT map_id FROM items WHERE items.expires_ms < ?)"),
        {m_clock.nowMs(), expiredBeforeMs, expiredBeforeMs});
    if (!counted)
        return failure(counted.error());
    return m_database.execute(QStringLiteral("DELETE FROM items WHERE expires_ms < ?"),
                              {expiredBeforeMs});
}

} // namespace mapdesk::practice
