// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadstate.h"

#include <QCoreApplication>

namespace mapdesk {

// What there is to say of a list that may not be whole. Never an invented total.
class LoadingStatus
{
    Q_DECLARE_TR_FUNCTIONS(LoadingStatus)

public:
    // `count` as a sentence's beginning, with what the state has to add: "1,200 items loaded, more
    // on the server".
    static QString withState(const QString &count, LoadState state);

    // "1,200 items loaded, more on the server".
    static QString text(LoadState state, int loaded);

    // To be said behind it where the data of items is not kept (see DataBudget).
    static QString withoutData(int count);

    // As above for a filtered list: "12 of 1,200 loaded items match, more on the server".
    static QString filteredText(LoadState state, int loaded, int matching);
};

} // namespace mapdesk
