// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerjudge.h"

#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Fault = Answer::Fault;

class TestAnswerJudge : public QObject
{
    Q_OBJECT

private slots:
    void successes_data();
    void successes();
    void statusWithCode_data();
    void statusWithCode();
    void answersThatAreNotSyncs_data();
    void answersThatAreNotSyncs();
    void faults_data();
    void faults();
    void errorCarriesTheServersWords();
    void errorCarriesWhatStoodInBetween();
    void badAnswerNamesTheHost();
    void strangeBodyShowsItsFirstBytes();
    void redirectNamesItsTarget();
    void badAnswerAfterAWriteIsOutcomeUnknown();
    void writeThatNobodyRefused_data();
    void writeThatNobodyRefused();
    void conflictOfAnUpdate();
    void oddErrorBodies_data();
    void oddErrorBodies();
    void bodiesThatSayNothing();
    void whoAnswered_data();
    void whoAnswered();
    void wordsAreBounded();
};

namespace {

Request requestOf(Request::Verb verb)
{
    Request request;
    request.verb = verb;
    request.target = "/v1/Services/IS1";
    return request;
}

Answer answerOf(int status, const QByteArray &body, Fault fault = Fault::None)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    answer.fault = fault;
    return answer;
}

QString kindOf(Request::Verb verb, const Answer &answer)
{
    const auto result = judge(requestOf(verb), answer);
    return result ? QStringLiteral("success") : kindName(result.error().kind);
}

} // namespace

void TestAnswerJudge::successes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("200") << 200 << QByteArray("{}");
    QTest::newRow("201") << 201 << QByteArray("{}");
    QTest::newRow("204") << 204 << QByteArray();
}

void TestAnswerJudge::successes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Answer answer = answerOf(status, body);
    answer.requestId = QStringLiteral("RQ1");
    answer.receivedMs = 17;
    const auto response = judge(requestOf(Request::Verb::Get), answer);
    QVERIFY(response.has_value());
    QCOMPARE(response->status, status);
    QCOMPARE(response->body, body);
    QCOMPARE(response->requestId, QStringLiteral("RQ1"));
    QCOMPARE(response->receivedMs, 17);
}

void TestAnswerJudge::statusWithCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<Kind>("kind");
    const auto row = [](int status, int code, Kind kind) {
        QTest::addRow("%d/%d", status, code) << status << code << kind;
    };
    row(401, 20003, Kind::Unauthorized);
    row(403, 54007, Kind::Forbidden);
    row(403, 0, Kind::Forbidden);
    for (const int code : {0, 20404, 54050, 54100, 54200, 54201, 54300, 54354})
        row(404, code, Kind::NotFound);
    row(409, 54208, Kind::AlreadyExists);
    row(409, 54301, Kind::AlreadyExists);
    row(412, 20412, Kind::Conflict);
    row(412, 54205, Kind::Conflict);
    row(413, 54006, Kind::TooLarge);
    row(429, 20429, Kind::RateLimited);
    row(429, 54009, Kind::RateLimited);
    row(500, 20500, Kind::ServerFault);
    row(503, 0, Kind::ServerFault);
    row(400, 0, Kind::InvalidRequest);
    row(400, 54003, Kind::InvalidRequest);
    row(400, 54011, Kind::InvalidRequest);
    row(400, 54454, Kind::InvalidRequest);
    row(405, 20004, Kind::InvalidRequest);
    // The status of these is not documented: the code tells.
    row(400, 54006, Kind::TooLarge);
    row(400, 54205, Kind::Conflict);
    row(400, 54056, Kind::Forbidden);
    // The status goes before the code.
    row(412, 20404, Kind::Conflict);
    row(429, 54201, Kind::RateLimited);
    row(500, 20404, Kind::ServerFault);
    row(404, 54205, Kind::NotFound);
}

void TestAnswerJudge::statusWithCode()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(Kind, kind);
    const QByteArray body = code == 0 ? QByteArray(R"({"message":"m"})")
                                      : R"({"code":)" + QByteArray::number(code) + "}";
    for (const auto verb : {Request::Verb::Get, Request::Verb::Post, Request::Verb::Delete})
        QCOMPARE(kindOf(verb, answerOf(status, body)), kindName(kind));
}

