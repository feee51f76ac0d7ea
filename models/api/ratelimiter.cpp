// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"

#include "clock.h"

namespace mapdesk {

namespace {

int capacityFor(const Request &request)
{
    const bool isBackgroundRead = !request.isWrite() && request.priority == Priority::Background;
    return isBackgroundRead ? RateLimiter::backgroundReadCapacity : RateLimiter::capacity;
}

} // namespace

RateLimiter::RateLimiter(const Clock &clock)
    : m_clock(clock)
{
}

std::optional<qint64> RateLimiter::waitMs(const Request &request)
{
    if (request.rate.kind == RateSubject::Kind::Nothing)
        return 0;
    Lane &lane = laneOf(request);
    forgetOld(lane);
    const qsizetype used = lane.underWay + qsizetype(lane.repliedMs.size());
    const qsizetype tooMany = used - capacityFor(request) + 1;
    if (tooMany <= 0)
        return 0;
    if (tooMany > qsizetype(lane.repliedMs.size()))
        return {};
    return lane.repliedMs[size_t(tooMany - 1)] + windowMs - m_clock.nowMs();
}

void RateLimiter::begin(const Request &request)
{
    if (request.rate.kind != RateSubject::Kind::Nothing)
        ++laneOf(request).underWay;
}

void RateLimiter::end(const Request &request)
{
    if (request.rate.kind == RateSubject::Kind::Nothing)
        return;
    Lane &lane = laneOf(request);
    --lane.underWay;
    lane.repliedMs.push_back(m_clock.nowMs());
}

RateLimiter::Lane &RateLimiter::laneOf(const Request &request)
{
    return (request.isWrite() ? m_writes : m_reads)[request.rate.id];
}

// A time that lies ahead was taken before the computer's clock was set back; it means nothing now.
void RateLimiter::forgetOld(Lane &lane) const
{
    const qint64 nowMs = m_clock.nowMs();
    std::erase_if(lane.repliedMs, [nowMs](qint64 repliedMs) {
        return repliedMs > nowMs || repliedMs <= nowMs - windowMs;
    });
}

} // namespace mapdesk
