// SPDX-License-Identifier: GPL-3.0-or-later
#include "simplefilter.h"

#include "itemfiltermodel.h"
#include "itemtablemodel.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool isWanted(const ItemView &item, const ItemFilter &wanted)
{
    const auto contains = [](QByteArrayView text, const QString &part) {
        return QString::fromUtf8(text).contains(part, Qt::CaseInsensitive);
    };
    return contains(item.key, wanted.key) && contains(item.data, wanted.data)
        && (!wanted.updatedSinceMs || *item.updatedMs >= *wanted.updatedSinceMs);
}

bool isBefore(const ItemTableModel &table, const ItemFilterModel &filter, int a, int b)
{
    const bool isAscending = filter.sortOrder() == Qt::AscendingOrder;
    if (table.fieldOf(filter.sortColumn()) == ItemField::Key)
        return isAscending ? a < b : b < a;
    const QVariant valueOfA = table.index(a, filter.sortColumn()).data(SortRole);
    const QVariant valueOfB = table.index(b, filter.sortColumn()).data(SortRole);
    if (!valueOfA.isValid() || !valueOfB.isValid())
        return valueOfA.isValid() && !valueOfB.isValid();
    const QPartialOrdering order = QVariant::compare(valueOfA, valueOfB);
    return order == (isAscending ? QPartialOrdering::Less : QPartialOrdering::Greater);
}

} // namespace

QByteArrayList test::keysOf(const QAbstractItemModel &model)
{
    QByteArrayList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(ItemKeyRole).value<ItemKey>().value());
    return keys;
}

QByteArrayList test::expectedKeys(const ItemTableModel &table, const ItemFilterModel &filter)
{
    std::vector<int> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (isWanted(table.item(row), filter.filter()))
            rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int a, int b) { return isBefore(table, filter, a, b); });
    QByteArrayList keys;
    for (const int row : rows)
        keys.append(table.item(row).key.toByteArray());
    return keys;
}

} // namespace mapdesk
