// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"
#include "textsplice.h"

namespace mapdesk {

// Single edits of a JSON text, as splices of it: every token outside the edit stays as it is, byte
// for byte and in order, and so does the white space around them. What is inserted follows the
// layout of its container: on lines of its own with that indentation, or within the line; an empty
// container on a line of its own opens up. Where nothing shows a layout, in a text of one scalar or
// empty container, it is the pretty one. The text after an edit is valid again; what would change
// nothing has no splices.
namespace jsonedit {

// `value` in place of a node's value. No splices if it has the same tokens.
TextSplices setValue(const JsonTree &tree, int node, const JsonText &value);

// Another key for a member. Repeated keys are allowed, as in JSON. No splices if it is the same key
// however spelled, or the node is no member.
TextSplices rename(const JsonTree &tree, int node, const QString &key);

// Without this member or element, its key and its comma. The root cannot be removed: no splices.
TextSplices remove(const JsonTree &tree, int node);

// A new member of an object, or element of an array (the key is ignored), so that it stands in
// `row` (0 to childCount).
TextSplices insert(const JsonTree &tree, int container, int row, const QString &key,
                   const JsonText &value);

// To another row (as counted afterwards, 0 to childCount - 1) of the same container: key and value
// keep their bytes.
TextSplices move(const JsonTree &tree, int node, int row);

// The value as another kind, keeping what can be kept. "12" and 12 turn into each other, true into
// "true"; a scalar becomes the only element of an array or an object's member "value", and such a
// container the scalar again. An array's elements get the keys "0", "1"…, an object's members lose
// theirs. What has no counterpart becomes "", 0, true, false or null, as the kind says; null, which
// holds nothing, becomes "", {} or [].
TextSplices setKind(const JsonTree &tree, int node, JsonNode::Kind kind);

// A key for a new member that the object does not have yet: "new", "new2"…
QString unusedKey(const JsonTree &tree, int object);

} // namespace jsonedit

} // namespace mapdesk
