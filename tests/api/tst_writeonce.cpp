// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Step = ScriptedServer::Step;

// What keeps a write from being sent twice: QNetworkAccessManager would do so on its own.
class TestWriteOnce : public QObject
{
    Q_OBJECT

private slots:
    void brokenConnection_data();
    void brokenConnection();
    void brokenConnectionThatWasUsedBefore_data();
    void brokenConnectionThatWasUsedBefore();
    void closedBeforeReading_data();
    void closedBeforeReading();
    void serverThatIsGoneForGood_data();
    void serverThatIsGoneForGood();
    void cutWithinTheRequest_data();
    void cutWithinTheRequest();
    void cutWithinALargeBody_data();
    void cutWithinALargeBody();
    void cutWithinTheAnswer_data();
    void cutWithinTheAnswer();
    void cutWithinAChunkedAnswer_data();
    void cutWithinAChunkedAnswer();
    void idleConnectionThatCloses_data();
    void idleConnectionThatCloses();
    void severalAtOnce_data();
    void severalAtOnce();
    void refusalIsNotRepeated_data();
    void refusalIsNotRepeated();
    void challengeIsNotAnswered_data();
    void challengeIsNotAnswered();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void largeBodyArrivesWhole();
};

namespace {

const Step ok = ScriptedServer::answer(200, "{}");

void addVerbs()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("POST") << writeTo("/v1/a");
    QTest::newRow("DELETE") << writeTo("/v1/a", Request::Verb::Delete);
}

// A request whose answer proves that whatever was to come before it has come.
void exchangeOneMore(TransportFixture &fixture)
{
    const Recorder answer(fixture.transport.send(requestTo("/v1/last")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
}

qsizetype writesSeen(const ScriptedServer &server)
{
    const QByteArrayList lines = server.requestLines();
    return std::count_if(lines.begin(), lines.end(),
                         [](const QByteArray &line) { return !line.startsWith("GET "); });
}

constexpr Step::Then endings[] = {Step::Then::Finish, Step::Then::Reset, Step::Then::Close};

// One row for each verb, on a fresh connection and on one that was used before.
void addCircumstances()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("isReused");
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        for (const bool isReused : {false, true})
            QTest::addRow("%s, %s", qPrintable(verbName(verb)), isReused ? "reused" : "fresh")
                << writeTo("/v1/a", verb) << isReused;
    }
}

// Sends a request and waits for its end; what that was.
QString outcomeOf(TransportFixture &fixture, const Request &request)
{
    QSignalSpy ended(&fixture.transport, &Transport::exchangeFinished);
    const Recorder answer(fixture.transport.send(request));
    while (!answer.isDone()) {
        if (!ended.wait(30'000))
            return QStringLiteral("nothing came");
    }
    return answer.succeeded() ? QStringLiteral("success") : kindName(answer.error().kind);
}

struct Outcome
{
    QString write;
    qsizetype writesSeen;
    QString nextRead; // which proves that whatever was to come before it has come
};

const Outcome unknown{kindName(Kind::OutcomeUnknown), 1, QStringLiteral("success")};

QString told(const Outcome &outcome, qsizetype bytes, Step::Then ending)
{
    return QStringLiteral("cut after %1 by %2: %3, seen %4 times, then %5")
        .arg(bytes)
        .arg(int(ending))
        .arg(outcome.write)
        .arg(outcome.writesSeen)
        .arg(outcome.nextRead);
}

Outcome outcomeWith(const Step &step, const Request &request, bool isReused,
                    const TransportOptions &options = quickOptions())
{
    TransportFixture fixture(isReused ? std::vector{ok, step, ok} : std::vector{step, ok}, options);
    if (isReused)
        outcomeOf(fixture, requestTo("/v1/first"));
    const QString write = outcomeOf(fixture, request);
    const QString nextRead = outcomeOf(fixture, requestTo("/v1/last"));
    return {write, writesSeen(fixture.server), nextRead};
}

} // namespace

void TestWriteOnce::brokenConnection_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<Step>("step");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n";
    const Step afterHead{Step::When::AfterHead, {}, Step::Then::Close, 0, {}};
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        const auto row = [verb](const char *name, const Step &step) {
            QTest::addRow("%s, %s", qPrintable(verbName(verb)), name)
                << writeTo("/v1/a", verb) << step;
        };
        row("closed after the head was read", afterHead);
        row("closed without an answer", ScriptedServer::closeAfter());
        row("closed within the status line", ScriptedServer::closeAfter(head.first(6)));
        row("closed within the header", ScriptedServer::closeAfter(head));
        row("closed before the body", ScriptedServer::closeAfter(head + "\r\n"));
        row("closed within the body", ScriptedServer::closeAfter(head + "\r\n{\"a\""));
    }
}

