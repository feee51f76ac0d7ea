// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "jsontext.h"
#include "ttl.h"

#include <QString>

#include <optional>
#include <vector>

namespace mapdesk {

// The resources of Sync as the service sends them, and what it is sent to make or change them.
// Every property of a resource may be null or missing: an id or a QString is then null, anything
// else absent. Times are UTC milliseconds since 1970. Texts are untrusted plain text.

// One member of a resource as it came, for showing all of it: `value` is its JSON text.
struct ResourceProperty
{
    QString name;
    QByteArray value;

    friend bool operator==(const ResourceProperty &, const ResourceProperty &) = default;
};
using ResourceProperties = std::vector<ResourceProperty>; // all members in the order sent

// https://www.twilio.com/docs/sync/api/service
struct SyncService
{
    ServiceSid sid;
    AccountSid accountSid;
    QString uniqueName; // read-only
    QString friendlyName;
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    QString url;
    QString webhookUrl;
    std::optional<bool> webhooksFromRestEnabled;
    std::optional<bool> reachabilityWebhooksEnabled;
    std::optional<bool> aclEnabled;
    std::optional<bool> reachabilityDebouncingEnabled;
    std::optional<qint64> reachabilityDebouncingWindowMs;
    ResourceProperties links;
    ResourceProperties properties;

    friend bool operator==(const SyncService &, const SyncService &) = default;
};

// What a service is made with, or what of it is changed: what is absent is not sent.
struct ServiceSettings
{
    std::optional<QString> friendlyName = {}; // 1 to 255 characters
    std::optional<QString> webhookUrl = {}; // up to 512 characters; empty: none
    std::optional<bool> webhooksFromRestEnabled = {};
    std::optional<bool> reachabilityWebhooksEnabled = {};
    std::optional<bool> aclEnabled = {};
    std::optional<bool> reachabilityDebouncingEnabled = {};
    std::optional<int> reachabilityDebouncingWindowMs = {}; // 1000 to 30000
};

// https://www.twilio.com/docs/sync/api/map-resource
struct SyncMap
{
    MapSid sid;
    AccountSid accountSid;
    ServiceSid serviceSid;
    QString uniqueName;
    QString url;
    Revision revision; // moves with every change of an item
    QString createdBy;
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
    ResourceProperties links;
    ResourceProperties properties;

    // The unique name, else the SID: what a person calls it. Untrusted plain text.
    QString displayName() const { return uniqueName.isEmpty() ? sid.value() : uniqueName; }

    friend bool operator==(const SyncMap &, const SyncMap &) = default;
};

struct NewMap
{
    QString uniqueName = {}; // 1 to 320 characters, not shaped like a SID; empty: none
    std::optional<Ttl> ttl = {}; // absent: never expires
};

// https://www.twilio.com/docs/sync/api/map-item-resource
struct MapItem
{
    ItemKey key;
    AccountSid accountSid;
    ServiceSid serviceSid;
    MapSid mapSid;
    QString url;
    QByteArray data; // the JSON text exactly as sent; not validated (see JsonText)
    Revision revision;
    QString createdBy;
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
    ResourceProperties properties; // empty for items of a list

    friend bool operator==(const MapItem &, const MapItem &) = default;
};

struct NewItem
{
    ItemKey key; // 1 to 320 characters
    JsonText data; // up to 16 KiB as compact UTF-8
    std::optional<Ttl> ttl = {}; // absent: never expires
};

// Where a list of items starts and which way it goes.
struct ItemRange
{
    enum class Order {
        Ascending,
        Descending,
    };
    enum class Bounds {
        Inclusive,
        Exclusive, // without the key `from` itself
    };

    std::optional<ItemKey> from = {}; // need not exist; absent: from the end
    Order order = Order::Ascending;
    Bounds bounds = Bounds::Inclusive;
};

// What an identity may do with a map, where the service's ACL is on; REST credentials may do all.
struct PermissionRights
{
    bool read = false; // the map and its items
    bool write = false; // its items
    bool manage = false; // delete the map

    friend bool operator==(const PermissionRights &, const PermissionRights &) = default;
};

// https://www.twilio.com/docs/sync/api/sync-map-permission-resource
struct MapPermission
{
    Identity identity;
    AccountSid accountSid;
    ServiceSid serviceSid;
    MapSid mapSid;
    std::optional<bool> read;
    std::optional<bool> write;
    std::optional<bool> manage;
    QString url;
    ResourceProperties properties;

    friend bool operator==(const MapPermission &, const MapPermission &) = default;
};

} // namespace mapdesk
