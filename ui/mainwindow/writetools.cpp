// SPDX-License-Identifier: GPL-3.0-or-later
#include "writetools.h"

#include "batchprogress.h"
#include "bulkactions.h"
#include "bulkcontroller.h"
#include "centerstack.h"
#include "deletioncontroller.h"
#include "displaytext.h"
#include "inspectorcontroller.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "mapprogress.h"
#include "mapspanel.h"
#include "messagebar.h"
#include "mnemonics.h"
#include "navigatorcontroller.h"
#include "openmap.h"
#include "reasoncontrol.h"
#include "roles.h"
#include "syncsession.h"
#include "undocontroller.h"

#include <QAction>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

WriteTools::WriteTools(SyncSession &session, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_progress(new QWidget(&window))
    , m_mapProgress(new MapProgress(session.commands(), session.clock(), m_progress))
    , m_batchProgress(new BatchProgress(session.clock(), m_progress))
    , m_reason(new ReasonControl(session.writes(), &window))
    , m_undo(new UndoController(session, *m_mapProgress, window))
    , m_deletion(new DeletionController(session, *m_mapProgress, window))
    , m_bulk(new BulkController(session, *m_batchProgress, window))
    , m_bulkActions(new BulkActions(window))
    , m_deleteMap(new QAction(this))
{
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_mapProgress);
    column->addWidget(m_batchProgress);
}

QWidget &WriteTools::progress() const
{
    return *m_progress;
}

QWidget &WriteTools::reason() const
{
    return *m_reason;
}

void WriteTools::addTo(QMenu &editMenu) const
{
    editMenu.addSeparator();
    editMenu.addAction(m_undo->undoAction());
    editMenu.addAction(m_undo->redoAction());
    editMenu.addAction(m_reason->typeAction());
    editMenu.addSeparator();
    m_bulkActions->addTo(editMenu);
    editMenu.addAction(m_bulkActions->deleteAction());
    editMenu.addAction(m_deleteMap);
}

void WriteTools::offerDeletionIn(CenterStack &center, QWidget &tree)
{
    for (QWidget *items : center.itemsPanel().views()) {
        m_bulkActions->addTo(*items);
        items->addAction(m_bulkActions->deleteAction());
        items->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    center.mapsPanel().table().addAction(m_deleteMap);
    tree.addAction(m_deleteMap);
    tree.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WriteTools::connectTo(NavigatorController &navigator, CenterStack &center,
                           InspectorController &inspector, MessageBar &messages)
{
    connect(&inspector, &InspectorController::written, m_undo, &UndoController::tellWritten);
    connect(&inspector, &InspectorController::undoRequested, m_undo, &UndoController::undo);
    connect(m_undo, &UndoController::mapFound, this, [this, &navigator](const SyncMap &map) {
        emit mapFound(map);
        navigator.reveal(map);
    });
    connectMessages(messages);
    connectDeletion(navigator, center, inspector);
    connectBulk(center);
}

void WriteTools::connectMessages(MessageBar &messages)
{
    connect(this, &WriteTools::note, &messages, &MessageBar::showInfo);
    connect(m_undo, &UndoController::offered, &messages, &MessageBar::showInfoWithAction);
    connect(m_undo, &UndoController::offerEnded, &messages, &MessageBar::withdrawInfoAction);
    connect(m_undo, &UndoController::done, &messages, &MessageBar::showInfo);
    connect(m_undo, &UndoController::problem, &messages, &MessageBar::showError);
    connect(m_deletion, &DeletionController::written, m_undo, &UndoController::tellWritten);
    connect(m_deletion, &DeletionController::done, &messages, &MessageBar::showInfo);
    connect(m_deletion, &DeletionController::problem, &messages, &MessageBar::showError);
    connect(m_bulk, &BulkController::offered, &messages, &MessageBar::showInfoWithAction);
    connect(m_bulk, &BulkController::done, &messages, &MessageBar::showInfo);
    connect(m_bulk, &BulkController::problem, &messages, &MessageBar::showError);
}

void WriteTools::connectDeletion(NavigatorController &navigator, CenterStack &center,
                                 InspectorController &inspector)
{
    ItemsController &items = center.items();
    connect(m_bulkActions->deleteAction(), &QAction::triggered, this,
            [this, &items] { deleteChosen(items); });
    connect(m_deleteMap, &QAction::triggered, this, [this, &center] { deleteMapAtHand(center); });
    connect(&center, &CenterStack::shownChanged, this,
            [this, &center] { showWhatCanBeDone(center); });
    const auto forget = [this, &navigator, &items, &inspector](const MapSid &sid) {
        if (!items.map() || items.map()->map().sid != sid)
            return navigator.refresh();
        const SyncMap map = items.map()->map();
        inspector.clear();
        items.clear(tr("The map %1 was deleted.").arg(visibleText(map.displayName())));
        navigator.forget(map);
    };
    connect(m_deletion, &DeletionController::mapDeleted, this, forget);
    connect(m_undo, &UndoController::mapDeleted, this, forget);
    showWhatCanBeDone(center);
}

void WriteTools::deleteMapAtHand(const CenterStack &center)
{
    const std::optional<SyncMap> map = center.mapAtHand();
    if (!map)
        return;
    const std::shared_ptr<OpenMap> open = m_session.openMaps()(map->sid);
    m_deletion->deleteMap(open ? open : m_session.open(*map));
}

void WriteTools::showWhatCanBeDone(const CenterStack &center)
{
    const std::optional<SyncMap> map = center.mapAtHand();
    const bool areItems = map && !center.showsMaps();
    m_deleteMap->setText(
        map ? tr("Delete &map %1…").arg(withoutMnemonics(visibleText(map->displayName())))
            : tr("Delete &map…"));
    m_deleteMap->setEnabled(map.has_value());
    m_bulkActions->deleteAction()->setEnabled(areItems);
    m_bulkActions->setCount(areItems ? center.items().chosenCount() : 0);
}

void WriteTools::connectBulk(CenterStack &center)
{
    ItemsController &items = center.items();
    const auto follow = [this, &center] { showWhatCanBeDone(center); };
    connect(&items, &ItemsController::choiceChanged, m_bulkActions, follow);
    connect(&items, &ItemsController::currentItemChanged, m_bulkActions, follow);
    connect(m_bulkActions, &BulkActions::extensionRequested, this, [this, &items](qint64 seconds) {
        m_bulk->run(items.map(), BatchWork::extend(seconds), items.chosenItems());
    });
    connect(m_bulkActions, &BulkActions::otherExtensionRequested, this,
            [this, &items] { m_bulk->askForLength(items.map(), items.chosenItems()); });
    connect(m_bulkActions, &BulkActions::neverRequested, this, [this, &items] {
        m_bulk->run(items.map(), BatchWork::set(ExpiryChoice::never()), items.chosenItems());
    });
}

void WriteTools::deleteChosen(const ItemsController &items)
{
    if (const std::optional<ItemKey> key = items.onlyChosenItem())
        m_deletion->deleteItem(items.map(), *key);
    else if (items.chosenCount() > 0)
        m_bulk->run(items.map(), BatchWork::remove(), items.chosenItems());
    else
        emit note(tr("Choose items in the table to delete them."));
}

} // namespace mapdesk
