// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"

#include <algorithm>
#include <numeric>

namespace mapdesk {

namespace {

std::vector<int> rowsOfRun(RowRun run)
{
    std::vector<int> rows(size_t(run.size()));
    std::iota(rows.begin(), rows.end(), run.first);
    return rows;
}

} // namespace

ItemFilterModel::ItemFilterModel(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void ItemFilterModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    if (model)
        followSource();
    rebuild();
    endResetModel();
}

void ItemFilterModel::setFilter(const ItemFilter &filter)
{
    if (filter == m_query.filter)
        return;
    beginResetModel();
    m_query.filter = filter;
    rebuild();
    endResetModel();
}

void ItemFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_query.sortColumn && order == m_query.sortOrder)
        return;
    m_query.sortColumn = column;
    m_query.sortOrder = order;
    sortAgain();
}

QModelIndex ItemFilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= m_mapping.sourceSize())
        return {};
    return index(m_mapping.proxyRow(sourceIndex.row()), sourceIndex.column());
}

QModelIndex ItemFilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || !sourceModel() || proxyIndex.row() >= m_mapping.size())
        return {};
    return sourceModel()->index(m_mapping.sourceRow(proxyIndex.row()), proxyIndex.column());
}

QModelIndex ItemFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ItemFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int ItemFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_mapping.size();
}

int ItemFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool ItemFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant ItemFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // QAbstractProxyModel looks a column up through row 0, which need not be there.
    if (orientation == Qt::Horizontal && sourceModel())
        return sourceModel()->headerData(section, orientation, role);
    return QAbstractProxyModel::headerData(section, orientation, role);
}

void ItemFilterModel::followSource()
{
    QAbstractItemModel *const source = sourceModel();
    connect(source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                takeInserted({first, last});
            });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                dropRemoved({first, last});
            });
    connect(source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_mapping.removeSource({first, last});
            });
    connect(source, &QAbstractItemModel::dataChanged, this, &ItemFilterModel::takeChanged);
    // A view saves what it wants to keep while the rows are still the old ones.
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
}

void ItemFilterModel::takeInserted(RowRun sourceRows)
{
    m_mapping.insertSource(sourceRows);
    std::vector<int> wanted;
    for (int row = sourceRows.first; row <= sourceRows.last; ++row) {
        if (matches(*sourceModel(), m_query, row))
            wanted.push_back(row);
    }
    insertRowsOf(std::move(wanted));
}

void ItemFilterModel::dropRemoved(RowRun sourceRows)
{
    removeRowsOf(rowsOfRun(sourceRows));
}

void ItemFilterModel::takeChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    std::vector<int> entering;
    std::vector<int> leaving;
    std::vector<int> staying;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const bool isHere = m_mapping.proxyRow(row) >= 0;
        const bool isWanted = matches(*sourceModel(), m_query, row);
        if (isHere && isWanted)
            staying.push_back(row);
        else if (isHere)
            leaving.push_back(row);
        else if (isWanted)
            entering.push_back(row);
    }
    removeRowsOf(leaving);
    if (!isSortedAround(staying))
        sortAgain();
    announceChanged(staying, topLeft.column(), bottomRight.column());
    insertRowsOf(std::move(entering));
}

void ItemFilterModel::insertRowsOf(std::vector<int> sourceRows)
{
    const RowOrder isBefore(*sourceModel(), m_query);
    const std::vector<int> &present = m_mapping.sourceRows();
    sourceRows = sortedRows(*sourceModel(), m_query, std::move(sourceRows));
    std::vector<int> rows;
    for (const int row : sourceRows) {
        const auto place = std::lower_bound(present.begin(), present.end(), row, isBefore);
        rows.push_back(int(place - present.begin()) + int(rows.size()));
    }
    const std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns) {
        reset(withInserted(present, rows, sourceRows));
        return;
    }
    auto next = sourceRows.begin();
    for (const RowRun &run : runs) {
        beginInsertRows({}, run.first, run.last);
        m_mapping.insert(run.first, {next, next + run.size()});
        endInsertRows();
        next += run.size();
    }
}

void ItemFilterModel::removeRowsOf(const std::vector<int> &sourceRows)
{
    const std::vector<int> rows = proxyRowsOf(sourceRows);
    std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns) {
        reset(withoutRows(m_mapping.sourceRows(), rows));
        return;
    }
    for (; !runs.empty(); runs.pop_back()) {
        beginRemoveRows({}, runs.back().first, runs.back().last);
        m_mapping.remove(runs.back());
        endRemoveRows();
    }
}

void ItemFilterModel::announceChanged(const std::vector<int> &sourceRows, int firstColumn,
                                      int lastColumn)
{
    for (const RowRun &run : runsOf(proxyRowsOf(sourceRows)))
        emit dataChanged(index(run.first, firstColumn), index(run.last, lastColumn));
}

bool ItemFilterModel::isSortedAround(const std::vector<int> &sourceRows) const
{
    const RowOrder isBefore(*sourceModel(), m_query);
    const std::vector<int> &present = m_mapping.sourceRows();
    return std::all_of(sourceRows.begin(), sourceRows.end(), [&](int sourceRow) {
        const auto here = present.begin() + m_mapping.proxyRow(sourceRow);
        return (here == present.begin() || isBefore(*(here - 1), *here))
            && (here + 1 == present.end() || isBefore(*here, *(here + 1)));
    });
}

void ItemFilterModel::sortAgain()
{
    if (!sourceModel())
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sourceIndexes;
    for (const QModelIndex &proxyIndex : before)
        sourceIndexes.append(mapToSource(proxyIndex));
    m_mapping.assign(sortedRows(*sourceModel(), m_query, m_mapping.sourceRows()),
                     m_mapping.sourceSize());
    QModelIndexList after;
    for (const QModelIndex &sourceIndex : sourceIndexes)
        after.append(mapFromSource(sourceIndex));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ItemFilterModel::rebuild()
{
    if (sourceModel())
        m_mapping.assign(matchingRows(*sourceModel(), m_query), sourceModel()->rowCount());
    else
        m_mapping.assign({}, 0);
}

void ItemFilterModel::reset(std::vector<int> sourceRows)
{
    beginResetModel();
    m_mapping.assign(std::move(sourceRows), m_mapping.sourceSize());
    endResetModel();
}

std::vector<int> ItemFilterModel::proxyRowsOf(const std::vector<int> &sourceRows) const
{
    std::vector<int> rows;
    for (const int sourceRow : sourceRows) {
        if (const int row = m_mapping.proxyRow(sourceRow); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace mapdesk
