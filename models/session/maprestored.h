// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "synctypes.h"

#include <QMetaType>

#include <vector>

namespace mapdesk {

// How far a deleted map is back. SID, creator and dates are others than they were.
struct MapRestored
{
    // Something of it that could not be brought back.
    struct Failure
    {
        QString name; // an item's key or a permission's identity; untrusted plain text
        bool isPermission = false;
        ApiError error;
    };

    SyncMap map; // as it was made anew
    int items = 0; // that are back
    int expired = 0; // items whose time has passed meanwhile
    int permissions = 0; // that are back
    std::vector<Failure> failures; // one by one
    // Whether all that the map had was kept before it was deleted; else it had more.
    bool wasKeptWhole = true;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::MapRestored)
