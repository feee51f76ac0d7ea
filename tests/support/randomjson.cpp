// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomjson.h"

namespace mapdesk {

RandomJson::RandomJson(quint32 seed)
    : m_random(seed)
    , m_spaces({"", "", "", " ", "\n", "\r\n\t"})
{
}

quint32 RandomJson::seed(quint32 usual)
{
    bool isNumber = false;
    const uint chosen = qEnvironmentVariable("MAPDESK_RANDOM_SEED").toUInt(&isNumber);
    return isNumber ? chosen : usual;
}

QByteArray RandomJson::document(int size)
{
    static const QList<QByteArrayList> manners{
        {""}, {"", "", "", " "}, {"", "", "", " ", "\n", "\r\n\t"}, {"\n", "\n  ", " ", "\r"}};
    m_spaces = manners[bounded(int(manners.size()))];
    const int opening = 5 + bounded(60);
    const int closing = 5 + bounded(40);
    QByteArray text = space();
    QByteArray closers; // of what is open
    bool isFirst = true;
    for (int left = size; left > 0 || !closers.isEmpty();) {
        if (!closers.isEmpty() && (left == 0 || (closers.size() > 1 && happens(closing)))) {
            text += space() + closers.back() + space();
            closers.chop(1);
            isFirst = false;
            continue;
        }
        text += isFirst ? "" : ",";
        if (closers.endsWith('}'))
            text += space() + keyToken() + space() + ':';
        const bool opens = closers.isEmpty() ? size > 1 : happens(opening);
        const bool isObject = happens(50);
        text += space() + (opens ? QByteArray(isObject ? "{" : "[") : scalar() + space());
        if (opens)
            closers += isObject ? '}' : ']';
        isFirst = opens;
        --left;
    }
    return text;
}

QByteArray RandomJson::value(int depth)
{
    const int kind = bounded(depth > 0 ? 5 : 3);
    return space() + (kind < 3 ? scalar() : list(depth, kind == 4)) + space();
}

QByteArray RandomJson::list(int depth, bool isObject)
{
    QByteArrayList elements;
    for (int count = bounded(5); count > 0; --count) {
        const QByteArray key = isObject ? space() + keyToken() + space() + ':' : QByteArray();
        elements.append(key + value(depth - 1));
    }
    const QByteArray inside = elements.isEmpty() ? space() : elements.join(',');
    return isObject ? '{' + inside + '}' : '[' + inside + ']';
}

QByteArray RandomJson::scalar()
{
    switch (bounded(5)) {
    case 0:
    case 1:
        return number();
    case 2:
    case 3:
        return string();
    default:
        return oneOf({"true", "false", "null"});
    }
}

QByteArray RandomJson::number()
{
    if (happens(50)) {
        return oneOf({"0", "-0", "-0.0", "1.10", "1e400", "1E+2", "-12.5E-3", "9007199254740993",
                      "0.1000000000000000055511151231257827", "1e-0"});
    }
    QByteArray digits = QByteArray::number(1 + bounded(9));
    for (int count = bounded(30); count > 0; --count)
        digits += char('0' + bounded(10));
    return oneOf({"", "-"}) + digits + oneOf({"", "", ".0", "e7"});
}

QByteArray RandomJson::string()
{
    static const QByteArrayList pieces{"a",
                                       " ",
                                       "12",
                                       "true",
                                       "{,:}",
                                       "[1 , 2]",
                                       "\\\"",
                                       "\\\\",
                                       "\\/",
                                       "\\n",
                                       "\\t",
                                       "\\u0000",
                                       "\\u00e9",
                                       "\u00e9",
                                       "\u20ac",
                                       "\U0001f600",
                                       "\\ud83d\\ude00",
                                       "\\ud800",
                                       "\\udc00",
                                       "\ufeff",
                                       "\u202e\u202c",
                                       "\x7f"};
    QByteArray inside;
    for (int count = bounded(4); count > 0; --count)
        inside += oneOf(pieces);
    return '"' + inside + '"';
}

QByteArray RandomJson::keyToken()
{
    return oneOf({"\"a\"", "\"a\"", "\"\\u0061\"", "\"b\"", "\"\"", "\"{,:}\"", "\"a \\\" b\"",
                  "\"0\"", "\"new\"", "\"value\"", "\"\\ud800\"", "\"\u00e9\"", "\"\\u00e9\"",
                  "\"\U0001f600\"", "\"\\ud83d\\ude00\"", "\"\ufeffa\""});
}

QString RandomJson::key()
{
    static const QStringList keys{
        QStringLiteral("a"),        QStringLiteral("b"),          QStringLiteral(""),
        QStringLiteral("{,:}"),     QStringLiteral("a \" b"),     QStringLiteral("new"),
        QStringLiteral("\u00e9"),   QStringLiteral("\U0001f600"), QStringLiteral("\ufeffa"),
        QStringLiteral("\\ tab\t"), QString(QChar(0xd800)),       QString(QChar(0xdc00)) + u'a'};
    return keys[bounded(int(keys.size()))];
}

QByteArray RandomJson::space()
{
    return oneOf(m_spaces);
}

QByteArray RandomJson::damaged(QByteArray text)
{
    const int changes = 1 + bounded(3);
    for (int i = 0; i < changes; ++i)
        text[bounded(int(text.size()))] = char(bounded(256));
    return text.first(bounded(int(text.size()) + 1));
}

QByteArray RandomJson::oneOf(const QByteArrayList &choices)
{
    return choices[bounded(int(choices.size()))];
}

} // namespace mapdesk
