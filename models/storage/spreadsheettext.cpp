// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheettext.h"

#include <algorithm>
#include <optional>

namespace mapdesk {

namespace {

constexpr QStringView triggers = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

bool startsCell(QChar character)
{
    return character == u';' || character == u'\t' || character == u'\r' || character == u'\n';
}

bool isPassedOver(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control
        || character.category() == QChar::Other_Format;
}

bool isRun(const QString &cell)
{
    const auto first = std::find_if_not(cell.begin(), cell.end(), isPassedOver);
    return first != cell.end() && triggers.contains(*first);
}

// An apostrophe in front of what a program that splits elsewhere would run.
QString withSafeParts(const QString &cell)
{
    QString safe;
    std::optional<qsizetype> start; // of a part of which nothing can be seen so far
    for (const QChar character : cell) {
        if (start && triggers.contains(character))
            safe.insert(*start, u'\'');
        safe += character;
        if (startsCell(character))
            start = safe.size();
        else if (!isPassedOver(character))
            start.reset();
    }
    return safe;
}

} // namespace

QString spreadsheetText(const QString &text)
{
    const bool startsWithBreak = text.startsWith(u'\t') || text.startsWith(u'\r')
        || text.startsWith(u'\n');
    const QString safe = withSafeParts(text);
    return startsWithBreak || isRun(text) ? u'\'' + safe : safe;
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (const QString &cell : cells) {
        if (!row.isEmpty())
            row += ',';
        row += '"' + spreadsheetText(cell).toUtf8().replace('"', "\"\"") + '"';
    }
    return row + "\r\n";
}

} // namespace mapdesk
