// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocknotice.h"
#include "errortext.h"
#include "twiliocodes.h"

#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

Q_DECLARE_METATYPE(mapdesk::ApiError)

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsExplained();
    void meaning_data();
    void meaning();
    void whatBecameOfAWrite();
    void detailsHoldWhatSupportAsksFor();
    void detailsLeaveOutWhatDidNotCome();
    void serverTextStaysLiteral();
    void serverTextCannotHide();
    void plainTextHoldsAll();
    void namesTwiliosCodes();
    void detailsHoldTheCertificate();
    void offersAnotherTryWhereThatIsSound();
    void clockNotice();
};

namespace {

ApiError answer(Kind kind, int status, int code = 0)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    error.method = QStringLiteral("GET");
    error.path = QStringLiteral("/v1/Services/IS1/Maps/MP1/Items/4711?x=1");
    error.message = QStringLiteral("Words of the server");
    return error;
}

ApiError notFoundAt(const char *path)
{
    ApiError error = answer(Kind::NotFound, 404, 20404);
    error.path = QLatin1String(path);
    return error;
}

ApiError network(Reason reason)
{
    ApiError error = answer(Kind::Network, 0);
    error.reason = reason;
    error.host = QStringLiteral("sync.example");
    return error;
}

ApiError proxied(Reason reason)
{
    ApiError error = network(reason);
    error.proxy = QStringLiteral("proxy.example:3128");
    return error;
}

ApiError unavailable(std::optional<qint64> seconds)
{
    ApiError error = answer(Kind::ServerFault, 503);
    error.retryAfterSeconds = seconds;
    return error;
}

const auto noon = QDateTime(QDate(2026, 11, 26), QTime(12, 0));

ApiError certificate(Reason reason, const char *issuer, const QDateTime &from = noon.addDays(-9),
                     const QDateTime &until = noon.addDays(9))
{
    ApiError error = network(reason);
    error.kind = Kind::Tls;
    error.when = noon.toUTC();
    error.certificate = {QStringLiteral("sync.example"),
                         QString::fromUtf8(issuer),
                         {QStringLiteral("other.example")},
                         from.toUTC(),
                         until.toUTC()};
    return error;
}

ApiError written(ApiError error)
{
    error.method = QStringLiteral("POST");
    return error;
}

ApiError webPage(Kind kind, int status)
{
    ApiError error = answer(kind, status);
    error.bodyStart = "\n<!DOCTYPE html><title>Sign in</title>";
    return error;
}

ApiError waiting(qint64 seconds)
{
    ApiError error = answer(Kind::RateLimited, 429, 54009);
    error.retryAfterSeconds = seconds;
    return error;
}

ApiError refusedSaying(const char *words)
{
    ApiError error = answer(Kind::Refused, 0);
    error.message = QLatin1String(words);
    return error;
}

QString explanation(const ApiError &error)
{
    return ErrorText::explain(QStringLiteral("It failed."), error).explanation;
}

} // namespace

void TestErrorText::everyKindIsExplained()
{
    QStringList seen;
    for (int kind = 0; kind <= int(Kind::OutcomeUnknown); ++kind) {
        ApiError error;
        error.kind = Kind(kind);
        const QString text = explanation(error);
        QVERIFY2(text.size() > 30, qPrintable(kindName(error.kind)));
        QVERIFY2(!seen.contains(text), qPrintable(kindName(error.kind)));
        seen += text;
    }
}

