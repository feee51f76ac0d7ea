// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchplan.h"

namespace mapdesk {

// What a work on these items comes to, counted before anything is sent.
struct BatchSummary
{
    int writes = 0;
    int leftOut = 0; // see plannedExpiry()
    int clamped = 0; // would go beyond a year and get a year
    int past = 0; // would expire in the past, which cannot be sent
    std::optional<BatchItem> first = {}; // of the writes, the one that expires first now
};

BatchSummary summaryOf(const BatchWork &work, const std::vector<BatchItem> &items, qint64 nowMs);

} // namespace mapdesk
