// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxychoice.h"
#include "testauthority.h"
#include "transportfixture.h"
#include "tunnelproxy.h"

#include <QNetworkProxyFactory>
#include <QTcpSocket>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
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
    void systemIsFollowed_data();
    void systemIsFollowed();
    void noProxyWhereNoneIsWanted();
    void manualProxyThatIsNotThere_data();
    void manualProxyThatIsNotThere();
    void manualProxyAsksForAPassword_data();
    void manualProxyAsksForAPassword();
    void passwordComesLater();
    void newPasswordLeavesRequestsAlone();
    void loopbackNeedsNoManualProxy();
    void loopbackNeedsNoProxyOnTheProgramsWord();
    void loopbackGetsNoProxyPassword();

private:
    void use(const QString &how);

    std::unique_ptr<ScriptedServer> m_proxy;
    QTcpSocket m_nobody; // holds a port at which nothing listens
};

namespace {

const auto ok = ScriptedServer::answer(200, "{}");
const QString foreignUrl = QStringLiteral("https://sync.example.invalid");
const char *const variables[] = {"http_proxy", "https_proxy", "all_proxy",
                                 "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"};

// A service whose name nobody but a proxy knows.
struct HiddenService
{
    explicit HiddenService(const TestAuthority &authority)
        : server(
            TestAuthority::listener(authority.issue(QStringLiteral("DNS:sync.example.invalid"))))
    {
        server.setScript({ok});
    }

    ScriptedServer server;
};

TransportOptions through(const ProxySettings &proxy)
{
    TransportOptions options = quickOptions();
    options.proxy = proxy;
    return options;
}

ProxySettings manual(quint16 port, const QString &user = {})
{
    return {ProxySettings::Kind::Manual, QStringLiteral("127.0.0.1"), port, user};
}

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
        QCOMPARE(answer.succeeded(), !server.requests().empty());
    }
    QCOMPARE(m_proxy->connectionsMade(), 0);
}

void TestProxies::tunnelHoldsNoCredentials()
{
    m_proxy->setScript({ScriptedServer::answer(403, "no")});
    use(QStringLiteral("environment"));
    for (const ProxySettings &proxy : {ProxySettings{}, manual(m_proxy->port())}) {
        WritingTransport writing(foreignUrl, anyCredentials, through(proxy));
        for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b")}) {
            const Recorder answer(writing.transport.send(request));
            QTRY_VERIFY(answer.isDone());
            QVERIFY(!answer.succeeded());
        }
    }
    QCOMPARE(m_proxy->requests().size(), size_t(4));
    for (const ScriptedServer::SeenRequest &seen : m_proxy->requests()) {
        QCOMPARE(seen.requestLine(), "CONNECT sync.example.invalid:443 HTTP/1.1");
        for (const char *part : {"uthorization", "Basic", "secret", "/v1/", "ItemTtl"})
            QVERIFY2(!seen.head.contains(part) && !seen.body.contains(part), seen.head.constData());
    }
}

void TestProxies::refusingProxy_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const Step &step, Reason reason) {
        QTest::newRow(name) << step << reason;
    };
    row("407", ScriptedServer::answer(407, "{}", {"Proxy-Authenticate: Basic realm=x"}),
        Reason::ProxyAuthentication);
    row("407 negotiate", ScriptedServer::answer(407, "{}", {"Proxy-Authenticate: Negotiate"}),
        Reason::ProxyAuthentication);
    row("403", ScriptedServer::answer(403, "no"), Reason::ProxyRefused);
    row("404", ScriptedServer::answer(404, "no"), Reason::NameNotFound);
    row("502 html",
        ScriptedServer::answer(502, "<html>Bad gateway</html>", {"Content-Type: text/html"}),
        Reason::ProxyRefused);
    row("503", ScriptedServer::answer(503, "<html>"), Reason::ConnectionRefused);
    row("302", ScriptedServer::answer(302, {}, {"Location: http://portal.invalid/"}),
        Reason::ProxyRefused);
    row("not HTTP", ScriptedServer::closeAfter("SSH-2.0-x\r\n"), Reason::ProxyRefused);
}

// Nothing of a write has left before there is a tunnel, and that is said.
void TestProxies::refusingProxy()
{
    QFETCH(Step, step);
    QFETCH(Reason, reason);
    m_proxy->setScript({step});
    use(QStringLiteral("environment"));
    WritingTransport writing(foreignUrl, anyCredentials, quickOptions());
    for (const Request &request :
         {requestTo("/v1/a"), writeTo("/v1/b"), writeTo("/v1/c", Request::Verb::Delete)}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15'000);
        QVERIFY(!answer.succeeded());
        const ApiError &error = answer.error();
        QCOMPARE(kindName(error.kind), kindName(Kind::Network));
        QCOMPARE(reasonName(error.reason), reasonName(reason));
        QCOMPARE(error.host, QStringLiteral("sync.example.invalid"));
        QCOMPARE(error.proxy, QStringLiteral("127.0.0.1:%1").arg(m_proxy->port()));
        QVERIFY(!error.message.isEmpty());
    }
}

