// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentmaps.h"

#include "openmap.h"

namespace mapdesk {

void RecentMaps::show(std::shared_ptr<OpenMap> map)
{
    std::erase(m_maps, map);
    m_maps.insert(m_maps.begin(), std::move(map));
    qsizetype items = 0;
    std::size_t kept = 0;
    for (; kept < m_maps.size() && kept < most; ++kept) {
        items += m_maps[kept]->items().size();
        if (kept > 0 && items > mostItems)
            break;
    }
    m_maps.resize(kept);
}

void RecentMaps::forgetShown()
{
    if (!m_maps.empty())
        m_maps.erase(m_maps.begin());
}

} // namespace mapdesk
