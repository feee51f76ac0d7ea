// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesslog.h"
#include "faultinjector.h"
#include "httplistener.h"
#include "offsetclock.h"
#include "practicehost.h"
#include "practiceoptions.h"
#include "ratelimits.h"
#include "sidsource.h"
#include "syncstate.h"

#include <QObject>

#include <memory>

namespace mapdesk::practice {

// The service itself: puts state, routes and HTTP together. Everything happens on the thread that
// it lives on.
class PracticeServer : public QObject
{
    Q_OBJECT

public:
    explicit PracticeServer(const PracticeOptions &options);
    ~PracticeServer() override;

    // Opens the state, fills a new one and listens.
    Result<PracticeAddress, QString> start();

    // From the next request on; counts and draws begin anew. What a fault began goes on.
    void setFaults(const FaultPlan &faults);

private:
    Result<void, QString> openAccessLog();
    Result<void, QString> openState();
    HttpAnswer answer(const HttpRequest &request);
    void rememberForLateReads();
    HttpAnswer refusedUnread(const Refusal &refusal);
    HttpAnswer trueAnswer(const HttpRequest &request, const ReadTwists &twists);
    Outcome<HttpAnswer> handle(const HttpRequest &request, const ReadTwists &twists);
    void addServiceHeaders(HttpAnswer &answer, const HttpRequest &request,
                           std::chrono::nanoseconds taken, std::chrono::seconds dateOffset);

    const PracticeOptions m_options;
    const OffsetClock m_clock;
    const std::unique_ptr<RateLimits> m_limits; // null: none
    SidSource m_sids;
    FaultInjector m_faults;
    Account m_account;
    std::unique_ptr<SyncState> m_state;
    std::unique_ptr<AccessLog> m_accessLog;
    std::unique_ptr<HttpListener> m_listener;
    QByteArray m_ownOrigin;
};

} // namespace mapdesk::practice
