// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonstrings.h"

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

bool needsEscape(QChar unit)
{
    return unit == u'"' || unit == u'\\' || unit < u' ' || unit.isSurrogate();
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
        decoded += QString::fromUtf8(inside.sliced(position, end - position));
        position = end;
        if (escape >= 0)
            position += appendEscape(decoded, inside.sliced(escape));
    }
    return decoded.isNull() ? QStringLiteral("") : decoded;
}

QByteArray encodedJsonString(QStringView text)
{
    QByteArray token("\"");
    for (qsizetype position = 0; position < text.size();) {
        const QStringView rest = text.sliced(position);
        const bool isPair = rest.size() > 1 && rest[0].isHighSurrogate()
            && rest[1].isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        token += !isPair && needsEscape(rest[0]) ? escapeOf(rest[0].unicode())
                                                 : rest.first(length).toUtf8();
        position += length;
    }
    return token + '"';
}

} // namespace mapdesk
