// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Recorder = CallRecorder<Response>;

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void requestGoesOutAsItIs();
    void targetIsNotTouched_data();
    void targetIsNotTouched();
    void answerComesBackWhole();
    void redirectIsNotFollowed();
    void cookiesAreNotSentBack();
    void answersAreNotCached();
    void challengeIsNotAnswered();
    void proxyIsNotUsedOnLoopback();
    void refusedConnectionIsANetworkError_data();
    void refusedConnectionIsANetworkError();
    void timeOutIsToldApart();
    void timeOutDoesNotCountWaitingInTheQueue();
    void endlessBodyIsBounded();
    void cutOffAnswerToAGetIsAnError();
    void exchangesAreAnnounced();
    void serverDateIsAnnounced();
    void transportMayDieWithCallsUnderWay();
};

namespace {

const auto ok = ScriptedServer::answer(200, "{}");

// A system whose settings name a proxy for every address.
class EverythingThrough : public QNetworkProxyFactory
{
public:
    explicit EverythingThrough(quint16 port)
        : m_proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return {m_proxy}; }

private:
    QNetworkProxy m_proxy;
};

} // namespace

void TestTransport::requestGoesOutAsItIs()
{
    TransportFixture fixture({ok});
    Request request = writeTo("/v1/Services/IS1");
    request.ifMatch = Revision(QStringLiteral("1af"));
    const Recorder answer(fixture.transport.send(request));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
    QCOMPARE(fixture.server.requests().size(), size_t(1));
    const ScriptedServer::SeenRequest &seen = fixture.server.requests().front();
    QCOMPARE(seen.requestLine(), "POST /v1/Services/IS1 HTTP/1.1");
    QCOMPARE(seen.header("Authorization"), "Basic " + QByteArray("AC1:secret").toBase64());
    QCOMPARE(seen.header("Accept"), "application/json");
    QCOMPARE(seen.header("Content-Type"), "application/x-www-form-urlencoded");
    QCOMPARE(seen.header("Content-Length"), "10");
    QCOMPARE(seen.header("If-Match"), "1af");
    QCOMPARE(seen.body, "ItemTtl=60");
}

void TestTransport::targetIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("slash") << QByteArray("/v1/Items/a%2Fb");
    QTest::newRow("dots") << QByteArray("/v1/Items/%252e%252e");
    QTest::newRow("plus") << QByteArray("/v1/Items?From=%2B1408&PageToken=PT%3D%3D");
    QTest::newRow("utf-8") << QByteArray("/v1/Items/%C3%A9%F0%9F%99%82%20%25%00");
}

void TestTransport::targetIsNotTouched()
{
    QFETCH(QByteArray, target);
    TransportFixture fixture({ok});
    const Recorder answer(fixture.transport.send(requestTo(target)));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(fixture.server.requestLines(), QByteArrayList{"GET " + target + " HTTP/1.1"});
}

void TestTransport::answerComesBackWhole()
{
    const QByteArray body = R"({"a":")" + QByteArray(300'000, 'x') + R"("})";
    TransportFixture fixture({ScriptedServer::answer(201, body, {"Twilio-Request-Id: RQ1"})});
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
    QCOMPARE(answer.value().status, 201);
    QCOMPARE(answer.value().body, body);
    QCOMPARE(answer.value().requestId, QStringLiteral("RQ1"));
}

void TestTransport::redirectIsNotFollowed()
{
    ScriptedServer elsewhere;
    elsewhere.setScript({ok});
    const QByteArray location = "Location: " + elsewhere.baseUrl().toLatin1() + "/v1/x";
    TransportFixture fixture({ScriptedServer::answer(302, {}, {location}), ok});
    const Recorder redirected(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(redirected.isDone());
    QVERIFY(redirected.error().kind == Kind::BadAnswer);
    QCOMPARE(redirected.error().httpStatus, 302);
    const Recorder next(fixture.transport.send(requestTo("/v1/b")));
    QTRY_VERIFY(next.isDone());
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    QCOMPARE(elsewhere.connectionsMade(), 0);
}

void TestTransport::cookiesAreNotSentBack()
{
    TransportFixture fixture({ScriptedServer::answer(200, "{}", {"Set-Cookie: a=b; Path=/"}), ok});
    for (const char *target : {"/v1/a", "/v1/b"}) {
        const Recorder answer(fixture.transport.send(requestTo(target)));
        QTRY_VERIFY(answer.isDone());
    }
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    QVERIFY(fixture.server.requests().back().header("Cookie").isEmpty());
}

void TestTransport::answersAreNotCached()
{
    TransportFixture fixture(
        {ScriptedServer::answer(200, "{}", {"Cache-Control: max-age=3600", "ETag: \"1\""})});
    for (int i = 0; i < 2; ++i) {
        const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
        QTRY_VERIFY(answer.isDone());
    }
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    QVERIFY(fixture.server.requests().back().header("If-None-Match").isEmpty());
}

void TestTransport::challengeIsNotAnswered()
{
    TransportFixture fixture({ScriptedServer::answer(
        401, R"({"code":20003,"message":"Authenticate"})", {"WWW-Authenticate: Basic realm=x"})});
    const Recorder answer(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.error().kind == Kind::Unauthorized);
    QCOMPARE(answer.error().code, 20003);
    QCOMPARE(fixture.server.requests().size(), size_t(1));
}

void TestTransport::proxyIsNotUsedOnLoopback()
{
    ScriptedServer proxy;
    proxy.setScript({ScriptedServer::answer(200, R"({"from":"proxy"})")});
    QNetworkProxyFactory::setApplicationProxyFactory(new EverythingThrough(proxy.port()));
    const auto restore = qScopeGuard(
        [] { QNetworkProxyFactory::setApplicationProxyFactory(nullptr); });
    TransportFixture fixture({ok});
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
    QCOMPARE(fixture.server.requests().size(), size_t(1));
    QCOMPARE(proxy.connectionsMade(), 0);
}

void TestTransport::refusedConnectionIsANetworkError_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("GET") << requestTo("/v1/a");
    QTest::newRow("POST") << writeTo("/v1/a");
    QTest::newRow("DELETE") << writeTo("/v1/a", Request::Verb::Delete);
}

