// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seedwriter.h"

namespace mapdesk::practice {

// Adds `count` made-up items of a kind ("sessions", "orders", "carts", "customers",
// "phone-directory", "large-data"; `kind` is that name in quotes), always the same ones.
Outcome<void> addBulk(SeedWriter &writer, MapRecord &map, const QByteArray &kind, int count);

} // namespace mapdesk::practice
