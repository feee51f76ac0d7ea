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

LoopWatch::Gaps LoopWatch::take()
{
    turn(); // what was done last is told by the turn after it
    std::vector<double> turns = std::exchange(m_turns, {});
    std::sort(turns.begin(), turns.end());
    return {turns.size(), turns[turns.size() * 99 / 100], turns.back()};
}

} // namespace mapdesk::bench
