// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonlayout.h"
#include "jsontree.h"

namespace mapdesk {

// The layout that a JSON text has at a place, so that what is put there looks like what stands
// around it. A text of one scalar or an empty container has none to be seen: it counts as pretty.

// For a child of a container that is to stand in `row`, 0 to childCount.
JsonLayout layoutOfChild(const JsonTree &tree, int container, int row);

// For another value in a node's place.
JsonLayout layoutOfValue(const JsonTree &tree, int node);

} // namespace mapdesk
