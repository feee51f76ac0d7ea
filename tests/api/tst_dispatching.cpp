// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Step = ScriptedServer::Step;

// When requests go, how often, and when not at all.
class TestDispatching : public QObject
{
    Q_OBJECT

private slots:
    void withoutGuardWritesAreRefused_data();
    void withoutGuardWritesAreRefused();
    void guardsObjectionIsTheMessage();
    void guardIsAskedWhenTheWriteLeaves();
    void readsNeedNoGuard();
    void readsGoAgain_data();
    void readsGoAgain();
    void whatWasRefusedIsNotAskedAgain_data();
    void whatWasRefusedIsNotAskedAgain();
    void retriesEnd();
    void dropWhileWaitingToGoAgain();
    void droppedCallClosesItsConnection();
    void droppedExchangeIsAnnounced();
    void droppedWhileQueuedNeverLeaves();
    void interactiveOvertakesQueuedBackground();
    void clickFindsAConnectionFree_data();
    void clickFindsAConnectionFree();
    void mapsTakeTurnsInTheBackground();
    void whatIsStoppedSendsNothingMore();
    void droppedOnesConnectionGoesToTheNext();
    void waitingForAConnectionIsNotTimedOut();
};

namespace {

constexpr int connections = 18;
constexpr int backgroundConnections = 15; // the others are for clicks

const Step ok = ScriptedServer::answer(200, "{}");

// A transport whose connections are all busy with requests that get no answer.
struct BusyFixture : TransportFixture
{
    explicit BusyFixture(const TransportOptions &options = quickOptions())
        : TransportFixture(silenceAndThenOk(), options)
    {
        for (int i = 0; i < connections; ++i)
            busy.push_back(std::make_unique<Recorder>(transport.send(requestTo("/v1/busy"))));
    }

    static std::vector<Step> silenceAndThenOk()
    {
        std::vector<Step> steps(connections, ScriptedServer::silence());
        steps.push_back(ok);
        return steps;
    }

    bool isBusy() const { return server.requests().size() == connections; }
    void freeOne() { busy.pop_back(); }

    // What came after the busy ones.
    QByteArrayList further() const { return server.requestLines().sliced(connections); }

    Recorders busy;
};

class ObjectingGuard : public RequestGuard
{
public:
    std::optional<QString> objection(const Request &) const override
    {
        return QStringLiteral("This profile is locked.");
    }
};

} // namespace

void TestDispatching::withoutGuardWritesAreRefused_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("POST") << writeTo("/v1/a");
    QTest::newRow("DELETE") << writeTo("/v1/a", Request::Verb::Delete);
}

void TestDispatching::withoutGuardWritesAreRefused()
{
    QFETCH(Request, request);
    TransportFixture fixture({ok});
    fixture.transport.setGuard(nullptr);
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == Kind::Refused);
    QCOMPARE(write.error().method, verbName(request.verb));
    QCOMPARE(fixture.server.connectionsMade(), 0);
    QVERIFY(exchanges.isEmpty());
}

void TestDispatching::guardsObjectionIsTheMessage()
{
    TransportFixture fixture({ok});
    const ObjectingGuard guard;
    fixture.transport.setGuard(&guard);
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == Kind::Refused);
    QCOMPARE(write.error().message, QStringLiteral("This profile is locked."));
    QCOMPARE(fixture.server.connectionsMade(), 0);
}

void TestDispatching::guardIsAskedWhenTheWriteLeaves()
{
    BusyFixture fixture;
    QTRY_VERIFY(fixture.isBusy());
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    const ObjectingGuard guard;
    fixture.transport.setGuard(&guard);
    fixture.freeOne();
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.error().kind == Kind::Refused);
    QVERIFY(fixture.further().isEmpty());
}

void TestDispatching::readsNeedNoGuard()
{
    TransportFixture fixture({ok});
    fixture.transport.setGuard(nullptr);
    const Recorder read(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(read.isDone());
    QVERIFY(read.succeeded());
}

void TestDispatching::readsGoAgain_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("429 with Retry-After")
        << ScriptedServer::answer(429, R"({"code":20429})", {"Retry-After: 0"});
    QTest::newRow("429") << ScriptedServer::answer(429, R"({"code":54009})");
    QTest::newRow("500") << ScriptedServer::answer(500, "{}");
    QTest::newRow("502 html") << ScriptedServer::answer(502, "<html>");
    QTest::newRow("cut off") << ScriptedServer::closeAfter(
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    QTest::newRow("silence") << ScriptedServer::silence();
}

void TestDispatching::readsGoAgain()
{
    QFETCH(Step, step);
    TransportOptions options = quickOptions();
    options.retries = 3;
    options.timeoutMs = 1000;
    TransportFixture fixture({step, ok}, options);
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder read(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(read.isDone());
    QVERIFY(read.succeeded());
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    QCOMPARE(exchanges.size(), 2);
}

void TestDispatching::whatWasRefusedIsNotAskedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 409, 410, 412, 413, 418, 422, 451})
        QTest::addRow("%d", status) << status;
}

