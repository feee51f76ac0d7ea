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
    ReadTwists twists{};

    FormFields query() const { return FormFields::parse(request.encodedQuery); }
    FormFields form() const { return FormFields::parse(request.body); }
};

// The resources that a path leads through; the first one that is missing refuses. A service and a
// map are named by SID or unique name, an item by its key.
Outcome<ServiceRecord> pathService(const Exchange &exchange);
Outcome<MapRecord> pathMap(const Exchange &exchange);
QByteArray pathItemKey(const Exchange &exchange);

} // namespace mapdesk::practice
