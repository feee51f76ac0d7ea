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

using Keys = std::vector<QByteArrayView>;

Keys keysIn(const KeyRange &range, const ItemStore &store)
{
    Keys keys;
    const qsizetype first = store.positionOf(range.first);
    for (qsizetype i = 0; i < store.sizeOf(range); ++i)
        keys.push_back(store.key(store.handleAt(first + i)));
    return keys;
}

Keys keysOf(std::span<const ItemView> items)
{
    Keys keys;
    for (const ItemView &item : items)
        keys.push_back(item.key);
    return keys;
}

// Those of `keys` that are not of `others`.
Keys without(const Keys &keys, const Keys &others)
{
    Keys left;
    std::set_difference(keys.begin(), keys.end(), others.begin(), others.end(),
                        std::back_inserter(left));
    return left;
}

void Difference::add(const KeyRange &range, std::span<const ItemView> came, const ItemStore &store)
{
    const Keys stored = keysIn(range, store);
    const Keys lacking = without(stored, keysOf(came));
    const Keys unknown = without(keysOf(came), stored);
    common += qsizetype(stored.size() - lacking.size());
    different += qsizetype(lacking.size() + unknown.size());
    if (!missing && !lacking.empty())
        missing = lacking.front().toByteArray();
    if (!before && !unknown.empty()) {
        const qsizetype position = store.positionOf(unknown.front());
        before = position > 0 ? store.key(store.handleAt(position - 1)).toByteArray()
                              : QByteArray();
    }
}

} // namespace

bool isAscending(std::span<const ItemView> items)
{
    const auto isNotBefore = [](const ItemView &a, const ItemView &b) { return !(a.key < b.key); };
    return std::adjacent_find(items.begin(), items.end(), isNotBefore) == items.end();
}

PageClaim claimOf(const ItemPage &page, const KeyRange &asked, ItemRange::Order order)
{
    PageClaim claim{asked, page.items};
    const bool tellsAll = page.isLast() || page.items.empty();
    if (order == ItemRange::Order::Ascending) {
        claim.covered.end = tellsAll ? QByteArray() : keyAfter(claim.items.back().key);
    } else {
        std::reverse(claim.items.begin(), claim.items.end());
        claim.covered.first = tellsAll ? QByteArray() : claim.items.front().key.toByteArray();
    }
    return claim;
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

std::optional<KeyRange> witnessFor(const PageClaim &claim, const std::vector<KeyRange> &read,
                                   const ItemStore &store)
{
    Difference difference;
    for (const KeyRange &range : read) {
        if (const auto again = commonOf(claim.covered, range))
            difference.add(*again, itemsIn(*again, claim.items), store);
    }
    if (isByChance(difference.different, difference.common))
        return {};
    if (difference.missing)
        return KeyRange{.first = *difference.missing};
    const QByteArray &before = *difference.before;
    return KeyRange{.first = before.isEmpty() ? before : keyAfter(before)};
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
