// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace mapdesk {

// A clock that stands still until a test moves it. It may be read on other threads.
class ManualClock : public Clock
{
public:
    // Starts at 2026-01-01T00:00:00Z unless told otherwise.
    explicit ManualClock(qint64 startMs = 1'767'225'600'000)
        : m_nowMs(startMs)
    {
    }

    qint64 nowMs() const override { return m_nowMs; }
    qint64 steadyMs() const override { return m_steadyMs; }

    // Sets the time of day alone, as a person may; no time passes.
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 ms)
    {
        m_nowMs += ms;
        m_steadyMs += ms;
    }
    void advance(std::chrono::milliseconds time) { advance(time.count()); }

    // The whole second so much later, as Sync writes it: "2026-01-01T00:00:00Z".
    QByteArray dateIn(std::chrono::seconds time) const
    {
        const qint64 ms = m_nowMs + std::chrono::milliseconds(time).count();
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toLatin1();
    }

private:
    std::atomic<qint64> m_nowMs;
    std::atomic<qint64> m_steadyMs = 0;
};

} // namespace mapdesk
