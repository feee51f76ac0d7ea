// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// https://www.twilio.com/docs/sync/api/map-item-resource
Outcome<HttpAnswer> listItems(const Exchange &exchange);
Outcome<HttpAnswer> fetchItem(const Exchange &exchange);
Outcome<HttpAnswer> createItem(const Exchange &exchange);
Outcome<HttpAnswer> updateItem(const Exchange &exchange);
Outcome<HttpAnswer> deleteItem(const Exchange &exchange);

} // namespace mapdesk::practice
