// SPDX-License-Identifier: GPL-3.0-or-later
#include "maplist.h"

#include "syncclient.h"

namespace mapdesk {

namespace {

MapPageSource mapsOf(const SyncClient &client, const ServiceSid &service)
{
    return [&client, service](const QByteArray &target, Priority priority) {
        return client.at(priority).listMaps(service, {.target = target});
    };
}

} // namespace

MapList::MapList(ServiceSid service, const MapPageSource &source)
    : m_service(std::move(service))
    , m_loader(source, m_maps)
{
}

MapList::MapList(const SyncClient &client, const ServiceSid &service)
    : MapList(service, mapsOf(client, service))
{
}

std::optional<SyncMap> MapList::map(const MapSid &sid) const
{
    const auto handle = m_maps.find(keyOf(sid));
    return handle ? std::optional(map(*handle)) : std::nullopt;
}

SyncMap MapList::map(ItemHandle handle) const
{
    const ItemView stored = m_maps.item(handle);
    SyncMap map = identity(handle);
    map.revision = Revision(QString::fromUtf8(stored.revision));
    map.createdBy = QString::fromUtf8(stored.createdBy);
    map.createdMs = stored.createdMs;
    map.updatedMs = stored.updatedMs;
    map.expiresMs = stored.expiresMs;
    return map;
}

SyncMap MapList::identity(ItemHandle handle) const
{
    const ItemView stored = m_maps.item(handle);
    SyncMap map;
    map.sid = MapSid(QString::fromUtf8(stored.key));
    map.serviceSid = m_service;
    map.uniqueName = exactText(stored.data);
    return map;
}

void MapList::take(const SyncMap &map)
{
    m_loader.noteThere(keyOf(map.sid));
    const ItemPage page = asItemPage({.records = {map}, .nextTarget = {}});
    m_maps.upsert(page.items);
}

void MapList::remove(const MapSid &sid)
{
    m_maps.remove(keyOf(sid));
}

void MapList::removeForGood(const MapSid &sid)
{
    m_loader.noteDeleted(keyOf(sid));
    remove(sid);
}

} // namespace mapdesk
