// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychoice.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Verdict = ResolvedExpiry::Verdict;

// Whole seconds until a moment, rounded up: the service adds them to its own time and shows the
// result cut to the second, which then is the very second that was chosen.
qint64 secondsUntil(qint64 atMs, qint64 nowMs)
{
    const qint64 ms = atMs - nowMs;
    return ms <= 0 ? 0 : (ms + 999) / 1000;
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
