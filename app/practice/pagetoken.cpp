// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetoken.h"

#include "jsonobject.h"
#include "percentcoding.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mapdesk::practice {

namespace {

constexpr QByteArray::Base64Options encoding = QByteArray::Base64UrlEncoding
    | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray PageToken::text() const
{
    JsonObject json;
    json.text("key", key.toPercentEncoding()).flag("index", !backwards);
    if (inclusive)
        json.flag("inclusive", true);
    return "PT" + json.finished().toBase64(encoding);
}

std::optional<PageToken> PageToken::parse(const QByteArray &text)
{
    if (!text.startsWith("PT"))
        return std::nullopt;
    const auto json = QByteArray::fromBase64Encoding(
        text.sliced(2), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto object = QJsonDocument::fromJson(json.decoded).object();
    const QJsonValue key = object.value(QLatin1String("key"));
    const QJsonValue forwards = object.value(QLatin1String("index"));
    if (!json || !key.isString() || !forwards.isBool())
        return std::nullopt;
    return PageToken{percentDecoded(key.toString().toLatin1()), !forwards.toBool(),
                     object.value(QLatin1String("inclusive")).toBool()};
}

} // namespace mapdesk::practice
