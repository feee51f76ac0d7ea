// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// https://www.twilio.com/docs/sync/api/map-resource
Outcome<HttpAnswer> listMaps(const Exchange &exchange);
Outcome<HttpAnswer> createMap(const Exchange &exchange);
Outcome<HttpAnswer> fetchMap(const Exchange &exchange);
Outcome<HttpAnswer> updateMap(const Exchange &exchange);
Outcome<HttpAnswer> deleteMap(const Exchange &exchange);

} // namespace mapdesk::practice
