// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontext.h"

namespace mapdesk {

// One difference between two JSON texts.
struct JsonChange
{
    enum class Kind {
        Added,
        Removed,
        Changed,
        Reordered, // an object has the same members in another order; theirs stand for themselves
    };

    Kind kind = Kind::Changed;
    JsonPath path; // in the text after; of what was removed: in the text before
    QByteArray before = {}; // compact JSON; empty for Added
    QByteArray after = {}; // compact JSON; empty for Removed

    friend bool operator==(const JsonChange &, const JsonChange &) = default;
};

// What is different, by path, in the order of the text; nothing if both have the same tokens.
// Tokens are compared as text: 1.0 and 1.00 differ. Members are matched by their decoded key,
// repeated ones in their order; a key that is spelled otherwise is a change of its member. Elements
// are matched by position, after what is the same at both ends. White space counts for nothing.
std::vector<JsonChange> jsonDiff(const JsonText &before, const JsonText &after);

// Whether the two have the same tokens.
bool isSameJson(const JsonText &one, const JsonText &other);

} // namespace mapdesk
