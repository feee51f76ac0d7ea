// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadstate.h"
#include "synctreemodel.h"
#include "treerecord.h"

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

// The list again from its first page, until there is as much of it as there was.
struct ListRereading
{
    size_t wantedCount = 0;
    std::vector<TreeRecord> records;
};

// How far the list below a node has been read.
struct ListReading
{
    LoadState state = LoadState::Idle;
    QByteArray nextTarget; // of the page to read next; empty: the first
    std::optional<ListRereading> rereading;
    std::optional<ApiError> error; // why the state is Failed
    Call<Page<TreeRecord>> page;
};

// A row of the tree: a service or a map, or the row at the end of a list that tells its state. The
// root, which is no row, has the list of services. Its place in memory is what the row's indexes
// point to, for as long as the row is there.
class TreeNode
{
public:
    TreeNode() = default; // the root
    TreeNode(TreeNode &list, TreeRecord record);
    TreeNode(TreeNode &list, NodeKind statusKind);

    TreeNode *list() const { return m_list; } // whose child it is; nullptr: the root
    NodeKind kind() const { return m_kind; }
    bool isRecord() const { return m_record.has_value(); }
    bool hasList() const { return !m_list || m_kind == NodeKind::Service; }

    // Of a service or a map only.
    const TreeRecord &record() const { return *m_record; }
    QString sid() const { return sidOf(*m_record); }
    void setRecord(TreeRecord record) { m_record = std::move(record); }

    // Of a row that tells a state only.
    void setKind(NodeKind statusKind) { m_kind = statusKind; }

    const SyncService *service() const;
    const SyncMap *map() const;

    int row() const; // among the list's rows
    size_t recordCount() const;
    TreeNode *statusRow() const; // the last child, if it tells a state
    TreeNode *child(const QString &sid, size_t fromRow = 0) const;

    std::vector<std::unique_ptr<TreeNode>> children; // of a list: records, then the status row
    ListReading reading; // of a list

private:
    TreeNode *m_list = nullptr;
    NodeKind m_kind = NodeKind::Service;
    std::optional<TreeRecord> m_record;
};

} // namespace mapdesk
