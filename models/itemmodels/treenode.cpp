// SPDX-License-Identifier: GPL-3.0-or-later
#include "treenode.h"

#include <algorithm>

namespace mapdesk {

namespace {

NodeKind kindOf(const TreeRecord &record)
{
    return std::holds_alternative<SyncMap>(record) ? NodeKind::Map : NodeKind::Service;
}

} // namespace

TreeNode::TreeNode(TreeNode &list, TreeRecord record)
    : m_list(&list)
    , m_kind(kindOf(record))
    , m_record(std::move(record))
{
}

TreeNode::TreeNode(TreeNode &list, NodeKind statusKind)
    : m_list(&list)
    , m_kind(statusKind)
{
}

const SyncService *TreeNode::service() const
{
    return m_record ? std::get_if<SyncService>(&*m_record) : nullptr;
}

const SyncMap *TreeNode::map() const
{
    return m_record ? std::get_if<SyncMap>(&*m_record) : nullptr;
}

int TreeNode::row() const
{
    const auto &rows = m_list->children;
    const auto here = std::find_if(rows.begin(), rows.end(),
                                   [this](const auto &node) { return node.get() == this; });
    return int(here - rows.begin());
}

size_t TreeNode::recordCount() const
{
    return children.size() - (statusRow() ? 1 : 0);
}

TreeNode *TreeNode::statusRow() const
{
    return children.empty() || children.back()->isRecord() ? nullptr : children.back().get();
}

TreeNode *TreeNode::child(const QString &sid, size_t fromRow) const
{
    const auto first = children.begin() + std::ptrdiff_t(fromRow);
    const auto node = std::find_if(first, children.end(), [&](const auto &candidate) {
        return candidate->isRecord() && candidate->sid() == sid;
    });
    return node == children.end() ? nullptr : node->get();
}

} // namespace mapdesk
