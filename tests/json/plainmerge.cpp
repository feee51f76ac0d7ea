// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainmerge.h"

#include <set>

namespace mapdesk {

namespace {

using Value = std::optional<PlainTree>; // absent: no such member

Value member(const PlainTree &tree, const QByteArray &key)
{
    const auto found = tree.members.find(key);
    return found == tree.members.end() ? Value() : found->second;
}

bool isObject(const Value &value)
{
    return value && value->scalar.isEmpty();
}

// Whether it could be merged; the result is then in `merged`.
bool mergeInto(Value &merged, const Value &base, const Value &theirs, const Value &mine)
{
    if (theirs == mine || mine == base) {
        merged = theirs;
        return true;
    }
    if (theirs == base) {
        merged = mine;
        return true;
    }
    if (!isObject(base) || !isObject(theirs) || !isObject(mine))
        return false;
    std::set<QByteArray> keys;
    for (const Value *side : {&base, &theirs, &mine})
        for (const auto &[key, value] : (*side)->members)
            keys.insert(key);
    merged = PlainTree();
    for (const QByteArray &key : keys) {
        Value inside;
        if (!mergeInto(inside, member(*base, key), member(*theirs, key), member(*mine, key)))
            return false;
        if (inside)
            merged->members.emplace(key, *inside);
    }
    return true;
}

} // namespace

PlainTree randomPlainTree(RandomJson &random, int depth)
{
    if (depth == 0 || random.happens(20))
        return {.scalar = random.oneOf({"0", "1", "1.0", "\"\"", "null"})};
    PlainTree tree;
    for (int count = random.bounded(5); count > 0; --count)
        tree.members[random.oneOf({"\"a\"", "\"b\"", "\"c\"", "\"d\"", "\"e\""})] = randomPlainTree(
            random, depth - 1);
    return tree;
}

PlainTree editedPlainTree(PlainTree tree, RandomJson &random)
{
    if (!tree.scalar.isEmpty())
        return random.happens(8) ? randomPlainTree(random, 1) : tree;
    std::erase_if(tree.members, [&](const auto &) { return random.happens(4); });
    for (auto &[key, value] : tree.members)
        value = random.happens(4) ? randomPlainTree(random, 2) : editedPlainTree(value, random);
    if (random.happens(8))
        tree.members.try_emplace(random.oneOf({"\"b\"", "\"c\"", "\"f\"", "\"g\""}),
                                 randomPlainTree(random, 1));
    return tree;
}

QByteArray toJson(const PlainTree &tree)
{
    if (!tree.scalar.isEmpty())
        return tree.scalar;
    QByteArrayList members;
    for (const auto &[key, value] : tree.members)
        members << key + ':' + toJson(value);
    return '{' + members.join(',') + '}';
}

PlainTree plainTree(const JsonTree &tree, int node)
{
    if (!tree.node(node).isContainer())
        return {.scalar = tree.valueText(node).toByteArray()};
    PlainTree result;
    for (int row = 0; row < tree.node(node).childCount; ++row) {
        const int child = tree.child(node, row);
        result.members.emplace(tree.keyText(child).toByteArray(), plainTree(tree, child));
    }
    return result;
}

std::optional<PlainTree> plainMerge(const PlainTree &base, const PlainTree &theirs,
                                    const PlainTree &mine)
{
    Value merged;
    return mergeInto(merged, base, theirs, mine) ? merged : std::nullopt;
}

} // namespace mapdesk
