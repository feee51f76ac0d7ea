// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementtraces.h"

#include <algorithm>

namespace mapdesk {

namespace {

// Far more than an item's data can need, unless it is made to take long.
constexpr qint64 mostSteps = 10'000'000;

// Hashes; that two different traces share one is not worth a thought.
std::vector<size_t> tracesOf(const JsonTree &tree, int top)
{
    std::vector<size_t> places;
    std::vector<size_t> traces;
    const qsizetype end = tree.node(top).end();
    for (int index = top; index < tree.size() && tree.node(index).offset < end; ++index) {
        const JsonNode &node = tree.node(index);
        size_t place = 0;
        if (index != top) {
            const size_t parent = places[size_t(node.parent - top)];
            place = node.isMember() ? qHash(tree.keyText(index), parent) : qHash(node.row, parent);
        }
        places.push_back(place);
        if (node.childCount == 0)
            traces.push_back(qHash(tree.valueText(index), place));
    }
    return traces;
}

} // namespace

bool haveCommonTrace(const JsonTree &tree, int node, const JsonTree &otherTree, int other)
{
    if (tree.valueText(node) == otherTree.valueText(other))
        return true;
    std::vector<size_t> traces = tracesOf(tree, node);
    std::sort(traces.begin(), traces.end());
    const std::vector<size_t> others = tracesOf(otherTree, other);
    return std::any_of(others.begin(), others.end(), [&](size_t trace) {
        return std::binary_search(traces.begin(), traces.end(), trace);
    });
}

ElementTraces::ElementTraces(const JsonTree &tree, int array)
    : m_common(size_t(tree.node(array).childCount), 0)
{
    for (int row = 0; row < tree.node(array).childCount; ++row)
        for (const size_t trace : tracesOf(tree, tree.child(array, row)))
            m_rows[trace].push_back(row);
}

bool ElementTraces::mayComeFromElsewhere(int row, const JsonTree &tree, int node,
                                         const std::vector<bool> &isEdited)
{
    countCommon(tree, node);
    if (m_steps > mostSteps)
        return true;
    const int own = m_common[size_t(row)];
    return std::any_of(m_found.begin(), m_found.end(), [&](int other) {
        const int common = m_common[size_t(other)];
        return other != row && (common > own || (common == own && isEdited[size_t(other)]));
    });
}

void ElementTraces::countCommon(const JsonTree &tree, int node)
{
    for (const int row : m_found)
        m_common[size_t(row)] = 0;
    m_found.clear();
    for (const size_t trace : tracesOf(tree, node)) {
        const auto rows = m_rows.constFind(trace);
        if (rows == m_rows.constEnd() || m_steps > mostSteps)
            continue;
        for (const int row : *rows) {
            if (m_common[size_t(row)]++ == 0)
                m_found.push_back(row);
        }
        m_steps += qint64(rows->size());
    }
}

} // namespace mapdesk
