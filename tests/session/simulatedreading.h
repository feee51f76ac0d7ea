// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loaderundertest.h"
#include "simulatedworld.h"

namespace mapdesk::test {

// A loader that reads the map of a world into a store of its own.
class SimulatedReading
{
public:
    using MakeLoader =
        std::function<std::unique_ptr<MapLoader>(const ItemListSource &, ItemStore &)>;

    explicit SimulatedReading(const SimulatedWorld &ofWorld, const MakeLoader &make = makeLoader);

    // Starts it, again whenever it has failed, until it neither loads nor has failed.
    void run();
    // From its first key again, likewise.
    void refresh();

    // In a sentence what is not as it should be once it has run; empty: nothing. `drops` is how
    // often it was made to drop what was on its way.
    QString fault(int drops = 0) const;

    // Until it was complete.
    qint64 elapsedMs() const { return m_completeMs; }

    const SimulatedWorld &world;
    SimulatedMap map;
    ItemStore store;
    std::unique_ptr<MapLoader> loader;
    int failures = 0; // how often it was in the state Failed

private:
    void runMap();
    void goOn();
    bool isRunaway() const;

    qint64 m_completeMs = 0;
};

// How many milliseconds it takes one page after another.
qint64 oneAfterAnotherMs(const SimulatedWorld &world);

} // namespace mapdesk::test