void TestAnswerJudge::answersThatAreNotSyncs_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const QByteArray html("<html>no</html>");
    QTest::newRow("404 html") << 404 << html << Kind::BadAnswer;
    QTest::newRow("404 empty") << 404 << QByteArray() << Kind::BadAnswer;
    QTest::newRow("404 array") << 404 << QByteArray("[]") << Kind::BadAnswer;
    QTest::newRow("404 cut off") << 404 << QByteArray(R"({"code":20404)") << Kind::BadAnswer;
    QTest::newRow("403 html") << 403 << html << Kind::BadAnswer;
    QTest::newRow("409 html") << 409 << html << Kind::BadAnswer;
    QTest::newRow("407 html") << 407 << html << Kind::BadAnswer;
    QTest::newRow("301") << 301 << QByteArray() << Kind::BadAnswer;
    QTest::newRow("302 json") << 302 << QByteArray("{}") << Kind::BadAnswer;
    // These mean the same whoever says them.
    QTest::newRow("401 empty") << 401 << QByteArray() << Kind::Unauthorized;
    QTest::newRow("412 html") << 412 << html << Kind::Conflict;
    QTest::newRow("429 html") << 429 << html << Kind::RateLimited;
    QTest::newRow("502 html") << 502 << html << Kind::ServerFault;
}

void TestAnswerJudge::answersThatAreNotSyncs()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    QCOMPARE(kindOf(Request::Verb::Get, answerOf(status, body)), kindName(kind));
}

void TestAnswerJudge::faults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    QTest::addColumn<Kind>("read");
    QTest::addColumn<Kind>("write");
    const auto row = [](const char *name, int status, Fault fault, Kind read, Kind write) {
        QTest::newRow(name) << status << int(fault) << read << write;
    };
    row("not sent", 0, Fault::NotSent, Kind::Network, Kind::Network);
    row("tls", 0, Fault::Tls, Kind::Tls, Kind::Tls);
    row("broken", 0, Fault::Broken, Kind::Network, Kind::OutcomeUnknown);
    row("timed out", 0, Fault::TimedOut, Kind::TimedOut, Kind::OutcomeUnknown);
    row("200 broken", 200, Fault::Broken, Kind::BadAnswer, Kind::OutcomeUnknown);
    row("200 timed out", 200, Fault::TimedOut, Kind::TimedOut, Kind::OutcomeUnknown);
    row("200 too long", 200, Fault::TooLong, Kind::BadAnswer, Kind::OutcomeUnknown);
    row("no status, no fault", 0, Fault::None, Kind::Network, Kind::OutcomeUnknown);
    row("412 broken", 412, Fault::Broken, Kind::Conflict, Kind::Conflict);
    row("503 timed out", 503, Fault::TimedOut, Kind::ServerFault, Kind::ServerFault);
}

void TestAnswerJudge::faults()
{
    QFETCH(int, status);
    QFETCH(int, fault);
    QFETCH(Kind, read);
    QFETCH(Kind, write);
    const Answer answer = answerOf(status, {}, Fault(fault));
    QCOMPARE(kindOf(Request::Verb::Get, answer), kindName(read));
    QCOMPARE(kindOf(Request::Verb::Post, answer), kindName(write));
    QCOMPARE(kindOf(Request::Verb::Delete, answer), kindName(write));
}

void TestAnswerJudge::errorCarriesWhatStoodInBetween()
{
    Answer answer = answerOf(0, {}, Fault::NotSent);
    answer.reason = ApiError::Reason::ProxyRefused;
    answer.host = QStringLiteral("sync.example");
    answer.proxy = QStringLiteral("proxy.example:3128");
    answer.certificate = ApiError::Certificate{QStringLiteral("somebody"), {}, {}, {}, {}};
    const auto result = judge(requestOf(Request::Verb::Post), answer);
    QVERIFY(!result);
    QCOMPARE(result.error().reason, answer.reason);
    QCOMPARE(result.error().host, answer.host);
    QCOMPARE(result.error().proxy, answer.proxy);
    QCOMPARE(result.error().certificate->subject, QStringLiteral("somebody"));
}

void TestAnswerJudge::badAnswerNamesTheHost()
{
    Answer answer = answerOf(200, "<html>");
    answer.host = QStringLiteral("sync.example");
    const Request request = requestOf(Request::Verb::Get);
    const auto response = judge(request, answer);
    QVERIFY(response.has_value());
    QCOMPARE(badAnswer(request, *response, {}).host, answer.host);
}

