// SPDX-License-Identifier: GPL-3.0-or-later
#include "allhistory.h"

#include "historywindow.h"
#include "mainwindow.h"
#include "undocontroller.h"

namespace mapdesk {

AllHistory::AllHistory(SyncSession &session, Preferences &preferences, UndoController &undo,
                       MainWindow &window)
    : QAction(tr("All &history…"), &window)
    , m_session(session)
    , m_preferences(preferences)
    , m_undo(undo)
    , m_mainWindow(window)
{
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    connect(this, &QAction::triggered, this, &AllHistory::open);
    connect(&window, &MainWindow::closed, this, [this] { m_window.reset(); });
}

AllHistory::~AllHistory() = default;

void AllHistory::open()
{
    if (!m_window) {
        m_window = std::make_unique<HistoryWindow>(m_session, m_preferences);
        connect(m_window.get(), &HistoryWindow::undoRequested, this,
                [this](const WriteRecord &record) {
                    m_mainWindow.raise();
                    m_mainWindow.activateWindow();
                    m_undo.undo(record);
                });
    }
    m_window->present();
}

} // namespace mapdesk
