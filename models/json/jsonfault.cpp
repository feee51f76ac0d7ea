// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonfault.h"

#include "displaytext.h"
#include "ids.h"
#include "utf8.h"

namespace mapdesk {

namespace {

// Beyond ASCII many characters look like nothing, or like another one: their number tells them.
QString withCodePoint(const QString &character)
{
    const uint codePoint = character.toUcs4().value(0);
    const QString number = QString::number(codePoint, 16).toUpper().rightJustified(4, u'0');
    return QStringLiteral("%1 (U+%2)").arg(visibleText(character), number);
}

} // namespace

QString JsonFault::found(QByteArrayView text, qsizetype offset)
{
    if (offset >= text.size())
        return tr("the end of the text");
    const int length = utf8SequenceLength(text, offset);
    if (length == 0)
        return tr("a byte that is not UTF-8 (0x%1)")
            .arg(uint(uchar(text[offset])), 2, 16, QChar(u'0'));
    const QString character = exactText(text.sliced(offset, length));
    return character[0].isPrint() && length == 1 ? character : withCodePoint(character);
}

JsonFault JsonFault::at(QByteArrayView text, qsizetype offset, const QString &sentence)
{
    return {offset, sentence.arg(found(text, offset))};
}

} // namespace mapdesk
