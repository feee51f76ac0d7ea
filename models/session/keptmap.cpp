// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptmap.h"

#include "jsonfacts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mapdesk {

namespace {

using Text = QString;

const Text part = QStringLiteral("part");
const Text count = QStringLiteral("count");
const Text whole = QStringLiteral("whole");
const Text itemsPart = QStringLiteral("items");
const Text permissionsPart = QStringLiteral("permissions");
const Text mapPart = QStringLiteral("map");

const Text key = QStringLiteral("key");
const Text data = QStringLiteral("data");
const Text expires = QStringLiteral("expires_ms");
const Text identity = QStringLiteral("identity");
const Text read = QStringLiteral("read");
const Text write = QStringLiteral("write");
const Text manage = QStringLiteral("manage");
const Text mapName = QStringLiteral("unique_name");

void addExpiry(QJsonObject &object, const std::optional<qint64> &expiresMs)
{
    if (expiresMs)
        object[expires] = *expiresMs;
}

std::optional<qint64> expiryIn(const QJsonObject &object)
{
    return object.contains(expires) ? std::optional(object[expires].toInteger()) : std::nullopt;
}

KeptItem itemIn(const QJsonObject &object)
{
    return {ItemKey(object[key].toString().toUtf8()), object[data].toString().toUtf8(),
            expiryIn(object)};
}

KeptPermission permissionIn(const QJsonObject &object)
{
    return {Identity(object[identity].toString()),
            {object[read].toBool(), object[write].toBool(), object[manage].toBool()}};
}

// Whether all that the entry should hold is there.
bool take(KeptMap &map, const QJsonObject &facts, const QJsonDocument &payload)
{
    const QString name = facts[part].toString();
    if (name == mapPart) {
        map.uniqueName = payload[mapName].toString();
        map.expiresMs = expiryIn(payload.object());
        map.isWhole = facts[whole].toBool();
        return payload.isObject();
    }
    const QJsonArray values = payload.array();
    for (const QJsonValue &value : values) {
        if (name == itemsPart)
            map.items.push_back(itemIn(value.toObject()));
        else if (name == permissionsPart)
            map.permissions.push_back(permissionIn(value.toObject()));
    }
    return payload.isArray() && values.size() == facts[count].toInteger();
}

} // namespace

QJsonObject KeptMap::factsOfItems(qsizetype number)
{
    return {{part, itemsPart}, {count, number}};
}

// The data as a string: nobody has checked that it is JSON.
QByteArray KeptMap::payloadOfItems(std::span<const ItemView> items)
{
    QJsonArray array;
    for (const ItemView &item : items) {
        QJsonObject object{{key, exactText(item.key)}, {data, exactText(item.data)}};
        addExpiry(object, item.expiresMs);
        array.append(object);
    }
    return jsonFacts(QJsonDocument(array));
}

QJsonObject KeptMap::factsOfPermissions(qsizetype number)
{
    return {{part, permissionsPart}, {count, number}};
}

QByteArray KeptMap::payloadOfPermissions(const std::vector<MapPermission> &permissions)
{
    QJsonArray array;
    for (const MapPermission &permission : permissions)
        array.append(QJsonObject{{identity, permission.identity.value()},
                                 {read, permission.read.value_or(false)},
                                 {write, permission.write.value_or(false)},
                                 {manage, permission.manage.value_or(false)}});
    return jsonFacts(QJsonDocument(array));
}

QJsonObject KeptMap::factsOfMap(bool isWhole)
{
    return {{part, mapPart}, {whole, isWhole}};
}

QByteArray KeptMap::payloadOfMap(const SyncMap &map)
{
    QJsonObject object{{mapName, map.uniqueName}};
    addExpiry(object, map.expiresMs);
    return jsonFacts(QJsonDocument(object));
}

std::optional<KeptMap> KeptMap::from(const std::vector<JournalEntry> &kept)
{
    KeptMap map;
    for (const JournalEntry &entry : kept) {
        const auto payload = QJsonDocument::fromJson(entry.payload.before.value_or(QByteArray()));
        if (!take(map, entry.facts, payload))
            return {};
    }
    // What says that all is there comes last.
    const bool isAllThere = !kept.empty() && kept.back().facts[part].toString() == mapPart;
    return isAllThere ? std::optional(map) : std::nullopt;
}

} // namespace mapdesk
