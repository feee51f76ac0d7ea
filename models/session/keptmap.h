// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itempage.h"
#include "journalentry.h"
#include "synctypes.h"

#include <optional>
#include <span>
#include <vector>

namespace mapdesk {

struct KeptItem
{
    ItemKey key;
    QByteArray data; // the JSON text exactly as the service sent it
    std::optional<qint64> expiresMs = {}; // absent: never

    friend bool operator==(const KeptItem &, const KeptItem &) = default;
};

struct KeptPermission
{
    Identity identity;
    PermissionRights rights;

    friend bool operator==(const KeptPermission &, const KeptPermission &) = default;
};

// What of a map goes into the journal before it is deleted, in Kept entries of one group: pages of
// items, pages of permissions, and last the map itself, which says that all is there.
struct KeptMap
{
    QString uniqueName; // empty: none
    std::optional<qint64> expiresMs = {}; // absent: never
    bool isWhole = true; // else the map had more, or changed while it was read
    std::vector<KeptPermission> permissions = {};
    std::vector<KeptItem> items = {};

    // The parts as an entry's facts (without those that find it) and its payload.
    static QJsonObject factsOfItems(qsizetype count);
    static QByteArray payloadOfItems(std::span<const ItemView> items);
    static QJsonObject factsOfPermissions(qsizetype count);
    static QByteArray payloadOfPermissions(const std::vector<MapPermission> &permissions);
    static QJsonObject factsOfMap(bool isWhole);
    static QByteArray payloadOfMap(const SyncMap &map);

    // Nothing where a part is missing or purged.
    static std::optional<KeptMap> from(const std::vector<JournalEntry> &kept);
};

} // namespace mapdesk