// Qt 6.4 says nothing of that where the request has a body that goes once: the time-out ends it.
void TestProxies::proxyThatCloses()
{
    m_proxy->setScript({ScriptedServer::closeAfter()});
    use(QStringLiteral("environment"));
    TransportOptions options = quickOptions();
    options.timeoutMs = 1'000;
    WritingTransport writing(foreignUrl, anyCredentials, options);
    const Recorder read(writing.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(read.isDone());
    QCOMPARE(reasonName(read.error().reason), reasonName(Reason::ProxyUnreachable));
    const Recorder write(writing.transport.send(writeTo("/v1/b")));
    QTRY_VERIFY_WITH_TIMEOUT(write.isDone(), 15'000);
    QVERIFY(!write.succeeded());
    QVERIFY(!write.error().message.isEmpty());
}

void TestProxies::systemIsFollowed_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("exceptFor");
    QTest::addColumn<bool>("isProxied");
    QTest::newRow("https_proxy") << QByteArray("https_proxy") << QString() << true;
    QTest::newRow("HTTPS_PROXY") << QByteArray("HTTPS_PROXY") << QString() << true;
    QTest::newRow("http_proxy for want of another")
        << QByteArray("http_proxy") << QString() << true;
    QTest::newRow("no_proxy") << QByteArray("https_proxy") << QStringLiteral(".invalid") << false;
}

// Whatever is set for the whole program, and without anything set for it.
void TestProxies::systemIsFollowed()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, exceptFor);
    QFETCH(bool, isProxied);
    m_proxy->setScript({ScriptedServer::answer(403, "no")});
    qputenv(variable.constData(), m_proxy->baseUrl().toLatin1());
    qputenv("no_proxy", exceptFor.toLatin1());
    WritingTransport writing(foreignUrl, anyCredentials, quickOptions());
    const Recorder answer(writing.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    qunsetenv("no_proxy");
    QCOMPARE(m_proxy->connectionsMade(), isProxied ? 1 : 0);
    QCOMPARE(answer.error().reason, isProxied ? Reason::ProxyRefused : Reason::NameNotFound);
    QCOMPARE(answer.error().proxy.isEmpty(), !isProxied);
}

void TestProxies::noProxyWhereNoneIsWanted()
{
    for (const char *how : {"application", "factory", "environment"})
        use(QLatin1String(how));
    WritingTransport writing(foreignUrl, anyCredentials, through({ProxySettings::Kind::None}));
    const Recorder answer(writing.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(reasonName(answer.error().reason), reasonName(Reason::NameNotFound));
    QCOMPARE(answer.error().proxy, QString());
    QCOMPARE(m_proxy->connectionsMade(), 0);
}

void TestProxies::manualProxyThatIsNotThere_data()
{
    QTest::addColumn<ProxySettings>("proxy");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no such name") << ProxySettings{ProxySettings::Kind::Manual,
                                                   QStringLiteral("proxy.invalid"),
                                                   3128,
                                                   {}}
                                  << Reason::ProxyNotFound;
    QVERIFY(m_nobody.bind(QHostAddress::LocalHost));
    QTest::newRow("nothing listens") << manual(m_nobody.localPort()) << Reason::ProxyUnreachable;
}

// A write of which nothing left may go again.
void TestProxies::manualProxyThatIsNotThere()
{
    QFETCH(ProxySettings, proxy);
    QFETCH(Reason, reason);
    WritingTransport writing(foreignUrl, anyCredentials, through(proxy));
    for (const Request &request :
         {requestTo("/v1/a"), writeTo("/v1/b"), writeTo("/v1/c", Request::Verb::Delete)}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15'000);
        QCOMPARE(kindName(answer.error().kind), kindName(Kind::Network));
        QCOMPARE(reasonName(answer.error().reason), reasonName(reason));
        QCOMPARE(answer.error().proxy, QStringLiteral("%1:%2").arg(proxy.host).arg(proxy.port));
    }
}

void TestProxies::manualProxyAsksForAPassword_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("right") << QStringLiteral("desk") << QStringLiteral("open sesame") << true;
    QTest::newRow("wrong") << QStringLiteral("desk") << QStringLiteral("guessed") << false;
    QTest::newRow("missing") << QStringLiteral("desk") << QString() << false;
    QTest::newRow("nobody") << QString() << QString() << false;
}

