// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "httpsender.h"
#include "pacedwork.h"
#include "ratelimiter.h"
#include "requestqueue.h"
#include "transport.h"

#include <map>
#include <set>

namespace mapdesk {

// Decides when each request goes: the queue in front of the connections, the rate limits, the guard
// before each write, the retries of reads and of what was refused because of a rate.
class RequestDispatcher : public QObject
{
    Q_OBJECT

public:
    // `sender`, `clock` and `limiter` must outlive the dispatcher.
    RequestDispatcher(HttpSender &sender, const Clock &clock, RateLimiter &limiter,
                      TransportOptions options);
    ~RequestDispatcher() override;

    void setGuard(const RequestGuard *guard) { m_guard = guard; }
    void askGuardAgain();

    Call<Response> send(Request request);
    void learnMapName(const ServiceSid &service, const QString &uniqueName, const MapSid &map);
    bool isHoldingBack(const MapSid &map) const { return m_limiter.isHoldingBack(m_origin, map); }

signals:
    // As Transport's.
    void exchangeFinished(const mapdesk::Exchange &exchange);
    void serverDateSeen(qint64 serverMs, qint64 sentMs, qint64 receivedMs);

private:
    struct Job;
    using Jobs = std::map<RequestId, Job>;

    void drop(RequestId id);
    void sendWaitingSoon();
    void sendWaiting();
    std::optional<RequestId> takeNext();
    bool mayGo(RequestId id);
    void letOthersGoFirst();
    std::optional<QString> objection(const Request &request) const;
    void start(RequestId id);
    void refuse(RequestId id, const QString &why);
    ConcurrencyLimit::Flight beginFlight(const Request &request);
    void takeAnswerInTurn(RequestId id);
    void takeAnswer(RequestId id);
    void heedLimits(const Answer &answer);
    void sendLater(RequestId id, qint64 delayMs);
    void announce(const Request &request, const Answer &answer, const QString &problem);

    HttpSender &m_sender;
    const Clock &m_clock;
    const TransportOptions m_options;
    const RequestGuard *m_guard = nullptr;
    RateLimiter &m_limiter;
    const QString m_origin;
    ConcurrencyLimit &m_concurrency;
    const bool m_isLoopback;
    RequestQueue m_queue;
    PacedWork m_answers; // of the background
    Jobs m_jobs;
    RequestId m_nextId = 1;
    std::set<RequestId> m_waitingForRoom; // in the limiter's lanes
    bool m_isInLine = false; // for the background, of what may be on the wire at once
    bool m_sendsSoon = false;
};

} // namespace mapdesk
