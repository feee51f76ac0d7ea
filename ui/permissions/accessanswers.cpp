// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessanswers.h"

#include "accessquestion.h"
#include "displaytext.h"
#include "openmap.h"
#include "permissiontexts.h"
#include "syncsession.h"

namespace mapdesk {

AccessAnswers::AccessAnswers(SyncSession &session, AccessQuestion &question, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_question(question)
{
    connect(&question, &AccessQuestion::asked, this, &AccessAnswers::ask);
}

void AccessAnswers::setMap(const std::shared_ptr<OpenMap> &map)
{
    m_map = map;
    m_asked.reset();
    m_reading = {};
    m_question.clear();
}

void AccessAnswers::setAccess(AccessControl access, bool isBeingRead)
{
    m_access = access;
    m_isAccessBeingRead = isBeingRead;
    show();
}

void AccessAnswers::ask(const QString &typed)
{
    const QString obstacle = PermissionTexts::identityProblem(typed);
    m_question.setProblem(obstacle);
    m_asked.reset();
    if (!m_map || !obstacle.isEmpty())
        return;
    m_asked = Asked{Identity(typed)};
    read();
}

void AccessAnswers::read()
{
    if (!m_asked)
        return;
    emit reading();
    const Identity identity = m_asked->identity;
    m_reading = m_session.client()
                    .fetchPermission(m_map->map().serviceSid, m_map->map().sid, identity)
                    .then(this, [this, identity](const Result<MapPermission> &result) {
                        takeResult(identity, result);
                    });
    show();
}

void AccessAnswers::takeResult(const Identity &identity, const Result<MapPermission> &result)
{
    if (result)
        return emit found(identity, stateOf(*result).rights);
    if (result.error().kind == ApiError::Kind::NotFound)
        return emit found(identity, {});
    show();
    emit problem(ErrorText::explain(
        tr("What %1 can do here could not be read.").arg(visibleText(identity.value())),
        result.error(), whileAlive(this, [this] { read(); })));
}

void AccessAnswers::take(const Identity &identity, const std::optional<PermissionRights> &rights)
{
    if (!m_asked || m_asked->identity != identity)
        return;
    m_asked->isAnswered = true;
    m_asked->rights = rights;
    show();
}

void AccessAnswers::show()
{
    if (!m_asked)
        return;
    const bool isWaiting = !m_asked->isAnswered || m_isAccessBeingRead;
    m_question.setAnswer(!isWaiting
                             ? PermissionTexts::answer(m_asked->identity, m_asked->rights, m_access)
                             : m_reading.isActive() ? tr("Asking…")
                                                    : QString());
}

} // namespace mapdesk
