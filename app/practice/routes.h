// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

using Handler = Outcome<HttpAnswer> (*)(const Exchange &);

struct Route
{
    Handler handler = nullptr;
    QList<QByteArray> parameters; // the path's variable segments, decoded, in order
    Charge charge = Charge::Nothing;
};

// The handler of a request. Refuses with NotFound where no resource has such a path and with
// MethodNotAllowed where it takes other methods only.
Outcome<Route> routeOf(const HttpRequest &request);

} // namespace mapdesk::practice
