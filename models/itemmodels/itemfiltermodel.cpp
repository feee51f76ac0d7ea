// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"

#include "itemmatcher.h"

#include <algorithm>

namespace mapdesk {

namespace {

// After so many a source that never rests is met without a thread.
constexpr int mostRounds = 4;

bool isWhole(const RowQuery &query)
{
    return query.filter.keepsAll() && query.sort.field == ItemField::Key;
}

} // namespace

ItemFilterModel::ItemFilterModel(QObject *parent)
    : ItemFilterModel(RowWorker::Setup(), parent)
{
}

ItemFilterModel::ItemFilterModel(const RowWorker::Setup &setup, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_worker(setup)
{
    connect(&m_worker, &RowWorker::progressed, this,
            [this](int percent, const auto &found) { showFound(percent, found.get()); });
    connect(&m_worker, &RowWorker::finished, this,
            [this](const RowJob &job, const auto &outcome) { finish(job, *outcome); });
}

ItemFilterModel::~ItemFilterModel() = default;

void ItemFilterModel::setSourceModel(QAbstractItemModel *model)
{
    stop();
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    m_source = qobject_cast<StoreTableModel *>(model);
    m_mapping.assign({}, m_source ? m_source->rowCount() : 0);
    m_shown.reset();
    if (m_source) {
        m_query.sort.field = m_source->fieldOf(m_sortColumn);
        followSource();
    }
    endResetModel();
    query();
}

void ItemFilterModel::setFilter(const ItemFilter &filter)
{
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    m_filterError = ItemMatcher(filter).error();
    query();
}

void ItemFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_query.sort.order)
        return;
    m_sortColumn = column;
    m_query.sort = {m_source ? m_source->fieldOf(column) : ItemField::Key, order};
    query();
}

QModelIndex ItemFilterModel::indexOf(ItemHandle handle) const
{
    if (!m_source)
        return {};
    const QByteArray key = m_source->store().item(handle).key.toByteArray();
    const QModelIndex index = m_source->indexOf(ItemKey(key));
    // Another item can have its key by now.
    return index.isValid() && m_source->handle(index.row()) == handle ? mapFromSource(index)
                                                                      : QModelIndex();
}

const std::vector<ItemHandle> *ItemFilterModel::allHandles() const
{
    const bool areAllHere = m_source && m_mapping.size() == m_source->rowCount();
    return areAllHere ? &m_source->handles() : nullptr;
}

QModelIndex ItemFilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= m_mapping.sourceSize())
        return {};
    return index(m_mapping.proxyRow(sourceIndex.row()), sourceIndex.column());
}

QModelIndex ItemFilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || !m_source || proxyIndex.row() >= m_mapping.size())
        return {};
    return m_source->index(m_mapping.sourceRow(proxyIndex.row()), proxyIndex.column());
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
    return parent.isValid() || !m_source ? 0 : m_source->columnCount();
}

bool ItemFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant ItemFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // QAbstractProxyModel looks a column up through row 0, which need not be there.
    if (orientation == Qt::Horizontal && m_source)
        return m_source->headerData(section, orientation, role);
    return QAbstractProxyModel::headerData(section, orientation, role);
}

// Begins to make the rows those that are asked for.
void ItemFilterModel::query()
{
    stop();
    if (!m_source) {
        setProgress(false, 100);
        return;
    }
    if (isWhole(m_query)) {
        arrange([this] { m_mapping.setWhole(m_source->rowCount(), m_query.sort.order); });
    } else if (!m_filterError.isEmpty()) {
        arrange([this] { m_mapping.assign({}, m_source->rowCount()); });
    } else if (RowJob job = newQuery();
               job.matching ? m_worker.isQuick(m_mapping.size()) : isQuick()) {
        RowOutcome outcome = *runRowJob(job, {.isCancelled = neverCancelled});
        arrange([&] { assign(std::move(outcome)); });
    } else {
        start(std::move(job), true);
        return;
    }
    setProgress(false, 100);
}

