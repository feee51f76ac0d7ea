// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirycontroller.h"
#include "inspectorpanel.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

#include <memory>
#include <optional>

namespace mapdesk {

class OpenMap;
class SyncSession;

// Shows a map, or the item that is current in its table, in an InspectorPanel. What it shows of an
// item comes from the table's own index, so the two never disagree; all properties of an item are
// read from the service when somebody looks at it.
class InspectorController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    InspectorController(SyncSession &session, InspectorPanel &panel, QObject *parent = nullptr);

    void showMap(const std::shared_ptr<OpenMap> &map);

    // The table's current row, column 0; an invalid index shows the map.
    void showItem(const QModelIndex &index);

    // The shown item's row is this one now, or has other values.
    void followItem(const QModelIndex &index);

    // The item that is shown was just read elsewhere: there is no need to read it again.
    void takeRead(const MapItem &item);

signals:
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    using Subject = InspectorPanel::Subject;

    void show(Subject subject);
    void presentMap();
    void presentItem();
    void presentData(const QByteArray &data);
    bool isAsRead(const QModelIndex &index) const;
    void readItem();
    void takeItem(const ItemKey &key, Result<MapItem> result);

    SyncSession &m_session;
    InspectorPanel &m_panel;
    ExpiryController m_expiry;
    std::shared_ptr<OpenMap> m_map;
    QPersistentModelIndex m_item;
    ItemKey m_key; // of the item, whatever becomes of its row
    MapItem m_lastRead; // whose properties are shown
    Subject m_subject = Subject::Nothing;
    QTimer m_readDelay;
    Call<MapItem> m_read;
};

} // namespace mapdesk
