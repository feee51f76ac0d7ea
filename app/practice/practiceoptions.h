// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assumptions.h"
#include "faultplan.h"
#include "seedrecipe.h"

#include <QString>

#include <chrono>

namespace mapdesk {
class Clock;
}

namespace mapdesk::practice {

// How a practice service is to run.
struct PracticeOptions
{
    quint16 port = 0; // on 127.0.0.1; 0: a free one
    QString dataFile; // SQLite file that keeps state and credentials; empty: in memory
    SeedRecipe seed; // fills a new state; a data file that exists keeps what it holds
    std::chrono::milliseconds latency{0}; // added to each answer
    QString accessLogFile; // one JSON object a request; empty: none
    std::chrono::seconds clockOffset{0}; // how far the service's clock is ahead
    bool rateLimits = true;
    Assumptions assumptions;
    FaultPlan faults;

    // Outlives the service and is read on its thread; null: this computer's.
    const Clock *clock = nullptr;
};

} // namespace mapdesk::practice
