// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowquery.h"

#include "ids.h"
#include "itemtablemodel.h"
#include "roles.h"

#include <algorithm>
#include <numeric>
#include <variant>

namespace mapdesk {

namespace {

// The first alternative stands for no value. A column has values of one type.
using SortValue = std::variant<std::monostate, qint64, quint64, QString>;

SortValue sortValue(const QAbstractItemModel &source, int row, int column)
{
    const QVariant value = source.index(row, column).data(SortRole);
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::ULongLong:
        return value.toULongLong();
    default:
        return value.toString();
    }
}

bool hasValue(const SortValue &value)
{
    return value.index() != 0;
}

bool isBefore(const SortValue &a, const SortValue &b, Qt::SortOrder order)
{
    if (!hasValue(a) || !hasValue(b))
        return hasValue(a) && !hasValue(b);
    return order == Qt::AscendingOrder ? a < b : b < a;
}

bool isInSourceOrder(const QAbstractItemModel &source, const RowQuery &query)
{
    const auto *table = qobject_cast<const StoreTableModel *>(&source);
    return query.sortColumn == (table ? table->keyColumn() : int(ItemTableModel::KeyColumn));
}

bool containsKeyText(const ItemFilter &filter, QByteArrayView text)
{
    return exactText(text).contains(filter.key, filter.caseSensitivity);
}

std::vector<int> sortedBySourceOrder(const RowQuery &query, std::vector<int> rows)
{
    if (query.sortOrder == Qt::AscendingOrder)
        std::sort(rows.begin(), rows.end());
    else
        std::sort(rows.begin(), rows.end(), std::greater<>());
    return rows;
}

} // namespace

bool matches(const QAbstractItemModel &source, const RowQuery &query, int sourceRow)
{
    const ItemFilter &filter = query.filter;
    if (filter.keepsAll())
        return true;
    const ItemView item = static_cast<const StoreTableModel &>(source).item(sourceRow);
    if (filter.expiresUntilMs && !(item.expiresMs && *item.expiresMs <= *filter.expiresUntilMs))
        return false;
    return containsKeyText(filter, item.key)
        || (filter.keyTextMatchesDataToo && containsKeyText(filter, item.data));
}

std::vector<int> matchingRows(const QAbstractItemModel &source, const RowQuery &query)
{
    std::vector<int> rows;
    for (int row = 0; row < source.rowCount(); ++row) {
        if (matches(source, query, row))
            rows.push_back(row);
    }
    return sortedRows(source, query, std::move(rows));
}

std::vector<int> sortedRows(const QAbstractItemModel &source, const RowQuery &query,
                            std::vector<int> sourceRows)
{
    if (isInSourceOrder(source, query))
        return sortedBySourceOrder(query, std::move(sourceRows));
    std::sort(sourceRows.begin(), sourceRows.end());
    std::vector<SortValue> values;
    values.reserve(sourceRows.size());
    for (const int row : sourceRows)
        values.push_back(sortValue(source, row, query.sortColumn));

    std::vector<size_t> order(sourceRows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return isBefore(values[a], values[b], query.sortOrder);
    });

    std::vector<int> sorted;
    sorted.reserve(order.size());
    for (const size_t place : order)
        sorted.push_back(sourceRows[place]);
    return sorted;
}

RowOrder::RowOrder(const QAbstractItemModel &source, const RowQuery &query)
    : m_source(source)
    , m_query(query)
{
}

bool RowOrder::operator()(int a, int b) const
{
    if (isInSourceOrder(m_source, m_query))
        return m_query.sortOrder == Qt::AscendingOrder ? a < b : b < a;
    const SortValue valueOfA = sortValue(m_source, a, m_query.sortColumn);
    const SortValue valueOfB = sortValue(m_source, b, m_query.sortColumn);
    if (isBefore(valueOfA, valueOfB, m_query.sortOrder))
        return true;
    return a < b && !isBefore(valueOfB, valueOfA, m_query.sortOrder);
}

} // namespace mapdesk
