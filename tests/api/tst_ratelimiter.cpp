// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "ratelimiter.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using Kind = RateSubject::Kind;
using Outcome = RateLimiter::Outcome;
using Place = RateLimiter::Place;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void slotFreesTenSecondsAfterItsReply();
    void nothingFreesWhileNoReplyCame();
    void whatWasGivenUpFreesLater();
    void whatNeverLeftTakesNothing();
    void settingTheTimeOfDayChangesNothing();
    void largeWritesTakeMore();
    void kindsMapsAndOriginsCountApart();
    void requestsThatCountAgainstNothingNeverWait();

    void backgroundHasItsShare_data();
    void backgroundHasItsShare();
    void tenAreKeptForClicks();
    void clicksDoNotWaitForTheBackground();
    void sharesCanBeChanged();

    void tellsWhetherItHoldsBack();

    void largeOneThatWaitsIsNotOvertaken();
    void clickThatWaitsIsNotOvertakenByTheBackground();
    void oneThatLacksAConnectionLetsOthersGo();
    void oneThatIsDroppedLetsOthersGo();

    void nameHasLittleUntilItIsKnown();
    void knownNameCountsWithItsMap();
    void nameThatMovesCountsWithTheNewMap();

    void refusalHalves();
    void refusalsOfOneBurstHalveOnce();
    void capacityComesBackSlowly();
    void capacityStaysAboveAFloor();
    void evenTheLargestWriteGoesWhileLittleIsAllowed();
    void pauseStopsTheLane();
    void pauseIsBounded();

    void tellsTheOthersWhenAReplyMadeRoom();
    void tellsWhenTimeMadeRoom();
    void forgetsIdleLanes();
};

namespace {

const QString origin = QStringLiteral("https://sync.twilio.com");

Request readOf(const QString &map, Priority priority = Priority::Interactive)
{
    Request request;
    request.rate = {Kind::MapReads, map};
    request.priority = priority;
    return request;
}

Request readOf(const char *map, Priority priority = Priority::Interactive)
{
    return readOf(QString::fromLatin1(map), priority);
}

Request writeOf(const char *map, int cost = 1, Priority priority = Priority::Interactive)
{
    Request request = readOf(map, priority);
    request.verb = Request::Verb::Post;
    request.rate.kind = Kind::MapWrites;
    request.rate.cost = cost;
    return request;
}

struct Fixture
{
    Place enter(const Request &request) { return limiter.enter(origin, request); }

    bool mayGo(const Request &request) { return enter(request).waitMs() == 0; }

    // Sends and answers at once as many as may go now.
    int exhaust(const Request &request, Outcome outcome = Outcome::Answered)
    {
        int sent = 0;
        for (Place place = enter(request); place.waitMs() == 0; ++sent) {
            place.begin();
            place.end(outcome);
        }
        return sent;
    }

    // Has its limit halved so many times, and waits until nothing of it is taken.
    void halve(const Request &request, int times)
    {
        for (int i = 0; i < times; ++i) {
            Place place = enter(request);
            place.begin();
            place.end(Outcome::Refused);
        }
        clock.advance(RateLimiter::windowMs);
    }

    ManualClock clock;
    RateLimiter limiter{clock};
};

} // namespace

void TestRateLimiter::slotFreesTenSecondsAfterItsReply()
{
    Fixture on;
    Place first = on.enter(readOf("MP1"));
    first.begin();
    on.clock.advance(3000);
    first.end(Outcome::Answered);
    on.clock.advance(1000);
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity - 1);
    Place next = on.enter(readOf("MP1"));
    QVERIFY(next.waitMs() == 9000);
    on.clock.advance(8999);
    QVERIFY(next.waitMs() == 1);
    on.clock.advance(1);
    QVERIFY(next.waitMs() == 0);
    next.begin();
    QVERIFY(on.enter(readOf("MP1")).waitMs() == 1000);
}

