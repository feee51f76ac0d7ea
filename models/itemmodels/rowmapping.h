// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowruns.h"

#include <Qt>

#include <vector>

namespace mapdesk {

// Which row of a proxy stands for which row of its source, both ways: all of them, in the source's
// order or the other way round, which takes no memory; or those that are listed.
class RowMapping
{
public:
    int size() const { return m_isWhole ? m_sourceSize : int(m_sourceRows.size()); }
    int sourceSize() const { return m_sourceSize; }
    bool isWhole() const { return m_isWhole; }

    int sourceRow(int proxyRow) const
    {
        return m_isWhole ? mirrored(proxyRow, m_sourceSize) : m_sourceRows[size_t(proxyRow)];
    }
    int proxyRow(int sourceRow) const; // -1: none

    // The proxy rows of a run of the whole source, when it has this size.
    RowRun mirrored(RowRun run, int sourceSize) const;
    Qt::SortOrder order() const { return m_order; } // of the whole source

    // By proxy row; of a list.
    const std::vector<int> &sourceRows() const { return m_sourceRows; }

    void setWhole(int sourceSize, Qt::SortOrder order);
    void assign(std::vector<int> sourceRows, int sourceSize);
    // `proxyRows` is the other way round: see proxyRow().
    void assign(std::vector<int> sourceRows, std::vector<int> proxyRows);

    // Rows of the source came, which a list has no row for yet, or went, as none had any more.
    void insertSource(RowRun run);
    void removeSource(RowRun run);
    // The same of many rows at once: of those that went, as they were, a list drops its rows; those
    // that came are given as they are then. Both ascending.
    void replaceSource(const std::vector<int> &removed, const std::vector<int> &inserted);

    // Of a list: proxy rows for `sourceRows` from proxy row `first` on.
    void insert(int first, const std::vector<int> &sourceRows);
    void remove(RowRun proxyRows);

    // Those that stand for a run of the source, or for ascending rows of it; ascending.
    std::vector<int> proxyRowsOf(RowRun sourceRows) const;
    std::vector<int> proxyRowsOf(const std::vector<int> &sourceRows) const;

private:
    int mirrored(int row, int sourceSize) const
    {
        return m_order == Qt::AscendingOrder ? row : sourceSize - 1 - row;
    }
    void knowProxyRows() const;
    bool isAscendingAround(size_t first, size_t count) const;

    bool m_isWhole = true;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_sourceSize = 0;
    std::vector<int> m_sourceRows; // by proxy row
    bool m_isAscending = true; // those; then they tell both ways, and need no list by source row
    // By source row; made when it is asked for, as each change numbers nearly all of it again.
    mutable std::vector<int> m_proxyRows;
    mutable bool m_knowsProxyRows = false;
};

} // namespace mapdesk
