// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtitle.h"

#include "centerstack.h"
#include "displaytext.h"
#include "environmentlook.h"
#include "itemscontroller.h"
#include "mapscontroller.h"
#include "navigatorcontroller.h"
#include "openmap.h"
#include "syncsession.h"

namespace mapdesk {

QString titleOfWindow(const SyncSession &session, const CenterStack &center,
                      const NavigatorController &navigator)
{
    QStringList parts;
    if (center.showsMaps())
        parts << navigator.serviceName(center.maps().service());
    else if (const std::shared_ptr<OpenMap> &map = center.items().map())
        parts << visibleText(map->map().displayName())
              << navigator.serviceName(map->map().serviceSid);
    const QString environment = environmentName(session.environment());
    if (session.profileName() != environment)
        parts << visibleText(session.profileName());
    parts << environment;
    return parts.join(QStringLiteral(" – "));
}

} // namespace mapdesk
