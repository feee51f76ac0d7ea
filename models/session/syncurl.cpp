// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncurl.h"

#include "endpoints.h"
#include "redaction.h"
#include "serviceorigin.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

namespace mapdesk {

namespace {

struct Parts
{
    QString scheme;
    QString authority;
    QByteArray path; // still encoded
    QByteArray query;
};

Parts split(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:([^:/?#]+)://([^/?#\\\\]*))?([^?#]*)(?:\\?([^#]*))?"));
    const QRegularExpressionMatch match = form.match(url);
    return {match.captured(1).toLower(), match.captured(2), match.captured(3).toUtf8(),
            match.captured(4).toUtf8()};
}

// What such a text means to somebody who left out what goes without saying.
QString withOrigin(const QString &text, const ServiceOrigin &origin)
{
    if (text.startsWith(u'/'))
        return origin.toString() + text;
    if (text.contains(u"://"))
        return text;
    return QUrl(origin.toString()).scheme() + QStringLiteral("://") + text;
}

// Takes the user's name and password off; whether there was a secret.
bool dropUserInfo(QString &authority)
{
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at < 0)
        return false;
    const QString userInfo = authority.first(at);
    authority.remove(0, at + 1);
    const qsizetype colon = userInfo.indexOf(u':');
    return isSecret(userInfo.sliced(colon + 1)); // alone it may be a token
}

// Names the origin in letters that cannot be mistaken for others.
QString foreignText(const QUrl &url, const ServiceOrigin &origin)
{
    QUrl bare;
    bare.setScheme(url.scheme());
    bare.setHost(url.host());
    bare.setPort(url.port());
    const QString shown = bare.toString(QUrl::FullyEncoded);
    const bool isConsole = url.host() == u"console.twilio.com"
        || (url.host() == u"www.twilio.com" && url.path().startsWith(u"/console"));
    if (isConsole)
        return SyncUrl::tr(
            "This is a page of Twilio's Console. Its address is not one of the API: paste the "
            "map's SID or its unique name.");
    return SyncUrl::tr("This URL is of %1; this window works on %2. Nothing was sent.")
        .arg(shown, origin.toString());
}

// A password with a slash in it looks like a host and a path.
bool mayHideUserInfo(const Parts &parts)
{
    return parts.path.contains('@') || parts.query.contains('@');
}

// Empty if the URL is one of this origin.
QString foreignOrigin(const Parts &parts, const ServiceOrigin &origin)
{
    const QUrl url(parts.scheme + QStringLiteral("://") + parts.authority, QUrl::StrictMode);
    const bool isWeb = parts.scheme == u"https" || parts.scheme == u"http";
    if (!isWeb || !url.isValid() || url.host().isEmpty())
        return SyncUrl::tr("This is no URL of Sync's REST API. One begins with %1/v1/Services.")
            .arg(origin.toString());
    const auto named = ServiceOrigin::parse(url.toString());
    if (named && named->toString() == origin.toString())
        return {};
    if (mayHideUserInfo(parts))
        return SyncUrl::tr("This URL is of another server; this window works on %1. Nothing was "
                           "sent.")
            .arg(origin.toString());
    QUrl whole = url;
    whole.setPath(QString::fromUtf8(parts.path), QUrl::TolerantMode);
    return foreignText(whole, origin);
}

bool isWellEncoded(const QByteArray &text)
{
    static const QRegularExpression broken(QStringLiteral("%(?![0-9a-fA-F]{2})"));
    return !broken.match(QString::fromLatin1(text)).hasMatch();
}

QString queryValue(const QByteArray &query, const char *name)
{
    QByteArray form = query;
    form.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(form))
        .queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

// The key that a list of items is asked to begin with.
QString firstKey(const QByteArray &query)
{
    const bool leavesItOut = queryValue(query, "Bounds") == u"exclusive";
    return leavesItOut ? QString() : queryValue(query, "From");
}

Result<QStringList, QString> segmentsOf(const QByteArray &path)
{
    QStringList segments;
    const QList<QByteArray> encoded = (path.endsWith('/') ? path.chopped(1) : path).split('/');
    for (const QByteArray &segment : encoded.sliced(1)) {
        const auto text = textOfSegment(segment);
        if (!text)
            return failure(text.error());
        if (text->isEmpty())
            return failure(SyncUrl::tr("A part of the URL is empty: it has two slashes in a row."));
        // Whoever handles the URL next may take the part before it away.
        if (isDotSegment(text->toUtf8()))
            return failure(OpenLocation{.map = *text}.problem());
        segments += *text;
    }
    return segments;
}

Result<OpenLocation, QString> locationOf(const QStringList &segments, const QByteArray &query)
{
    const auto is = [&segments](qsizetype i, const char *text) {
        return segments.value(i) == QLatin1String(text);
    };
    if (!is(0, "v1") || !is(1, "Services"))
        return failure(
            SyncUrl::tr("The URL's path is not one of Sync, which begins with /v1/Services."));
    if (segments.size() < 3)
        return failure(SyncUrl::tr("This URL is of the list of services and names none of them."));
    if (segments.size() > 3 && !is(3, "Maps"))
        return failure(
            SyncUrl::tr("This URL leads to something else than a map; Mapdesk shows maps alone."));
    const bool isBelowMap = segments.size() > 5;
    const bool hasKey = is(5, "Items") && segments.size() == 7;
    const bool isKnown = !isBelowMap || (is(5, "Items") && segments.size() <= 7)
        || (is(5, "Permissions") && segments.size() <= 7);
    if (!isKnown)
        return failure(SyncUrl::tr("Mapdesk does not know where this URL leads below the map."));
    const bool isList = is(5, "Items") && segments.size() == 6;
    const QString key = hasKey ? segments[6] : isList ? firstKey(query) : QString();
    return OpenLocation{
        .service = ServiceSid(segments[2]), .map = segments.value(4), .key = ItemKey(key.toUtf8())};
}

} // namespace

Result<QString, QString> textOfSegment(const QByteArray &percentEncoded)
{
    if (!isWellEncoded(percentEncoded))
        return failure(
            SyncUrl::tr("A percent sign in it is not followed by two digits (0-9, A-F); the sign "
                        "itself is written %25."));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = utf8(QByteArray::fromPercentEncoding(percentEncoded));
    if (utf8.hasError())
        return failure(SyncUrl::tr("A part of it is no text: its bytes are not UTF-8."));
    return text;
}

SyncUrl parseSyncUrl(const QString &text, const ServiceOrigin &origin)
{
    Parts parts = split(withOrigin(text, origin));
    const bool hadSecret = dropUserInfo(parts.authority);
    const QString foreign = foreignOrigin(parts, origin);
    if (!foreign.isEmpty())
        return {failure(foreign), hadSecret || mayHideUserInfo(parts)};
    auto location = segmentsOf(parts.path).and_then([&parts](const QStringList &segments) {
        return locationOf(segments, parts.query);
    });
    const QString problem = location ? location->problem() : QString();
    if (!problem.isEmpty())
        return {failure(problem), hadSecret};
    return {location, hadSecret};
}

bool looksLikeUrl(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(?:[A-Za-z][A-Za-z0-9+.-]*://|/v1/|(?:[\\w-]+\\.)+[\\w-]+(?::\\d+)?/v1(?:/|\\z))"));
    return form.match(text).hasMatch();
}

} // namespace mapdesk
