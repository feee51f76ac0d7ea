// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonmerge.h"

#include "mergedplaces.h"

#include <algorithm>

namespace mapdesk {

namespace {

using By = MergeChange::By;

} // namespace

const std::optional<QByteArray> &MergeChange::at(JsonSide side) const
{
    if (side == JsonSide::Base)
        return base;
    return side == JsonSide::Theirs ? theirs : mine;
}

JsonMerge::JsonMerge(const JsonText &base, const JsonText &theirs, const JsonText &mine)
{
    MergedPlaces places = mergedPlaces(base, theirs, mine);
    m_changes = std::move(places.changes);
    m_keys = std::move(places.keys);
    m_texts = std::move(places.texts);
}

bool JsonMerge::isClean() const
{
    return std::ranges::none_of(m_changes,
                                [](const MergeChange &change) { return change.by == By::Overlap; });
}

std::vector<std::optional<JsonSide>> JsonMerge::choices() const
{
    std::vector<std::optional<JsonSide>> choices;
    choices.reserve(m_changes.size());
    for (const MergeChange &change : m_changes) {
        if (change.by == By::Overlap)
            choices.emplace_back();
        else
            choices.emplace_back(change.by == By::Theirs ? JsonSide::Theirs : JsonSide::Mine);
    }
    return choices;
}

JsonText JsonMerge::merged(const std::vector<JsonSide> &sides) const
{
    QByteArray text = m_texts.front();
    for (size_t index = 0; index < m_changes.size(); ++index) {
        const JsonSide side = index < sides.size() ? sides[index] : JsonSide::Base;
        if (const std::optional<QByteArray> &value = m_changes[index].at(side))
            appendPart(text, m_keys[index][size_t(side)] + *value);
        appendPart(text, m_texts[index + 1]);
    }
    return *JsonText::parse(text);
}

JsonText JsonMerge::merged() const
{
    std::vector<JsonSide> sides;
    for (const std::optional<JsonSide> choice : choices())
        sides.push_back(choice.value_or(JsonSide::Theirs));
    return merged(sides);
}

} // namespace mapdesk
