// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesscontrol.h"
#include "commandfailure.h"
#include "confirmsheet.h"
#include "loadstate.h"
#include "permissionchange.h"

#include <QCoreApplication>

namespace mapdesk {

// What is said about the permissions of a map. Identities are server text: they come back as plain
// text that shows what could deceive.
class PermissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(PermissionTexts)

public:
    using Rights = std::optional<PermissionRights>;

    // How far the list has been read; `shown` of them pass the filter.
    static QString status(LoadState state, int total, int shown);

    // What an identity can do with the map, in one or two sentences. No rights: it has no row.
    static QString answer(const Identity &identity, const Rights &rights, AccessControl access);

    // What speaks against an identity that is typed; empty: nothing.
    static QString identityProblem(const QString &typed);

    static Confirmation confirmation(const SyncMap &map, const PermissionEdit &edit,
                                     AccessControl access);

    static QString done(const PermissionEdit &edit);
    static QString headline(const PermissionEdit &edit, const CommandFailure &failure);

    // Somebody was faster: what stands there now.
    static QString changedMeanwhile(const PermissionEdit &edit, const Rights &now);

private:
    static QString ability(const PermissionRights &rights);
};

} // namespace mapdesk
