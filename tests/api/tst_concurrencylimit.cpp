// SPDX-License-Identifier: GPL-3.0-or-later
#include "concurrencylimit.h"
#include "manualclock.h"

#include <QTest>

#include <vector>

using namespace mapdesk;
using Flight = ConcurrencyLimit::Flight;

class TestConcurrencyLimit : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsHeldBackUntilARefusal();
    void refusalHalves();
    void refusalsOfOneBurstHalveOnce();
    void oneMayAlwaysGo();
    void refusalThatComesLateTellsOfItsLeaving();
    void answersGiveItBackUpToWhereItWasRefused();
    void oneMoreThanWasRefusedTakesAMinute();
    void whatHasNoAnswerTellsNothing();
    void clicksCountAndNeverWait();
    void windowsTakeTurns();
    void whoLeavesTheLineLetsTheNextGo();
    void wakesWhoWaits();
};

namespace {

struct LimitUnderTest
{
    bool mayGo(int window = 0) { return limit.mayGo(&windows[window]); }
    Flight begin(int window = 0) { return limit.beginTurn(&windows[window]); }

    std::vector<Flight> beginMany(int count)
    {
        std::vector<Flight> flights;
        for (int i = 0; i < count; ++i)
            flights.push_back(begin());
        return flights;
    }

    // How many may be on the wire now.
    int room()
    {
        std::vector<Flight> flights;
        while (flights.size() < 100 && mayGo())
            flights.push_back(begin());
        limit.leaveLine(&windows[0]);
        return int(flights.size());
    }

    // From so many on the wire.
    void refuse(int onTheWire)
    {
        std::vector<Flight> flights = beginMany(onTheWire);
        flights.front().tellRefused();
    }

    void answer(int count)
    {
        for (int i = 0; i < count; ++i)
            begin().tellAnswered();
    }

    ManualClock clock;
    int wakings = 0;
    ConcurrencyLimit limit{clock, [this] { ++wakings; }};
    char windows[2] = {};
};

} // namespace

void TestConcurrencyLimit::nothingIsHeldBackUntilARefusal()
{
    LimitUnderTest t;
    t.answer(1000);
    QCOMPARE(t.room(), 100);
}

void TestConcurrencyLimit::refusalHalves()
{
    LimitUnderTest t;
    t.refuse(15);
    QCOMPARE(t.room(), 7);
    t.refuse(7);
    QCOMPARE(t.room(), 3);
}

void TestConcurrencyLimit::refusalsOfOneBurstHalveOnce()
{
    LimitUnderTest t;
    std::vector<Flight> flights = t.beginMany(15);
    for (Flight &flight : flights)
        flight.tellRefused();
    flights.clear();
    QCOMPARE(t.room(), 7);
}

void TestConcurrencyLimit::oneMayAlwaysGo()
{
    LimitUnderTest t;
    for (int i = 0; i < 10; ++i)
        t.refuse(1);
    QCOMPARE(t.room(), 1);
}

void TestConcurrencyLimit::refusalThatComesLateTellsOfItsLeaving()
{
    LimitUnderTest t;
    std::vector<Flight> flights = t.beginMany(12);
    Flight refused = std::move(flights.back());
    flights.clear();
    refused.tellRefused();
    refused = {};
    QCOMPARE(t.room(), 6);
}

void TestConcurrencyLimit::answersGiveItBackUpToWhereItWasRefused()
{
    LimitUnderTest t;
    t.refuse(8);
    t.answer(ConcurrencyLimit::answersForOneMore - 1);
    QCOMPARE(t.room(), 4);
    t.answer(1);
    QCOMPARE(t.room(), 5);
    t.answer(50 * ConcurrencyLimit::answersForOneMore);
    QCOMPARE(t.room(), 7);
}

void TestConcurrencyLimit::oneMoreThanWasRefusedTakesAMinute()
{
    LimitUnderTest t;
    t.refuse(2);
    t.clock.advance(ConcurrencyLimit::cautionMs - 1);
    t.answer(100);
    QCOMPARE(t.room(), 1);
    t.clock.advance(1);
    t.answer(100);
    QCOMPARE(t.room(), 2);
    t.clock.advance(ConcurrencyLimit::cautionMs);
    t.answer(100);
    QCOMPARE(t.room(), 3);
}

void TestConcurrencyLimit::whatHasNoAnswerTellsNothing()
{
    LimitUnderTest t;
    t.refuse(8);
    for (int i = 0; i < 1000; ++i)
        t.begin();
    QCOMPARE(t.room(), 4);
}

void TestConcurrencyLimit::clicksCountAndNeverWait()
{
    LimitUnderTest t;
    t.refuse(4);
    const Flight first = t.limit.begin();
    QCOMPARE(t.room(), 1);
    const Flight second = t.limit.begin();
    const Flight third = t.limit.begin();
    QCOMPARE(t.room(), 0);
}

void TestConcurrencyLimit::windowsTakeTurns()
{
    LimitUnderTest t;
    t.refuse(2);
    Flight flight = t.begin(0);
    QVERIFY(!t.mayGo(1));
    QVERIFY(!t.mayGo(0));
    flight = {};
    QVERIFY(!t.mayGo(0));
    QVERIFY(t.mayGo(1));
    flight = t.begin(1);
    QVERIFY(!t.mayGo(1));
    flight = {};
    QVERIFY(!t.mayGo(1));
    QVERIFY(t.mayGo(0));
}

void TestConcurrencyLimit::whoLeavesTheLineLetsTheNextGo()
{
    LimitUnderTest t;
    t.refuse(2);
    {
        const Flight flight = t.begin(0);
        QVERIFY(!t.mayGo(1));
        QVERIFY(!t.mayGo(0));
    }
    const int wakings = t.wakings;
    t.limit.leaveLine(&t.windows[1]);
    QCOMPARE(t.wakings, wakings + 1);
    QVERIFY(t.mayGo(0));
}

void TestConcurrencyLimit::wakesWhoWaits()
{
    LimitUnderTest t;
    t.refuse(4);
    std::vector<Flight> flights = t.beginMany(3);
    QVERIFY(!t.mayGo(1));
    flights.pop_back();
    QCOMPARE(t.wakings, 0); // there are still as many as may be
    flights.pop_back();
    QCOMPARE(t.wakings, 1);
}

QTEST_GUILESS_MAIN(TestConcurrencyLimit)

#include "tst_concurrencylimit.moc"
