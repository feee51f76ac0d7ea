// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesscontrol.h"
#include "call.h"
#include "errortext.h"
#include "synctypes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mapdesk {

class AccessQuestion;
class OpenMap;
class SyncSession;

// Answers in an AccessQuestion what one identity can do with a map. What it finds is told, and
// counts once it is taken like what is known from elsewhere.
class AccessAnswers : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    AccessAnswers(SyncSession &session, AccessQuestion &question, QObject *parent = nullptr);

    // What was asked before is forgotten.
    void setMap(const std::shared_ptr<OpenMap> &map);

    // An answer waits for what is being read.
    void setAccess(AccessControl access, bool isBeingRead);

    // Reads again what was asked.
    void read();

    // What is known of an identity from elsewhere; absent: it has no permission.
    void take(const Identity &identity, const std::optional<PermissionRights> &rights);

signals:
    void reading();
    void found(const mapdesk::Identity &identity,
               const std::optional<mapdesk::PermissionRights> &rights);
    void problem(const mapdesk::ErrorText &error);

private:
    struct Asked
    {
        Identity identity;
        bool isAnswered = false;
        std::optional<PermissionRights> rights = {};
    };

    void ask(const QString &typed);
    void takeResult(const Identity &identity, const Result<MapPermission> &result);
    void show();

    SyncSession &m_session;
    AccessQuestion &m_question;
    std::shared_ptr<OpenMap> m_map;
    AccessControl m_access = AccessControl::NotKnown;
    bool m_isAccessBeingRead = false;
    std::optional<Asked> m_asked;
    Call<MapPermission> m_reading;
};

} // namespace mapdesk
