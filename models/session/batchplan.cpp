// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchplan.h"

#include "ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace mapdesk {

namespace {

constexpr double documentedWrites = 20; // a second

} // namespace

std::optional<ResolvedExpiry> plannedExpiry(const BatchWork &work, const BatchItem &item,
                                            qint64 nowMs)
{
    std::optional<ExpiryChoice> choice;
    if (work.kind == BatchWork::Kind::Extend)
        choice = extendedExpiry(item.expiresMs, work.seconds, nowMs);
    else if (work.kind == BatchWork::Kind::SetExpiry)
        choice = work.choice;
    const bool isNeverAlready = choice == ExpiryChoice::never() && !item.expiresMs;
    if (!choice || isNeverAlready)
        return {};
    return resolveExpiry(*choice, nowMs);
}

int writesAtOnce(double share)
{
    return std::max(1, int(RateLimiter::capacity * share));
}

qint64 paceMs(double share)
{
    return RateLimiter::windowMs / writesAtOnce(share) + 1;
}

qint64 leastSeconds(qsizetype writes, double share)
{
    if (writes <= writesAtOnce(share))
        return 0;
    return qint64(std::ceil(double(writes) / (documentedWrites * share)));
}

} // namespace mapdesk
