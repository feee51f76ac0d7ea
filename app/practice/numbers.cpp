// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbers.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

std::optional<qint64> number(QByteArrayView text, int base)
{
    bool fits = false;
    const qint64 value = text.toLongLong(&fits, base);
    return fits ? std::optional(value) : std::nullopt;
}

} // namespace

bool isDecimal(QByteArrayView text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<qint64> decimalNumber(QByteArrayView text)
{
    return isDecimal(text) ? number(text, 10) : std::nullopt;
}

std::optional<qint64> hexNumber(QByteArrayView text)
{
    const bool isHex = std::ranges::all_of(text, [](char c) { return hexValue(c) >= 0; });
    return isHex ? number(text, 16) : std::nullopt;
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

std::optional<qint64> numberBetween(qint64 least, qint64 most, const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace mapdesk::practice
