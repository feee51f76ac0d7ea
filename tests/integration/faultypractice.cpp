// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultypractice.h"

#include <QFile>
#include <QJsonDocument>

namespace mapdesk::test {

FaultyPractice::FaultyPractice(const QString &seed, const TransportOptions &options)
    : m_host(practice::startedHost(practiceOptions(seed)))
    , m_transport(newTransport(options))
    , other(m_host->address())
    , client(*m_transport)
{
    QObject::connect(m_transport.get(), &Transport::serverDateSeen, m_transport.get(),
                     [this](qint64 serverMs, qint64 sentMs, qint64 receivedMs) {
                         clock.observe(serverMs, sentMs, receivedMs);
                     });
}

TransportOptions FaultyPractice::usualOptions()
{
    TransportOptions options;
    options.retries = 1;
    options.retryDelayMs = 1;
    return options;
}

practice::PracticeOptions FaultyPractice::practiceOptions(const QString &seed) const
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(seed);
    options.accessLogFile = m_folder.filePath(QStringLiteral("access.log"));
    options.rateLimits = false;
    return options;
}

std::unique_ptr<Transport> FaultyPractice::newTransport(const TransportOptions &options)
{
    const practice::PracticeAddress &address = m_host->address();
    auto transport = std::make_unique<Transport>(*ServiceOrigin::parse(address.url.toString()),
                                                 Credentials{address.accountSid, address.authToken},
                                                 m_localClock, m_limiter, options);
    transport->setGuard(&m_guard);
    return transport;
}

void FaultyPractice::setFaults(const QByteArray &rules)
{
    const auto plan = practice::FaultPlan::parse(R"({"faults": [)" + rules + "]}");
    if (!plan)
        qFatal("%s", qPrintable(plan.error()));
    m_host->setFaults(*plan);
}

int FaultyPractice::writesSeen() const
{
    QFile log(m_folder.filePath(QStringLiteral("access.log")));
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    int writes = 0;
    while (!log.atEnd()) {
        const QJsonDocument line = QJsonDocument::fromJson(log.readLine());
        writes += line[QLatin1String("method")].toString() != u"GET";
    }
    return writes;
}

} // namespace mapdesk::test
