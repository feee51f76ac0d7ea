// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemkeyrange.h"

#include "keycharacters.h"

namespace mapdesk {

namespace {

using Bounds = ItemRange::Bounds;

// "From k on, without k" and "from k with a zero byte behind it on" are the same keys; the first
// can be asked for.
void setBound(ItemRange &list, const QByteArray &bound, Bounds usual, Bounds withZero)
{
    const bool hasZero = bound.endsWith('\0');
    if (bound.isEmpty())
        return;
    list.from = ItemKey(hasZero ? bound.chopped(1) : bound);
    list.bounds = hasZero ? withZero : usual;
}

} // namespace

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

ItemRange listFrom(const KeyRange &keys, ItemRange::Order order)
{
    ItemRange list{.order = order};
    if (order == ItemRange::Order::Ascending)
        setBound(list, keys.first, Bounds::Inclusive, Bounds::Exclusive);
    else
        setBound(list, keys.end, Bounds::Exclusive, Bounds::Inclusive);
    return list;
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
