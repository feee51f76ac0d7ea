// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacedwork.h"

#include <QDeadlineTimer>

#include <utility>

namespace mapdesk {

PacedWork::PacedWork()
{
    // Not a posted event: those come before timers, and all in one turn.
    m_nextTurn.setSingleShot(true);
    QObject::connect(&m_nextTurn, &QTimer::timeout, &m_nextTurn, [this] { doSome(); });
}

void PacedWork::add(std::function<void()> work)
{
    m_work.push_back(std::move(work));
    if (!m_nextTurn.isActive())
        m_nextTurn.start(0);
}

void PacedWork::doSome()
{
    const QDeadlineTimer end(mostMsInATurn, Qt::PreciseTimer);
    while (!m_work.empty() && !end.hasExpired()) {
        const std::function<void()> work = std::move(m_work.front());
        m_work.pop_front();
        work();
    }
    if (!m_work.empty())
        m_nextTurn.start(0);
}

} // namespace mapdesk
