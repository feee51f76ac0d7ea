// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacemodel.h"

#include "displaytext.h"
#include "namespacemodel_p.h"

#include <QLocale>

#include <utility>

namespace mapdesk {

namespace {

constexpr qsizetype mostShownToReveal = 10 * NamespaceModel::chunkSize;

} // namespace

NamespaceModel::NamespaceModel(const ItemStore &store, const QString &separator, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, store, separator.toUtf8()))
{
    d->append(d->root, chunkSize);
    connect(&store, &ItemStore::changed, this,
            [this](const ItemChanges &changes) { d->gather(changes); });
}

NamespaceModel::~NamespaceModel() = default;

void NamespaceModel::setComplete(bool isComplete)
{
    d->setComplete(isComplete);
}

void NamespaceModel::activate(const QModelIndex &index)
{
    if (index.data(NamespaceRowRole).value<NamespaceRow>() != NamespaceRow::LoadMore)
        return;
    NamespaceLevel &level = *Private::levelAround(index);
    level.most = qsizetype(level.children.size()) + chunkSize;
    d->append(level, chunkSize);
}

QModelIndex NamespaceModel::reveal(const ItemKey &key)
{
    d->publish();
    NamespaceLevel *level = &d->root;
    while (d->store.find(key)) {
        const QByteArrayView childKey = d->reader.childKey(key.value(), level->prefix.size());
        while (d->reader.isBeyond(*level, childKey) && level->most < mostShownToReveal)
            activate(d->indexIn(*level, qsizetype(level->children.size())));
        const qsizetype row = d->reader.rowOf(*level, childKey);
        if (!d->reader.isAt(*level, row, childKey))
            break;
        NamespaceChild &child = level->children[size_t(row)];
        if (!child.isNamespace())
            return d->indexIn(*level, row);
        d->open(*level, child);
        level = child.level.get();
    }
    return {};
}

bool NamespaceModel::isPublishing() const
{
    return d->isPublishing;
}

QModelIndex NamespaceModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, d->levelOf(parent))
                                         : QModelIndex();
}

QModelIndex NamespaceModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? d->indexOf(*Private::levelAround(child)) : QModelIndex();
}

int NamespaceModel::rowCount(const QModelIndex &parent) const
{
    const NamespaceLevel *const level = parent.column() > 0 ? nullptr : d->levelOf(parent);
    return level ? int(level->children.size()) + int(level->hasMore) : 0;
}

int NamespaceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool NamespaceModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool NamespaceModel::canFetchMore(const QModelIndex &parent) const
{
    const NamespaceChild *const child = parent.column() > 0 ? nullptr : d->childOf(parent);
    return child && child->isNamespace() && !child->level;
}

void NamespaceModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        d->open(*Private::levelAround(parent), *d->childOf(parent));
}

Qt::ItemFlags NamespaceModel::flags(const QModelIndex &index) const
{
    const NamespaceChild *const child = d->childOf(index);
    const bool canHaveChildren = !index.isValid() || (child && child->isNamespace());
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return canHaveChildren ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant NamespaceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NamespaceLevel &level = *Private::levelAround(index);
    const NamespaceChild *const child = d->childOf(index);
    return child ? childData(level, *child, index.column(), role)
                 : moreData(level, index.column(), role);
}

QVariant NamespaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Key");
    case ItemsColumn:
        return tr("Items");
    case ExpiresColumn:
        return tr("Expires");
    default:
        return {};
    }
}

QString NamespaceModel::nameOf(QByteArrayView name)
{
    return name.isEmpty() ? tr("(empty)") : visibleText(exactText(name));
}

