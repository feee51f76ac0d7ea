// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapstablemodel.h"

#include "displaytext.h"
#include "itemtext.h"
#include "maplist.h"

namespace mapdesk {

MapsTableModel::MapsTableModel(const MapList &list, QObject *parent)
    : StoreTableModel(list.maps(), parent)
    , m_list(list)
{
}

ItemField MapsTableModel::fieldOf(int column) const
{
    switch (column) {
    case NameColumn:
        return ItemField::Data;
    case RevisionColumn:
        return ItemField::RevisionNumber;
    case ExpiresColumn:
        return ItemField::Expires;
    case UpdatedColumn:
        return ItemField::Updated;
    case CreatedByColumn:
        return ItemField::CreatedBy;
    default:
        return ItemField::Key;
    }
}

StoreTableModel::RowText MapsTableModel::rowText() const
{
    return [](const ItemView &map) { return lineOf(ColumnCount, map, displayText); };
}

int MapsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MapsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView map = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(map, index.column());
    case Qt::ToolTipRole:
        return index.column() <= SidColumn ? displayText(map, index.column()) : QVariant();
    case SortRole:
        return sortValue(map, index.column());
    case ItemKeyRole:
        return QVariant::fromValue(ItemKey(map.key.toByteArray()));
    case MapSidRole:
        return QVariant::fromValue(MapSid(exactText(map.key)));
    case ServiceSidRole:
        return QVariant::fromValue(m_list.service());
    case HasNameRole:
        return !map.data.isEmpty();
    case ExpiresAtRole:
        return orNone(map.expiresMs);
    default:
        return {};
    }
}

QVariant MapsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Unique name");
    case SidColumn:
        return tr("SID");
    case RevisionColumn:
        return tr("Revision");
    case ExpiresColumn:
        return tr("Expires");
    case UpdatedColumn:
        return tr("Updated");
    case CreatedByColumn:
        return tr("Created by");
    default:
        return {};
    }
}

QString MapsTableModel::displayText(const ItemView &map, int column)
{
    switch (column) {
    case NameColumn:
        return visibleText(exactText(map.data.isEmpty() ? map.key : map.data));
    case SidColumn:
        return visibleText(exactText(map.key));
    case RevisionColumn:
        return visibleText(exactText(map.revision));
    case ExpiresColumn:
        return isoDateTime(map.expiresMs);
    case UpdatedColumn:
        return isoDateTime(map.updatedMs);
    case CreatedByColumn:
        return visibleText(exactText(map.createdBy));
    default:
        return {};
    }
}

QVariant MapsTableModel::sortValue(const ItemView &map, int column)
{
    switch (column) {
    case NameColumn:
        return map.data.isEmpty() ? QVariant() : exactText(map.data);
    case SidColumn:
        return map.key.toByteArray();
    case RevisionColumn:
        return orNone(revisionNumber(map.revision));
    case ExpiresColumn:
        return orNone(map.expiresMs);
    case UpdatedColumn:
        return orNone(map.updatedMs);
    default:
        return displayText(map, column);
    }
}

} // namespace mapdesk
