// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandtarget.h"
#include "synctypes.h"

#include <QObject>

class QAction;
class QMenu;

namespace mapdesk {

class BatchProgress;
class BulkActions;
class BulkController;
class CenterStack;
class DeletionController;
class InspectorController;
class ItemsController;
class MapProgress;
class MessageBar;
class NavigatorController;
class ReasonControl;
class SyncSession;
class UndoController;

// What a window has for its writes beside saving: undo and redo, deletion, what is done to
// many items at once, the reason, and how far longer work is.
class WriteTools : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it; `window` owns it.
    WriteTools(SyncSession &session, QWidget &window);

    // The widgets are for the window's layout and tool bar.
    QWidget &progress() const;
    QWidget &reason() const;
    UndoController &undo() { return *m_undo; }

    void addTo(QMenu &editMenu) const;

    // All must outlive it. What `center` shows is what can be deleted.
    void connectTo(NavigatorController &navigator, CenterStack &center,
                   InspectorController &inspector, MessageBar &messages);

    // Deletion, and of the items what is done to those selected, is offered in their context menus,
    // too.
    void offerDeletionIn(CenterStack &center, QWidget &tree);

signals:
    void mapFound(const mapdesk::SyncMap &map); // that was put back
    void note(const QString &sentence);

private:
    void connectMessages(MessageBar &messages);
    void connectDeletion(NavigatorController &navigator, CenterStack &center,
                         InspectorController &inspector);
    void deleteMapAtHand(const CenterStack &center);
    void showWhatCanBeDone(const CenterStack &center);
    void connectBulk(CenterStack &center);
    void deleteChosen(const ItemsController &items);

    SyncSession &m_session;
    QWidget *m_progress;
    MapProgress *m_mapProgress;
    BatchProgress *m_batchProgress;
    ReasonControl *m_reason;
    UndoController *m_undo;
    DeletionController *m_deletion;
    BulkController *m_bulk;
    BulkActions *m_bulkActions;
    QAction *m_deleteMap;
};

} // namespace mapdesk
