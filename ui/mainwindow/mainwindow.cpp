// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "activitypanel.h"
#include "allhistory.h"
#include "backgroundloading.h"
#include "centerstack.h"
#include "creationtools.h"
#include "datapanel.h"
#include "displaytext.h"
#include "editmenu.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmenticon.h"
#include "environmentlook.h"
#include "filemenu.h"
#include "icons.h"
#include "inspectorcontroller.h"
#include "inspectorpanel.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "keysearchtool.h"
#include "mapscontroller.h"
#include "mapspanel.h"
#include "messagebar.h"
#include "namespaceview.h"
#include "navigatorcontroller.h"
#include "navigatorpanel.h"
#include "openbox.h"
#include "openboxcontroller.h"
#include "openmap.h"
#include "profilebutton.h"
#include "requestlogmodel.h"
#include "syncsession.h"
#include "unsavedchanges.h"
#include "viewmenu.h"
#include "windowclosing.h"
#include "windowlayout.h"
#include "windowtitle.h"
#include "windowwiring.h"
#include "writelockcontrol.h"
#include "writelockcontroller.h"
#include "writetools.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int activityHeight = 130;

} // namespace

MainWindow::MainWindow(SyncSession &session, Preferences &preferences)
    : m_session(session)
    , m_preferences(preferences)
    , m_messages(new MessageBar(this))
    , m_navigatorPanel(new NavigatorPanel(this))
    , m_center(new CenterStack(session, this))
    , m_inspectorPanel(new InspectorPanel(session.clock(), this))
    , m_splitter(new QSplitter(this))
    , m_openBox(new OpenBox(this))
    , m_writeLockControl(new WriteLockControl(this))
    , m_activityDock(new QDockWidget(tr("Activity"), this))
    , m_profile(new ProfileButton(session, this))
    , m_unsaved(new UnsavedChanges(session, *this))
    , m_closing(new WindowClosing(session, m_inspectorPanel->data(), *this))
    , m_writeTools(new WriteTools(session, *this))
    , m_creation(new CreationTools(session, *this))
    , m_items(&m_center->items())
    , m_requests(std::make_unique<RequestLogModel>(session.requestLog()))
    , m_navigator(std::make_unique<NavigatorController>(session, *m_navigatorPanel))
    , m_inspector(std::make_unique<InspectorController>(session, *m_inspectorPanel))
    , m_open(std::make_unique<OpenBoxController>(session, *m_navigator, *m_openBox))
    , m_writeLock(std::make_unique<WriteLockController>(session.writeGuard(), *m_writeLockControl))
{
    makePanels();
    makeActivity();
    makeToolBar();
    makeMenus();
    connectControllers();
    showTitle();
    connectPreferences(preferences, m_inspectorPanel->data());
    connectPreferences(preferences, m_center->itemsPanel().viewSwitch());
    windowlayout::restore(preferences, *this, *m_splitter);
    setWindowIcon(environmentIcon(session.environment()));
    new EnvironmentFrame(session.environment(), *this);
}

MainWindow::~MainWindow() = default;

void MainWindow::start()
{
    m_navigator->start();
    m_navigatorPanel->tree().setFocus();
    m_unsaved->begin();
}

void MainWindow::setProfileMenu(QMenu *menu)
{
    m_profile->setProfileMenu(menu);
    menuBar()->insertMenu(menuBar()->actions().value(1), menu);
}

void MainWindow::showNote(const QString &text)
{
    m_messages->showInfo(text);
}

void MainWindow::showProblem(const ErrorText &problem)
{
    m_messages->showError(problem);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_closing->mayClose());
    if (!event->isAccepted())
        return;
    windowlayout::save(m_preferences, *this, *m_splitter);
    emit closed();
}

void MainWindow::makePanels()
{
    m_splitter->addWidget(m_navigatorPanel);
    m_splitter->addWidget(m_center);
    m_splitter->addWidget(m_inspectorPanel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);

    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(&m_writeTools->progress());
    layout->addWidget(m_splitter, 1);
    setCentralWidget(center);
}

void MainWindow::makeActivity()
{
    m_activityDock->setObjectName(QStringLiteral("activityDock"));
    m_activityDock->setWidget(new ActivityPanel(*m_requests, m_activityDock));
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
    resizeDocks({m_activityDock}, {activityHeight}, Qt::Vertical);
}

