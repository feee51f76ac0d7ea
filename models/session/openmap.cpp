// SPDX-License-Identifier: GPL-3.0-or-later
#include "openmap.h"

#include "intervalmaploader.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

constexpr int largestPage = 100; // the service serves no more
constexpr qulonglong writesOfManyItems = 5'000;

// A map's revision counts its writes, in hexadecimal digits: it has no more items than that.
qulonglong writesOf(const SyncMap &map)
{
    return map.revision.value().toULongLong(nullptr, 16);
}

ItemListSource listOf(const SyncClient &client, const SyncMap &map, int pageSize)
{
    return [&client, service = map.serviceSid, sid = map.sid,
            pageSize](const ItemRange &range, const QByteArray &target, Priority priority) {
        const PageRequest page{.pageSize = pageSize, .target = target};
        return client.at(priority).listItems(service, sid, page, range);
    };
}

} // namespace

OpenMap::OpenMap(const SyncClient &client, SyncMap map, DataBudget *dataBudget)
    : m_client(client)
    , m_map(std::move(map))
    , m_items(dataBudget)
    , m_loader(loaderOfAll())
    , m_refresh(std::make_unique<MapRefresh>(
          m_map, m_items, *m_loader, [this] { return fetchMap(); }, rangeSource(),
          [this](std::vector<KeyRange> ranges) { return loaderOf(std::move(ranges)); }))
{
    connect(m_refresh.get(), &MapRefresh::mapRead, this, &OpenMap::setMap);
    connect(m_refresh.get(), &MapRefresh::freshnessChanged, this, &OpenMap::freshnessChanged);
    connect(m_refresh.get(), &MapRefresh::failed, this, &OpenMap::refreshFailed);
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

Call<SyncMap> OpenMap::fetchMap() const
{
    return m_client.fetchMap(m_map.serviceSid, m_map.sid.value());
}

void OpenMap::readMap()
{
    m_fetch = fetchMap().then(this, [this](const Result<SyncMap> &result) {
        if (result)
            setMap(*result);
        else
            emit refreshFailed(result.error());
    });
}

void OpenMap::refresh(std::vector<ItemKey> visible)
{
    m_refresh->start(std::move(visible));
}

void OpenMap::readVisible(std::vector<ItemKey> visible)
{
    m_refresh->readVisible(std::move(visible));
}

bool OpenMap::isReading() const
{
    return m_loader->state() == LoadState::Loading || freshness() == Freshness::ReadingAgain;
}

bool OpenMap::isHeldBack() const
{
    return m_client.isHoldingBack(m_map.sid);
}

std::unique_ptr<MapLoader> OpenMap::loaderOf(std::vector<KeyRange> ranges)
{
    return intervalLoaderOf(std::move(ranges));
}

std::unique_ptr<IntervalMapLoader> OpenMap::loaderOfAll()
{
    auto loader = intervalLoaderOf({KeyRange()});
    if (writesOf(m_map) >= writesOfManyItems)
        loader->expectMany();
    return loader;
}

std::unique_ptr<IntervalMapLoader> OpenMap::intervalLoaderOf(std::vector<KeyRange> ranges)
{
    return std::make_unique<IntervalMapLoader>(listOf(m_client, m_map, largestPage), m_items,
                                               largestPage, std::move(ranges));
}

std::unique_ptr<PageMapLoader> OpenMap::pageLoaderOf(const KeyRange &range)
{
    return std::make_unique<PageMapLoader>(rangeSource()(range, largestPage), m_items, range);
}

std::unique_ptr<KeyListReader> OpenMap::keyListReader()
{
    return std::make_unique<KeyListReader>(rangeSource(), m_items);
}

ItemRangeSource OpenMap::rangeSource() const
{
    return [this](const KeyRange &range, int pageSize) {
        return pagesFrom(range, listOf(m_client, m_map, pageSize));
    };
}

} // namespace mapdesk
