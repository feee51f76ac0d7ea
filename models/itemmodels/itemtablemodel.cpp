// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtablemodel.h"

#include "displaytext.h"
#include "itemtext.h"

namespace mapdesk {

std::span<const StoreColumn> ItemTableModel::columns() const
{
    static const StoreColumn columns[ColumnCount] = {
        {ItemField::Key, [] { return tr("Key"); },
         [](const ItemView &item) { return visibleText(exactText(item.key)); },
         [](const ItemView &item) { return QVariant(item.key.toByteArray()); }},
        {ItemField::Data, [] { return tr("Preview"); },
         [](const ItemView &item) {
             return item.hasData ? previewText(item.data) : tr("Not kept: memory limit reached");
         },
         [](const ItemView &item) {
             return item.hasData ? QVariant(previewText(item.data)) : QVariant();
         }},
        storecolumns::expires(),
        storecolumns::updated(),
        storecolumns::revision(),
        storecolumns::createdBy(),
    };
    return columns;
}

QVariant ItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView item = this->item(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == KeyColumn ? index.data() : QVariant();
    case ItemDataRole:
        return item.hasData ? item.data.toByteArray() : QVariant();
    case HasDataRole:
        return item.hasData;
    case RevisionRole:
        return exactText(item.revision);
    case CreatedByRole:
        return exactText(item.createdBy);
    case CreatedAtRole:
        return orNone(item.createdMs);
    case UpdatedAtRole:
        return orNone(item.updatedMs);
    default:
        return StoreTableModel::data(index, role);
    }
}

} // namespace mapdesk
