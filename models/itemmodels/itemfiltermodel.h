// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    // Keeps rows whose key contains `text`, whatever the case; empty keeps all.
    void setFilterText(const QString &text);
    QString filterText() const { return m_filterText; }

    // Sorts on SortRole; rows without a value come last in either order; ties stay in key order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;

private:
    QString m_filterText;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_sourceRows; // by proxy row
    std::vector<int> m_proxyRows; // by source row; -1: filtered out
};

} // namespace mapdesk
