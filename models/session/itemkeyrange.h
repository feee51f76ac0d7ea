// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace mapdesk {

// The first key that can come after this one.
QByteArray keyAfter(QByteArrayView key);

// Keys that follow each other in the service's order (bytes of their UTF-8 form). As it is made,
// all keys of a map.
struct KeyRange
{
    QByteArray first =
        {}; // the range begins here; it need not be there. Empty: the map's first key
    QByteArray end =
        {}; // the first key that is no longer of it. Empty: none, to the map's last key

    // From one key to another, both included.
    static KeyRange through(const QByteArray &first, QByteArrayView last);
    // All keys that begin with `prefix`; of the empty one all keys.
    static KeyRange ofPrefix(const QByteArray &prefix);

    bool contains(QByteArrayView key) const;
    // Whether nothing of the range can come after `key`.
    bool endsWith(QByteArrayView key) const;

    friend bool operator==(const KeyRange &, const KeyRange &) = default;
};

// The list that has the keys of a range and those beyond it: in ascending order from its first key
// on, in descending order from its end.
ItemRange listFrom(const KeyRange &keys, ItemRange::Order order = ItemRange::Order::Ascending);

// What of `ranges` is left without `others`; both ascending and apart, and no key of `others` lies
// outside of `ranges`.
std::vector<KeyRange> rangesWithout(const std::vector<KeyRange> &ranges,
                                    const std::vector<KeyRange> &others);

} // namespace mapdesk
