// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "proxysettings.h"
#include "request.h"
#include "serviceorigin.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class Clock;
class RateLimiter;
class RequestGuard;

// HTTP Basic: AC SID and Auth Token, or SK SID and secret of an API key.
// https://www.twilio.com/docs/iam/api-keys
struct Credentials
{
    QString userName;
    QString password; // secret
    QString proxyPassword = {}; // of a manual proxy that asks for one; secret
};

struct TransportOptions
{
    int timeoutMs = 30'000; // from the moment a request is handed to the network
    qint64 maximumBodyBytes = 32 * 1024 * 1024;
    int retries = 3; // of what met a 429, and of a GET that met a fault, a time-out or a 5xx
    int retryDelayMs = 250; // doubled each time, with jitter; Retry-After goes before it
    ProxySettings proxy; // a loopback origin is never reached through one
    QByteArray additionalAuthorities; // certificates (PEM) trusted besides the system's own
};

// Sends requests of one profile: our own queue with priorities in front of a small pool of network
// access managers. A write goes on the wire exactly once, unless it was refused with 429: then it
// may go again, if the guard still allows it. Redirects are not followed, cookies and caches are
// off, and a loopback origin is never reached through a proxy.
class Transport : public QObject
{
    Q_OBJECT

public:
    // `clock` and `limiter` must outlive the transport.
    Transport(ServiceOrigin origin, const Credentials &credentials, const Clock &clock,
              RateLimiter &limiter, TransportOptions options = {}, QObject *parent = nullptr);
    ~Transport() override;

    const ServiceOrigin &origin() const;

    // For what leaves from now on. While the user name is empty nothing leaves: Refused.
    void setCredentials(const Credentials &credentials);

    // Not owned; nullptr (as at the start) refuses every write.
    void setGuard(const RequestGuard *guard);

    // The guard may have changed its mind: what it forbids now and what has not left yet is refused
    // at once, also what waits to go again after a 429. So a write never outlives a lock that falls
    // and is opened again while it waits. What is on the wire goes on.
    void askGuardAgain();

    // Errors: ApiError of any kind but cancelled, which is silent.
    Call<Response> send(Request request);

    // The map with this unique name is `map`: requests that name it either way count together.
    void learnMapName(const ServiceSid &service, const QString &uniqueName, const MapSid &map);

    // As RateLimiter's.
    bool isHoldingBack(const MapSid &map) const;

signals:
    // Each exchange that reached the network, retries one by one; GUI thread.
    void exchangeFinished(const mapdesk::Exchange &exchange);
    // An answer of the service itself had a Date header: UTC milliseconds of the server's and of
    // our clock (see ServerClock).
    void serverDateSeen(qint64 serverMs, qint64 sentMs, qint64 receivedMs);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mapdesk
