// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "maptable.h"

#include <chrono>

namespace mapdesk::practice {

// Drops what has expired. Until `lag` has passed since then it can still be read: Sync is "up to
// minutes" late. https://www.twilio.com/docs/sync/objects-ttl
class ExpiryCollector
{
public:
    // All outlive the collector.
    ExpiryCollector(Database &database, MapTable &maps, const Clock &clock,
                    std::chrono::milliseconds lag);

    // To be called before each look at the state. Each item that goes is an event of its map.
    Outcome<void> collect();

private:
    Outcome<bool> isAnythingDue(qint64 expiredUntilMs);
    Outcome<void> dropItems(qint64 expiredUntilMs);

    Database &m_database;
    MapTable &m_maps;
    const Clock &m_clock;
    std::chrono::milliseconds m_lag;
};

} // namespace mapdesk::practice
