// SPDX-License-Identifier: GPL-3.0-or-later
#include "maprefresh.h"

namespace mapdesk {

namespace {

constexpr qsizetype itemsOfAPage = 100;

} // namespace

MapRefresh::MapRefresh(const SyncMap &map, ItemStore &items, MapLoader &loader, MapSource mapSource,
                       ItemRangeSource itemSource, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_items(items)
    , m_loader(loader)
    , m_mapSource(std::move(mapSource))
    , m_reader(std::move(itemSource), items)
{
    connect(&m_loader, &MapLoader::stateChanged, this, &MapRefresh::followLoader);
    connect(&m_reader, &KeyListReader::finished, this, &MapRefresh::takeVisible);
}

void MapRefresh::start(std::vector<ItemKey> visible)
{
    m_visible = std::move(visible);
    m_reader.stop();
    m_fetch = m_mapSource().then(this, [this](const Result<SyncMap> &result) {
        if (result)
            takeMap(*result);
        else
            emit failed(result.error());
    });
}

Freshness MapRefresh::freshness() const
{
    if (!m_isOutdated)
        return Freshness::Current;
    const bool isReadingRest = m_isRestBegun && m_loader.state() == LoadState::Loading;
    return isReadingRest || m_reader.isReading() ? Freshness::ReadingAgain : Freshness::Outdated;
}

void MapRefresh::pause()
{
    if (m_isPaused)
        return;
    m_isPaused = true;
    m_wasLoading = m_loader.state() == LoadState::Loading;
    m_loader.stop();
}

void MapRefresh::goOn()
{
    if (!std::exchange(m_isPaused, false))
        return;
    if (m_isRestWanted && !m_reader.isReading())
        readRest();
    else if (m_wasLoading)
        m_loader.start();
}

void MapRefresh::takeMap(const SyncMap &map)
{
    emit mapRead(map);
    const bool isAsItWas = isUnchanged();
    if (isAsItWas && m_loader.state() == LoadState::Failed && !m_isPaused)
        m_loader.start();
    m_isOutdated = m_isOutdated || (m_revision && !isAsItWas && !isOnePage());
    m_isRestWanted = m_isRestWanted || !isAsItWas || isOnePage();
    if (m_isRestWanted && isOnePage() && !m_isPaused)
        readRest();
    else
        readVisible();
    emit freshnessChanged();
}

bool MapRefresh::isUnchanged() const
{
    return m_revision && !m_revision->isEmpty() && *m_revision == m_map.revision
        && freshness() != Freshness::Outdated;
}

bool MapRefresh::isOnePage() const
{
    return m_items.size() <= itemsOfAPage;
}

void MapRefresh::readVisible()
{
    if (m_visible.empty())
        takeVisible({});
    else
        m_reader.read(std::exchange(m_visible, {}));
}

void MapRefresh::takeVisible(const std::optional<ApiError> &error)
{
    if (!error && m_isRestWanted && !m_isPaused)
        readRest();
    emit freshnessChanged();
    if (error)
        emit failed(*error);
}

void MapRefresh::readRest()
{
    m_isRestWanted = false;
    m_isRestBegun = true;
    m_revision = m_map.revision;
    m_loader.refresh();
    emit freshnessChanged();
}

void MapRefresh::followLoader()
{
    const LoadState state = m_loader.state();
    if (state == LoadState::Loading && !m_revision)
        m_revision = m_map.revision;
    if (state == LoadState::Complete && std::exchange(m_isRestBegun, false))
        m_isOutdated = false;
    if (state != LoadState::Idle)
        emit freshnessChanged();
}

} // namespace mapdesk
