// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QRegularExpression>

#include <array>

namespace mapdesk {

namespace {

// Each pattern keeps what its first group holds and drops the rest of the match.
const std::array<QRegularExpression, 4> &secretPatterns()
{
    using Expression = QRegularExpression;
    static const std::array<Expression, 4> patterns{
        Expression(QStringLiteral("((?:Authorization\\W+)?\\b(?:Basic|Bearer)\\s+)[A-Za-z0-9+/=._~-]{8,}"),
                   Expression::CaseInsensitiveOption),
        Expression(QStringLiteral("(\\w+://[^\\s/:@]+:)[^\\s/@]+(?=@)")),
        Expression(QStringLiteral("(-u\\s*['\"]?[A-Za-z0-9]+:)[^\\s'\"]+")),
        Expression(QStringLiteral(
                       "(\\b(?:TWILIO_)?(?:AUTH_TOKEN|API_SECRET)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',}]+"),
                   Expression::CaseInsensitiveOption),
    };
    return patterns;
}

} // namespace

QString redacted(const QString &text)
{
    QString result = text;
    for (const QRegularExpression &pattern : secretPatterns())
        result.replace(pattern, QStringLiteral("\\1[redacted]"));
    return result;
}

} // namespace mapdesk
