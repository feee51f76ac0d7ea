// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonformat.h"

#include "jsontokens.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Kind = JsonToken::Kind;

constexpr qsizetype indentWidth = 4;
// Without a bound 16 KiB of nested brackets would turn into 256 MiB of white space.
constexpr qsizetype deepestIndent = 32;

bool opens(Kind kind)
{
    return kind == Kind::ObjectStart || kind == Kind::ArrayStart;
}

bool closes(Kind kind)
{
    return kind == Kind::ObjectEnd || kind == Kind::ArrayEnd;
}

// Whether `next` stands on a line of its own when it comes after `previous`.
bool startsLine(Kind previous, Kind next)
{
    if (closes(next))
        return !opens(previous);
    return opens(previous) || previous == Kind::Comma;
}

void appendLineBreak(QByteArray &text, qsizetype depth)
{
    text.append('\n');
    text.append(indentWidth * std::min(depth, deepestIndent), ' ');
}

} // namespace

QByteArray compactJson(const JsonText &json)
{
    QByteArray compact;
    compact.reserve(json.bytes().size());
    JsonTokens tokens(json.bytes());
    for (JsonToken token = tokens.next(); token.kind != Kind::End; token = tokens.next())
        compact.append(token.text);
    return compact;
}

QByteArray prettyJson(const JsonText &json)
{
    QByteArray pretty;
    pretty.reserve(json.bytes().size() * 2);
    qsizetype depth = 0;
    Kind previous = Kind::End;
    JsonTokens tokens(json.bytes());
    for (JsonToken token = tokens.next(); token.kind != Kind::End; token = tokens.next()) {
        if (closes(token.kind))
            --depth;
        if (startsLine(previous, token.kind))
            appendLineBreak(pretty, depth);
        pretty.append(token.text);
        if (token.kind == Kind::Colon)
            pretty.append(' ');
        if (opens(token.kind))
            ++depth;
        previous = token.kind;
    }
    return pretty;
}

} // namespace mapdesk
