// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestdispatcher.h"

#include "answerjudge.h"
#include "clock.h"
#include "errorbody.h"
#include "requestguard.h"
#include "retrypolicy.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

// A job may end within a signal of its own exchange or timer.
struct LaterDeleter
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

ApiError refusal(const Request &request, const QString &why, qint64 nowMs)
{
    ApiError error;
    error.kind = ApiError::Kind::Refused;
    error.message = why;
    error.method = verbName(request.verb);
    error.path = QString::fromLatin1(request.target);
    error.when = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    return error;
}

// 20429 is about the account as a whole, not about what the request counts against.
bool isOfConcurrency(const Answer &answer)
{
    if (answer.status != 429)
        return false;
    const std::optional<ErrorBody> body = decodeErrorBody(answer.body);
    return body && body->code == 20429;
}

RateLimiter::Outcome outcomeOf(const Answer &answer)
{
    using Outcome = RateLimiter::Outcome;
    using Fault = Answer::Fault;
    if (answer.status == 429)
        return isOfConcurrency(answer) ? Outcome::Answered : Outcome::Refused;
    if (answer.status != 0)
        return Outcome::Answered;
    const bool neverLeft = answer.fault == Fault::NotSent || answer.fault == Fault::Tls;
    return neverLeft ? Outcome::NeverLeft : Outcome::GivenUp;
}

QString withdrawalText()
{
    return RequestDispatcher::tr("It was stopped before it left");
}

void tell(ConcurrencyLimit::Flight flight, const Answer &answer)
{
    if (isOfConcurrency(answer))
        flight.tellRefused();
    else if (answer.status != 0)
        flight.tellAnswered();
}

qint64 pauseMs(const Answer &answer)
{
    const qint64 longest = RateLimiter::longestPauseMs / 1000;
    return std::min(answer.retryAfterSeconds.value_or(0), longest) * 1000;
}

} // namespace

// A request from send() to its result.
struct RequestDispatcher::Job
{
    Request request;
    CallPromise<Response> promise;
    RateLimiter::Place place;
    int attempt = 0;
    ConcurrencyLimit::Flight flight = {};
    std::unique_ptr<HttpExchange, LaterDeleter> exchange = {}; // only while it is on the wire
    std::unique_ptr<QTimer, LaterDeleter> delay = {}; // before it goes again
};

RequestDispatcher::RequestDispatcher(HttpSender &sender, const Clock &clock, RateLimiter &limiter,
                                     TransportOptions options)
    : m_sender(sender)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_limiter(limiter)
    , m_origin(sender.origin().toString())
    , m_concurrency(limiter.concurrencyOf(m_origin))
    , m_isLoopback(sender.origin().isLoopback())
{
    connect(&m_limiter, &RateLimiter::roomMade, this, &RequestDispatcher::sendWaiting);
}

RequestDispatcher::~RequestDispatcher()
{
    for (auto &[id, job] : m_jobs) {
        if (job.exchange)
            job.exchange->stop();
    }
    m_concurrency.leaveLine(this);
}

Call<Response> RequestDispatcher::send(Request request)
{
    const RequestId id = m_nextId++;
    CallPromise<Response> promise;
    promise.onDropped([self = QPointer(this), id] {
        if (self)
            self->drop(id);
    });
    Call<Response> call = promise.call();
    m_queue.add(id, request);
    RateLimiter::Place place = m_limiter.enter(m_origin, request);
    const bool isWithdrawn = request.withdrawn && *request.withdrawn;
    m_jobs.emplace(id, Job{std::move(request), std::move(promise), std::move(place)});
    if (isWithdrawn)
        refuse(id, withdrawalText());
    else
        sendWaiting();
    return call;
}

void RequestDispatcher::learnMapName(const ServiceSid &service, const QString &uniqueName,
                                     const MapSid &map)
{
    m_limiter.learn(m_origin, RateLimiter::nameId(service, uniqueName), map);
}

void RequestDispatcher::drop(RequestId id)
{
    const auto job = m_jobs.extract(id);
    if (job.empty())
        return;
    m_queue.remove(id);
    m_waitingForRoom.erase(id);
    if (const auto &exchange = job.mapped().exchange) {
        exchange->stop();
        announce(job.mapped().request, exchange->answer(), tr("Cancelled"));
    }
    sendWaitingSoon();
}

// Who drops one call may be about to drop the next, which must not go now.
void RequestDispatcher::sendWaitingSoon()
{
    if (!std::exchange(m_sendsSoon, true))
        QMetaObject::invokeMethod(this, &RequestDispatcher::sendWaiting, Qt::QueuedConnection);
}

void RequestDispatcher::sendWaiting()
{
    m_sendsSoon = false;
    while (const std::optional<RequestId> id = takeNext()) {
        m_waitingForRoom.erase(*id);
        start(*id);
    }
    if (!m_isInLine)
        m_concurrency.leaveLine(this);
    letOthersGoFirst();
}

std::optional<RequestId> RequestDispatcher::takeNext()
{
    m_isInLine = false;
    if (!m_sender.hasFreeConnection(Priority::Interactive))
        return {};
    const bool mayBackground = m_sender.hasFreeConnection(Priority::Background);
    return m_queue.take(mayBackground ? Priority::Background : Priority::Interactive,
                        [this](RequestId id) { return mayGo(id); });
}

