// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemsstatus.h"

#include "filtercontroller.h"
#include "itemfiltermodel.h"
#include "itemspanel.h"
#include "loadprogress.h"
#include "openmap.h"
#include "rowcopier.h"
#include "seekcontroller.h"

namespace mapdesk {

ItemsStatus::ItemsStatus(ItemsPanel &panel, const FilterController &filter,
                         const SeekController &seek, const RowCopier &copier,
                         LoadProgress &progress)
    : m_panel(panel)
    , m_filter(filter)
    , m_seek(seek)
    , m_copier(copier)
    , m_progress(progress)
{
}

void ItemsStatus::show(OpenMap &map, const ItemFilterModel &rows)
{
    ListFacts facts = factsOf(map, rows);
    addProgress(map, facts);
    m_said = calmed(facts, rows);
    const QString status = LoadingStatus::whole(m_said);
    m_panel.setStatus(status, LoadButton::actionFor(facts.state), facts.nextTry.has_value());
    const bool isNarrow = facts.withPrefix.has_value();
    const bool isPartial = facts.isFiltered && !isNarrow && facts.state != LoadState::Complete;
    m_panel.offerSeek(isPartial ? m_filter.seekableText() : QString());
    const bool isAllFiltered = isNarrow || (facts.isFiltered && facts.loaded > 0);
    if (facts.loaded == 0 && facts.state == LoadState::Complete && !isNarrow)
        m_panel.setPlaceholder(tr("This map has no items."));
    else
        m_panel.setPlaceholder(isAllFiltered && facts.matching == 0 && !rows.isBusy() ? status
                                                                                      : QString());
}

ListFacts ItemsStatus::factsOf(OpenMap &map, const ItemFilterModel &rows) const
{
    const bool isNarrow = isPrefixShown();
    const bool isOn = isNarrow ? m_filter.isOnBesidesKey() : m_filter.isOn();
    const bool isFiltered = !m_panel.showsTree() && isOn;
    return {
        .state = isNarrow ? m_seek.state() : map.state(),
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
}

void ItemsStatus::addProgress(OpenMap &map, ListFacts &facts)
{
    const LoadResumption *resumption = facts.withPrefix ? m_seek.resumption() : &map.resumption();
    const bool isWaiting = resumption && resumption->isWaiting();
    m_progress.setReading(facts.state == LoadState::Loading, isWaiting);
    facts.perSecond = m_progress.perSecond();
    facts.isHeldBack = m_progress.isHeldBack();
    const std::optional<ApiError> error = facts.withPrefix ? m_seek.error() : map.loader().error();
    if (isWaiting && error) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(resumption->left());
        facts.nextTry = {.error = *error, .seconds = int(left.count())};
    }
}

// Where only more came in, the numbers wait for their turn: nobody reads what changes ten times a
// second.
ListFacts ItemsStatus::calmed(const ListFacts &facts, const ItemFilterModel &rows)
{
    const bool isTurn = m_progress.takeTurn();
    const bool wasBusy = std::exchange(m_wasBusy, rows.isBusy());
    const ItemFilter filter = rows.filter();
    const bool isSameFilter = std::exchange(m_filtered, filter) == filter;
    const bool isSameList = facts.state == LoadState::Loading && m_said.state == facts.state
        && m_said.withPrefix.has_value() == facts.withPrefix.has_value()
        && m_said.isFiltered == facts.isFiltered && m_said.loaded > 0;
    const bool isAnswer = m_wasBusy || wasBusy || !isSameFilter;
    if (isTurn || !isSameList || isAnswer)
        return facts;
    ListFacts calm = facts;
    calm.loaded = m_said.loaded;
    calm.withPrefix = m_said.withPrefix;
    calm.matching = m_said.matching;
    calm.withoutData = m_said.withoutData;
    calm.perSecond = m_said.perSecond;
    calm.isHeldBack = m_said.isHeldBack;
    return calm;
}

bool ItemsStatus::isPrefixShown() const
{
    return m_seek.onlyPrefix() && !m_panel.showsTree();
}

} // namespace mapdesk
