// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiontable.h"

namespace mapdesk::practice {

namespace {

QString selectPermissions()
{
    return QStringLiteral("SELECT identity, place, read, write, manage FROM permissions"
                          " WHERE map_id = ?");
}

PermissionRecord permissionRecord(const Rows &rows)
{
    return {.identity = rows.bytes(0),
            .place = rows.text(1),
            .read = rows.flag(2),
            .write = rows.flag(3),
            .manage = rows.flag(4)};
}

} // namespace

Outcome<QList<PermissionRecord>> PermissionTable::list(qint64 mapId, const KeyRange &range)
{
    QVariantList values{mapId};
    const QString clause = rangeClause(range, QStringLiteral("place"), KeyColumn::Text, values);
    return m_database.list(selectPermissions() + clause, values, permissionRecord);
}

Outcome<PermissionRecord> PermissionTable::find(qint64 mapId, const QByteArray &identity)
{
    return m_database.find(selectPermissions() + QStringLiteral(" AND identity = ?"),
                           {mapId, identity}, permissionRecord);
}

Outcome<void> PermissionTable::set(qint64 mapId, const PermissionRecord &permission)
{
    return m_database.execute(
        QStringLiteral("INSERT INTO permissions (map_id, identity, read, write, manage)"
                       " VALUES (?, ?, ?, ?, ?) ON CONFLICT (map_id, identity) DO UPDATE SET"
                       " read = excluded.read, write = excluded.write, manage = excluded.manage"),
        {mapId, permission.identity, permission.read, permission.write, permission.manage});
}

Outcome<void> PermissionTable::remove(qint64 mapId, const QByteArray &identity)
{
    const auto removed = m_database.change(
        QStringLiteral("DELETE FROM permissions WHERE map_id = ? AND identity = ?"),
        {mapId, identity});
    if (!removed)
        return failure(removed.error());
    if (*removed == 0)
        return refuse(Refusal::NotFound);
    return {};
}

} // namespace mapdesk::practice
