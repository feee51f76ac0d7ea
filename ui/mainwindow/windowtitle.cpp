// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtitle.h"

#include "displaytext.h"
#include "environmentlook.h"
#include "navigatorcontroller.h"
#include "openmap.h"
#include "syncsession.h"

namespace mapdesk {

QString titleOfWindow(const SyncSession &session, const OpenMap *map,
                      const NavigatorController &navigator)
{
    QStringList parts;
    if (map) {
        parts << visibleText(map->map().displayName())
              << navigator.serviceName(map->map().serviceSid);
    }
    const QString environment = environmentName(session.environment());
    if (session.profileName() != environment)
        parts << visibleText(session.profileName());
    parts << environment;
    return parts.join(QStringLiteral(" – "));
}

} // namespace mapdesk
