// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

class CenterStack;
class NavigatorController;
class SyncSession;

// What a session's window is called: the map that is shown and its service, or the service whose
// maps are, the profile and the environment.
QString titleOfWindow(const SyncSession &session, const CenterStack &center,
                      const NavigatorController &navigator);

} // namespace mapdesk