void TestErrorText::meaning_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const ApiError &error, const char *says) {
        QTest::newRow(name) << error << QString::fromUtf8(says);
    };
    row("credentials", answer(Kind::Unauthorized, 401, 20003), "does not accept these credentials");
    row("item missing", notFoundAt("/v1/Services/IS1/Maps/MP1/Items/a?b=c"), "The item is not");
    row("map of a list missing", notFoundAt("/v1/Services/IS1/Maps/MP1/Items?PageSize=100"),
        "The map is not");
    row("map missing", notFoundAt("/v1/Services/IS1/Maps/MP1"), "The map is not");
    row("map called Items", notFoundAt("/v1/Services/IS1/Maps/Items"), "The map is not");
    row("service missing", notFoundAt("/v1/Services/IS1/Maps"), "does not exist in this account");
    row("permission missing", notFoundAt("/v1/Services/IS1/Maps/MP1/Permissions/bob"),
        "No permission");
    row("something missing", notFoundAt("/v1/Other"), "What was asked for");
    row("code goes before the path", answer(Kind::NotFound, 404, 54300), "The map is not");
    row("busy map", answer(Kind::RateLimited, 429, 54009), "This map met too many requests");
    row("busy account", answer(Kind::RateLimited, 429, 20429), "at once");
    row("time to wait", waiting(7), "7 s");
    row("conflict", answer(Kind::Conflict, 412, 54205), "Somebody else changed this item");
    row("conflict of REST", answer(Kind::Conflict, 412, 20412), "Somebody else changed this item");
    row("expiry", answer(Kind::InvalidRequest, 400, 54011), "365 days");
    row("too large", answer(Kind::TooLarge, 413), "16 KiB");
    row("key taken", answer(Kind::AlreadyExists, 409, 54208), "item with this key");
    row("name taken", answer(Kind::AlreadyExists, 409, 54301), "map with this name");
    row("service named", notFoundAt("/v1/Services/IS1/Maps"), "The service IS1 does not exist");
    row("map or service", notFoundAt("/v1/Services/IS1/Maps/orders"), "if the service IS1");
    row("foreign service", answer(Kind::Forbidden, 403, 54056), "The service IS1 belongs to");
    row("no rights", answer(Kind::Forbidden, 403), "not allowed to do this");
    row("restricted key", answer(Kind::Unauthorized, 401, 70051), "restricted API key");
    row("closed account", answer(Kind::Forbidden, 403, 20403), "suspended or closed");
    row("name resolution", network(Reason::NameNotFound), "address of sync.example could not");
    row("nothing listens", network(Reason::ConnectionRefused), "Nothing answers at sync.example");
    row("broken", network(Reason::ConnectionBroken), "The connection to sync.example broke");
    row("no such proxy", proxied(Reason::ProxyNotFound), "proxy.example:3128 could not be found");
    row("silent proxy", proxied(Reason::ProxyUnreachable), "proxy.example:3128 does not answer");
    row("proxy's password", proxied(Reason::ProxyAuthentication), "Enter its user name and pass");
    row("proxy says no", proxied(Reason::ProxyRefused), "does not let Mapdesk through to sync.ex");
    row("proxy finds nobody", proxied(Reason::NameNotFound), "cannot find sync.example");
    row("proxy is refused", proxied(Reason::ConnectionRefused), "gets no connection to sync.exam");
    row("inspected", certificate(Reason::UntrustedIssuer, "Nosy CA"), "signed by “Nosy CA”");
    row("where its CA goes", certificate(Reason::UntrustedIssuer, "Nosy CA"), "as the CA file in");
    row("self-signed", certificate(Reason::UntrustedIssuer, "sync.example"), "certificate itself");
    row("expired",
        certificate(Reason::CertificateExpired, "CA", noon.addDays(-9), noon.addDays(-2)),
        "was valid until 24 Nov 2026. This computer's clock says 26 Nov 2026.");
    row("expired just now",
        certificate(Reason::CertificateExpired, "CA", noon.addDays(-9), noon.addSecs(-3600)),
        "was valid until 26 Nov 2026 11:00. This computer's clock says 26 Nov 2026 12:00.");
    row("not yet valid",
        certificate(Reason::CertificateNotYetValid, "CA", noon.addDays(30), noon.addDays(90)),
        "only from 26 Dec 2026. This computer's clock says 26 Nov 2026.");
    row("set the date",
        certificate(Reason::CertificateNotYetValid, "CA", noon.addDays(30), noon.addDays(90)),
        "date or time is wrong: set it");
    row("other host", certificate(Reason::CertificateForOtherHost, "CA"),
        "is for other.example, not for sync.example");
    row("no TLS", certificate(Reason::NoTls, "CA"), "does not speak TLS 1.2");
    row("maintenance", unavailable({}), "Try again in a few minutes");
    row("maintenance that ends", unavailable(120), "Try again in 2 min");
    row("throttled by a page", webPage(Kind::RateLimited, 429), "account is handling");
    row("other network", network(Reason::Unknown), "no way to reach sync.example");
    row("read timed out", answer(Kind::TimedOut, 0), "Nothing was changed");
    row("write timed out", written(answer(Kind::TimedOut, 0)), "may or may not");
    row("outcome unknown", written(answer(Kind::OutcomeUnknown, 0)), "may or may not");
    row("read met a fault", answer(Kind::ServerFault, 500), "nothing here is wrong");
    row("write met a fault", written(answer(Kind::ServerFault, 500)), "not certain");
    row("web page for JSON", webPage(Kind::BadAnswer, 200), "A web page came");
    row("web page that forbids", webPage(Kind::Forbidden, 403), "A web page came");
    row("web page of a gateway", webPage(Kind::ServerFault, 502), "fault of its own");
    row("guard's own words", refusedSaying("This profile is locked."), "This profile is locked.");
}

void TestErrorText::meaning()
{
    QFETCH(ApiError, error);
    QFETCH(QString, says);
    const QString text = explanation(error);
    QVERIFY2(text.contains(says), qPrintable(text));
}

void TestErrorText::whatBecameOfAWrite()
{
    const ApiError error = written(answer(Kind::ServerFault, 503));
    const auto explained = [&](std::optional<WriteOutcome> outcome) {
        return ErrorText::explain(QStringLiteral("It failed."), CommandFailure{error, outcome});
    };
    QVERIFY(explained(WriteOutcome::NotApplied).explanation.contains(u"was not applied"));
    QVERIFY(explained(WriteOutcome::CannotTell).explanation.contains(u"does not tell whether"));
    QCOMPARE(explained({}).explanation, explanation(error));
    QVERIFY(explained(WriteOutcome::CannotTell).details.contains(u"503"));
}