// Qt has errors of its own for some of these: they are answers all the same.
void TestDispatching::whatWasRefusedIsNotAskedAgain()
{
    QFETCH(int, status);
    const QByteArray body = R"({"code":20001,"message":"No","status":)" + QByteArray::number(status)
        + '}';
    TransportOptions options = quickOptions();
    options.retries = 3;
    TransportFixture fixture({ScriptedServer::answer(status, body), ok}, options);
    const Recorder read(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(read.isDone());
    QVERIFY(!read.succeeded());
    QCOMPARE(read.error().httpStatus, status);
    QCOMPARE(fixture.server.requests().size(), size_t(1));
}

void TestDispatching::retriesEnd()
{
    TransportOptions options = quickOptions();
    options.retries = 3;
    TransportFixture fixture({ScriptedServer::answer(503, "{}")}, options);
    const Recorder read(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(read.isDone());
    QVERIFY(read.error().kind == Kind::ServerFault);
    QCOMPARE(fixture.server.requests().size(), size_t(4));
}

void TestDispatching::dropWhileWaitingToGoAgain()
{
    TransportOptions options = quickOptions();
    options.retries = 3;
    options.retryDelayMs = 50;
    TransportFixture fixture({ScriptedServer::answer(503, "{}"), ok}, options);
    Recorder dropped(fixture.transport.send(requestTo("/v1/a")));
    bool isDropped = false;
    const auto drop = [&dropped, &isDropped] {
        dropped.drop();
        isDropped = true;
    };
    // At once: when a loop that waits looks again it may have gone again.
    connect(&fixture.transport, &Transport::exchangeFinished, this, drop, Qt::SingleShotConnection);
    QTRY_VERIFY(isDropped);
    // Takes longer than the dropped one's delay would have.
    Request late = requestTo("/v1/b");
    fixture.server.setScript(
        {ScriptedServer::answer(503, "{}"), ScriptedServer::answer(503, "{}"), ok});
    const Recorder read(fixture.transport.send(late));
    QTRY_VERIFY(read.isDone());
    QCOMPARE(fixture.server.requestLines().count("GET /v1/a HTTP/1.1"), 1);
    QVERIFY(!dropped.isDone());
}

void TestDispatching::droppedCallClosesItsConnection()
{
    TransportFixture fixture({ScriptedServer::silence()});
    Recorder call(fixture.transport.send(requestTo("/v1/a")));
    QTRY_COMPARE(fixture.server.requests().size(), size_t(1));
    QCOMPARE(fixture.server.connectionsOpen(), 1);
    call.drop();
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
    QVERIFY(!call.isDone());
    QCOMPARE(fixture.server.connectionsMade(), 1);
}

void TestDispatching::droppedExchangeIsAnnounced()
{
    TransportFixture fixture({ScriptedServer::silence()});
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    Recorder call(fixture.transport.send(requestTo("/v1/a")));
    QTRY_COMPARE(fixture.server.requests().size(), size_t(1));
    call.drop();
    QVERIFY(exchanges.isEmpty()); // not from within the destructor of a Call
    QTRY_COMPARE(exchanges.size(), 1);
    const auto exchange = exchanges[0][0].value<Exchange>();
    QCOMPARE(exchange.status, 0);
    QCOMPARE(exchange.target, QStringLiteral("/v1/a"));
    QVERIFY(!exchange.problem.isEmpty());
}

void TestDispatching::droppedWhileQueuedNeverLeaves()
{
    BusyFixture fixture;
    Recorder dropped(fixture.transport.send(requestTo("/v1/dropped")));
    const Recorder next(fixture.transport.send(requestTo("/v1/next")));
    QTRY_VERIFY(fixture.isBusy());
    dropped.drop();
    fixture.freeOne();
    QTRY_VERIFY(next.isDone());
    QCOMPARE(fixture.further(), QByteArrayList{"GET /v1/next HTTP/1.1"});
}

void TestDispatching::interactiveOvertakesQueuedBackground()
{
    BusyFixture fixture;
    const Recorder background(
        fixture.transport.send(requestTo("/v1/background", Priority::Background)));
    const Recorder interactive(fixture.transport.send(requestTo("/v1/click")));
    QTRY_VERIFY(fixture.isBusy());
    for (int i = backgroundConnections; i <= connections; ++i)
        fixture.freeOne();
    QTRY_VERIFY(interactive.isDone() && background.isDone());
    QCOMPARE(fixture.further(),
             (QByteArrayList{"GET /v1/click HTTP/1.1", "GET /v1/background HTTP/1.1"}));
}

void TestDispatching::clickFindsAConnectionFree_data()
{
    QTest::addColumn<Request>("background");
    QTest::newRow("reads") << requestTo("/v1/background", Priority::Background);
    Request write = writeTo("/v1/background");
    write.priority = Priority::Background;
    QTest::newRow("bulk writes") << write;
}

// Whatever the background has under way and waiting.
void TestDispatching::clickFindsAConnectionFree()
{
    QFETCH(Request, background);
    TransportFixture fixture({ScriptedServer::silence()});
    const Recorders calls = sendMany(fixture.transport, background, 40);
    QTRY_COMPARE(fixture.server.requests().size(), size_t(backgroundConnections));
    const Recorders clicks = sendMany(fixture.transport, requestTo("/v1/click"),
                                      connections - backgroundConnections);
    QTRY_COMPARE(fixture.server.requestLines().count("GET /v1/click HTTP/1.1"),
                 qsizetype(clicks.size()));
    QCOMPARE(fixture.server.requests().size(), size_t(connections));
}

void TestDispatching::mapsTakeTurnsInTheBackground()
{
    const auto pageOf = [](const char *map) {
        Request page = requestTo(QByteArray("/v1/") + map, Priority::Background);
        page.rate = {RateSubject::Kind::MapReads, QString::fromLatin1(map)};
        return page;
    };
    TransportFixture fixture({ScriptedServer::silence()});
    Recorders underWay = sendMany(fixture.transport, pageOf("MP1"), backgroundConnections);
    QTRY_COMPARE(fixture.server.requests().size(), size_t(backgroundConnections));
    const Recorders first = sendMany(fixture.transport, pageOf("MP1"), 16);
    const Recorders second = sendMany(fixture.transport, pageOf("MP2"), 2);
    const Recorders third = sendMany(fixture.transport, pageOf("MP3"), 1);
    for (size_t freed = 1; freed <= 6; ++freed) {
        underWay.pop_back();
        QTRY_COMPARE(fixture.server.requests().size(), backgroundConnections + freed);
    }
    QByteArrayList order;
    for (const QByteArray &line : fixture.server.requestLines().sliced(backgroundConnections))
        order.append(line.split(' ').at(1));
    QCOMPARE(order,
             (QByteArrayList{"/v1/MP1", "/v1/MP2", "/v1/MP3", "/v1/MP1", "/v1/MP2", "/v1/MP1"}));
}

// Those that wait must not leave while the calls before them are dropped one by one.
void TestDispatching::whatIsStoppedSendsNothingMore()
{
    TransportFixture fixture({ScriptedServer::silence()});
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    Recorders calls = sendMany(fixture.transport, requestTo("/v1/background", Priority::Background),
                               40);
    QTRY_COMPARE(fixture.server.requests().size(), size_t(backgroundConnections));
    for (const auto &call : calls)
        call->drop();
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
    fixture.server.setScript({ok});
    const Recorder next(fixture.transport.send(requestTo("/v1/next")));
    QTRY_VERIFY(next.isDone());
    QCOMPARE(fixture.server.requests().size(), size_t(backgroundConnections + 1));
    QTRY_COMPARE(exchanges.size(), backgroundConnections + 1);
}

void TestDispatching::droppedOnesConnectionGoesToTheNext()
{
    BusyFixture fixture;
    QTRY_VERIFY(fixture.isBusy());
    const Recorder next(fixture.transport.send(requestTo("/v1/next")));
    fixture.freeOne();
    QTRY_VERIFY(next.isDone());
    QVERIFY(next.succeeded());
    QTRY_COMPARE(fixture.server.connectionsOpen(), connections);
    QCOMPARE(fixture.further(), QByteArrayList{"GET /v1/next HTTP/1.1"});
}

void TestDispatching::waitingForAConnectionIsNotTimedOut()
{
    TransportOptions options = quickOptions();
    options.timeoutMs = 1500;
    BusyFixture fixture(options);
    QTRY_VERIFY(fixture.isBusy());
    const Recorder patient(fixture.transport.send(requestTo("/v1/patient")));
    QTRY_VERIFY(patient.isDone());
    QVERIFY(fixture.busy.front()->isDone());
    QVERIFY(fixture.busy.front()->error().kind == Kind::TimedOut);
    QVERIFY(patient.succeeded());
}

QTEST_GUILESS_MAIN(TestDispatching)

#include "tst_dispatching.moc"
