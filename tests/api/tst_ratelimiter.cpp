// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "ratelimiter.h"

#include <QTest>

using namespace mapdesk;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void noMoreThanTheCapacityInAnyWindow();
    void slotFreesTenSecondsAfterItsReply();
    void nothingFreesWhileNoReplyCame();
    void backgroundReadsLeaveRoomForClicks();
    void backgroundWaitsUntilEnoughIsFree();
    void readsAndWritesCountApart();
    void mapsCountApart();
    void requestsWithoutScopeNeverWait();
    void clockSetBackDoesNotBlock();
};

namespace {

Request requestFor(const char *map, Priority priority = Priority::Interactive,
                   Request::Verb verb = Request::Verb::Get)
{
    Request request;
    request.verb = verb;
    using Kind = RateSubject::Kind;
    request.rate = {*map ? (request.isWrite() ? Kind::MapWrites : Kind::MapReads) : Kind::Nothing,
                    QString::fromLatin1(map)};
    request.priority = priority;
    return request;
}

// Sends and answers at once as many as may go now.
int exhaust(RateLimiter &limiter, const Request &request)
{
    int sent = 0;
    for (; limiter.waitMs(request) == 0; ++sent) {
        limiter.begin(request);
        limiter.end(request);
    }
    return sent;
}

} // namespace

void TestRateLimiter::noMoreThanTheCapacityInAnyWindow()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const Request request = requestFor("MP1");
    std::deque<qint64> sentMs;
    for (int step = 0; step < 1000; ++step) {
        const int sent = step % 7 == 0 ? exhaust(limiter, request) : 0;
        sentMs.insert(sentMs.end(), size_t(sent), clock.nowMs());
        while (!sentMs.empty() && sentMs.front() <= clock.nowMs() - RateLimiter::windowMs)
            sentMs.pop_front();
        QVERIFY(sentMs.size() <= size_t(RateLimiter::capacity));
        clock.advance(333);
    }
}

void TestRateLimiter::slotFreesTenSecondsAfterItsReply()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const Request request = requestFor("MP1");
    limiter.begin(request);
    clock.advance(3000);
    limiter.end(request);
    clock.advance(1000);
    QCOMPARE(exhaust(limiter, request), RateLimiter::capacity - 1);
    QVERIFY(limiter.waitMs(request) == 9000);
    clock.advance(8999);
    QVERIFY(limiter.waitMs(request) == 1);
    clock.advance(1);
    QCOMPARE(exhaust(limiter, request), 1);
    QVERIFY(limiter.waitMs(request) == 1000);
}

void TestRateLimiter::nothingFreesWhileNoReplyCame()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const Request request = requestFor("MP1");
    for (int i = 0; i < RateLimiter::capacity; ++i)
        limiter.begin(request);
    QVERIFY(!limiter.waitMs(request));
    clock.advance(60'000);
    QVERIFY(!limiter.waitMs(request));
    limiter.end(request);
    QVERIFY(limiter.waitMs(request) == RateLimiter::windowMs);
}

void TestRateLimiter::backgroundReadsLeaveRoomForClicks()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const int background = exhaust(limiter, requestFor("MP1", Priority::Background));
    QCOMPARE(background, 146);
    QCOMPARE(exhaust(limiter, requestFor("MP1")), RateLimiter::capacity - background);
}

void TestRateLimiter::backgroundWaitsUntilEnoughIsFree()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const Request click = requestFor("MP1");
    for (int i = 0; i < RateLimiter::capacity; ++i) {
        limiter.begin(click);
        limiter.end(click);
        clock.advance(10);
    }
    const Request background = requestFor("MP1", Priority::Background);
    const std::optional<qint64> waitMs = limiter.waitMs(background);
    QVERIFY(waitMs.has_value());
    clock.advance(*waitMs - 1);
    QVERIFY(limiter.waitMs(background) == 1);
    clock.advance(1);
    QCOMPARE(exhaust(limiter, background), 1);
}

void TestRateLimiter::readsAndWritesCountApart()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    exhaust(limiter, requestFor("MP1"));
    const Request write = requestFor("MP1", Priority::Background, Request::Verb::Post);
    QCOMPARE(exhaust(limiter, write), RateLimiter::capacity);
    const Request deletion = requestFor("MP1", Priority::Interactive, Request::Verb::Delete);
    QVERIFY(limiter.waitMs(deletion) != 0);
}

void TestRateLimiter::mapsCountApart()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    exhaust(limiter, requestFor("MP1"));
    QCOMPARE(exhaust(limiter, requestFor("MP2")), RateLimiter::capacity);
}

void TestRateLimiter::requestsWithoutScopeNeverWait()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    const Request request = requestFor("");
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(limiter.waitMs(request) == 0);
        limiter.begin(request);
    }
}

void TestRateLimiter::clockSetBackDoesNotBlock()
{
    ManualClock clock;
    RateLimiter limiter(clock);
    exhaust(limiter, requestFor("MP1"));
    clock.advance(-3'600'000);
    QVERIFY(limiter.waitMs(requestFor("MP1")) == 0);
}

QTEST_GUILESS_MAIN(TestRateLimiter)

#include "tst_ratelimiter.moc"
