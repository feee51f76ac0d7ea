// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonwalk.h"
#include "synctypes.h"

namespace mapdesk {

// Puts a member of a resource where it belongs; any other member is passed over.
void readMember(SyncService &service, JsonMember &member);
void readMember(SyncMap &map, JsonMember &member);
void readMember(MapItem &item, JsonMember &member);
void readMember(MapPermission &permission, JsonMember &member);

} // namespace mapdesk
