// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"

#include <QRegularExpression>

#include <vector>

namespace mapdesk {

// A part of a text, in UTF-16 units.
struct TextMark
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextMark &, const TextMark &) = default;
};

// What a filter found in a text, to be shown there. Not for finding: an expression that takes too
// long on a text marks nothing in it.
class FilterMarks
{
public:
    // Marks nothing.
    FilterMarks() = default;

    static FilterMarks ofKey(const ItemFilter &filter);
    static FilterMarks ofData(const ItemFilter &filter);

    bool isEmpty() const { return m_text.isEmpty(); }

    // From the start, none empty, none within another; not more than can be told apart in a row.
    std::vector<TextMark> in(const QString &text) const;

    friend bool operator==(const FilterMarks &, const FilterMarks &) = default;

private:
    std::vector<TextMark> marksOfText(const QString &text) const;
    std::vector<TextMark> marksOfExpression(const QString &text) const;

    QString m_text;
    ItemFilter::KeyMatch m_match = ItemFilter::KeyMatch::Contains;
    Qt::CaseSensitivity m_case = Qt::CaseInsensitive;
    QRegularExpression m_expression; // where m_match says so
};

// The marks as they stand in visibleText(text), of which the first `shown` units are shown.
std::vector<TextMark> visibleMarks(const std::vector<TextMark> &marks, const QString &text,
                                   qsizetype shown);

} // namespace mapdesk
