// SPDX-License-Identifier: GPL-3.0-or-later
#include "synctreemodel_p.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mapdesk {

namespace {

using Nodes = std::vector<std::unique_ptr<TreeNode>>;

std::optional<NodeKind> statusKindOf(const TreeNode &list)
{
    switch (list.reading.state) {
    case LoadState::Idle:
        return {};
    case LoadState::Loading:
        return NodeKind::Loading;
    case LoadState::More:
        return NodeKind::LoadMore;
    case LoadState::Complete:
        return list.recordCount() == 0 ? std::optional(NodeKind::Empty) : std::nullopt;
    case LoadState::Failed:
        return NodeKind::Failed;
    }
    return {};
}

QSet<QString> sidsOf(const TreeNode &list)
{
    QSet<QString> sids;
    for (size_t row = 0; row < list.recordCount(); ++row)
        sids.insert(list.children[row]->sid());
    return sids;
}

QSet<QString> sidsOf(const std::vector<TreeRecord> &records)
{
    QSet<QString> sids;
    for (const TreeRecord &record : records)
        sids.insert(sidOf(record));
    return sids;
}

// Lists have no snapshot: a record that moves while they are read can come twice.
void dropRepeated(std::vector<TreeRecord> &records)
{
    QSet<QString> seen;
    std::erase_if(records, [&seen](const TreeRecord &record) {
        const qsizetype before = seen.size();
        seen.insert(sidOf(record));
        return seen.size() == before;
    });
}

} // namespace

void SyncTreeModel::Private::append(TreeNode *list, std::vector<TreeRecord> records)
{
    dropRepeated(records);
    Nodes added;
    for (TreeRecord &record : records) {
        if (TreeNode *known = list->child(sidOf(record)))
            update(known, record);
        else
            added.push_back(std::make_unique<TreeNode>(*list, std::move(record)));
    }
    insert(list, list->recordCount(), std::move(added));
}

void SyncTreeModel::Private::replace(TreeNode *list, std::vector<TreeRecord> records)
{
    dropRepeated(records);
    removeGone(list, sidsOf(records));
    const QSet<QString> known = sidsOf(*list);
    Nodes added;
    size_t row = 0;
    for (TreeRecord &record : records) {
        if (!known.contains(sidOf(record))) {
            added.push_back(std::make_unique<TreeNode>(*list, std::move(record)));
            continue;
        }
        const size_t addedCount = added.size();
        insert(list, row, std::exchange(added, {}));
        row += addedCount;
        TreeNode *const node = list->child(sidOf(record), row);
        moveTo(node, row++);
        update(node, record);
    }
    insert(list, row, std::move(added));
}

void SyncTreeModel::Private::update(TreeNode *node, const TreeRecord &record)
{
    if (node->record() == record)
        return;
    node->setRecord(record);
    announceChanged(node);
}

void SyncTreeModel::Private::showStatus(TreeNode *list)
{
    const std::optional<NodeKind> kind = statusKindOf(*list);
    TreeNode *const shown = list->statusRow();
    if (kind && shown) {
        shown->setKind(*kind);
        announceChanged(shown);
    } else if (kind) {
        Nodes status;
        status.push_back(std::make_unique<TreeNode>(*list, *kind));
        insert(list, list->children.size(), std::move(status));
    } else if (shown) {
        remove(list, list->children.size() - 1, list->children.size() - 1);
    }
}

void SyncTreeModel::Private::insert(TreeNode *list, size_t row, Nodes nodes)
{
    if (nodes.empty())
        return;
    m_model->beginInsertRows(indexOf(list), int(row), int(row + nodes.size()) - 1);
    list->children.insert(list->children.begin() + std::ptrdiff_t(row),
                          std::make_move_iterator(nodes.begin()),
                          std::make_move_iterator(nodes.end()));
    m_model->endInsertRows();
}

void SyncTreeModel::Private::remove(TreeNode *list, size_t first, size_t last)
{
    m_model->beginRemoveRows(indexOf(list), int(first), int(last));
    list->children.erase(list->children.begin() + std::ptrdiff_t(first),
                         list->children.begin() + std::ptrdiff_t(last) + 1);
    m_model->endRemoveRows();
}

void SyncTreeModel::Private::removeGone(TreeNode *list, const QSet<QString> &kept)
{
    const auto isGone = [&](size_t row) { return !kept.contains(list->children[row]->sid()); };
    size_t end = list->recordCount();
    while (end > 0) {
        size_t first = end;
        while (first > 0 && isGone(first - 1))
            --first;
        if (first < end)
            remove(list, first, end - 1);
        end = first == 0 ? 0 : first - 1;
    }
}

// Only ever upwards: the rows above are in their places already.
void SyncTreeModel::Private::moveTo(TreeNode *node, size_t row)
{
    TreeNode *const list = node->list();
    if (list->children[row].get() == node)
        return;
    const auto from = size_t(node->row());
    const QModelIndex parent = indexOf(list);
    m_model->beginMoveRows(parent, int(from), int(from), parent, int(row));
    const auto begin = list->children.begin();
    std::rotate(begin + std::ptrdiff_t(row), begin + std::ptrdiff_t(from),
                begin + std::ptrdiff_t(from) + 1);
    m_model->endMoveRows();
}

void SyncTreeModel::Private::announceChanged(const TreeNode *node)
{
    const QModelIndex index = indexOf(node);
    emit m_model->dataChanged(index, index);
}

} // namespace mapdesk
