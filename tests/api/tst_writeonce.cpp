// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Recorder = CallRecorder<Response>;
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
    void refusalIsNotRepeated_data();
    void refusalIsNotRepeated();
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

} // namespace

void TestWriteOnce::brokenConnection_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<Step>("step");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n";
    const Step afterHead{Step::When::AfterHead, {}, Step::Then::Close};
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

void TestWriteOnce::refusalIsNotRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("503") << 503;
    QTest::newRow("407") << 407;
    QTest::newRow("308") << 308;
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
    exchangeOneMore(fixture);
    QCOMPARE(writesSeen(fixture.server), 1);
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
