// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// https://www.twilio.com/docs/sync/api/service
Outcome<HttpAnswer> listServices(const Exchange &exchange);
Outcome<HttpAnswer> createService(const Exchange &exchange);

// Makes the service "default" if the account has none.
Outcome<HttpAnswer> fetchService(const Exchange &exchange);

// Refuses with NoParameters, as Sync does for a map or an item, where nothing is to change.
Outcome<HttpAnswer> updateService(const Exchange &exchange);

Outcome<HttpAnswer> deleteService(const Exchange &exchange);

} // namespace mapdesk::practice
