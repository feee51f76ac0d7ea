// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulteffects.h"

#include <QRandomGenerator>
#include <QString>

namespace mapdesk::practice {

// A fault that a rule can name. One entry in the table makes a new one.
struct FaultKind
{
    // What a fault changes. Of the rules with the same concern the first one meets a request;
    // faults of different concerns come together.
    enum class Concern {
        Answer,
        Members,
        Size,
        Connection,
        Delay,
        Date,
        PageEnd,
        PageOrder,
        ReadDelay
    };

    const char *name;
    Concern concern;
    bool carriedOut; // what "carried_out" is when the rule does not say
    const char *members; // "a|b": what a rule may hold beside the members of every rule
    const char *neededMember; // the one it must hold; null: none
    void (*apply)(const FaultRule &rule, QRandomGenerator &random, FaultEffects &effects);
};

// Null if there is no such fault.
const FaultKind *faultKind(const QString &name);

QString faultNames(); // separated by commas

} // namespace mapdesk::practice
