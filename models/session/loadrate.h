// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace mapdesk {

// How many items a second come in, as a mean over the last seconds. Knows no clock: each time is
// handed in, from Clock::steadyMs().
class LoadRate
{
public:
    // So long what was taken is kept; no mean is over more.
    static constexpr std::chrono::milliseconds longest = std::chrono::seconds(10);
    // A mean over less says nothing.
    static constexpr std::chrono::milliseconds shortest = std::chrono::seconds(1);

    // Begins anew: by now so many have come, which do not count.
    void begin(qint64 nowMs, qint64 count);

    // By now so many have come. Times and counts do not fall.
    void take(qint64 nowMs, qint64 count);

    // The mean over that time, or over all of it where that is less, up to the last take(); rounded
    // so that it stands still while it is about the same. Nothing: it cannot be told yet.
    std::optional<int> perSecond(std::chrono::milliseconds span) const;

private:
    struct Sample
    {
        qint64 ms = 0;
        qint64 count = 0;
    };

    std::deque<Sample> m_samples; // the oldest first
};

} // namespace mapdesk
