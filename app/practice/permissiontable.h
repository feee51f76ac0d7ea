// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "keyrange.h"
#include "syncrecords.h"

#include <QList>

namespace mapdesk::practice {

// What was granted on each map, listed by a place that each permission got by chance.
class PermissionTable
{
public:
    explicit PermissionTable(Database &database)
        : m_database(database)
    {
    }

    Outcome<QList<PermissionRecord>> list(qint64 mapId, const KeyRange &range);
    Outcome<PermissionRecord> find(qint64 mapId, const QByteArray &identity);

    // Makes it, or changes its rights. A place is given here.
    Outcome<void> set(qint64 mapId, const PermissionRecord &permission);

    Outcome<void> remove(qint64 mapId, const QByteArray &identity);

private:
    Database &m_database;
};

} // namespace mapdesk::practice
