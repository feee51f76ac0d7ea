// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionwindow.h"

#include "firstpaint.h"
#include "openboxcontroller.h"
#include "practicehost.h"

#include <utility>

namespace mapdesk {

SessionWindow::SessionWindow(const SessionSettings &settings, ProfileId profile,
                             const SharedParts &shared, Records &records)
    : m_profile(std::move(profile))
    , m_session(settings, shared.clock, shared.limiter, records, &shared.dataBudget)
    , m_window(m_session, shared.preferences)
{
    connect(&m_window, &MainWindow::closed, this, [this] {
        m_isClosed = true;
        m_session.writeGuard().lock();
        finishWhenIdle();
    });
    // Not within the command's own signal: the session would be gone before it returns.
    connect(&m_session.commands(), &ItemCommands::idle, this, &SessionWindow::finishWhenIdle,
            Qt::QueuedConnection);
}

SessionWindow::~SessionWindow() = default;

void SessionWindow::own(std::unique_ptr<practice::PracticeHost> practice)
{
    m_practice = std::move(practice);
}

void SessionWindow::raise()
{
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void SessionWindow::begin()
{
    m_hasBegun = true;
    m_window.start();
    m_session.settlement().start();
    openLink(std::exchange(m_waitingLink, {}));
}

void SessionWindow::showAndBegin()
{
    m_window.show();
    afterFirstPaint(m_window, [this] {
        if (!m_isClosed)
            begin();
    });
}

void SessionWindow::openLink(const QString &link)
{
    if (link.isEmpty())
        return;
    if (m_hasBegun)
        m_window.openBox().openText(link);
    else
        m_waitingLink = link;
}

void SessionWindow::finishWhenIdle()
{
    if (m_isClosed && m_session.commands().isIdle())
        emit finished();
}

} // namespace mapdesk
