// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

namespace mapdesk {

namespace {

bool mayDeceive(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const char16_t unit = character.unicode();
    return unit == 0x061c || (unit >= 0x200b && unit <= 0x200f && unit != 0x200d)
        || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
        || unit == 0xfeff;
}

QString escaped(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
    }
}

} // namespace

QString visibleText(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar character : text) {
        if (mayDeceive(character))
            visible += escaped(character);
        else
            visible += character;
    }
    return visible;
}

} // namespace mapdesk
