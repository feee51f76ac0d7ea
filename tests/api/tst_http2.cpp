// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"
#include "transportfixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;

// Reads use HTTP/2 where the server offers it; a write never does, since Qt 6.4 may send it again.
class TestHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readsShareAConnection();
    void hundredsOfReadsShareThree();
    void clickFindsAPlaceBesideTheBackground();
    void nothingIsLostOfMany_data();
    void nothingIsLostOfMany();
    void silentStreamHoldsUpNoOther();
    void writesUseHttp1();
    void writeGoesOnce_data();
    void writeGoesOnce();
    void readEndsInOrder_data();
    void readEndsInOrder();
    void endlessBodyIsBounded();
    void cancellingEndsTheStream();

private:
    struct Client;

    TransportOptions options() const;
    QByteArrayList linesSeen();
    qsizetype timesSeen(const QByteArray &line);

    TestAuthority m_authority;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<Client> m_client;
    quint16 m_port = 0;
    QByteArray m_output;
};

struct TestHttp2::Client : WritingTransport
{
    Client(quint16 port, const TransportOptions &options)
        : WritingTransport(QStringLiteral("https://127.0.0.1:%1").arg(port), anyCredentials,
                           options)
    {
    }
};

namespace {

QString outcomeOf(const Recorder &answer)
{
    return answer.succeeded() ? QStringLiteral("success") : kindName(answer.error().kind);
}

void waitForSuccess(const Recorders &calls)
{
    for (const auto &call : calls) {
        QTRY_VERIFY_WITH_TIMEOUT(call->isDone(), 30'000);
        QCOMPARE(outcomeOf(*call), QStringLiteral("success"));
        QCOMPARE(call->value().body, QByteArray("{}"));
    }
}

} // namespace

void TestHttp2::initTestCase()
{
    const bool isThere = m_authority.isValid()
        && !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
    if (!isThere && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no openssl or no node");
    QVERIFY(isThere);
}

void TestHttp2::init()
{
    const auto identity = m_authority.issue(QStringLiteral("IP:127.0.0.1"));
    m_output.clear();
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(QStringLiteral("node"),
                    {QFINDTESTDATA("http2server.js"), identity.certificateFile, identity.keyFile});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->canReadLine(), 30'000);
    m_port = m_server->readLine().trimmed().toUShort();
    m_client = std::make_unique<Client>(m_port, options());
}

TransportOptions TestHttp2::options() const
{
    TransportOptions options = quickOptions();
    options.timeoutMs = 3'000;
    options.maximumBodyBytes = 1'000'000;
    options.additionalAuthorities = m_authority.certificate();
    return options;
}

void TestHttp2::cleanup()
{
    m_client.reset();
    if (!m_server)
        return;
    m_server->kill();
    m_server->waitForFinished();
    m_server.reset();
}

QByteArrayList TestHttp2::linesSeen()
{
    m_output += m_server->readAll();
    return m_output.split('\n');
}

qsizetype TestHttp2::timesSeen(const QByteArray &line)
{
    return linesSeen().count(line);
}

void TestHttp2::readsShareAConnection()
{
    Recorders answers;
    // Answered only when all have come: one after the other they would wait for ever.
    for (int i = 0; i < 6; ++i)
        answers.push_back(
            std::make_unique<Recorder>(m_client->transport.send(requestTo("/v1/together/6"))));
    for (const auto &answer : answers) {
        QTRY_VERIFY_WITH_TIMEOUT(answer->isDone(), 15'000);
        QCOMPARE(outcomeOf(*answer), QStringLiteral("success"));
    }
    QTRY_COMPARE(timesSeen("2.0 GET /v1/together/6"), 6);
}

// One connection for each of the pool's managers, as many streams on it as the pool allows.
void TestHttp2::hundredsOfReadsShareThree()
{
    waitForSuccess(sendMany(m_client->transport, requestTo("/v1/together/18"), 18));
    waitForSuccess(sendMany(m_client->transport, requestTo("/v1/page", Priority::Background), 200));
    QTRY_COMPARE(timesSeen("2.0 GET /v1/page"), 200);
    QCOMPARE(timesSeen("session"), 3);
}

void TestHttp2::clickFindsAPlaceBesideTheBackground()
{
    const Recorders background = sendMany(m_client->transport,
                                          requestTo("/v1/silent", Priority::Background), 40);
    waitForSuccess(sendMany(m_client->transport, requestTo("/v1/click"), 3));
    QTRY_COMPARE(timesSeen("2.0 GET /v1/click"), 3);
    QTRY_COMPARE(timesSeen("2.0 GET /v1/silent"), 15);
}

void TestHttp2::nothingIsLostOfMany_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what :
         {"refused", "cancelled", "goaway", "goaway-late", "closing", "dies", "half"})
        QTest::newRow(what) << QByteArray(what);
}

// Streams are reset and connections left while many others are under way.
void TestHttp2::nothingIsLostOfMany()
{
    QFETCH(QByteArray, what);
    TransportOptions retrying = options();
    retrying.retries = 3;
    retrying.timeoutMs = 1'500; // a GOAWAY lets Qt 6.4 wait for ever
    Client client(m_port, retrying);
    const Request page = requestTo("/v1/every/60/" + what, Priority::Background);
    waitForSuccess(sendMany(client.transport, page, 200));
    QTRY_VERIFY(timesSeen("2.0 GET " + page.target) >= 200);
}

void TestHttp2::silentStreamHoldsUpNoOther()
{
    const Recorder silent(m_client->transport.send(requestTo("/v1/silent", Priority::Background)));
    waitForSuccess(sendMany(m_client->transport, requestTo("/v1/page", Priority::Background), 100));
    QVERIFY(!silent.isDone());
    QTRY_VERIFY_WITH_TIMEOUT(silent.isDone(), 15'000);
    QCOMPARE(outcomeOf(silent), kindName(Kind::TimedOut));
    waitForSuccess(sendMany(m_client->transport, requestTo("/v1/last"), 1));
}

void TestHttp2::writesUseHttp1()
{
    const Recorder read(m_client->transport.send(requestTo("/v1/ok")));
    QTRY_VERIFY_WITH_TIMEOUT(read.isDone(), 15'000);
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        const Recorder write(m_client->transport.send(writeTo("/v1/ok", verb)));
        QTRY_VERIFY_WITH_TIMEOUT(write.isDone(), 15'000);
        QCOMPARE(outcomeOf(write), QStringLiteral("success"));
    }
    QTRY_COMPARE(timesSeen("2.0 GET /v1/ok"), 1);
    QTRY_COMPARE(timesSeen("1.1 POST /v1/ok"), 1);
    QTRY_COMPARE(timesSeen("1.1 DELETE /v1/ok"), 1);
}

void TestHttp2::writeGoesOnce_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("dies") << QByteArray("/v1/dies");
    QTest::newRow("half") << QByteArray("/v1/half");
    QTest::newRow("silent") << QByteArray("/v1/silent");
}

void TestHttp2::writeGoesOnce()
{
    QFETCH(QByteArray, target);
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        const Recorder write(m_client->transport.send(writeTo(target, verb)));
        QTRY_VERIFY_WITH_TIMEOUT(write.isDone(), 15'000);
        QCOMPARE(outcomeOf(write), kindName(Kind::OutcomeUnknown));
        const Recorder last(m_client->transport.send(requestTo("/v1/last")));
        QTRY_VERIFY_WITH_TIMEOUT(last.isDone(), 15'000);
        QCOMPARE(outcomeOf(last), QStringLiteral("success"));
        QTRY_COMPARE(timesSeen("1.1 " + verbName(verb).toLatin1() + ' ' + target), 1);
    }
}

void TestHttp2::readEndsInOrder_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *what : {"refused", "cancelled", "http11-required", "goaway", "goaway-late",
                             "closing", "dies", "half", "silent"})
        QTest::newRow(what) << "/v1/" + QByteArray(what);
}

// Whatever becomes of a stream, it ends and the next one works.
void TestHttp2::readEndsInOrder()
{
    QFETCH(QByteArray, target);
    const Recorder read(m_client->transport.send(requestTo(target)));
    QTRY_VERIFY_WITH_TIMEOUT(read.isDone(), 15'000);
    if (!read.succeeded())
        QVERIFY(!read.error().message.isEmpty());
    // Of these Qt learns nothing: a first one may time out.
    const bool isLost = target.contains("goaway");
    if (isLost) {
        const Recorder lost(m_client->transport.send(requestTo("/v1/lost")));
        QTRY_VERIFY_WITH_TIMEOUT(lost.isDone(), 15'000);
    }
    const Recorder last(m_client->transport.send(requestTo("/v1/last")));
    QTRY_VERIFY_WITH_TIMEOUT(last.isDone(), 15'000);
    QCOMPARE(outcomeOf(last), QStringLiteral("success"));
}

void TestHttp2::endlessBodyIsBounded()
{
    const Recorder read(m_client->transport.send(requestTo("/v1/flood")));
    QTRY_VERIFY_WITH_TIMEOUT(read.isDone(), 15'000);
    QCOMPARE(outcomeOf(read), kindName(Kind::BadAnswer));
    QTRY_COMPARE(timesSeen("closed"), 1);
}

// A thousand calls made and dropped leave their places to others.
void TestHttp2::cancellingEndsTheStream()
{
    for (int i = 0; i < 20; ++i) {
        Recorders calls;
        for (int j = 0; j < 12; ++j)
            calls.push_back(
                std::make_unique<Recorder>(m_client->transport.send(requestTo("/v1/silent"))));
        const qsizetype wanted = 12 * (i + 1);
        QTRY_VERIFY_WITH_TIMEOUT(timesSeen("2.0 GET /v1/silent") >= wanted, 15'000);
        calls.clear();
    }
    QTRY_COMPARE_WITH_TIMEOUT(timesSeen("closed"), 240, 15'000);
    const Recorder last(m_client->transport.send(requestTo("/v1/last")));
    QTRY_VERIFY_WITH_TIMEOUT(last.isDone(), 15'000);
    QCOMPARE(outcomeOf(last), QStringLiteral("success"));
}

QTEST_GUILESS_MAIN(TestHttp2)

#include "tst_http2.moc"
