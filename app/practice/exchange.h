// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assumptions.h"
#include "formfields.h"
#include "httpmessage.h"
#include "ratelimits.h"
#include "readtwists.h"
#include "refusal.h"
#include "syncstate.h"

#include <QList>

namespace mapdesk::practice {

class SidSource;

// One request while it is being answered: what a handler sees.
struct Exchange
{
    SyncState &state;
    SidSource &sids;
    const HttpRequest &request;
    QByteArray accountSid;
    QByteArray origin; // scheme and host that the client used: "http://127.0.0.1:8080"
    QList<QByteArray> parameters; // the path's variable segments, decoded, in order
    Charge charge = Charge::Nothing;
    const Assumptions &assumptions;
    RateLimits *limits = nullptr; // null: none
    FormFields form{}; // the fields of the body
    ReadTwists twists{};

    FormFields query() const { return FormFields::parse(request.encodedQuery); }
};

// Scheme and host that the client used, by its Host header; `ownOrigin` where that is missing or
// holds more than a host and a port.
QByteArray originOf(const HttpRequest &request, const QByteArray &ownOrigin);

// What stands for a service of another account: Assumptions::ForeignService says how it answers.
inline constexpr QByteArrayView foreignServiceSid = "ISffffffffffffffffffffffffffffffff";

// The unique name of the service that GET makes when it is not there.
inline constexpr QByteArrayView defaultServiceName = "default";

// The resources that a path leads through; the first one that is missing refuses. A service and a
// map are named by SID or unique name, an item by its key, a permission by its identity. What the
// request is charged with is taken from the map, or from the service for a map creation, as soon as
// that is found.
Outcome<ServiceRecord> pathService(const Exchange &exchange);
Outcome<MapRecord> pathMap(const Exchange &exchange);
QByteArray pathItemKey(const Exchange &exchange);
QByteArray pathIdentity(const Exchange &exchange);

} // namespace mapdesk::practice
