// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "keyrange.h"
#include "syncrecords.h"

#include <QList>

namespace mapdesk::practice {

// The maps of each service, listed by SID.
class MapTable
{
public:
    explicit MapTable(Database &database)
        : m_database(database)
    {
    }

    Outcome<QList<MapRecord>> list(const QString &serviceSid, const KeyRange &range);

    // By SID or unique name.
    Outcome<MapRecord> find(const QString &serviceSid, const QString &sidOrName);

    // Gives the map with its database id. Refuses a unique name that the service has already.
    Outcome<MapRecord> insert(const MapRecord &map);

    // When the map expires from now on; nothing is never. Does not move its revision.
    Outcome<void> setExpiry(qint64 mapId, std::optional<qint64> expiresMs, qint64 nowMs);

    // Takes `count` event numbers, beginning with the map's next one.
    Outcome<void> advance(qint64 mapId, qint64 count, qint64 nowMs);

    // With the maps go their items and permissions: to be called in a transaction.
    Outcome<void> remove(qint64 mapId);
    Outcome<void> removeOfService(const QString &serviceSid);
    Outcome<void> removeExpired(qint64 untilMs);

private:
    Outcome<void> removeWhere(const QString &condition, const QVariant &value);

    Database &m_database;
};

} // namespace mapdesk::practice
