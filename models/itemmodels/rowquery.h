// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"

#include <QAbstractItemModel>

#include <vector>

namespace mapdesk {

// Which rows of an ItemTableModel are wanted, and in which order.
struct RowQuery
{
    ItemFilter filter;
    int sortColumn = 0; // by SortRole; the key column is the source's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

bool matches(const QAbstractItemModel &source, const RowQuery &query, int sourceRow);

// All source rows that match, in the query's order. Rows without a value come last in either order;
// ties stay in the source's order.
std::vector<int> matchingRows(const QAbstractItemModel &source, const RowQuery &query);

// `sourceRows` in the query's order.
std::vector<int> sortedRows(const QAbstractItemModel &source, const RowQuery &query,
                            std::vector<int> sourceRows);

// The order of a query, row by row, as sortedRows() has it.
class RowOrder
{
public:
    // Both must outlive the order.
    RowOrder(const QAbstractItemModel &source, const RowQuery &query);

    // Whether the source row `a` comes before the source row `b`.
    bool operator()(int a, int b) const;

private:
    const QAbstractItemModel &m_source;
    const RowQuery &m_query;
};

} // namespace mapdesk
