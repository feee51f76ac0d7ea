// SPDX-License-Identifier: GPL-3.0-or-later
#include "openmap.h"
#include "ratelimiter.h"
#include "records.h"
#include "syncsession.h"
#include "writesettlement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstdio>

// A session without a window, for tst_crashes: looks up what became of the writes of earlier runs
// and says so, then writes one thing after the other to five items of a map until it is killed.
//   crashsession URL FOLDER SERVICE MAP RUN
// (run 0 only looks) with the credentials in CRASH_USER and CRASH_PASSWORD. It prints one JSON
// object a line.

using namespace mapdesk;

namespace {

void say(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

SessionSettings settings(const QStringList &arguments)
{
    SessionSettings made{
        QStringLiteral("Crash test"),
        Environment::Practice,
        *ServiceOrigin::parse(arguments.at(1)),
        {qEnvironmentVariable("CRASH_USER"), qEnvironmentVariable("CRASH_PASSWORD")}};
    made.recordsName = QStringLiteral("crash");
    return made;
}

class CrashSession : public QObject
{
public:
    explicit CrashSession(const QStringList &arguments)
        : m_service(arguments.at(3))
        , m_map(arguments.at(4))
        , m_run(arguments.at(5).toInt())
        , m_random(quint32(m_run))
        , m_records(arguments.at(2), m_clock)
        , m_session(settings(arguments), m_clock, m_limiter, m_records)
        , m_settlement(m_outcomes, m_records.journal(), m_session.clock(), QStringLiteral("crash"))
    {
        connect(&m_settlement, &WriteSettlement::finished, this, &CrashSession::begin);
        m_settlement.start();
    }

private:
    void begin(const std::vector<WriteRecord> &found)
    {
        QJsonArray outcomes;
        for (const WriteRecord &write : found)
            outcomes.append(write.end ? int(write.end->outcome) : -1);
        say({{QStringLiteral("found"), outcomes}});
        if (m_run == 0)
            QCoreApplication::quit();
        else
            writeNext();
    }

    // What stands there is read before each write: nobody else writes here.
    void writeNext()
    {
        m_key = ItemKey("item-" + QByteArray::number(m_random.bounded(5)));
        m_reading = m_session.client()
                        .fetchItem(m_service, m_map, m_key)
                        .then(this, [this](const Result<MapItem> &item) { write(item); });
    }

    void write(const Result<MapItem> &item)
    {
        const WriteSubject subject{m_service, m_map, QStringLiteral("crashes")};
        const int number = m_run * 100 + ++m_writes;
        const auto data = *JsonText::parse(
            QStringLiteral(R"({"text":"%1","n":%2})").arg(QString(300, u'x')).arg(number).toUtf8());
        // Farther apart than clocks may differ.
        const auto ttl = *Ttl::seconds(1'000'000 + number * 60);
        say({{QStringLiteral("asked"), number}});
        if (!item)
            follow(m_session.writes().createItem(subject, {m_key, data, ttl}));
        else if (const int choice = m_random.bounded(6); choice == 0)
            follow(m_session.writes().deleteItem(subject, *item));
        else if (choice < 3)
            follow(m_session.writes().updateItemExpiry(subject, *item, ttl));
        else
            follow(m_session.writes().updateItemData(subject, *item, data));
    }

    void follow(Call<WriteResult<MapItem>> write)
    {
        m_writing = std::move(write).then(this, [this](const Result<WriteResult<MapItem>> &result) {
            say({{QStringLiteral("ended"), int(result->outcome)}});
            writeNext();
        });
    }

    const ServiceSid m_service;
    const MapSid m_map;
    const int m_run;
    QRandomGenerator m_random;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    Records m_records;
    SyncSession m_session;
    OutcomeReader m_outcomes{m_session.client(), m_session.clock(), std::chrono::milliseconds(150)};
    WriteSettlement m_settlement;
    ItemKey m_key;
    int m_writes = 0;
    Call<MapItem> m_reading;
    Call<WriteResult<MapItem>> m_writing;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    CrashSession session(arguments);
    return QCoreApplication::exec();
}