void TestErrorText::detailsHoldWhatSupportAsksFor()
{
    ApiError error = answer(Kind::Conflict, 412, 54205);
    error.requestId = QStringLiteral("RQ123");
    error.moreInfo = QStringLiteral("https://www.twilio.com/docs/errors/54205");
    error.when = QDateTime::fromMSecsSinceEpoch(1'760'000'000'000, Qt::UTC);
    const QString details = ErrorText::explain(QString(), error).details;
    const QStringList expected{
        QStringLiteral("Words of the server"),
        QStringLiteral("54205: Map Item revision mismatch"),
        QStringLiteral("412"),
        QStringLiteral("RQ123"),
        QStringLiteral("GET /v1/Services/IS1/Maps/MP1/Items/4711?x=1"),
        QStringLiteral("2025"),
        QStringLiteral("https://www.twilio.com/docs/errors/54205"),
    };
    for (const QString &part : expected)
        QVERIFY2(details.contains(part), qPrintable(part));
}

void TestErrorText::detailsLeaveOutWhatDidNotCome()
{
    const QString details = ErrorText::explain(QString(), network(Reason::ConnectionRefused))
                                .details;
    QVERIFY(!details.contains(QStringLiteral("code")));
    QVERIFY(!details.contains(QStringLiteral("Request ID")));
    QVERIFY(!details.contains(QStringLiteral(": \n")));
}

void TestErrorText::serverTextStaysLiteral()
{
    ApiError error = answer(Kind::InvalidRequest, 400);
    error.message = QStringLiteral("<b>x</b> &amp; %1 %n");
    const QString details = ErrorText::explain(QString(), error).details;
    QVERIFY(details.contains(error.message));
}

void TestErrorText::serverTextCannotHide()
{
    ApiError error = answer(Kind::InvalidRequest, 400);
    error.message = QStringLiteral("a\u202eb\nRequest ID: RQforged");
    const QString details = ErrorText::explain(QString(), error).details;
    QVERIFY(details.contains(QStringLiteral("a\\u202eb\\nRequest ID")));
}

void TestErrorText::plainTextHoldsAll()
{
    const ErrorText text = ErrorText::explain(QStringLiteral("It failed."),
                                              answer(Kind::Conflict, 412, 54205));
    const QString plain = text.asPlainText();
    QVERIFY(plain.startsWith(text.headline));
    QVERIFY(plain.contains(text.explanation));
    QVERIFY(plain.endsWith(text.details));
}

void TestErrorText::namesTwiliosCodes()
{
    QCOMPARE(twilioCodeName(20404), QStringLiteral("Not Found"));
    QCOMPARE(twilioCodeName(54510),
             QStringLiteral("Query expression contains an array with too many items"));
    QCOMPARE(twilioCodeName(0), QString());
    QCOMPARE(twilioCodeName(54204), QString());
    QCOMPARE(twilioCodeName(99999), QString());
    // All of the Sync dictionary.
    int known = 0;
    for (int code = 54000; code < 54600; ++code)
        known += twilioCodeName(code).isEmpty() ? 0 : 1;
    QCOMPARE(known, 42);
}

void TestErrorText::detailsHoldTheCertificate()
{
    ApiError error = certificate(Reason::UntrustedIssuer, "Nosy CA");
    error.certificate->issuer = QStringLiteral("Nosy\u202eCA");
    const QString details = ErrorText::explain(QString(), error).details;
    for (const char *part : {"Server: sync.example", "Certificate for: other.example",
                             "Signed by: Nosy\\u202eCA", "Valid until: Sat 5 Dec 2026"})
        QVERIFY2(details.contains(QString::fromUtf8(part)), part);
}

void TestErrorText::offersAnotherTryWhereThatIsSound()
{
    int tries = 0;
    const auto again = [&tries] { ++tries; };
    const auto actionsFor = [&again](const ApiError &error) {
        return ErrorText::explain(QString(), error, again).actions;
    };
    const auto actions = actionsFor(network(Reason::NameNotFound));
    QCOMPARE(actions.size(), size_t(1));
    QCOMPARE(actions.front().text, QStringLiteral("Try again"));
    actions.front().run();
    QCOMPARE(tries, 1);
    QVERIFY(actionsFor(answer(Kind::NotFound, 404)).empty());
    QVERIFY(actionsFor(written(answer(Kind::OutcomeUnknown, 0))).empty());
    QVERIFY(ErrorText::explain(QString(), network(Reason::Unknown)).actions.empty());
    const ApiError busy = written(waiting(7));
    const auto ofWrite = [&](std::optional<WriteOutcome> outcome) {
        return ErrorText::explain(QString(), CommandFailure{busy, outcome}, again).actions.size();
    };
    QCOMPARE(ofWrite({}), size_t(1));
    QCOMPARE(ofWrite(WriteOutcome::CannotTell), size_t(0));
}

void TestErrorText::clockNotice()
{
    QVERIFY(ClockNotice::text(180'000).startsWith(
        QLatin1String("This computer's clock is 3 min behind the service's.")));
    QVERIFY(ClockNotice::text(-95'400).startsWith(
        QLatin1String("This computer's clock is 1 min 35 s ahead of the service's.")));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
