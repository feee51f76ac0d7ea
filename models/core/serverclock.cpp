// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverclock.h"

namespace mapdesk {

ServerClock::ServerClock(const Clock &local)
    : m_local(local)
{
}

qint64 ServerClock::nowMs() const
{
    return m_local.nowMs() + m_offsetMs;
}

void ServerClock::observe(qint64 serverDateMs, qint64 sentMs, qint64 receivedMs)
{
    // The header was written between both moments and cut to the second, so the true server time
    // at that moment lies in [date, date + 1 s).
    const qint64 leastOffset = serverDateMs - receivedMs;
    const qint64 mostOffset = serverDateMs + 999 - sentMs;
    if (leastOffset <= m_offsetMs && m_offsetMs <= mostOffset)
        return;
    if (leastOffset <= 0 && 0 <= mostOffset)
        m_offsetMs = 0;
    else
        m_offsetMs = (leastOffset + mostOffset) / 2;
}

} // namespace mapdesk
