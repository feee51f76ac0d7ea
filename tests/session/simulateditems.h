// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itempage.h"
#include "synctypes.h"

#include <QRandomGenerator>

#include <map>
#include <vector>

namespace mapdesk::test {

// The order in which a service lists keys.
struct KeyCollation
{
    enum class By {
        Bytes, // of the UTF-8 form: Sync's
        CodeUnits, // of the UTF-16 form
        Letters, // a-z like A-Z
        BytesReversed, // what it calls ascending goes down
        Hash, // as if at random
    };

    using is_transparent = void;

    bool operator()(QByteArrayView a, QByteArrayView b) const;

    By by = By::Bytes;
};

// An item whose data tells which one it is and how often it was changed.
struct SimulatedItem
{
    quint32 number = 0; // another one for each key
    quint32 version = 0; // one more with each change
    bool isAlwaysThere = true; // since the beginning

    QByteArray data() const;
    // Whether `data` is what it is now, or was in a version before.
    bool hadData(QByteArrayView data) const;
};

// The items of a map, in the service's order.
using SimulatedItems = std::map<QByteArray, SimulatedItem, KeyCollation>;

SimulatedItems simulatedItems(const std::vector<QByteArray> &keys,
                              KeyCollation::By collation = KeyCollation::By::Bytes);

// A page of `items`: of a range, or the one that `target` of a page before names. Where a last
// page is full and `endsEmpty`, an empty one follows.
ItemPage simulatedPage(const SimulatedItems &items, const ItemRange &range,
                       const QByteArray &target, int pageSize, bool endsEmpty = false);

// Somebody else changes, inserts or removes one. `gone` is what was removed, which may come again;
// `known` are the keys of both, ever growing.
void changeAtRandom(SimulatedItems &items, SimulatedItems &gone, std::vector<QByteArray> &known,
                    QRandomGenerator &random);

} // namespace mapdesk::test
