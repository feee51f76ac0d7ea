// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "practiceclient.h"
#include "ratelimiter.h"
#include "requestguard.h"
#include "serverclock.h"
#include "syncclient.h"
#include "transport.h"

#include <QTemporaryDir>

#include <memory>

namespace mapdesk::test {

// A client on a practice service of its own whose faults a test switches, with somebody else at
// the same service. What the service was asked is told by its access log.
class FaultyPractice
{
public:
    explicit FaultyPractice(const QString &seed, const TransportOptions &options = usualOptions());

    // No retries but one, and at once.
    static TransportOptions usualOptions();

    ServiceSid service() const { return ServiceSid(m_host->address().serviceSid); }

    // The rules of a fault plan, "{..}, {..}"; none: nothing goes wrong.
    void setFaults(const QByteArray &rules);

    // Lines so far for requests other than GET.
    int writesSeen() const;

    // Another client on the same service.
    std::unique_ptr<Transport> newTransport(const TransportOptions &options);

private:
    practice::PracticeOptions practiceOptions(const QString &seed) const;

    struct AllowingGuard : RequestGuard
    {
        std::optional<QString> objection(const Request &) const override { return {}; }
    };

    QTemporaryDir m_folder;
    SystemClock m_localClock;
    RateLimiter m_limiter{m_localClock};
    AllowingGuard m_guard;
    std::unique_ptr<practice::PracticeHost> m_host;
    std::unique_ptr<Transport> m_transport;

public:
    ServerClock clock{m_localClock}; // the service's time
    practice::PracticeClient other;
    SyncClient client;
};

} // namespace mapdesk::test
