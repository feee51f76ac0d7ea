// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

class NavigatorController;
class OpenMap;
class SyncSession;

// What a session's window is called: the map that is shown (nullptr: none) and its service, the
// profile and the environment.
QString titleOfWindow(const SyncSession &session, const OpenMap *map,
                      const NavigatorController &navigator);

} // namespace mapdesk
