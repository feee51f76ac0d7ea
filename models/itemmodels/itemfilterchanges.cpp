// SPDX-License-Identifier: GPL-3.0-or-later
// How an ItemFilterModel takes in what happens to its source.
#include "itemfiltermodel.h"
#include "itemmatcher.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qsizetype searchesOfRow = 20;

std::vector<ItemHandle> touchedBy(const ItemChanges &changes)
{
    std::vector<ItemHandle> touched = changes.inserted;
    touched.insert(touched.end(), changes.updated.begin(), changes.updated.end());
    return touched;
}

} // namespace

void ItemFilterModel::followSource()
{
    using Model = StoreTableModel;
    const auto onRows = [this](auto signal, void (ItemFilterModel::*follow)(RowRun)) {
        connect(m_source, signal, this, [this, follow](const QModelIndex &, int first, int last) {
            (this->*follow)({first, last});
        });
    };
    onRows(&Model::rowsAboutToBeInserted, &ItemFilterModel::beginInsertion);
    onRows(&Model::rowsInserted, &ItemFilterModel::endInsertion);
    onRows(&Model::rowsAboutToBeRemoved, &ItemFilterModel::beginRemoval);
    onRows(&Model::rowsRemoved, &ItemFilterModel::endRemoval);
    connect(m_source, &Model::dataChanged, this, &ItemFilterModel::forwardChange);
    connect(m_source, &Model::modelAboutToBeReset, this, &ItemFilterModel::beginReset);
    connect(m_source, &Model::modelReset, this, &ItemFilterModel::endReset);
    connect(m_source, &Model::published, this, &ItemFilterModel::takePublished);
}

void ItemFilterModel::beginInsertion(RowRun sourceRows)
{
    if (!m_mapping.isWhole())
        return;
    const RowRun rows = m_mapping.mirrored(sourceRows, m_mapping.sourceSize() + sourceRows.size());
    beginInsertRows({}, rows.first, rows.last);
}

// What a list has of them comes when all of a moment's changes are there: see takePublished().
void ItemFilterModel::endInsertion(RowRun sourceRows)
{
    m_hasMoved = true;
    m_mapping.insertSource(sourceRows);
    if (m_mapping.isWhole())
        endInsertRows();
}

// A view looks at rows that are about to go, and at those that then follow.
void ItemFilterModel::beginRemoval(RowRun sourceRows)
{
    if (!m_mapping.isWhole()) {
        removeRows(m_mapping.proxyRowsOf(sourceRows));
        return;
    }
    const RowRun rows = m_mapping.mirrored(sourceRows, m_mapping.sourceSize());
    beginRemoveRows({}, rows.first, rows.last);
}

void ItemFilterModel::endRemoval(RowRun sourceRows)
{
    m_hasMoved = true;
    m_mapping.removeSource(sourceRows);
    if (m_mapping.isWhole())
        endRemoveRows();
}

void ItemFilterModel::forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (!m_mapping.isWhole())
        return;
    const RowRun rows = m_mapping.mirrored({topLeft.row(), bottomRight.row()},
                                           m_mapping.sourceSize());
    emit dataChanged(index(rows.first, topLeft.column()), index(rows.last, bottomRight.column()));
}

// A view saves what it wants to keep while the rows are still the old ones.
void ItemFilterModel::beginReset()
{
    beginResetModel();
}

void ItemFilterModel::endReset()
{
    m_hasMoved = true;
    if (m_mapping.isWhole())
        m_mapping.setWhole(m_source->rowCount(), m_mapping.order());
    else if (m_shown && !m_worker.isRunning() && isQuick())
        assign(*runRowJob(newJob(), {.isCancelled = neverCancelled}));
    else
        m_mapping.replaceSource(m_source->resetRows().removed, m_source->resetRows().inserted);
    endResetModel();
}

void ItemFilterModel::takePublished(const ItemChanges &changes)
{
    if (m_worker.isRunning() || !m_mapping.isWhole())
        take(touchedBy(changes), m_source->store().snapshot());
}

// Items that came or changed. All the others stand where they belong, by the values in `items`:
// changes that the source does not know of yet would lead astray.
void ItemFilterModel::take(const Handles &touched, const ItemSnapshot &items)
{
    if (touched.empty())
        return;
    if (m_worker.isRunning()) {
        m_touched.insert(m_touched.end(), touched.begin(), touched.end());
        m_items = items;
    }
    if (m_mapping.isWhole())
        return;
    const std::vector<int> rows = rowsOfHandles(m_source->handles(), touched);
    if (m_worker.isRunning()) {
        announceChanged(rows);
    } else if (canTakeNow(touched, items)) {
        takeRows(rows, items);
    } else {
        announceChanged(rows);
        RowJob job = newJob();
        job.items = items;
        job.known = m_mapping.sourceRows();
        job.knownHandles = job.handles;
        job.touched = touched;
        m_shown.reset();
        start(std::move(job), false);
    }
}

