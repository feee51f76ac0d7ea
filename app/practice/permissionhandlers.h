// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// https://www.twilio.com/docs/sync/api/sync-map-permission-resource
Outcome<HttpAnswer> listPermissions(const Exchange &exchange);
Outcome<HttpAnswer> fetchPermission(const Exchange &exchange);

// The first grant of an identity makes the permission; that, too, is answered with 200.
Outcome<HttpAnswer> updatePermission(const Exchange &exchange);

Outcome<HttpAnswer> deletePermission(const Exchange &exchange);

} // namespace mapdesk::practice
