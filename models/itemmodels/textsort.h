// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <Qt>

#include <atomic>
#include <vector>

namespace mapdesk {

// No more bytes of a text count when rows are sorted by it.
inline constexpr qsizetype sortedTextBytes = 256;

// A text that a row is sorted by.
struct TextRow
{
    TextRow() = default;
    TextRow(QByteArrayView text, int ofRow)
        : bytes(text.data())
        , size(int(text.size()))
        , row(ofRow)
    {
    }

    bool isEmpty() const { return size == 0; }

    quint64 word = 0; // for sortTexts()
    const char *bytes = nullptr;
    int size = 0;
    int row = 0;
};

// By bytes, ties by row.
struct TextRowOrder
{
    bool operator()(const TextRow &a, const TextRow &b) const;

    Qt::SortOrder order = Qt::AscendingOrder;
};

// In that order; in any where it becomes cancelled.
void sortTexts(std::vector<TextRow> &texts, Qt::SortOrder order,
               const std::atomic_bool &isCancelled);

} // namespace mapdesk
