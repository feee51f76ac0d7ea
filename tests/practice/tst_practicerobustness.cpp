// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk::practice;

class PracticeRobustnessTest : public QObject
{
    Q_OBJECT

private slots:
    void clientMayLeaveWhileItsAnswerWaits();
    void latencyDelaysEachAnswerByItself();
    void halfRequestsDoNoHarm_data();
    void halfRequestsDoNoHarm();
    void dotsAreNotNormalised();
    void manyClientsAreServed();
    void stoppingForgetsWhatWaits();
    void accessLogHasALineForEachRequest();

private:
    void start(const PracticeOptions &options);
    std::unique_ptr<QTcpSocket> connected();
    QByteArray authorization() const;

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeRobustnessTest::start(const PracticeOptions &options)
{
    m_client.reset();
    auto host = PracticeHost::start(options);
    QVERIFY2(host, host ? "" : qPrintable(host.error()));
    m_host = std::move(*host);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

std::unique_ptr<QTcpSocket> PracticeRobustnessTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"),
                          static_cast<quint16>(m_host->address().url.port()));
    return QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; })
        ? std::move(socket)
        : nullptr;
}

QByteArray PracticeRobustnessTest::authorization() const
{
    const PracticeAddress &address = m_host->address();
    const QByteArray credentials = (address.accountSid + QLatin1Char(':') + address.authToken)
                                       .toUtf8();
    return "Host: 127.0.0.1\r\nAuthorization: Basic " + credentials.toBase64() + "\r\n";
}

void PracticeRobustnessTest::clientMayLeaveWhileItsAnswerWaits()
{
    PracticeOptions options;
    options.latency = std::chrono::milliseconds(150);
    start(options);
    for (int i = 0; i < 20; ++i) {
        auto socket = connected();
        QVERIFY(socket);
        socket->write("GET /v1/Services HTTP/1.1\r\n" + authorization() + "\r\n");
        QVERIFY(QTest::qWaitFor([&] { return socket->bytesToWrite() == 0; }));
        if (i % 2)
            socket->abort();
    }
    const Answer answer = m_client->get("/Maps");
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(m_client->get("/Maps").headers["twilio-concurrent-requests"], QByteArray("1"));
}

void PracticeRobustnessTest::latencyDelaysEachAnswerByItself()
{
    PracticeOptions options;
    options.latency = std::chrono::milliseconds(400);
    start(options);
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 5; ++i)
        replies.emplace_back(m_client->start("GET", m_client->serviceUrl()));
    for (const auto &reply : replies)
        QTRY_VERIFY(reply->isFinished());
    QVERIFY(timer.elapsed() >= 390);
    QVERIFY(timer.elapsed() < 5 * 400);
}

void PracticeRobustnessTest::halfRequestsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a line") << QByteArray("GET /v1/Serv");
    QTest::newRow("half a head") << QByteArray("GET /v1/Services HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    QTest::newRow("half a body") << QByteArray(
        "POST /v1/Services HTTP/1.1\r\nContent-Length: 100\r\n\r\nTtl=");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n");
    QTest::newRow("no target") << QByteArray("GET\r\n\r\n");
}

void PracticeRobustnessTest::halfRequestsDoNoHarm()
{
    QFETCH(QByteArray, bytes);
    start({});
    auto stays = connected();
    auto leaves = connected();
    QVERIFY(stays && leaves);
    for (QTcpSocket *socket : {stays.get(), leaves.get()}) {
        socket->write(bytes);
        QVERIFY(QTest::qWaitFor([&] { return socket->bytesToWrite() == 0; }));
    }
    leaves->abort();
    QCOMPARE(m_client->get("/Maps").status, 200);
}

void PracticeRobustnessTest::dotsAreNotNormalised()
{
    start({});
    auto socket = connected();
    QVERIFY(socket);
    socket->write("GET /v1/Services/" + m_host->address().serviceSid.toUtf8()
                  + "/Maps/odd-keys/Items/.. HTTP/1.1\r\n" + authorization()
                  + "Connection: close\r\n\r\n");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket->readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\"key\":\"..\""));
}

void PracticeRobustnessTest::manyClientsAreServed()
{
    start({});
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QStringLiteral("127.0.0.1"),
                                      static_cast<quint16>(m_host->address().url.port()));
        sockets.back()->write("GET /v1/Services HTTP/1.1\r\n" + authorization()
                              + "Connection: close\r\n\r\n");
    }
    for (const auto &socket : sockets) {
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void PracticeRobustnessTest::stoppingForgetsWhatWaits()
{
    PracticeOptions options;
    options.latency = std::chrono::seconds(60);
    start(options);
    const auto asking = connected();
    const auto silent = connected();
    QVERIFY(asking && silent);
    asking->write("GET /v1/Services HTTP/1.1\r\n" + authorization() + "\r\n");
    QTRY_COMPARE(asking->bytesToWrite(), 0);
    m_host.reset();
    QTRY_COMPARE(asking->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(silent->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(asking->readAll().isEmpty());
}

void PracticeRobustnessTest::accessLogHasALineForEachRequest()
{
    QTemporaryDir folder;
    PracticeOptions options;
    options.accessLogFile = folder.filePath(QStringLiteral("access.jsonl"));
    start(options);
    const Answer answer = m_client->get("/Maps?PageSize=1");
    m_client->get("/Maps/a%2Fb");
    QFile file(options.accessLogFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto first = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(first.value(QLatin1String("method")).toString(), QStringLiteral("GET"));
    QCOMPARE(first.value(QLatin1String("status")).toInt(), 200);
    QCOMPARE(first.value(QLatin1String("bytes")).toInt(), int(answer.body.size()));
    QVERIFY(first.value(QLatin1String("target"))
                .toString()
                .endsWith(QLatin1String("/Maps?PageSize=1")));
    QVERIFY(first.value(QLatin1String("time_ns")).toDouble() > 1e18);
    const auto second = QJsonDocument::fromJson(file.readLine()).object();
    QVERIFY(second.value(QLatin1String("target")).toString().endsWith(QLatin1String("/a%2Fb")));
    QVERIFY(file.atEnd());
}

QTEST_GUILESS_MAIN(PracticeRobustnessTest)
#include "tst_practicerobustness.moc"
