// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowranges.h"

#include "itemfiltermodel.h"

#include <algorithm>
#include <numeric>

namespace mapdesk {

QItemSelection fromFirstRow(QItemSelection ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &one, const auto &other) { return one.top() < other.top(); });
    return ranges;
}

int rowCountOf(const QItemSelection &ranges)
{
    return std::accumulate(
        ranges.begin(), ranges.end(), 0,
        [](int count, const QItemSelectionRange &range) { return count + range.height(); });
}

std::vector<ItemHandle> handlesOf(const QItemSelection &ranges, const ItemFilterModel &rows)
{
    std::vector<ItemHandle> handles;
    handles.reserve(size_t(rowCountOf(ranges)));
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            handles.push_back(rows.handle(row));
    }
    return handles;
}

} // namespace mapdesk
