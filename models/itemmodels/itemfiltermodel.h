// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowmapping.h"
#include "rowquery.h"

#include <QAbstractProxyModel>

#include <vector>

namespace mapdesk {

// The rows of an ItemTableModel that match a text, in the order of a column. A vector of row
// numbers, computed in one go by a function without side effects; never QSortFilterProxyModel,
// which takes seconds at a million rows.
class ItemFilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit ItemFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    void setFilter(const ItemFilter &filter);
    const ItemFilter &filter() const { return m_query.filter; }

    // Whether rows are being filtered and sorted; how much of that is done, of 100. Until then the
    // rows are those of before, or the matches found so far.
    bool isBusy() const { return false; }
    int progress() const { return 100; }
    // What is wrong with the filter; told by progressChanged(), too. Empty: nothing.
    QString filterError() const { return {}; }

    // Sorts on SortRole; rows without a value come last in either order; ties stay in key order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_query.sortColumn; }
    Qt::SortOrder sortOrder() const { return m_query.sortOrder; }

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
    void followSource();
    void takeInserted(RowRun sourceRows);
    void dropRemoved(RowRun sourceRows);
    void takeChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);

    void insertRowsOf(std::vector<int> sourceRows);
    void removeRowsOf(const std::vector<int> &sourceRows);
    void announceChanged(const std::vector<int> &sourceRows, int firstColumn, int lastColumn);
    bool isSortedAround(const std::vector<int> &sourceRows) const;
    void sortAgain();
    void rebuild();
    void reset(std::vector<int> sourceRows);
    std::vector<int> proxyRowsOf(const std::vector<int> &sourceRows) const;

    RowQuery m_query;
    RowMapping m_mapping;
};

} // namespace mapdesk
