// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "itemorder.h"
#include "keysearchquestion.h"
#include "synctypes.h"

#include <QHash>
#include <QModelIndex>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace mapdesk {

class ItemFilterModel;
class MapList;
class MapsPanel;
class MapsTableModel;
class SyncSession;
class TablePlaceKeeper;

// Shows the maps of a service in a MapsPanel: models, filter, loading, and which map is opened.
class MapsController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    MapsController(SyncSession &session, MapsPanel &panel, QObject *parent = nullptr);
    ~MapsController() override;

    // Shows the maps of this service, called `name`, and begins or goes on to load them; those of
    // another service load no further. What was read of a service is kept while the window is.
    void show(const ServiceSid &service, const QString &name);

    const ServiceSid &service() const { return m_service; } // empty: none so far

    // Reads the list again in place.
    void refresh();

    // The map of the row that is selected, or of the current one where none is; nothing where there
    // are more.
    std::optional<SyncMap> chosenMap() const;

    // The maps of a service that have been read, by SID, and those of them that the filter lets
    // through, as the table has them: none where the table shows another service.
    std::vector<SearchedMap> loadedMaps(const ServiceSid &service) const;
    std::vector<SearchedMap> filteredMaps(const ServiceSid &service) const;

signals:
    void mapChosen(const mapdesk::SyncMap &map); // to be opened
    void choiceChanged(); // chosenMap() may be another
    void problem(const mapdesk::ErrorText &error);

private:
    void addOpenAction();
    void makeModels(const std::shared_ptr<MapList> &list);
    void connectModels();
    void followRows();
    void sizeColumns();
    void applyFilter();
    void followLoader();
    void showStatus();
    void act();
    void open(const QModelIndex &row);
    SyncMap mapAt(const QModelIndex &row) const;

    SyncSession &m_session;
    MapsPanel &m_panel;
    QAction *m_open;
    ServiceSid m_service;
    QString m_serviceName;
    QHash<ServiceSid, std::shared_ptr<MapList>> m_lists;
    std::shared_ptr<MapList> m_list; // of m_service
    std::unique_ptr<MapsTableModel> m_maps;
    std::unique_ptr<ItemFilterModel> m_rows;
    std::unique_ptr<TablePlaceKeeper> m_placeKeeper;
};

} // namespace mapdesk
