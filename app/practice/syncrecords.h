// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mapdesk::practice {

// What the state holds of each resource. Times are UTC milliseconds; a null QString is null.

// Of an item, as compact JSON. https://www.twilio.com/docs/sync/limits
inline constexpr int largestItemData = 16 * 1024;

// Who made what came over the REST API.
inline QString restAuthor()
{
    return QStringLiteral("system");
}

struct ServiceRecord
{
    QString sid{};
    QString uniqueName{};
    QString friendlyName{};
    QString webhookUrl{};
    bool webhooksFromRestEnabled = false;
    bool reachabilityWebhooksEnabled = false;
    bool aclEnabled = false;
    bool reachabilityDebouncingEnabled = false;
    qint64 reachabilityDebouncingWindowMs = 5000;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
};

struct MapRecord
{
    qint64 id = 0; // the database's own
    QString serviceSid{};
    QString sid{};
    QString uniqueName{};
    qint64 nextEvent = 0; // the map's revision
    QString createdBy{};
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    std::optional<qint64> expiresMs{};
};

struct ItemRecord
{
    QByteArray key{}; // UTF-8
    QByteArray data{}; // JSON, as it came
    qint64 event = 0; // the map's event that made it so: the item's revision
    QByteArray createdBy{}; // UTF-8
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    std::optional<qint64> expiresMs{};
};

struct PermissionRecord
{
    QByteArray identity{}; // UTF-8
    QString place{}; // in the list: 32 hex digits, by chance
    bool read = false;
    bool write = false;
    bool manage = false;
};

// The key by which lists are ordered.
inline QByteArray keyOf(const ServiceRecord &service)
{
    return service.sid.toUtf8();
}
inline QByteArray keyOf(const MapRecord &map)
{
    return map.sid.toUtf8();
}
inline QByteArray keyOf(const ItemRecord &item)
{
    return item.key;
}
inline QByteArray keyOf(const PermissionRecord &permission)
{
    return permission.place.toUtf8();
}

// An event number as it is shown.
inline QByteArray revisionText(qint64 event)
{
    return QByteArray::number(event, 16);
}

} // namespace mapdesk::practice
