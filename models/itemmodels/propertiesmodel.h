// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QAbstractTableModel>

namespace mapdesk {

// The members of one resource, in the order the service sent them.
class PropertiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        ValueColumn, // a string's text, else the JSON text as sent; control characters as escapes
        ColumnCount,
    };
    enum Role {
        IsNullRole = Qt::UserRole + 1, // bool: the value is null
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows stay where the names are the same as before.
    void setProperties(const ResourceProperties &properties);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    ResourceProperties m_properties;
};

} // namespace mapdesk
