// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <chrono>

namespace mapdesk::practice {

// Another clock, or this computer's if there is none, moved by a fixed time.
class OffsetClock : public Clock
{
public:
    OffsetClock(const Clock *base, std::chrono::seconds offset)
        : m_base(base ? *base : m_system)
        , m_offset(offset)
    {
    }

    qint64 nowMs() const override
    {
        return m_base.nowMs() + std::chrono::milliseconds(m_offset).count();
    }

private:
    const SystemClock m_system;
    const Clock &m_base;
    const std::chrono::seconds m_offset;
};

} // namespace mapdesk::practice
