// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeguard.h"

#include "clock.h"
#include "friction.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

using std::chrono::milliseconds;

WriteGuard::WriteGuard(Environment environment, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_clock(clock)
    , m_isLocked(isTimed())
{
    m_end.setInterval(1000);
    connect(&m_end, &QTimer::timeout, this, &WriteGuard::tick);
}

std::optional<QString> WriteGuard::objection(const Request &request) const
{
    if (!request.needsPermission() || allowsWrites())
        return {};
    return tr("Writing is locked in this window. Unlock writes if you mean to change something.");
}

bool WriteGuard::allowsWrites() const
{
    return !m_isLocked && (!isTimed() || remaining() > milliseconds::zero());
}

milliseconds WriteGuard::remaining() const
{
    if (m_isLocked || !isTimed())
        return milliseconds::zero();
    const qint64 left = std::min(m_endSteadyMs - m_clock.steadyMs(), m_endMs - m_clock.nowMs());
    return milliseconds(std::clamp<qint64>(left, 0, milliseconds(unlockedFor).count()));
}

bool WriteGuard::isTimed() const
{
    return isLive(m_environment);
}

void WriteGuard::unlock()
{
    const bool wasLocked = std::exchange(m_isLocked, false);
    if (isTimed()) {
        endIn(unlockedFor);
        m_end.start();
    }
    if (wasLocked || isTimed())
        emit changed();
}

void WriteGuard::lock()
{
    m_end.stop();
    if (std::exchange(m_isLocked, true))
        return;
    emit changed();
}

void WriteGuard::endIn(milliseconds time)
{
    m_endSteadyMs = m_clock.steadyMs() + time.count();
    m_endMs = m_clock.nowMs() + time.count();
}

// Suspend stops one of the clocks, and the other one may have been set back before it: so that both
// cannot be deceived together, each follows the one that leaves less.
void WriteGuard::tick()
{
    if (allowsWrites())
        endIn(remaining());
    else
        lock();
}

} // namespace mapdesk
