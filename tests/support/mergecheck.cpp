// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergecheck.h"

#include "jsoncompare.h"
#include "jsondiff.h"
#include "jsonformat.h"
#include "jsonmerge.h"
#include "jsontree.h"

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr std::array allSides{JsonSide::Base, JsonSide::Theirs, JsonSide::Mine};

// The compact text with the members of each object sorted; needs no recursion.
QByteArray sortedJson(const JsonText &json)
{
    const JsonTree tree(json);
    std::vector<QByteArray> texts(size_t(tree.size()));
    for (int index = tree.size() - 1; index >= 0; --index) {
        const JsonNode &node = tree.node(index);
        QByteArrayList children;
        for (int row = 0; row < node.childCount; ++row)
            children << texts[size_t(tree.child(index, row))];
        const bool isObject = node.kind == JsonNode::Kind::Object;
        if (isObject)
            std::sort(children.begin(), children.end());
        QByteArray &text = texts[size_t(index)];
        if (node.isMember())
            text = tree.keyText(index).toByteArray() + ':';
        if (node.isContainer())
            text += (isObject ? '{' : '[') + children.join(',') + (isObject ? '}' : ']');
        else
            text += tree.valueText(index);
    }
    return texts.front();
}

bool hasRepeatedKey(const JsonText &json)
{
    const JsonTree tree(json);
    QSet<std::pair<int, QString>> keys;
    int members = 0;
    for (int index = 0; index < tree.size(); ++index) {
        if (!tree.node(index).isMember())
            continue;
        keys.insert({tree.node(index).parent, tree.key(index)});
        ++members;
    }
    return keys.size() != members;
}

std::optional<QByteArray> valueAt(const JsonTree &compact, const JsonPath &path)
{
    const std::optional<int> node = nodeAt(compact, path);
    return node ? std::optional(compact.valueText(*node).toByteArray()) : std::nullopt;
}

bool isWithin(const JsonPath &path, const JsonPath &outer)
{
    return path.size() >= outer.size() && std::equal(outer.begin(), outer.end(), path.begin());
}

// A line for each, without those that come twice.
QSet<QByteArray> linesOf(const std::vector<JsonChange> &changes)
{
    QSet<QByteArray> lines;
    for (const JsonChange &change : changes)
        lines << QByteArray::number(int(change.kind)) + dottedPath(change.path).toUtf8() + '\n'
                + change.before + '\n' + change.after;
    return lines;
}

QSet<QByteArray> linesOf(const std::vector<MergeChange> &changes, bool isSwapped)
{
    using By = MergeChange::By;
    QSet<QByteArray> lines;
    for (const MergeChange &change : changes) {
        By by = change.by;
        if (isSwapped && (by == By::Theirs || by == By::Mine))
            by = by == By::Mine ? By::Theirs : By::Mine;
        lines << QByteArray::number(int(by)) + dottedPath(change.path).toUtf8() + '\n'
                + change.base.value_or("-") + '\n'
                + (isSwapped ? change.mine : change.theirs).value_or("-") + '\n'
                + (isSwapped ? change.theirs : change.mine).value_or("-");
    }
    return lines;
}

class MergeCheck
{
public:
    MergeCheck(const JsonText &base, const JsonText &theirs, const JsonText &mine, quint32 random)
        : m_texts{base, theirs, mine}
        , m_random(random)
        , m_merge(base, theirs, mine)
    {
        for (const JsonText &text : m_texts)
            m_trees.push_back(compactTree(text));
    }

    QByteArray brokenPromise()
    {
        for (const auto &promise : {&MergeCheck::brokenByOneSide, &MergeCheck::brokenByChanges,
                                    &MergeCheck::brokenBySymmetry, &MergeCheck::brokenByDifferences,
                                    &MergeCheck::brokenByChoices}) {
            const QByteArray broken = (this->*promise)();
            if (!broken.isEmpty())
                return broken;
        }
        return {};
    }

private:
    const JsonText &text(JsonSide side) const { return m_texts[size_t(side)]; }

    bool isSame(JsonSide one, JsonSide other) const
    {
        return compactJson(text(one)) == compactJson(text(other));
    }

    bool isMerged(const JsonText &expected) const
    {
        return m_merge.isClean() && m_merge.merged().bytes() == compactJson(expected);
    }

    QByteArray brokenByOneSide()
    {
        for (const JsonSide side : allSides) {
            const std::vector<JsonSide> sides(m_merge.changes().size(), side);
            if (m_merge.merged(sides).bytes() != compactJson(text(side)))
                return "a side alone gives that side";
        }
        if (isSame(JsonSide::Base, JsonSide::Theirs) && !isMerged(text(JsonSide::Mine)))
            return "mine comes where theirs is unchanged";
        if (isSame(JsonSide::Base, JsonSide::Mine) && !isMerged(text(JsonSide::Theirs)))
            return "theirs comes where mine is unchanged";
        if (isSame(JsonSide::Theirs, JsonSide::Mine) && !isMerged(text(JsonSide::Mine)))
            return "what both made is made";
        return {};
    }

