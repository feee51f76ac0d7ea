// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storetablemodel.h"

namespace mapdesk {

class MapList;

// The maps of a service as a table (see StoreTableModel), ordered by SID.
class MapsTableModel : public StoreTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn, // the unique name; the SID where there is none
        SidColumn,
        RevisionColumn,
        ExpiresColumn,
        UpdatedColumn,
        CreatedByColumn,
        ColumnCount,
    };

    // `list` must outlive the model.
    explicit MapsTableModel(const MapList &list, QObject *parent = nullptr);

    std::span<const StoreColumn> columns() const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const MapList &m_list;
};

} // namespace mapdesk
