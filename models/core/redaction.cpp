// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QRegularExpression>

#include <array>

namespace mapdesk {

namespace {

QRegularExpression anyCase(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern),
                              QRegularExpression::CaseInsensitiveOption);
}

// Each pattern keeps what its first group holds and drops the rest of the match. A quote may have
// a backslash before it: that is how Qt's debug output and JSON within JSON write it.
const std::array<QRegularExpression, 5> &secretPatterns()
{
    static const std::array<QRegularExpression, 5> patterns{
        // An Authorization header, also as a pair of quoted strings.
        anyCase(
            R"((\bAuthorization(?:[\\"']*\s*[:=]|[\\"']+\s*,)\s*[\\"']*(?:(?:Basic|Bearer)\s+)?))"
            R"([^\r\n\\"']+)"),
        // A header's value alone. Words such as "Basic authentication" hold no digit and no "=".
        anyCase(R"((\b(?:Basic|Bearer)\s+)(?=[a-z+/._~-]*[0-9=])[a-z0-9+/=._~-]{8,})"),
        // The password of a URL's user part.
        anyCase(R"((\w+://[^\s/:@]*:)[^\s/?#]+(?=@))"),
        // curl -u and --user.
        anyCase(R"((?<!\S)((?:-u|--user)[\s=]*["']?[^\s:"']+:)[^\s"']+)"),
        // Variables and members: TWILIO_AUTH_TOKEN=..., "auth_token": "...", AuthToken=...
        anyCase(R"(((?:auth_?token|api_?secret)[\\"']*\s*[=:]\s*[\\"']*)[^\s\\"',}&]+)"),
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
