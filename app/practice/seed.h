// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seedrecipe.h"
#include "sidsource.h"
#include "syncstate.h"

namespace mapdesk::practice {

// The account of the state. A new state is filled by the recipe first, all or nothing.
Outcome<Account> accountOrSeed(SyncState &state, const SeedRecipe &recipe, SidSource &sids,
                               const Clock &clock);

} // namespace mapdesk::practice
