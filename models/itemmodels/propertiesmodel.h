// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QAbstractTableModel>
#include <QHash>

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

    using Meanings = QHash<QString, QString>; // by name: a sentence, for a tool tip

    using QAbstractTableModel::QAbstractTableModel;

    // Rows stay where the names are the same as before.
    void setProperties(const ResourceProperties &properties, const Meanings &meanings = {});

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const ResourceProperty &property, int column) const;

    ResourceProperties m_properties;
    Meanings m_meanings;
};

} // namespace mapdesk