void TestAnswerJudge::errorCarriesTheServersWords()
{
    Answer answer = answerOf(429, R"({"code":54009,"message":"Rate limit exceeded for \"x\"",
        "more_info":"https://www.twilio.com/docs/errors/54009","status":429})");
    answer.requestId = QStringLiteral("RQ1");
    answer.retryAfterSeconds = 7;
    answer.receivedMs = 1000;
    const ApiError error = judge(requestOf(Request::Verb::Delete), answer).error();
    QCOMPARE(error.httpStatus, 429);
    QCOMPARE(error.code, 54009);
    QCOMPARE(error.message, QStringLiteral("Rate limit exceeded for \"x\""));
    QCOMPARE(error.moreInfo, QStringLiteral("https://www.twilio.com/docs/errors/54009"));
    QCOMPARE(error.requestId, QStringLiteral("RQ1"));
    QCOMPARE(error.retryAfterSeconds, 7);
    QCOMPARE(error.method, QStringLiteral("DELETE"));
    QCOMPARE(error.path, QStringLiteral("/v1/Services/IS1"));
    QCOMPARE(error.when.toMSecsSinceEpoch(), 1000);
    QVERIFY(error.bodyStart.isEmpty());
}

void TestAnswerJudge::strangeBodyShowsItsFirstBytes()
{
    const QByteArray html = "<html>" + QByteArray(1000, 'x');
    const ApiError error = judge(requestOf(Request::Verb::Get), answerOf(404, html)).error();
    QCOMPARE(error.httpStatus, 404);
    QCOMPARE(error.bodyStart, html.first(200));
    QVERIFY(error.message.contains(u"404"));
}

void TestAnswerJudge::redirectNamesItsTarget()
{
    Answer answer = answerOf(302, {});
    answer.redirectTarget = "https://elsewhere.example/";
    const ApiError error = judge(requestOf(Request::Verb::Get), answer).error();
    QVERIFY(error.message.contains(QStringLiteral("https://elsewhere.example/")));
}

void TestAnswerJudge::badAnswerAfterAWriteIsOutcomeUnknown()
{
    const Response response{200, "<html>", QStringLiteral("RQ1"), 1000};
    const QString problem = QStringLiteral("not JSON");
    const ApiError read = badAnswer(requestOf(Request::Verb::Get), response, problem);
    QVERIFY(read.kind == Kind::BadAnswer);
    QCOMPARE(read.message, problem);
    QCOMPARE(read.bodyStart, "<html>");
    QCOMPARE(read.requestId, QStringLiteral("RQ1"));
    const ApiError write = badAnswer(requestOf(Request::Verb::Post), response, problem);
    QVERIFY(write.kind == Kind::OutcomeUnknown);
    QCOMPARE(write.httpStatus, 200);
}

void TestAnswerJudge::writeThatNobodyRefused_data()
{
    QTest::addColumn<Answer>("answer");
    for (const int status : {0, 100, 101, 103, 300, 301, 302, 303, 304, 307, 308})
        QTest::addRow("%d", status) << answerOf(status, {});
    QTest::newRow("302 json") << answerOf(302, R"({"code":1,"message":"m"})");
    QTest::newRow("404 cut off") << answerOf(404, R"({"code":20404,"mess)", Fault::Broken);
    QTest::newRow("409 timed out") << answerOf(409, {}, Fault::TimedOut);
    QTest::newRow("400 too long") << answerOf(400, QByteArray(1000, 'x'), Fault::TooLong);
}

void TestAnswerJudge::writeThatNobodyRefused()
{
    QFETCH(Answer, answer);
    for (const auto verb : {Request::Verb::Post, Request::Verb::Delete}) {
        const ApiError error = judge(requestOf(verb), answer).error();
        QCOMPARE(kindName(error.kind), kindName(Kind::OutcomeUnknown));
        if (answer.fault == Fault::None)
            QVERIFY(!error.message.isEmpty());
    }
}

// A map or an item that was to be changed cannot be "taken already".
void TestAnswerJudge::conflictOfAnUpdate()
{
    Request update = requestOf(Request::Verb::Post);
    update.ifMatch = Revision(QStringLiteral("1"));
    const auto kindOfUpdate = [&update](const QByteArray &body) {
        return kindName(judge(update, answerOf(409, body)).error().kind);
    };
    QCOMPARE(kindOfUpdate(R"({"code":0,"message":"busy"})"), kindName(Kind::Conflict));
    QCOMPARE(kindOfUpdate(R"({"code":54205})"), kindName(Kind::Conflict));
    QCOMPARE(kindOfUpdate(R"({"code":54301})"), kindName(Kind::AlreadyExists));
}

