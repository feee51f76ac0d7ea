// SPDX-License-Identifier: GPL-3.0-or-later
#include "roworder.h"

#include "itemtext.h"
#include "stepsort.h"
#include "textsort.h"

#include <optional>

namespace mapdesk {

namespace {

struct NumberedRow
{
    quint64 value;
    int row;
};

bool comesFirst(const NumberedRow &a, const NumberedRow &b)
{
    return a.value != b.value ? a.value < b.value : a.row < b.row;
}

bool isText(ItemField field)
{
    return field == ItemField::Data || field == ItemField::CreatedBy;
}

// Numbers below zero come first.
std::optional<quint64> ordinal(std::optional<qint64> number)
{
    constexpr quint64 sign = quint64(1) << 63;
    return number ? std::optional(quint64(*number) ^ sign) : std::nullopt;
}

std::optional<quint64> numberOf(const ItemView &item, ItemField field)
{
    switch (field) {
    case ItemField::Expires:
        return ordinal(item.expiresMs);
    case ItemField::Updated:
        return ordinal(item.updatedMs);
    case ItemField::RevisionNumber:
        return revisionNumber(item.revision);
    case ItemField::Key:
    case ItemField::Data:
    case ItemField::CreatedBy:
        break;
    }
    return {};
}

// Empty: no value.
QByteArrayView textOf(const ItemView &item, ItemField field)
{
    const QByteArrayView text = field == ItemField::Data ? item.data : item.createdBy;
    return text.first(std::min(text.size(), sortedTextBytes));
}

void append(std::vector<int> &rows, const std::vector<int> &more)
{
    rows.insert(rows.end(), more.begin(), more.end());
}

} // namespace

RowOrder::RowOrder(ItemSnapshot items, const std::vector<ItemHandle> &handles, RowSort sort)
    : m_items(std::move(items))
    , m_handles(handles)
    , m_sort(sort)
{
}

bool RowOrder::operator()(int a, int b) const
{
    const bool isAscending = m_sort.order == Qt::AscendingOrder;
    if (m_sort.field == ItemField::Key)
        return isAscending ? a < b : b < a;
    const ItemView itemOfA = item(a);
    const ItemView itemOfB = item(b);
    if (isText(m_sort.field)) {
        const TextRow textOfA(textOf(itemOfA, m_sort.field), a);
        const TextRow textOfB(textOf(itemOfB, m_sort.field), b);
        if (textOfA.isEmpty() || textOfB.isEmpty())
            return textOfA.isEmpty() == textOfB.isEmpty() ? a < b : textOfB.isEmpty();
        return TextRowOrder{m_sort.order}(textOfA, textOfB);
    }
    const std::optional<quint64> numberOfA = numberOf(itemOfA, m_sort.field);
    const std::optional<quint64> numberOfB = numberOf(itemOfB, m_sort.field);
    if (numberOfA == numberOfB)
        return a < b;
    if (!numberOfA || !numberOfB)
        return numberOfA.has_value();
    return isAscending ? *numberOfA < *numberOfB : *numberOfB < *numberOfA;
}

std::vector<int> RowOrder::sorted(std::vector<int> rows, const std::atomic_bool &isCancelled) const
{
    if (m_sort.field == ItemField::Key) {
        if (m_sort.order == Qt::DescendingOrder)
            std::reverse(rows.begin(), rows.end());
        return rows;
    }
    return isText(m_sort.field) ? sortedTexts(rows, isCancelled) : sortedNumbers(rows, isCancelled);
}

std::vector<int> RowOrder::sortedNumbers(const std::vector<int> &rows,
                                         const std::atomic_bool &isCancelled) const
{
    std::vector<NumberedRow> numbered;
    numbered.reserve(rows.size());
    std::vector<int> without;
    const quint64 turned = m_sort.order == Qt::AscendingOrder ? 0 : ~quint64(0);
    for (const int row : rows) {
        if (isCancelled)
            break;
        if (const std::optional<quint64> value = numberOf(item(row), m_sort.field))
            numbered.push_back({*value ^ turned, row});
        else
            without.push_back(row);
    }
    std::vector<NumberedRow> spare;
    sortInSteps(numbered.data(), numbered.data() + numbered.size(), spare, comesFirst, isCancelled);
    std::vector<int> outcome;
    outcome.reserve(rows.size());
    for (const NumberedRow &value : numbered)
        outcome.push_back(value.row);
    append(outcome, without);
    return outcome;
}

std::vector<int> RowOrder::sortedTexts(const std::vector<int> &rows,
                                       const std::atomic_bool &isCancelled) const
{
    std::vector<TextRow> texts;
    texts.reserve(rows.size());
    std::vector<int> without;
    for (const int row : rows) {
        if (isCancelled)
            break;
        if (const QByteArrayView text = textOf(item(row), m_sort.field); !text.isEmpty())
            texts.emplace_back(text, row);
        else
            without.push_back(row);
    }
    sortTexts(texts, m_sort.order, isCancelled);
    std::vector<int> outcome;
    outcome.reserve(rows.size());
    for (const TextRow &text : texts)
        outcome.push_back(text.row);
    append(outcome, without);
    return outcome;
}

} // namespace mapdesk
