// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "preferences.h"
#include "recentmaps.h"
#include "synctypes.h"

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace mapdesk {

class CenterStack;
class CreationTools;
class InspectorController;
class InspectorPanel;
class ItemsController;
class MessageBar;
class NavigatorController;
class NavigatorPanel;
class OpenBox;
class OpenBoxController;
class ProfileButton;
class RequestLogModel;
class SyncSession;
class UnsavedChanges;
class WindowClosing;
class WriteLockControl;
class WriteLockController;
class WriteTools;

// The window of one session: tree, maps or items, inspector, activity, and what holds them
// together. A shell; what its parts do is in their controllers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Both must outlive the window.
    MainWindow(SyncSession &session, Preferences &preferences);
    ~MainWindow() override;

    // Begins to read.
    void start();

    // For links from outside, and to tell where recent places are kept.
    OpenBoxController &openBox() { return *m_open; }

    // What the button that shows the profile offers; owned by the window from now on.
    void setProfileMenu(QMenu *menu);

    // A word of advice, and what went wrong outside the window's own controllers.
    void showNote(const QString &text);
    void showProblem(const ErrorText &problem);

    WindowClosing &closing() { return *m_closing; }

signals:
    void preferencesRequested();
    void quitRequested(); // a person wants the program to end
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePanels();
    void makeActivity();
    void makeToolBar();
    void makeMenus();
    void connectControllers();
    void openMap(const SyncMap &map);
    void refresh();
    void showTitle();

    SyncSession &m_session;
    Preferences &m_preferences;

    MessageBar *m_messages;
    NavigatorPanel *m_navigatorPanel;
    CenterStack *m_center;
    InspectorPanel *m_inspectorPanel;
    QSplitter *m_splitter;
    QAction *m_refresh = nullptr;
    OpenBox *m_openBox;
    WriteLockControl *m_writeLockControl;
    QDockWidget *m_activityDock;
    ProfileButton *m_profile;
    UnsavedChanges *m_unsaved;
    WindowClosing *m_closing;
    WriteTools *m_writeTools;
    CreationTools *m_creation;
    ItemsController *m_items; // m_center's

    RecentMaps m_recent;
    std::unique_ptr<RequestLogModel> m_requests;
    std::unique_ptr<NavigatorController> m_navigator;
    std::unique_ptr<InspectorController> m_inspector;
    std::unique_ptr<OpenBoxController> m_open;
    std::unique_ptr<WriteLockController> m_writeLock;
};

} // namespace mapdesk
