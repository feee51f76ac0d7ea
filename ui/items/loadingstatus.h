// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "loadstate.h"

#include <QCoreApplication>

namespace mapdesk {

// What there is to say of a list that may not be whole. Never an invented total.
class LoadingStatus
{
    Q_DECLARE_TR_FUNCTIONS(LoadingStatus)

public:
    // "1,200 items loaded, more on the server".
    static QString text(LoadState state, int loaded);

    // As above while only the items with a prefix are read: "340 items with this prefix, complete".
    static QString prefixText(LoadState state, int found);

    // To be said behind it of items that were read before the map changed.
    static QString freshness(Freshness freshness);

    // To be said behind it where the data of items is not kept (see DataBudget).
    static QString withoutData(int count);

    // As above for a filtered list: "12 of 1,200 loaded items match, more on the server".
    static QString filteredText(LoadState state, int loaded, int matching);
};

} // namespace mapdesk
