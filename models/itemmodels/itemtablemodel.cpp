// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtablemodel.h"

#include "displaytext.h"
#include "itemtext.h"

namespace mapdesk {

namespace {

QString textOf(QByteArrayView utf8)
{
    return exactText(utf8);
}

} // namespace

ItemField ItemTableModel::fieldOf(int column) const
{
    switch (column) {
    case PreviewColumn:
        return ItemField::Data;
    case ExpiresColumn:
        return ItemField::Expires;
    case UpdatedColumn:
        return ItemField::Updated;
    case RevisionColumn:
        return ItemField::RevisionNumber;
    case CreatedByColumn:
        return ItemField::CreatedBy;
    default:
        return ItemField::Key;
    }
}

StoreTableModel::RowText ItemTableModel::rowText() const
{
    return [](const ItemView &item) { return lineOf(ColumnCount, item, displayText); };
}

int ItemTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView item = this->item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(item, index.column());
    case Qt::ToolTipRole:
        return index.column() == KeyColumn ? displayText(item, KeyColumn) : QVariant();
    case SortRole:
        return sortValue(item, index.column());
    case ItemKeyRole:
        return QVariant::fromValue(ItemKey(item.key.toByteArray()));
    case ItemDataRole:
        return item.hasData ? item.data.toByteArray() : QVariant();
    case HasDataRole:
        return item.hasData;
    case RevisionRole:
        return textOf(item.revision);
    case CreatedByRole:
        return textOf(item.createdBy);
    case CreatedAtRole:
        return orNone(item.createdMs);
    case UpdatedAtRole:
        return orNone(item.updatedMs);
    case ExpiresAtRole:
        return orNone(item.expiresMs);
    default:
        return {};
    }
}

QVariant ItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case PreviewColumn:
        return tr("Preview");
    case ExpiresColumn:
        return tr("Expires");
    case UpdatedColumn:
        return tr("Updated");
    case RevisionColumn:
        return tr("Revision");
    case CreatedByColumn:
        return tr("Created by");
    default:
        return {};
    }
}

QString ItemTableModel::displayText(const ItemView &item, int column)
{
    switch (column) {
    case KeyColumn:
        return visibleText(textOf(item.key));
    case PreviewColumn:
        return item.hasData ? previewText(item.data) : tr("Not kept: memory limit reached");
    case ExpiresColumn:
        return isoDateTime(item.expiresMs);
    case UpdatedColumn:
        return isoDateTime(item.updatedMs);
    case RevisionColumn:
        return visibleText(textOf(item.revision));
    case CreatedByColumn:
        return visibleText(textOf(item.createdBy));
    default:
        return {};
    }
}

QVariant ItemTableModel::sortValue(const ItemView &item, int column)
{
    switch (column) {
    case KeyColumn:
        return item.key.toByteArray();
    case ExpiresColumn:
        return orNone(item.expiresMs);
    case UpdatedColumn:
        return orNone(item.updatedMs);
    case PreviewColumn:
        return item.hasData ? previewText(item.data) : QVariant();
    case RevisionColumn:
        return orNone(revisionNumber(item.revision));
    default:
        return displayText(item, column);
    }
}

} // namespace mapdesk
