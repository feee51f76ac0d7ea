// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "synctreemodel.h"

#include <QObject>

namespace mapdesk {

class NavigatorPanel;
class OpenMap;
class SyncSession;

// Fills the tree from a session and tells which map or service a person chose.
class NavigatorController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    NavigatorController(SyncSession &session, NavigatorPanel &panel, QObject *parent = nullptr);

    // Reads the services and opens the first few, so that their maps are seen; the session's
    // default service is the current one.
    void start();

    // Reads again what the tree shows; selection, scroll and open rows stay.
    void refresh();

    // A newer state of a map came from elsewhere in the window.
    void updateMap(const SyncMap &map) { m_model.updateMap(map); }

    // The name of a service to show, its SID if the tree does not have it.
    QString serviceName(const ServiceSid &service) const;

    // The service of the current row; empty if there is none.
    ServiceSid currentService() const;

    const SyncTreeModel &model() const { return m_model; }

    // Makes the row of what was found elsewhere in the window the current one, as far as the tree
    // has it, without choosing it and without reading anything.
    void reveal(const SyncService &service);
    void reveal(const SyncMap &map);

    // A map is gone; its service is the current row then.
    void forget(const SyncMap &map);

    void takeFocus();

signals:
    void mapChosen(const mapdesk::SyncMap &map);
    void serviceChosen(const mapdesk::SyncService &service);
    void problem(const mapdesk::ErrorText &error);

private:
    void choose(const QModelIndex &index);
    ErrorText explain(const ApiError &error);
    void readAgain(const ServiceSid &service);
    void showServices();
    void openFirstServices();
    void chooseFirstService();
    void showDefaultService(const QModelIndex &row);
    void makeCurrent(const QModelIndex &index);

    SyncSession &m_session;
    NavigatorPanel &m_panel;
    SyncTreeModel m_model;
    ServiceSid m_revealed; // the service of what was revealed last
    Call<SyncService> m_defaultService;
};

} // namespace mapdesk
