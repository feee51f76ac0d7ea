// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;

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

ApiError network(const char *words)
{
    ApiError error = answer(Kind::Network, 0);
    error.message = QLatin1String(words);
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
        QTest::newRow(name) << error << QString(QLatin1String(says));
    };
    row("credentials", answer(Kind::Unauthorized, 401, 20003), "does not accept these credentials");
    row("item missing", notFoundAt("/v1/Services/IS1/Maps/MP1/Items/a?b=c"), "The item is not");
    row("map of a list missing", notFoundAt("/v1/Services/IS1/Maps/MP1/Items?PageSize=100"),
        "The map is not");
    row("map missing", notFoundAt("/v1/Services/IS1/Maps/MP1"), "The map is not");
    row("map called Items", notFoundAt("/v1/Services/IS1/Maps/Items"), "The map is not");
    row("service missing", notFoundAt("/v1/Services/IS1/Maps"), "The service does not exist");
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
    row("name resolution", network("Host sync.twilio.com not found"), "name could not be found");
    row("nothing listens", network("Connection refused"), "Nothing answers at this address");
    row("reset", network("Connection reset by peer"), "The connection broke");
    row("closed", network("Connection closed"), "The connection broke");
    row("proxy", network("Proxy connection refused"), "proxy did not let");
    row("other network", network("Unbekannt"), "could not be reached");
    row("read timed out", answer(Kind::TimedOut, 0), "Nothing was changed");
    row("write timed out", written(answer(Kind::TimedOut, 0)), "may or may not");
    row("outcome unknown", written(answer(Kind::OutcomeUnknown, 0)), "may or may not");
    row("read met a fault", answer(Kind::ServerFault, 503), "nothing here is wrong");
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
        QStringLiteral("54205"),
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
    const QString details = ErrorText::explain(QString(), network("Connection refused")).details;
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

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
