// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"
#include "mergeorder.h"

namespace mapdesk {

// Whether the elements of three arrays of compact texts can be matched by their position: it is
// certain that no side inserted, removed or moved one, but that a side alone, or both alike, may
// have appended some.
bool areMatchedByPosition(const BySide<JsonTree> &trees, const BySide<int> &arrays);

} // namespace mapdesk
