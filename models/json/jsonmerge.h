// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontext.h"

#include <array>
#include <optional>
#include <vector>

namespace mapdesk {

enum class JsonSide {
    Base, // what both started from
    Theirs,
    Mine,
};

// A place that one side or both changed since the base. Compact JSON; absent: nothing stands there.
struct MergeChange
{
    enum class By {
        Theirs,
        Mine,
        BothAlike, // to the same tokens
        Overlap, // differently: somebody has to choose
    };

    By by = By::Overlap;
    JsonPath path; // in the text of the side that has it, mine before theirs before the base
    std::optional<QByteArray> base = {};
    std::optional<QByteArray> theirs = {};
    std::optional<QByteArray> mine = {};

    const std::optional<QByteArray> &at(JsonSide side) const;

    friend bool operator==(const MergeChange &, const MergeChange &) = default;
};

// Brings two changed versions of a JSON text together, by the tokens of its text. Changes of
// different places give both; the same change of both sides is one; all else that touches the same
// place, or a place within it, is an overlap and is never decided here. Objects are merged by
// member. Arrays are merged by position where that is certain to be meant: as far as the elements
// tell, none was inserted, removed or moved, or one side only appended. Else an array that both
// changed is one overlap. So is, if both changed it, an element in which a side left nothing as it
// was, an object that has a key repeatedly, and one whose members a side put in another order.
// Below 200 levels, or 16 arrays in one another, a value counts as a whole. What no side touched,
// and what one side alone changed, keeps its bytes and its order; white space counts for nothing.
// What mine adds to an object follows what it follows in mine.
class JsonMerge
{
public:
    JsonMerge(const JsonText &base, const JsonText &theirs, const JsonText &mine);

    // In the order of the text; no path lies within another.
    const std::vector<MergeChange> &changes() const { return m_changes; }

    // Whether nobody has to choose.
    bool isClean() const;

    // Which side each change is taken from, where it is certain; absent for an overlap.
    std::vector<std::optional<JsonSide>> choices() const;

    // The merged text, compact. `sides` says for each change whose value stands there.
    JsonText merged(const std::vector<JsonSide> &sides) const;

    // The merged text of a clean merge.
    JsonText merged() const;

private:
    std::vector<MergeChange> m_changes;
    std::vector<std::array<QByteArray, 3>> m_keys; // of each change by side, with its colon
    std::vector<QByteArray> m_texts; // what stands before, between and behind the changes
};

} // namespace mapdesk
