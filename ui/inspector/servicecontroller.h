// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "errortext.h"
#include "synctypes.h"

#include <QObject>
#include <QTimer>

namespace mapdesk {

class InspectorPanel;
class SyncSession;

// Shows a service in an InspectorPanel: what is known of it at once, then all of it freshly read.
class ServiceController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    ServiceController(SyncSession &session, InspectorPanel &panel, QObject *parent = nullptr);

    // `service` needs no more than its SID.
    void show(const SyncService &service);
    void hide(); // something else is shown

    void refresh();

signals:
    void problem(const mapdesk::ErrorText &error);

private:
    void present(const SyncService &service);
    void read();

    SyncSession &m_session;
    InspectorPanel &m_panel;
    SyncService m_service;
    QTimer m_readDelay;
    Call<SyncService> m_read;
};

} // namespace mapdesk
