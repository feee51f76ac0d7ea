// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreerow.h"

#include "jsontree.h"

namespace mapdesk {

namespace {

std::unique_ptr<JsonTreeRow> makeRow(const JsonTree &tree, int node, JsonTreeRow *parent)
{
    auto row = std::make_unique<JsonTreeRow>();
    row->parent = parent;
    row->level = parent ? parent->level + 1 : 0;
    row->row = tree.node(node).row;
    row->node = node;
    return row;
}

} // namespace

void JsonTreeRow::renumberChildren()
{
    for (size_t index = 0; index < children.size(); ++index)
        children[index]->row = int(index);
}

std::unique_ptr<JsonTreeRow> makeJsonTreeRow(const JsonTree &tree, int node, JsonTreeRow *parent)
{
    std::unique_ptr<JsonTreeRow> top = makeRow(tree, node, parent);
    forEachRow(*top, [&tree](JsonTreeRow &row) {
        const int count = row.isLeaf() ? 0 : tree.node(row.node).childCount;
        row.children.reserve(size_t(count));
        for (int index = 0; index < count; ++index)
            row.children.push_back(makeRow(tree, tree.child(row.node, index), &row));
    });
    return top;
}

} // namespace mapdesk
