// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowclosing.h"

#include "datapanel.h"
#include "syncsession.h"

#include <utility>

namespace mapdesk {

WindowClosing::WindowClosing(SyncSession &session, DataPanel &panel, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_panel(panel)
    , m_window(window)
{
    connect(&m_session.drafts(), &ItemDrafts::written, this, &WindowClosing::goOn);
    connect(&m_session.drafts(), &ItemDrafts::changed, this, [this] { m_isLossAccepted = false; });
}

bool WindowClosing::settle()
{
    m_panel.takeInAsTyped();
    return m_session.isTemporary() || m_session.drafts().all().empty()
        || !m_session.drafts().isBeingWritten();
}

bool WindowClosing::mayClose()
{
    const bool isSettled = settle();
    m_isWaiting = !isSettled && !m_isLossAccepted;
    if (m_isLossAccepted || (isSettled && loss().isEmpty()))
        return true;
    if (!m_isWaiting)
        ask();
    return false;
}

void WindowClosing::ask()
{
    if (m_question && m_question->isVisible())
        return;
    m_question = mapdesk::ask(&m_window, DraftLoss::beforeClosing(loss()), [this] {
        m_isLossAccepted = true;
        m_window.close();
    });
}

void WindowClosing::goOn()
{
    if (std::exchange(m_isWaiting, false))
        m_window.close();
    emit settled();
}

} // namespace mapdesk
