// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtablemodel.h"

#include "displaytext.h"
#include "itemtext.h"
#include "rowruns.h"

#include <algorithm>
#include <chrono>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds publishInterval(100);

template <typename Value>
QVariant orNone(std::optional<Value> value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QString textOf(QByteArrayView utf8)
{
    return exactText(utf8);
}

} // namespace

ItemTableModel::ItemTableModel(const ItemStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_rows(store.handles())
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &ItemTableModel::publish);
    connect(&store, &ItemStore::changed, this, &ItemTableModel::gather);
}

QModelIndex ItemTableModel::indexOf(const ItemKey &key) const
{
    const int row = rowOf(key.value());
    const bool isThere = row < rowCount()
        && m_store.item(m_rows[size_t(row)]).key == QByteArrayView(key.value());
    return isThere ? index(row, KeyColumn) : QModelIndex();
}

int ItemTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ItemTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView item = m_store.item(m_rows[size_t(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(item, index.column());
    case Qt::ToolTipRole:
        return index.column() == KeyColumn ? displayText(item, KeyColumn) : QVariant();
    case SortRole:
        return sortValue(item, index.column());
    case ItemKeyRole:
        return QVariant::fromValue(ItemKey(item.key.toByteArray()));
    case ItemDataRole:
        return item.hasData ? item.data.toByteArray() : QVariant();
    case HasDataRole:
        return item.hasData;
    case RevisionRole:
        return textOf(item.revision);
    case CreatedByRole:
        return textOf(item.createdBy);
    case CreatedAtRole:
        return orNone(item.createdMs);
    case UpdatedAtRole:
        return orNone(item.updatedMs);
    case ExpiresAtRole:
        return orNone(item.expiresMs);
    default:
        return {};
    }
}

QVariant ItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case PreviewColumn:
        return tr("Preview");
    case ExpiresColumn:
        return tr("Expires");
    case UpdatedColumn:
        return tr("Updated");
    case RevisionColumn:
        return tr("Revision");
    case CreatedByColumn:
        return tr("Created by");
    default:
        return {};
    }
}

QVariant ItemTableModel::displayText(const ItemView &item, int column) const
{
    switch (column) {
    case KeyColumn:
        return visibleText(textOf(item.key));
    case PreviewColumn:
        return item.hasData ? previewText(item.data) : tr("Not kept: memory limit reached");
    case ExpiresColumn:
        return isoDateTime(item.expiresMs);
    case UpdatedColumn:
        return isoDateTime(item.updatedMs);
    case RevisionColumn:
        return visibleText(textOf(item.revision));
    case CreatedByColumn:
        return visibleText(textOf(item.createdBy));
    default:
        return {};
    }
}

QVariant ItemTableModel::sortValue(const ItemView &item, int column) const
{
    switch (column) {
    case KeyColumn:
        return item.key.toByteArray();
    case ExpiresColumn:
        return orNone(item.expiresMs);
    case UpdatedColumn:
        return orNone(item.updatedMs);
    case PreviewColumn:
        return item.hasData ? previewText(item.data) : QVariant();
    case RevisionColumn:
        return orNone(revisionNumber(item.revision));
    default:
        return displayText(item, column);
    }
}

void ItemTableModel::gather(const ItemChanges &changes)
{
    m_pending.add(changes);
    if (!m_publishTimer.isActive())
        m_publishTimer.start(std::chrono::milliseconds(0));
}

void ItemTableModel::publish()
{
    if (m_pending.isEmpty())
        return;
    // Until this has passed the next changes wait; without one the timer then stays off.
    m_publishTimer.start(publishInterval);
    const ItemChanges changes = m_pending.take();
    publishRemoved(changes.removed);
    publishInserted(changes.inserted);
    publishUpdated(changes.updated);
}

void ItemTableModel::publishRemoved(const std::vector<ItemHandle> &removed)
{
    const std::vector<int> rows = rowsOf(removed);
    std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns) {
        reset(withoutRows(m_rows, rows));
        return;
    }
    for (; !runs.empty(); runs.pop_back()) {
        const auto [first, last] = runs.back();
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
}

void ItemTableModel::publishInserted(std::vector<ItemHandle> inserted)
{
    std::sort(inserted.begin(), inserted.end(), [this](ItemHandle a, ItemHandle b) {
        return m_store.item(a).key < m_store.item(b).key;
    });
    const std::vector<int> rows = rowsOfNew(inserted);
    const std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns) {
        reset(withInserted(m_rows, rows, inserted));
        return;
    }
    auto next = inserted.begin();
    for (const RowRun &run : runs) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, next, next + run.size());
        endInsertRows();
        next += run.size();
    }
}

void ItemTableModel::publishUpdated(const std::vector<ItemHandle> &updated)
{
    for (const RowRun &run : runsOf(rowsOf(updated)))
        emit dataChanged(index(run.first, 0), index(run.last, ColumnCount - 1));
}

void ItemTableModel::reset(std::vector<ItemHandle> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

// The row of a key, or the one it would get.
int ItemTableModel::rowOf(QByteArrayView key) const
{
    const auto row = std::partition_point(m_rows.begin(), m_rows.end(), [&](ItemHandle handle) {
        return m_store.item(handle).key < key;
    });
    return int(row - m_rows.begin());
}

std::vector<int> ItemTableModel::rowsOf(const std::vector<ItemHandle> &handles) const
{
    std::vector<int> rows;
    rows.reserve(handles.size());
    for (const ItemHandle handle : handles)
        rows.push_back(rowOf(m_store.item(handle).key));
    std::sort(rows.begin(), rows.end());
    return rows;
}

// The rows that handles which are not there yet will have.
std::vector<int> ItemTableModel::rowsOfNew(const std::vector<ItemHandle> &sortedHandles) const
{
    std::vector<int> rows;
    rows.reserve(sortedHandles.size());
    for (const ItemHandle handle : sortedHandles)
        rows.push_back(rowOf(m_store.item(handle).key) + int(rows.size()));
    return rows;
}

} // namespace mapdesk
