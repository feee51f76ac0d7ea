// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefields.h"

#include "displaytext.h"
#include "wholefile.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace mapdesk {

namespace {

constexpr qsizetype maximumNameLength = 80;
constexpr qint64 maximumAuthorityFileSize = 4 * 1024 * 1024;

bool isWhole(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

// What Twilio's SIDs are of, by their first two letters.
QString kindOfSid(const QString &text)
{
    if (!isWhole(QStringLiteral("[A-Z]{2}[0-9a-fA-F]{32}"), text))
        return {};
    const QString prefix = text.left(2);
    if (prefix == u"AC")
        return ProfileFields::tr("an account's SID");
    if (prefix == u"SK")
        return ProfileFields::tr("an API key's SID");
    if (prefix == u"IS")
        return ProfileFields::tr("a Sync service's SID");
    if (prefix == u"MP")
        return ProfileFields::tr("a Sync Map's SID");
    return ProfileFields::tr("another kind of SID");
}

QString sidProblem(const QString &sid, const QString &prefix, const QString &wanted)
{
    if (isWhole(prefix + QStringLiteral("[0-9a-fA-F]{32}"), sid))
        return {};
    if (const QString kind = kindOfSid(sid); !kind.isEmpty()) {
        return ProfileFields::tr("This is %1, it begins with %2. %3 begins with %4.")
            .arg(kind, sid.left(2), wanted, prefix);
    }
    return ProfileFields::tr("%1 is %2 and 32 digits or letters from a to f: copy it whole.")
        .arg(wanted, prefix);
}

bool isInvisible(QChar character)
{
    if (character.isSurrogate()) // half of an emoji, say
        return false;
    return character.isSpace() || visibleText(QString(character)) != QString(character);
}

QString withoutBlanksAround(QString text)
{
    while (!text.isEmpty() && isInvisible(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isInvisible(text.front()))
        text.remove(0, 1);
    return text;
}

bool isInQuotes(const QString &text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 6> quotes{{{u'"', u'"'},
                                                                   {u'\'', u'\''},
                                                                   {u'`', u'`'},
                                                                   {u'\u201c', u'\u201d'},
                                                                   {u'\u201e', u'\u201c'},
                                                                   {u'\u2018', u'\u2019'}}};
    for (const auto &[opening, closing] : quotes) {
        if (text.size() >= 2 && text.front() == opening && text.back() == closing)
            return true;
    }
    return false;
}

QString labelProblem(const QString &label, const QString &sentence)
{
    const QString pattern = QStringLiteral("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    return label.isEmpty() || isWhole(pattern, label) ? QString() : sentence;
}

} // namespace

QString ProfileFields::cleaned(const QString &text)
{
    QString result = withoutBlanksAround(text);
    while (isInQuotes(result))
        result = withoutBlanksAround(result.mid(1, result.size() - 2));
    return result;
}

QString ProfileFields::nameProblem(const QString &name)
{
    if (name.trimmed().isEmpty())
        return tr("Enter a name, one that tells this account from the others.");
    if (name.size() > maximumNameLength)
        return tr("The name is longer than %1 characters: shorten it.").arg(maximumNameLength);
    if (visibleText(name) != name)
        return tr("The name holds characters that cannot be seen: type it anew.");
    return {};
}

QString ProfileFields::accountSidProblem(const QString &sid, CredentialKind kind)
{
    if (sid.isEmpty() && kind == CredentialKind::ApiKey)
        return {};
    return sidProblem(sid, QStringLiteral("AC"), tr("An account's SID"));
}

QString ProfileFields::apiKeySidProblem(const QString &sid)
{
    return sidProblem(sid, QStringLiteral("SK"), tr("An API key's SID"));
}

QString ProfileFields::credentialProblem(const QString &secret, CredentialKind kind)
{
    const bool isApiKey = kind == CredentialKind::ApiKey;
    if (secret.isEmpty())
        return isApiKey ? tr("Enter the API key's secret.") : tr("Enter the Auth Token.");
    if (const QString sidKind = kindOfSid(secret); !sidKind.isEmpty()) {
        return isApiKey ? tr("This is %1. Enter the API key's secret.").arg(sidKind)
                        : tr("This is %1. Enter the Auth Token.").arg(sidKind);
    }
    if (isWhole(QStringLiteral("[\\x21-\\x7e]+"), secret))
        return {};
    return isApiKey ? tr("An API key's secret has letters and digits only: copy it whole.")
                    : tr("An Auth Token has letters and digits only: copy it whole.");
}

QString ProfileFields::serviceProblem(const QString &sidOrDefault)
{
    if (sidOrDefault.isEmpty() || sidOrDefault == u"default")
        return {};
    return sidProblem(sidOrDefault, QStringLiteral("IS"), tr("A Sync service's SID"));
}

QString ProfileFields::edgeProblem(const QString &edge)
{
    return labelProblem(edge, tr("An edge is one word in small letters, such as ashburn."));
}

QString ProfileFields::regionProblem(const QString &region)
{
    return labelProblem(region, tr("A region is one word in small letters, such as us1."));
}

QString ProfileFields::proxyHostProblem(const QString &host)
{
    if (host.isEmpty())
        return tr("Enter the proxy's host name or address.");
    if (host.contains(QLatin1String("://")))
        return tr("Enter the proxy's host alone, without http:// before it.");
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    if (!url.host().isEmpty())
        return {};
    if (isWhole(QStringLiteral("[^:]+:[0-9]+"), host))
        return tr("Enter the proxy's host alone; the port has a field of its own.");
    return tr("This is no host name or address: correct it.");
}

QString ProfileFields::proxyPortProblem(int port)
{
    return port >= 1 && port <= 65535 ? QString() : tr("A port is a number from 1 to 65535.");
}

QString ProfileFields::authorityFileProblem(const QString &path)
{
    if (path.isEmpty())
        return {};
    const auto bytes = readWholeFile(path, maximumAuthorityFileSize);
    if (!bytes)
        return bytes.error();
    if (!bytes->contains("-----BEGIN CERTIFICATE-----"))
        return tr("There is no certificate in this file: choose a PEM file, which has a line "
                  "\"-----BEGIN CERTIFICATE-----\".");
    return {};
}

} // namespace mapdesk
