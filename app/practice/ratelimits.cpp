// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimits.h"

#include "clock.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

constexpr qint64 forgettingMs = 10'000;
constexpr qsizetype kibibyte = 1024;
constexpr qsizetype highestWriteCost = 10;

struct Rate
{
    const char *subject; // as the refusal names it, before the SID
    int perSecond;
};

Rate rateOf(Charge charge)
{
    switch (charge) {
    case Charge::MapRead:
        return {"read-map-", 20};
    case Charge::MapWrite:
        return {"write-map-", 20};
    case Charge::Permission:
        return {"permission-map-", 80};
    case Charge::MapCreation:
        return {"create-map-", 20};
    case Charge::Nothing:
        break;
    }
    return {"", 0};
}

} // namespace

RateLimits::RateLimits(const Clock &clock, const Assumptions &assumptions)
    : m_clock(clock)
    , m_reading(assumptions.limit)
    , m_concurrency(assumptions.concurrency)
{
}

Outcome<void> RateLimits::admit(int requestsInFlight) const
{
    if (m_concurrency > 0 && requestsInFlight > m_concurrency)
        return refuse(Refusal::TooManyRequests);
    return {};
}

Outcome<void> RateLimits::take(Charge charge, const QByteArray &sid, int cost)
{
    if (charge == Charge::Nothing)
        return {};
    const qint64 nowMs = m_clock.nowMs();
    forgetIdle(nowMs);
    const Rate rate = rateOf(charge);
    const QByteArray subject = rate.subject + sid;
    auto found = m_allowances.find(subject);
    if (found == m_allowances.end())
        found = m_allowances.insert(subject, allowance(rate.perSecond));
    if (std::visit([&](auto &allowance) { return allowance.spend(nowMs, cost); }, *found))
        return {};
    Refusal exceeded = refusal(Refusal::RateLimitExceeded);
    exceeded.message += " for " + subject;
    return failure(exceeded);
}

Allowance RateLimits::allowance(int perSecond) const
{
    if (m_reading == Assumptions::Limit::Window)
        return SlidingWindow(perSecond);
    return TokenBucket(perSecond);
}

void RateLimits::forgetIdle(qint64 nowMs)
{
    if (nowMs >= m_forgotIdleMs && nowMs - m_forgotIdleMs < forgettingMs)
        return;
    m_forgotIdleMs = nowMs;
    m_allowances.removeIf([nowMs](auto entry) {
        return std::visit([nowMs](auto &allowance) { return allowance.isFull(nowMs); },
                          entry.value());
    });
}

int writeCost(qsizetype dataBytes)
{
    const qsizetype begun = (dataBytes + kibibyte - 1) / kibibyte;
    return static_cast<int>(std::clamp<qsizetype>(begun, 1, highestWriteCost));
}

} // namespace mapdesk::practice
