// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"
#include "loadingstatus.h"

#include <QCoreApplication>

namespace mapdesk {

class FilterController;
class ItemFilterModel;
class ItemsPanel;
class LoadProgress;
class OpenMap;
class RowCopier;
class SeekController;

// What an ItemsPanel says of the items that it shows: how far they are loaded, filtered and copied,
// what can be done about it, and what stands in place of an empty table.
class ItemsStatus
{
    Q_DECLARE_TR_FUNCTIONS(ItemsStatus)

public:
    // All must outlive it.
    ItemsStatus(ItemsPanel &panel, const FilterController &filter, const SeekController &seek,
                const RowCopier &copier, LoadProgress &progress);

    void show(OpenMap &map, const ItemFilterModel &rows);

    // Whether only the items with a prefix are shown and read. The tree shows all of the map.
    bool isPrefixShown() const;

private:
    ListFacts factsOf(OpenMap &map, const ItemFilterModel &rows) const;
    void addProgress(OpenMap &map, ListFacts &facts);
    ListFacts calmed(const ListFacts &facts, const ItemFilterModel &rows);

    ItemsPanel &m_panel;
    const FilterController &m_filter;
    const SeekController &m_seek;
    const RowCopier &m_copier;
    LoadProgress &m_progress;
    ListFacts m_said; // with the numbers that stand there
    bool m_wasBusy = false; // the rows
    ItemFilter m_filtered; // by this they were
};

} // namespace mapdesk
