// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"
#include "problemworlds.h"
#include "writingtransport.h"

#include <QLocale>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

using Words = QList<QByteArray>;

struct Expected
{
    Kind kind = Kind::Network;
    Reason reason = Reason::Unknown;
    Words explanation; // what is said in it
    Words details;
    bool offersAnotherTry = true;
};

void addRow(const char *name, const World &world, const Expected &expected)
{
    QTest::newRow(name) << world << expected;
}

void addAnswered(const char *name, const World &world, Kind kind, const QByteArray &explanation,
                 const QByteArray &details, bool offersAnotherTry)
{
    addRow(name, world, {kind, Reason::Unknown, {explanation}, {details}, offersAnotherTry});
}

void addUnreachable(const char *name, const World &world, Reason reason, const Words &explanation,
                    const Words &details)
{
    addRow(name, world, {Kind::Network, reason, explanation, details});
}

void addUntrusted(const char *name, const World &world, Reason reason, const Words &explanation,
                  const Words &details)
{
    addRow(name, world, {Kind::Tls, reason, explanation, details});
}

void checkHolds(const QString &text, const Words &words)
{
    for (const QByteArray &part : words)
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
}

bool isFreeOfSecrets(const QString &text, const World &world)
{
    for (const auto &[user, password] :
         {std::pair{world.userName, world.password}, std::pair{proxyUser, proxyPassword}}) {
        const QByteArray encoded = (user + u':' + password).toUtf8().toBase64();
        if (text.contains(password) || text.contains(QLatin1String(encoded)))
            return false;
    }
    return true;
}

} // namespace

// Each trouble that a person at a support desk may meet, made for real, and what Mapdesk says of
// it.
class TestRealProblems : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isExplained_data();
    void isExplained();

private:
    void addRefusals();
    void addLimits();
    void addMaintenanceAndPages();
    void addConnections();
    void addProxies();
    void addCertificates();

    TestAuthority m_authority;
};

