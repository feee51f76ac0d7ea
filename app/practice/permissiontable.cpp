// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiontable.h"

namespace mapdesk::practice {

namespace {

QString selectPermissions()
{
    return QStringLiteral("SELECT identity, read, write, manage FROM permissions WHERE map_id = ?");
}

PermissionRecord permissionRecord(const Rows &rows)
{
    return {.identity = rows.bytes(0),
            .read = rows.flag(1),
            .write = rows.flag(2),
            .manage = rows.flag(3)};
}

} // namespace

Outcome<QList<PermissionRecord>> PermissionTable::list(qint64 mapId, const KeyRange &range)
{
    QVariantList values{mapId};
    const QString clause = rangeClause(range, QStringLiteral("identity"), KeyColumn::Bytes, values);
    auto rows = m_database.query(selectPermissions() + clause, values);
    if (!rows)
        return failure(rows.error());
    QList<PermissionRecord> permissions;
    while (rows->next())
        permissions.append(permissionRecord(*rows));
    return permissions;
}

Outcome<PermissionRecord> PermissionTable::find(qint64 mapId, const QByteArray &identity)
{
    auto rows = m_database.query(selectPermissions() + QStringLiteral(" AND identity = ?"),
                                 {mapId, identity});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return refuse(Refusal::NotFound);
    return permissionRecord(*rows);
}

Outcome<void> PermissionTable::set(qint64 mapId, const PermissionRecord &permission)
{
    return m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO permissions (map_id, identity, read, write,"
                       " manage) VALUES (?, ?, ?, ?, ?)"),
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
