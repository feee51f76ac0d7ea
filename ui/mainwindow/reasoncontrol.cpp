// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasoncontrol.h"

#include "displaytext.h"
#include "icons.h"
#include "mnemonics.h"
#include "plaintextdelegate.h"
#include "reasonpopup.h"
#include "recordedwrites.h"
#include "widgetnames.h"

#include <QAction>

namespace mapdesk {

namespace {

constexpr int shownEms = 9;

} // namespace

ReasonControl::ReasonControl(RecordedWrites &writes, QWidget *parent)
    : QToolButton(parent)
    , m_writes(writes)
    , m_type(new QAction(tr("&Reason of the writes…"), this))
{
    setNames(this, "reason", tr("Reason"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    m_type->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    connect(this, &QToolButton::clicked, this, &ReasonControl::open);
    connect(m_type, &QAction::triggered, this, &ReasonControl::open);
    connect(&m_writes, &RecordedWrites::reasonChanged, this, &ReasonControl::showReason);
    showReason();
}

void ReasonControl::showReason()
{
    const QString reason = visibleText(m_writes.reason());
    const QString missing = m_writes.lacksReason() ? tr("Reason needed") : tr("Reason…");
    const int width = shownEms * fontMetrics().horizontalAdvance(QLatin1Char('m'));
    const QString shown = reason.isEmpty()
        ? missing
        : tr("Reason: %1").arg(fontMetrics().elidedText(reason, Qt::ElideRight, width));
    setText(withoutMnemonics(shown));
    setIcon(m_writes.lacksReason() ? themedIcon(QStringLiteral("warning")) : QIcon());
    setToolButtonStyle(m_writes.lacksReason() ? Qt::ToolButtonTextBesideIcon
                                              : Qt::ToolButtonTextOnly);
    setAccessibleDescription(reason.isEmpty() ? missing : reason);
    const QString key = m_type->shortcut().toString(QKeySequence::NativeText);
    const QString what = tr("Why you write: goes into the history with each write (%1)").arg(key);
    setToolTip(plainToolTip(reason.isEmpty() ? what : QStringLiteral("%1\n%2").arg(reason, what)));
}

void ReasonControl::open()
{
    if (m_popup && m_popup->isVisible())
        return;
    m_popup = new ReasonPopup(m_writes.reason(), m_writes.context().demandsReason, this);
    connect(m_popup, &ReasonPopup::kept, &m_writes, &RecordedWrites::setReason);
    m_popup->openAt(*this);
}

} // namespace mapdesk
