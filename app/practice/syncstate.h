// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "itemtable.h"
#include "maptable.h"
#include "servicetable.h"

#include <chrono>
#include <memory>
#include <optional>

namespace mapdesk::practice {

// The one account of the service and what its Basic authentication takes.
struct Account
{
    QString sid;
    QString authToken;
    QString serviceSid; // the service to show first
};

// What a request asks of an item; what is absent stays as it is. A TTL is in seconds from now, 0
// for never. https://www.twilio.com/docs/sync/api/map-item-resource
struct ItemChange
{
    std::optional<QByteArray> data;
    std::optional<qint64> itemTtl;
    std::optional<qint64> collectionTtl; // of the item's map
    std::optional<qint64> onlyIfEvent; // If-Match
};

// The state of Sync and its rules, without any HTTP: what changes together, which event number a
// change gets, when something expires. For one thread.
class SyncState
{
public:
    // What has expired can still be read for `expiryLag` before it is gone: Sync is "up to minutes"
    // late. `clock` must outlive the state. An empty file name keeps everything in memory. The
    // error is a sentence for the user.
    static Result<std::unique_ptr<SyncState>, QString> open(const QString &file, const Clock &clock,
                                                            std::chrono::milliseconds expiryLag);

    // Nothing in a new database.
    Outcome<std::optional<Account>> account();
    Outcome<void> setAccount(const Account &account);

    Database &database() { return *m_database; }
    ServiceTable &services() { return m_services; }
    MapTable &maps() { return m_maps; }
    ItemTable &items() { return m_items; }

    Outcome<MapRecord> updateMap(const MapRecord &map, qint64 collectionTtl);
    Outcome<ItemRecord> createItem(const MapRecord &map, const QByteArray &key,
                                   const ItemChange &change);
    Outcome<ItemRecord> updateItem(const MapRecord &map, const QByteArray &key,
                                   const ItemChange &change);

    // Drops what expired longer ago than the lag. Looks at most once a second.
    Outcome<void> collectExpired();

private:
    SyncState(std::unique_ptr<Database> database, const Clock &clock,
              std::chrono::milliseconds expiryLag);

    std::optional<qint64> expiryOf(qint64 ttlSeconds) const;
    Outcome<void> finishItemChange(const MapRecord &map, const ItemChange &change);
    Outcome<void> dropItems(qint64 expiredBeforeMs);
    Outcome<void> dropMaps(qint64 expiredBeforeMs);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    std::chrono::milliseconds m_expiryLag;
    ServiceTable m_services;
    MapTable m_maps;
    ItemTable m_items;
    qint64 m_lastCollectionSecond = -1;
};

} // namespace mapdesk::practice