void TestAnswerJudge::oddErrorBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, int code,
                        const QString &message) { QTest::newRow(name) << body << code << message; };
    row("code as a string", R"({"code":"20404","message":"m"})", 20404, u"m"_qs);
    row("code null", R"({"code":null,"message":"m"})", 0, u"m"_qs);
    row("code too large", R"({"code":99999999999999999999,"message":"m"})", 0, u"m"_qs);
    row("code with a fraction", R"({"code":20404.5,"message":"m"})", 0, u"m"_qs);
    row("code an object", R"({"code":{"a":1},"message":"m"})", 0, u"m"_qs);
    row("message null", R"({"code":20404,"message":null})", 20404, {});
    row("message a list", R"({"code":20404,"message":["m"]})", 20404, {});
    row("more_info of another type", R"({"code":20404,"message":"m","more_info":7})", 20404,
        u"m"_qs);
    row("twice", R"({"code":1,"message":"a","code":20404,"message":"m"})", 20404, u"m"_qs);
    row("invalid UTF-8", "{\"code\":20404,\"message\":\"a\xff\"}", 20404, u"a\ufffd"_qs);
    row("control characters", R"({"code":20404,"message":"a\u0000\u202eb"})", 20404,
        QString(u'a') + QChar(0) + QChar(0x202e) + u'b');
    row("RFC 9457", R"({"type":"t","title":"m","status":404,"code":20404})", 20404, u"m"_qs);
    row("message and status", R"({"message":"m","status":404})", 0, u"m"_qs);
}

void TestAnswerJudge::oddErrorBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QString, message);
    const ApiError error = judge(requestOf(Request::Verb::Get), answerOf(404, body)).error();
    QCOMPARE(kindName(error.kind), kindName(Kind::NotFound));
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
}

void TestAnswerJudge::bodiesThatSayNothing()
{
    for (const QByteArray &body :
         {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("404"),
          QByteArray(R"({"code":20404)"), QByteArray(R"({"error":"no route"})"), QByteArray("{}"),
          QByteArray("\xff\xfe"), QByteArray(1'000'000, '['), QByteArray(100'000'000, ' ')}) {
        const ApiError error = judge(requestOf(Request::Verb::Get), answerOf(404, body)).error();
        QCOMPARE(kindName(error.kind), kindName(Kind::BadAnswer));
        QVERIFY(!error.message.isEmpty());
        QVERIFY(error.bodyStart.size() <= 200);
    }
}

void TestAnswerJudge::wordsAreBounded()
{
    const QByteArray longText(1'000'000, 'x');
    Answer answer = answerOf(
        404, R"({"code":20404,"message":")" + longText + R"(","more_info":")" + longText + "\"}");
    answer.requestId = QString::fromLatin1(longText);
    answer.faultText = QString::fromLatin1(longText);
    const ApiError error = judge(requestOf(Request::Verb::Get), answer).error();
    for (const QString &words : {error.message, error.moreInfo, error.requestId})
        QVERIFY(words.size() > 100 && words.size() < 2'000);
    answer.status = 302;
    answer.redirectTarget = longText;
    answer.body.clear();
    QVERIFY(judge(requestOf(Request::Verb::Get), answer).error().message.size() < 2'000);
}

void TestAnswerJudge::whoAnswered_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("isService");
    QTest::newRow("resource") << answerOf(200, " {}") << true;
    QTest::newRow("deletion") << answerOf(204, {}) << true;
    QTest::newRow("error") << answerOf(404, R"({"code":20404,"message":"no"})") << true;
    QTest::newRow("page as a success") << answerOf(200, "<html>{}") << false;
    QTest::newRow("empty success") << answerOf(200, {}) << false;
    QTest::newRow("page as an error") << answerOf(503, "<html>") << false;
    QTest::newRow("redirect") << answerOf(302, {}) << false;
    QTest::newRow("broken") << answerOf(200, "{}", Fault::Broken) << false;
    QTest::newRow("none") << answerOf(0, {}, Fault::TimedOut) << false;
}

void TestAnswerJudge::whoAnswered()
{
    QFETCH(Answer, answer);
    QFETCH(bool, isService);
    QCOMPARE(isOfService(answer), isService);
}

QTEST_GUILESS_MAIN(TestAnswerJudge)

#include "tst_answerjudge.moc"
