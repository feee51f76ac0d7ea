// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

namespace mapdesk {

namespace {

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

bool mayDeceive(char32_t character)
{
    constexpr char32_t zeroWidthJoiner = 0x200d; // holds the parts of an emoji together
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return character != zeroWidthJoiner;
    default:
        return false;
    }
}

QString visibleText(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar character : text) {
        if (mayDeceive(character.unicode()))
            visible += escaped(character);
        else
            visible += character;
    }
    return visible;
}

std::vector<qsizetype> visiblePositions(const QString &text)
{
    std::vector<qsizetype> positions;
    positions.reserve(size_t(text.size()) + 1);
    qsizetype position = 0;
    for (const QChar character : text) {
        positions.push_back(position);
        position += mayDeceive(character.unicode()) ? escaped(character).size() : 1;
    }
    positions.push_back(position);
    return positions;
}

} // namespace mapdesk
