// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetablemodel.h"

#include "rowruns.h"

#include <algorithm>
#include <chrono>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds publishInterval(100);

} // namespace

StoreTableModel::StoreTableModel(const ItemStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_rows(store.handles())
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &StoreTableModel::publish);
    connect(&store, &ItemStore::changed, this, &StoreTableModel::gather);
}

QModelIndex StoreTableModel::indexOf(const ItemKey &key) const
{
    const int row = rowOf(key.value());
    const bool isThere = row < rowCount()
        && m_store.item(m_rows[size_t(row)]).key == QByteArrayView(key.value());
    return isThere ? index(row, 0) : QModelIndex();
}

int StoreTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString StoreTableModel::lineOf(int columns, const ItemView &item,
                                QString (*cellText)(const ItemView &item, int column))
{
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells.append(cellText(item, column));
    return cells.join(QLatin1Char('\t'));
}

void StoreTableModel::gather(const ItemChanges &changes)
{
    m_pending.add(changes);
    if (!m_publishTimer.isActive())
        m_publishTimer.start(std::chrono::milliseconds(0));
}

void StoreTableModel::publish()
{
    if (m_pending.isEmpty())
        return;
    // Until this has passed the next changes wait; without one the timer then stays off.
    m_publishTimer.start(publishInterval);
    const ItemChanges changes = m_pending.take();
    publishRemoved(changes.removed);
    publishInserted(changes.inserted);
    publishUpdated(changes.updated);
    emit published(changes);
}

void StoreTableModel::publishRemoved(const std::vector<ItemHandle> &removed)
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

void StoreTableModel::publishInserted(std::vector<ItemHandle> inserted)
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

void StoreTableModel::publishUpdated(const std::vector<ItemHandle> &updated)
{
    for (const RowRun &run : runsOf(rowsOf(updated)))
        emit dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

void StoreTableModel::reset(std::vector<ItemHandle> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

// The row of a key, or the one it would get.
int StoreTableModel::rowOf(QByteArrayView key) const
{
    const auto row = std::partition_point(m_rows.begin(), m_rows.end(), [&](ItemHandle handle) {
        return m_store.item(handle).key < key;
    });
    return int(row - m_rows.begin());
}

std::vector<int> StoreTableModel::rowsOf(const std::vector<ItemHandle> &handles) const
{
    std::vector<int> rows;
    rows.reserve(handles.size());
    for (const ItemHandle handle : handles)
        rows.push_back(rowOf(m_store.item(handle).key));
    std::sort(rows.begin(), rows.end());
    return rows;
}

// The rows that handles which are not there yet will have.
std::vector<int> StoreTableModel::rowsOfNew(const std::vector<ItemHandle> &sortedHandles) const
{
    std::vector<int> rows;
    rows.reserve(sortedHandles.size());
    for (const ItemHandle handle : sortedHandles)
        rows.push_back(rowOf(m_store.item(handle).key) + int(rows.size()));
    return rows;
}

} // namespace mapdesk
