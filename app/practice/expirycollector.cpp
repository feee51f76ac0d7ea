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
    const qint64 until = m_clock.nowMs() - m_lag.count();
    const auto due = isAnythingDue(until);
    if (!due)
        return failure(due.error());
    if (!*due)
        return {};
    Transaction transaction(m_database);
    return dropItems(until).and_then([&] { return m_maps.removeExpired(until); }).and_then([&] {
        return transaction.commit();
    });
}

Outcome<bool> ExpiryCollector::isAnythingDue(qint64 expiredUntilMs)
{
    const auto due = m_database.first(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM items WHERE expires_ms <= ?)"
                       " OR EXISTS (SELECT 1 FROM maps WHERE expires_ms <= ?)"),
        {expiredUntilMs, expiredUntilMs}, +[](const Rows &rows) { return rows.flag(0); });
    return due.map([](std::optional<bool> isDue) { return isDue.value_or(false); });
}

Outcome<void> ExpiryCollector::dropItems(qint64 expiredUntilMs)
{
    const auto counted = m_database.execute(
        QStringLiteral("UPDATE maps SET updated_ms = ?, next_event = next_event"
                       " + (SELECT count(*) FROM items WHERE map_id = id AND items.expires_ms <= ?)"
                       " WHERE id IN (SELECT map_id FROM items WHERE items.expires_ms <= ?)"),
        {m_clock.nowMs(), expiredUntilMs, expiredUntilMs});
    if (!counted)
        return failure(counted.error());
    return m_database.execute(QStringLiteral("DELETE FROM items WHERE expires_ms <= ?"),
                              {expiredUntilMs});
}

} // namespace mapdesk::practice
