// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "manualclock.h"
#include "openmap.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "temporaryrecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

SessionSettings settingsFor(const QString &baseUrl)
{
    return {{},
            Environment::Practice,
            *ServiceOrigin::parse(baseUrl),
            {QStringLiteral("AC1"), QStringLiteral("secret")}};
}

SyncMap mapNamed(const QString &sid, const QString &revision = {})
{
    SyncMap map;
    map.sid = MapSid(sid);
    map.serviceSid = ServiceSid(QStringLiteral("IS1"));
    map.revision = Revision(revision);
    return map;
}

} // namespace

class TestSyncSession : public QObject
{
    Q_OBJECT

private slots:
    void sharesAnOpenMap();
    void logsExchangesAndFollowsTheServersTime();
    void tellsOnceOfAWrongClock();
    void closingAMapEndsItsLoading();
};

void TestSyncSession::sharesAnOpenMap()
{
    const ManualClock clock;
    RateLimiter limiter(clock);
    TemporaryRecords records(clock);
    SyncSession session(settingsFor(QStringLiteral("http://127.0.0.1:9")), clock, limiter,
                        *records);
    auto first = session.open(mapNamed(QStringLiteral("MP1"), QStringLiteral("1")));
    QSignalSpy spy(first.get(), &OpenMap::mapChanged);
    QCOMPARE(session.open(mapNamed(QStringLiteral("MP1"), QStringLiteral("2"))), first);
    QCOMPARE(first->map().revision.value(), QStringLiteral("2"));
    QCOMPARE(spy.count(), 1);
    QVERIFY(session.open(mapNamed(QStringLiteral("MP2"))) != first);

    const std::weak_ptr<OpenMap> watched = first;
    first.reset();
    QVERIFY(watched.expired());
    QCOMPARE(session.open(mapNamed(QStringLiteral("MP1")))->map().revision.value(), QString());
}

void TestSyncSession::logsExchangesAndFollowsTheServersTime()
{
    ScriptedServer server;
    server.setScript({ScriptedServer::answer(
        200, R"({"items":[],"meta":{"key":"items","next_page_url":null}})",
        {"Twilio-Request-Id: RQ1", "Date: Thu, 01 Jan 2026 01:00:00 GMT"})});
    const ManualClock clock;
    RateLimiter limiter(clock);
    TemporaryRecords records(clock);
    SyncSession session(settingsFor(server.baseUrl()), clock, limiter, *records);
    const auto map = session.open(mapNamed(QStringLiteral("MP1")));
    map->loader().start();
    QTRY_COMPARE(map->loader().state(), LoadState::Complete);
    QCOMPARE(session.requestLog().entries().size(), 1u);
    QCOMPARE(session.requestLog().entries().front().requestId, QStringLiteral("RQ1"));
    const qint64 hourMs = 60 * 60 * 1000;
    QVERIFY(qAbs(session.clock().nowMs() - clock.nowMs() - hourMs) < 1000);
}

// A page of something on the way has its own time, which is nobody's business.
void TestSyncSession::tellsOnceOfAWrongClock()
{
    const QByteArray services = R"({"services":[],"meta":{"key":"services","next_page_url":null}})";
    const QByteArray threeMinutesLater = "Date: Thu, 01 Jan 2026 00:03:00 GMT";
    const auto page = ScriptedServer::answer(502, "<html>Bad gateway</html>",
                                             {"Date: Sun, 05 Sep 1999 00:00:00 GMT"});
    const auto answer = ScriptedServer::answer(200, services, {threeMinutesLater});
    ScriptedServer server;
    server.setScript({page, page, answer});
    const ManualClock clock;
    RateLimiter limiter(clock);
    SessionSettings settings = settingsFor(server.baseUrl());
    settings.transport.retries = 0;
    TemporaryRecords records(clock);
    SyncSession session(settings, clock, limiter, *records);
    QSignalSpy told(&session, &SyncSession::clockDifferenceFound);
    const auto ask = [&session] { resultOf(session.client().listServices()); };
    ask();
    ask();
    ask();
    QCOMPARE(told.count(), 0);
    const qint64 threeMinutesMs = 3 * 60 * 1000;
    QTRY_VERIFY(qAbs(session.clock().offsetMs() - threeMinutesMs) < 1000);
    ask();
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(qAbs(told.front().front().toLongLong() - threeMinutesMs) < 1000);
    ask();
    ask();
    QCOMPARE(told.count(), 1);
}

void TestSyncSession::closingAMapEndsItsLoading()
{
    ScriptedServer server;
    server.setScript({ScriptedServer::silence()});
    const ManualClock clock;
    RateLimiter limiter(clock);
    TemporaryRecords records(clock);
    SyncSession session(settingsFor(server.baseUrl()), clock, limiter, *records);
    auto map = session.open(mapNamed(QStringLiteral("MP1")));
    map->loader().start();
    QTRY_COMPARE(server.requests().size(), 1u);
    map.reset();
    QTRY_COMPARE(server.connectionsOpen(), 0);
}

QTEST_GUILESS_MAIN(TestSyncSession)
#include "tst_syncsession.moc"
