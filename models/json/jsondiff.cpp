// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsondiff.h"

#include "jsoncompare.h"
#include "jsontokens.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Kind = JsonChange::Kind;

// Pairs of values that are looked into stand at the same path in both texts: members are matched by
// key and occurrence, elements by their index. So one path is enough.
class Differ
{
public:
    Differ(const JsonText &before, const JsonText &after)
        : m_before(compactTree(before))
        , m_after(compactTree(after))
    {
    }

    std::vector<JsonChange> changes()
    {
        compare(0, 0);
        return std::move(m_changes);
    }

private:
    void compare(int before, int after)
    {
        const bool isSameKey = m_before.keyText(before) == m_after.keyText(after);
        if (isSameKey && m_before.valueText(before) == m_after.valueText(after))
            return;
        const JsonNode::Kind kind = m_after.node(after).kind;
        const bool canLookInto = isSameKey && m_before.node(before).kind == kind
            && m_path.size() < deepestComparison;
        if (canLookInto && kind == JsonNode::Kind::Object)
            compareObjects(before, after);
        else if (canLookInto && kind == JsonNode::Kind::Array)
            compareArrays(before, after);
        else
            add(Kind::Changed, before, after);
    }

    void compareObjects(int before, int after);
    void compareArrays(int before, int after);

    // At a child; -1: it does not stand on that side.
    void compareAt(const JsonStep &step, int before, int after)
    {
        m_path.push_back(step);
        if (before < 0)
            add(Kind::Added, before, after);
        else if (after < 0)
            add(Kind::Removed, before, after);
        else
            compare(before, after);
        m_path.pop_back();
    }

    void add(Kind kind, int before, int after)
    {
        JsonChange change{.kind = kind, .path = m_path};
        if (before >= 0)
            change.before = m_before.valueText(before).toByteArray();
        if (after >= 0)
            change.after = m_after.valueText(after).toByteArray();
        m_changes.push_back(std::move(change));
    }

    JsonTree m_before;
    JsonTree m_after;
    JsonPath m_path;
    std::vector<JsonChange> m_changes;
};

void Differ::compareObjects(int before, int after)
{
    MemberNumbers members;
    const std::vector<int> numbersBefore = members.add(m_before, before);
    const std::vector<int> numbersAfter = members.add(m_after, after);
    const auto nodesBefore = nodesByNumber(m_before, before, numbersBefore, members.count());
    const auto nodesAfter = nodesByNumber(m_after, after, numbersAfter, members.count());

    // The numbers of what stood before are its rows.
    const auto wasThere = [&](int number) { return nodesBefore[size_t(number)] >= 0; };
    std::vector<int> kept;
    std::copy_if(numbersAfter.begin(), numbersAfter.end(), std::back_inserter(kept), wasThere);
    if (!std::is_sorted(kept.begin(), kept.end()))
        add(Kind::Reordered, before, after);

    auto next = numbersBefore.begin();
    const auto takeRemovedUntil = [&](int end) {
        for (; next != numbersBefore.end() && *next < end; ++next)
            if (nodesAfter[size_t(*next)] < 0)
                compareAt(members.step(*next), nodesBefore[size_t(*next)], -1);
    };
    for (const int number : numbersAfter) {
        if (wasThere(number))
            takeRemovedUntil(number);
        compareAt(members.step(number), nodesBefore[size_t(number)], nodesAfter[size_t(number)]);
    }
    takeRemovedUntil(members.count());
}

void Differ::compareArrays(int before, int after)
{
    const int countBefore = m_before.node(before).childCount;
    const int countAfter = m_after.node(after).childCount;
    const auto isSame = [&](int rowBefore, int rowAfter) {
        return m_before.valueText(m_before.child(before, rowBefore))
            == m_after.valueText(m_after.child(after, rowAfter));
    };
    const int most = std::min(countBefore, countAfter);
    int start = 0;
    while (start < most && isSame(start, start))
        ++start;
    int end = 0;
    while (end < most - start && isSame(countBefore - 1 - end, countAfter - 1 - end))
        ++end;
    for (int row = start; row < std::max(countBefore, countAfter) - end; ++row)
        compareAt({.index = row}, row < countBefore - end ? m_before.child(before, row) : -1,
                  row < countAfter - end ? m_after.child(after, row) : -1);
}

} // namespace

std::vector<JsonChange> jsonDiff(const JsonText &before, const JsonText &after)
{
    return Differ(before, after).changes();
}

bool isSameJson(const JsonText &one, const JsonText &other)
{
    return hasSameTokens(one.bytes(), other.bytes());
}

} // namespace mapdesk