// Who stands in a line must be able to go when it is its turn, so that comes last.
bool RequestDispatcher::mayGo(RequestId id)
{
    Job &job = m_jobs.at(id);
    if (job.place.waitMs() != 0) {
        m_waitingForRoom.insert(id);
        return false;
    }
    if (job.request.priority == Priority::Interactive || m_concurrency.mayGo(this))
        return true;
    m_isInLine = true;
    return false;
}

// Another window may have a connection for what this one could not send even if it had room.
void RequestDispatcher::letOthersGoFirst()
{
    std::erase_if(m_waitingForRoom, [this](RequestId id) {
        Job &job = m_jobs.at(id);
        const Priority priority = job.request.priority;
        const bool standsInLine = m_isInLine && priority == Priority::Background;
        if (m_sender.hasFreeConnection(priority) && !standsInLine)
            return false;
        job.place.stepAside();
        return true;
    });
}

std::optional<QString> RequestDispatcher::objection(const Request &request) const
{
    if (!m_sender.hasCredentials())
        return tr("This profile's credentials are not there yet");
    if (!request.needsPermission())
        return {};
    if (request.withdrawn && *request.withdrawn)
        return withdrawalText();
    if (!m_guard)
        return tr("Writing is not allowed here");
    return m_guard->objection(request);
}

void RequestDispatcher::start(RequestId id)
{
    Job &job = m_jobs.at(id);
    if (const std::optional<QString> why = objection(job.request)) {
        refuse(id, *why);
        return;
    }
    job.place.begin();
    job.flight = beginFlight(job.request);
    job.exchange.reset(m_sender.send(job.request).release());
    connect(job.exchange.get(), &HttpExchange::finished, this,
            [this, id] { takeAnswerInTurn(id); });
}

ConcurrencyLimit::Flight RequestDispatcher::beginFlight(const Request &request)
{
    const bool isBackground = request.priority == Priority::Background;
    return isBackground ? m_concurrency.beginTurn(this) : m_concurrency.begin();
}

void RequestDispatcher::refuse(RequestId id, const QString &why)
{
    m_queue.remove(id);
    m_waitingForRoom.erase(id);
    const auto refused = m_jobs.extract(id);
    refused.mapped().promise.finish(
        failure(refusal(refused.mapped().request, why, m_clock.nowMs())));
}

void RequestDispatcher::askGuardAgain()
{
    std::map<RequestId, QString> refused;
    for (const auto &[id, job] : m_jobs) {
        const bool isOnTheWire = job.exchange != nullptr;
        if (isOnTheWire || !job.request.needsPermission())
            continue;
        if (const std::optional<QString> why = objection(job.request))
            refused.emplace(id, *why);
    }
    for (const auto &[id, why] : refused)
        refuse(id, why);
    sendWaiting();
}

// Many pages may come at once, and a person's keys are not to wait for all of them.
void RequestDispatcher::takeAnswerInTurn(RequestId id)
{
    if (m_jobs.at(id).request.priority == Priority::Interactive)
        return takeAnswer(id);
    m_answers.add([this, id] {
        if (m_jobs.contains(id))
            takeAnswer(id);
    });
}

void RequestDispatcher::takeAnswer(RequestId id)
{
    Job &job = m_jobs.at(id);
    const Request request = job.request;
    const Answer answer = job.exchange->answer();
    job.exchange.reset();
    heedLimits(answer);
    if (answer.status != 0 && request.priority == Priority::Background)
        m_sender.learnRoundTrip(answer.receivedMs - answer.sentMs);
    tell(std::move(job.flight), answer);
    job.place.end(outcomeOf(answer), answer.status == 429 ? pauseMs(answer) : 0);
    const Result<Response> result = judge(request, answer);
    const auto delayMs = retryDelayMs(request, answer, job.attempt, m_options,
                                      QRandomGenerator::global()->generateDouble());
    if (delayMs)
        sendLater(id, *delayMs);
    else
        m_jobs.extract(id).mapped().promise.finish(result);
    announce(request, answer, result ? QString() : describe(result.error()));
    sendWaiting();
}

// On this computer it is a practice service that answers; nobody else is believed.
void RequestDispatcher::heedLimits(const Answer &answer)
{
    if (answer.status != 0 && m_isLoopback)
        m_limiter.setCounts(m_origin, !answer.saysItHasNoLimits);
}

void RequestDispatcher::sendLater(RequestId id, qint64 delayMs)
{
    Job &waiting = m_jobs.at(id);
    ++waiting.attempt;
    waiting.delay.reset(new QTimer);
    waiting.delay->setSingleShot(true);
    connect(waiting.delay.get(), &QTimer::timeout, this, [this, id] {
        const auto job = m_jobs.find(id);
        if (job == m_jobs.end())
            return;
        m_queue.add(id, job->second.request);
        sendWaiting();
    });
    waiting.delay->start(std::chrono::milliseconds(delayMs));
}

// Through the event loop: this may be within the destructor of a caller's Call.
void RequestDispatcher::announce(const Request &request, const Answer &answer,
                                 const QString &problem)
{
    const qint64 nowMs = m_clock.nowMs();
    Exchange exchange{verbName(request.verb), QString::fromLatin1(request.target),
                      answer.status,          answer.sentMs,
                      nowMs - answer.sentMs,  answer.body.size(),
                      answer.requestId,       problem};
    // What else answers may have any clock.
    const bool tellsTime = answer.serverMs && isOfService(answer);
    const auto tell = [this, exchange, answer, tellsTime] {
        emit exchangeFinished(exchange);
        if (tellsTime)
            emit serverDateSeen(*answer.serverMs, answer.sentMs, answer.receivedMs);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace mapdesk
