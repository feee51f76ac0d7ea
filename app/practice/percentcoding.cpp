// SPDX-License-Identifier: GPL-3.0-or-later
#include "percentcoding.h"

#include "numbers.h"

#include <algorithm>
#include <array>

namespace mapdesk::practice {

namespace {

constexpr bool isUnreserved(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

// Each character of each key of a page is looked up.
constexpr auto unreserved = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 128; ++c)
        table[size_t(c)] = isUnreserved(char(c));
    return table;
}();

bool needsNoEncoding(char c)
{
    return unreserved[uchar(c)];
}

} // namespace

// QByteArray::fromPercentEncoding() takes any two characters for hex digits.
QByteArray percentDecoded(const QByteArray &encoded)
{
    QByteArray decoded;
    decoded.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const bool hasTwoMore = encoded.at(i) == '%' && i + 2 < encoded.size();
        const int high = hasTwoMore ? hexValue(encoded.at(i + 1)) : -1;
        const int low = hasTwoMore ? hexValue(encoded.at(i + 2)) : -1;
        if (high < 0 || low < 0) {
            decoded.append(encoded.at(i));
            continue;
        }
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

QByteArray percentEncoded(const QByteArray &segment)
{
    // toPercentEncoding() copies what it leaves as it is, too.
    return std::ranges::all_of(segment, needsNoEncoding) ? segment : segment.toPercentEncoding();
}

QByteArray urlPath(const QByteArray &encodedPath)
{
    // It encodes each percent sign, too.
    return encodedPath.toPercentEncoding("/!$&'()*+,;=:@").replace("%25", "%");
}

QList<QByteArray> pathSegments(QByteArrayView encodedPath)
{
    QByteArray path = encodedPath.toByteArray();
    if (path.startsWith('/'))
        path.remove(0, 1);
    QList<QByteArray> segments = path.split('/');
    for (QByteArray &segment : segments)
        segment = percentDecoded(segment);
    return segments;
}

} // namespace mapdesk::practice
