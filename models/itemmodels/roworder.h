// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfield.h"
#include "itemsnapshot.h"

#include <Qt>

#include <atomic>
#include <vector>

namespace mapdesk {

// How rows are sorted. Those without a value of the field come last in either order, ties are in
// the order of keys. Texts compare as bytes, and no further than 256 of them.
struct RowSort
{
    ItemField field = ItemField::Key;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowSort &, const RowSort &) = default;
};

// Compares rows, which stand for the items of `handles`, ascending by key.
class RowOrder
{
public:
    // `handles` must outlive the order.
    RowOrder(ItemSnapshot items, const std::vector<ItemHandle> &handles, RowSort sort);

    // Whether row `a` comes before row `b`.
    bool operator()(int a, int b) const;

    // Ascending `rows` in this order; cut short and in any order where `isCancelled` becomes true.
    std::vector<int> sorted(std::vector<int> rows, const std::atomic_bool &isCancelled) const;

private:
    std::vector<int> sortedNumbers(const std::vector<int> &rows,
                                   const std::atomic_bool &isCancelled) const;
    std::vector<int> sortedTexts(const std::vector<int> &rows,
                                 const std::atomic_bool &isCancelled) const;

    ItemView item(int row) const { return m_items.item(m_handles[size_t(row)]); }

    ItemSnapshot m_items;
    const std::vector<ItemHandle> &m_handles;
    RowSort m_sort;
};

} // namespace mapdesk
