// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemkeyrange.h"

namespace mapdesk {

QByteArray keyAfter(QByteArrayView key)
{
    return key.toByteArray() + '\0';
}

KeyRange KeyRange::through(const QByteArray &first, QByteArrayView last)
{
    return {.first = first, .end = keyAfter(last)};
}

KeyRange KeyRange::ofPrefix(const QByteArray &prefix)
{
    KeyRange range{.first = prefix, .end = prefix};
    // UTF-8 has no byte 0xFF, so that the last one can always be raised.
    if (!prefix.isEmpty())
        range.end.back() = char(uchar(range.end.back()) + 1);
    return range;
}

bool KeyRange::contains(QByteArrayView key) const
{
    return QByteArrayView(first) <= key && (end.isEmpty() || key < QByteArrayView(end));
}

bool KeyRange::endsWith(QByteArrayView key) const
{
    return !end.isEmpty() && QByteArrayView(end) <= QByteArrayView(keyAfter(key));
}

std::vector<KeyRange> rangesWithout(const std::vector<KeyRange> &ranges,
                                    const std::vector<KeyRange> &others)
{
    std::vector<KeyRange> left;
    auto other = others.begin();
    for (KeyRange range : ranges) {
        for (; other != others.end() && range.contains(other->first); ++other) {
            if (range.first < other->first)
                left.push_back({.first = range.first, .end = other->first});
            range.first = other->end;
            if (other->end.isEmpty())
                return left;
        }
        if (range.end.isEmpty() || range.first < range.end)
            left.push_back(range);
    }
    return left;
}

} // namespace mapdesk
