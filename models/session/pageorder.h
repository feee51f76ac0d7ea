// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemkeyrange.h"
#include "itempage.h"

#include <span>
#include <vector>

namespace mapdesk {

class ItemStore;

// Whether each key comes before the next one, in the order of their bytes.
bool isAscending(std::span<const ItemView> items);

// Whether the items of a page, ascending, can be all that the service has of `covered`: they lie in
// it, and where `read` has been read before, the page and `store` do not differ altogether. A few
// differ where others write; all of them do where the service has another order than that of bytes.
bool isOneOrder(const KeyRange &covered, std::span<const ItemView> items,
                const std::vector<KeyRange> &read, const ItemStore &store);

} // namespace mapdesk
