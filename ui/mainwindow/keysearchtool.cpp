// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchtool.h"

#include "centerstack.h"
#include "itemspanel.h"
#include "keysearchcontroller.h"
#include "keysearchwindow.h"
#include "mainwindow.h"
#include "mapscontroller.h"
#include "navigatorcontroller.h"
#include "openboxcontroller.h"
#include "syncsession.h"

namespace mapdesk {

KeySearchTool::KeySearchTool(SyncSession &session, const NavigatorController &navigator,
                             CenterStack &center, MainWindow &window)
    : QAction(tr("Find a &key in many maps…"), &window)
    , m_session(session)
    , m_navigator(navigator)
    , m_center(center)
    , m_mainWindow(window)
{
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(this, &QAction::triggered, this, &KeySearchTool::open);
    connect(&window, &MainWindow::closed, this, [this] {
        m_controller.reset();
        m_window.reset();
    });
}

KeySearchTool::~KeySearchTool() = default;

void KeySearchTool::open()
{
    if (!m_window)
        make();
    m_controller->present();
}

void KeySearchTool::make()
{
    m_window = std::make_unique<KeySearchWindow>(m_session);
    m_controller = std::make_unique<KeySearchController>(
        m_session,
        KeySearchPlaces{[this] { return services(); },
                        [this] { return m_navigator.currentService(); }, scopes()},
        *m_window);
    connect(m_controller.get(), &KeySearchController::openRequested, this, &KeySearchTool::show);
}

void KeySearchTool::show(const OpenLocation &place)
{
    m_mainWindow.raise();
    m_mainWindow.activateWindow();
    m_center.itemsPanel().setFocus();
    m_mainWindow.openBox().open(place);
}

std::vector<KeySearchService> KeySearchTool::services() const
{
    std::vector<KeySearchService> services;
    const SyncTreeModel &tree = m_navigator.model();
    for (int row = 0; row < tree.rowCount(); ++row) {
        if (const SyncService *service = tree.service(tree.index(row, 0)))
            services.push_back({service->sid, m_navigator.serviceName(service->sid)});
    }
    return services;
}

std::vector<KeySearchScope> KeySearchTool::scopes() const
{
    return {{tr("All maps of the service")},
            {tr("Maps that are loaded"),
             [this](const ServiceSid &service) { return loadedMaps(service); }},
            {tr("Maps that the filter of their table shows"),
             [this](const ServiceSid &service) { return m_center.maps().filteredMaps(service); }}};
}

// The tree and the table read for themselves; a search takes each map once.
std::vector<SearchedMap> KeySearchTool::loadedMaps(const ServiceSid &service) const
{
    std::vector<SearchedMap> maps = m_center.maps().loadedMaps(service);
    const SyncTreeModel &tree = m_navigator.model();
    const QModelIndex parent = tree.indexOf(service);
    for (int row = 0; parent.isValid() && row < tree.rowCount(parent); ++row) {
        if (const SyncMap *map = tree.map(tree.index(row, 0, parent)))
            maps.push_back(SearchedMap::of(*map));
    }
    return maps;
}

} // namespace mapdesk