void TestRateLimiter::nothingFreesWhileNoReplyCame()
{
    Fixture on;
    std::vector<Place> places;
    for (int i = 0; i < RateLimiter::capacity; ++i) {
        places.push_back(on.enter(readOf("MP1")));
        places.back().begin();
    }
    Place next = on.enter(readOf("MP1"));
    QVERIFY(!next.waitMs());
    on.clock.advance(60'000);
    QVERIFY(!next.waitMs());
    places.front().end(Outcome::Answered);
    QVERIFY(next.waitMs() == RateLimiter::windowMs);
}

void TestRateLimiter::whatWasGivenUpFreesLater()
{
    Fixture on;
    QCOMPARE(on.exhaust(readOf("MP1"), Outcome::GivenUp), RateLimiter::capacity);
    QVERIFY(on.enter(readOf("MP1")).waitMs() == 2 * RateLimiter::windowMs);
    {
        Place dropped = on.enter(readOf("MP2"));
        dropped.begin();
    }
    on.clock.advance(RateLimiter::windowMs);
    QCOMPARE(on.exhaust(readOf("MP2")), RateLimiter::capacity - 1);
    on.clock.advance(RateLimiter::windowMs);
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity);
}

void TestRateLimiter::whatNeverLeftTakesNothing()
{
    Fixture on;
    for (int i = 0; i < 1000; ++i) {
        Place place = on.enter(readOf("MP1"));
        QVERIFY(place.waitMs() == 0);
        place.begin();
        place.end(Outcome::NeverLeft);
    }
}

void TestRateLimiter::settingTheTimeOfDayChangesNothing()
{
    Fixture on;
    on.exhaust(readOf("MP1"));
    for (const qint64 hours : {-1, 1}) {
        on.clock.set(on.clock.nowMs() + hours * 3'600'000);
        QVERIFY(on.enter(readOf("MP1")).waitMs() == RateLimiter::windowMs);
    }
}

void TestRateLimiter::largeWritesTakeMore()
{
    Fixture on;
    QCOMPARE(on.exhaust(writeOf("MP1", 10)), 19);
    QCOMPARE(on.exhaust(writeOf("MP1", 3)), 1);
    QCOMPARE(on.exhaust(writeOf("MP1", 1)), 2);
}

void TestRateLimiter::kindsMapsAndOriginsCountApart()
{
    Fixture on;
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity);
    QCOMPARE(on.exhaust(writeOf("MP1")), RateLimiter::capacity);
    Request deletion = writeOf("MP1");
    deletion.verb = Request::Verb::Delete;
    QVERIFY(!on.mayGo(deletion));
    Request permission = readOf("MP1");
    permission.rate.kind = Kind::Permissions;
    QCOMPARE(on.exhaust(permission), RateLimiter::permissionCapacity);
    Request creation = writeOf("IS1");
    creation.rate.kind = Kind::MapCreation;
    QCOMPARE(on.exhaust(creation), RateLimiter::capacity);
    QCOMPARE(on.exhaust(readOf("MP2")), RateLimiter::capacity);
    Place elsewhere = on.limiter.enter(QStringLiteral("http://127.0.0.1:1"), readOf("MP1"));
    QVERIFY(elsewhere.waitMs() == 0);
}

void TestRateLimiter::requestsThatCountAgainstNothingNeverWait()
{
    Fixture on;
    std::vector<Place> places;
    for (int i = 0; i < 1000; ++i) {
        places.push_back(on.enter({}));
        QVERIFY(places.back().waitMs() == 0);
        places.back().begin();
    }
    QCOMPARE(on.limiter.lanesKept(), 0);
}

void TestRateLimiter::backgroundHasItsShare_data()
{
    QTest::addColumn<Request>("background");
    QTest::addColumn<Request>("click");
    QTest::addColumn<int>("share");
    QTest::newRow("reads") << readOf("MP1", Priority::Background) << readOf("MP1") << 146;
    QTest::newRow("writes") << writeOf("MP1", 1, Priority::Background) << writeOf("MP1") << 97;
}

