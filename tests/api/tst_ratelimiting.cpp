// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "transportfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using ErrorKind = ApiError::Kind;
using Kind = RateSubject::Kind;
using Step = ScriptedServer::Step;

// What the transport does about rates: its limiter's and the service's own words.
class TestRateLimiting : public QObject
{
    Q_OBJECT

private slots:
    void noMoreThanTheLimitLeaves();
    void windowsShareALimit();
    void replyInOneWindowMakesRoomInAnother();
    void windowWithoutConnectionsBlocksNoOther();
    void clickGoesWhileAnotherWindowLoads();
    void whatIsStoppedHoldsOnlyWhatLeft();
    void knownNameCountsWithItsMap();
    void whatEndsWithoutAnAnswerCounts_data();
    void whatEndsWithoutAnAnswerCounts();
    void whatCannotConnectDoesNotCount();
    void practiceServiceMayHaveNoLimits();

    void refusedWriteGoesAgain_data();
    void refusedWriteGoesAgain();
    void guardIsAskedBeforeEachAttempt();
    void refusedWriteGivesUp();
    void longRetryAfterIsToldAtOnce();
    void refusalHalvesTheLimit_data();
    void refusalHalvesTheLimit();
    void retryAfterPausesAllOfTheLimit();

    void fewerAreOnTheWireWhereTheAccountBearsFew();
    void windowsTakeTurnsWhereTheAccountBearsFew();
};

namespace {

const Step ok = ScriptedServer::answer(200, "{}");
const Step tooMany = ScriptedServer::answer(429, R"({"code":54009,"message":"m","status":429})");
const Step tooManyAtOnce = ScriptedServer::answer(429,
                                                  R"({"code":20429,"message":"m","status":429})");

Request limitedTo(const QByteArray &target, const QString &map = QStringLiteral("MP1"))
{
    Request request = requestTo(target);
    request.rate = {Kind::MapReads, map};
    return request;
}

Request limitedPage()
{
    Request page = limitedTo("/v1/page");
    page.priority = Priority::Background;
    return page;
}

Request limitedWrite()
{
    Request write = writeTo("/v1/write");
    write.rate = {Kind::MapWrites, QStringLiteral("MP1")};
    return write;
}

TransportOptions retryingOptions()
{
    TransportOptions options = quickOptions();
    options.retries = 3;
    return options;
}

// Two windows' transports to one server, with one limiter, on a clock that a test moves.
struct TwoWindows
{
    explicit TwoWindows(std::vector<Step> steps) { server.setScript(std::move(steps)); }

    void advance(qint64 ms)
    {
        clock.advance(ms);
        limiter.setShares({}); // makes it look at the clock
    }

    // Places of requests that have left, as many as may.
    std::vector<RateLimiter::Place> takeRoom(const Request &request = limitedTo("/"))
    {
        std::vector<RateLimiter::Place> places;
        while (true) {
            RateLimiter::Place place = limiter.enter(origin.toString(), request);
            if (place.waitMs() != 0)
                return places;
            place.begin();
            places.push_back(std::move(place));
        }
    }

    // How many of these may leave now.
    int room(const Request &request = limitedTo("/"))
    {
        std::vector<RateLimiter::Place> places = takeRoom(request);
        for (RateLimiter::Place &place : places)
            place.end(RateLimiter::Outcome::NeverLeft);
        return int(places.size());
    }

    ManualClock clock;
    RateLimiter limiter{clock};
    AllowingGuard guard;
    ScriptedServer server;
    ServiceOrigin origin = *ServiceOrigin::parse(server.baseUrl());
    Transport first{origin, anyCredentials, clock, limiter, quickOptions()};
    Transport second{origin, anyCredentials, clock, limiter, quickOptions()};
};

bool allDone(const Recorders &calls)
{
    return std::all_of(calls.begin(), calls.end(), [](const auto &call) { return call->isDone(); });
}

} // namespace

void TestRateLimiting::noMoreThanTheLimitLeaves()
{
    TwoWindows windows({ok});
    const Recorders calls = sendMany(windows.first, limitedTo("/v1/limited"),
                                     RateLimiter::capacity + 1);
    QTRY_VERIFY(calls[RateLimiter::capacity - 1]->isDone());
    const Recorder free(windows.first.send(requestTo("/v1/free")));
    QTRY_VERIFY(free.isDone());
    QVERIFY(!calls.back()->isDone());
    windows.advance(RateLimiter::windowMs);
    QTRY_VERIFY(calls.back()->isDone());
    QVERIFY(calls.back()->succeeded());
}

