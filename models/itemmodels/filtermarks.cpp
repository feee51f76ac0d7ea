// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtermarks.h"

#include "displaytext.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr size_t mostMarks = 100;

// What is painted must be found at once, whatever the expression: PCRE gives up after so many
// steps.
QString withLimit(const QString &pattern)
{
    return QStringLiteral("(*LIMIT_MATCH=20000)") + pattern;
}

QRegularExpression expressionOf(const QString &pattern, Qt::CaseSensitivity sensitivity)
{
    return QRegularExpression(withLimit(pattern),
                              sensitivity == Qt::CaseInsensitive
                                  ? QRegularExpression::CaseInsensitiveOption
                                  : QRegularExpression::NoPatternOption);
}

} // namespace

FilterMarks FilterMarks::ofKey(const ItemFilter &filter)
{
    FilterMarks marks;
    marks.m_text = filter.key;
    marks.m_match = filter.keyMatch;
    marks.m_case = filter.caseSensitivity;
    if (filter.keyMatch == ItemFilter::KeyMatch::RegularExpression)
        marks.m_expression = expressionOf(filter.key, filter.caseSensitivity);
    return marks;
}

FilterMarks FilterMarks::ofData(const ItemFilter &filter)
{
    FilterMarks marks;
    marks.m_text = filter.data;
    marks.m_case = filter.caseSensitivity;
    return marks;
}

std::vector<TextMark> FilterMarks::in(const QString &text) const
{
    using Match = ItemFilter::KeyMatch;
    if (m_text.isEmpty())
        return {};
    switch (m_match) {
    case Match::Contains:
        return marksOfText(text);
    case Match::Prefix:
        return text.startsWith(m_text) ? std::vector<TextMark>{{0, m_text.size()}}
                                       : std::vector<TextMark>();
    case Match::RegularExpression:
        return marksOfExpression(text);
    }
    return {};
}

std::vector<TextMark> FilterMarks::marksOfText(const QString &text) const
{
    std::vector<TextMark> marks;
    qsizetype found = text.indexOf(m_text, 0, m_case);
    while (found >= 0 && marks.size() < mostMarks) {
        marks.push_back({found, m_text.size()});
        found = text.indexOf(m_text, found + m_text.size(), m_case);
    }
    return marks;
}

std::vector<TextMark> FilterMarks::marksOfExpression(const QString &text) const
{
    std::vector<TextMark> marks;
    if (!m_expression.isValid())
        return marks;
    auto found = m_expression.globalMatch(text);
    while (found.hasNext() && marks.size() < mostMarks) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() > 0)
            marks.push_back({match.capturedStart(), match.capturedLength()});
    }
    return marks;
}

std::vector<TextMark> visibleMarks(const std::vector<TextMark> &marks, const QString &text,
                                   qsizetype shown)
{
    const std::vector<qsizetype> positions = visiblePositions(text);
    const auto shownAt = [&](qsizetype unit) {
        return std::min(shown, positions[size_t(std::min(unit, text.size()))]);
    };
    std::vector<TextMark> visible;
    for (const TextMark &mark : marks) {
        const qsizetype start = shownAt(mark.start);
        const qsizetype end = shownAt(mark.start + mark.length);
        if (end > start)
            visible.push_back({start, end - start});
    }
    return visible;
}

} // namespace mapdesk
