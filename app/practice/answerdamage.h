// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulteffects.h"

namespace mapdesk::practice {

// Does to an answer's status, body and own headers what the faults demand. A request that was not
// carried out gets another answer in any case: theirs, or that of a gateway which did not reach
// Sync, a 502.
void damageContent(HttpAnswer &answer, const FaultEffects &effects, const HttpRequest &request);

// Then, once all headers are there: how far the answer gets and what ends it.
void damageDelivery(HttpAnswer &answer, const FaultEffects &effects);

} // namespace mapdesk::practice
