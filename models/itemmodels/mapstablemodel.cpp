// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapstablemodel.h"

#include "displaytext.h"
#include "maplist.h"

namespace mapdesk {

MapsTableModel::MapsTableModel(const MapList &list, QObject *parent)
    : StoreTableModel(list.maps(), parent)
    , m_list(list)
{
}

std::span<const StoreColumn> MapsTableModel::columns() const
{
    static const StoreColumn columns[ColumnCount] = {
        {ItemField::Data, [] { return tr("Unique name"); },
         [](const ItemView &map) {
             return visibleText(exactText(map.data.isEmpty() ? map.key : map.data));
         },
         [](const ItemView &map) {
             return map.data.isEmpty() ? QVariant() : QVariant(exactText(map.data));
         }},
        {ItemField::Key, [] { return tr("SID"); },
         [](const ItemView &map) { return visibleText(exactText(map.key)); },
         [](const ItemView &map) { return QVariant(map.key.toByteArray()); }},
        storecolumns::revision(),
        storecolumns::expires(),
        storecolumns::updated(),
        storecolumns::createdBy(),
    };
    return columns;
}

QVariant MapsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemView map = item(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() <= SidColumn ? index.data() : QVariant();
    case MapSidRole:
        return QVariant::fromValue(MapSid(exactText(map.key)));
    case ServiceSidRole:
        return QVariant::fromValue(m_list.service());
    case HasNameRole:
        return !map.data.isEmpty();
    default:
        return StoreTableModel::data(index, role);
    }
}

} // namespace mapdesk
