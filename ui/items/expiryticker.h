// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QAbstractItemView;

namespace mapdesk {

class Clock;

// Keeps a painted column of expiries (ExpiresAtRole) up to date: repaints its visible cells each
// second while one of them expires within a day, else each minute; not at all while hidden.
class ExpiryTicker : public QObject
{
    Q_OBJECT

public:
    // `clock`, the service's, and the view must outlive the ticker.
    ExpiryTicker(QAbstractItemView &view, int column, const Clock &clock,
                 QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();
    void schedule();
    void repaint();
    bool expiresWithinADay() const;
    QModelIndex cellAt(int y) const; // the painted cell there; invalid below the last row

    QAbstractItemView &m_view;
    int m_column;
    const Clock &m_clock;
    qint64 m_paintedMinute = 0;
    QTimer m_timer;
};

} // namespace mapdesk
