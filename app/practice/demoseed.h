// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seedwriter.h"

namespace mapdesk::practice {

// A contact centre and a smaller service beside it: what resources/practice/demo.jsonl tells, and
// where that says "bulk", what demobulk makes up. Gives the contact centre's SID.
Outcome<QString> fillWithDemo(SeedWriter writer);

} // namespace mapdesk::practice
