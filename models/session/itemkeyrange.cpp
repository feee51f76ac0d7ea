// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemkeyrange.h"

#include "keycharacters.h"

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
    KeyRange range{.first = prefix};
    // Not the last byte is raised: the end may be sent, and has to be UTF-8.
    if (const auto beyond = beyondPrefix(charactersOf(prefix)))
        range.end = utf8Of(*beyond);
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
