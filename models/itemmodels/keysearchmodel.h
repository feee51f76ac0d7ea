// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearch.h"
#include "roles.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace mapdesk {

// What a search for a key has found, a row for each item, as they come or sorted by a column. New
// rows come about ten times a second, however fast the answers are; when it ends, all are there.
class KeySearchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        MapColumn, // SortRole: QString
        ExpiresColumn, // Display: ISO 8601 UTC; SortRole: qint64 milliseconds
        UpdatedColumn, // the same
        RevisionColumn, // SortRole: quint64
        ColumnCount,
    };

    explicit KeySearchModel(QObject *parent = nullptr);

    // nullptr: none. Must outlive the model, or be taken from it before it dies.
    void setSearch(const KeySearch *search);

    // In which map the item of this row is, and how it stood there.
    const FoundItem &found(int row) const { return m_search->results()[m_rows[size_t(row)]]; }

    // `column` -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void gather();
    void publish();
    void arrange();
    bool isBefore(size_t one, size_t other) const;
    int compare(size_t one, size_t other) const;
    static QVariant displayText(const FoundItem &item, int column);
    static QVariant sortValue(const FoundItem &item, int column);
    static QString mapText(const FoundItem &item);

    const KeySearch *m_search = nullptr;
    std::vector<size_t> m_rows; // places in its results
    std::vector<std::optional<quint64>> m_eventNumbers; // of its results, since sorting asks often
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_publishTimer;
};

} // namespace mapdesk
