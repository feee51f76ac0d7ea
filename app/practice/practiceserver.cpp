// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "answerdamage.h"
#include "answers.h"
#include "authentication.h"
#include "routes.h"
#include "seed.h"

#include <QDateTime>
#include <QLocale>

namespace mapdesk::practice {

namespace {

QByteArray httpDate(qint64 ms)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

QString dataFileFault(const QString &file, const QString &why)
{
    return QStringLiteral("cannot use the data file \"%1\": %2; give another file with --data, or"
                          " none")
        .arg(file, why);
}

} // namespace

PracticeServer::PracticeServer(const PracticeOptions &options)
    : m_options(options)
    , m_clock(options.clock, options.clockOffset)
    , m_limits(options.rateLimits ? std::make_unique<RateLimits>(m_clock, options.assumptions)
                                  : nullptr)
    , m_sids(SidSource::unpredictable())
    , m_faults(options.faults)
{
}

PracticeServer::~PracticeServer() = default;

Result<PracticeAddress, QString> PracticeServer::start()
{
    if (const auto opened = openAccessLog(); !opened)
        return failure(opened.error());
    if (const auto opened = openState(); !opened)
        return failure(opened.error());
    m_listener = std::make_unique<HttpListener>(
        [this](const HttpRequest &request) { return answer(request); },
        [this](const Refusal &refusal) { return refusedUnread(refusal); });
    const auto port = m_listener->listen(m_options.port);
    if (!port) {
        return failure(QStringLiteral("cannot listen on port %1: %2; give another --port, or 0 for"
                                      " a free one")
                           .arg(m_options.port)
                           .arg(port.error()));
    }
    const auto origin = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    m_ownOrigin = origin.toLatin1();
    return PracticeAddress{.url = QUrl(origin),
                           .accountSid = m_account.sid,
                           .authToken = m_account.authToken,
                           .serviceSid = m_account.serviceSid,
                           .apiKeySid = m_account.apiKeySid,
                           .apiKeySecret = m_account.apiKeySecret};
}

Result<void, QString> PracticeServer::openAccessLog()
{
    if (m_options.accessLogFile.isEmpty())
        return {};
    auto log = AccessLog::open(m_options.accessLogFile);
    if (!log)
        return failure(QStringLiteral("cannot write the access log \"%1\": %2; give another file")
                           .arg(m_options.accessLogFile, log.error()));
    m_accessLog = std::move(*log);
    return {};
}

Result<void, QString> PracticeServer::openState()
{
    auto state = SyncState::open(m_options.dataFile, m_clock, m_options.assumptions);
    if (!state)
        return failure(dataFileFault(m_options.dataFile, state.error()));
    m_state = std::move(*state);
    rememberForLateReads();
    const auto account = accountOrSeed(*m_state, m_options.seed, m_sids, m_clock);
    if (!account)
        return failure(dataFileFault(m_options.dataFile, account.error().cause));
    m_account = *account;
    return {};
}

void PracticeServer::setFaults(const FaultPlan &faults)
{
    m_faults = FaultInjector(faults);
    rememberForLateReads();
}

void PracticeServer::rememberForLateReads()
{
    m_state->setReadMemory(std::max(m_options.assumptions.readDelay, m_faults.longestReadDelay()));
}

HttpAnswer PracticeServer::answer(const HttpRequest &request)
{
    const auto begin = std::chrono::steady_clock::now();
    const FaultEffects faults = m_faults.meet(request);
    HttpAnswer answer = faults.carriedOut ? trueAnswer(request, faults.twists) : HttpAnswer();
    damageContent(answer, faults, request);
    answer.delivery.delay = m_options.latency + faults.delay;
    addServiceHeaders(answer, request,
                      std::chrono::steady_clock::now() - begin + answer.delivery.delay,
                      faults.dateOffset);
    damageDelivery(answer, faults);
    if (faults.closedFor.count() > 0)
        m_listener->refuseConnections(faults.closedFor);
    if (m_accessLog)
        m_accessLog->note(request, answer);
    return answer;
}

HttpAnswer PracticeServer::refusedUnread(const Refusal &refusal)
{
    HttpAnswer answer = refusalAnswer(refusal, {});
    addServiceHeaders(answer, {}, {}, {});
    if (m_accessLog)
        m_accessLog->note({}, answer);
    return answer;
}

HttpAnswer PracticeServer::trueAnswer(const HttpRequest &request, const ReadTwists &twists)
{
    const auto outcome = handle(request, twists);
    return outcome ? *outcome : refusalAnswer(outcome.error(), request);
}

Outcome<HttpAnswer> PracticeServer::handle(const HttpRequest &request, const ReadTwists &twists)
{
    if (const auto collected = m_state->collectExpired(); !collected)
        return failure(collected.error());
    if (!isAuthenticated(request, m_account))
        return refuse(Refusal::Unauthenticated);
    const auto admitted = m_limits ? m_limits->admit(request.requestsInFlight) : Outcome<void>();
    if (!admitted)
        return failure(admitted.error());
    m_state->setReadDelay(twists.delay.value_or(m_options.assumptions.readDelay));
    const auto route = routeOf(request);
    if (!route)
        return failure(route.error());
    return route->handler({.state = *m_state,
                           .sids = m_sids,
                           .request = request,
                           .accountSid = m_account.sid.toLatin1(),
                           .origin = originOf(request, m_ownOrigin),
                           .parameters = route->parameters,
                           .charge = route->charge,
                           .assumptions = m_options.assumptions,
                           .limits = m_limits.get(),
                           .form = FormFields::parse(request.body),
                           .twists = twists});
}

void PracticeServer::addServiceHeaders(HttpAnswer &answer, const HttpRequest &request,
                                       std::chrono::nanoseconds taken,
                                       std::chrono::seconds dateOffset)
{
    const double seconds = std::chrono::duration<double>(taken).count();
    answer.addHeader("Date",
                     httpDate(m_clock.nowMs() + std::chrono::milliseconds(dateOffset).count()));
    answer.addHeader("twilio-request-id", m_sids.next(QLatin1String("RQ")).toLatin1());
    answer.addHeader("twilio-request-duration", QByteArray::number(seconds, 'f', 3));
    answer.addHeader("twilio-concurrent-requests", QByteArray::number(request.requestsInFlight));
    if (!m_limits)
        answer.addHeader("practice-rate-limits", "off");
}

} // namespace mapdesk::practice
