// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryticker.h"

#include "clock.h"
#include "roles.h"
#include "timelengths.h"

#include <QEvent>
#include <QTableView>

namespace mapdesk {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;

} // namespace

ExpiryTicker::ExpiryTicker(QTableView &view, int column, const Clock &clock, QObject *parent)
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
    const int left = m_view.columnViewportPosition(m_column);
    m_view.viewport()->update(left, 0, m_view.columnWidth(m_column), m_view.viewport()->height());
}

bool ExpiryTicker::expiresWithinADay() const
{
    const QAbstractItemModel *model = m_view.model();
    const int first = m_view.rowAt(0);
    if (!model || first < 0)
        return false;
    const int below = m_view.rowAt(m_view.viewport()->height());
    const int last = below < 0 ? model->rowCount() - 1 : below;
    const qint64 now = m_clock.nowMs();
    for (int row = first; row <= last; ++row) {
        const QVariant expires = model->index(row, m_column).data(ExpiresAtRole);
        if (expires.isValid() && qAbs(expires.toLongLong() - now) < msPerDay)
            return true;
    }
    return false;
}

} // namespace mapdesk
