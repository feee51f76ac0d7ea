// SPDX-License-Identifier: GPL-3.0-or-later
#include "writelockcontroller.h"

#include "icons.h"
#include "writeguard.h"
#include "writelockcontrol.h"
#include "writelocktext.h"

#include <QAction>

namespace mapdesk {

namespace {

using State = WriteLockControl::State;
using std::chrono::milliseconds;

constexpr std::chrono::minutes soon{2};

State stateOf(const WriteGuard &guard)
{
    if (!guard.allowsWrites())
        return State::Locked;
    if (!guard.isTimed())
        return State::Writable;
    return guard.remaining() < soon ? State::EndsSoon : State::Unlocked;
}

// "14:32"; the last second is 0:01.
QString minutesAndSeconds(milliseconds time)
{
    const qint64 seconds = (time.count() + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

// When the words above change next.
milliseconds untilNextSecond(milliseconds time)
{
    return milliseconds((time.count() + 999) % 1000 + 1);
}

} // namespace

WriteLockController::WriteLockController(WriteGuard &guard, WriteLockControl &control,
                                         QObject *parent)
    : QObject(parent)
    , m_guard(guard)
    , m_control(control)
    , m_unlock(new QAction(themedIcon(QStringLiteral("unlock")), tr("&Unlock writes"), this))
    , m_lock(new QAction(themedIcon(QStringLiteral("lock")), tr("&Lock writes"), this))
    , m_countdown(this)
{
    m_unlock->setShortcut(unlockWritesKey());
    m_lock->setShortcut(lockWritesKey());
    m_countdown.setSingleShot(true);
    m_countdown.setTimerType(Qt::PreciseTimer);
    connect(&m_countdown, &QTimer::timeout, this, &WriteLockController::show);
    connect(&m_guard, &WriteGuard::changed, this, &WriteLockController::show);
    connect(m_unlock, &QAction::triggered, &m_guard, &WriteGuard::unlock);
    connect(m_lock, &QAction::triggered, &m_guard, &WriteGuard::lock);
    connect(&m_control, &WriteLockControl::unlockClicked, &m_guard, &WriteGuard::unlock);
    connect(&m_control, &WriteLockControl::lockClicked, &m_guard, &WriteGuard::lock);
    connect(&m_control, &WriteLockControl::visibilityChanged, this, &WriteLockController::show);
    show();
}

void WriteLockController::show()
{
    const State state = stateOf(m_guard);
    const bool isTimed = state == State::Unlocked || state == State::EndsSoon;
    if (isTimed && m_control.isVisible())
        m_countdown.start(untilNextSecond(m_guard.remaining()));
    else
        m_countdown.stop();

    const QString left = minutesAndSeconds(m_guard.remaining());
    switch (state) {
    case State::Locked:
        m_control.showState(state, tr("Locked"));
        break;
    case State::Unlocked:
        m_control.showState(state, tr("Writes unlocked, %1 left").arg(left));
        break;
    case State::EndsSoon:
        m_control.showState(state, tr("Writes lock soon, %1 left").arg(left));
        break;
    case State::Writable:
        m_control.showState(state, tr("Writable"));
        break;
    }
}

} // namespace mapdesk
