// SPDX-License-Identifier: GPL-3.0-or-later
#include "filemenu.h"

#include "creationtools.h"
#include "mainwindow.h"
#include "writelockcontroller.h"

namespace mapdesk {

FileMenu::FileMenu(const CreationTools &creation, WriteLockController &writeLock,
                   MainWindow &window)
    : QMenu(tr("&File"), &window)
{
    creation.addTo(*this);
    addSeparator();
    addAction(writeLock.unlockAction());
    addAction(writeLock.lockAction());
    addSeparator();
    addAction(tr("&Close window"), QKeySequence::Close, &window, &QWidget::close);
    QAction *quit = addAction(tr("&Quit"), QKeySequence::Quit, &window, &MainWindow::quitRequested);
    quit->setMenuRole(QAction::QuitRole);
}

} // namespace mapdesk
