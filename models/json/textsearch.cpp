// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsearch.h"

#include "decodedtext.h"

namespace mapdesk {

namespace {

QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar next = at + 1 < replacement.size() ? replacement[at + 1] : QChar();
        if (replacement[at] != u'$' || (next != u'$' && (next < u'0' || next > u'9'))) {
            text += replacement[at];
            continue;
        }
        if (next == u'$')
            text += u'$';
        else
            text += match.captured(next.digitValue());
        ++at;
    }
    return text;
}

} // namespace

TextSearch::TextSearch(QRegularExpression expression, bool isPlain)
    : m_expression(std::move(expression))
    , m_isPlain(isPlain)
{
}

Result<TextSearch, QString> TextSearch::make(const QString &pattern, int options)
{
    const bool isPlain = !(options & RegularExpression);
    QRegularExpression expression(isPlain ? QRegularExpression::escape(pattern) : pattern,
                                  QRegularExpression::UseUnicodePropertiesOption
                                      | QRegularExpression::MultilineOption);
    if (!(options & MatchCase)) {
        expression.setPatternOptions(expression.patternOptions()
                                     | QRegularExpression::CaseInsensitiveOption);
    }
    if (!expression.isValid()) {
        return failure(tr("This is not a regular expression: %1 (character %2).")
                           .arg(expression.errorString())
                           .arg(expression.patternErrorOffset()));
    }
    return TextSearch(expression, isPlain);
}

template <typename Take>
void TextSearch::find(const QByteArray &text, Take take) const
{
    if (m_expression.pattern().isEmpty())
        return;
    const DecodedText decoded(text);
    size_t count = 0;
    auto found = m_expression.globalMatch(decoded.text());
    while (found.hasNext() && count < mostMatches) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype start = decoded.byteOffset(match.capturedStart());
        const qsizetype end = decoded.byteOffset(match.capturedEnd());
        if (end == start)
            continue;
        take(TextRange{start, end - start}, match);
        ++count;
    }
}

std::vector<TextRange> TextSearch::matches(const QByteArray &text) const
{
    std::vector<TextRange> all;
    find(text, [&all](TextRange range, const QRegularExpressionMatch &) { all.push_back(range); });
    return all;
}

TextSplices TextSearch::replacements(const QByteArray &text, const QString &replacement) const
{
    TextSplices all;
    find(text, [&](TextRange range, const QRegularExpressionMatch &match) {
        const QString put = m_isPlain ? replacement : expanded(replacement, match);
        all.push_back({range.offset, range.length, put.toUtf8()});
    });
    return all;
}

} // namespace mapdesk
