// SPDX-License-Identifier: GPL-3.0-or-later
#include "treecheck.h"

#include "jsonformat.h"

#include <vector>

namespace mapdesk {

namespace {

using Kind = JsonNode::Kind;

// By what nodeAtOffset() promises, looking at every node.
int innermostAt(const JsonTree &tree, qsizetype offset)
{
    int found = 0;
    for (int index = 0; index < tree.size(); ++index) {
        if (tree.node(index).begin() <= offset && offset <= tree.node(index).end())
            found = index;
    }
    return found;
}

int occurrenceOf(const JsonTree &tree, int index)
{
    int occurrence = 0;
    for (int row = 0; row < tree.node(index).row; ++row)
        occurrence += tree.key(tree.child(tree.node(index).parent, row)) == tree.key(index);
    return occurrence;
}

// What does not hold for a node; empty if all does.
QByteArray brokenNodePromise(const JsonTree &tree, int index)
{
    const JsonNode &node = tree.node(index);
    const bool isRoot = index == 0;
    if (isRoot != (node.parent < 0))
        return "the whole alone has no parent";
    if (isRoot)
        return node.isMember() ? "the whole has no key" : "";
    const JsonNode &parent = tree.node(node.parent);
    if (node.parent >= index || tree.child(node.parent, node.row) != index)
        return "a child is in its parent's row";
    if (node.begin() <= parent.offset || node.end() >= parent.end())
        return "a child lies within its parent";
    if (node.isMember() != (parent.kind == Kind::Object))
        return "what is in an object has a key";
    if (node.isMember() ? node.occurrence != occurrenceOf(tree, index) : node.occurrence != 0)
        return "members with the same key are counted";
    return {};
}

} // namespace

QByteArray rebuiltFrom(const JsonTree &tree)
{
    QByteArray text;
    std::vector<std::pair<int, int>> open; // the container and its next row
    for (int index = 0;;) {
        const JsonNode &node = tree.node(index);
        if (node.isMember())
            text += tree.keyText(index).toByteArray() + ':';
        if (node.isContainer()) {
            text += node.kind == Kind::Object ? '{' : '[';
            open.emplace_back(index, 0);
        } else {
            text += tree.valueText(index);
        }
        while (!open.empty() && open.back().second == tree.node(open.back().first).childCount) {
            text += tree.node(open.back().first).kind == Kind::Object ? '}' : ']';
            open.pop_back();
        }
        if (open.empty())
            return text;
        text += open.back().second > 0 ? "," : "";
        index = tree.child(open.back().first, open.back().second++);
    }
}

QByteArray brokenTreePromise(const JsonTree &tree)
{
    if (rebuiltFrom(tree) != compactJson(tree.text()))
        return "the tree has all of the text";
    for (int index = 0; index < tree.size(); ++index) {
        const QByteArray broken = brokenNodePromise(tree, index);
        if (!broken.isEmpty())
            return broken;
    }
    for (qsizetype offset = 0; offset <= tree.text().bytes().size(); ++offset) {
        if (tree.nodeAtOffset(offset) != innermostAt(tree, offset))
            return "the node at a place is the innermost that touches it";
    }
    return {};
}

} // namespace mapdesk
