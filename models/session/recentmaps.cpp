// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentmaps.h"

#include "openmap.h"

#include <algorithm>

namespace mapdesk {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenLooks = 500ms;

} // namespace

RecentMaps::RecentMaps(qsizetype mostItems, QObject *parent)
    : QObject(parent)
    , m_mostItems(mostItems)
{
    m_look.setSingleShot(true);
    m_look.setInterval(betweenLooks);
    m_look.callOnTimeout(this, &RecentMaps::letGoOfTooMany);
}

RecentMaps::~RecentMaps() = default;

void RecentMaps::show(const std::shared_ptr<OpenMap> &map)
{
    if (!m_maps.empty() && m_maps.front() != map)
        m_maps.front()->setResuming(false);
    map->setResuming(true);
    const auto place = std::find(m_maps.begin(), m_maps.end(), map);
    if (place == m_maps.end())
        keep(map);
    else
        std::rotate(m_maps.begin(), place, place + 1);
    letGoOfTooMany();
    emit readingChanged();
}

void RecentMaps::keep(const std::shared_ptr<OpenMap> &map)
{
    m_maps.insert(m_maps.begin(), map);
    const auto tell = [this] { emit readingChanged(); };
    connect(map.get(), &OpenMap::mapChanged, this,
            [this, changed = map.get()] { emit mapChanged(changed->map()); });
    connect(map.get(), &OpenMap::freshnessChanged, this, tell);
    connect(&map->loader(), &MapLoader::stateChanged, this, tell);
    connect(&map->items(), &ItemStore::changed, this, [this] {
        if (!m_look.isActive())
            m_look.start();
    });
}

// Others may still have them.
void RecentMaps::letGo(std::size_t kept)
{
    for (std::size_t index = kept; index < m_maps.size(); ++index) {
        OpenMap &map = *m_maps[index];
        map.disconnect(this);
        map.loader().disconnect(this);
        map.items().disconnect(this);
        map.setResuming(true);
    }
    m_maps.resize(kept);
}

void RecentMaps::letGoOfTooMany()
{
    qsizetype items = 0;
    std::size_t kept = 0;
    for (; kept < m_maps.size() && kept < most; ++kept) {
        items += m_maps[kept]->items().size();
        if (kept > 0 && items > m_mostItems)
            break;
    }
    if (kept == m_maps.size())
        return;
    letGo(kept);
    emit readingChanged();
}

void RecentMaps::forgetShown()
{
    if (m_maps.empty())
        return;
    std::rotate(m_maps.begin(), m_maps.begin() + 1, m_maps.end());
    letGo(m_maps.size() - 1);
    emit readingChanged();
}

std::vector<std::shared_ptr<OpenMap>> RecentMaps::reading() const
{
    std::vector<std::shared_ptr<OpenMap>> maps;
    std::ranges::copy_if(m_maps, std::back_inserter(maps),
                         [](const std::shared_ptr<OpenMap> &map) { return map->isReading(); });
    return maps;
}

} // namespace mapdesk
