// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesscontrol.h"

#include <QString>

namespace mapdesk {

// What a service's access control means for its maps: the same wherever it is told.
QString accessText(AccessControl access);

} // namespace mapdesk