void TestRateLimiting::windowsShareALimit()
{
    TwoWindows windows({ok});
    const Recorders calls = sendMany(windows.first, limitedTo("/v1/limited"),
                                     RateLimiter::capacity);
    QTRY_VERIFY(allDone(calls));
    const Recorder waits(windows.second.send(limitedTo("/v1/waits")));
    const Recorder free(windows.second.send(limitedTo("/v1/free", QStringLiteral("MP2"))));
    QTRY_VERIFY(free.isDone());
    QVERIFY(!waits.isDone());
    windows.advance(RateLimiter::windowMs);
    QTRY_VERIFY(waits.isDone());
}

void TestRateLimiting::replyInOneWindowMakesRoomInAnother()
{
    TwoWindows windows({ok});
    std::vector<RateLimiter::Place> elsewhere = windows.takeRoom();
    const Recorder waits(windows.second.send(limitedTo("/v1/waits")));
    const Recorder free(windows.second.send(requestTo("/v1/free")));
    QTRY_VERIFY(free.isDone());
    QVERIFY(!waits.isDone());
    elsewhere.back().end(RateLimiter::Outcome::NeverLeft);
    QTRY_VERIFY(waits.isDone());
}

// The older request waits for room and then, in its window, for a connection, too.
void TestRateLimiting::windowWithoutConnectionsBlocksNoOther()
{
    constexpr size_t connections = 18;
    TwoWindows windows({ScriptedServer::silence()});
    const Recorders busy = sendMany(windows.first, requestTo("/v1/busy"), connections - 1);
    std::vector<RateLimiter::Place> elsewhere = windows.takeRoom();
    const Recorder older(windows.first.send(limitedTo("/v1/older")));
    const Recorder younger(windows.second.send(limitedTo("/v1/younger")));
    const Recorder lastOne(windows.first.send(requestTo("/v1/last")));
    QTRY_COMPARE(windows.server.requests().size(), connections);
    windows.server.setScript({ok});
    elsewhere.back().end(RateLimiter::Outcome::NeverLeft);
    QTRY_VERIFY(younger.isDone());
    QVERIFY(!older.isDone());
}

// The same map is loaded in one window and looked at in another.
void TestRateLimiting::clickGoesWhileAnotherWindowLoads()
{
    TwoWindows windows({ScriptedServer::silence()});
    const Recorders pages = sendMany(windows.first, limitedPage(), RateLimiter::capacity);
    QTRY_VERIFY(!windows.server.requests().empty());
    const Recorder click(windows.second.send(limitedTo("/v1/click")));
    QTRY_VERIFY(windows.server.requestLines().contains("GET /v1/click HTTP/1.1"));
}

void TestRateLimiting::whatIsStoppedHoldsOnlyWhatLeft()
{
    TwoWindows windows({ScriptedServer::silence()});
    Recorders pages = sendMany(windows.first, limitedPage(), 40);
    QTRY_VERIFY(!windows.server.requests().empty());
    pages.clear();
    constexpr int left = 15;
    QCOMPARE(windows.room(), RateLimiter::capacity - left);
    windows.advance(2 * RateLimiter::windowMs); // they may still have been on their way
    QCOMPARE(windows.room(), RateLimiter::capacity);
}

void TestRateLimiting::knownNameCountsWithItsMap()
{
    TwoWindows windows({ok});
    const ServiceSid service(QStringLiteral("IS1"));
    const QString name = QStringLiteral("contacts");
    const Request byName = limitedTo("/v1/named", RateLimiter::nameId(service, name));
    const Recorders calls = sendMany(windows.first, byName, 3);
    QTRY_VERIFY(allDone(calls));
    QCOMPARE(windows.room(), RateLimiter::capacity);
    windows.second.learnMapName(service, name, MapSid(QStringLiteral("MP1")));
    QCOMPARE(windows.room(), RateLimiter::capacity - 3);
    QCOMPARE(windows.room(byName), RateLimiter::capacity - 3);
}

