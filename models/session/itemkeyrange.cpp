// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemkeyrange.h"

namespace mapdesk {

namespace {

// The first key that can come after this one.
QByteArray keyAfter(QByteArrayView text)
{
    return text.toByteArray() + '\0';
}

} // namespace

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

} // namespace mapdesk
