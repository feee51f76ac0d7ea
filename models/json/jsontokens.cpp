// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontokens.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Kind = JsonToken::Kind;

bool isWhiteSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

bool isStructure(char byte)
{
    return byte == '{' || byte == '}' || byte == '[' || byte == ']' || byte == ':' || byte == ',';
}

Kind kindStartingWith(char first)
{
    switch (first) {
    case '{':
        return Kind::ObjectStart;
    case '}':
        return Kind::ObjectEnd;
    case '[':
        return Kind::ArrayStart;
    case ']':
        return Kind::ArrayEnd;
    case ':':
        return Kind::Colon;
    case ',':
        return Kind::Comma;
    case '"':
        return Kind::String;
    case 't':
        return Kind::True;
    case 'f':
        return Kind::False;
    case 'n':
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

// With both quotes; `text` starts at the opening one.
qsizetype stringLength(QByteArrayView text)
{
    qsizetype position = 1;
    while (position < text.size() && text[position] != '"')
        position += text[position] == '\\' ? 2 : 1;
    return std::min(position + 1, text.size());
}

qsizetype tokenLength(Kind kind, QByteArrayView text)
{
    if (kind == Kind::String)
        return stringLength(text);
    if (isStructure(text.front()))
        return 1;
    const auto end = std::find_if(text.begin(), text.end(), [](char byte) {
        return isWhiteSpace(byte) || isStructure(byte);
    });
    return end - text.begin();
}

} // namespace

JsonTokens::JsonTokens(QByteArrayView validJson)
    : m_text(validJson)
{
}

JsonToken JsonTokens::next()
{
    while (m_position < m_text.size() && isWhiteSpace(m_text[m_position]))
        ++m_position;
    JsonToken token;
    token.offset = m_position;
    const QByteArrayView rest = m_text.sliced(m_position);
    if (rest.isEmpty())
        return token;
    token.kind = kindStartingWith(rest.front());
    token.text = rest.first(tokenLength(token.kind, rest));
    m_position += token.text.size();
    return token;
}

bool hasSameTokens(QByteArrayView one, QByteArrayView other)
{
    JsonTokens left(one);
    JsonTokens right(other);
    for (;;) {
        const JsonToken token = left.next();
        if (token.text != right.next().text)
            return false;
        if (token.kind == Kind::End)
            return true;
    }
}

} // namespace mapdesk
