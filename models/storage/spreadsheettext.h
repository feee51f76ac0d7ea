// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mapdesk {

// The text of a cell made safe to open in a spreadsheet, which would run one that starts with
// = + - or @, in their full-width and small variants, too, and behind white space or invisible
// characters. Such a text gets an apostrophe in front, as does one that starts with a tab or a line
// break; and so does what follows a semicolon, a tab or a line break within it, where a program
// that splits at these would begin a cell.
QString spreadsheetText(const QString &text);

// Cells as a row of CSV (RFC 4180): each in quotes, which are doubled within it, and so whatever
// control characters it has stay within; CR LF at the end.
QByteArray csvRow(const QStringList &cells);

} // namespace mapdesk
