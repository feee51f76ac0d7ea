// SPDX-License-Identifier: GPL-3.0-or-later
#include "openmap.h"

#include "pagemaploader.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

ItemPageSource itemsOf(const SyncClient &client, const ServiceSid &service, const MapSid &map)
{
    return [&client, service, map](const QByteArray &target, Priority priority) {
        return client.at(priority).listItems(service, map, {.target = target});
    };
}

} // namespace

OpenMap::OpenMap(const SyncClient &client, SyncMap map, DataBudget *dataBudget)
    : m_client(client)
    , m_map(std::move(map))
    , m_items(dataBudget)
    , m_loader(
          std::make_unique<PageMapLoader>(itemsOf(client, m_map.serviceSid, m_map.sid), m_items))
{
}

void OpenMap::setMap(SyncMap map)
{
    if (m_map == map)
        return;
    m_map = std::move(map);
    emit mapChanged();
}

std::optional<MapItem> OpenMap::item(const ItemKey &key) const
{
    const auto handle = m_items.find(key);
    if (!handle)
        return {};
    const ItemView stored = m_items.item(*handle);
    if (!stored.hasData)
        return {};
    MapItem item;
    item.key = key;
    item.serviceSid = m_map.serviceSid;
    item.mapSid = m_map.sid;
    item.data = stored.data.toByteArray();
    item.revision = Revision(QString::fromUtf8(stored.revision));
    item.createdBy = QString::fromUtf8(stored.createdBy);
    item.createdMs = stored.createdMs;
    item.updatedMs = stored.updatedMs;
    item.expiresMs = stored.expiresMs;
    return item;
}

Revision OpenMap::revisionOf(const ItemKey &key) const
{
    const auto handle = m_items.find(key);
    return handle ? Revision(QString::fromUtf8(m_items.item(*handle).revision)) : Revision();
}

void OpenMap::takeItem(const ItemKey &key, const Result<MapItem> &item)
{
    if (item)
        m_items.upsert(*item);
    else if (item.error().kind == ApiError::Kind::NotFound)
        m_items.remove(key);
}

void OpenMap::readMap()
{
    m_fetch = m_client.fetchMap(m_map.serviceSid, m_map.sid.value())
                  .then(this, [this](const Result<SyncMap> &result) {
                      if (result)
                          setMap(*result);
                      else
                          emit refreshFailed(result.error());
                  });
}

void OpenMap::refresh()
{
    readMap();
    m_loader->refresh();
}

} // namespace mapdesk
