// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"

#include <QStringList>

namespace mapdesk {

// The names that a further profile may not have. `but`: a profile whose own name does not count.
inline QStringList profileNames(const ProfileStore &store, const ProfileId &but = {})
{
    QStringList names;
    for (const Profile &profile : store.profiles()) {
        if (profile.id != but)
            names += profile.name;
    }
    return names;
}

} // namespace mapdesk
