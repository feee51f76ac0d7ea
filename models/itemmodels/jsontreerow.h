// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace mapdesk {

class JsonTree;

// A row of JsonTreeModel, which its indexes point to: it stays the same object as long as what it
// stands for is in the text, wherever that moves within its container.
struct JsonTreeRow
{
    // Containers this deep are a single row, so that no depth of nesting can overflow a stack.
    static constexpr int deepestLevel = 200;

    JsonTreeRow *parent = nullptr;
    int level = 0;
    int row = 0; // in the parent
    int node = 0; // in the model's tree
    std::vector<std::unique_ptr<JsonTreeRow>> children;

    // While another text is being taken in, see matchRows().
    int match = -1; // the node it becomes; -1: gone
    bool isChanged = false;

    bool isLeaf() const { return level >= deepestLevel; }
    void renumberChildren();
};

// A row with all below it.
std::unique_ptr<JsonTreeRow> makeJsonTreeRow(const JsonTree &tree, int node, JsonTreeRow *parent);

// `visit` gets each row before those below it, which it may add and remove.
template <typename Visit>
void forEachRow(JsonTreeRow &top, Visit visit)
{
    std::vector<JsonTreeRow *> open{&top};
    while (!open.empty()) {
        JsonTreeRow *row = open.back();
        open.pop_back();
        visit(*row);
        for (const std::unique_ptr<JsonTreeRow> &child : row->children)
            open.push_back(child.get());
    }
}

} // namespace mapdesk
