// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include "httpsender.h"
#include "requestdispatcher.h"

namespace mapdesk {

class Transport::Private
{
public:
    Private(ServiceOrigin origin, const Credentials &credentials, const Clock &clock,
            RateLimiter &limiter, const TransportOptions &options)
        : sender(std::move(origin), credentials, clock, options)
        , dispatcher(sender, clock, limiter, options)
    {
    }

    HttpSender sender;
    RequestDispatcher dispatcher;
};

Transport::Transport(ServiceOrigin origin, const Credentials &credentials, const Clock &clock,
                     RateLimiter &limiter, TransportOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(origin), credentials, clock, limiter, options))
{
    connect(&d->dispatcher, &RequestDispatcher::exchangeFinished, this,
            &Transport::exchangeFinished);
    connect(&d->dispatcher, &RequestDispatcher::serverDateSeen, this, &Transport::serverDateSeen);
}

Transport::~Transport() = default;

const ServiceOrigin &Transport::origin() const
{
    return d->sender.origin();
}

void Transport::setCredentials(const Credentials &credentials)
{
    d->sender.setCredentials(credentials);
}

void Transport::setGuard(const RequestGuard *guard)
{
    d->dispatcher.setGuard(guard);
}

void Transport::askGuardAgain()
{
    d->dispatcher.askGuardAgain();
}

Call<Response> Transport::send(Request request)
{
    return d->dispatcher.send(std::move(request));
}

void Transport::learnMapName(const ServiceSid &service, const QString &uniqueName,
                             const MapSid &map)
{
    d->dispatcher.learnMapName(service, uniqueName, map);
}

bool Transport::isHoldingBack(const MapSid &map) const
{
    return d->dispatcher.isHoldingBack(map);
}

} // namespace mapdesk
