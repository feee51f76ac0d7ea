// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergechoices.h"

#include <algorithm>

namespace mapdesk {

MergeChoices::MergeChoices(JsonMerge merge)
    : m_merge(std::move(merge))
    , m_sides(m_merge.choices())
{
}

int MergeChoices::openCount() const
{
    return int(std::count(m_sides.begin(), m_sides.end(), std::nullopt));
}

std::optional<int> MergeChoices::nextOpen(int index) const
{
    return openFrom(index, 1);
}

std::optional<int> MergeChoices::previousOpen(int index) const
{
    return openFrom(index < 0 ? count() : index, -1);
}

std::optional<int> MergeChoices::openFrom(int index, int step) const
{
    for (int passed = 1; passed <= count(); ++passed) {
        const int candidate = (index + passed * step + count()) % count();
        if (isOpen(candidate))
            return candidate;
    }
    return {};
}

JsonText MergeChoices::result() const
{
    std::vector<JsonSide> sides;
    sides.reserve(m_sides.size());
    for (int index = 0; index < count(); ++index)
        sides.push_back(shownSide(index));
    return m_merge.merged(sides);
}

} // namespace mapdesk
