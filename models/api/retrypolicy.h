// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "request.h"

#include <optional>

namespace mapdesk {

struct TransportOptions;

// Milliseconds to wait before `request` is sent again after `answer`, or nothing if it is not. A
// write is only where the service said 429: then nothing was done. `attempt` counts from 0;
// `jitter` is a random number in [0, 1).
std::optional<qint64> retryDelayMs(const Request &request, const Answer &answer, int attempt,
                                   const TransportOptions &options, double jitter);

} // namespace mapdesk