void TestRateLimiter::backgroundHasItsShare()
{
    QFETCH(Request, background);
    QFETCH(Request, click);
    QFETCH(int, share);
    Fixture on;
    QCOMPARE(on.exhaust(background), share);
    QCOMPARE(on.exhaust(click), RateLimiter::capacity - share);
    on.clock.advance(RateLimiter::windowMs);
    for (int i = 0; i < 20; ++i) {
        Place place = on.enter(click);
        place.begin();
        place.end(Outcome::Answered);
    }
    QCOMPARE(on.exhaust(background), share); // of its own; what clicks use is theirs
}

void TestRateLimiter::tenAreKeptForClicks()
{
    Fixture on;
    on.limiter.setShares({.backgroundReads = 1.0, .bulkWrites = 1.0});
    QCOMPARE(on.exhaust(readOf("MP1", Priority::Background)), RateLimiter::capacity - 10);
    QCOMPARE(on.exhaust(readOf("MP1")), 10);
    QCOMPARE(on.exhaust(writeOf("MP1", 10, Priority::Background)), 18);
    QVERIFY(on.mayGo(writeOf("MP1", 10)));
}

void TestRateLimiter::clicksDoNotWaitForTheBackground()
{
    Fixture on;
    on.exhaust(readOf("MP1", Priority::Background));
    Place background = on.enter(readOf("MP1", Priority::Background));
    QVERIFY(background.waitMs() != 0);
    QVERIFY(on.mayGo(readOf("MP1")));
}

void TestRateLimiter::sharesCanBeChanged()
{
    Fixture on;
    QSignalSpy roomMade(&on.limiter, &RateLimiter::roomMade);
    on.limiter.setShares({.backgroundReads = 0.1});
    QTRY_COMPARE(roomMade.size(), 1);
    QCOMPARE(on.exhaust(readOf("MP1", Priority::Background)), 19);
}

void TestRateLimiter::tellsWhetherItHoldsBack()
{
    Fixture on;
    const MapSid map(QStringLiteral("MP1"));
    QVERIFY(!on.limiter.isHoldingBack(origin, map));
    on.exhaust(readOf("MP1", Priority::Background));
    QVERIFY(on.limiter.isHoldingBack(origin, map));
    QVERIFY(!on.limiter.isHoldingBack(origin, MapSid(QStringLiteral("MP2"))));
    on.clock.advance(RateLimiter::windowMs);
    QVERIFY(!on.limiter.isHoldingBack(origin, map));
}

void TestRateLimiter::largeOneThatWaitsIsNotOvertaken()
{
    Fixture on;
    for (int i = 0; i < RateLimiter::capacity; ++i) {
        Place place = on.enter(writeOf("MP1"));
        place.begin();
        place.end(Outcome::Answered);
        on.clock.advance(10);
    }
    Place large = on.enter(writeOf("MP1", 10));
    Place small = on.enter(writeOf("MP1"));
    on.clock.advance(*large.waitMs() - 1);
    QVERIFY(large.waitMs() == 1);
    QVERIFY(!small.waitMs()); // although there is room for nine of it
    on.clock.advance(1);
    QVERIFY(!small.waitMs());
    QVERIFY(large.waitMs() == 0);
    large.begin();
    QVERIFY(small.waitMs() == 10);
}

void TestRateLimiter::clickThatWaitsIsNotOvertakenByTheBackground()
{
    Fixture on;
    on.exhaust(writeOf("MP1"));
    Place background = on.enter(writeOf("MP1", 1, Priority::Background));
    QVERIFY(background.waitMs() > 0);
    Place click = on.enter(writeOf("MP1", 10));
    QVERIFY(click.waitMs() > 0);
    QVERIFY(!background.waitMs());
    on.clock.advance(RateLimiter::windowMs);
    QVERIFY(!background.waitMs());
    QVERIFY(click.waitMs() == 0);
    click.begin();
    QVERIFY(background.waitMs() == 0);
}

