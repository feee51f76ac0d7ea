// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverclock.h"

#include <QTest>

using namespace mapdesk;

namespace {

constexpr qint64 start = 1'760'450'709'000; // a whole second

class SetClock : public Clock
{
public:
    qint64 nowMs() const override { return time; }

    qint64 time = start;
};

// What the server's Date header says while its clock shows `ms`.
qint64 wholeSecond(qint64 ms)
{
    return ms / 1000 * 1000;
}

} // namespace

class TestServerClock : public QObject
{
    Q_OBJECT

private slots:
    void followsTheLocalClockAtFirst();
    void takesSmallDifferencesForNone_data();
    void takesSmallDifferencesForNone();
    void followsTheServer_data();
    void followsTheServer();
    void staysWhereTheNextAnswerAgrees();
    void returnsWhenTheClocksAgreeAgain();
};

void TestServerClock::followsTheLocalClockAtFirst()
{
    SetClock local;
    const ServerClock clock(local);
    QCOMPARE(clock.nowMs(), start);
    local.time += 1234;
    QCOMPARE(clock.nowMs(), start + 1234);
    QCOMPARE(clock.offsetMs(), 0);
}

void TestServerClock::takesSmallDifferencesForNone_data()
{
    QTest::addColumn<qint64>("sentMs");
    QTest::addColumn<qint64>("receivedMs");
    QTest::newRow("same moment") << start << start;
    QTest::newRow("end of the second") << start + 999 << start + 999;
    QTest::newRow("long way back") << start + 500 << start + 30'000;
    QTest::newRow("long way there") << start - 30'000 << start;
}

void TestServerClock::takesSmallDifferencesForNone()
{
    QFETCH(qint64, sentMs);
    QFETCH(qint64, receivedMs);
    const SetClock local;
    ServerClock clock(local);
    clock.observe(start, sentMs, receivedMs);
    QCOMPARE(clock.offsetMs(), 0);
}

void TestServerClock::followsTheServer_data()
{
    QTest::addColumn<qint64>("trueOffsetMs");
    QTest::newRow("an hour ahead") << qint64(3'600'000);
    QTest::newRow("a day behind") << qint64(-86'400'000);
    QTest::newRow("a few seconds") << qint64(4'321);
}

void TestServerClock::followsTheServer()
{
    QFETCH(qint64, trueOffsetMs);
    const SetClock local;
    ServerClock clock(local);
    constexpr qint64 roundTrip = 80;
    const qint64 serverTime = start + roundTrip / 2 + trueOffsetMs;
    clock.observe(wholeSecond(serverTime), start, start + roundTrip);
    QVERIFY(qAbs(clock.offsetMs() - trueOffsetMs) <= (1000 + roundTrip) / 2);
    QCOMPARE(clock.nowMs(), start + clock.offsetMs());
}

void TestServerClock::staysWhereTheNextAnswerAgrees()
{
    const SetClock local;
    ServerClock clock(local);
    clock.observe(start + 3'600'000, start, start + 80);
    const qint64 offset = clock.offsetMs();
    clock.observe(start + 3'610'000, start + 10'200, start + 10'500);
    QCOMPARE(clock.offsetMs(), offset);
}

void TestServerClock::returnsWhenTheClocksAgreeAgain()
{
    const SetClock local;
    ServerClock clock(local);
    clock.observe(start + 3'600'000, start, start + 80);
    QVERIFY(clock.offsetMs() != 0);
    clock.observe(start + 7'200'000, start + 7'200'100, start + 7'200'180);
    QCOMPARE(clock.offsetMs(), 0);
}

QTEST_GUILESS_MAIN(TestServerClock)

#include "tst_serverclock.moc"
