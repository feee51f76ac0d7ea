// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedmap.h"

namespace mapdesk::test {

// A map and the service that it is at, with all that can be told of them beforehand.
struct SimulatedWorld
{
    quint32 seed = 1;
    QString shape = {}; // of the keys
    std::vector<QByteArray> keys = {}; // ascending by their bytes
    KeyCollation::By collation = KeyCollation::By::Bytes;
    SimulatedService service = {};
    QString description = {}; // for a test that fails; begins with the seed

    // Keys of any shape, most often few, at most 20,000; pages of 100 in every other world;
    // latencies of any kind. Nothing fails and nobody changes anything; no limit in most.
    static SimulatedWorld atRandom(quint32 seed);

    // Each answer takes equally long, with the limit no less than 80 ms.
    void makeSteady(QRandomGenerator &random);
    // Listed in any order but Sync's.
    void putInAnotherOrder(QRandomGenerator &random);

    SimulatedItems items() const { return simulatedItems(keys, collation); }

    // How many requests read so many items one page after another.
    int pagesOf(qsizetype items) const;
    // How many a loader may need for them at most: 5 % and ten more, twice as many more while
    // others write, as pages may then hold less than was there when they were asked for.
    int mostRequests(qsizetype items) const;
};

} // namespace mapdesk::test
