// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mapdesk::practice {

// Whether the text is one or more of the digits 0 to 9 and nothing else.
bool isDecimal(QByteArrayView text);

// What clients send as a number: digits and nothing else, no sign and no blank. Nothing too if it
// is larger than a qint64 holds.
std::optional<qint64> decimalNumber(QByteArrayView text);
std::optional<qint64> hexNumber(QByteArrayView text);

// The value of a hex digit; less than 0 if it is none.
int hexValue(char digit);

// What people give as a number: a whole one between the two, which are taken, too.
std::optional<qint64> numberBetween(qint64 least, qint64 most, const QString &text);

} // namespace mapdesk::practice
