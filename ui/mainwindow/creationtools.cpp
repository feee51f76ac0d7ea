// SPDX-License-Identifier: GPL-3.0-or-later
#include "creationtools.h"

#include "centerstack.h"
#include "itemcreationcontroller.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "mapcreationcontroller.h"
#include "mapspanel.h"
#include "messagebar.h"
#include "navigatorcontroller.h"
#include "openmap.h"
#include "undocontroller.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

namespace mapdesk {

namespace {

// Those that the tree has read.
QStringList otherMaps(const SyncTreeModel &tree, const SyncMap &map)
{
    QStringList names;
    const QModelIndex service = tree.indexOf(map.serviceSid);
    for (int row = 0; row < tree.rowCount(service); ++row) {
        const SyncMap *other = tree.map(tree.index(row, 0, service));
        if (other && other->sid != map.sid)
            names += other->displayName();
    }
    return names;
}

bool shows(const ItemsController &items, const SyncMap &map)
{
    return items.map() && items.map()->map().sid == map.sid;
}

} // namespace

CreationTools::CreationTools(SyncSession &session, QWidget &window)
    : QObject(&window)
    , m_items(new ItemCreationController(session, window))
    , m_maps(new MapCreationController(session, window))
    , m_newItem(new QAction(tr("&New item…"), this))
    , m_newMap(new QAction(tr("New m&ap…"), this))
    , m_duplicate(new QAction(tr("D&uplicate item…"), this))
{
    m_newItem->setShortcut(QKeySequence::New);
    m_newMap->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_duplicate->setShortcut(Qt::CTRL | Qt::Key_D);
}

void CreationTools::addTo(QMenu &fileMenu) const
{
    fileMenu.addAction(m_newItem);
    fileMenu.addAction(m_newMap);
}

void CreationTools::addDuplicateTo(QMenu &editMenu) const
{
    editMenu.addAction(m_duplicate);
}

void CreationTools::offerIn(CenterStack &center, QWidget &tree) const
{
    for (QWidget *items : center.itemsPanel().views())
        items->addActions({m_newItem, m_duplicate});
    center.mapsPanel().table().addAction(m_newMap);
    tree.addAction(m_newMap);
}

void CreationTools::connectTo(NavigatorController &navigator, CenterStack &center,
                              UndoController &undo, MessageBar &messages)
{
    ItemsController &items = center.items();
    connectController(*m_items, navigator, items, undo, messages);
    connectController(*m_maps, navigator, items, undo, messages);
    connect(this, &CreationTools::note, &messages, &MessageBar::showInfo);
    connect(m_newItem, &QAction::triggered, this,
            [this, &items] { m_items->newItem(items.map()); });
    connect(m_newMap, &QAction::triggered, this,
            [this, &navigator, &items] { newMap(navigator, items); });
    connect(m_duplicate, &QAction::triggered, this,
            [this, &navigator, &items] { duplicate(navigator, items); });
    const auto showWhatIsPossible = [this, &center, &items] {
        const bool isPossible = items.map() && !center.showsMaps();
        m_newItem->setEnabled(isPossible);
        m_duplicate->setEnabled(isPossible);
    };
    connect(&center, &CenterStack::shownChanged, this, showWhatIsPossible);
    showWhatIsPossible();
}

void CreationTools::connectController(CreationController &controller,
                                      NavigatorController &navigator, ItemsController &items,
                                      UndoController &undo, MessageBar &messages)
{
    connect(&controller, &CreationController::written, &undo, &UndoController::tellWritten);
    connect(&controller, &CreationController::done, &messages, &MessageBar::showInfo);
    connect(&controller, &CreationController::problem, &messages, &MessageBar::showError);
    connect(&controller, &CreationController::itemCreated, &items,
            [&items](const SyncMap &map, const MapItem &item) {
                if (shows(items, map))
                    items.goTo(item);
            });
    connect(&controller, &CreationController::itemFound, this,
            [this, &navigator, &items](const SyncMap &map, const MapItem &item) {
                if (!shows(items, map)) {
                    emit mapFound(map);
                    navigator.reveal(map);
                }
                items.goTo(item);
            });
    connect(&controller, &CreationController::mapFound, this,
            [this, &navigator](const SyncMap &map) {
                emit mapFound(map);
                navigator.reveal(map);
            });
}

void CreationTools::newMap(const NavigatorController &navigator, const ItemsController &items)
{
    ServiceSid service = navigator.currentService();
    if (service.isEmpty() && items.map())
        service = items.map()->map().serviceSid;
    if (service.isEmpty())
        emit note(tr("Choose a service in the tree first; the new map will be in it."));
    else
        m_maps->newMap(service, navigator.serviceName(service));
}

void CreationTools::duplicate(const NavigatorController &navigator, const ItemsController &items)
{
    const std::optional<ItemKey> key = items.onlyChosenItem();
    if (key)
        m_items->duplicateItem(items.map(), *key, otherMaps(navigator.model(), items.map()->map()));
    else
        emit note(tr("Choose one item in the table to duplicate it."));
}

} // namespace mapdesk
