// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetablemodel.h"

#include "rowquery.h"
#include "rowruns.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds publishInterval(100);

// So many are found sooner by one way through all rows than one by one.
constexpr size_t manyHandles = 1000;

using KeyedHandles = std::vector<std::pair<QByteArrayView, ItemHandle>>;

constexpr auto hasSmallerKey = [](const auto &one, const auto &other) {
    return one.first < other.first;
};

// Where each stretch ends in which the keys ascend.
std::vector<qsizetype> endsOfAscending(const KeyedHandles &items)
{
    std::vector<qsizetype> ends;
    for (auto next = items.begin(); next != items.end(); ends.push_back(next - items.begin()))
        next = std::is_sorted_until(next, items.end(), hasSmallerKey);
    return ends;
}

// Merges two neighbours each. Items come in pages that ascend: sorting compares twice as often.
void mergeAscending(KeyedHandles &items)
{
    KeyedHandles merged(items.size());
    for (auto ends = endsOfAscending(items); ends.size() > 1;) {
        std::vector<qsizetype> endsOfMerged;
        auto begin = items.begin();
        auto out = merged.begin();
        for (size_t i = 0; i < ends.size(); i += 2) {
            const auto middle = items.begin() + ends[i];
            const auto end = items.begin() + ends[std::min(i + 1, ends.size() - 1)];
            out = std::merge(begin, middle, middle, end, out, hasSmallerKey);
            endsOfMerged.push_back(end - items.begin());
            begin = end;
        }
        items.swap(merged);
        ends = std::move(endsOfMerged);
    }
}

// Each key is fetched once: they lie all over the memory.
void sortByKey(const ItemStore &store, std::vector<ItemHandle> &handles)
{
    KeyedHandles keyed;
    keyed.reserve(handles.size());
    for (const ItemHandle handle : handles)
        keyed.emplace_back(store.key(handle), handle);
    mergeAscending(keyed);
    std::transform(keyed.begin(), keyed.end(), handles.begin(),
                   [](const auto &one) { return one.second; });
}

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

ItemField StoreTableModel::fieldOf(int column) const
{
    return hasColumn(column) ? columns()[size_t(column)].field : ItemField::Key;
}

bool StoreTableModel::hasColumn(int column) const
{
    return column >= 0 && column < columnCount();
}

int StoreTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant StoreTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView item = this->item(index.row());
    const StoreColumn &column = columns()[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(item);
    case SortRole:
        return column.sortValue(item);
    case ItemKeyRole:
        return QVariant::fromValue(ItemKey(item.key.toByteArray()));
    case ExpiresAtRole:
        return orNone(item.expiresMs);
    default:
        return {};
    }
}

QVariant StoreTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return hasColumn(section) ? columns()[size_t(section)].title() : QVariant();
}

StoreTableModel::RowText StoreTableModel::rowText() const
{
    return [columns = columns()](const ItemView &item) {
        QStringList cells;
        for (const StoreColumn &column : columns)
            cells.append(column.text(item));
        return cells.join(QLatin1Char('\t'));
    };
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
    ItemChanges changes = m_pending.take();
    sortByKey(m_store, changes.inserted);
    if (!publishAtOnce(changes.removed, changes.inserted)) {
        publishRemoved(changes.removed);
        publishInserted(changes.inserted);
    }
    publishUpdated(changes.updated);
    emit published(changes);
}

// A view that is told of many places pays for each: then all of it is one reset.
bool StoreTableModel::publishAtOnce(const std::vector<ItemHandle> &removed,
                                    const std::vector<ItemHandle> &inserted)
{
    if (removed.empty() && inserted.empty())
        return false;
    const std::vector<int> removedRows = rowsOf(removed);
    const std::vector<int> newRows = rowsOfNew(inserted, removedRows);
    const size_t most = maximumRuns(rowCount());
    if (runsOf(removedRows).size() <= most && runsOf(newRows).size() <= most)
        return false;
    m_resetRows = {removedRows, newRows};
    beginResetModel();
    if (!removed.empty())
        m_rows = withoutRows(m_rows, removedRows);
    insertAtRows(m_rows, newRows, inserted);
    endResetModel();
    m_resetRows = {};
    return true;
}

void StoreTableModel::publishRemoved(const std::vector<ItemHandle> &removed)
{
    std::vector<RowRun> runs = runsOf(rowsOf(removed));
    for (; !runs.empty(); runs.pop_back()) {
        const auto [first, last] = runs.back();
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
}

void StoreTableModel::publishInserted(const std::vector<ItemHandle> &inserted)
{
    auto next = inserted.begin();
    for (const RowRun &run : runsOf(rowsOfNew(inserted, {}))) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, next, next + run.size());
        endInsertRows();
        next += run.size();
    }
}

void StoreTableModel::publishUpdated(const std::vector<ItemHandle> &updated)
{
    std::vector<RowRun> runs = runsOf(rowsOf(updated));
    if (runs.size() > maximumRuns(rowCount()))
        runs = {{runs.front().first, runs.back().last}};
    for (const RowRun &run : runs)
        emit dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

// The row of a key that is not before row `first`, or the one it would get: found with few looks
// where it is near, as the items of a page are near each other.
int StoreTableModel::rowNear(QByteArrayView key, int first) const
{
    int step = 1;
    for (; step < rowCount() - first && m_store.key(handle(first + step)) < key; step *= 2)
        first += step;
    return rowAmong(key, first, std::min(first + step, rowCount()));
}

int StoreTableModel::rowAmong(QByteArrayView key, int first, int end) const
{
    const auto row = std::partition_point(
        m_rows.begin() + first, m_rows.begin() + end,
        [&](ItemHandle handle) { return m_store.key(handle) < key; });
    return int(row - m_rows.begin());
}

std::vector<int> StoreTableModel::rowsOf(const std::vector<ItemHandle> &handles) const
{
    if (handles.size() > manyHandles)
        return rowsOfHandles(m_rows, handles);
    std::vector<int> rows;
    rows.reserve(handles.size());
    for (const ItemHandle handle : handles)
        rows.push_back(rowOf(m_store.key(handle)));
    std::sort(rows.begin(), rows.end());
    return rows;
}

// The rows that handles which are not there yet will have once those of `removedRows` are gone.
std::vector<int> StoreTableModel::rowsOfNew(const std::vector<ItemHandle> &sortedHandles,
                                            const std::vector<int> &removedRows) const
{
    std::vector<int> newRows;
    newRows.reserve(sortedHandles.size());
    int row = 0;
    size_t removed = 0; // before that row
    for (const ItemHandle handle : sortedHandles) {
        row = rowNear(m_store.key(handle), row);
        while (removed < removedRows.size() && removedRows[removed] < row)
            ++removed;
        newRows.push_back(row - int(removed) + int(newRows.size()));
    }
    return newRows;
}

} // namespace mapdesk
