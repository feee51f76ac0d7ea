// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mapdesk {

// Where the program takes the time from, so that a test can hand it in.
class Clock
{
public:
    virtual ~Clock() = default;

    // Milliseconds since 1970-01-01 UTC. People and time servers set it, also backwards.
    virtual qint64 nowMs() const = 0;

    // Milliseconds since some moment: only for how much time has passed. Nobody sets it.
    virtual qint64 steadyMs() const;
};

// This computer's clock.
class SystemClock : public Clock
{
public:
    qint64 nowMs() const override;
};

} // namespace mapdesk
