// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcreationcontroller.h"

#include "creationtexts.h"
#include "syncsession.h"

namespace mapdesk {

MapCreationController::MapCreationController(SyncSession &session, QWidget &parent)
    : CreationController(session, parent)
{
}

void MapCreationController::newMap(const ServiceSid &service, const QString &serviceName)
{
    if (!mayOpen())
        return;
    m_mapSheet = new MapSheet(service, serviceName, session(), &parentWidget());
    m_service = service;
    for (const Kept &kept : m_kept) {
        if (kept.service == service)
            m_mapSheet->setForm(kept.form);
    }
    open(*m_mapSheet);
}

void MapCreationController::send()
{
    const std::optional<NewMap> map = m_mapSheet->map();
    if (!map)
        return m_mapSheet->showWhetherItCanGo();
    const ServiceSid service = m_mapSheet->service();
    begin();
    m_write = session()
                  .commands()
                  .createMap(service, *map)
                  .then(this,
                        [this, service, map = *map](const Result<WriteResult<SyncMap>> &result) {
                            takeResult(service, map, *result);
                        });
}

void MapCreationController::keepTyped()
{
    forgetTyped();
    if (m_mapSheet && m_mapSheet->isChanged())
        m_kept.push_back({m_service, m_mapSheet->form()});
}

void MapCreationController::forgetTyped()
{
    std::erase_if(m_kept, [this](const Kept &kept) { return kept.service == m_service; });
}

void MapCreationController::takeResult(const ServiceSid &service, const NewMap &sent,
                                       const WriteResult<SyncMap> &result)
{
    if (result.isApplied() && result.now) {
        succeed();
        emit mapFound(*result.now);
        emit written({service, result.now->sid, {}}, CreationTexts::created(*result.now));
        return;
    }
    const CommandFailure failure = result.failure();
    ErrorText text = CreationTexts::mapProblem(sent, failure);
    if (failure.error.kind == ApiError::Kind::AlreadyExists) {
        text.actions.push_back(
            {tr("Open that map"),
             whileAlive(this, [this, service, name = sent.uniqueName] { show(service, name); })});
    }
    fail(text);
}

void MapCreationController::show(const ServiceSid &service, const QString &name)
{
    leaveSheet();
    m_reading = session()
                    .client()
                    .fetchMap(service, name)
                    .then(this, [this, name](const Result<SyncMap> &map) {
                        if (map)
                            emit mapFound(*map);
                        else
                            emit problem(CreationTexts::notShown(name, map.error()));
                    });
}

} // namespace mapdesk
