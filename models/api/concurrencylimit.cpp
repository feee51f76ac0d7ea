// SPDX-License-Identifier: GPL-3.0-or-later
#include "concurrencylimit.h"

#include "clock.h"

#include <algorithm>

namespace mapdesk {

ConcurrencyLimit::Flight::Flight(ConcurrencyLimit &limit)
    : m_limit(&limit)
    , m_halvingsSeen(limit.m_halvings)
    , m_onTheWireThen(++limit.m_onTheWire)
{
}

ConcurrencyLimit::Flight::Flight(Flight &&other) noexcept
    : m_limit(std::exchange(other.m_limit, nullptr))
    , m_halvingsSeen(other.m_halvingsSeen)
    , m_onTheWireThen(other.m_onTheWireThen)
{
}

ConcurrencyLimit::Flight &ConcurrencyLimit::Flight::operator=(Flight &&other) noexcept
{
    std::swap(m_limit, other.m_limit);
    std::swap(m_halvingsSeen, other.m_halvingsSeen);
    std::swap(m_onTheWireThen, other.m_onTheWireThen);
    return *this;
}

ConcurrencyLimit::Flight::~Flight()
{
    if (m_limit)
        m_limit->end();
}

void ConcurrencyLimit::Flight::tellAnswered()
{
    if (teaches())
        m_limit->countAnswer();
}

void ConcurrencyLimit::Flight::tellRefused()
{
    if (teaches())
        m_limit->halve(std::max(m_onTheWireThen, m_limit->m_onTheWire));
}

// Those that left before it was halved tell nothing about how much the service bears now.
bool ConcurrencyLimit::Flight::teaches() const
{
    return m_limit && m_halvingsSeen == m_limit->m_halvings;
}

ConcurrencyLimit::ConcurrencyLimit(const Clock &clock, std::function<void()> roomMade)
    : m_clock(clock)
    , m_roomMade(std::move(roomMade))
{
}

bool ConcurrencyLimit::mayGo(Asker asker)
{
    const auto place = std::find(m_line.begin(), m_line.end(), asker);
    if (place - m_line.begin() < m_ceiling - m_onTheWire)
        return true;
    if (place == m_line.end())
        m_line.push_back(asker);
    return false;
}

void ConcurrencyLimit::leaveLine(Asker asker)
{
    if (std::erase(m_line, asker) > 0)
        wake();
}

ConcurrencyLimit::Flight ConcurrencyLimit::begin()
{
    return Flight(*this);
}

ConcurrencyLimit::Flight ConcurrencyLimit::beginTurn(Asker asker)
{
    std::erase(m_line, asker);
    return Flight(*this);
}

void ConcurrencyLimit::end()
{
    --m_onTheWire;
    wake();
}

void ConcurrencyLimit::halve(int onTheWire)
{
    m_refusedAt = std::min(onTheWire, m_ceiling);
    m_ceiling = std::max(m_refusedAt / 2, 1);
    m_answers = 0;
    m_movedMs = m_clock.steadyMs();
    ++m_halvings;
}

void ConcurrencyLimit::countAnswer()
{
    if (m_ceiling == unknown || ++m_answers < answersForOneMore)
        return;
    const qint64 nowMs = m_clock.steadyMs();
    const bool wasRefusedThere = m_ceiling + 1 >= m_refusedAt;
    if (wasRefusedThere && nowMs - m_movedMs < cautionMs)
        return;
    ++m_ceiling;
    m_answers = 0;
    m_movedMs = nowMs;
}

void ConcurrencyLimit::wake()
{
    if (!m_line.empty() && m_onTheWire < m_ceiling)
        m_roomMade();
}

} // namespace mapdesk
