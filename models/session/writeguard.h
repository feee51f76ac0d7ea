// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "requestguard.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace mapdesk {

class Clock;

// Decides whether what may change something leaves. Production and Staging open locked, Development
// and Practice open writable. Unlocking lasts fifteen minutes, by a clock that nobody sets as well
// as by this computer's date, and what is left never grows: neither a changed date nor a night in
// suspend prolongs it. What is on the wire already is not touched by locking.
class WriteGuard : public QObject, public RequestGuard
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes unlockedFor{15};

    // `clock` is this computer's and must outlive the guard.
    WriteGuard(Environment environment, const Clock &clock, QObject *parent = nullptr);

    Environment environment() const { return m_environment; }

    std::optional<QString> objection(const Request &request) const override;

    bool allowsWrites() const;

    // Of an unlocking that ends by itself; 0 while locked, and where nothing ends (see isTimed()).
    std::chrono::milliseconds remaining() const;

    // Whether writing needs unlocking here at all.
    bool isTimed() const;

    // Allows writes from now on for the whole time, also when they are allowed already; without end
    // in Development and Practice.
    void unlock();

    // Writes stay forbidden until unlock(), in every environment.
    void lock();

signals:
    void changed(); // writes are allowed now, or not any more, or the time began anew

private:
    void endIn(std::chrono::milliseconds time);
    void tick();

    Environment m_environment;
    const Clock &m_clock;
    bool m_isLocked;
    qint64 m_endSteadyMs = 0; // of the unlocking
    qint64 m_endMs = 0; // the same as a date
    QTimer m_end;
};

} // namespace mapdesk
