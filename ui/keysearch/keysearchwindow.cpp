// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchwindow.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmenticon.h"
#include "fittingsize.h"
#include "keysearchform.h"
#include "keysearchtable.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "progressstrip.h"
#include "syncsession.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualSize(920, 600);

} // namespace

KeySearchWindow::KeySearchWindow(const SyncSession &session)
    : m_messages(new MessageBar(this))
    , m_form(new KeySearchForm(this))
    , m_progress(new ProgressStrip(this))
    , m_state(
          new ToneLabel("keySearchState", tr("Result of the search"), ToneLabel::Tone::Plain, this))
    , m_goOn(new QPushButton(this))
    , m_table(new KeySearchTable(session.clock(), this))
{
    setNames(this, "keySearch", tr("Find a key in many maps"));
    setWindowTitle(tr("Find a key in many maps – %1").arg(visibleText(session.profileName())));
    setWindowIcon(environmentIcon(session.environment()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader(session));
    column->addWidget(m_form);
    column->addWidget(m_messages);
    column->addWidget(m_progress);
    column->addWidget(makeState());
    column->addWidget(makeFound(), 1);
    new EnvironmentFrame(session.environment(), *this);
    resize(fittingSize(*this, usualSize));
    m_progress->hide();
    connect(m_progress, &ProgressStrip::stopClicked, this, &KeySearchWindow::stopRequested);
    connect(m_form, &KeySearchForm::leftDownward, m_table,
            [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_form,
            &KeySearchForm::activate);
}

QWidget *KeySearchWindow::makeHeader(const SyncSession &session)
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(9, 9, 9, 0);
    row->addWidget(new EnvironmentBadge(session.environment(), header));
    row->addWidget(plainLabel(visibleText(session.profileName()), header), 1);
    return header;
}

QWidget *KeySearchWindow::makeState()
{
    auto *area = new QWidget(this);
    setNames(m_goOn, "goOnSearching", tr("Go on searching"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(9, 6, 9, 6);
    row->addWidget(m_state, 1);
    row->addWidget(m_goOn, 0, Qt::AlignTop);
    connect(m_goOn, &QPushButton::clicked, this, &KeySearchWindow::goOnRequested);
    return area;
}

QWidget *KeySearchWindow::makeFound()
{
    auto *area = new QWidget(this);
    m_open = makeTableControl(*m_table, "openFound", tr("&Open in the main window"), area);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(tableControlRow({m_open}, area));
    m_open.connectTo(this, &KeySearchWindow::openRequested);
    connect(m_table, &QTableView::activated, this, &KeySearchWindow::openRequested);
    return area;
}

void KeySearchWindow::present()
{
    show();
    raise();
    activateWindow();
    m_form->activate();
}

void KeySearchWindow::showProgress(const QString &text, int done, int total)
{
    m_progress->showProgress(text, done, total);
    m_progress->show();
    m_state->parentWidget()->hide();
}

void KeySearchWindow::showResult(const QString &text, Result result, const QString &wayOn)
{
    const bool hadFocus = m_progress->isAncestorOf(focusWidget());
    m_state->setTone(result == Result::Found         ? ToneLabel::Tone::Good
                         : result == Result::Partial ? ToneLabel::Tone::Warning
                                                     : ToneLabel::Tone::Plain);
    m_state->setValue(text);
    m_goOn->setText(wayOn);
    m_goOn->setVisible(!wayOn.isEmpty());
    m_state->parentWidget()->setVisible(!text.isEmpty());
    m_progress->hide();
    if (hadFocus && m_goOn->isVisible())
        m_goOn->setFocus();
}

void KeySearchWindow::setCanOpen(bool canOpen) const
{
    m_open.action->setEnabled(canOpen);
    m_open.button->setEnabled(canOpen);
}

void KeySearchWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void KeySearchWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    emit closed();
}

} // namespace mapdesk
