// SPDX-License-Identifier: GPL-3.0-or-later
#include "maprefresh.h"

namespace mapdesk {

namespace {

constexpr int itemsOfAPage = 100;

} // namespace

MapRefresh::MapRefresh(const SyncMap &map, ItemStore &items, MapLoader &loader, MapSource mapSource,
                       ItemRangeSource itemSource, RangesLoader rangesLoader, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_items(items)
    , m_loader(loader)
    , m_mapSource(std::move(mapSource))
    , m_rangesLoader(std::move(rangesLoader))
    , m_reader(std::move(itemSource), items)
    , m_resumption(loader, items, [this] { load(); })
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

void MapRefresh::readVisible(std::vector<ItemKey> visible)
{
    if (!visible.empty())
        m_reader.read(std::move(visible));
}

Freshness MapRefresh::freshness() const
{
    if (!m_isOutdated)
        return Freshness::Current;
    return isReadingRest() || m_reader.isReading() ? Freshness::ReadingAgain : Freshness::Outdated;
}

void MapRefresh::pause()
{
    if (m_isPaused)
        return;
    m_isPaused = true;
    m_wasLoading = m_loader.state() == LoadState::Loading;
    m_loader.stop();
    if (m_again)
        m_again->stop();
}

void MapRefresh::goOn()
{
    if (!std::exchange(m_isPaused, false))
        return;
    if (m_wasLoading)
        m_loader.start();
    if (m_isRestWanted && !m_reader.isReading())
        readRest();
    else if (m_again && m_isRestBegun)
        m_again->start();
}

void MapRefresh::load()
{
    if (m_isPaused)
        m_wasLoading = true;
    else
        m_loader.start();
}

void MapRefresh::stop()
{
    m_wasLoading = false;
    m_isRestWanted = false;
    m_isRestBegun = false;
    m_loader.stop();
    if (m_again) {
        m_again->stop();
        m_againResumption->giveUp();
    }
    m_resumption.giveUp();
    emit freshnessChanged();
}

void MapRefresh::setPauses(const LoadResumption::Pauses &pauses)
{
    m_pauses = pauses;
    m_resumption.setPauses(pauses);
    if (m_againResumption)
        m_againResumption->setPauses(pauses);
}

void MapRefresh::setResuming(bool isResuming)
{
    m_isResuming = isResuming;
    m_resumption.setEnabled(isResuming);
    if (m_againResumption)
        m_againResumption->setEnabled(isResuming);
}

void MapRefresh::takeMap(const SyncMap &map)
{
    emit mapRead(map);
    const bool isAsItWas = isUnchanged();
    if (isAsItWas && m_resumption.state() == LoadState::Failed && !m_isPaused)
        m_loader.start();
    m_isOutdated = m_isOutdated || (m_revision && !isAsItWas && !isOnePage());
    m_isRestWanted = m_isRestWanted || !isAsItWas || isOnePage();
    if (m_isRestWanted && isOnePage() && !m_isPaused)
        readRest();
    else
        readVisibleFirst();
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

void MapRefresh::readVisibleFirst()
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
    m_againResumption.reset();
    m_again.reset();
    const std::vector<KeyRange> read = m_loader.readRanges();
    if (!read.empty() && m_loader.state() != LoadState::Complete)
        readOnAndAgain(read);
    else
        m_loader.refresh();
    emit freshnessChanged();
}

void MapRefresh::readOnAndAgain(const std::vector<KeyRange> &read)
{
    const bool wasStopped = m_resumption.state() == LoadState::More && !m_wasComplete;
    m_loader.stop(); // the pages that are on their way may be older than the map
    m_again = m_rangesLoader(read);
    m_againResumption = std::make_unique<LoadResumption>(*m_again, m_items,
                                                         [this] { goOnReadingAgain(); });
    m_againResumption->setEnabled(m_isResuming);
    if (m_pauses)
        m_againResumption->setPauses(m_pauses);
    connect(m_again.get(), &MapLoader::stateChanged, this, &MapRefresh::followAgain);
    m_again->start();
    if (!wasStopped)
        load();
}

void MapRefresh::followLoader()
{
    const LoadState state = m_loader.state();
    m_wasComplete = m_wasComplete || state == LoadState::Complete;
    if (state == LoadState::Loading && !m_revision)
        m_revision = m_map.revision;
    if (state == LoadState::More && m_again && !m_isPaused)
        m_again->stop(); // a person wants no more
    if (state == LoadState::Loading)
        goOnReadingAgain();
    finishIfRestIsRead();
    if (state != LoadState::Idle)
        emit freshnessChanged();
}

void MapRefresh::followAgain()
{
    const std::optional<ApiError> error = m_again->error();
    const bool isStopped = m_again->state() == LoadState::More && !m_isPaused;
    if (isStopped || (error && !m_againResumption->isWaiting()))
        m_isRestBegun = false;
    finishIfRestIsRead();
    emit freshnessChanged();
    if (error && m_againResumption->isNews())
        emit failed(*error);
}

void MapRefresh::goOnReadingAgain()
{
    if (!m_again || m_isPaused || m_again->state() == LoadState::Complete)
        return;
    m_isRestBegun = true;
    m_again->start();
}

bool MapRefresh::isReadingRest() const
{
    const bool isReadingAgain = m_again && m_again->state() == LoadState::Loading;
    return m_isRestBegun && (isReadingAgain || m_loader.state() == LoadState::Loading);
}

// What a seek brought from beyond the loader's place has not been read again.
void MapRefresh::finishIfRestIsRead()
{
    if (!m_isRestBegun || (m_again && m_again->state() != LoadState::Complete))
        return;
    if (m_loader.state() != LoadState::Complete && !(m_again && isAllInReadRanges()))
        return;
    m_isRestBegun = false;
    m_isOutdated = false;
}

bool MapRefresh::isAllInReadRanges() const
{
    qsizetype count = 0;
    for (const KeyRange &range : m_loader.readRanges())
        count += m_items.sizeOf(range);
    return count == m_items.size();
}

} // namespace mapdesk
