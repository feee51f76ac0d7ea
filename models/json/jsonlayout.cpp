// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlayout.h"

#include "jsontokens.h"

namespace mapdesk {

namespace {

using Kind = JsonToken::Kind;

constexpr qsizetype deepestLevel = 32;

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

void appendIndent(QByteArray &text, const JsonLayout &layout, qsizetype depth)
{
    text.append(layout.indent);
    qsizetype level = layout.unit.isEmpty() ? deepestLevel
                                            : layout.indent.size() / layout.unit.size();
    for (; depth > 0 && level < deepestLevel; --depth, ++level)
        text.append(layout.unit);
}

void appendToken(QByteArray &text, const JsonToken &token, const JsonLayout &layout)
{
    if (token.kind == Kind::Colon)
        text.append(layout.colon);
    else if (token.kind == Kind::Comma && !layout.onLines)
        text.append(layout.comma);
    else
        text.append(token.text);
}

} // namespace

QByteArray JsonLayout::newLine(qsizetype depth) const
{
    QByteArray line = lineBreak;
    appendIndent(line, *this, depth);
    return line;
}

JsonLayout JsonLayout::inside() const
{
    JsonLayout layout = *this;
    layout.indent.clear();
    appendIndent(layout.indent, *this, 1);
    return layout;
}

QByteArray laidOut(const JsonText &json, const JsonLayout &layout)
{
    QByteArray text;
    text.reserve(json.bytes().size() * (layout.onLines ? 2 : 1));
    qsizetype depth = 0;
    Kind previous = Kind::End;
    JsonTokens tokens(json.bytes());
    for (JsonToken token = tokens.next(); token.kind != Kind::End; token = tokens.next()) {
        if (closes(token.kind))
            --depth;
        if (layout.onLines && startsLine(previous, token.kind)) {
            text.append(layout.lineBreak);
            appendIndent(text, layout, depth);
        }
        appendToken(text, token, layout);
        if (opens(token.kind))
            ++depth;
        previous = token.kind;
    }
    return text;
}

} // namespace mapdesk
