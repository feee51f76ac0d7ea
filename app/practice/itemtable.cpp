// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtable.h"

namespace mapdesk::practice {

namespace {

QString selectItems()
{
    return QStringLiteral("SELECT key, data, event, created_by, created_ms, updated_ms, expires_ms"
                          " FROM items WHERE map_id = ?");
}

ItemRecord itemRecord(const Rows &rows)
{
    return {.key = rows.bytes(0),
            .data = rows.bytes(1),
            .event = rows.number(2),
            .createdBy = rows.bytes(3),
            .createdMs = rows.number(4),
            .updatedMs = rows.number(5),
            .expiresMs = rows.optionalNumber(6)};
}

} // namespace

Outcome<QList<ItemRecord>> ItemTable::list(qint64 mapId, const KeyRange &range)
{
    QVariantList values{mapId};
    const QString clause = rangeClause(range, QStringLiteral("key"), KeyColumn::Bytes, values);
    return m_database.list(selectItems() + clause, values, itemRecord);
}

Outcome<ItemRecord> ItemTable::find(qint64 mapId, const QByteArray &key)
{
    return m_database.find(selectItems() + QStringLiteral(" AND key = ?"), {mapId, key},
                           itemRecord);
}

Outcome<void> ItemTable::insert(qint64 mapId, const ItemRecord &item)
{
    const auto added = m_database.change(
        QStringLiteral("INSERT OR IGNORE INTO items (map_id, key, data, event, created_by,"
                       " created_ms, updated_ms, expires_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {mapId, item.key, item.data, item.event, QString::fromUtf8(item.createdBy), item.createdMs,
         item.updatedMs, orNull(item.expiresMs)});
    if (!added)
        return failure(added.error());
    if (*added == 0)
        return refuse(Refusal::ItemExists);
    return {};
}

Outcome<void> ItemTable::update(qint64 mapId, const ItemRecord &item)
{
    return m_database.execute(
        QStringLiteral("UPDATE items SET data = ?, event = ?, updated_ms = ?,"
                       " expires_ms = ? WHERE map_id = ? AND key = ?"),
        {item.data, item.event, item.updatedMs, orNull(item.expiresMs), mapId, item.key});
}

Outcome<void> ItemTable::remove(qint64 mapId, const QByteArray &key)
{
    return m_database.execute(QStringLiteral("DELETE FROM items WHERE map_id = ? AND key = ?"),
                              {mapId, key});
}

} // namespace mapdesk::practice
