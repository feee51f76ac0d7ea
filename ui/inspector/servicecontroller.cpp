// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicecontroller.h"

#include "endpoints.h"
#include "inspectorpanel.h"
#include "propertiesview.h"
#include "readdelay.h"
#include "servicetexts.h"
#include "syncsession.h"
#include "treerecord.h"

namespace mapdesk {

ServiceController::ServiceController(SyncSession &session, InspectorPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
{
    m_readDelay.setSingleShot(true);
    m_readDelay.setInterval(readDelayMs);
    connect(&m_readDelay, &QTimer::timeout, this, &ServiceController::read);
}

void ServiceController::show(const SyncService &service)
{
    m_read = {};
    present(service);
    m_readDelay.start();
}

void ServiceController::hide()
{
    m_readDelay.stop();
    m_read = {};
    m_service = {};
    m_panel.setExplanation({});
}

void ServiceController::refresh()
{
    if (m_service.sid.isEmpty())
        return;
    present(m_service);
    read();
}

void ServiceController::present(const SyncService &service)
{
    m_service = service;
    m_panel.setSubject(InspectorPanel::Subject::Service, displayNameOf(service));
    const bool isKnown = !service.properties.empty();
    m_panel.setExplanation(isKnown ? ServiceTexts::access(accessControlOf(service.aclEnabled))
                                   : tr("Reading the service…"));
    m_panel.properties().setProperties(service.properties, ServiceTexts::meanings());
}

// To ask for the one called "default" would make it.
void ServiceController::read()
{
    if (isDefaultService(m_service.sid))
        return;
    m_read = m_session.client()
                 .fetchService(m_service.sid)
                 .then(this, [this](const Result<SyncService> &found) {
                     if (found)
                         return present(*found);
                     if (m_service.properties.empty())
                         m_panel.setExplanation({});
                     emit problem(ErrorText::explain(
                         tr("The service %1 could not be read.").arg(displayNameOf(m_service)),
                         found.error(), whileAlive(this, [this] { refresh(); })));
                 });
}

} // namespace mapdesk