void TestProxies::manualProxyAsksForAPassword()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(bool, isRight);
    const TestAuthority authority;
    if (!authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    const HiddenService service(authority);
    const TunnelProxy proxy(service.server.port(), "desk", "open sesame");
    TransportOptions options = through(manual(proxy.port(), user));
    options.additionalAuthorities = authority.certificate();
    WritingTransport writing(foreignUrl,
                             {anyCredentials.userName, anyCredentials.password, password}, options);
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b")}) {
        const Recorder answer(writing.transport.send(request));
        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer.succeeded(), isRight);
        if (!isRight) {
            QCOMPARE(kindName(answer.error().kind), kindName(Kind::Network));
            QCOMPARE(reasonName(answer.error().reason), reasonName(Reason::ProxyAuthentication));
            QVERIFY(password.isEmpty() || !answer.error().message.contains(password));
        }
    }
    QCOMPARE(service.server.requests().size(), isRight ? size_t(2) : size_t(0));
    QCOMPARE(proxy.relayed().isEmpty(), !isRight);
    const QByteArray ofService = "Basic "
        + (anyCredentials.userName + u':' + anyCredentials.password).toUtf8().toBase64();
    for (const QByteArray &head : proxy.heads())
        QVERIFY2(head.startsWith("CONNECT ") && !head.contains(ofService), head.constData());
    QVERIFY(!proxy.relayed().contains("uthorization") && !proxy.relayed().contains("/v1/"));
}

// A wrong one does not stay; nor does a right one that is no longer.
void TestProxies::passwordComesLater()
{
    const TestAuthority authority;
    if (!authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    const HiddenService service(authority);
    TunnelProxy proxy(service.server.port(), "desk", "new");
    TransportOptions options = through(manual(proxy.port(), QStringLiteral("desk")));
    options.additionalAuthorities = authority.certificate();
    WritingTransport writing(foreignUrl, {}, options);
    for (const auto &[password, isRight] :
         {std::pair{"old", false}, std::pair{"new", true}, std::pair{"old", false}}) {
        writing.transport.setCredentials(
            {anyCredentials.userName, anyCredentials.password, QString::fromLatin1(password)});
        const Recorder answer(writing.transport.send(requestTo("/v1/a")));
        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer.succeeded(), isRight);
    }
}

void TestProxies::newPasswordLeavesRequestsAlone()
{
    const TestAuthority authority;
    if (!authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    const HiddenService service(authority);
    const TunnelProxy proxy(service.server.port(), "desk", "first");
    TransportOptions options = through(manual(proxy.port(), QStringLiteral("desk")));
    options.additionalAuthorities = authority.certificate();
    Credentials credentials{anyCredentials.userName, anyCredentials.password,
                            QStringLiteral("first")};
    WritingTransport writing(foreignUrl, credentials, options);
    connect(&service.server, &ScriptedServer::requestSeen, &writing.transport, [&] {
        credentials.proxyPassword = QStringLiteral("second");
        writing.transport.setCredentials(credentials);
    });
    const Recorder write(writing.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(write.isDone());
    QVERIFY2(write.succeeded(), qPrintable(write.error().message));
    const Recorder next(writing.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY(next.isDone());
    QCOMPARE(reasonName(next.error().reason), reasonName(Reason::ProxyAuthentication));
}

void TestProxies::loopbackNeedsNoManualProxy()
{
    ScriptedServer server;
    server.setScript({ok});
    WritingTransport writing(server.baseUrl(), anyCredentials, through(manual(m_proxy->port())));
    const Recorder answer(writing.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
    QCOMPARE(m_proxy->connectionsMade(), 0);
}

// What main() says counts for connections that are asked for no more than that.
void TestProxies::loopbackNeedsNoProxyOnTheProgramsWord()
{
    use(QStringLiteral("environment"));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    useNoApplicationProxy();
    ScriptedServer server;
    server.setScript({ok});
    WritingTransport writing(server.baseUrl(), anyCredentials, through({}));
    const Recorder answer(writing.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QVERIFY(answer.succeeded());
    QCOMPARE(server.requestLines(), QByteArrayList{"POST /v1/a HTTP/1.1"});
    QCOMPARE(m_proxy->connectionsMade(), 0);
}

// Not even where it asks for it as the proxy would.
void TestProxies::loopbackGetsNoProxyPassword()
{
    ScriptedServer server;
    server.setScript({ScriptedServer::answer(407, "{}", {"Proxy-Authenticate: Basic realm=x"})});
    const Credentials all{QStringLiteral("AC1"), QStringLiteral("secret"), QStringLiteral("of it")};
    WritingTransport writing(server.baseUrl(), all,
                             through(manual(m_proxy->port(), QStringLiteral("user"))));
    for (int i = 0; i < 2; ++i) {
        const Recorder answer(writing.transport.send(requestTo("/v1/a")));
        QTRY_VERIFY(answer.isDone());
        QVERIFY(!answer.succeeded());
        writing.transport.setCredentials(all);
    }
    QVERIFY(!server.requests().empty());
    for (const ScriptedServer::SeenRequest &seen : server.requests())
        QVERIFY2(seen.header("Proxy-Authorization").isEmpty(), seen.head.constData());
}

QTEST_GUILESS_MAIN(TestProxies)

#include "tst_proxies.moc"
