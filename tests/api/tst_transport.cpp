// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void requestGoesOutAsItIs_data();
    void requestGoesOutAsItIs();
    void targetIsNotTouched_data();
    void targetIsNotTouched();
    void answerComesBackWhole();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void hostileTargetGoesNowhere_data();
    void hostileTargetGoesNowhere();
    void revisionCannotAddHeaders();
    void cookiesAreNotSentBack();
    void answersAreNotCached();
    void challengeIsNotAnswered();
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

// Without the two that depend on how Qt was built and on the language.
QByteArrayList sortedLines(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    lines.removeIf([](const QByteArray &line) {
        return line.startsWith("Accept-Encoding: ") || line.startsWith("Accept-Language: ");
    });
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

void TestTransport::requestGoesOutAsItIs_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    Request update = writeTo("/v1/Services/IS1");
    update.ifMatch = Revision(QStringLiteral("1af"));
    const QByteArray credentials = "Authorization: Basic " + QByteArray("AC1:secret").toBase64()
        + "\r\nAccept: application/json\r\nUser-Agent: Mapdesk\r\n";
    const QByteArray rest = "Connection: Keep-Alive\r\n";
    const QByteArray noCache = "Cache-Control: no-cache\r\nPragma: no-cache\r\n";
    QTest::newRow("GET") << requestTo("/v1/a?b=c")
                         << "GET /v1/a?b=c HTTP/1.1\r\n" + credentials + noCache + rest
                         << QByteArray();
    QTest::newRow("POST") << update
                          << "POST /v1/Services/IS1 HTTP/1.1\r\n" + credentials
            + "If-Match: 1af\r\nContent-Length: 10\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\n"
            + rest << QByteArray("ItemTtl=60");
    QTest::newRow("DELETE") << writeTo("/v1/a", Request::Verb::Delete)
                            << "DELETE /v1/a HTTP/1.1\r\n" + credentials + "Content-Length: 0\r\n"
            + rest << QByteArray();
}

// Each header, so that nothing comes along which Qt thinks of: no cookie, no Referer, no upgrade.
void TestTransport::requestGoesOutAsItIs()
{
    QFETCH(Request, request);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    TransportFixture fixture({ScriptedServer::answer(
        200, "{}", {"Set-Cookie: a=b; Path=/", "Strict-Transport-Security: max-age=31536000"})});
    for (int i = 0; i < 2; ++i) {
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer.succeeded());
    }
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    for (const ScriptedServer::SeenRequest &seen : fixture.server.requests()) {
        QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(fixture.server.port()) + "\r\n";
        QCOMPARE(sortedLines(seen.head), sortedLines(head + host));
        QCOMPARE(seen.body, body);
    }
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

void TestTransport::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isElsewhere");
    for (const int status : {300, 301, 302, 303, 305, 307, 308}) {
        for (const bool isElsewhere : {false, true})
            QTest::addRow("%d %s", status, isElsewhere ? "elsewhere" : "here")
                << status << isElsewhere;
    }
}

void TestTransport::redirectIsNotFollowed()
{
    QFETCH(int, status);
    QFETCH(bool, isElsewhere);
    ScriptedServer elsewhere;
    elsewhere.setScript({ok});
    const QByteArray base = isElsewhere ? elsewhere.baseUrl().toLatin1() : QByteArray();
    TransportFixture fixture(
        {ScriptedServer::answer(status, {}, {"Location: " + base + "/v1/x"}), ok});
    const Recorder redirected(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(redirected.isDone());
    QCOMPARE(kindName(redirected.error().kind), kindName(Kind::BadAnswer));
    QCOMPARE(redirected.error().httpStatus, status);
    QVERIFY(redirected.error().message.contains(QString::fromLatin1(base + "/v1/x")));
    const Recorder next(fixture.transport.send(requestTo("/v1/b")));
    QTRY_VERIFY(next.isDone());
    QCOMPARE(fixture.server.requests().size(), size_t(2));
    QCOMPARE(elsewhere.connectionsMade(), 0);
}

void TestTransport::hostileTargetGoesNowhere_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("sent"); // with the other listener's port in place of %1
    QTest::newRow("user info") << QByteArray("@127.0.0.1:%1/v1/a") << QByteArray();
    QTest::newRow("port") << QByteArray(":99@127.0.0.1:%1/v1/a") << QByteArray();
    QTest::newRow("whole URL") << QByteArray("http://127.0.0.1:%1/v1/a") << QByteArray();
    QTest::newRow("two slashes") << QByteArray("//127.0.0.1:%1/v1/a")
                                 << QByteArray("GET /127.0.0.1:%1/v1/a HTTP/1.1");
    QTest::newRow("header") << QByteArray("/v1/a HTTP/1.1\r\nHost: evil\r\n\r\n") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestTransport::hostileTargetGoesNowhere()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, sent);
    ScriptedServer elsewhere;
    elsewhere.setScript({ok});
    const QByteArray port = QByteArray::number(elsewhere.port());
    TransportFixture fixture({ok});
    for (const auto verb : {Request::Verb::Get, Request::Verb::Post}) {
        Request request = verb == Request::Verb::Get ? requestTo({}) : writeTo({});
        request.target = QByteArray(target).replace("%1/", port + "/");
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer.succeeded(), !sent.isEmpty());
        if (!answer.succeeded())
            QCOMPARE(kindName(answer.error().kind), kindName(Kind::Network));
    }
    QCOMPARE(elsewhere.connectionsMade(), 0);
    if (sent.isEmpty())
        QCOMPARE(fixture.server.requests().size(), size_t(0));
    else
        QCOMPARE(fixture.server.requestLines().front(), sent.replace("%1/", port + "/"));
}

void TestTransport::revisionCannotAddHeaders()
{
    TransportFixture fixture({ok});
    Request request = writeTo("/v1/a");
    request.ifMatch = Revision(QStringLiteral("1\r\nX-Evil: 1\r\n\r\nGET / HTTP/1.1"));
    const Recorder answer(fixture.transport.send(request));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(fixture.server.requests().size(), size_t(1));
    QVERIFY(!fixture.server.requests().front().head.contains("\r\nX-Evil"));
    QCOMPARE(fixture.server.requests().front().body, request.form);
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
    Transport transport(ServiceOrigin::parse(baseUrl).value(), anyCredentials, clock, limiter,
                        quickOptions());
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
    Recorders silent;
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