void TestWriteOnce::brokenConnection()
{
    QFETCH(Request, request);
    QFETCH(Step, step);
    TransportFixture fixture({step, ok});
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QVERIFY(!write.succeeded());
    QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
    exchangeOneMore(fixture);
    QCOMPARE(writesSeen(fixture.server), 1);
}

void TestWriteOnce::brokenConnectionThatWasUsedBefore_data()
{
    brokenConnection_data();
}

void TestWriteOnce::brokenConnectionThatWasUsedBefore()
{
    QFETCH(Request, request);
    QFETCH(Step, step);
    TransportFixture fixture({ok, step, ok});
    exchangeOneMore(fixture);
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QVERIFY(!write.succeeded());
    QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
    exchangeOneMore(fixture);
    QCOMPARE(writesSeen(fixture.server), 1);
}

void TestWriteOnce::closedBeforeReading_data()
{
    addVerbs();
}

void TestWriteOnce::closedBeforeReading()
{
    QFETCH(Request, request);
    TransportFixture fixture({ScriptedServer::closeOnConnect(), ok});
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QVERIFY(!write.succeeded());
    QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
    exchangeOneMore(fixture);
    QCOMPARE(writesSeen(fixture.server), 0);
}

void TestWriteOnce::serverThatIsGoneForGood_data()
{
    addVerbs();
}

// Connecting again is refused then, which must not be taken for a write that never left.
void TestWriteOnce::serverThatIsGoneForGood()
{
    QFETCH(Request, request);
    TransportFixture fixture({ScriptedServer::closeForGood()});
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
    QCOMPARE(writesSeen(fixture.server), 1);
}

void TestWriteOnce::cutWithinTheRequest_data()
{
    addCircumstances();
}

// At each byte of the head and of the body, so far as the server reads; a connection that was used
// before is one of fewer places.
void TestWriteOnce::cutWithinTheRequest()
{
    QFETCH(Request, request);
    QFETCH(bool, isReused);
    TransportFixture probe({ok});
    QCOMPARE(outcomeOf(probe, request), QStringLiteral("success"));
    const ScriptedServer::SeenRequest &whole = probe.server.requests().front();
    const qsizetype size = whole.head.size() + 2 + whole.body.size();
    for (qsizetype bytes = 1; bytes <= size; bytes += isReused ? 3 : 1) {
        for (const Step::Then ending : endings) {
            const Step cut{Step::When::AfterBytes, {}, ending, bytes, {}};
            const Outcome outcome = outcomeWith(cut, request, isReused);
            QCOMPARE(told(outcome, bytes, ending), told(unknown, bytes, ending));
        }
    }
}

void TestWriteOnce::cutWithinALargeBody_data()
{
    QTest::addColumn<bool>("isReused");
    QTest::newRow("fresh") << false;
    QTest::newRow("reused") << true;
}

