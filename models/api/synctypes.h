// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "jsontext.h"

#include <QString>

#include <optional>
#include <vector>

namespace mapdesk {

// The resources of Sync as the service sends them. Every property of theirs may be null or missing;
// what is not known is left empty. Times are UTC milliseconds since 1970.

// One member of a resource as it came, for showing all of it: `value` is its JSON text.
struct ResourceProperty
{
    QString name;
    QByteArray value;

    friend bool operator==(const ResourceProperty &, const ResourceProperty &) = default;
};
using ResourceProperties = std::vector<ResourceProperty>;

// https://www.twilio.com/docs/sync/api/service
struct SyncService
{
    ServiceSid sid;
    QString uniqueName; // empty: null; read-only
    QString friendlyName;
    ResourceProperties properties; // all members in the order sent

    friend bool operator==(const SyncService &, const SyncService &) = default;
};

// https://www.twilio.com/docs/sync/api/map-resource
struct SyncMap
{
    MapSid sid;
    ServiceSid serviceSid;
    QString uniqueName; // empty: the map has none
    Revision revision; // moves with every change of an item
    QString createdBy;
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
    ResourceProperties properties;

    // The unique name, else the SID: what a person calls it. Untrusted plain text.
    QString displayName() const { return uniqueName.isEmpty() ? sid.value() : uniqueName; }

    friend bool operator==(const SyncMap &, const SyncMap &) = default;
};

// https://www.twilio.com/docs/sync/api/map-item-resource
struct MapItem
{
    ItemKey key;
    QByteArray data; // the JSON text exactly as sent; not validated (see JsonText)
    Revision revision;
    QString createdBy;
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
    ResourceProperties properties; // empty for items of a list
};

} // namespace mapdesk
