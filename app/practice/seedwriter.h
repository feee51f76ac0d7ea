// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sidsource.h"
#include "syncstate.h"

#include <chrono>
#include <optional>

namespace mapdesk::practice {

// Writes a seed's services, maps and items, told in ages: how long ago something was made and
// changed, and how long from now it expires (less than nothing: it has expired already). Runs
// inside the caller's transaction.
class SeedWriter
{
public:
    struct Service
    {
        QString friendlyName{};
        std::chrono::seconds age{0};
    };
    struct Map
    {
        QString uniqueName{}; // a null one has none
        QString createdBy = restAuthor();
        std::chrono::seconds age{0};
        std::optional<std::chrono::seconds> expiresIn{};
    };
    struct Item
    {
        QByteArray key{};
        QByteArray data{};
        QString createdBy = restAuthor();
        std::chrono::seconds age{0};
        std::chrono::seconds unchangedFor{0};
        std::optional<std::chrono::seconds> expiresIn{};
        int writes = 1; // how often it was written so far
    };

    SeedWriter(SyncState &state, SidSource sids, qint64 nowMs);

    // Gives its SID.
    Outcome<QString> addService(const Service &service);
    Outcome<MapRecord> addMap(const QString &serviceSid, const Map &map);

    // Adds an item, last written by the map's event that comes after `writes` - 1 others.
    Outcome<void> addItem(MapRecord &map, const Item &item);

    // To be called once all items of a map are there.
    Outcome<void> finishMap(const MapRecord &map);

private:
    qint64 before(std::chrono::seconds age) const;
    std::optional<qint64> after(std::optional<std::chrono::seconds> time) const;

    SyncState &m_state;
    SidSource m_sids;
    qint64 m_nowMs;
};

} // namespace mapdesk::practice