void TestWriteOnce::cutWithinALargeBody()
{
    QFETCH(bool, isReused);
    Request request = writeTo("/v1/a");
    request.form = QByteArray(8'000'000, 'x');
    for (const qint64 bytes : {1'000, 100'000, 2'000'000}) {
        for (const Step::Then ending : endings) {
            const Step cut{Step::When::AfterBytes, {}, ending, bytes, {}};
            const Outcome outcome = outcomeWith(cut, request, isReused);
            QCOMPARE(told(outcome, bytes, ending), told(unknown, bytes, ending));
        }
    }
}

void TestWriteOnce::cutWithinTheAnswer_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray counted = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\": 10}";
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        for (const bool isReused : {false, true}) {
            const auto row = [verb, isReused](const char *name, const QByteArray &answer) {
                QTest::addRow("%s, %s, %s", qPrintable(verbName(verb)),
                              isReused ? "reused" : "fresh", name)
                    << writeTo("/v1/a", verb) << isReused << answer;
            };
            row("with a length", counted);
            row("after 100", "HTTP/1.1 100 Continue\r\n\r\n" + counted);
            row("after 103", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + counted);
        }
    }
}

void TestWriteOnce::cutWithinTheAnswer()
{
    QFETCH(Request, request);
    QFETCH(bool, isReused);
    QFETCH(QByteArray, answer);
    for (qsizetype bytes = 0; bytes < answer.size(); bytes += isReused ? 3 : 1) {
        for (const Step::Then ending : endings) {
            const Step cut{Step::When::AfterRequest, answer.first(bytes), ending, 0, {}};
            const Outcome outcome = outcomeWith(cut, request, isReused);
            QCOMPARE(told(outcome, bytes, ending), told(unknown, bytes, ending));
        }
    }
}

void TestWriteOnce::cutWithinAChunkedAnswer_data()
{
    addVerbs();
}

// Qt 6.4 does not see the end of the connection in each of these places: the time-out ends it.
void TestWriteOnce::cutWithinAChunkedAnswer()
{
    QFETCH(Request, request);
    const QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "4\r\n{\"a\"\r\n5\r\n: 10}\r\n0\r\n\r\n";
    TransportOptions options = quickOptions();
    options.timeoutMs = 1'000;
    options.retries = 5; // of the read that comes after it
    for (qsizetype bytes = answer.indexOf("\r\n\r\n"); bytes < answer.size(); ++bytes) {
        const Step::Then ending = endings[bytes % std::size(endings)];
        const Step cut{Step::When::AfterRequest, answer.first(bytes), ending, 0, {}};
        const Outcome outcome = outcomeWith(cut, request, false, options);
        QCOMPARE(told(outcome, bytes, ending), told(unknown, bytes, ending));
    }
}

void TestWriteOnce::idleConnectionThatCloses_data()
{
    addVerbs();
}

// The server closes after an answer, without having said so, just as the write goes.
void TestWriteOnce::idleConnectionThatCloses()
{
    QFETCH(Request, request);
    for (int i = 0; i < 50; ++i) {
        for (const Step::Then ending : endings) {
            Step closing = ok;
            closing.then = ending;
            TransportFixture fixture({closing, ok});
            QCOMPARE(outcomeOf(fixture, requestTo("/v1/first")), QStringLiteral("success"));
            const QString write = outcomeOf(fixture, request);
            QCOMPARE(outcomeOf(fixture, requestTo("/v1/last")), QStringLiteral("success"));
            if (write == u"success")
                QCOMPARE(writesSeen(fixture.server), 1);
            else
                QCOMPARE(write, kindName(Kind::OutcomeUnknown));
            QVERIFY(writesSeen(fixture.server) <= 1);
        }
    }
}

void TestWriteOnce::severalAtOnce_data()
{
    addVerbs();
}

