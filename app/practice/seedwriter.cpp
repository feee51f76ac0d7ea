// SPDX-License-Identifier: GPL-3.0-or-later
#include "seedwriter.h"

#include <algorithm>

namespace mapdesk::practice {

using std::chrono::milliseconds;
using std::chrono::seconds;

SeedWriter::SeedWriter(SyncState &state, SidSource sids, qint64 nowMs)
    : m_state(state)
    , m_sids(std::move(sids))
    , m_nowMs(nowMs)
{
}

qint64 SeedWriter::before(seconds age) const
{
    return m_nowMs - milliseconds(age).count();
}

std::optional<qint64> SeedWriter::after(std::optional<seconds> time) const
{
    return time ? std::optional(m_nowMs + milliseconds(*time).count()) : std::nullopt;
}

Outcome<QString> SeedWriter::addService(const Service &service)
{
    const ServiceRecord record{.sid = m_sids.next(QLatin1String("IS")),
                               .friendlyName = service.friendlyName,
                               .createdMs = before(service.age),
                               .updatedMs = before(service.age)};
    return m_state.services().insert(record).map([&] { return record.sid; });
}

Outcome<MapRecord> SeedWriter::addMap(const QString &serviceSid, const Map &map)
{
    return m_state.maps().insert({.serviceSid = serviceSid,
                                  .sid = m_sids.next(QLatin1String("MP")),
                                  .uniqueName = map.uniqueName,
                                  .createdBy = map.createdBy,
                                  .createdMs = before(map.age),
                                  .updatedMs = before(map.age),
                                  .expiresMs = after(map.expiresIn)});
}

Outcome<void> SeedWriter::addItem(MapRecord &map, const Item &item)
{
    map.nextEvent += item.writes;
    const ItemRecord record{.key = item.key,
                            .data = item.data,
                            .event = map.nextEvent - 1,
                            .createdBy = item.createdBy.toUtf8(),
                            .createdMs = before(item.age),
                            .updatedMs = before(item.unchangedFor),
                            .expiresMs = after(item.expiresIn)};
    map.updatedMs = std::max(map.updatedMs, record.updatedMs);
    return m_state.items().insert(map.id, record);
}

Outcome<void> SeedWriter::finishMap(const MapRecord &map)
{
    // The map went in with event 0.
    return m_state.maps().advance(map.id, map.nextEvent, map.updatedMs);
}

} // namespace mapdesk::practice
