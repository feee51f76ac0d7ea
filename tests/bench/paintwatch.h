// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

class QAbstractItemView;

namespace mapdesk::bench {

class LoopWatch;

// Tells how long it takes from what a person does until a view has painted what comes of it.
class PaintWatch : public QObject
{
public:
    // Runs the event loop by `loop`; both must outlive it.
    PaintWatch(QAbstractItemView &view, LoopWatch &loop);

    // Does `act`; gives the milliseconds until the view was painted while `isThere` held. Ends the
    // program where that takes a minute.
    double msUntilPainted(const std::function<void()> &act, std::function<bool()> isThere);

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    LoopWatch &m_loop;
    QElapsedTimer m_timer;
    std::function<bool()> m_isThere;
    std::optional<double> m_ms;
};

} // namespace mapdesk::bench
