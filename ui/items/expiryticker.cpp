// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryticker.h"

#include "clock.h"
#include "roles.h"
#include "timelengths.h"

#include <QAbstractItemView>
#include <QEvent>

namespace mapdesk {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;

} // namespace

ExpiryTicker::ExpiryTicker(QAbstractItemView &view, int column, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_column(column)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ExpiryTicker::tick);
    m_view.installEventFilter(this);
    if (m_view.isVisible())
        schedule();
}

bool ExpiryTicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        schedule();
    else if (event->type() == QEvent::Hide)
        m_timer.stop();
    return QObject::eventFilter(watched, event);
}

void ExpiryTicker::tick()
{
    const qint64 minute = m_clock.nowMs() / minuteMs;
    if (minute != m_paintedMinute || expiresWithinADay())
        repaint();
    m_paintedMinute = minute;
    schedule();
}

// Each second, whatever is painted: rows come, change and are scrolled between two ticks.
void ExpiryTicker::schedule()
{
    m_timer.start(int(secondMs - m_clock.nowMs() % secondMs));
}

void ExpiryTicker::repaint()
{
    const QRect cell = m_view.visualRect(cellAt(0));
    m_view.viewport()->update(cell.left(), 0, cell.width(), m_view.viewport()->height());
}

bool ExpiryTicker::expiresWithinADay() const
{
    const qint64 now = m_clock.nowMs();
    int top = -1;
    for (int below = 0; top < below && below < m_view.viewport()->height();) {
        top = below;
        const QModelIndex cell = cellAt(top);
        const QVariant expires = cell.data(ExpiresAtRole);
        if (expires.isValid() && qAbs(expires.toLongLong() - now) < msPerDay)
            return true;
        below = m_view.visualRect(cell).bottom() + 1; // no further below the last one
    }
    return false;
}

QModelIndex ExpiryTicker::cellAt(int y) const
{
    return m_view.indexAt({0, y}).siblingAtColumn(m_column);
}

} // namespace mapdesk
