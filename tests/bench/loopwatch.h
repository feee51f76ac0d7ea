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

    // The longest turn since the last call, in milliseconds.
    double takeLongest();

    // Than which 99 of 100 turns since the last call were no longer.
    double takeUsual();

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTurn;
    double m_longest = 0;
    std::vector<double> m_turns; // milliseconds
};

} // namespace mapdesk::bench
