// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"
#include "tlsconfiguration.h"
#include "transportfixture.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

// Credentials go to a server that proves its name, and to no other.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rightServerIsAccepted();
    void systemAuthoritiesStillCount();
    void wrongServerGetsNothing_data();
    void wrongServerGetsNothing();
    void oldProtocolIsRefused();
    void serverWithoutTlsGetsNoCredentials();
    void writeGoesOnce_data();
    void writeGoesOnce();

private:
    TransportOptions trustingOptions() const;

    TestAuthority m_authority;
};

namespace {

const auto ok = ScriptedServer::answer(200, "{}");
const QString ownAddress = QStringLiteral("IP:127.0.0.1");

// Takes connections and keeps what comes over them, unencrypted.
class Eavesdropper
{
public:
    explicit Eavesdropper(const QByteArray &greeting)
    {
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this, greeting] {
            QTcpSocket *socket = m_listener.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, greeting] {
                m_seen += socket->readAll();
                socket->write(greeting);
                socket->disconnectFromHost();
            });
        });
        m_listener.listen(QHostAddress::LocalHost);
    }

    QString baseUrl() const
    {
        return QStringLiteral("https://127.0.0.1:%1").arg(m_listener.serverPort());
    }

    QByteArray seen() const { return m_seen; }

private:
    QByteArray m_seen;
    QTcpServer m_listener;
};

} // namespace

TransportOptions TestTls::trustingOptions() const
{
    TransportOptions options = quickOptions();
    options.additionalAuthorities = m_authority.certificate();
    return options;
}

void TestTls::initTestCase()
{
    if (!m_authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    QVERIFY(m_authority.isValid());
}

void TestTls::rightServerIsAccepted()
{
    TransportFixture fixture({ok}, trustingOptions(),
                             TestAuthority::listener(m_authority.issue(ownAddress)));
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/b"), requestTo("/v1/c")}) {
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY(answer.isDone());
        QVERIFY2(answer.succeeded(), qPrintable(answer.error().message));
    }
    QCOMPARE(fixture.server.requests().size(), size_t(3));
    QVERIFY(!fixture.server.requests().front().header("Authorization").isEmpty());
}

// An own authority comes to the system's, it does not take their place.
void TestTls::systemAuthoritiesStillCount()
{
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    if (system.isEmpty())
        QSKIP("The system has no certificate authorities");
    const QSslConfiguration tls = tlsConfiguration(m_authority.certificate());
    for (const QSslCertificate &certificate : system)
        QVERIFY(tls.caCertificates().contains(certificate));
    QCOMPARE(tls.caCertificates().size(), system.size() + 1);
}

void TestTls::wrongServerGetsNothing_data()
{
    QTest::addColumn<TestAuthority::Identity>("identity");
    QTest::addColumn<bool>("isAuthorityTrusted");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("issuer");
    const auto row = [this](const char *name, const TestAuthority::Identity &identity,
                            const char *words, Reason reason) {
        QTest::newRow(name) << identity << true << QString(QLatin1String(words)) << reason
                            << QStringLiteral("Test authority");
    };
    const auto named = [&](const char *name, const char *host) {
        row(name, m_authority.issue(QLatin1String(host)), "did not match any of the valid hosts",
            Reason::CertificateForOtherHost);
    };
    QTest::newRow("self-signed") << m_authority.selfSigned(ownAddress) << true
                                 << QStringLiteral("self-signed") << Reason::UntrustedIssuer
                                 << QStringLiteral("Test server");
    QTest::newRow("authority not known")
        << m_authority.issue(ownAddress) << false << QStringLiteral("issuer certificate")
        << Reason::UntrustedIssuer << QStringLiteral("Test authority");
    named("another name", "DNS:other.example");
    named("another address", "IP:127.0.0.2");
    named("any name", "DNS:*");
    named("address as a name", "DNS:*.0.0.1");
    row("expired", m_authority.issue(ownAddress, -1), "expired", Reason::CertificateExpired);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row("not yet valid", m_authority.issue(ownAddress, now.addDays(2), now.addDays(9)),
        "not yet valid", Reason::CertificateNotYetValid);
}

