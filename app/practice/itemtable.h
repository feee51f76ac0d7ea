// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "keyrange.h"
#include "syncrecords.h"

#include <QList>

namespace mapdesk::practice {

// The items of each map, listed by the bytes of their keys. Knows nothing of revisions: whoever
// writes gives the event number.
class ItemTable
{
public:
    explicit ItemTable(Database &database)
        : m_database(database)
    {
    }

    Outcome<QList<ItemRecord>> list(qint64 mapId, const KeyRange &range);
    Outcome<ItemRecord> find(qint64 mapId, const QByteArray &key);

    // Refuses a key that is there already.
    Outcome<void> insert(qint64 mapId, const ItemRecord &item);

    // Data, event, time of update and expiry; the rest of an item never changes.
    Outcome<void> update(qint64 mapId, const ItemRecord &item);

    Outcome<void> remove(qint64 mapId, const QByteArray &key);

private:
    Database &m_database;
};

} // namespace mapdesk::practice
