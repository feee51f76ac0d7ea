// SPDX-License-Identifier: GPL-3.0-or-later
#include "synctreemodel_p.h"

#include <iterator>

namespace mapdesk {

void SyncTreeModel::Private::read(TreeNode *list)
{
    // A list that goes takes its Call along, so that no answer finds it gone.
    list->reading.page = request(list).then(m_model,
                                            [this, list](const Result<Page<TreeRecord>> &result) {
                                                if (result)
                                                    take(list, *result);
                                                else
                                                    fail(list, result.error());
                                            });
    setState(list, LoadState::Loading);
}

void SyncTreeModel::Private::reread(TreeNode *list)
{
    if (list->reading.state == LoadState::Idle)
        return;
    list->reading.rereading = ListRereading{.wantedCount = list->recordCount(), .records = {}};
    list->reading.nextTarget.clear();
    read(list);
}

Call<Page<TreeRecord>> SyncTreeModel::Private::request(const TreeNode *list) const
{
    const QByteArray &target = list->reading.nextTarget;
    if (const SyncService *service = list->service())
        return asTreeRecords(m_source.maps(service->sid, target));
    return asTreeRecords(m_source.services(target));
}

void SyncTreeModel::Private::take(TreeNode *list, Page<TreeRecord> page)
{
    const bool isLast = page.isLast();
    list->reading.nextTarget = page.nextTarget;
    if (!list->reading.rereading)
        append(list, std::move(page.records));
    else if (!takeReread(list, page))
        return read(list);
    // Whoever heard of the new rows may have asked for more.
    if (!list->reading.page.isActive())
        setState(list, isLast ? LoadState::Complete : LoadState::More);
}

// Whether enough has been read again; then the rows follow, all at once.
bool SyncTreeModel::Private::takeReread(TreeNode *list, Page<TreeRecord> &page)
{
    ListRereading &rereading = *list->reading.rereading;
    std::move(page.records.begin(), page.records.end(), std::back_inserter(rereading.records));
    if (!page.isLast() && rereading.records.size() < rereading.wantedCount)
        return false;
    std::vector<TreeRecord> records = std::move(rereading.records);
    list->reading.rereading.reset();
    replace(list, std::move(records));
    return true;
}

void SyncTreeModel::Private::fail(TreeNode *list, const ApiError &error)
{
    list->reading.error = error;
    setState(list, LoadState::Failed);
    emit m_model->failed(error);
}

void SyncTreeModel::Private::setState(TreeNode *list, LoadState state)
{
    if (state != LoadState::Failed)
        list->reading.error.reset();
    list->reading.state = state;
    showStatus(list);
    if (list != &root)
        announceChanged(list);
}

} // namespace mapdesk
