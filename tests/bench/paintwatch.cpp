// SPDX-License-Identifier: GPL-3.0-or-later
#include "paintwatch.h"

#include "loopwatch.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QTimer>

#include <utility>

namespace mapdesk::bench {

PaintWatch::PaintWatch(QAbstractItemView &view, LoopWatch &loop)
    : m_loop(loop)
{
    view.viewport()->installEventFilter(this);
}

double PaintWatch::msUntilPainted(const std::function<void()> &act, std::function<bool()> isThere)
{
    m_ms.reset();
    m_isThere = std::move(isThere);
    m_timer.start();
    act();
    if (!m_loop.runUntil([this] { return m_ms.has_value(); }))
        qFatal("nothing was painted");
    return *m_ms;
}

// It ends when what is painted now is on its way to the screen.
bool PaintWatch::eventFilter(QObject *viewport, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_isThere && m_isThere()) {
        m_isThere = nullptr;
        QTimer::singleShot(0, this, [this] { m_ms = double(m_timer.nsecsElapsed()) / 1e6; });
    }
    return QObject::eventFilter(viewport, event);
}

} // namespace mapdesk::bench
