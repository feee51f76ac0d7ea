// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storetablemodel.h"

namespace mapdesk {

// The items of a map as a table (see StoreTableModel).
class ItemTableModel : public StoreTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        PreviewColumn,
        ExpiresColumn,
        UpdatedColumn,
        RevisionColumn,
        CreatedByColumn,
        ColumnCount,
    };

    using StoreTableModel::StoreTableModel;

    ItemField fieldOf(int column) const override;
    RowText rowText() const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString displayText(const ItemView &item, int column);
    static QVariant sortValue(const ItemView &item, int column);
};

} // namespace mapdesk