void TestWriteOnce::severalAtOnce()
{
    QFETCH(Request, request);
    std::vector<Step> steps(20, ok);
    for (const Step::Then ending : endings)
        steps.insert(steps.end(), 20, {Step::When::AfterRequest, {}, ending, 0, {}});
    TransportFixture fixture(std::move(steps));
    Recorders writes;
    for (int i = 0; i < 80; ++i) {
        request.target = "/v1/" + QByteArray::number(i);
        writes.push_back(std::make_unique<Recorder>(fixture.transport.send(request)));
    }
    for (const auto &write : writes) {
        QTRY_VERIFY(write->isDone());
        if (!write->succeeded())
            QCOMPARE(kindName(write->error().kind), kindName(Kind::OutcomeUnknown));
    }
    QByteArrayList lines = fixture.server.requestLines();
    const qsizetype all = lines.size();
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    QCOMPARE(lines.size(), all);
}

void TestWriteOnce::refusalIsNotRepeated_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {400, 401, 403, 404, 407, 408, 409, 412, 413, 421, 425, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestWriteOnce::refusalIsNotRepeated()
{
    QFETCH(int, status);
    TransportOptions options = quickOptions();
    options.retries = 3;
    const QByteArrayList headers{"Retry-After: 0", "Location: /v1/elsewhere"};
    TransportFixture fixture({ScriptedServer::answer(status, "{}", headers), ok}, options);
    const Recorder write(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY(!write.succeeded());
    QCOMPARE(write.error().httpStatus, status);
    // Its body is no error as Twilio writes it, but an answer is an answer.
    if (status < 500)
        QVERIFY(write.error().kind != Kind::OutcomeUnknown);
    exchangeOneMore(fixture);
    QCOMPARE(writesSeen(fixture.server), 1);
}

void TestWriteOnce::challengeIsNotAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    for (const char *challenge :
         {"Basic realm=x", "Digest realm=x, nonce=y, qop=auth, algorithm=MD5", "NTLM", "Negotiate",
          "Negotiate, NTLM, Digest realm=x, nonce=y, Basic realm=x", "Bearer", "\x01"}) {
        for (const int status : {401, 407})
            QTest::addRow("%d %s", status, challenge) << status << QByteArray(challenge);
    }
}

// Neither with the credentials again nor with others.
void TestWriteOnce::challengeIsNotAnswered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    const QByteArray header = (status == 401 ? "WWW-Authenticate: " : "Proxy-Authenticate: ")
        + challenge;
    const Step refusal = ScriptedServer::answer(status, R"({"code":20003,"message":"no"})",
                                                {header});
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        for (const bool isReused : {false, true}) {
            const Outcome outcome = outcomeWith(refusal, writeTo("/v1/a", verb), isReused);
            QCOMPARE(outcome.write, kindName(Kind::Unauthorized));
            QCOMPARE(outcome.writesSeen, 1);
            QCOMPARE(outcome.nextRead, QStringLiteral("success"));
        }
    }
}

void TestWriteOnce::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {300, 301, 302, 303, 304, 305, 307, 308})
        QTest::addRow("%d", status) << status;
}

// It may well have been applied before the service, or something before it, sent us on.
void TestWriteOnce::redirectIsNotFollowed()
{
    QFETCH(int, status);
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        const Step redirect = ScriptedServer::answer(status, "{}", {"Location: /v1/elsewhere"});
        const Outcome outcome = outcomeWith(redirect, writeTo("/v1/a", verb), false);
        QCOMPARE(outcome.write, kindName(Kind::OutcomeUnknown));
        QCOMPARE(outcome.writesSeen, 1);
        QCOMPARE(outcome.nextRead, QStringLiteral("success"));
    }
}

void TestWriteOnce::largeBodyArrivesWhole()
{
    TransportFixture fixture({ok});
    Request request = writeTo("/v1/a");
    for (int i = 0; i < 50'000; ++i)
        request.form += QByteArray::number(i);
    const Recorder write(fixture.transport.send(request));
    QTRY_VERIFY(write.isDone());
    QVERIFY(write.succeeded());
    QCOMPARE(fixture.server.requests().front().body, request.form);
}

QTEST_GUILESS_MAIN(TestWriteOnce)

#include "tst_writeonce.moc"
