// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctreemodel.h"
#include "treenode.h"

#include <QSet>

namespace mapdesk {

class SyncTreeModel::Private
{
public:
    Private(SyncTreeModel *model, TreeSource source);

    TreeNode *nodeOf(const QModelIndex &index); // the root for an invalid index
    QModelIndex indexOf(const TreeNode *node) const;

    QVariant loadState(const TreeNode *node) const;
    QVariant serviceSid(const TreeNode *node) const;
    QVariant errorText(const TreeNode *node) const;

    // synctreereading.cpp: asking for pages, and the state of each list.
    void read(TreeNode *list);
    void reread(TreeNode *list);

    // synctreerows.cpp: changes of rows, each announced exactly.
    void append(TreeNode *list, std::vector<TreeRecord> records);
    void replace(TreeNode *list, std::vector<TreeRecord> records);
    void update(TreeNode *node, const TreeRecord &record);
    void showStatus(TreeNode *list);

    TreeNode root;

private:
    Call<Page<TreeRecord>> request(const TreeNode *list) const;
    void take(TreeNode *list, Page<TreeRecord> page);
    bool takeReread(TreeNode *list, Page<TreeRecord> &page);
    void fail(TreeNode *list, const ApiError &error);
    void setState(TreeNode *list, LoadState state);

    void insert(TreeNode *list, size_t row, std::vector<std::unique_ptr<TreeNode>> nodes);
    void remove(TreeNode *list, size_t first, size_t last);
    void removeGone(TreeNode *list, const QSet<QString> &kept);
    void moveTo(TreeNode *node, size_t row);
    void announceChanged(const TreeNode *node);

    SyncTreeModel *const m_model;
    const TreeSource m_source;
};

} // namespace mapdesk
