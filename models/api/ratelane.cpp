// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelane.h"

#include <algorithm>

namespace mapdesk {

namespace {

// What costs more than the whole limit goes alone, or it would never go.
bool fits(int cost, int used, int limit)
{
    return used == 0 || used + cost <= limit;
}

} // namespace

void RateLane::Usage::add(const RateCharge &charge)
{
    all += charge.cost;
    background += charge.isBackground ? charge.cost : 0;
}

void RateLane::Usage::subtract(const RateCharge &charge)
{
    all -= charge.cost;
    background -= charge.isBackground ? charge.cost : 0;
}

RateLane::RateLane(int fullCapacity)
    : m_fullCapacity(fullCapacity)
    , m_reducedTo(fullCapacity)
{
}

int RateLane::capacity(qint64 nowMs) const
{
    if (m_reducedTo == m_fullCapacity)
        return m_fullCapacity;
    const qint64 regained = (nowMs - m_reducedMs) * m_fullCapacity / recoveryMs;
    return int(std::min<qint64>(m_fullCapacity, m_reducedTo + regained));
}

std::optional<qint64> RateLane::waitMs(const RateCharge &charge, const RateShares &shares,
                                       qint64 nowMs)
{
    forgetOld(nowMs);
    const qint64 pauseMs = m_pausedUntilMs > nowMs ? m_pausedUntilMs - nowMs : 0;
    const int mayUse = capacity(nowMs);
    Usage used = m_used;
    qint64 roomMs = 0;
    auto next = m_ended.cbegin();
    for (; next != m_ended.cend() && !hasRoom(charge, shares, used, mayUse); ++next) {
        used.subtract(next->second);
        roomMs = next->first - nowMs;
    }
    const bool isKnown = hasRoom(charge, shares, used, mayUse);
    if (isKnown && roomMs == 0)
        return pauseMs;
    // While the capacity grows there may be room before anything is free.
    if (mayUse < m_fullCapacity) {
        const qint64 growthMs = recoveryMs / m_fullCapacity;
        roomMs = isKnown ? std::min(roomMs, growthMs) : growthMs;
    } else if (!isKnown) {
        return {};
    }
    return std::max(pauseMs, roomMs);
}

void RateLane::begin(const RateCharge &charge)
{
    m_used.add(charge);
}

void RateLane::end(const RateCharge &charge, qint64 freeMs)
{
    m_ended.emplace(freeMs, charge);
}

void RateLane::halve(qint64 nowMs)
{
    m_reducedTo = std::max(capacity(nowMs) / 2, std::min(leastCapacity, m_fullCapacity));
    m_reducedMs = nowMs;
}

void RateLane::pauseUntil(qint64 ms)
{
    m_pausedUntilMs = std::max(m_pausedUntilMs, ms);
}

void RateLane::absorb(const RateLane &other)
{
    m_used.all += other.m_used.all;
    m_used.background += other.m_used.background;
    m_ended.insert(other.m_ended.begin(), other.m_ended.end());
    pauseUntil(other.m_pausedUntilMs);
}

bool RateLane::isIdle(qint64 nowMs)
{
    forgetOld(nowMs);
    return m_used.all == 0 && m_pausedUntilMs <= nowMs && capacity(nowMs) == m_fullCapacity;
}

bool RateLane::hasRoom(const RateCharge &charge, const RateShares &shares, const Usage &used,
                       int capacity)
{
    if (!charge.isBackground)
        return fits(charge.cost, used.all, capacity);
    const double share = charge.isWrite ? shares.bulkWrites : shares.backgroundReads;
    const int kept = std::min(keptForClicks, capacity / 4);
    return fits(charge.cost, used.background, int(share * capacity))
        && fits(charge.cost, used.all, capacity - kept);
}

void RateLane::forgetOld(qint64 nowMs)
{
    const auto end = m_ended.upper_bound(nowMs);
    for (auto ended = m_ended.begin(); ended != end; ended = m_ended.erase(ended))
        m_used.subtract(ended->second);
}

} // namespace mapdesk
