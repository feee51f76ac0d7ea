// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "request.h"
#include "result.h"

namespace mapdesk {

// What an answer means: the one place that decides it. The HTTP status goes first, what went wrong
// on the wire second, the code in the body third. A write that left is OutcomeUnknown unless a
// status of 400 or more came and either is Sync's own to give or came with a whole body: neither a
// redirect nor an answer that was cut off says whether the write was applied.
Result<Response> judge(const Request &request, const Answer &answer);

// Whether it was the service that answered, and not something on the way: a whole answer with JSON
// in it, or without a body where that is right.
bool isOfService(const Answer &answer);

// A 2xx answer whose body is not what Sync sends: BadAnswer; after a write OutcomeUnknown, since
// it may have been something on the way that answered. `problem` is a plain sentence.
ApiError badAnswer(const Request &request, const Response &response, const QString &problem);

} // namespace mapdesk
