// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptable.h"

namespace mapdesk::practice {

namespace {

QString selectMaps()
{
    return QStringLiteral("SELECT id, service_sid, sid, unique_name, next_event, created_by,"
                          " created_ms, updated_ms, expires_ms FROM maps WHERE service_sid = ?");
}

MapRecord mapRecord(const Rows &rows)
{
    return {.id = rows.number(0),
            .serviceSid = rows.text(1),
            .sid = rows.text(2),
            .uniqueName = rows.text(3),
            .nextEvent = rows.number(4),
            .createdBy = rows.text(5),
            .createdMs = rows.number(6),
            .updatedMs = rows.number(7),
            .expiresMs = rows.optionalNumber(8)};
}

} // namespace

Outcome<QList<MapRecord>> MapTable::list(const QString &serviceSid, const KeyRange &range)
{
    QVariantList values{serviceSid};
    const QString clause = rangeClause(range, QStringLiteral("sid"), KeyColumn::Text, values);
    return m_database.list(selectMaps() + clause, values, mapRecord);
}

Outcome<MapRecord> MapTable::find(const QString &serviceSid, const QString &sidOrName)
{
    return m_database.find(selectMaps() + QStringLiteral(" AND (sid = ? OR unique_name = ?)"),
                           {serviceSid, sidOrName, sidOrName}, mapRecord);
}

Outcome<MapRecord> MapTable::insert(const MapRecord &map)
{
    const auto added = m_database.change(
        QStringLiteral(
            "INSERT OR IGNORE INTO maps (service_sid, sid, unique_name, next_event, created_by,"
            " created_ms, updated_ms, expires_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {map.serviceSid, map.sid, map.uniqueName, map.nextEvent, map.createdBy, map.createdMs,
         map.updatedMs, orNull(map.expiresMs)});
    if (!added)
        return failure(added.error());
    if (*added == 0)
        return refuse(Refusal::UniqueNameExists);
    return find(map.serviceSid, map.sid);
}

Outcome<void> MapTable::setExpiry(qint64 mapId, std::optional<qint64> expiresMs, qint64 nowMs)
{
    return m_database.execute(
        QStringLiteral("UPDATE maps SET expires_ms = ?, updated_ms = ? WHERE id = ?"),
        {orNull(expiresMs), nowMs, mapId});
}

Outcome<void> MapTable::advance(qint64 mapId, qint64 count, qint64 nowMs)
{
    return m_database.execute(
        QStringLiteral("UPDATE maps SET next_event = next_event + ?, updated_ms = ?"
                       " WHERE id = ?"),
        {count, nowMs, mapId});
}

Outcome<void> MapTable::remove(qint64 mapId)
{
    return removeWhere(QStringLiteral("id = ?"), mapId);
}

Outcome<void> MapTable::removeOfService(const QString &serviceSid)
{
    return removeWhere(QStringLiteral("service_sid = ?"), serviceSid);
}

Outcome<void> MapTable::removeExpired(qint64 untilMs)
{
    return removeWhere(QStringLiteral("expires_ms <= ?"), untilMs);
}

Outcome<void> MapTable::removeWhere(const QString &condition, const QVariant &value)
{
    const QString ofMaps = QStringLiteral(" WHERE map_id IN (SELECT id FROM maps WHERE %1)");
    for (const QString &deletion :
         {QStringLiteral("DELETE FROM items") + ofMaps.arg(condition),
          QStringLiteral("DELETE FROM permissions") + ofMaps.arg(condition),
          QStringLiteral("DELETE FROM maps WHERE ") + condition}) {
        if (const auto done = m_database.execute(deletion, {value}); !done)
            return failure(done.error());
    }
    return {};
}

} // namespace mapdesk::practice
