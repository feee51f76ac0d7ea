// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulteffects.h"
#include "faultplan.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <vector>

namespace mapdesk::practice {

// Decides what befalls each request by a plan: which rules meet it, counted and drawn.
class FaultInjector
{
public:
    explicit FaultInjector(const FaultPlan &plan);

    // To be asked once for each request, in the order of their coming.
    FaultEffects meet(const HttpRequest &request);

    // Of all the rules that make reads late.
    std::chrono::milliseconds longestReadDelay() const;

private:
    // Each rule has a generator of its own, so that what one draws does not move the others.
    struct ActiveRule
    {
        FaultRule rule;
        QRegularExpression path;
        QRandomGenerator random;
        qint64 matched = 0;
        qint64 met = 0;

        bool mayMeet(const HttpRequest &request);
    };

    std::vector<ActiveRule> m_rules;
};

} // namespace mapdesk::practice
