// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionpool.h"
#include "httpexchange.h"
#include "request.h"
#include "serviceorigin.h"
#include "transport.h"

#include <memory>

class QSslConfiguration;

namespace mapdesk {

class Clock;

// Puts requests on the wire, on a free connection, with credentials; to the one origin only.
class HttpSender
{
public:
    // `clock` must outlive the sender and its exchanges.
    HttpSender(ServiceOrigin origin, const Credentials &credentials, const Clock &clock,
               const TransportOptions &options);
    ~HttpSender();

    const ServiceOrigin &origin() const { return m_origin; }

    void setCredentials(const Credentials &credentials);
    bool hasCredentials() const { return !m_authorization.isEmpty(); }

    // For requests of this priority.
    bool hasFreeConnection(Priority priority) const { return m_connections.hasFree(priority); }
    void learnRoundTrip(qint64 ms) { m_connections.learnRoundTrip(ms); }

    // A connection must be free for it and credentials there. The exchange must not outlive the
    // sender.
    std::unique_ptr<HttpExchange> send(const Request &request);

private:
    const QSslConfiguration &tls();

    const ServiceOrigin m_origin;
    QByteArray m_authorization; // empty: no credentials yet
    const Clock &m_clock;
    const ExchangeLimits m_limits;
    const QByteArray m_additionalAuthorities;
    std::unique_ptr<const QSslConfiguration> m_tls; // made for the first request
    ConnectionPool m_connections;
};

} // namespace mapdesk
