// SPDX-License-Identifier: GPL-3.0-or-later
#include "demolines.h"

#include "jsontokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mapdesk::practice {

namespace {

using Kind = JsonToken::Kind;

bool isStart(Kind kind)
{
    return kind == Kind::ObjectStart || kind == Kind::ArrayStart;
}

bool isEnd(Kind kind)
{
    return kind == Kind::ObjectEnd || kind == Kind::ArrayEnd;
}

// Walks over one value and gives its bytes.
QByteArray nextValue(JsonTokens &tokens, QByteArrayView json)
{
    JsonToken token = tokens.next();
    const qsizetype start = token.offset;
    int depth = isStart(token.kind) ? 1 : 0;
    while (depth > 0 && token.kind != Kind::End) {
        token = tokens.next();
        depth += isStart(token.kind) ? 1 : isEnd(token.kind) ? -1 : 0;
    }
    return json.sliced(start, token.offset + token.text.size() - start).toByteArray();
}

} // namespace

DemoLine::DemoLine(const QByteArray &json)
{
    JsonTokens tokens(json);
    for (JsonToken token = tokens.next(); token.kind != Kind::End; token = tokens.next()) {
        if (token.kind != Kind::String)
            continue;
        const QByteArray name = token.text.sliced(1, token.text.size() - 2).toByteArray();
        tokens.next(); // the colon
        m_values.insert(name, nextValue(tokens, json));
    }
}

QString DemoLine::text(QByteArrayView name) const
{
    const QByteArray value = raw(name);
    if (!value.startsWith('"'))
        return {};
    return QJsonDocument::fromJson('[' + value + ']').array().at(0).toString();
}

std::optional<std::chrono::seconds> DemoLine::time(QByteArrayView name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return std::nullopt;
    const qint64 count = value.chopped(1).toLongLong();
    switch (value.back().unicode()) {
    case 'd':
        return std::chrono::days(count);
    case 'h':
        return std::chrono::hours(count);
    case 'm':
        return std::chrono::minutes(count);
    default:
        return std::chrono::seconds(count);
    }
}

} // namespace mapdesk::practice
