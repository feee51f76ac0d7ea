// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mapdesk::bench {

class PracticeProcess;

// What it took to read the service's map `bench` to its end.
struct MapReading
{
    double seconds = 0;
    double processorSeconds = 0; // of the reader; by itself and by the system for it
    double mostMegabytes = 0; // the reader had in memory at once
};

// With the program's own session, from opening the map to the last row of its table.
// `backgroundShare`: see RateShares. Ends the program where it fails.
MapReading readByMapdesk(const PracticeProcess &practice, int items, double backgroundShare);

// With Twilio's Node library; the time of its list() alone. Nothing where that did not read all
// items; what it says then goes to standard error.
std::optional<MapReading> readByNode(const PracticeProcess &practice, int items);

} // namespace mapdesk::bench
