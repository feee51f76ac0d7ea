// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemkeyrange.h"
#include "itempage.h"
#include "synctypes.h"

#include <optional>
#include <span>
#include <vector>

namespace mapdesk {

class ItemStore;

// What a page says: which keys it covers, and the items of those, ascending.
struct PageClaim
{
    KeyRange covered = {};
    std::vector<ItemView> items = {}; // views into the page
};

// Of a page that was asked for from `asked` on, in this order (see listFrom).
PageClaim claimOf(const ItemPage &page, const KeyRange &asked, ItemRange::Order order);

// Whether each key comes before the next one, in the order of their bytes.
bool isAscending(std::span<const ItemView> items);

// Whether it can be true at all: its items are ascending, and of the keys that it covers.
bool isPossible(const PageClaim &claim);

// The items of a claim that have keys in a range.
std::span<const ItemView> itemsIn(const KeyRange &range, std::span<const ItemView> items);

// What of two ranges is common; nothing where that is empty.
std::optional<KeyRange> commonOf(const KeyRange &a, const KeyRange &b);

// Where `read` has been read before and the claim differs from `store` there by more than what
// chance brings: from where to read another page, to see whether others have written or whether the
// service has another order than that of bytes. Then the two claims contradict each other.
std::optional<KeyRange> witnessFor(const PageClaim &claim, const std::vector<KeyRange> &read,
                                   const ItemStore &store);

// Whether two pages of about the same moment differ, where both cover the same keys, by more than
// what chance brings.
bool contradict(const PageClaim &a, const PageClaim &b);

} // namespace mapdesk
