// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchplaces.h"
#include "openlocation.h"

#include <QAction>

#include <memory>

namespace mapdesk {

class CenterStack;
class KeySearchController;
class KeySearchWindow;
class MainWindow;
class NavigatorController;
class SyncSession;

// Opens the window that looks for a key in many maps, one a session; it is closed with the
// session's window.
class KeySearchTool : public QAction
{
    Q_OBJECT

public:
    // All must outlive it. `window` owns it; what is opened is shown there.
    KeySearchTool(SyncSession &session, const NavigatorController &navigator, CenterStack &center,
                  MainWindow &window);
    ~KeySearchTool() override;

private:
    void open();
    void make();
    void show(const OpenLocation &place);
    std::vector<KeySearchScope> scopes() const;
    std::vector<KeySearchService> services() const;
    std::vector<SearchedMap> loadedMaps(const ServiceSid &service) const;

    SyncSession &m_session;
    const NavigatorController &m_navigator;
    CenterStack &m_center;
    MainWindow &m_mainWindow;
    // Made when it is first wanted.
    std::unique_ptr<KeySearchWindow> m_window;
    std::unique_ptr<KeySearchController> m_controller;
};

} // namespace mapdesk
