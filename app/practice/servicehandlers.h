// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// https://www.twilio.com/docs/sync/api/service
Outcome<HttpAnswer> listServices(const Exchange &exchange);
Outcome<HttpAnswer> fetchService(const Exchange &exchange);

} // namespace mapdesk::practice
