// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace mapdesk {

// The service's time: this computer's clock plus the difference that the Date headers of its
// answers show. Expiry is judged by this clock, so a wrong clock on the desk does not lie.
class ServerClock : public Clock
{
public:
    // `local` must outlive this clock.
    explicit ServerClock(const Clock &local);

    qint64 nowMs() const override;
    qint64 steadyMs() const override { return m_local.steadyMs(); }

    // Takes in a Date header (UTC milliseconds; whole seconds, as HTTP has them) of an answer whose
    // request left at `sentMs` and which arrived at `receivedMs` on the local clock. A difference
    // within what whole seconds and the round trip explain is taken as none.
    void observe(qint64 serverDateMs, qint64 sentMs, qint64 receivedMs);

    // Server minus local, in milliseconds; 0 until a difference was seen.
    qint64 offsetMs() const { return m_offsetMs; }

private:
    const Clock &m_local;
    qint64 m_offsetMs = 0;
};

} // namespace mapdesk
