// SPDX-License-Identifier: GPL-3.0-or-later
#include "synctreemodel.h"

#include "displaytext.h"
#include "synctreemodel_p.h"

namespace mapdesk {

SyncTreeModel::SyncTreeModel(TreeSource source, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, std::move(source)))
{
}

SyncTreeModel::~SyncTreeModel() = default;

void SyncTreeModel::start()
{
    if (d->root.reading.state == LoadState::Idle)
        d->read(&d->root);
}

void SyncTreeModel::refresh()
{
    for (const auto &service : d->root.children)
        d->reread(service.get());
    d->reread(&d->root);
}

void SyncTreeModel::activate(const QModelIndex &index)
{
    const TreeNode *const node = d->nodeOf(index);
    if (node->kind() == NodeKind::LoadMore || node->kind() == NodeKind::Failed)
        d->read(node->list());
}

const SyncMap *SyncTreeModel::map(const QModelIndex &index) const
{
    return d->nodeOf(index)->map();
}

const SyncService *SyncTreeModel::service(const QModelIndex &index) const
{
    return d->nodeOf(index)->service();
}

QModelIndex SyncTreeModel::indexOf(const MapSid &map) const
{
    for (const auto &service : d->root.children) {
        if (const TreeNode *node = service->child(map.value()))
            return d->indexOf(node);
    }
    return {};
}

QModelIndex SyncTreeModel::indexOf(const ServiceSid &service) const
{
    const TreeNode *const node = d->root.child(service.value());
    return node ? d->indexOf(node) : QModelIndex();
}

void SyncTreeModel::add(const SyncService &service)
{
    if (d->root.reading.state == LoadState::Idle)
        return;
    d->append(&d->root, {service});
    d->showStatus(&d->root);
}

void SyncTreeModel::add(const SyncMap &map)
{
    TreeNode *const service = d->root.child(map.serviceSid.value());
    if (!service || service->reading.state == LoadState::Idle)
        return;
    d->append(service, {map});
    d->showStatus(service);
}

void SyncTreeModel::updateMap(const SyncMap &map)
{
    const QModelIndex index = indexOf(map.sid);
    if (index.isValid())
        d->update(d->nodeOf(index), map);
}

QModelIndex SyncTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, d->nodeOf(parent)->children[size_t(row)].get());
}

QModelIndex SyncTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? d->indexOf(d->nodeOf(child)->list()) : QModelIndex();
}

int SyncTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(d->nodeOf(parent)->children.size());
}

int SyncTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool SyncTreeModel::hasChildren(const QModelIndex &parent) const
{
    // A service can be opened before anybody knows what is in it.
    const TreeNode *const node = d->nodeOf(parent);
    return node == &d->root ? !node->children.empty() : node->hasList();
}

QVariant SyncTreeModel::data(const QModelIndex &index, int role) const
{
    const TreeNode *const node = d->nodeOf(index);
    if (role == LoadStateRole)
        return d->loadState(node);
    if (node == &d->root)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return node->isRecord() ? displayNameOf(node->record())
                                : statusText(*node->list(), node->kind());
    case Qt::ToolTipRole:
        return node->isRecord() ? node->sid() : QVariant();
    case NodeKindRole:
        return QVariant::fromValue(node->kind());
    case ServiceSidRole:
        return d->serviceSid(node);
    case MapSidRole:
        return node->map() ? QVariant::fromValue(node->map()->sid) : QVariant();
    case MapExpiresAtRole:
        return node->map() && node->map()->expiresMs ? QVariant(*node->map()->expiresMs)
                                                     : QVariant();
    case ErrorTextRole:
        return d->errorText(node);
    default:
        return {};
    }
}

Qt::ItemFlags SyncTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return d->nodeOf(index)->hasList() ? flags : flags | Qt::ItemNeverHasChildren;
}

bool SyncTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const TreeNode *const node = d->nodeOf(parent);
    return node->service() && node->reading.state == LoadState::Idle;
}

void SyncTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        d->read(d->nodeOf(parent));
}

QString SyncTreeModel::statusText(const TreeNode &list, NodeKind kind)
{
    const bool isOfMaps = list.service();
    switch (kind) {
    case NodeKind::LoadMore:
        return (isOfMaps ? tr("Load more maps… (%L1 loaded)")
                         : tr("Load more services… (%L1 loaded)"))
            .arg(list.recordCount());
    case NodeKind::Loading:
        return tr("Loading…");
    case NodeKind::Empty:
        return isOfMaps ? tr("No maps") : tr("No services");
    case NodeKind::Failed:
        return tr("Could not be loaded. Activate to try again.");
    case NodeKind::Service:
    case NodeKind::Map:
        break;
    }
    return {};
}

SyncTreeModel::Private::Private(SyncTreeModel *model, TreeSource source)
    : m_model(model)
    , m_source(std::move(source))
{
}

TreeNode *SyncTreeModel::Private::nodeOf(const QModelIndex &index)
{
    return index.isValid() ? static_cast<TreeNode *>(index.internalPointer()) : &root;
}

QModelIndex SyncTreeModel::Private::indexOf(const TreeNode *node) const
{
    return node->list() ? m_model->createIndex(node->row(), 0, node) : QModelIndex();
}

// The state of the list that a node has or stands in.
QVariant SyncTreeModel::Private::loadState(const TreeNode *node) const
{
    const TreeNode *const list = node->hasList() ? node : node->list();
    return QVariant::fromValue(list->reading.state);
}

QVariant SyncTreeModel::Private::serviceSid(const TreeNode *node) const
{
    const SyncService *const service = node->service() ? node->service() : node->list()->service();
    return service ? QVariant::fromValue(service->sid) : QVariant();
}

QVariant SyncTreeModel::Private::errorText(const TreeNode *node) const
{
    const bool isFailed = node->kind() == NodeKind::Failed && node->list()->reading.error;
    return isFailed ? node->list()->reading.error->message : QVariant();
}

} // namespace mapdesk