void TestRateLimiting::whatEndsWithoutAnAnswerCounts_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("timeoutMs");
    QTest::newRow("broken") << ScriptedServer::closeAfter() << 10'000;
    QTest::newRow("timed out") << ScriptedServer::silence() << 100;
}

void TestRateLimiting::whatEndsWithoutAnAnswerCounts()
{
    QFETCH(Step, step);
    QFETCH(int, timeoutMs);
    TwoWindows windows({step});
    TransportOptions options = quickOptions();
    options.timeoutMs = timeoutMs;
    Transport transport(windows.origin, anyCredentials, windows.clock, windows.limiter, options);
    const Recorder call(transport.send(limitedTo("/v1/a")));
    QTRY_VERIFY(call.isDone());
    windows.advance(RateLimiter::windowMs);
    QCOMPARE(windows.room(), RateLimiter::capacity - 1);
    windows.advance(RateLimiter::windowMs);
    QCOMPARE(windows.room(), RateLimiter::capacity);
}

void TestRateLimiting::whatCannotConnectDoesNotCount()
{
    TwoWindows windows({ScriptedServer::closeForGood()});
    const Recorder closing(windows.first.send(requestTo("/v1/a")));
    QTRY_VERIFY(closing.isDone());
    const Recorder call(windows.second.send(limitedTo("/v1/b")));
    QTRY_VERIFY(call.isDone());
    QCOMPARE(windows.room(), RateLimiter::capacity);
}

// It says so in each answer, so that one with limits at the same address has them again.
void TestRateLimiting::practiceServiceMayHaveNoLimits()
{
    TwoWindows windows({ScriptedServer::answer(200, "{}", {"Practice-Rate-Limits: off"})});
    const Recorder asked(windows.second.send(requestTo("/v1/a")));
    QTRY_VERIFY(asked.isDone());
    const Recorders calls = sendMany(windows.first, limitedTo("/v1/limited"),
                                     2 * RateLimiter::capacity);
    QTRY_VERIFY(allDone(calls));
    QCOMPARE(windows.server.requests().size(), size_t(2 * RateLimiter::capacity + 1));

    windows.server.setScript({ok});
    const Recorder askedAgain(windows.second.send(requestTo("/v1/a")));
    QTRY_VERIFY(askedAgain.isDone());
    QCOMPARE(windows.room(), RateLimiter::capacity);
}

void TestRateLimiting::refusedWriteGoesAgain_data()
{
    QTest::addColumn<Request::Verb>("verb");
    QTest::addColumn<Step>("step");
    const Step later = ScriptedServer::answer(429, R"({"code":20429})", {"Retry-After: 0"});
    QTest::newRow("POST, the map's limit") << Request::Verb::Post << tooMany;
    QTest::newRow("POST, the account's limit") << Request::Verb::Post << later;
    QTest::newRow("DELETE") << Request::Verb::Delete << tooMany;
}

void TestRateLimiting::refusedWriteGoesAgain()
{
    QFETCH(Request::Verb, verb);
    QFETCH(Step, step);
    TransportFixture fixture({step, step, ok}, retryingOptions());
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder write(fixture.transport.send(writeTo("/v1/a", verb)));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.succeeded());
    QCOMPARE(fixture.server.requests().size(), 3u);
    QCOMPARE(fixture.server.requests()[0].body, fixture.server.requests()[2].body);
    QCOMPARE(exchanges.size(), 3);
}

void TestRateLimiting::guardIsAskedBeforeEachAttempt()
{
    class GuardThatChangesItsMind : public RequestGuard
    {
    public:
        std::optional<QString> objection(const Request &) const override
        {
            return ++asked > 2 ? std::optional(QStringLiteral("Locked again.")) : std::nullopt;
        }
        mutable int asked = 0;
    };
    TransportFixture fixture({tooMany}, retryingOptions());
    const GuardThatChangesItsMind guard;
    fixture.transport.setGuard(&guard);
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == ErrorKind::Refused);
    QCOMPARE(write.error().message, QStringLiteral("Locked again."));
    QCOMPARE(fixture.server.requests().size(), 2u);
}

void TestRateLimiting::refusedWriteGivesUp()
{
    TransportFixture fixture({tooMany}, retryingOptions());
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == ErrorKind::RateLimited);
    QCOMPARE(fixture.server.requests().size(), 4u);
}

