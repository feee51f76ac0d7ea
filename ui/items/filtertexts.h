// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterconditions.h"

#include <QCoreApplication>

#include <vector>

namespace mapdesk {

// The words of a FilterBar.
class FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterTexts)

public:
    struct Length
    {
        qint64 ms;
        QString choice; // "Within 1 h"
        QString condition; // "Expires within 1 h"
    };
    static std::vector<Length> expiries();
    static std::vector<Length> updates();

    // A condition that is set: "Data: error".
    static QString condition(const FilterConditions &conditions, FilterCondition condition);

    // What is wrong with an expression, where, and what is shown meanwhile; empty: nothing.
    static QString problem(const ItemFilter &filter);
};

} // namespace mapdesk
