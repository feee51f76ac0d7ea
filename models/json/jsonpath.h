// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace mapdesk {

class JsonTree;

// One step into a JSON value: to a member by its key, or to an element by its position.
struct JsonStep
{
    QString key = {}; // decoded; of no meaning for an element
    int occurrence = 0; // which of the members with this key, from 0
    int index = -1; // of an element, from 0; -1: a member

    bool isElement() const { return index >= 0; }

    friend bool operator==(const JsonStep &, const JsonStep &) = default;
};

// Where a value stands; empty: the whole.
using JsonPath = std::vector<JsonStep>;

JsonPath pathOf(const JsonTree &tree, int node);

// The node at a path; absent where nothing stands there.
std::optional<int> nodeAt(const JsonTree &tree, const JsonPath &path);

// The JSON Pointer (RFC 6901): "/agents/0/name"; empty for the whole. It cannot tell members with
// the same key apart.
QString jsonPointer(const JsonPath &path);

// The path as programs write it: agents[0].name, ["odd key"].x; "$" for the whole. A further
// occurrence of a repeated key is followed by its number in the object: name#2.
QString dottedPath(const JsonPath &path);

} // namespace mapdesk
