// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "connectiontest.h"
#include "ratelimiter.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

const QByteArray twoServices =
    R"({"services":[{"sid":"IS1","friendly_name":"One","account_sid":"AC1"}],"meta":{"key":)"
    R"("services","next_page_url":"%1/v1/Services?PageSize=1&Page=1&PageToken=t"}})";
const QByteArray noService = R"({"services":[],"meta":{"key":"services","next_page_url":null}})";

// A test of a connection to a server with a script, and what came of it.
class TestedConnection
{
public:
    explicit TestedConnection(std::vector<ScriptedServer::Step> script = {})
    {
        server.setScript(std::move(script));
        QObject::connect(&test, &ConnectionTest::succeeded, &m_context,
                         [this](const ConnectionReport &got) { report = got; });
        QObject::connect(&test, &ConnectionTest::failed, &m_context,
                         [this](const ApiError &got) { error = got; });
    }

    SessionSettings settings(const QString &defaultService = {}) const
    {
        SessionSettings settings{{},
                                 Environment::Practice,
                                 *ServiceOrigin::parse(server.baseUrl()),
                                 {QStringLiteral("SK1"), QStringLiteral("secret")}};
        settings.defaultService = ServiceSid(defaultService);
        return settings;
    }

    bool isDone() const { return report || error; }

    SystemClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    ConnectionTest test{clock, limiter};
    std::optional<ConnectionReport> report;
    std::optional<ApiError> error;

private:
    QObject m_context;
};

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForOneService_data();
    void asksForOneService();
    void reportsTheFirstServiceAndThatThereAreMore();
    void reportsAnAccountWithoutServices();
    void triesOnce();
    void endsByTheTransportsTimeOut();
    void cancellingFreesTheConnection();
    void anotherStartReplacesTheFirst();
    void dyingFreesTheConnection();
};

void TestConnectionTest::asksForOneService_data()
{
    QTest::addColumn<QString>("defaultService");
    QTest::addColumn<QByteArray>("requestLine");
    const QByteArray list = "GET /v1/Services?PageSize=1 HTTP/1.1";
    QTest::newRow("none is named") << QString() << list;
    QTest::newRow("fetching it would make it") << QStringLiteral("default") << list;
    QTest::newRow("one is named") << QStringLiteral("IS1")
                                  << QByteArray("GET /v1/Services/IS1 HTTP/1.1");
}

void TestConnectionTest::asksForOneService()
{
    QFETCH(QString, defaultService);
    QFETCH(QByteArray, requestLine);
    TestedConnection tested({ScriptedServer::answer(404, R"({"code":20404,"status":404})")});
    tested.test.start(tested.settings(defaultService));
    QTRY_VERIFY(tested.isDone());
    QCOMPARE(tested.server.requestLines(), QByteArrayList{requestLine});
    QCOMPARE(tested.error->kind, ApiError::Kind::NotFound);
}

void TestConnectionTest::reportsTheFirstServiceAndThatThereAreMore()
{
    TestedConnection tested;
    QByteArray body = twoServices;
    tested.server.setScript(
        {ScriptedServer::answer(200, body.replace("%1", tested.server.baseUrl().toLatin1()))});
    tested.test.start(tested.settings());
    QVERIFY(tested.test.isRunning());
    QTRY_VERIFY(tested.isDone());
    QVERIFY(!tested.test.isRunning());
    QVERIFY(tested.report);
    QCOMPARE(tested.report->service->friendlyName, QStringLiteral("One"));
    QVERIFY(tested.report->hasMore);
    QCOMPARE(tested.server.requests().size(), 1u);
}

void TestConnectionTest::reportsAnAccountWithoutServices()
{
    TestedConnection tested({ScriptedServer::answer(200, noService)});
    tested.test.start(tested.settings());
    QTRY_VERIFY(tested.isDone());
    QVERIFY(tested.report);
    QVERIFY(!tested.report->service);
    QVERIFY(!tested.report->hasMore);
}

void TestConnectionTest::triesOnce()
{
    TestedConnection tested({ScriptedServer::answer(500, "{}")});
    tested.test.start(tested.settings());
    QTRY_VERIFY(tested.isDone());
    QCOMPARE(tested.error->kind, ApiError::Kind::ServerFault);
    QCOMPARE(tested.server.requests().size(), 1u);
}

void TestConnectionTest::endsByTheTransportsTimeOut()
{
    TestedConnection tested({ScriptedServer::silence()});
    SessionSettings settings = tested.settings();
    settings.transport.timeoutMs = 200;
    tested.test.start(settings);
    QTRY_VERIFY(tested.isDone());
    QCOMPARE(tested.error->kind, ApiError::Kind::TimedOut);
}

void TestConnectionTest::cancellingFreesTheConnection()
{
    TestedConnection tested({ScriptedServer::silence()});
    tested.test.start(tested.settings());
    QTRY_COMPARE(tested.server.requests().size(), 1u);
    tested.test.cancel();
    QVERIFY(!tested.test.isRunning());
    QTRY_COMPARE(tested.server.connectionsOpen(), 0);
    QVERIFY(!tested.isDone());
}

void TestConnectionTest::anotherStartReplacesTheFirst()
{
    TestedConnection tested({ScriptedServer::silence(), ScriptedServer::answer(200, noService)});
    QSignalSpy finished(&tested.test, &ConnectionTest::succeeded);
    tested.test.start(tested.settings());
    QTRY_COMPARE(tested.server.requests().size(), 1u);
    tested.test.start(tested.settings());
    QTRY_VERIFY(tested.isDone());
    QCOMPARE(finished.count(), 1);
}

void TestConnectionTest::dyingFreesTheConnection()
{
    ScriptedServer server;
    server.setScript({ScriptedServer::silence()});
    const SystemClock clock;
    RateLimiter limiter(clock);
    auto test = std::make_unique<ConnectionTest>(clock, limiter);
    test->start({{},
                 Environment::Practice,
                 *ServiceOrigin::parse(server.baseUrl()),
                 {QStringLiteral("SK1"), QStringLiteral("secret")}});
    QTRY_COMPARE(server.requests().size(), 1u);
    test.reset();
    QTRY_COMPARE(server.connectionsOpen(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
