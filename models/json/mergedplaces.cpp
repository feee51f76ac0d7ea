// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedplaces.h"

#include "elementmatch.h"
#include "elementtraces.h"
#include "jsoncompare.h"

#include <algorithm>

namespace mapdesk {

namespace {

using By = MergeChange::By;
using Nodes = BySide<int>; // -1: nothing stands there

constexpr std::array allSides{JsonSide::Base, JsonSide::Theirs, JsonSide::Mine};

// To look for what moved takes its time in each array again.
constexpr int deepestArrays = 16;

// Looks only into what stands at the same path on all sides: members are matched by keys that no
// side repeats, elements by their index. So one path is enough.
class Merger
{
public:
    explicit Merger(const BySide<JsonTree> &trees)
        : m_trees(trees)
    {
    }

    MergedPlaces places()
    {
        merge({0, 0, 0});
        return std::move(m_places);
    }

private:
    void merge(const Nodes &nodes)
    {
        if (isSame(nodes, JsonSide::Base, JsonSide::Theirs)
            && isSame(nodes, JsonSide::Base, JsonSide::Mine))
            appendText(keyOf(nodes, JsonSide::Base) + valueOf(nodes, JsonSide::Base));
        else if (!canLookInto(nodes) || !isSameElement(nodes)
                 || !(mergeMembers(nodes) || mergeElements(nodes)))
            addChange(nodes);
    }

    const JsonTree &tree(JsonSide side) const { return m_trees[size_t(side)]; }

    QByteArray valueOf(const Nodes &nodes, JsonSide side) const
    {
        return tree(side).valueText(nodes[size_t(side)]).toByteArray();
    }

    // With its colon; empty outside objects.
    QByteArray keyOf(const Nodes &nodes, JsonSide side) const
    {
        const int node = nodes[size_t(side)];
        if (node < 0 || !tree(side).node(node).isMember())
            return {};
        return tree(side).keyText(node).toByteArray() + ':';
    }

    bool isSame(const Nodes &nodes, JsonSide one, JsonSide other) const
    {
        const int a = nodes[size_t(one)];
        const int b = nodes[size_t(other)];
        if (a < 0 || b < 0)
            return a == b;
        return tree(one).keyText(a) == tree(other).keyText(b)
            && tree(one).valueText(a) == tree(other).valueText(b);
    }

    bool canLookInto(const Nodes &nodes) const
    {
        return m_path.size() < deepestComparison
            && std::ranges::all_of(allSides, [&](JsonSide side) {
                   const int node = nodes[size_t(side)];
                   return node >= 0 && tree(side).node(node).kind == m_trees[0].node(nodes[0]).kind
                       && tree(side).keyText(node) == m_trees[0].keyText(nodes[0]);
               });
    }

    bool mergeMembers(const Nodes &nodes)
    {
        if (m_trees[0].node(nodes[0]).kind != JsonNode::Kind::Object)
            return false;
        MemberNumbers members;
        BySide<std::vector<int>> numbers;
        for (size_t side = 0; side < nodes.size(); ++side)
            numbers[side] = members.add(m_trees[side], nodes[side]);
        const auto order = mergedOrder(numbers, members.count());
        if (!order || members.hasRepeatedKey())
            return false;
        BySide<std::vector<int>> children;
        for (size_t side = 0; side < nodes.size(); ++side)
            children[side] = nodesByNumber(m_trees[side], nodes[side], numbers[side],
                                           members.count());
        appendText(keyOf(nodes, JsonSide::Base) + '{');
        for (const int number : *order) {
            const auto at = [&](size_t side) { return children[side][size_t(number)]; };
            mergeAt(members.step(number), {at(0), at(1), at(2)});
        }
        appendText("}");
        return true;
    }

    bool mergeElements(const Nodes &nodes)
    {
        if (m_trees[0].node(nodes[0]).kind != JsonNode::Kind::Array || m_arrays == deepestArrays
            || !areMatchedByPosition(m_trees, nodes))
            return false;
        const auto count = [&](size_t side) { return m_trees[side].node(nodes[side]).childCount; };
        ++m_arrays;
        appendText(keyOf(nodes, JsonSide::Base) + '[');
        for (int row = 0; row < std::max({count(0), count(1), count(2)}); ++row) {
            const auto at = [&](size_t side) {
                return row < count(side) ? m_trees[side].child(nodes[side], row) : -1;
            };
            mergeAt({.index = row}, {at(0), at(1), at(2)});
        }
        appendText("]");
        --m_arrays;
        return true;
    }

    // Of what has nothing left of the element in its row, nobody can say that it is the same one.
    bool isSameElement(const Nodes &nodes) const
    {
        const auto isStill = [&](JsonSide side) {
            return haveCommonTrace(m_trees[0], nodes[0], tree(side), nodes[size_t(side)]);
        };
        const bool isElement = !m_path.empty() && m_path.back().isElement();
        return !isElement || (isStill(JsonSide::Theirs) && isStill(JsonSide::Mine));
    }

    void mergeAt(const JsonStep &step, const Nodes &nodes)
    {
        m_path.push_back(step);
        merge(nodes);
        m_path.pop_back();
    }

    By changedBy(const Nodes &nodes) const
    {
        if (isSame(nodes, JsonSide::Theirs, JsonSide::Mine))
            return By::BothAlike;
        if (isSame(nodes, JsonSide::Base, JsonSide::Theirs))
            return By::Mine;
        return isSame(nodes, JsonSide::Base, JsonSide::Mine) ? By::Theirs : By::Overlap;
    }

    void addChange(const Nodes &nodes)
    {
        const auto value = [&](JsonSide side) {
            const bool isThere = nodes[size_t(side)] >= 0;
            return isThere ? std::optional(valueOf(nodes, side)) : std::nullopt;
        };
        m_places.changes.push_back({.by = changedBy(nodes),
                                    .path = m_path,
                                    .base = value(JsonSide::Base),
                                    .theirs = value(JsonSide::Theirs),
                                    .mine = value(JsonSide::Mine)});
        m_places.keys.push_back({keyOf(nodes, JsonSide::Base), keyOf(nodes, JsonSide::Theirs),
                                 keyOf(nodes, JsonSide::Mine)});
        m_places.texts.emplace_back();
    }

    void appendText(const QByteArray &text) { appendPart(m_places.texts.back(), text); }

    const BySide<JsonTree> &m_trees;
    MergedPlaces m_places;
    JsonPath m_path;
    int m_arrays = 0; // how many of its steps are into arrays
};

} // namespace

MergedPlaces mergedPlaces(const JsonText &base, const JsonText &theirs, const JsonText &mine)
{
    const BySide<JsonTree> trees{compactTree(base), compactTree(theirs), compactTree(mine)};
    return Merger(trees).places();
}

void appendPart(QByteArray &text, QByteArrayView part)
{
    if (part.isEmpty())
        return;
    const bool isFirst = text.isEmpty() || text.endsWith('{') || text.endsWith('[');
    const bool isEnd = part.front() == '}' || part.front() == ']';
    if (!isFirst && !isEnd)
        text += ',';
    text += part;
}

} // namespace mapdesk
