// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageorder.h"

#include "itemstore.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qsizetype differencesOfChance = 1;

KeyRange commonOf(const KeyRange &a, const KeyRange &b)
{
    KeyRange common{.first = std::max(a.first, b.first), .end = a.end};
    if (a.end.isEmpty() || (!b.end.isEmpty() && b.end < a.end))
        common.end = b.end;
    return common;
}

bool isNothing(const KeyRange &range)
{
    return !range.end.isEmpty() && range.end <= range.first;
}

std::span<const ItemView> itemsIn(const KeyRange &range, std::span<const ItemView> items)
{
    const auto isBefore = [](const ItemView &item, const QByteArray &key) {
        return item.key < QByteArrayView(key);
    };
    const auto first = std::lower_bound(items.begin(), items.end(), range.first, isBefore);
    const auto end = range.end.isEmpty()
        ? items.end()
        : std::lower_bound(first, items.end(), range.end, isBefore);
    return {first, end};
}

qsizetype countKnown(std::span<const ItemView> items, const ItemStore &store)
{
    return std::count_if(items.begin(), items.end(), [&store](const ItemView &item) {
        return store.find(ItemKey(item.key.toByteArray())).has_value();
    });
}

} // namespace

bool isAscending(std::span<const ItemView> items)
{
    const auto isNotBefore = [](const ItemView &a, const ItemView &b) { return !(a.key < b.key); };
    return std::adjacent_find(items.begin(), items.end(), isNotBefore) == items.end();
}

bool isOneOrder(const KeyRange &covered, std::span<const ItemView> items,
                const std::vector<KeyRange> &read, const ItemStore &store)
{
    if (itemsIn(covered, items).size() != items.size())
        return false;
    qsizetype common = 0;
    qsizetype different = 0;
    for (const KeyRange &range : read) {
        const KeyRange again = commonOf(covered, range);
        if (isNothing(again))
            continue;
        const std::span<const ItemView> came = itemsIn(again, items);
        const qsizetype known = countKnown(came, store);
        common += known;
        different += qsizetype(came.size()) - known + store.sizeOf(again) - known;
    }
    return common > 0 || different <= differencesOfChance;
}

} // namespace mapdesk
