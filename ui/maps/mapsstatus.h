// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadstate.h"

#include <QCoreApplication>

namespace mapdesk {

// What there is to say of a list of maps that may not be whole, as LoadingStatus says it of items.
class MapsStatus
{
    Q_DECLARE_TR_FUNCTIONS(MapsStatus)

public:
    // "1,200 maps loaded, more on the server".
    static QString text(LoadState state, int loaded);

    // As above for a filtered list: "12 of 1,200 loaded maps match, more on the server".
    static QString filteredText(LoadState state, int loaded, int matching);
};

} // namespace mapdesk
