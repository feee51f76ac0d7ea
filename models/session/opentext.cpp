// SPDX-License-Identifier: GPL-3.0-or-later
#include "opentext.h"

#include "curlcommand.h"
#include "endpoints.h"
#include "openlink.h"
#include "redaction.h"
#include "syncurl.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace mapdesk {

namespace {

// Shorter ones are words that stand in a name by chance.
constexpr qsizetype shortestTellingSecret = 8;

bool hasLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

OpenText refused(const QString &reason)
{
    return {.refusal = reason};
}

OpenText understood(std::vector<OpenLocation> readings)
{
    return {.readings = std::move(readings)};
}

// Without the quotes or brackets around it that came along from a mail or a JSON text.
QString unwrapped(const QString &text)
{
    static const QRegularExpression wrapped(
        QStringLiteral("\\A(?:<([^<>]*)>|\"([^\"]*)\"|'([^']*)'|“([^”]*)”|`([^`]*)`)[,;]?\\z"));
    const QRegularExpressionMatch match = wrapped.match(text);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()) : text;
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

// A URL, alone or among other words; empty if there is none.
QString urlIn(const QString &text)
{
    static const QRegularExpression amid(
        QStringLiteral("(?<![^\\s\"'<>(])(?:https?://|/v1/Services(?=/))[^\\s\"'<>]*"));
    const QString whole = unwrapped(text);
    if (!hasBlank(whole))
        return looksLikeUrl(whole) ? whole : QString();
    return amid.match(text).captured();
}

// "IS.." and "MP.." side by side, as they are copied from a log.
std::optional<OpenLocation> pairOfSids(const QString &text)
{
    static const QRegularExpression pair(
        QStringLiteral("\\A(IS[0-9a-fA-F]{32})[\\s/,]+(MP[0-9a-f]{32})\\z"));
    const QRegularExpressionMatch match = pair.match(text);
    if (!match.hasMatch())
        return {};
    return OpenLocation{.service = ServiceSid(match.captured(1)), .map = match.captured(2)};
}

// A SID that lost some of its digits on the way, or got some too many.
QString brokenSid(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(IS|MP)([0-9a-f]{20,})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const qsizetype digits = match.capturedLength(2);
    if (!match.hasMatch() || digits == 32)
        return {};
    return OpenText::tr("A SID has 32 digits after its two letters; this one has %L1. Is it copied "
                        "whole?")
        .arg(digits);
}

QString otherSid(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?!MP|IS)[A-Z]{2}[0-9a-f]{32}\\z"));
    if (!form.match(text).hasMatch())
        return {};
    if (text.startsWith(u"AC"))
        return OpenText::tr("This is an account's SID; paste that of a map (MP…) or of a service "
                            "(IS…).");
    return OpenText::tr("This is the SID of something else than a map (MP…) or a service (IS…).");
}

// What a word means besides an item's key, the likeliest first.
std::vector<OpenLocation> placesCalled(const QString &word)
{
    const ServiceSid service(word);
    if (isServiceSid(word))
        return {{.service = service}};
    if (isDefaultService(service))
        return {{.service = service}, {.map = word}};
    if (!brokenSid(word).isEmpty() || !otherSid(word).isEmpty())
        return {};
    return {{.map = word}};
}

OpenText parseWord(const QString &word, const OpenContext &context)
{
    if (const auto pair = pairOfSids(word))
        return understood({*pair});
    const OpenLocation item{.key = ItemKey(word.toUtf8())};
    const QString problem = item.problem();
    if (!problem.isEmpty())
        return refused(problem);
    OpenText text = understood(placesCalled(word));
    const bool isPlaceAlone = isServiceSid(word) || isMapSid(word) || !brokenSid(word).isEmpty();
    if (context.isLoaded && context.isLoaded(item.key))
        text.readings.insert(text.readings.begin(), item);
    else if (context.isMapOpen && !isPlaceAlone)
        text.readings.push_back(item);
    if (text.readings.empty())
        text.refusal = brokenSid(word) + otherSid(word);
    return text;
}

OpenText parseUrl(const QString &url, const OpenContext &context)
{
    const SyncUrl read = parseSyncUrl(url, context.origin);
    OpenText text = read.location ? understood({*read.location}) : refused(read.location.error());
    text.hadSecret = read.hadSecret;
    return text;
}

OpenText parseCurl(const CurlCommand &curl, const OpenContext &context)
{
    OpenText text = curl.url.isEmpty()
        ? refused(OpenText::tr("There is no URL of Sync in this curl line."))
        : parseUrl(curl.url, context);
    text.hadSecret |= curl.hadSecret;
    text.isWrite = curl.isWrite;
    if (!text.readings.empty())
        text.shown = text.readings.front().url(context.origin);
    return text;
}

OpenText parseLink(const QString &link)
{
    const auto location = parseOpenLink(link);
    return location ? understood({*location}) : refused(location.error());
}

OpenText parseKind(const QString &text, const OpenContext &context)
{
    if (text.isEmpty())
        return {};
    if (isOpenLink(text))
        return parseLink(text);
    if (const auto curl = curlCommandIn(text))
        return parseCurl(*curl, context);
    if (hasLineBreak(text))
        return refused(OpenText::tr("This has several lines. Paste one name, key or URL, or a curl "
                                    "command."));
    const QString url = urlIn(text);
    return url.isEmpty() ? parseWord(text, context) : parseUrl(url, context);
}

bool repeats(const OpenText &text, const QString &secret)
{
    QStringList told{text.refusal, text.shown};
    for (const OpenLocation &reading : text.readings)
        told << reading.service.value() << reading.map << toString(reading.key);
    return std::any_of(told.begin(), told.end(),
                       [&secret](const QString &part) { return part.contains(secret); });
}

// A second look at the whole text, whatever it was taken for: in a broken quote a secret is part of
// a name.
void dropSecrets(OpenText &text, const QString &pasted)
{
    const QStringList secrets = secretsIn(pasted);
    text.hadSecret |= !secrets.isEmpty();
    const bool isWord = !text.readings.empty() && text.readings.front().service.isEmpty();
    const bool isRepeated = std::any_of(secrets.begin(), secrets.end(), [&](const QString &secret) {
        return (isWord || secret.size() >= shortestTellingSecret) && repeats(text, secret);
    });
    if (isRepeated)
        text = {.refusal = OpenText::tr("A password or token stands in the middle of this."),
                .hadSecret = true};
}

} // namespace

OpenText OpenText::parse(const QString &text, const OpenContext &context)
{
    if (text.size() > longestText)
        return refused(
            tr("This text is too long to be looked through (%L1 characters).").arg(text.size()));
    if (!text.isValidUtf16())
        return refused(tr("This contains half a character; it was cut in the middle of one."));
    const QString trimmed = text.trimmed();
    OpenText result = parseKind(trimmed, context);
    dropSecrets(result, trimmed);
    if (!result.hadSecret && result.shown.isEmpty())
        result.shown = text;
    else if (result.shown.isEmpty() && !result.readings.empty())
        result.shown = result.readings.front().url(context.origin);
    return result;
}

} // namespace mapdesk