void TestRateLimiting::longRetryAfterIsToldAtOnce()
{
    TransportFixture fixture({ScriptedServer::answer(429, "{}", {"Retry-After: 3600"})},
                             retryingOptions());
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == ErrorKind::RateLimited);
    QVERIFY(write.error().retryAfterSeconds == 3600);
    QCOMPARE(fixture.server.requests().size(), 1u);
}

void TestRateLimiting::refusalHalvesTheLimit_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("room");
    QTest::newRow("the map's limit") << tooMany << 97 - 1;
    QTest::newRow("somebody's limit") << ScriptedServer::answer(429, "<html>") << 97 - 1;
    QTest::newRow("the account's limit") << tooManyAtOnce << 195 - 1;
    QTest::newRow("another refusal") << ScriptedServer::answer(404, "{}") << 195 - 1;
}

void TestRateLimiting::refusalHalvesTheLimit()
{
    QFETCH(Step, step);
    QFETCH(int, room);
    TwoWindows windows({step});
    const Recorder call(windows.first.send(limitedTo("/v1/a")));
    QTRY_VERIFY(call.isDone());
    QCOMPARE(windows.room(), room);
}

void TestRateLimiting::retryAfterPausesAllOfTheLimit()
{
    TwoWindows windows({ScriptedServer::answer(429, "{}", {"Retry-After: 7"}), ok});
    windows.first.setGuard(&windows.guard);
    const Recorder refused(windows.first.send(limitedWrite()));
    QTRY_VERIFY(refused.isDone());
    QCOMPARE(windows.room(limitedWrite()), 0);
    QVERIFY(windows.room() > 0);
    windows.advance(6999);
    QCOMPARE(windows.room(limitedWrite()), 0);
    windows.advance(1);
    QVERIFY(windows.room(limitedWrite()) > 0);
}

// Those that were refused go again, and no more with them.
void TestRateLimiting::fewerAreOnTheWireWhereTheAccountBearsFew()
{
    constexpr size_t most = 15;
    std::vector<Step> steps(most, tooManyAtOnce);
    steps.push_back(ScriptedServer::silence());
    TransportFixture fixture({}, retryingOptions());
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorders pages = sendMany(fixture.transport, limitedPage(), 40);
    QTRY_COMPARE(fixture.server.requestsWaiting(), int(most));
    fixture.server.setScript(steps); // one that goes again must not come before the last of these
    QTRY_COMPARE(exchanges.size(), qsizetype(most));
    QTRY_COMPARE(fixture.server.requests().size(), most + most / 2);
    const Recorders clicks = sendMany(fixture.transport, limitedTo("/v1/click"), 3);
    QTRY_COMPARE(fixture.server.requestLines().count("GET /v1/click HTTP/1.1"), 3);
    QCOMPARE(fixture.server.requests().size(), most + most / 2 + 3);
}

void TestRateLimiting::windowsTakeTurnsWhereTheAccountBearsFew()
{
    const auto pageOf = [](const QByteArray &target) {
        Request page = limitedPage();
        page.target = target;
        return page;
    };
    TwoWindows windows({tooManyAtOnce});
    const Recorder refused(windows.first.send(pageOf("/refused")));
    QTRY_VERIFY(refused.isDone());
    windows.server.setScript({ScriptedServer::silence()});
    Recorders firsts = sendMany(windows.first, pageOf("/first"), 4);
    Recorder second(windows.second.send(pageOf("/second")));
    const auto lastIs = [&windows](size_t count, const QByteArray &target) {
        return windows.server.requests().size() == 1 + count
            && windows.server.requestLines().back() == "GET " + target + " HTTP/1.1";
    };
    QTRY_VERIFY(lastIs(1, "/first"));
    firsts.erase(firsts.begin());
    QTRY_VERIFY(lastIs(2, "/first"));
    firsts.erase(firsts.begin());
    QTRY_VERIFY(lastIs(3, "/second"));
    second.drop();
    QTRY_VERIFY(lastIs(4, "/first"));
    firsts.clear(); // and leaves the line, too
    const Recorder next(windows.second.send(pageOf("/next")));
    QTRY_VERIFY(lastIs(5, "/next"));
}

QTEST_GUILESS_MAIN(TestRateLimiting)

#include "tst_ratelimiting.moc"
