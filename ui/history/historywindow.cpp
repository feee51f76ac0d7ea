// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywindow.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmenticon.h"
#include "fittingsize.h"
#include "historycontroller.h"
#include "historyfilter.h"
#include "journalcare.h"
#include "journaltools.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "records.h"
#include "syncsession.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualSize(1200, 760);

} // namespace

HistoryWindow::HistoryWindow(SyncSession &session, Preferences &preferences)
    : m_messages(new MessageBar(this))
    , m_filter(new HistoryFilter(this))
    , m_panel(new HistoryPanel(this))
    , m_tools(new JournalTools(preferences, this))
    , m_history(std::make_unique<HistoryController>(session, *m_panel))
    , m_care(std::make_unique<JournalCare>(session.records().journal(), *m_tools))
{
    setNames(this, "historyWindow", tr("All history"));
    setWindowTitle(tr("All history – %1").arg(visibleText(session.profileName())));
    setWindowIcon(environmentIcon(session.environment()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader(session));
    column->addWidget(m_messages);
    column->addWidget(m_panel, 1);
    column->addWidget(m_tools);
    new EnvironmentFrame(session.environment(), *this);
    resize(fittingSize(*this, usualSize));
    connectParts();
    m_history->showAll(HistoryPanel::Scope::Profile);
}

void HistoryWindow::connectParts()
{
    connect(m_filter, &HistoryFilter::changed, m_history.get(),
            [this] { m_history->setFilter(m_filter->words(), m_filter->standing()); });
    connect(m_history.get(), &HistoryController::undoRequested, this,
            &HistoryWindow::undoRequested);
    connect(m_history.get(), &HistoryController::done, m_messages, &MessageBar::showInfo);
    connect(m_history.get(), &HistoryController::problem, m_messages, &MessageBar::showError);
    connect(m_care.get(), &JournalCare::done, m_messages, &MessageBar::showInfo);
    connect(m_care.get(), &JournalCare::problem, m_messages, &MessageBar::showError);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter,
            [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
}

HistoryWindow::~HistoryWindow() = default;

QWidget *HistoryWindow::makeHeader(SyncSession &session)
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->addWidget(new EnvironmentBadge(session.environment(), header));
    auto *profile = new QLabel(visibleText(session.profileName()), header);
    profile->setTextFormat(Qt::PlainText);
    row->addWidget(profile);
    row->addSpacing(12);
    row->addWidget(m_filter, 1);
    return header;
}

void HistoryWindow::present()
{
    show();
    raise();
    activateWindow();
    m_filter->setFocus();
}

void HistoryWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mapdesk
