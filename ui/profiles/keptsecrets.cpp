// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptsecrets.h"

#include "profile.h"

namespace mapdesk {

KeptSecrets stillValid(KeptSecrets kept, const Profile &before, const Profile &after)
{
    if (before.userName() != after.userName() || before.host.baseUrl() != after.host.baseUrl())
        kept.credential = KeptIn::Nowhere;
    if (before.proxy != after.proxy)
        kept.proxyPassword = KeptIn::Nowhere;
    return kept;
}

} // namespace mapdesk
