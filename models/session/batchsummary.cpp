// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchsummary.h"

namespace mapdesk {

namespace {

bool expiresBefore(const BatchItem &one, const BatchItem &other)
{
    return one.expiresMs && (!other.expiresMs || *one.expiresMs < *other.expiresMs);
}

} // namespace

BatchSummary summaryOf(const BatchWork &work, const std::vector<BatchItem> &items, qint64 nowMs)
{
    using Verdict = ResolvedExpiry::Verdict;
    BatchSummary summary;
    for (const BatchItem &item : items) {
        const auto planned = plannedExpiry(work, item, nowMs);
        if (work.changesExpiry() && !planned) {
            ++summary.leftOut;
            continue;
        }
        ++summary.writes;
        summary.clamped += planned && planned->verdict == Verdict::Clamped;
        summary.past += planned && planned->verdict == Verdict::InThePast;
        if (!summary.first || expiresBefore(item, *summary.first))
            summary.first = item;
    }
    return summary;
}

} // namespace mapdesk