void TestRateLimiter::oneThatLacksAConnectionLetsOthersGo()
{
    Fixture on;
    on.exhaust(readOf("MP1"));
    Place older = on.enter(readOf("MP1"));
    Place younger = on.enter(readOf("MP1"));
    QVERIFY(older.waitMs() > 0);
    on.clock.advance(RateLimiter::windowMs);
    QVERIFY(!younger.waitMs());
    older.stepAside();
    QVERIFY(younger.waitMs() == 0);
    QVERIFY(older.waitMs() == 0); // it has its old place
}

void TestRateLimiter::oneThatIsDroppedLetsOthersGo()
{
    Fixture on;
    on.exhaust(readOf("MP1"));
    QSignalSpy roomMade(&on.limiter, &RateLimiter::roomMade);
    Place younger;
    {
        Place older = on.enter(readOf("MP1"));
        younger = on.enter(readOf("MP1"));
        QVERIFY(older.waitMs() > 0);
        QVERIFY(!younger.waitMs());
        on.clock.advance(RateLimiter::windowMs);
    }
    QTRY_COMPARE(roomMade.size(), 1);
    QVERIFY(younger.waitMs() == 0);
}

namespace {

const QString nameId = RateLimiter::nameId(ServiceSid(QStringLiteral("IS1")),
                                           QStringLiteral("contacts"));

} // namespace

// 195 by SID and 5 by name are 200, which either reading bears even if they are the same map's.
void TestRateLimiter::nameHasLittleUntilItIsKnown()
{
    Fixture on;
    QCOMPARE(on.exhaust(readOf(nameId)), 5);
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity);
}

void TestRateLimiter::knownNameCountsWithItsMap()
{
    Fixture on;
    Place underWay = on.enter(readOf(nameId));
    underWay.begin();
    Place answered = on.enter(readOf(nameId));
    answered.begin();
    answered.end(Outcome::Answered);
    on.limiter.learn(origin, nameId, MapSid(QStringLiteral("MP1")));
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity - 2);
    Place named = on.enter(readOf(nameId));
    QVERIFY(named.waitMs() == RateLimiter::windowMs);
    on.clock.advance(RateLimiter::windowMs);
    underWay.end(Outcome::Answered);
    QVERIFY(named.waitMs() == 0);
    named.begin();
    QCOMPARE(on.exhaust(readOf(nameId)), RateLimiter::capacity - 2);
    QVERIFY(!on.mayGo(readOf("MP1")));
}

void TestRateLimiter::nameThatMovesCountsWithTheNewMap()
{
    Fixture on;
    on.limiter.learn(origin, nameId, MapSid(QStringLiteral("MP1")));
    on.exhaust(readOf(nameId));
    on.limiter.learn(origin, nameId, MapSid(QStringLiteral("MP2")));
    QVERIFY(!on.mayGo(readOf("MP1")));
    QCOMPARE(on.exhaust(readOf("MP2")), RateLimiter::capacity);
    QVERIFY(!on.mayGo(readOf(nameId)));
}

void TestRateLimiter::refusalHalves()
{
    Fixture on;
    on.halve(readOf("MP1"), 1);
    QCOMPARE(on.exhaust(readOf("MP1")), 97 + 10); // ten seconds have gone by
    QCOMPARE(on.exhaust(writeOf("MP1")), RateLimiter::capacity);
    QCOMPARE(on.exhaust(readOf("MP2")), RateLimiter::capacity);
}

void TestRateLimiter::refusalsOfOneBurstHalveOnce()
{
    Fixture on;
    std::vector<Place> burst;
    for (int i = 0; i < 20; ++i) {
        burst.push_back(on.enter(readOf("MP1")));
        burst.back().begin();
    }
    for (Place &place : burst)
        place.end(Outcome::Refused);
    on.clock.advance(RateLimiter::windowMs);
    QCOMPARE(on.exhaust(readOf("MP1")), 97 + 10);
}

