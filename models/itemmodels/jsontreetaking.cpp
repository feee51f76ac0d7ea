// SPDX-License-Identifier: GPL-3.0-or-later
// How JsonTreeModel takes in another text: rows that stay keep their JsonTreeRow.
#include "jsontreematch.h"
#include "jsontreemodel.h"
#include "jsontreerow.h"

#include <algorithm>
#include <iterator>

namespace mapdesk {

namespace {

using Rows = std::vector<std::unique_ptr<JsonTreeRow>>;

// Calls take(first, end) for each run of rows that `belongs` is true for, the last run first.
template <typename Belongs, typename Take>
void forEachRun(const Rows &rows, Belongs belongs, Take take)
{
    for (size_t end = rows.size(); end > 0;) {
        size_t first = end;
        while (first > 0 && belongs(*rows[first - 1]))
            --first;
        if (first < end)
            take(int(first), int(end));
        end = first < end ? first : end - 1;
    }
}

} // namespace

void JsonTreeModel::setText(const QByteArray &text)
{
    const bool wasCurrent = m_isCurrent;
    Result<JsonText, JsonError> json = JsonText::parse(text);
    m_isCurrent = json.has_value();
    if (json && *json != m_tree.text()) {
        JsonTree tree(std::move(*json));
        matchRows(*m_root, m_tree, tree);
        removeRows();
        adopt(std::move(tree));
        sortRows();
        insertRows();
        announceChanges();
    }
    if (m_isCurrent != wasCurrent)
        emit currentChanged();
}

void JsonTreeModel::removeRows()
{
    forEachRow(*m_root, [this](JsonTreeRow &row) {
        const auto isGone = [](const JsonTreeRow &child) { return child.match < 0; };
        forEachRun(row.children, isGone, [this, &row](int first, int end) {
            beginRemoveRows(indexOfRow(row), first, end - 1);
            row.children.erase(row.children.begin() + first, row.children.begin() + end);
            row.renumberChildren();
            endRemoveRows();
        });
    });
}

// From here on each row is one of the new text.
void JsonTreeModel::adopt(JsonTree tree)
{
    m_tree = std::move(tree);
    forEachRow(*m_root, [](JsonTreeRow &row) { row.node = row.match; });
}

void JsonTreeModel::sortRows()
{
    // Nodes are numbered in the order of the text.
    const auto isBefore = [](const auto &one, const auto &other) {
        return one->node < other->node;
    };
    forEachRow(*m_root, [this, isBefore](JsonTreeRow &row) {
        if (std::is_sorted(row.children.begin(), row.children.end(), isBefore))
            return;
        const QList<QPersistentModelIndex> parents{indexOfRow(row)};
        emit layoutAboutToBeChanged(parents);
        std::sort(row.children.begin(), row.children.end(), isBefore);
        row.renumberChildren();
        const QModelIndexList indexes = persistentIndexList();
        for (const QModelIndex &index : indexes) {
            if (rowOf(index)->parent == &row)
                changePersistentIndex(index, indexOfRow(*rowOf(index), index.column()));
        }
        emit layoutChanged(parents);
    });
}

void JsonTreeModel::insertRows()
{
    forEachRow(*m_root, [this](JsonTreeRow &row) {
        const int count = row.isLeaf() ? 0 : m_tree.node(row.node).childCount;
        for (int first = 0; first < count; ++first) {
            const bool isLast = size_t(first) == row.children.size();
            const int end = isLast ? count : m_tree.node(row.children[size_t(first)]->node).row;
            if (first == end)
                continue;
            insertRun(row, first, end);
            first = end - 1;
        }
    });
}

void JsonTreeModel::insertRun(JsonTreeRow &parent, int first, int end)
{
    Rows rows;
    for (int place = first; place < end; ++place)
        rows.push_back(makeJsonTreeRow(m_tree, m_tree.child(parent.node, place), &parent));
    beginInsertRows(indexOfRow(parent), first, end - 1);
    parent.children.insert(parent.children.begin() + first, std::make_move_iterator(rows.begin()),
                           std::make_move_iterator(rows.end()));
    parent.renumberChildren();
    endInsertRows();
}

void JsonTreeModel::announceChanges()
{
    if (m_root->isChanged)
        emit dataChanged(indexOfRow(*m_root), indexOfRow(*m_root, ColumnCount - 1));
    forEachRow(*m_root, [this](JsonTreeRow &row) {
        const auto isChanged = [](const JsonTreeRow &child) { return child.isChanged; };
        forEachRun(row.children, isChanged, [this, &row](int first, int end) {
            emit dataChanged(indexOfRow(*row.children[size_t(first)]),
                             indexOfRow(*row.children[size_t(end - 1)], ColumnCount - 1));
        });
    });
}

} // namespace mapdesk
