// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

namespace mapdesk {

// What to send so that it expires at that moment, or never where there is none; nothing where the
// moment has passed. `nowMs` is the service's clock.
inline std::optional<Ttl> ttlUntil(std::optional<qint64> expiresMs, qint64 nowMs)
{
    const ExpiryChoice choice = expiresMs ? ExpiryChoice::at(*expiresMs) : ExpiryChoice::never();
    return resolveExpiry(choice, nowMs).ttl;
}

} // namespace mapdesk
