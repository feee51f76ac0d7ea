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

    std::span<const StoreColumn> columns() const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace mapdesk
