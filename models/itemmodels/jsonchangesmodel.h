// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

#include <QAbstractTableModel>

namespace mapdesk {

// What is different between two JSON texts as a table, one change a row. The first column's
// accessible text says the whole row.
class JsonChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KindColumn, // in a word
        PlaceColumn,
        BeforeColumn, // the value on one line, cut where it is long; or words instead of one
        AfterColumn,
        ColumnCount,
    };
    enum Role {
        KindRole = Qt::UserRole + 1, // JsonChange::Kind
        IsWordsRole, // bool: words of the program's stand in place of a value
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const std::vector<JsonChange> &changes);
    const JsonChange &change(int row) const { return m_changes[size_t(row)]; }

    // "Changed", "Added"…
    static QString word(JsonChange::Kind kind);

    // "3 changes: 1 added, 2 changed"
    static QString summary(const std::vector<JsonChange> &changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString displayText(const JsonChange &change, int column);
    static QString toolTip(const JsonChange &change, int column);
    static QString sentence(const JsonChange &change);

    std::vector<JsonChange> m_changes;
};

} // namespace mapdesk