void TestRateLimiter::capacityComesBackSlowly()
{
    Fixture on;
    on.halve(readOf("MP1"), 1);
    on.exhaust(readOf("MP1"));
    Place next = on.enter(readOf("MP1"));
    QVERIFY(next.waitMs() == 1000);
    on.clock.advance(1000);
    QVERIFY(next.waitMs() == 0);
    next.begin();
    next.end(Outcome::Answered);
    QCOMPARE(on.exhaust(readOf("MP1")), 0);
    on.clock.advance(50'000);
    QCOMPARE(on.exhaust(readOf("MP1")), 97 + 61);
    on.clock.advance(50'000);
    QCOMPARE(on.exhaust(readOf("MP1")), RateLimiter::capacity);
}

void TestRateLimiter::capacityStaysAboveAFloor()
{
    Fixture on;
    on.halve(readOf("MP1"), 100);
    QCOMPARE(on.exhaust(readOf("MP1")), RateLane::leastCapacity + 10);
}

void TestRateLimiter::evenTheLargestWriteGoesWhileLittleIsAllowed()
{
    Fixture on;
    for (const Priority priority : {Priority::Background, Priority::Interactive}) {
        on.halve(writeOf("MP1"), 100);
        QVERIFY(on.mayGo(writeOf("MP1", 10, priority)));
        QCOMPARE(on.exhaust(writeOf("MP1", 10, priority)), 1);
        on.clock.advance(RateLimiter::windowMs);
    }
}

void TestRateLimiter::pauseStopsTheLane()
{
    Fixture on;
    Place refused = on.enter(readOf("MP1"));
    refused.begin();
    refused.end(Outcome::Refused, 7000);
    QVERIFY(refused.waitMs() == 7000);
    QVERIFY(on.mayGo(readOf("MP2")));
    on.clock.advance(7000);
    QVERIFY(refused.waitMs() == 0);
}

void TestRateLimiter::pauseIsBounded()
{
    Fixture on;
    Place refused = on.enter(readOf("MP1"));
    refused.begin();
    refused.end(Outcome::Refused, 3'600'000);
    QVERIFY(refused.waitMs() == 60'000);
}

void TestRateLimiter::tellsTheOthersWhenAReplyMadeRoom()
{
    Fixture on;
    std::vector<Place> places;
    for (int i = 0; i < RateLimiter::capacity; ++i) {
        places.push_back(on.enter(readOf("MP1")));
        places.back().begin();
    }
    QSignalSpy roomMade(&on.limiter, &RateLimiter::roomMade);
    Place elsewhere = on.enter(readOf("MP1"));
    QVERIFY(!elsewhere.waitMs());
    for (int i = 0; i < 3; ++i)
        places[size_t(i)].end(Outcome::NeverLeft);
    QVERIFY(roomMade.isEmpty());
    QTRY_COMPARE(roomMade.size(), 1); // once for all three
    QVERIFY(elsewhere.waitMs() == 0);
}

void TestRateLimiter::tellsWhenTimeMadeRoom()
{
    Fixture on;
    on.exhaust(readOf("MP1"));
    on.clock.advance(RateLimiter::windowMs - 20);
    QSignalSpy roomMade(&on.limiter, &RateLimiter::roomMade);
    Place place = on.enter(readOf("MP1"));
    QVERIFY(place.waitMs() == 20);
    on.clock.advance(20);
    QTRY_COMPARE(roomMade.size(), 1);
    QVERIFY(place.waitMs() == 0);
}

void TestRateLimiter::forgetsIdleLanes()
{
    Fixture on;
    for (int map = 0; map < 1000; ++map) {
        on.exhaust(readOf(QString::number(map)));
        on.limiter.learn(origin, nameId + QString::number(map), MapSid(QString::number(map)));
        on.clock.advance(1000);
        // Reads by SID and by name, writes, permissions.
        QVERIFY(on.limiter.lanesKept() <= 6 * 30);
    }
    on.clock.advance(60'000);
    const Place place = on.enter(readOf("MP1"));
    QCOMPARE(on.limiter.lanesKept(), 1);
}

QTEST_GUILESS_MAIN(TestRateLimiter)

#include "tst_ratelimiter.moc"
