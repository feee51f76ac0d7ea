// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychoice.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Verdict = ResolvedExpiry::Verdict;

// Seconds until a moment, to the nearest: half a second early or late is nothing to a service that
// expires within minutes, while always rounding up would move an expiry with each write.
qint64 secondsUntil(qint64 atMs, qint64 nowMs)
{
    return (atMs - nowMs + 500) / 1000;
}

ResolvedExpiry inSeconds(qint64 seconds, qint64 nowMs)
{
    const qint64 sent = std::min(seconds, Ttl::maxSeconds);
    const std::optional<Ttl> ttl = Ttl::seconds(sent);
    if (!ttl)
        return {Verdict::InThePast, {}, {}};
    const Verdict verdict = sent < seconds ? Verdict::Clamped : Verdict::Good;
    return {verdict, ttl, nowMs + sent * 1000};
}

} // namespace

ResolvedExpiry resolveExpiry(const ExpiryChoice &choice, qint64 nowMs)
{
    switch (choice.kind) {
    case ExpiryChoice::Kind::Leave:
        break;
    case ExpiryChoice::Kind::Never:
        return {Verdict::Good, Ttl::never(), {}};
    case ExpiryChoice::Kind::In:
        return inSeconds(choice.seconds, nowMs);
    case ExpiryChoice::Kind::At:
        return inSeconds(secondsUntil(choice.atMs, nowMs), nowMs);
    }
    return {};
}

std::optional<ExpiryChoice> extendedExpiry(std::optional<qint64> expiresMs, qint64 seconds,
                                           qint64 nowMs)
{
    if (!expiresMs)
        return {};
    return ExpiryChoice::at(std::max(*expiresMs, nowMs) + seconds * 1000);
}

} // namespace mapdesk
