// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulteffects.h"

namespace mapdesk::practice {

// Drops members of a JSON body or gives them values of other types, in each resource of a list as
// in a single one. A name that the list's envelope holds is damaged there. A body that is no JSON
// object stays as it is.
void damageMembers(QByteArray &body, const FaultEffects::MemberDamage &damage);

} // namespace mapdesk::practice
