// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"
#include "randomjson.h"

#include <map>
#include <optional>

namespace mapdesk {

// Objects in objects, and nothing else: the simplest thing that can be merged, to hold JsonMerge
// against. Keys are sorted, so that no order is ever at stake.
struct PlainTree
{
    QByteArray scalar = {}; // empty: an object
    std::map<QByteArray, PlainTree> members = {}; // by the key's token

    friend bool operator==(const PlainTree &, const PlainTree &) = default;
};

PlainTree randomPlainTree(RandomJson &random, int depth);
PlainTree editedPlainTree(PlainTree tree, RandomJson &random);

QByteArray toJson(const PlainTree &tree);
PlainTree plainTree(const JsonTree &tree, int node);

// Absent where both changed the same value differently.
std::optional<PlainTree> plainMerge(const PlainTree &base, const PlainTree &theirs,
                                    const PlainTree &mine);

} // namespace mapdesk