void ItemFilterModel::stop()
{
    m_worker.cancel();
    // They did not come in, as the job would have brought them.
    if (!m_touched.empty() && !m_mapping.isWhole())
        m_shown.reset();
    m_touched.clear();
    m_items = {};
    m_rounds = 0;
}

void ItemFilterModel::assign(RowOutcome outcome)
{
    m_mapping.assign(std::move(outcome.sourceRows), std::move(outcome.placeOfRow));
}

// Whether the source can be filtered at once.
bool ItemFilterModel::isQuick() const
{
    return m_worker.isQuick(m_query.filter, m_source->store().snapshot(), m_source->handles());
}

RowJob ItemFilterModel::newQuery() const
{
    RowJob job = newJob();
    if (m_shown && m_shown->filter == m_query.filter && !m_mapping.isWhole())
        job.matching = m_mapping.sourceRows();
    return job;
}

RowJob ItemFilterModel::newJob() const
{
    return {.items = m_source->store().snapshot(),
            .handles = std::make_shared<const Handles>(m_source->handles()),
            .query = m_query};
}

void ItemFilterModel::start(RowJob job, bool isAsked)
{
    m_touched.clear();
    m_hasMoved = false;
    m_worker.start(std::move(job));
    if (isAsked)
        setProgress(true, 0);
}

void ItemFilterModel::finish(const RowJob &job, RowOutcome &outcome)
{
    if (m_hasMoved) {
        goOn(job, outcome);
        return;
    }
    const Handles touched = std::exchange(m_touched, {});
    const ItemSnapshot items = std::exchange(m_items, {});
    m_rounds = 0;
    show(m_query, [&] { assign(std::move(outcome)); });
    if (!m_worker.isRunning())
        setProgress(false, 100);
    take(touched, items);
}

// Takes in what happened meanwhile.
void ItemFilterModel::goOn(const RowJob &job, RowOutcome &outcome)
{
    RowJob next = newJob();
    next.items = m_touched.empty() ? job.items : std::exchange(m_items, {});
    next.known = std::move(outcome.sourceRows);
    next.knownHandles = job.handles;
    next.touched = std::exchange(m_touched, {});
    // Should that job be stopped, they are in no row.
    if (!next.touched.empty() && !m_mapping.isWhole())
        m_shown.reset();
    if (++m_rounds <= mostRounds) {
        start(std::move(next), false);
        return;
    }
    m_hasMoved = false;
    RowOutcome last = *runRowJob(next, {.isCancelled = neverCancelled});
    finish(next, last);
}

void ItemFilterModel::showFound(int percent, RowOutcome *found)
{
    if (found && !m_hasMoved) {
        beginResetModel();
        assign(std::move(*found));
        m_shown.reset();
        endResetModel();
    }
    if (m_isBusy)
        setProgress(true, percent);
}

void ItemFilterModel::show(const RowQuery &query, const std::function<void()> &change)
{
    beginResetModel();
    change();
    m_shown = query;
    m_matcher = std::make_unique<ItemMatcher>(query.filter);
    endResetModel();
}

// The rows of the query. Where they only come in another order, and are few, indexes go with them.
void ItemFilterModel::arrange(const std::function<void()> &change)
{
    const bool areSame = m_shown && m_shown->filter == m_query.filter;
    if (!areSame || !m_worker.isQuick(m_mapping.size())) {
        show(m_query, change);
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sourceIndexes;
    for (const QModelIndex &proxyIndex : before)
        sourceIndexes.append(mapToSource(proxyIndex));
    change();
    m_shown = m_query;
    QModelIndexList after;
    for (const QModelIndex &sourceIndex : sourceIndexes)
        after.append(mapFromSource(sourceIndex));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ItemFilterModel::setProgress(bool isBusy, int percent)
{
    if (std::pair(isBusy, percent) == std::pair(m_isBusy, m_progress))
        return;
    m_isBusy = isBusy;
    m_progress = percent;
    emit progressChanged();
}

} // namespace mapdesk
