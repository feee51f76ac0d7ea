// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include <ctime>

namespace mapdesk::bench {

namespace {

constexpr double nsPerMs = 1e6;
constexpr qint64 longestWaitMs = 60'000;

// Unlike time that passes, this does not grow while the processor is another program's.
double workedMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1000 + double(used.tv_nsec) / nsPerMs;
}

} // namespace

LoopWatch::LoopWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(1);
    m_sinceTurn.start();
    m_workedBefore = workedMs();
}

void LoopWatch::turn()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_turns.push_back(static_cast<double>(m_sinceTurn.nsecsElapsed()) / nsPerMs);
    const double worked = workedMs();
    m_busiest = std::max(m_busiest, worked - std::exchange(m_workedBefore, worked));
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
    return {turns.size(), turns[turns.size() * 99 / 100], turns.back(),
            std::exchange(m_busiest, 0)};
}

} // namespace mapdesk::bench
