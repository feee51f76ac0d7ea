// SPDX-License-Identifier: GPL-3.0-or-later
#include "maplists.h"

#include "maplist.h"
#include "openmap.h"
#include "recordedwrites.h"

namespace mapdesk {

MapLists::MapLists(const SyncClient &client, const RecordedWrites &writes)
    : m_client(client)
{
    connect(&writes, &RecordedWrites::mapSeen, this, &MapLists::take);
    connect(&writes, &RecordedWrites::mapDeleted, this, &MapLists::removeForGood);
    connect(&writes, &RecordedWrites::mapNotFound, this, &MapLists::remove);
}

std::shared_ptr<MapList> MapLists::of(const ServiceSid &service)
{
    if (std::shared_ptr<MapList> known = m_lists.value(service).lock())
        return known;
    const auto list = std::make_shared<MapList>(m_client, service);
    m_lists.removeIf([](const auto &entry) { return entry.value().expired(); });
    m_lists.insert(service, list);
    return list;
}

void MapLists::follow(const OpenMap &map)
{
    take(map.map());
    connect(&map, &OpenMap::mapChanged, this, [this, &map] { take(map.map()); });
    connect(&map, &OpenMap::refreshFailed, this, [this, &map](const ApiError &error) {
        if (error.kind == ApiError::Kind::NotFound)
            remove(map.map().serviceSid, map.map().sid);
    });
}

void MapLists::take(const SyncMap &map)
{
    if (const std::shared_ptr<MapList> list = m_lists.value(map.serviceSid).lock())
        list->take(map);
}

void MapLists::remove(const ServiceSid &service, const MapSid &map)
{
    if (const std::shared_ptr<MapList> list = m_lists.value(service).lock())
        list->remove(map);
}

void MapLists::removeForGood(const ServiceSid &service, const MapSid &map)
{
    if (const std::shared_ptr<MapList> list = m_lists.value(service).lock())
        list->removeForGood(map);
}

} // namespace mapdesk
