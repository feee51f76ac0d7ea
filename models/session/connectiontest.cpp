// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"

#include "endpoints.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

Result<ConnectionReport> reportOfService(Result<SyncService> service)
{
    if (!service)
        return failure(std::move(service).error());
    return ConnectionReport{std::move(*service)};
}

Result<ConnectionReport> reportOfList(Result<Page<SyncService>> page)
{
    if (!page)
        return failure(std::move(page).error());
    ConnectionReport report;
    if (!page->records.empty())
        report.service = std::move(page->records.front());
    report.hasMore = !page->isLast();
    return report;
}

Call<ConnectionReport> ask(const SyncClient &client, const ServiceSid &service)
{
    if (service.isEmpty() || isDefaultService(service))
        return client.listServices({1}).map<ConnectionReport>(reportOfList);
    return client.fetchService(service).map<ConnectionReport>(reportOfService);
}

} // namespace

ConnectionTest::ConnectionTest(const Clock &clock, RateLimiter &limiter, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limiter(limiter)
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const SessionSettings &settings)
{
    cancel();
    TransportOptions options = settings.transport;
    options.retries = 0; // somebody waits, and is told what happened
    m_transport = std::make_unique<Transport>(settings.origin, settings.credentials, m_clock,
                                              m_limiter, options);
    m_call = ask(SyncClient(*m_transport), settings.defaultService)
                 .then(this, [this](const Result<ConnectionReport> &result) { finish(result); });
}

void ConnectionTest::cancel()
{
    m_call = {};
    m_transport.reset();
}

void ConnectionTest::finish(const Result<ConnectionReport> &result)
{
    m_transport.reset(); // and with it the credentials
    if (result)
        emit succeeded(*result);
    else
        emit failed(result.error());
}

} // namespace mapdesk
