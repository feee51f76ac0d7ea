// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace mapdesk::bench {

namespace {

constexpr double nsPerMs = 1e6;
constexpr qint64 longestWaitMs = 60'000;

} // namespace

LoopWatch::LoopWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(1);
    m_sinceTurn.start();
}

void LoopWatch::turn()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_turns.push_back(static_cast<double>(m_sinceTurn.nsecsElapsed()) / nsPerMs);
    m_longest = std::max(m_longest, m_turns.back());
    m_sinceTurn.start();
}

bool LoopWatch::runUntil(const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        if (timer.elapsed() > longestWaitMs)
            return false;
        turn();
    }
    return true;
}

double LoopWatch::takeLongest()
{
    turn(); // what was done last is told by the turn after it
    return std::exchange(m_longest, 0);
}

double LoopWatch::takeUsual()
{
    turn();
    std::vector<double> turns = std::exchange(m_turns, {});
    const auto usual = turns.begin() + std::ptrdiff_t(turns.size() * 99 / 100);
    std::nth_element(turns.begin(), usual, turns.end());
    return *usual;
}

} // namespace mapdesk::bench
