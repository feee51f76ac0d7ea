// SPDX-License-Identifier: GPL-3.0-or-later
#include "clockdifference.h"

#include <cstdlib>
#include <utility>

namespace mapdesk {

std::optional<qint64> ClockDifference::take(qint64 offsetMs)
{
    const bool isLarge = std::abs(offsetMs) > worthSayingMs;
    const bool wasLarge = std::exchange(m_wasLarge, isLarge);
    if (!isLarge || !wasLarge || std::exchange(m_isTold, true))
        return {};
    return offsetMs;
}

} // namespace mapdesk
