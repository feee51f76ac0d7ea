// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "loadstate.h"
#include "page.h"
#include "roles.h"
#include "synctypes.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>

namespace mapdesk {

class TreeNode;

enum class NodeKind {
    Service,
    Map,
    LoadMore, // "Load more...": activating it reads the next page
    Loading,
    Empty,
    Failed, // activating it tries again
};

// Where the tree gets its pages from: SyncClient's lists, or a test's own. `target` as in
// PageRequest.
struct TreeSource
{
    std::function<Call<Page<SyncService>>(const QByteArray &target)> services;
    std::function<Call<Page<SyncMap>>(const ServiceSid &service, const QByteArray &target)> maps;
};

// Services and, below each, its maps, one page at a time. A row at the end of a list says what
// there is to say of it: loading, empty, failed, or more to load. Nothing is read before start().
class SyncTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit SyncTreeModel(TreeSource source, QObject *parent = nullptr);
    ~SyncTreeModel() override;

    // Reads the first page of services.
    void start();

    // Reads again what has been read. Rows that are still there keep their indexes.
    void refresh();

    // Acts on a LoadMore or Failed row; nothing on others.
    void activate(const QModelIndex &index);

    // The map or service of a row; nullptr for other rows. Valid until the model changes.
    const SyncMap *map(const QModelIndex &index) const;
    const SyncService *service(const QModelIndex &index) const;

    QModelIndex indexOf(const MapSid &map) const;
    QModelIndex indexOf(const ServiceSid &service) const;

    // A service or a map was read on its own: it takes its place, or one at the end of what has
    // been read of its list. Nothing if no list has been read where it could stand.
    void add(const SyncService &service);
    void add(const SyncMap &map);

    // A newer state of a map came; nothing if the tree does not have it.
    void updateMap(const SyncMap &map);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    // A service's maps are read when it is first opened; later pages come by their row alone, since
    // QTreeView would drain them all by itself.
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    // A list met an error; its Failed row stays until it is tried again.
    void failed(const mapdesk::ApiError &error);

private:
    class Private;

    static QString statusText(const TreeNode &list, NodeKind kind);

    std::unique_ptr<Private> d;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::NodeKind)