void TestTransport::refusedConnectionIsANetworkError()
{
    QFETCH(Request, request);
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const QString baseUrl = QStringLiteral("http://127.0.0.1:%1").arg(gone.serverPort());
    gone.close();
    const SystemClock clock;
    RateLimiter limiter(clock);
    const AllowingGuard guard;
    Transport transport(ServiceOrigin::parse(baseUrl).value(), {}, clock, limiter, quickOptions());
    transport.setGuard(&guard);
    const Recorder answer(transport.send(request));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(kindName(answer.error().kind), kindName(Kind::Network));
    QVERIFY(!answer.error().message.isEmpty());
}

void TestTransport::timeOutIsToldApart()
{
    TransportOptions options = quickOptions();
    options.timeoutMs = 100;
    TransportFixture fixture({ScriptedServer::silence()}, options);
    const Recorder read(fixture.transport.send(requestTo("/v1/a")));
    const Recorder write(fixture.transport.send(writeTo("/v1/b")));
    QTRY_VERIFY(read.isDone() && write.isDone());
    QCOMPARE(kindName(read.error().kind), kindName(Kind::TimedOut));
    QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
}

void TestTransport::timeOutDoesNotCountWaitingInTheQueue()
{
    TransportOptions options = quickOptions();
    options.timeoutMs = 300;
    constexpr int connections = 18;
    std::vector<ScriptedServer::Step> steps(connections, ScriptedServer::silence());
    steps.push_back(ok);
    TransportFixture fixture(std::move(steps), options);
    std::vector<std::unique_ptr<Recorder>> silent;
    for (int i = 0; i < connections; ++i)
        silent.push_back(std::make_unique<Recorder>(fixture.transport.send(requestTo("/v1/a"))));
    const Recorder waiting(fixture.transport.send(requestTo("/v1/b")));
    QTRY_VERIFY(waiting.isDone());
    QVERIFY(silent.front()->isDone());
    QVERIFY(waiting.succeeded());
}

void TestTransport::endlessBodyIsBounded()
{
    TransportOptions options = quickOptions();
    options.maximumBodyBytes = 1'000'000;
    TransportFixture fixture({ScriptedServer::flood()}, options);
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(kindName(answer.error().kind), kindName(Kind::BadAnswer));
    QCOMPARE(answer.error().httpStatus, 200);
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
    QCOMPARE(exchanges.front().front().value<Exchange>().bytes, options.maximumBodyBytes);
}

void TestTransport::cutOffAnswerToAGetIsAnError()
{
    TransportFixture fixture(
        {ScriptedServer::closeAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\"")});
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(!answer.succeeded());
    QCOMPARE(kindName(answer.error().kind), kindName(Kind::BadAnswer));
}

void TestTransport::exchangesAreAnnounced()
{
    TransportFixture fixture({ScriptedServer::answer(404, R"({"code":20404,"message":"no"})",
                                                     {"Twilio-Request-Id: RQ1"}),
                              ok});
    QSignalSpy spy(&fixture.transport, &Transport::exchangeFinished);
    const Recorder failing(fixture.transport.send(requestTo("/v1/a%20b?From=c")));
    QTRY_VERIFY(failing.isDone());
    const Recorder succeeding(fixture.transport.send(writeTo("/v1/b")));
    QTRY_VERIFY(succeeding.isDone());
    QCOMPARE(spy.size(), 2);
    const auto failed = spy[0][0].value<Exchange>();
    QCOMPARE(failed.method, QStringLiteral("GET"));
    QCOMPARE(failed.target, QStringLiteral("/v1/a%20b?From=c"));
    QCOMPARE(failed.status, 404);
    QCOMPARE(failed.bytes, 29);
    QCOMPARE(failed.requestId, QStringLiteral("RQ1"));
    QVERIFY(failed.problem.contains(QStringLiteral("NotFound")));
    QVERIFY(failed.startedMs > 0 && failed.elapsedMs >= 0);
    const auto succeeded = spy[1][0].value<Exchange>();
    QCOMPARE(succeeded.method, QStringLiteral("POST"));
    QVERIFY(succeeded.problem.isEmpty());
}

void TestTransport::serverDateIsAnnounced()
{
    TransportFixture fixture(
        {ScriptedServer::answer(200, "{}", {"Date: Thu, 01 Jan 1970 00:01:00 GMT"}), ok});
    QSignalSpy spy(&fixture.transport, &Transport::serverDateSeen);
    const Recorder dated(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(dated.isDone());
    const Recorder undated(fixture.transport.send(requestTo("/v1/b")));
    QTRY_VERIFY(undated.isDone());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toLongLong(), 60'000);
    QVERIFY(spy[0][1].toLongLong() <= spy[0][2].toLongLong());
}

void TestTransport::transportMayDieWithCallsUnderWay()
{
    auto fixture = std::make_unique<TransportFixture>(
        std::vector<ScriptedServer::Step>{ScriptedServer::silence()});
    Recorder call(fixture->transport.send(requestTo("/v1/a")));
    QTRY_COMPARE(fixture->server.requests().size(), size_t(1));
    fixture.reset();
    call.drop();
    QVERIFY(!call.isDone());
}

QTEST_GUILESS_MAIN(TestTransport)

#include "tst_transport.moc"
