// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QRegularExpression>

#include <array>

namespace mapdesk {

namespace {

QRegularExpression anyCase(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern),
                              QRegularExpression::CaseInsensitiveOption);
}

// Each pattern keeps what its first group holds and drops the rest of the match. A quote may have
// a backslash before it: that is how Qt's debug output and JSON within JSON write it.
const std::array<QRegularExpression, 6> &secretPatterns()
{
    // Never destroyed: Qt's threads log until the process is gone.
    static const auto &patterns = *new std::array<QRegularExpression, 6>{
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
        // What curl -u is given, alone: the SID of an account or a key, and what goes with it.
        anyCase(R"((\b(?:AC|SK)[0-9a-f]{32}:)[0-9a-z]{32}\b)"),
        // Variables and members: TWILIO_AUTH_TOKEN=..., "auth_token": "...", AuthToken=...
        anyCase(R"(((?:auth_?token|api_?secret)[\\"']*\s*[=:]\s*[\\"']*)[^\s\\"',}&]+)"),
    };
    return patterns;
}

// Nothing is ever found in a text with half a character in it.
QString searchable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

QString redacted(const QString &text)
{
    QString result = searchable(text);
    for (const QRegularExpression &pattern : secretPatterns())
        result.replace(pattern, QStringLiteral("\\1[redacted]"));
    return result;
}

QStringList secretsIn(const QString &text)
{
    const QString searched = searchable(text);
    QStringList secrets;
    for (const QRegularExpression &pattern : secretPatterns()) {
        for (const QRegularExpressionMatch &match : pattern.globalMatch(searched)) {
            const QString secret = searched.sliced(match.capturedEnd(1),
                                                   match.capturedEnd() - match.capturedEnd(1));
            if (isSecret(secret))
                secrets += secret;
        }
    }
    return secrets;
}

bool isSecret(const QString &text)
{
    static const QRegularExpression standIn = anyCase(
        R"(\A(?:[$%<\[{*].*|([x*.…•-])\1*|(?:(?:your|my|the|twilio)[ _-]*)*)"
        R"((?:(?:api|auth|account)[ _-]*)*(?:token|secret|password)?)\z)");
    return !standIn.match(text.trimmed()).hasMatch();
}

} // namespace mapdesk
