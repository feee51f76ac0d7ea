// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

class JsonTree;
struct JsonTreeRow;

// Finds for the rows of one text what they are in another, and sets `match` and `isChanged` of each
// row below a matched one. Siblings are the same where they are equal token for token; else where
// they have the same key; else where they stand between the same neighbours. So a single edit
// loses no row but those it removes: not by a rename, a move, another kind or another layout.
void matchRows(JsonTreeRow &root, const JsonTree &before, const JsonTree &after);

} // namespace mapdesk
