// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonmerge.h"

namespace mapdesk {

// Which side each change of a merge is taken from, as a person chooses. What is certain is chosen
// from the start and may be chosen otherwise; an overlap is open until it is chosen.
class MergeChoices
{
public:
    explicit MergeChoices(JsonMerge merge);

    int count() const { return int(m_sides.size()); }
    const MergeChange &change(int index) const { return m_merge.changes()[size_t(index)]; }

    std::optional<JsonSide> side(int index) const { return m_sides[size_t(index)]; }
    void choose(int index, JsonSide side) { m_sides[size_t(index)] = side; }

    // The side whose value stands in result(): mine while it is open.
    JsonSide shownSide(int index) const { return side(index).value_or(JsonSide::Mine); }

    bool isOpen(int index) const { return !side(index).has_value(); }
    int openCount() const;

    // The open change that comes next or before, going round at the ends; `index` itself last. -1
    // as `index` looks from the start, or from the end.
    std::optional<int> nextOpen(int index) const;
    std::optional<int> previousOpen(int index) const;

    // The merged text as far as it is chosen, compact.
    JsonText result() const;

private:
    std::optional<int> openFrom(int index, int step) const;

    JsonMerge m_merge;
    std::vector<std::optional<JsonSide>> m_sides;
};

} // namespace mapdesk
