// SPDX-License-Identifier: GPL-3.0-or-later
#include "creationcontroller.h"

#include "creationsheet.h"
#include "syncsession.h"
#include "writelocktext.h"

namespace mapdesk {

CreationController::CreationController(SyncSession &session, QWidget &parent)
    : QObject(&parent)
    , m_session(session)
    , m_parent(parent)
{
}

bool CreationController::isOpen() const
{
    return m_sheet && m_sheet->isVisible();
}

bool CreationController::mayOpen()
{
    if (isOpen())
        return false;
    QString obstacle;
    if (!m_session.writeGuard().allowsWrites())
        obstacle = writingIsLockedText();
    else if (m_isSending)
        obstacle = tr("What you created last is still being sent.");
    if (!obstacle.isEmpty())
        emit done(obstacle);
    return obstacle.isEmpty();
}

void CreationController::open(CreationSheet &sheet)
{
    m_sheet = &sheet;
    connect(&sheet, &CreationSheet::createRequested, this, &CreationController::send);
    connect(&sheet, &CreationSheet::discarded, this, &CreationController::forgetTyped);
    connect(&sheet, &CreationSheet::withdrawn, this, &CreationController::takeWithdrawal);
    sheet.open();
}

void CreationController::takeWithdrawal(const QString &why)
{
    if (m_isSending)
        return emit done(tr("Writing was locked. What was being created may still be carried out; "
                            "what becomes of it is told here."));
    keepTyped();
    emit done(why);
}

void CreationController::begin()
{
    m_isSending = true;
    keepTyped();
    m_sheet->showSending();
}

void CreationController::succeed()
{
    m_isSending = false;
    forgetTyped();
    if (isOpen())
        m_sheet->finish();
}

void CreationController::fail(ErrorText text)
{
    m_isSending = false;
    if (isOpen())
        return m_sheet->showProblem(text);
    text.explanation += QLatin1Char('\n')
        + tr("What you typed is there again when you begin anew.");
    emit problem(text);
}

void CreationController::leaveSheet()
{
    if (!isOpen())
        return;
    keepTyped();
    m_sheet->finish();
}

} // namespace mapdesk
