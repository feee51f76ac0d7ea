// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "ratelimiter.h"
#include "requestguard.h"
#include "transport.h"

namespace mapdesk {

class AllowingGuard : public RequestGuard
{
public:
    std::optional<QString> objection(const Request &) const override { return {}; }
};

// A transport that may write, with all that it needs.
struct WritingTransport
{
    WritingTransport(const QString &baseUrl, const Credentials &credentials,
                     const TransportOptions &options = {})
        : transport(*ServiceOrigin::parse(baseUrl), credentials, clock, limiter, options)
    {
        transport.setGuard(&guard);
    }

    SystemClock clock;
    RateLimiter limiter{clock};
    AllowingGuard guard;
    Transport transport;
};

} // namespace mapdesk
