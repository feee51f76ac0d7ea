// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <string>
#include <vector>

namespace mapdesk {

// What is known at one end of an unread interval: the begin, from which pages are read ascending,
// or the end, from which they are read descending.
struct IntervalEnd
{
    std::vector<QByteArray> samples = {}; // keys of the page beside it, ascending; some of them
    std::u32string varying = {}; // varyingCharacters() of the samples
    qsizetype count = 0; // how many keys lie from the first to the last of them
    bool isAssumed = false; // they do not lie beside it; it is thought to look like that
    bool isUnsure = false; // and that is no more than a try: no split before a page has come
    QByteArray nextTarget = {}; // where a page was empty and not the last: of the next one
    quint64 page = 0; // the number of the one that is on its way; 0: none
    bool isLate = false; // some of what that one brings has been read since by another

    bool isBusy() const { return page != 0; }
};

// An end beside a page with such keys, ascending, from which pages are read in this order.
IntervalEnd endBeside(ItemRange::Order order, std::span<const QByteArrayView> keys);

} // namespace mapdesk
