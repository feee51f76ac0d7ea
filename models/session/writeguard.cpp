// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeguard.h"

#include "clock.h"

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
    connect(&m_end, &QTimer::timeout, this, [this] {
        if (!allowsWrites())
            lock();
    });
}

std::optional<QString> WriteGuard::objection(const Request &request) const
{
    if (!request.needsPermission() || allowsWrites())
        return {};
    return tr("Writing is locked in this window. Unlock it if you mean to change something.");
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
    return m_environment == Environment::Production || m_environment == Environment::Staging;
}

void WriteGuard::unlock()
{
    m_isLocked = false;
    m_endSteadyMs = m_clock.steadyMs() + milliseconds(unlockedFor).count();
    m_endMs = m_clock.nowMs() + milliseconds(unlockedFor).count();
    if (isTimed())
        m_end.start();
    emit changed();
}

void WriteGuard::lock()
{
    m_end.stop();
    if (std::exchange(m_isLocked, true))
        return;
    emit changed();
}

} // namespace mapdesk
