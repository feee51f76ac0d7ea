// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessanswers.h"
#include "accesscontrol.h"
#include "errortext.h"
#include "itemcommands.h"
#include "permissionsmodel.h"

#include <QObject>
#include <QPointer>

#include <list>
#include <memory>
#include <optional>

namespace mapdesk {

class ConfirmSheet;
class GuardedSheet;
class OpenMap;
class PermissionSheet;
class PermissionsPanel;
class SyncSession;

// Shows the permissions of a map in a PermissionsPanel and grants, changes and revokes them; where
// the environment asks for it, a ConfirmSheet comes first. Reads nothing before somebody looks.
class PermissionsController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    PermissionsController(SyncSession &session, PermissionsPanel &panel, QObject *parent = nullptr);

    void showMap(const std::shared_ptr<OpenMap> &map);
    void clear();

    // Reads again what is shown.
    void refresh();

signals:
    // A permission of this map was changed.
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    using Map = std::shared_ptr<OpenMap>;
    using Rights = std::optional<PermissionRights>;
    using Written = WriteResult<MapPermission>;

    // What is changed, on whose behalf.
    struct Change
    {
        Map map;
        PermissionEdit edit;
        QPointer<PermissionSheet> sheet = {}; // none: it was revoked, or is tried again
    };

    void connectPanel();
    void show(const Map &map);
    void readIfLookedAt();
    void readService();
    void showAccess();
    void showStatus();
    void showWhatIsPossible();
    QString whyNot() const;
    bool isAsking() const;
    bool mayChange();

    std::optional<Identity> current() const;
    void grant();
    void change();
    void revoke();
    void openSheet(const PermissionEdit &edit);
    void proceed(const Change &change);
    void send(const Change &change);
    void takeResult(const Change &change, const Written &result);
    void takeFailure(const Change &change, const Written &result);
    void takePresent(const Change &change, const Written &result);
    void follow(GuardedSheet &sheet);
    void withdrawQuestions();

    void readAgain(const WriteRecord &record);
    void takeRead(const Identity &identity, const Result<MapPermission> &now);
    void take(const Identity &identity, const Rights &rights);

    SyncSession &m_session;
    PermissionsPanel &m_panel;
    AccessAnswers m_answers;
    PermissionsModel m_model;
    Map m_map;
    AccessControl m_access = AccessControl::NotKnown;
    bool m_isStale = false; // is read again when somebody looks
    QPointer<PermissionSheet> m_sheet; // deletes itself
    QPointer<ConfirmSheet> m_confirmation; // the same
    Call<SyncService> m_service;
    Call<MapPermission> m_present; // after an undo
    std::list<Call<Written>> m_writes;
};

} // namespace mapdesk