QVariant NamespaceModel::childData(const NamespaceLevel &level, const NamespaceChild &child,
                                   int column, int role) const
{
    if (column == ItemsColumn && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return child.isNamespace() ? countData(child, role) : QVariant();
    const QByteArrayView key = d->reader.keyOf(child);
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? nameOf(key.sliced(level.prefix.size())) : QVariant();
    case Qt::ToolTipRole:
        return column == NameColumn ? visibleText(exactText(key)) : QVariant();
    case NamespaceRowRole:
        return QVariant::fromValue(child.isNamespace() ? NamespaceRow::Namespace
                                                       : NamespaceRow::Item);
    case PrefixRole:
        return child.isNamespace() ? key.toByteArray() : QVariant();
    case ItemKeyRole:
        return child.isNamespace() ? QVariant() : QVariant::fromValue(ItemKey(key.toByteArray()));
    case ExpiresAtRole:
        if (const std::optional<qint64> ms = d->store.item(child.item).expiresMs;
            ms && !child.isNamespace())
            return *ms;
        return {};
    default:
        return {};
    }
}

QVariant NamespaceModel::countData(const NamespaceChild &child, int role) const
{
    const int count = int(d->reader.countOf(d->reader.keyOf(child)));
    if (role == Qt::ToolTipRole) {
        return d->isComplete
            ? tr("%Ln item(s)", nullptr, count)
            : tr("%Ln item(s) loaded. The map is not completely loaded, so there may be more.",
                 nullptr, count);
    }
    const QString number = QLocale().toString(count);
    return d->isComplete ? number : tr("%1+", "at least so many").arg(number);
}

QVariant NamespaceModel::moreData(const NamespaceLevel &level, int column, int role) const
{
    if (role == NamespaceRowRole)
        return QVariant::fromValue(NamespaceRow::LoadMore);
    if (role == Qt::DisplayRole && column == NameColumn)
        return tr("Load more… (%L1 shown)").arg(level.told);
    return {};
}

NamespaceModel::Private::Private(NamespaceModel *model, const ItemStore &shown,
                                 QByteArray separator)
    : store(shown)
    , reader(shown, std::move(separator))
    , m_model(model)
{
    root.most = chunkSize;
    m_publishTimer.setSingleShot(true);
    QObject::connect(&m_publishTimer, &QTimer::timeout, model, [this] { publish(); });
}

NamespaceLevel *NamespaceModel::Private::levelAround(const QModelIndex &index)
{
    return static_cast<NamespaceLevel *>(index.internalPointer());
}

NamespaceChild *NamespaceModel::Private::childOf(const QModelIndex &index)
{
    if (!index.isValid())
        return nullptr;
    NamespaceLevel &level = *levelAround(index);
    const auto row = size_t(index.row());
    return row < level.children.size() ? &level.children[row] : nullptr;
}

NamespaceLevel *NamespaceModel::Private::levelOf(const QModelIndex &parent)
{
    if (!parent.isValid())
        return &root;
    const NamespaceChild *const child = childOf(parent);
    return child ? child->level.get() : nullptr;
}

QModelIndex NamespaceModel::Private::indexOf(const NamespaceLevel &level) const
{
    return level.parent ? indexIn(*level.parent, reader.rowOf(*level.parent, level.prefix))
                        : QModelIndex();
}

QModelIndex NamespaceModel::Private::indexIn(const NamespaceLevel &level, qsizetype row) const
{
    return m_model->createIndex(int(row), 0, &level);
}

void NamespaceModel::Private::open(NamespaceLevel &around, NamespaceChild &child)
{
    if (child.level)
        return;
    m_noted.clear();
    child.level = std::make_unique<NamespaceLevel>(NamespaceLevel{
        .parent = &around, .prefix = reader.keyOf(child).toByteArray(), .most = chunkSize});
    append(*child.level, chunkSize);
}

void NamespaceModel::Private::append(NamespaceLevel &level, qsizetype most)
{
    std::vector<NamespaceChild> more = reader.next(level, most);
    insert(level, qsizetype(level.children.size()), more);
    showWhetherMore(level);
}

void NamespaceModel::Private::setComplete(bool isNowComplete)
{
    if (std::exchange(isComplete, isNowComplete) != isNowComplete)
        announceCounts(root);
}

} // namespace mapdesk
