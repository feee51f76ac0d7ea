// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
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
    void accessLogShowsIfMatchAsItCame();

private:
    void start(const PracticeOptions &options);
    QByteArray headers() const;

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeRobustnessTest::start(const PracticeOptions &options)
{
    m_client.reset();
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

QByteArray PracticeRobustnessTest::headers() const
{
    return "Host: 127.0.0.1\r\nAuthorization: Basic " + userAndToken(m_host->address()).toBase64()
        + "\r\n";
}

void PracticeRobustnessTest::clientMayLeaveWhileItsAnswerWaits()
{
    PracticeOptions options;
    options.latency = std::chrono::milliseconds(150);
    start(options);
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_host->address());
        client.send("GET /v1/Services HTTP/1.1\r\n" + headers() + "\r\n");
    }
    const Answer answer = m_client->get("/Maps");
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(m_client->get("/Maps").headers["twilio-concurrent-requests"], QByteArray("1"));
}

void PracticeRobustnessTest::latencyDelaysEachAnswerByItself()
{
    PracticeOptions options;
    options.latency = std::chrono::milliseconds(1000);
    start(options);
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 5; ++i)
        replies.emplace_back(m_client->start("GET", m_client->serviceUrl()));
    for (const auto &reply : replies)
        QTRY_VERIFY(reply->isFinished());
    QVERIFY(timer.elapsed() >= 990);
    QVERIFY(timer.elapsed() < 5 * 1000);
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
    RawClient stays(m_host->address());
    stays.send(bytes);
    RawClient(m_host->address()).send(bytes);
    QCOMPARE(m_client->get("/Maps").status, 200);
}

void PracticeRobustnessTest::dotsAreNotNormalised()
{
    start({});
    const QByteArray path = m_client->servicePath() + "/Maps/odd-keys/Items/..";
    QCOMPARE(m_client->sendRaw("GET", path).text("key"), QStringLiteral(".."));
}

void PracticeRobustnessTest::manyClientsAreServed()
{
    start({});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_host->address()));
        clients.back()->send("GET /v1/Services HTTP/1.1\r\n" + headers()
                             + "Connection: close\r\n\r\n");
    }
    for (const auto &client : clients) {
        QTRY_COMPARE(client->state(), RawClient::State::Closed);
        QVERIFY(client->received().startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void PracticeRobustnessTest::stoppingForgetsWhatWaits()
{
    PracticeOptions options;
    options.latency = std::chrono::seconds(60);
    start(options);
    RawClient asking(m_host->address());
    RawClient silent(m_host->address());
    asking.send("GET /v1/Services HTTP/1.1\r\n" + headers() + "\r\n");
    m_host.reset();
    QTRY_VERIFY(asking.state() != RawClient::State::Connected);
    QTRY_VERIFY(silent.state() != RawClient::State::Connected);
    QVERIFY(asking.received().isEmpty());
}

void PracticeRobustnessTest::accessLogHasALineForEachRequest()
{
    QTemporaryDir folder;
    PracticeOptions options;
    options.accessLogFile = folder.filePath(QStringLiteral("access.jsonl"));
    start(options);
    const Answer answer = m_client->get("/Maps?PageSize=1");
    m_client->get("/Maps/a%2Fb");
    m_client->sendRaw("GET", "/v1/\xff\"");
    const Answer refused = m_client->sendRaw("GET", "/v1/a b");
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.headers["twilio-request-id"].startsWith("RQ"));
    QVERIFY(refused.headers.contains("date"));
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
    const auto third = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(third.value(QLatin1String("target")).toString(), QStringLiteral("/v1/%FF%22"));
    const auto fourth = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(fourth.value(QLatin1String("status")).toInt(), 400);
    QVERIFY(file.atEnd());
}

void PracticeRobustnessTest::accessLogShowsIfMatchAsItCame()
{
    QTemporaryDir folder;
    PracticeOptions options;
    options.accessLogFile = folder.filePath(QStringLiteral("access.jsonl"));
    start(options);
    m_client->post("/Maps/m/Items/k", "Data={}");
    m_client->post("/Maps/m/Items/k", "Data={}", {{"if-match", "\"1f\""}});
    m_client->sendRaw("POST", "/v1/Services", {}, {{"If-Match", "\xff 2"}});
    m_client->sendRaw("POST", "/v1/Services", {}, {{"If-Match", ""}});
    QFile file(options.accessLogFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto next = [&file] {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        return line.value(QLatin1String("if_match")).toString(QStringLiteral("absent"));
    };
    QCOMPARE(next(), QStringLiteral("absent"));
    QCOMPARE(next(), QStringLiteral("\"1f\""));
    QCOMPARE(next(), QStringLiteral("%FF%202"));
    QCOMPARE(next(), QString(QLatin1String("")));
    QVERIFY(file.atEnd());
}

QTEST_GUILESS_MAIN(PracticeRobustnessTest)
#include "tst_practicerobustness.moc"
