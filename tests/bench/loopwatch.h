// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <vector>

namespace mapdesk::bench {

// Runs the event loop and tells for how long it stood still: how long each of its turns took, with
// all that was done in between. A timer ends a turn in which nothing happens after a millisecond.
class LoopWatch
{
public:
    LoopWatch();

    void turn();

    // Until `isDone`; false after a minute.
    bool runUntil(const std::function<bool()> &isDone);

    struct Gaps
    {
        size_t turns = 0;
        double usual = 0; // milliseconds; 99 of 100 were no longer
        double longest = 0; // milliseconds
        double busiest = 0; // milliseconds that the processor worked in one turn
    };

    // Since the last call.
    Gaps take();

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTurn;
    std::vector<double> m_turns; // milliseconds
    double m_workedBefore = 0; // milliseconds of this thread, up to the turn that is running
    double m_busiest = 0;
};

} // namespace mapdesk::bench
