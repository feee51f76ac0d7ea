// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "datacontroller.h"
#include "expirycontroller.h"
#include "historycontroller.h"
#include "inspectorpanel.h"
#include "permissionscontroller.h"
#include "servicecontroller.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

#include <memory>
#include <optional>

namespace mapdesk {

class OpenMap;
class SyncSession;

// Shows a service, a map, or the item that is current in its table, in an InspectorPanel. What it
// shows of an item comes from the table's own index, so the two never disagree; all properties of
// an item are read from the service when somebody looks at it.
class InspectorController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    InspectorController(SyncSession &session, InspectorPanel &panel, QObject *parent = nullptr);

    void showMap(const std::shared_ptr<OpenMap> &map);

    // The map stays open beside it.
    void showService(const SyncService &service);

    // The table's current row, column 0; an invalid index shows the map.
    void showItem(const QModelIndex &index);

    // The same of a table that cannot be seen: a service that is shown stays.
    void showHiddenItem(const QModelIndex &index);

    // The shown item's row is this one now, or has other values.
    void followItem(const QModelIndex &index);

    // A text that was not saved and whose item is gone; `map` is null where that is gone, too.
    void showDraft(const ItemDraft &draft, const std::shared_ptr<OpenMap> &map);

    // Of an item the data is what is to be seen.
    void showData() { m_panel.showData(); }

    // The item that is shown was just read elsewhere: there is no need to read it again.
    void takeRead(const MapItem &item);

    // Nothing is shown any more.
    void clear();

    // Reads again what neither the table nor the map's own reading brings.
    void refresh();

signals:
    // An item or map was written to.
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    // An item that is to become the table's current one.
    void itemWanted(const mapdesk::MapItem &item);
    // A recorded write of what is shown is to be taken back.
    void undoRequested(const mapdesk::WriteRecord &record);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    using Subject = InspectorPanel::Subject;

    void show(Subject subject);
    void choose(Subject subject);
    void presentMap();
    void presentItem();
    void setItem(const QModelIndex &index);
    bool holdsOn();
    void goOn();
    bool isAsRead(const QModelIndex &index) const;
    void readItem();
    void takeItem(const ItemKey &key, Result<MapItem> result);

    SyncSession &m_session;
    InspectorPanel &m_panel;
    DataController m_data;
    ExpiryController m_expiry;
    PermissionsController m_permissions;
    HistoryController m_history;
    ServiceController m_service;
    std::shared_ptr<OpenMap> m_map;
    QPersistentModelIndex m_item;
    QPersistentModelIndex m_next; // to be shown once a text whose item is gone is let go
    ItemKey m_key; // of the item, whatever becomes of its row
    MapItem m_lastRead; // whose properties are shown
    bool m_isHolding = false; // a text whose item is gone is shown
    Subject m_subject = Subject::Nothing;
    QTimer m_readDelay;
    Call<MapItem> m_read;
};

} // namespace mapdesk
