// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "itempage.h"
#include "request.h"
#include "synctypes.h"

#include <functional>

namespace mapdesk {

// Where a loader gets pages of a map's items from: SyncClient::listItems bound to the map, or a
// test's own. `target` is empty for the first page of `range`, else the page before's nextTarget.
// https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
using ItemListSource = std::function<Call<ItemPage>(const ItemRange &range,
                                                    const QByteArray &target, Priority priority)>;

} // namespace mapdesk
