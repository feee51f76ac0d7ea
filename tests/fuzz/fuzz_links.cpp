// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a link, a base URL, a key in a path, a date and a JSON text.
#include "endpoints.h"
#include "formbody.h"
#include "fuzzing.h"
#include "httpdate.h"
#include "isodate.h"
#include "itempage.h"
#include "jsonformat.h"
#include "jsontokens.h"
#include "serviceorigin.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

using namespace mapdesk;
using mapdesk::fuzz::require;

namespace {

bool isOn(const QUrl &url, const QUrl &origin)
{
    return url.isValid() && url.scheme() == origin.scheme() && url.host() == origin.host()
        && url.port() == origin.port() && url.userInfo().isEmpty();
}

bool isVisibleAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char byte) { return byte > ' ' && byte < '\x7f'; });
}

void checkTarget(const QByteArray &target, const ServiceOrigin &origin)
{
    const QUrl base(origin.toString());
    require(target.startsWith('/'), "a target begins with a slash");
    require(isVisibleAscii(target), "nothing in a target ends the request line or a header");
    const QUrl full = origin.url(target);
    require(isOn(full, base), "a target leads to the origin");
    require(full.toEncoded() == base.toEncoded() + target, "a target is sent as it is");
    require(origin.targetOf(full.toEncoded()) == target, "a target's own URL leads to it");
}

void checkLink(const QByteArray &link)
{
    for (const char *text :
         {"https://sync.twilio.com", "http://127.0.0.1:8080", "http://[::1]:1"}) {
        const ServiceOrigin origin = *ServiceOrigin::parse(QString::fromLatin1(text));
        for (const QByteArray &whole : {link, text + link, text + ('/' + link)}) {
            if (const auto target = origin.targetOf(whole))
                checkTarget(*target, origin);
        }
    }
}

QByteArray asJsonString(const QByteArray &text)
{
    QByteArray json;
    for (const char byte : text) {
        const bool isPlain = byte > '\x1f' && byte != '"' && byte != '\\';
        json += isPlain ? QByteArray(1, byte)
                        : "\\u00" + QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
    }
    return '"' + json + '"';
}

// A link within a page is followed exactly where it would be on its own.
void checkLinkOfAPage(const QByteArray &link)
{
    const auto isAscii = [](char byte) { return byte >= 0; };
    if (link.isEmpty() || !std::ranges::all_of(link, isAscii))
        return;
    const ServiceOrigin origin = *ServiceOrigin::parse(QStringLiteral("https://sync.twilio.com"));
    const auto page = decodeItemPage(R"({"items":[],"meta":{"key":"items","next_page_url":)"
                                         + asJsonString(link) + "}}",
                                     origin);
    const auto target = origin.targetOf(link);
    require(page.has_value() == target.has_value(), "a page's link is judged as any other");
    require(!page || page->nextTarget == *target, "a page's link is read as it is");
}

void checkBaseUrl(const QByteArray &text)
{
    const auto origin = ServiceOrigin::parse(QString::fromUtf8(text));
    if (!origin)
        return;
    const QUrl url(origin->toString());
    require(url.userInfo().isEmpty() && !url.host().isEmpty(), "an origin is a host alone");
    require(url.scheme() == u"https" || origin->isLoopback(), "plain http stays on this computer");
    const auto again = ServiceOrigin::parse(origin->toString());
    require(again && again->toString() == origin->toString(), "an origin's text is that origin");
    checkTarget("/v1/Services", *origin);
}

void checkSegment(const QByteArray &key)
{
    const auto target = itemTarget(ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")),
                                   ItemKey(key));
    const bool isRefused = key.isEmpty() || key == "." || key == "..";
    require(target.has_value() != isRefused, "every key but these can stand in a path");
    if (!target)
        return;
    const QByteArrayView start = "/v1/Services/IS1/Maps/MP1/Items/";
    require(target->startsWith(start), "a key changes nothing before it");
    const QByteArray segment = target->sliced(start.size());
    require(!segment.contains('/') && isVisibleAscii(segment), "a key is one segment");
    require(QByteArray::fromPercentEncoding(segment) == key, "a key's segment says that key");
    checkTarget(*target, *ServiceOrigin::parse(QStringLiteral("https://sync.twilio.com")));
}

void checkForm(const QByteArray &value)
{
    const QByteArray form = encodedForm({{"Key", value}, {"Data", value}});
    const QList<QByteArray> fields = form.split('&');
    require(fields.size() == 2 && isVisibleAscii(form), "a value ends no field");
    require(QByteArray::fromPercentEncoding(fields[0]) == "Key=" + value, "a value is kept");
}

void checkDates(const QByteArray &text)
{
    constexpr qint64 msPerDay = 86'400'000;
    constexpr qint64 firstMs = -62'167'219'200'000 - msPerDay; // year 0
    constexpr qint64 lastMs = 253'402'300'800'000 + msPerDay; // year 10000
    const auto ms = msFromIsoDate(text);
    require(!ms || (*ms >= firstMs && *ms <= lastMs), "a date has a year of four digits");
    msFromHttpDate(text);
}

void checkTokens(const QByteArray &text)
{
    const auto json = JsonText::parse(text);
    if (!json)
        return;
    JsonTokens tokens(json->bytes());
    QByteArray joined;
    qsizetype end = 0;
    for (JsonToken token = tokens.next(); token.kind != JsonToken::Kind::End;
         token = tokens.next()) {
        require(token.offset >= end && !token.text.isEmpty(), "tokens follow one another");
        end = token.offset + token.text.size();
        joined += token.text;
    }
    require(compactJson(*json) == joined, "compact text is the tokens and nothing else");
    const auto pretty = JsonText::parse(prettyJson(*json));
    require(pretty && compactJson(*pretty) == joined, "pretty text has the same tokens");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    checkLink(input);
    checkLinkOfAPage(input);
    checkBaseUrl(input);
    checkSegment(input);
    checkForm(input);
    checkDates(input);
    checkTokens(input);
    return 0;
}
