// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QNetworkProxyFactory>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Recorder = CallRecorder<Response>;
using Step = ScriptedServer::Step;

// A proxy learns nothing of what goes to this computer, and of the rest only the host's name.
class TestProxies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void loopbackNeedsNoProxy_data();
    void loopbackNeedsNoProxy();
    void tunnelHoldsNoCredentials();
    void refusingProxy_data();
    void refusingProxy();
    void proxyThatCloses();

private:
    void use(const QString &how);

    std::unique_ptr<ScriptedServer> m_proxy;
};

namespace {

const auto ok = ScriptedServer::answer(200, "{}");
const QString foreignUrl = QStringLiteral("https://sync.example.invalid");
const char *const variables[] = {"http_proxy", "https_proxy", "all_proxy",
                                 "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"};

class EverythingThrough : public QNetworkProxyFactory
{
public:
    explicit EverythingThrough(const QNetworkProxy &proxy)
        : m_proxy(proxy)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return {m_proxy}; }

private:
    QNetworkProxy m_proxy;
};

} // namespace

void TestProxies::init()
{
    m_proxy = std::make_unique<ScriptedServer>();
    m_proxy->setScript({ScriptedServer::answer(200, R"({"from":"proxy"})")});
}

void TestProxies::cleanup()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    for (const char *variable : variables)
        qunsetenv(variable);
}

void TestProxies::use(const QString &how)
{
    const QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"),
                              m_proxy->port());
    if (how == u"application")
        QNetworkProxy::setApplicationProxy(proxy);
    if (how == u"factory")
        QNetworkProxyFactory::setApplicationProxyFactory(new EverythingThrough(proxy));
    if (how == u"environment") {
        for (const char *variable : variables)
            qputenv(variable, m_proxy->baseUrl().toLatin1());
        QNetworkProxyFactory::setUseSystemConfiguration(true);
    }
}

void TestProxies::loopbackNeedsNoProxy_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("baseUrl"); // with %1 for the port
    for (const char *how : {"application", "factory", "environment"}) {
        for (const char *url : {"http://127.0.0.1:%1", "http://localhost:%1", "http://[::1]:%1",
                                "http://127.9.9.9:%1", "http://LOCALHOST:%1",
                                "https://127.0.0.1:%1", "https://localhost:%1"})
            QTest::addRow("%s, %s", how, url)
                << QString::fromLatin1(how) << QString::fromLatin1(url);
    }
}

// Where nothing listens at such an address, or not with TLS, the request fails; through the proxy
// it would not.
void TestProxies::loopbackNeedsNoProxy()
{
    QFETCH(QString, how);
    QFETCH(QString, baseUrl);
    use(how);
    ScriptedServer server;
    server.setScript({ok});
    WritingTransport writing(baseUrl.arg(server.port()), anyCredentials, quickOptions());
    if (baseUrl.startsWith(u"https"))
        server.setScript({ScriptedServer::closeOnConnect()});
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b")}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15'000);
        QCOMPARE(answer.succeeded(), server.requests().size() > 0);
    }
    QCOMPARE(m_proxy->connectionsMade(), 0);
}

void TestProxies::tunnelHoldsNoCredentials()
{
    for (const QString &how : {QStringLiteral("application"), QStringLiteral("factory"),
                               QStringLiteral("environment")}) {
        init();
        m_proxy->setScript({ScriptedServer::answer(403, "no")});
        use(how);
        WritingTransport writing(foreignUrl, anyCredentials, quickOptions());
        for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b")}) {
            const Recorder answer(writing.transport.send(request));
            QTRY_VERIFY(answer.isDone());
            QVERIFY(!answer.succeeded());
        }
        QVERIFY(!m_proxy->requests().empty());
        for (const ScriptedServer::SeenRequest &seen : m_proxy->requests()) {
            QCOMPARE(seen.requestLine(), "CONNECT sync.example.invalid:443 HTTP/1.1");
            for (const char *part : {"uthorization", "Basic", "secret", "/v1/", "ItemTtl"})
                QVERIFY2(!seen.head.contains(part) && !seen.body.contains(part),
                         seen.head.constData());
        }
        cleanup();
    }
}

void TestProxies::refusingProxy_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("407") << ScriptedServer::answer(407, "{}",
                                                   {"Proxy-Authenticate: Basic realm=x"});
    QTest::newRow("407 negotiate")
        << ScriptedServer::answer(407, "{}", {"Proxy-Authenticate: Negotiate"});
    QTest::newRow("403") << ScriptedServer::answer(403, "no");
    QTest::newRow("404") << ScriptedServer::answer(404, "no");
    QTest::newRow("502 html") << ScriptedServer::answer(502, "<html>Bad gateway</html>",
                                                        {"Content-Type: text/html"});
    QTest::newRow("503") << ScriptedServer::answer(503, "<html>");
    QTest::newRow("302") << ScriptedServer::answer(302, {}, {"Location: http://portal.invalid/"});
    QTest::newRow("not HTTP") << ScriptedServer::closeAfter("SSH-2.0-x\r\n");
}

// Nothing of a write has left before there is a tunnel, and that is said.
void TestProxies::refusingProxy()
{
    QFETCH(Step, step);
    m_proxy->setScript({step});
    use(QStringLiteral("application"));
    WritingTransport writing(foreignUrl, anyCredentials, quickOptions());
    for (const Request &request :
         {requestTo("/v1/a"), writeTo("/v1/b"), writeTo("/v1/c", Request::Verb::Delete)}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15'000);
        QVERIFY(!answer.succeeded());
        QCOMPARE(kindName(answer.error().kind), kindName(Kind::Network));
        QVERIFY(!answer.error().message.isEmpty());
    }
}

// Qt 6.4 says nothing of that where the request has a body that goes once: the time-out ends it.
void TestProxies::proxyThatCloses()
{
    m_proxy->setScript({ScriptedServer::closeAfter()});
    use(QStringLiteral("application"));
    TransportOptions options = quickOptions();
    options.timeoutMs = 1'000;
    WritingTransport writing(foreignUrl, anyCredentials, options);
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b")}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15'000);
        QVERIFY(!answer.succeeded());
        QVERIFY(!answer.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestProxies)

#include "tst_proxies.moc"
