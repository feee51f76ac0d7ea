// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemsstatus.h"

#include "filtercontroller.h"
#include "itemfiltermodel.h"
#include "itemspanel.h"
#include "loadingstatus.h"
#include "openmap.h"
#include "rowcopier.h"
#include "seekcontroller.h"

namespace mapdesk {

ItemsStatus::ItemsStatus(ItemsPanel &panel, const FilterController &filter,
                         const SeekController &seek, const RowCopier &copier)
    : m_panel(panel)
    , m_filter(filter)
    , m_seek(seek)
    , m_copier(copier)
{
}

void ItemsStatus::show(OpenMap &map, const ItemFilterModel &rows) const
{
    const bool isNarrow = isPrefixShown();
    const LoadState state = isNarrow ? m_seek.state() : map.loader().state();
    const bool isOn = isNarrow ? m_filter.isOnBesidesKey() : m_filter.isOn();
    const bool isFiltered = !m_panel.showsTree() && isOn;
    const ListFacts facts{
        .state = state,
        .loaded = int(map.items().size()), // the table tells of new ones a moment later
        .withoutData = int(map.items().sizeWithoutData()),
        .freshness = map.freshness(),
        .withPrefix = isNarrow ? std::optional(m_seek.found()) : std::nullopt,
        .isFiltered = isFiltered,
        .matching = rows.rowCount(),
        .isDataSearched = isFiltered && m_filter.searchesData(),
        .progress = m_filter.shownProgress(),
        .copied = m_copier.progress(),
    };
    const QString status = LoadingStatus::whole(facts);
    m_panel.setStatus(status, LoadButton::actionFor(state));
    const bool isPartial = isFiltered && !isNarrow && state != LoadState::Complete;
    m_panel.offerSeek(isPartial ? m_filter.seekableText() : QString());
    const bool isAllFiltered = isNarrow || (facts.isFiltered && facts.loaded > 0);
    if (facts.loaded == 0 && state == LoadState::Complete && !isNarrow)
        m_panel.setPlaceholder(tr("This map has no items."));
    else
        m_panel.setPlaceholder(isAllFiltered && facts.matching == 0 && !rows.isBusy() ? status
                                                                                      : QString());
}

bool ItemsStatus::isPrefixShown() const
{
    return m_seek.onlyPrefix() && !m_panel.showsTree();
}

} // namespace mapdesk