void MainWindow::makeToolBar()
{
    m_refresh = new QAction(themedIcon(QStringLiteral("refresh")), tr("&Refresh"), this);
    m_refresh->setShortcuts(QKeySequence::Refresh);
    m_refresh->setToolTip(tr("Read again what is shown (%1)")
                              .arg(m_refresh->shortcut().toString(QKeySequence::NativeText)));
    connect(m_refresh, &QAction::triggered, this, &MainWindow::refresh);

    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(new EnvironmentBadge(m_session.environment(), this));
    bar->addWidget(m_profile);
    bar->addWidget(m_writeLockControl);
    bar->addWidget(m_openBox);
    bar->addAction(m_refresh);
    bar->addWidget(&m_writeTools->reason());
    m_unsaved->addTo(*bar);
    (new BackgroundLoading(m_recent, *m_center, this))->addTo(*bar);
}

void MainWindow::makeMenus()
{
    menuBar()->addMenu(new FileMenu(*m_creation, *m_writeLock, *this));
    menuBar()->addMenu(new EditMenu(m_inspectorPanel->data(), m_unsaved->menu(), *m_writeTools,
                                    *m_creation, this));

    auto *view = new ViewMenu(*m_openBox, m_refresh, *m_center, m_activityDock->toggleViewAction(),
                              this);
    view->addAction(new KeySearchTool(m_session, *m_navigator, *m_center, *this));
    view->addAction(new AllHistory(m_session, m_preferences, m_writeTools->undo(), *this));
    view->addTheme(m_preferences);
    menuBar()->addMenu(view);
}

void MainWindow::connectControllers()
{
    connect(m_navigator.get(), &NavigatorController::mapChosen, this, &MainWindow::openMap);
    connectCenter(*m_center, *m_navigator, *m_inspector, *m_messages);
    connect(&m_center->maps(), &MapsController::mapChosen, this, [this](const SyncMap &map) {
        openMap(map);
        m_navigator->reveal(map);
    });
    connect(m_open.get(), &OpenBoxController::mapFound, this, &MainWindow::openMap);
    connectUnsavedChanges(*m_unsaved, *m_items, *m_inspector, *m_messages);
    connect(m_unsaved, &UnsavedChanges::mapFound, this, &MainWindow::openMap);
    connectOpenBox(*m_open, *m_items, m_center->itemsPanel(), *m_inspector, *m_messages);
    connect(m_items, &ItemsController::mapChanged, this, [this] {
        if (!m_items->map())
            m_recent.forgetShown();
    });
    connect(&m_recent, &RecentMaps::mapChanged, m_navigator.get(), &NavigatorController::updateMap);
    m_writeTools->connectTo(*m_navigator, *m_center, *m_inspector, *m_messages);
    m_creation->connectTo(*m_navigator, *m_center, m_writeTools->undo(), *m_messages);
    m_creation->offerIn(*m_center, m_navigatorPanel->tree());
    connect(m_creation, &CreationTools::mapFound, this, &MainWindow::openMap);
    m_writeTools->offerDeletionIn(*m_center, m_navigatorPanel->tree());
    connect(m_writeTools, &WriteTools::mapFound, this, &MainWindow::openMap);
    connect(m_center, &CenterStack::shownChanged, this, [this] {
        // A bare key is not for a map that nobody sees.
        m_open->setMap(m_center->showsMaps() ? nullptr : m_items->map());
        showTitle();
    });
    connectMessages(m_session, *m_navigator, *m_items, *m_inspector, *m_messages);
}

void MainWindow::openMap(const SyncMap &map)
{
    const std::shared_ptr<OpenMap> opened = m_session.open(map);
    if (map.properties.empty()) // the list of all maps does not keep them
        opened->readMap();
    m_recent.show(opened);
    m_inspector->showMap(opened);
    m_items->show(opened);
    m_center->showItems();
}

void MainWindow::refresh()
{
    m_navigator->refresh();
    m_center->refresh();
    m_inspector->refresh();
}

void MainWindow::showTitle()
{
    setWindowTitle(titleOfWindow(m_session, *m_center, *m_navigator));
}

} // namespace mapdesk