void TestTls::wrongServerGetsNothing()
{
    QFETCH(TestAuthority::Identity, identity);
    QFETCH(bool, isAuthorityTrusted);
    QFETCH(QString, words);
    QFETCH(Reason, reason);
    QFETCH(QString, issuer);
    TransportFixture fixture({ok}, isAuthorityTrusted ? trustingOptions() : quickOptions(),
                             TestAuthority::listener(identity));
    for (const Request &request :
         {requestTo("/v1/a"), writeTo("/v1/b"), writeTo("/v1/c", Request::Verb::Delete)}) {
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY(answer.isDone());
        const ApiError &error = answer.error();
        QCOMPARE(kindName(error.kind), kindName(Kind::Tls));
        QCOMPARE(reasonName(error.reason), reasonName(reason));
        QVERIFY2(error.message.contains(u"127.0.0.1"), qPrintable(error.message));
        QVERIFY2(error.message.contains(words, Qt::CaseInsensitive), qPrintable(error.message));
        QVERIFY(error.certificate);
        QCOMPARE(error.certificate->subject, QStringLiteral("Test server"));
        QCOMPARE(error.certificate->issuer, issuer);
        QVERIFY(error.certificate->validFrom.isValid() && error.certificate->validUntil.isValid());
    }
    QVERIFY(fixture.server.requests().empty());
}

void TestTls::oldProtocolIsRefused()
{
    QSslConfiguration old = TestAuthority::configuration(m_authority.issue(ownAddress));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(old);
    TransportFixture fixture({ok}, trustingOptions(), std::move(listener));
    const Recorder answer(fixture.transport.send(writeTo("/v1/a")));
    QTRY_VERIFY(answer.isDone());
    QCOMPARE(kindName(answer.error().kind), kindName(Kind::Tls));
    QCOMPARE(reasonName(answer.error().reason), reasonName(Reason::NoTls));
    QVERIFY(fixture.server.requests().empty());
}

void TestTls::serverWithoutTlsGetsNoCredentials()
{
    for (const char *greeting :
         {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "SSH-2.0-x\r\n", ""}) {
        const Eavesdropper server{QByteArray(greeting)};
        WritingTransport writing(server.baseUrl(), anyCredentials, trustingOptions());
        const Recorder answer(writing.transport.send(writeTo("/v1/a")));
        QTRY_VERIFY(answer.isDone());
        QVERIFY(!answer.succeeded());
        QVERIFY(!answer.error().message.isEmpty());
        QVERIFY(!server.seen().isEmpty());
        for (const char *part : {"POST", "/v1/a", "Authorization", "Basic", "ItemTtl"})
            QVERIFY(!server.seen().contains(part));
    }
}

void TestTls::writeGoesOnce_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("POST") << writeTo("/v1/a");
    QTest::newRow("DELETE") << writeTo("/v1/a", Request::Verb::Delete);
}

void TestTls::writeGoesOnce()
{
    QFETCH(Request, request);
    using Step = ScriptedServer::Step;
    const auto identity = m_authority.issue(ownAddress);
    for (const bool isReused : {false, true}) {
        for (const auto ending : {Step::Then::Finish, Step::Then::Reset, Step::Then::Close}) {
            const Step cut{Step::When::AfterRequest, {}, ending, 0, {}};
            TransportFixture fixture(isReused ? std::vector{ok, cut, ok} : std::vector{cut, ok},
                                     trustingOptions(), TestAuthority::listener(identity));
            if (isReused) {
                const Recorder first(fixture.transport.send(requestTo("/v1/first")));
                QTRY_VERIFY(first.isDone());
            }
            const Recorder write(fixture.transport.send(request));
            QTRY_VERIFY_WITH_TIMEOUT(write.isDone(), 15'000);
            QVERIFY(!write.succeeded());
            QCOMPARE(kindName(write.error().kind), kindName(Kind::OutcomeUnknown));
            const Recorder last(fixture.transport.send(requestTo("/v1/last")));
            QTRY_VERIFY(last.isDone());
            QVERIFY(last.succeeded());
            const QByteArrayList lines = fixture.server.requestLines();
            QCOMPARE(std::count_if(lines.begin(), lines.end(),
                                   [](const QByteArray &line) { return line.contains("/v1/a"); }),
                     1);
        }
    }
}

QTEST_GUILESS_MAIN(TestTls)

#include "tst_tls.moc"
