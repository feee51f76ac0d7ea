// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"

namespace mapdesk {

// The compact text again, made of nothing but the tree. Keeps the open containers by itself: a
// text may be nested deeper than calls can.
QByteArray rebuiltFrom(const JsonTree &tree);

// Which promise of JsonTree does not hold; empty if all hold. Takes the square of the text's
// length.
QByteArray brokenTreePromise(const JsonTree &tree);

} // namespace mapdesk
