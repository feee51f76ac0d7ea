// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonstrings.h"

#include "ids.h"

namespace mapdesk {

namespace {

QChar unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return QLatin1Char(letter);
    }
}

// Appends what the escape at the start of `text` stands for; gives its length.
qsizetype appendEscape(QString &decoded, QByteArrayView text)
{
    if (text[1] != 'u') {
        decoded += unescaped(text[1]);
        return 2;
    }
    decoded += QChar(text.sliced(2, 4).toByteArray().toUShort(nullptr, 16));
    return 6;
}

QByteArray unicodeEscape(char16_t unit)
{
    return "\\u" + QByteArray::number(uint(unit), 16).rightJustified(4, '0');
}

QByteArray escapeOf(char16_t unit)
{
    switch (unit) {
    case u'"':
        return QByteArrayLiteral("\\\"");
    case u'\\':
        return QByteArrayLiteral("\\\\");
    case u'\b':
        return QByteArrayLiteral("\\b");
    case u'\f':
        return QByteArrayLiteral("\\f");
    case u'\n':
        return QByteArrayLiteral("\\n");
    case u'\r':
        return QByteArrayLiteral("\\r");
    case u'\t':
        return QByteArrayLiteral("\\t");
    default:
        return unicodeEscape(unit);
    }
}

bool isPairAt(QStringView text, qsizetype position)
{
    return position + 1 < text.size() && text[position].isHighSurrogate()
        && text[position + 1].isLowSurrogate();
}

// How many code units at the start of `text` stand for themselves.
qsizetype plainLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size()) {
        const QChar unit = text[length];
        if (isPairAt(text, length))
            length += 2;
        else if (unit == u'"' || unit == u'\\' || unit < u' ' || unit.isSurrogate())
            break;
        else
            ++length;
    }
    return length;
}

} // namespace

QString decodedJsonString(QByteArrayView token)
{
    const QByteArrayView inside = token.sliced(1, token.size() - 2);
    QString decoded;
    decoded.reserve(inside.size());
    for (qsizetype position = 0; position < inside.size();) {
        const qsizetype escape = inside.indexOf('\\', position);
        const qsizetype end = escape < 0 ? inside.size() : escape;
        decoded += exactText(inside.sliced(position, end - position));
        position = end;
        if (escape >= 0)
            position += appendEscape(decoded, inside.sliced(escape));
    }
    return decoded.isNull() ? QStringLiteral("") : decoded;
}

QByteArray encodedJsonString(QStringView text)
{
    QByteArray token("\"");
    while (!text.isEmpty()) {
        const qsizetype plain = plainLength(text);
        token += text.first(plain).toUtf8();
        text = text.sliced(plain);
        if (!text.isEmpty()) {
            token += escapeOf(text.front().unicode());
            text = text.sliced(1);
        }
    }
    return token + '"';
}

} // namespace mapdesk
