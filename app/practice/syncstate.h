// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assumptions.h"
#include "clock.h"
#include "expirycollector.h"
#include "itemtable.h"
#include "maptable.h"
#include "permissiontable.h"
#include "recentpast.h"
#include "servicetable.h"

#include <memory>
#include <optional>

namespace mapdesk::practice {

// The one account of the service and what its Basic authentication takes.
struct Account
{
    QString sid;
    QString authToken;
    QString serviceSid; // the service to show first
    QString apiKeySid;
    QString apiKeySecret;
};

// What a request asks of an item; what is absent stays as it is. A TTL is in seconds from now, 0
// for never. https://www.twilio.com/docs/sync/api/map-item-resource
struct ItemChange
{
    std::optional<QByteArray> data;
    std::optional<qint64> itemTtl;
    std::optional<qint64> collectionTtl; // of the item's map
    std::optional<QByteArray> onlyIfRevision; // If-Match, without quotes
};

// The state of Sync and its rules, without any HTTP: what changes together, which event number a
// change gets, when something expires. For one thread.
class SyncState
{
public:
    // `clock` must outlive the state. An empty file name keeps everything in memory. The error is a
    // sentence for the user.
    static Result<std::unique_ptr<SyncState>, QString> open(const QString &file, const Clock &clock,
                                                            const Assumptions &assumptions);

    // Nothing in a new database.
    Outcome<std::optional<Account>> account();
    Outcome<void> setAccount(const Account &account);

    Database &database() { return *m_database; }
    ServiceTable &services() { return m_services; }
    MapTable &maps() { return m_maps; }
    ItemTable &items() { return m_items; }
    PermissionTable &permissions() { return m_permissions; }

    // SID, unique name and settings are the caller's; the times are put in here.
    Outcome<ServiceRecord> createService(ServiceRecord service);
    Outcome<ServiceRecord> updateService(ServiceRecord service);

    // With everything in it.
    Outcome<void> deleteService(const ServiceRecord &service);

    // Service, SID and unique name are the caller's.
    Outcome<MapRecord> createMap(MapRecord map, qint64 collectionTtl);
    Outcome<MapRecord> updateMap(const MapRecord &map, qint64 collectionTtl);
    Outcome<void> deleteMap(const MapRecord &map);

    Outcome<ItemRecord> createItem(const MapRecord &map, const QByteArray &key,
                                   const ItemChange &change);
    Outcome<ItemRecord> updateItem(const MapRecord &map, const QByteArray &key,
                                   const ItemChange &change);
    Outcome<void> deleteItem(const MapRecord &map, const QByteArray &key,
                             const std::optional<QByteArray> &onlyIfRevision);

    // What reads give: the same as the tables, but Assumptions::readDelay late. The deletion of a
    // map is seen at once.
    Outcome<MapRecord> readMap(const QString &serviceSid, const QString &sidOrName);
    Outcome<QList<MapRecord>> readMaps(const QString &serviceSid, const KeyRange &range);
    Outcome<ItemRecord> readItem(const MapRecord &map, const QByteArray &key);
    Outcome<QList<ItemRecord>> readItems(const MapRecord &map, const KeyRange &range);

    // How late the reads that follow are in place of that, and how long the past is remembered for
    // them: at least as long.
    void setReadDelay(std::chrono::milliseconds delay);
    void setReadMemory(std::chrono::milliseconds time);

    // Drops what expired longer ago than the lag.
    Outcome<void> collectExpired() { return m_expiry.collect(); }

private:
    SyncState(std::unique_ptr<Database> database, const Clock &clock,
              const Assumptions &assumptions);

    std::optional<qint64> expiryOf(qint64 ttlSeconds) const;
    Outcome<ItemRecord> currentItem(const MapRecord &map, const QByteArray &key,
                                    const std::optional<QByteArray> &onlyIfRevision);
    bool isEvent(const ItemChange &change) const;
    Outcome<void> finishItemChange(const MapRecord &map, const ItemChange &change);
    void rememberItem(const MapRecord &map, const QByteArray &key,
                      const std::optional<ItemRecord> &before);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    const Assumptions m_assumptions;
    ServiceTable m_services;
    MapTable m_maps;
    ItemTable m_items;
    PermissionTable m_permissions;
    ExpiryCollector m_expiry;
    RecentPast<MapRecord> m_pastMaps;
    RecentPast<ItemRecord> m_pastItems;
};

} // namespace mapdesk::practice
