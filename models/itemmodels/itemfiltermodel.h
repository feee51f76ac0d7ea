// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowmapping.h"
#include "rowworker.h"
#include "storetablemodel.h"

#include <QAbstractProxyModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class ItemMatcher;

// The rows of a StoreTableModel that an ItemFilter keeps, in the order of a column. Filtered and
// sorted at once where there are few, else on a thread over a snapshot: then the rows are those of
// before, or the matches found so far, until the outcome comes as one reset. Changes of the source
// are taken in one by one. Never QSortFilterProxyModel, which takes seconds at a million rows.
class ItemFilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit ItemFilterModel(QObject *parent = nullptr);
    explicit ItemFilterModel(const RowWorker::Setup &setup, QObject *parent = nullptr);
    ~ItemFilterModel() override;

    void setSourceModel(QAbstractItemModel *model) override; // a StoreTableModel or nullptr

    void setFilter(const ItemFilter &filter);
    const ItemFilter &filter() const { return m_query.filter; }

    // What is wrong with its regular expression, for the person; then it keeps nothing.
    const QString &filterError() const { return m_filterError; }

    // Whether rows are being filtered and sorted; how much of that is done, of 100.
    bool isBusy() const { return m_isBusy; }
    int progress() const { return m_isBusy ? m_progress : 100; }

    // Whether rows are missing that are going to come in a moment.
    bool isPartial() const { return !m_shown; }

    // Whether rows of items that went are just going, and what is chosen in a view with them.
    bool isRemoving() const { return m_isRemoving; }

    // By StoreTableModel::fieldOf(): see RowSort. Few rows keep persistent indexes.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_query.sort.order; }

    // The item of a row, and its row in column 0; an invalid index if it has none.
    ItemHandle handle(int row) const { return m_source->handle(m_mapping.sourceRow(row)); }
    QModelIndex indexOf(ItemHandle handle) const;

    // The items of all rows, by key, where all of the source are here; quicker than one by one.
    const std::vector<ItemHandle> *allHandles() const;

    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    void progressChanged(); // isBusy() or progress()

private:
    using Handles = std::vector<ItemHandle>;

    void followSource();
    void beginInsertion(RowRun sourceRows);
    void endInsertion(RowRun sourceRows);
    void beginRemoval(RowRun sourceRows);
    void endRemoval(RowRun sourceRows);
    void forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void beginReset();
    void endReset();
    void takePublished(const ItemChanges &changes);

    void query();
    void stop();
    void assign(RowOutcome outcome);
    bool isQuick() const;
    RowJob newQuery() const;
    RowJob newJob() const;
    void start(RowJob job, bool isAsked);
    void finish(const RowJob &job, RowOutcome &outcome);
    void goOn(const RowJob &job, RowOutcome &outcome);
    void showFound(int percent, RowOutcome *found);
    void show(const RowQuery &query, const std::function<void()> &change);
    void arrange(const std::function<void()> &change);
    void setProgress(bool isBusy, int percent);

    void take(const Handles &touched, const ItemSnapshot &items);
    bool canTakeNow(const Handles &touched, const ItemSnapshot &items) const;
    void takeRows(const std::vector<int> &sourceRows, const ItemSnapshot &items);
    void insertRowsOf(std::vector<int> sourceRows, const RowOrder &order);
    void removeRows(const std::vector<int> &rows);
    void moveRowsOf(const std::vector<int> &sourceRows, const RowOrder &order);
    void announceChanged(const std::vector<int> &sourceRows);
    bool isSortedAround(const std::vector<int> &rows, const RowOrder &isBefore) const;
    void reset(std::vector<int> sourceRows);

    const StoreTableModel *m_source = nullptr;
    RowQuery m_query; // what is asked for
    int m_sortColumn = 0;
    QString m_filterError;
    RowMapping m_mapping;

    // What the rows are the whole outcome of, changes included; nothing: of no query.
    std::optional<RowQuery> m_shown;
    std::unique_ptr<ItemMatcher> m_matcher; // of m_shown

    // What happened to the source since the job that runs began.
    Handles m_touched; // came or changed
    ItemSnapshot m_items; // when the source was told of the last of them
    bool m_hasMoved = false; // rows came or went

    bool m_isRemoving = false;
    bool m_isBusy = false;
    int m_progress = 100;
    int m_rounds = 0; // of jobs that only take in what happened during the one before
    RowWorker m_worker;
};

} // namespace mapdesk