void TestRealProblems::initTestCase()
{
    if (!m_authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    QVERIFY(m_authority.isValid());
}

void TestRealProblems::addRefusals()
{
    const QByteArray service = "The service ISffffffffffffffffffffffffffffffff ";
    addAnswered("wrong credentials", wrongToken(), Kind::Unauthorized,
                "does not accept these credentials", "20003: Permission Denied", false);
    addAnswered("another account's service",
                foreignService(QStringLiteral("foreign-service=54056")), Kind::Forbidden,
                service + "belongs to another account",
                "54056: Account cannot access requested Service Instance", false);
    addAnswered("wrong service SID", foreignService(), Kind::NotFound,
                service + "does not exist in this account", "20404: Not Found", false);
    addAnswered("no rights", refusedWith(403, R"({"code":20006,"message":"Access Denied"})"),
                Kind::Forbidden, "they are not allowed to do this", "20006: Access Denied", false);
    addAnswered("conflict", staleWrite(), Kind::Conflict, "Somebody else changed this item",
                "20412: Precondition failed", false);
    addAnswered("conflict in Sync's words", staleWrite(QStringLiteral("conflict-code=54205")),
                Kind::Conflict, "Somebody else changed", "54205: Map Item revision mismatch",
                false);
}

void TestRealProblems::addLimits()
{
    addAnswered("busy map", busyMap(), Kind::RateLimited, "This map met too many requests",
                "54009: Rate limit exceeded", true);
    addAnswered("busy account", busyAccount(), Kind::RateLimited,
                "as many requests at once as it may", "20429: Too many requests", true);
    addAnswered("write to a busy account",
                writing(refusedWith(429, R"({"code":20429,"message":"x"})", {"Retry-After: 90"})),
                Kind::RateLimited, "Nothing was changed. Try again in 1 min 30 s.", "20429", true);
    addAnswered("time-out", timedOut(), Kind::TimedOut, "No answer came from 127.0.0.1:", "GET",
                true);
    addAnswered("write that times out", writing(timedOut()), Kind::OutcomeUnknown, "may or may not",
                "POST", false);
}

void TestRealProblems::addMaintenanceAndPages()
{
    const QByteArray json = R"({"code":20503,"message":"Down"})";
    const QByteArray page = "<html>Back soon</html>";
    addAnswered("maintenance", refusedWith(503, json, {"Retry-After: 600"}), Kind::ServerFault,
                "Try again in 10 min", "HTTP status: 503", true);
    addAnswered("maintenance page", refusedWith(503, page), Kind::ServerFault,
                "Try again in a few minutes", page, true);
    addAnswered("write during maintenance", writing(refusedWith(503, page)), Kind::ServerFault,
                "it is not certain whether the change was applied", "503", false);
    addAnswered("captive portal", refusedWith(200, "<!DOCTYPE html><title>Welcome to our hotel"),
                Kind::BadAnswer,
                "A web page came instead of the answer of 127.0.0.1:", "Welcome to our hotel",
                true);
    addAnswered("page that repeats the request", pageThatRepeatsTheRequest(), Kind::BadAnswer,
                "A web page came", "[redacted]", true);
    addAnswered("captive portal that redirects",
                refusedWith(302, {}, {"Location: http://portal.example/?from=you"}),
                Kind::BadAnswer, "wants to send Mapdesk to another address",
                "http://portal.example/?from=you", true);
}

void TestRealProblems::addConnections()
{
    const Words broke{"The connection to 127.0.0.1:", "broke"};
    addUnreachable("name resolution", nameNotFound(), Reason::NameNotFound,
                   {"The address of sync.example.invalid could not be found"},
                   {"Server: sync.example.invalid"});
    addUnreachable("nothing listens", nothingListens(), Reason::ConnectionRefused,
                   {"Nothing answers at 127.0.0.1:"}, {"refused"});
    addUnreachable("reset", connectionReset(), Reason::ConnectionBroken, broke, {"GET"});
    addUnreachable("closed", servedBy(ScriptedServer::closeAfter()), Reason::ConnectionBroken,
                   broke, {"GET"});
    addRow("write that is reset", writing(connectionReset()),
           {Kind::OutcomeUnknown, Reason::ConnectionBroken, {"may or may not"}, {"POST"}, false});
}

void TestRealProblems::addProxies()
{
    const auto answer = ScriptedServer::answer;
    addUnreachable("proxy that knows another password", throughProxyWithAnotherPassword(),
                   Reason::ProxyAuthentication,
                   {"asks who you are", "Enter its user name and password in this profile"},
                   {"Proxy: 127.0.0.1:"});
    addUnreachable("proxy with Kerberos",
                   throughProxyThat(answer(407, {}, {"Proxy-Authenticate: Negotiate"})),
                   Reason::ProxyAuthentication, {"such as Kerberos"}, {"Proxy: 127.0.0.1:"});
    addUnreachable("write through a proxy that says no",
                   writing(throughProxyThat(answer(403, "no", {}))), Reason::ProxyRefused,
                   {"does not let Mapdesk through to sync.example.invalid", "nothing was sent"},
                   {"POST"});
    addUnreachable("proxy that finds nobody", throughProxyThat(answer(404, "no", {})),
                   Reason::NameNotFound, {"cannot find sync.example.invalid"},
                   {"Proxy: 127.0.0.1:"});
    addUnreachable("no such proxy", through(3128, QStringLiteral("proxy.invalid")),
                   Reason::ProxyNotFound, {"The proxy proxy.invalid:3128 could not be found"},
                   {"Proxy: proxy.invalid:3128"});
    addUnreachable("proxy that is not there", throughProxyThatIsNotThere(),
                   Reason::ProxyUnreachable, {"The proxy 127.0.0.1:", "does not answer"},
                   {"Proxy: 127.0.0.1:"});
}

void TestRealProblems::addCertificates()
{
    const QString address = QStringLiteral("IP:127.0.0.1");
    const QByteArray trusted = m_authority.certificate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray saysToday = "This computer's clock says "
        + QLocale().toString(QDate::currentDate(), u"d MMM yyyy").toUtf8() + '.';
    const auto dated = [&](int fromDay, int untilDay) {
        return tls(m_authority.issue(address, now.addDays(fromDay), now.addDays(untilDay)),
                   trusted);
    };
    addUntrusted("TLS inspection", tls(m_authority.issue(address)), Reason::UntrustedIssuer,
                 {"signed by “Test authority”", "Nothing was sent", "as the CA file in this"},
                 {"Signed by: Test authority", "Certificate for: 127.0.0.1"});
    addUntrusted("write under TLS inspection", writing(tls(m_authority.issue(address))),
                 Reason::UntrustedIssuer, {"Nothing was sent"}, {"POST"});
    addUntrusted("self-signed", tls(m_authority.selfSigned(address), trusted),
                 Reason::UntrustedIssuer,
                 {"signed its certificate itself (“Test server”)", "Nothing was sent"},
                 {"Signed by: Test server"});
    addUntrusted("expired", dated(-9, -3), Reason::CertificateExpired,
                 {"was valid until", saysToday, "If that date or time is wrong, set it"},
                 {"Valid until: "});
    addUntrusted("not yet valid", dated(3, 9), Reason::CertificateNotYetValid,
                 {"is valid only from", saysToday, "date or time is wrong: set it"},
                 {"Valid from: "});
    addUntrusted("another server",
                 tls(m_authority.issue(QStringLiteral("DNS:other.example")), trusted),
                 Reason::CertificateForOtherHost,
                 {"is for other.example, not for 127.0.0.1:", "nothing was sent"},
                 {"Certificate for: other.example"});
    addUntrusted("no TLS at all", withoutTls(), Reason::NoTls,
                 {"does not speak TLS 1.2 or later", "Nothing was sent"}, {"Server: 127.0.0.1:"});
}

void TestRealProblems::isExplained_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<Expected>("expected");
    addRefusals();
    addLimits();
    addMaintenanceAndPages();
    addConnections();
    addProxies();
    addCertificates();
}

void TestRealProblems::isExplained()
{
    QFETCH(World, world);
    QFETCH(Expected, expected);
    WritingTransport writing(world.baseUrl, {world.userName, world.password, proxyPassword},
                             world.options);
    const ApiError error = world.ask(SyncClient(writing.transport));
    QVERIFY2(error.kind == expected.kind && error.reason == expected.reason,
             qPrintable(describe(error)));

    const ErrorText text = ErrorText::explain(QStringLiteral("It failed."), error, [] {});
    checkHolds(text.explanation, expected.explanation);
    checkHolds(text.details, expected.details + Words{"Time: ", "Request: "});
    QCOMPARE(!text.actions.empty(), expected.offersAnotherTry);
    const QString all = text.asPlainText() + describe(error);
    QVERIFY2(isFreeOfSecrets(all, world), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestRealProblems)

#include "tst_realproblems.moc"