// Each one's place among many rows takes a search all over the memory.
bool ItemFilterModel::canTakeNow(const Handles &touched, const ItemSnapshot &items) const
{
    const bool isSearchQuick = m_query.sort.field == ItemField::Key
        || m_worker.isQuick(m_mapping.size());
    const auto effort = qsizetype(touched.size()) * (isSearchQuick ? 1 : searchesOfRow);
    return m_worker.isQuick(effort) && m_worker.isQuick(m_query.filter, items, touched);
}

void ItemFilterModel::takeRows(const std::vector<int> &sourceRows, const ItemSnapshot &items)
{
    const RowOrder order(items, m_source->handles(), m_query.sort);
    std::vector<int> here;
    for (const int place : m_mapping.proxyRowsOf(sourceRows))
        here.push_back(m_mapping.sourceRow(place));
    std::sort(here.begin(), here.end());
    std::vector<int> entering;
    std::vector<int> leaving;
    std::vector<int> staying;
    for (const int row : sourceRows) {
        const bool isHere = std::binary_search(here.begin(), here.end(), row);
        const bool isWanted = m_matcher->matches(items, m_source->handle(row));
        if (isHere && isWanted)
            staying.push_back(row);
        else if (isHere)
            leaving.push_back(row);
        else if (isWanted)
            entering.push_back(row);
    }
    removeRows(m_mapping.proxyRowsOf(leaving));
    if (!isSortedAround(m_mapping.proxyRowsOf(staying), order))
        moveRowsOf(staying, order);
    announceChanged(staying);
    insertRowsOf(std::move(entering), order);
}

void ItemFilterModel::insertRowsOf(std::vector<int> sourceRows, const RowOrder &order)
{
    if (sourceRows.empty())
        return;
    const std::vector<int> &present = m_mapping.sourceRows();
    sourceRows = order.sorted(std::move(sourceRows), neverCancelled);
    const std::vector<int> rows = placesAmong(present, sourceRows, order);
    const std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns(rowCount())) {
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

void ItemFilterModel::removeRows(const std::vector<int> &rows)
{
    std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > maximumRuns(rowCount())) {
        reset(withoutRows(m_mapping.sourceRows(), rows));
        return;
    }
    const QScopedValueRollback<bool> removing(m_isRemoving, true);
    for (; !runs.empty(); runs.pop_back()) {
        beginRemoveRows({}, runs.back().first, runs.back().last);
        m_mapping.remove(runs.back());
        endRemoveRows();
    }
}

void ItemFilterModel::moveRowsOf(const std::vector<int> &sourceRows, const RowOrder &order)
{
    const std::vector<int> rest = withoutRows(m_mapping.sourceRows(),
                                              m_mapping.proxyRowsOf(sourceRows));
    const std::vector<int> moving = order.sorted(sourceRows, neverCancelled);
    const std::vector<int> rows = placesAmong(rest, moving, order);
    arrange([&] { m_mapping.assign(withInserted(rest, rows, moving), m_mapping.sourceSize()); });
}

void ItemFilterModel::announceChanged(const std::vector<int> &sourceRows)
{
    std::vector<RowRun> runs = runsOf(m_mapping.proxyRowsOf(sourceRows));
    if (runs.size() > maximumRuns(rowCount()))
        runs = {{runs.front().first, runs.back().last}};
    for (const RowRun &run : runs)
        emit dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

bool ItemFilterModel::isSortedAround(const std::vector<int> &rows, const RowOrder &isBefore) const
{
    const std::vector<int> &present = m_mapping.sourceRows();
    return std::all_of(rows.begin(), rows.end(), [&](int row) {
        const auto here = present.begin() + row;
        return (here == present.begin() || isBefore(*(here - 1), *here))
            && (here + 1 == present.end() || isBefore(*here, *(here + 1)));
    });
}

void ItemFilterModel::reset(std::vector<int> sourceRows)
{
    beginResetModel();
    m_mapping.assign(std::move(sourceRows), m_mapping.sourceSize());
    endResetModel();
}

} // namespace mapdesk
