// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include <memory>

namespace mapdesk {

class HistoryWindow;
class MainWindow;
class Preferences;
class SyncSession;
class UndoController;

// Opens the window of all recorded writes, one a session; it is closed with the session's window.
class AllHistory : public QAction
{
    Q_OBJECT

public:
    // All must outlive it; `window` owns it. Undo asks and tells in `window`.
    AllHistory(SyncSession &session, Preferences &preferences, UndoController &undo,
               MainWindow &window);
    ~AllHistory() override;

private:
    void open();

    SyncSession &m_session;
    Preferences &m_preferences;
    UndoController &m_undo;
    MainWindow &m_mainWindow;
    std::unique_ptr<HistoryWindow> m_window; // made when it is first wanted
};

} // namespace mapdesk
