// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace mapdesk {

// Decides whether a person is told that this computer's clock and the service's differ: once, and
// only after two answers in a row have shown it, since one may be odd.
class ClockDifference
{
public:
    static constexpr qint64 worthSayingMs = 30'000;

    // Takes ServerClock::offsetMs() after an answer. What is to be told: that offset.
    std::optional<qint64> take(qint64 offsetMs);

private:
    bool m_wasLarge = false;
    bool m_isTold = false;
};

} // namespace mapdesk
