// SPDX-License-Identifier: GPL-3.0-or-later
#include "allowance.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

constexpr int burstSeconds = 10;
constexpr qint64 burstMs = burstSeconds * 1000;
constexpr qint64 thousandth = 1000;

} // namespace

TokenBucket::TokenBucket(int perSecond)
    : m_perSecond(perSecond)
    , m_thousandths(perSecond * burstMs)
{
}

bool TokenBucket::spend(qint64 nowMs, int cost)
{
    refill(nowMs);
    if (m_thousandths < cost * thousandth)
        return false;
    m_thousandths -= cost * thousandth;
    return true;
}

bool TokenBucket::isFull(qint64 nowMs)
{
    refill(nowMs);
    return m_thousandths == m_perSecond * burstMs;
}

void TokenBucket::refill(qint64 nowMs)
{
    const qint64 elapsedMs = std::clamp<qint64>(nowMs - m_refilledMs, 0, burstMs);
    m_thousandths = std::min(m_thousandths + elapsedMs * m_perSecond, m_perSecond * burstMs);
    m_refilledMs = nowMs;
}

SlidingWindow::SlidingWindow(int perSecond)
    : m_left(perSecond * burstSeconds)
{
}

bool SlidingWindow::spend(qint64 nowMs, int cost)
{
    slide(nowMs);
    if (m_left < cost)
        return false;
    m_left -= cost;
    m_spendings.append({nowMs, cost});
    return true;
}

bool SlidingWindow::isFull(qint64 nowMs)
{
    slide(nowMs);
    return m_spendings.isEmpty();
}

void SlidingWindow::slide(qint64 nowMs)
{
    for (auto later = m_spendings.rbegin(); later != m_spendings.rend() && later->ms > nowMs;
         ++later)
        later->ms = nowMs;
    while (!m_spendings.isEmpty() && m_spendings.constFirst().ms <= nowMs - burstMs)
        m_left += m_spendings.takeFirst().cost;
}

} // namespace mapdesk::practice
