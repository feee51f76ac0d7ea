// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchplaces.h"
#include "openlocation.h"

#include <QAction>

#include <memory>

namespace mapdesk {

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
    // All must outlive it. `window` owns it; what is opened is shown there, and `items` gets the
    // focus.
    KeySearchTool(SyncSession &session, const NavigatorController &navigator, QWidget &items,
                  MainWindow &window);
    ~KeySearchTool() override;

    // Further maps to choose, before it is first opened.
    void addScope(const KeySearchScope &scope) { m_scopes.push_back(scope); }

private:
    void open();
    void make();
    void show(const OpenLocation &place);
    std::vector<KeySearchService> services() const;
    std::vector<SearchedMap> loadedMaps(const ServiceSid &service) const;

    SyncSession &m_session;
    const NavigatorController &m_navigator;
    QWidget &m_items;
    MainWindow &m_mainWindow;
    std::vector<KeySearchScope> m_scopes;
    // Made when it is first wanted.
    std::unique_ptr<KeySearchWindow> m_window;
    std::unique_ptr<KeySearchController> m_controller;
};

} // namespace mapdesk
