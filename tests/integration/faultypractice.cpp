// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultypractice.h"

#include <QFile>
#include <QJsonDocument>

namespace mapdesk::test {

FaultyPractice::FaultyPractice(const QString &seed)
    : m_host(practice::startedHost(practiceOptions(seed)))
    , m_desk(newDesk())
    , other(m_host->address())
    , client(m_desk->client)
{
    QObject::connect(&m_desk->transport, &Transport::serverDateSeen, &m_desk->transport,
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

std::unique_ptr<PracticeDesk> FaultyPractice::newDesk(const TransportOptions &options) const
{
    return std::make_unique<PracticeDesk>(m_host->address(), options);
}

void FaultyPractice::setFaults(const QByteArray &rules)
{
    const auto plan = practice::FaultPlan::parse(R"({"faults": [)" + rules + "]}");
    if (!plan)
        qFatal("%s", qPrintable(plan.error()));
    m_host->setFaults(*plan);
}

QList<QJsonObject> FaultyPractice::takeLog()
{
    QFile log(m_folder.filePath(QStringLiteral("access.log")));
    if (!log.open(QIODevice::ReadOnly) || !log.seek(m_logRead))
        qFatal("no access log");
    QList<QJsonObject> lines;
    while (!log.atEnd())
        lines += QJsonDocument::fromJson(log.readLine()).object();
    m_logRead = log.pos();
    return lines;
}

QStringList FaultyPractice::takeWrites()
{
    QStringList writes;
    for (const QJsonObject &line : takeLog()) {
        const QString method = line[QLatin1String("method")].toString();
        if (method != u"GET")
            writes += method + u' ' + line[QLatin1String("target")].toString();
    }
    return writes;
}

} // namespace mapdesk::test
