// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageorder.h"

#include "itemstore.h"

#include <algorithm>

namespace mapdesk {

namespace {

// Others may write between two pages.
bool isByChance(qsizetype different, qsizetype common)
{
    return different <= std::max<qsizetype>(1, common / 4);
}

// What the store has of a range and what a page has.
struct Difference
{
    qsizetype common = 0;
    qsizetype different = 0;
    std::optional<QByteArray> missing = {}; // the first key that the page lacks
    std::optional<QByteArray> before = {}; // of the first one that the store lacks, the store's

    void add(const KeyRange &range, std::span<const ItemView> came, const ItemStore &store);
};

void Difference::add(const KeyRange &range, std::span<const ItemView> came, const ItemStore &store)
{
    qsizetype position = store.positionOf(range.first);
    const qsizetype end = position + store.sizeOf(range);
    auto item = came.begin();
    while (item != came.end() || position < end) {
        const QByteArrayView known = position < end ? store.key(store.handleAt(position))
                                                    : QByteArrayView();
        const bool isMissing = position < end && (item == came.end() || known < item->key);
        const bool isUnknown = !isMissing && (position == end || item->key < known);
        if (isMissing && !missing)
            missing = known.toByteArray();
        if (isUnknown && !before)
            before = position > 0 ? store.key(store.handleAt(position - 1)).toByteArray()
                                  : QByteArray();
        common += isMissing || isUnknown ? 0 : 1;
        different += isMissing || isUnknown ? 1 : 0;
        position += isUnknown ? 0 : 1;
        item += isMissing ? 0 : 1;
    }
}

} // namespace

bool isAscending(std::span<const ItemView> items)
{
    const auto isNotBefore = [](const ItemView &a, const ItemView &b) { return !(a.key < b.key); };
    return std::adjacent_find(items.begin(), items.end(), isNotBefore) == items.end();
}

bool isPossible(const PageClaim &claim)
{
    return isAscending(claim.items)
        && itemsIn(claim.covered, claim.items).size() == claim.items.size();
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

std::optional<KeyRange> commonOf(const KeyRange &a, const KeyRange &b)
{
    KeyRange common{.first = std::max(a.first, b.first), .end = a.end};
    if (a.end.isEmpty() || (!b.end.isEmpty() && b.end < a.end))
        common.end = b.end;
    const bool isEmpty = !common.end.isEmpty() && common.end <= common.first;
    return isEmpty ? std::nullopt : std::optional(common);
}

std::optional<ItemRange> witnessFor(const PageClaim &claim, const std::vector<KeyRange> &read,
                                    const ItemStore &store)
{
    Difference difference;
    for (const KeyRange &range : read) {
        if (const auto again = commonOf(claim.covered, range))
            difference.add(*again, itemsIn(*again, claim.items), store);
    }
    if (isByChance(difference.different, difference.common))
        return {};
    ItemRange witness;
    if (difference.missing)
        witness.from = ItemKey(*difference.missing);
    else if (!difference.before->isEmpty())
        witness = {.from = ItemKey(*difference.before), .bounds = ItemRange::Bounds::Exclusive};
    return witness;
}

bool contradict(const PageClaim &a, const PageClaim &b)
{
    const auto both = commonOf(a.covered, b.covered);
    if (!both)
        return false;
    const std::span<const ItemView> inA = itemsIn(*both, a.items);
    const std::span<const ItemView> inB = itemsIn(*both, b.items);
    const auto isIn = [](std::span<const ItemView> items, const ItemView &item) {
        const auto isBefore = [](const ItemView &x, const ItemView &y) { return x.key < y.key; };
        return std::binary_search(items.begin(), items.end(), item, isBefore);
    };
    const auto common = std::count_if(inA.begin(), inA.end(),
                                      [&](const ItemView &item) { return isIn(inB, item); });
    return !isByChance(qsizetype(inA.size() + inB.size()) - 2 * common, common);
}

} // namespace mapdesk
