// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "textsplice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace mapdesk {

// A place in a text, in bytes.
struct TextRange
{
    qsizetype offset = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

// What is looked for in a text. Characters are compared, never parts of them; nothing is found
// where nothing would be marked (an expression that matches the empty text).
class TextSearch
{
    Q_DECLARE_TR_FUNCTIONS(TextSearch)

public:
    enum Option {
        NoOption = 0,
        MatchCase = 1,
        RegularExpression = 2,
    };

    // More are not looked for.
    static constexpr size_t mostMatches = 10'000;

    // The error is a plain sentence.
    static Result<TextSearch, QString> make(const QString &pattern, int options);

    std::vector<TextRange> matches(const QByteArray &text) const;

    // All matches, each with what stands in its place. In an expression's replacement $0 is what
    // was found, $1 to $9 its groups, $$ a dollar.
    TextSplices replacements(const QByteArray &text, const QString &replacement) const;

private:
    TextSearch(QRegularExpression expression, bool isPlain);

    template <typename Take>
    void find(const QByteArray &text, Take take) const;

    QRegularExpression m_expression;
    bool m_isPlain;
};

} // namespace mapdesk
