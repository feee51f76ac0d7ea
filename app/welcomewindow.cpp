// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomewindow.h"

#include "messagebar.h"
#include "welcomepage.h"

#include <QAction>
#include <QVBoxLayout>

namespace mapdesk {

WelcomeWindow::WelcomeWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_messages(new MessageBar(this))
    , m_page(new WelcomePage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Welcome"));
    resize(720, 560);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_messages);
    column->addWidget(m_page, 1);
    setCentralWidget(center);

    auto *quit = new QAction(tr("&Quit"), this);
    quit->setShortcuts({QKeySequence::Quit, QKeySequence::Close});
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addAction(quit);
}

void WelcomeWindow::showProblem(const ErrorText &problem)
{
    m_messages->showError(problem);
}

} // namespace mapdesk
