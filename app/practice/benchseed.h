// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seedrecipe.h"
#include "seedwriter.h"

namespace mapdesk::practice {

// One service with one map "bench" of so many items: the same keys, data and ids for the same
// recipe. Gives the service's SID.
Outcome<QString> fillWithItems(SeedWriter writer, const SeedRecipe &recipe);

} // namespace mapdesk::practice
