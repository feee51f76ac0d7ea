// SPDX-License-Identifier: GPL-3.0-or-later
#include "creationsheet.h"

#include "displaytext.h"
#include "environmentlook.h"
#include "factgrid.h"
#include "fittingsize.h"
#include "messagebar.h"
#include "question.h"
#include "reasonrow.h"
#include "scrollbody.h"
#include "syncsession.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace mapdesk {

CreationSheet::CreationSheet(const Words &words, WriteKind kind, SyncSession &session,
                             QWidget *parent)
    : GuardedSheet(session.writeGuard(),
                   tr("Writing was locked before this was created. Nothing was created, and what "
                      "you typed is there again when you begin anew."),
                   parent)
    , m_session(session)
    , m_words(words)
    , m_column(new QVBoxLayout(this))
    , m_facts(new FactGrid(this))
    , m_body(new QWidget(this))
    , m_form(new QFormLayout(m_body))
    , m_asksReason(session.frictionOf(kind) != Friction::None)
{
    setWindowTitle(tr("%1 – %2").arg(words.title, environmentName(session.environment())));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    connect(this, &GuardedSheet::withdrawn, this, [this] { m_isWithdrawn = true; });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(Qt::CTRL | key, this);
        connect(shortcut, &QShortcut::activated, this, [this] { m_create->click(); });
    }
}

void CreationSheet::addFact(const char *objectName, const QString &name, const QString &value)
{
    m_facts->add(QLatin1String(objectName), name, value);
    m_factsSaid += QStringLiteral("%1: %2").arg(name, visibleText(value));
}

void CreationSheet::addField(const QString &label, QWidget *field)
{
    auto *text = new QLabel(label, m_body);
    text->setBuddy(field);
    m_form->addRow(text, field);
}

// The keyboard goes through the parts in the order in which they are made.
void CreationSheet::makeReady(const QSize &usualSize)
{
    const Subject subject{m_session.profileName(), m_words.question};
    m_column->setSpacing(12);
    m_column->addWidget(makeHead("creationQuestion", subject));
    m_column->addWidget(m_facts);
    m_column->addWidget(new ScrollBody(m_body, this), 1);
    if (m_asksReason) {
        m_reason = new ReasonRow(m_session.writes(), this);
        m_column->addWidget(m_reason);
        connect(m_reason, &ReasonRow::edited, this, &CreationSheet::showWhetherItCanGo);
    }
    m_messages = new MessageBar(this);
    m_column->addWidget(m_messages);
    m_column->addWidget(makeButtons(m_words.button));
    describe(m_words.objectName, subject, m_factsSaid);
    showWhetherItCanGo();
    resize(fittingSize(*this, usualSize));
}

QWidget *CreationSheet::makeButtons(const QString &text)
{
    auto *area = new QWidget(this);
    m_state = new ValueLabel("creationState", tr("State of the creation"), area);
    m_create = new QPushButton(text, area);
    m_cancel = new QPushButton(tr("Cancel"), area);
    m_cancel->setDefault(true);
    setNames(m_create, "create", QString(text).remove(QLatin1Char('&')));
    setNames(m_cancel, "cancel", tr("Cancel"));
    m_create->setToolTip(tr("Ctrl+Enter"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_state, 1);
    row->addWidget(m_create);
    row->addWidget(m_cancel);
    connect(m_create, &QPushButton::clicked, this, &CreationSheet::takeButton);
    connect(m_cancel, &QPushButton::clicked, this, &CreationSheet::reject);
    return area;
}

void CreationSheet::setPartsEnabled(bool enabled)
{
    m_body->setEnabled(enabled);
    if (m_reason)
        m_reason->setEnabled(enabled);
}

void CreationSheet::showWhetherItCanGo()
{
    m_create->setEnabled(!m_isHeld && canBeSent() && (!m_reason || m_reason->isEnough()));
}

// What could be sent when it was typed may have passed since.
void CreationSheet::takeButton()
{
    showWhetherItCanGo();
    if (m_create->isEnabled() && isStillAllowed())
        create();
}

void CreationSheet::create()
{
    if (m_reason)
        m_reason->keep();
    emit createRequested();
}

void CreationSheet::hold(const QString &state)
{
    m_hadFocus = QApplication::focusWidget();
    m_isHeld = true;
    setPartsEnabled(false);
    m_state->setValue(state);
    m_cancel->setFocus();
    showWhetherItCanGo();
}

void CreationSheet::release()
{
    if (!std::exchange(m_isHeld, false))
        return;
    setPartsEnabled(true);
    m_state->setValue({});
    showWhetherItCanGo();
    if (m_hadFocus)
        m_hadFocus->setFocus();
}

void CreationSheet::showSending()
{
    m_isSending = true;
    m_cancel->setText(tr("Close"));
    hold(tr("Being created…"));
}

void CreationSheet::showProblem(const ErrorText &problem)
{
    m_isSending = false;
    m_cancel->setText(tr("Cancel"));
    release();
    m_messages->showError(problem);
}

void CreationSheet::finish()
{
    GuardedSheet::accept();
}

void CreationSheet::reject()
{
    // A window that is gone cannot ask, and a lock has said why.
    const bool isByPerson = !m_isWithdrawn && !m_isSending && parentWidget()->isVisible();
    if (isByPerson && isChanged())
        return askToDiscard();
    if (isByPerson)
        emit discarded();
    GuardedSheet::reject();
}

void CreationSheet::askToDiscard()
{
    ask(this,
        {.question = tr("Discard what you typed?"),
         .explanation = {},
         .yes = tr("Discard"),
         .no = tr("Keep typing")},
        [this] {
            emit discarded();
            GuardedSheet::reject();
        });
}

} // namespace mapdesk
