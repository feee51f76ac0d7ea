// SPDX-License-Identifier: GPL-3.0-or-later
#include "filemenu.h"

#include "creationtools.h"
#include "mainwindow.h"
#include "writelockcontroller.h"

namespace mapdesk {

namespace {

// Not every desktop has a key for it.
QKeySequence preferencesKey()
{
    const QKeySequence key(QKeySequence::Preferences);
    return key.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : key;
}

} // namespace

FileMenu::FileMenu(const CreationTools &creation, WriteLockController &writeLock,
                   MainWindow &window)
    : QMenu(tr("&File"), &window)
{
    creation.addTo(*this);
    addSeparator();
    addAction(writeLock.unlockAction());
    addAction(writeLock.lockAction());
    addSeparator();
    QAction *preferences = addAction(tr("&Preferences…"), preferencesKey(), &window,
                                     &MainWindow::preferencesRequested);
    preferences->setMenuRole(QAction::PreferencesRole);
    addSeparator();
    addAction(tr("&Close window"), QKeySequence::Close, &window, &QWidget::close);
    QAction *quit = addAction(tr("&Quit"), QKeySequence::Quit, &window, &MainWindow::quitRequested);
    quit->setMenuRole(QAction::QuitRole);
}

} // namespace mapdesk
