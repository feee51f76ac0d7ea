// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "request.h"
#include "result.h"

namespace mapdesk {

// What an answer means: the one place that decides it. The HTTP status goes first, what went wrong
// on the wire second, the code in the body third. A write that left and whose answer did not come
// whole, unless a status of 400 or more did, is OutcomeUnknown.
Result<Response> judge(const Request &request, const Answer &answer);

// A 2xx answer whose body is not what Sync sends: BadAnswer; after a write OutcomeUnknown, since
// it may have been something on the way that answered. `problem` is a plain sentence.
ApiError badAnswer(const Request &request, const Response &response, const QString &problem);

} // namespace mapdesk
