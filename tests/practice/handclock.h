// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace mapdesk::practice {

// Stands still until it is moved; read on the service's thread.
class HandClock : public mapdesk::Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }

    // As the service writes it: the whole second so much later.
    QByteArray dateIn(std::chrono::seconds time) const
    {
        const qint64 ms = m_nowMs + std::chrono::milliseconds(time).count();
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toLatin1();
    }

    void advance(std::chrono::milliseconds time) { m_nowMs += time.count(); }

private:
    std::atomic<qint64> m_nowMs = 1'790'000'000'000;
};

} // namespace mapdesk::practice