    QByteArray brokenByChanges()
    {
        const std::vector<MergeChange> &changes = m_merge.changes();
        for (size_t index = 0; index < changes.size(); ++index) {
            const MergeChange &change = changes[index];
            for (const JsonSide side : allSides)
                if (change.at(side) != valueAt(m_trees[size_t(side)], change.path))
                    return "what a change tells stands at its path";
            for (size_t other = 0; other < changes.size(); ++other)
                if (other != index && isWithin(changes[other].path, change.path))
                    return "no change lies within another";
            if (change.by == MergeChange::By::Theirs && change.mine != change.base)
                return "what theirs alone changed is as it was in mine";
            if (change.by == MergeChange::By::Mine && change.theirs != change.base)
                return "what mine alone changed is as it was in theirs";
            if (change.by == MergeChange::By::BothAlike && change.theirs != change.mine)
                return "alike is alike";
        }
        return {};
    }

    QByteArray brokenBySymmetry()
    {
        const JsonMerge swapped(text(JsonSide::Base), text(JsonSide::Mine), text(JsonSide::Theirs));
        if (linesOf(m_merge.changes(), false) != linesOf(swapped.changes(), true))
            return "the other way round the changes are the same";
        if (m_merge.isClean() && sortedJson(m_merge.merged()) != sortedJson(swapped.merged()))
            return "the other way round the values are the same";
        return {};
    }

    QByteArray brokenByDifferences()
    {
        if (!m_merge.isClean())
            return {};
        const JsonText &base = text(JsonSide::Base);
        const QSet<QByteArray> changes = linesOf(jsonDiff(base, text(JsonSide::Theirs)))
            + linesOf(jsonDiff(base, text(JsonSide::Mine)));
        if (linesOf(jsonDiff(base, m_merge.merged())) != changes)
            return "the merged text has the changes of both and no other";
        return {};
    }

    QByteArray brokenByChoices()
    {
        for (int round = 0; round < 3; ++round) {
            std::vector<JsonSide> sides;
            for (size_t index = 0; index < m_merge.changes().size(); ++index)
                sides.push_back(allSides[size_t(m_random.bounded(3))]);
            const QByteArray broken = brokenByChoices(sides);
            if (!broken.isEmpty())
                return broken;
        }
        return {};
    }

    QByteArray brokenByChoices(const std::vector<JsonSide> &sides)
    {
        const JsonText merged = m_merge.merged(sides);
        if (!JsonText::parse(merged.bytes()) || merged.bytes() != compactJson(merged))
            return "the merged text is compact JSON";
        const bool mayRepeat = std::any_of(m_texts.begin(), m_texts.end(), hasRepeatedKey);
        if (!mayRepeat && hasRepeatedKey(merged))
            return "merging repeats no key";
        const JsonTree tree(merged);
        JsonPath array; // what the elements before belong to
        int dropped = 0;
        for (size_t index = 0; index < sides.size(); ++index) {
            JsonPath path = m_merge.changes()[index].path;
            const std::optional<QByteArray> &value = m_merge.changes()[index].at(sides[index]);
            if (!path.empty() && path.back().isElement()) {
                const JsonPath parent(path.begin(), path.end() - 1);
                dropped = parent == array ? dropped : 0;
                array = parent;
                path.back().index -= dropped;
                dropped += value ? 0 : 1;
                if (!value)
                    continue;
            }
            if (value != valueAt(tree, path))
                return "what is chosen stands there";
        }
        return {};
    }

    std::array<JsonText, 3> m_texts;
    QRandomGenerator m_random;
    JsonMerge m_merge;
    std::vector<JsonTree> m_trees;
};

} // namespace

QByteArray brokenDiffPromise(const JsonText &before, const JsonText &after)
{
    const std::vector<JsonChange> changes = jsonDiff(before, after);
    const bool isSame = compactJson(before) == compactJson(after);
    if (changes.empty() != isSame || isSameJson(before, after) != isSame)
        return "there is no difference only between the same tokens";
    const JsonTree treeBefore = compactTree(before);
    const JsonTree treeAfter = compactTree(after);
    for (const JsonChange &change : changes) {
        if ((change.kind == JsonChange::Kind::Added) != change.before.isEmpty()
            || (change.kind == JsonChange::Kind::Removed) != change.after.isEmpty())
            return "only what was added or removed stands on one side alone";
        if (!change.before.isEmpty() && valueAt(treeBefore, change.path) != change.before)
            return "what was before stood at its path";
        if (!change.after.isEmpty() && valueAt(treeAfter, change.path) != change.after)
            return "what is after stands at its path";
    }
    return {};
}

QByteArray brokenMergePromise(const JsonText &base, const JsonText &theirs, const JsonText &mine,
                              quint32 random)
{
    return MergeCheck(base, theirs, mine, random).brokenPromise();
}

} // namespace mapdesk
