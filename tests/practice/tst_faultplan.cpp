// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerdamage.h"
#include "faultinjector.h"
#include "faultplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mapdesk::practice;

namespace {

QByteArray document(const QByteArray &rules, const QByteArray &seed = "7")
{
    return "{\"seed\": " + seed + ", \"faults\": [" + rules + "]}";
}

FaultInjector injector(const QByteArray &rules, const QByteArray &seed = "7")
{
    const auto plan = FaultPlan::parse(document(rules, seed));
    return FaultInjector(plan ? *plan : FaultPlan());
}

HttpRequest request(const QByteArray &method, const QByteArray &path,
                    const HttpHeaders &headers = {})
{
    HttpRequest request;
    request.method = method;
    request.encodedPath = path;
    request.headers = headers;
    return request;
}

HttpRequest listing()
{
    return request("GET", "/v1/Services/IS1/Maps/m/Items");
}

// For each of so many reads one letter: x where a status replaces the answer.
QByteArray metReads(FaultInjector &faults, int reads)
{
    QByteArray met;
    for (int i = 0; i < reads; ++i)
        met += faults.meet(listing()).replacement ? 'x' : '-';
    return met;
}

QJsonObject damagedBody(const QByteArray &rule, const QByteArray &body)
{
    HttpAnswer answer;
    answer.body = body;
    damageContent(answer, injector(rule).meet(listing()), listing());
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace

class FaultPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void mistakeIsNamed_data();
    void mistakeIsNamed();
    void everyFaultIsTaken_data();
    void everyFaultIsTaken();
    void requestIsMatched_data();
    void requestIsMatched();
    void requestsAreCounted_data();
    void requestsAreCounted();
    void chanceIsTheSameForTheSameSeed();
    void firstRuleOfAConcernWins();
    void latencyIsDrawnWithinItsBounds();
    void undoneRequestIsAnsweredForByAGateway();
    void everyMemberChangesItsType();
    void namedMembersAreDropped_data();
    void namedMembersAreDropped();
    void answerIsCut_data();
    void answerIsCut();
};

void FaultPlanTest::mistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *name, const QByteArray &json, const QString &named) {
        QTest::newRow(name) << json << named.split(QLatin1Char('~'));
    };
    row("no JSON", "{\n\"faults\": [}", QStringLiteral("line 2, column 12"));
    row("a list", "[]", QStringLiteral("\"faults\": [..]"));
    row("no rules", "{\"seed\": 1}", QStringLiteral("\"faults\": [..]"));
    row("stranger", "{\"faults\": [], \"sead\": 1}", QStringLiteral("\"sead\"~\"seed\""));
    row("seed", document("", "-1"), QStringLiteral("seed~-1~4294967295"));
    row("seed in words", document("", "\"x\""), QStringLiteral("seed~\"x\""));
    row("rule is no object", document("3"), QStringLiteral("rule 1~3"));
    row("no fault", document(R"({"skip": 1})"), QStringLiteral("rule 1~nothing~cut-short"));
    row("unknown fault", document(R"({"fault":"huge","bytes":1},{"fault":"rain"})"),
        QStringLiteral("rule 2~\"rain\"~latency, status"));
    row("unknown member", document(R"({"fault":"status","status":500,"colour":1})"),
        QStringLiteral("rule 1~\"colour\"~\"retry_after_s\""));
    row("member of another fault", document(R"({"fault":"clock","offset_s":1,"ms":1})"),
        QStringLiteral("rule 1~\"ms\"~\"offset_s\""));
    row("no outcome to choose", document(R"({"fault":"wrong-types","carried_out":false})"),
        QStringLiteral("rule 1~\"carried_out\""));
    row("needed member", document(R"({"fault":"status"})"),
        QStringLiteral("rule 1~\"status\" is missing"));
    row("number", document(R"({"fault":"status","status":"503"})"),
        QStringLiteral("\"status\": \"503\"~from 200 to 599"));
    row("range", document(R"({"fault":"status","status":600})"), QStringLiteral("600~599"));
    row("fraction", document(R"({"fault":"latency","ms":1.5})"), QStringLiteral("\"ms\": 1.5"));
    row("times", document(R"({"fault":"endless","times":0})"), QStringLiteral("\"times\": 0"));
    row("probability", document(R"({"fault":"endless","probability":2})"),
        QStringLiteral("\"probability\": 2~from 0 to 1"));
    row("flag", document(R"({"fault":"reset","carried_out":1})"),
        QStringLiteral("\"carried_out\": 1~true or false"));
    row("method", document(R"({"fault":"reset","method":"get"})"),
        QStringLiteral("\"get\"~\"GET\""));
    row("path", document(R"({"fault":"reset","path":"v1"})"), QStringLiteral("\"path\": \"v1\""));
    row("word", document(R"({"fault":"reset","when":"later"})"),
        QStringLiteral("\"later\"~\"before\", \"middle\", \"after\""));
    row("body", document(R"({"fault":"status","status":500,"body":"xml"})"),
        QStringLiteral("\"xml\"~\"json\", \"html\", \"empty\""));
    row("message", document(R"({"fault":"status","status":500,"message":null})"),
        QStringLiteral("\"message\": null"));
    row("members", document(R"({"fault":"missing-members","members":["a",1]})"),
        QStringLiteral("[\"a\",1]"));
    row("no members", document(R"({"fault":"missing-members","members":[]})"),
        QStringLiteral("\"members\": []"));
}

void FaultPlanTest::mistakeIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, named);
    const auto plan = FaultPlan::parse(json);
    QVERIFY(!plan);
    for (const QString &part : named)
        QVERIFY2(plan.error().contains(part), qPrintable(plan.error()));
}

void FaultPlanTest::everyFaultIsTaken_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const char *rule :
         {R"({"fault":"latency","ms":1,"jitter_ms":2})",
          R"({"fault":"status","status":429,"code":54009,"message":"m","retry_after_s":1,
              "body":"json","carried_out":true})",
          R"({"fault":"html","status":200,"carried_out":false})",
          R"({"fault":"wrong-types","members":["data"]})", R"({"fault":"missing-members"})",
          R"({"fault":"huge","bytes":4000000000})", R"({"fault":"clock","offset_s":-3600})",
          R"({"fault":"late-reads","ms":500})", R"({"fault":"extra-empty-page"})",
          R"({"fault":"shuffled-page"})",
          R"({"fault":"reset","when":"middle","bytes":3,"carried_out":false})",
          R"({"fault":"silent","when":"after"})", R"({"fault":"cut-short","bytes":3})",
          R"({"fault":"endless"})", R"({"fault":"refuse","for_ms":100,"carried_out":true,
              "method":"POST","path":"/v1/*","skip":1,"times":2,"probability":0.5})"})
        QTest::newRow(rule) << QByteArray(rule);
}

void FaultPlanTest::everyFaultIsTaken()
{
    QFETCH(QByteArray, rule);
    const auto plan = FaultPlan::parse(document(rule));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error()));
    QCOMPARE(plan->seed(), 7U);
    QCOMPARE(plan->rules().size(), 1);
}

void FaultPlanTest::requestIsMatched_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("met");
    const auto row = [](const char *condition, const char *path, bool met) {
        QTest::addRow("%s %s", condition, path) << QByteArray(condition) << QByteArray(path) << met;
    };
    row(R"("method":"GET")", "/v1", true);
    row(R"("method":"POST")", "/v1", false);
    row(R"("path":"/v1")", "/v1", true);
    row(R"("path":"/v1")", "/v1/Services", false);
    row(R"("path":"*")", "/v1/Services", true);
    row(R"("path":"*/Maps/*/Items*")", "/v1/Services/IS1/Maps/m/Items", true);
    row(R"("path":"*/Maps/*/Items*")", "/v1/Services/IS1/Maps/m/Items/a%2Fb", true);
    row(R"("path":"*/Maps/*/Items*")", "/v1/Services/IS1/Maps/m/Permissions", false);
    row(R"("path":"*/Items/a%2Fb")", "/v1/Services/IS1/Maps/m/Items/a%2Fb", true);
    row(R"("path":"*/Items/a/b")", "/v1/Services/IS1/Maps/m/Items/a%2Fb", false);
    row(R"("path":"*/Items")", "/v1/Items/x/Items", true);
    row(R"("path":"*/Items")", "/v1/Items/x/Items/", false);
}

void FaultPlanTest::requestIsMatched()
{
    QFETCH(QByteArray, condition);
    QFETCH(QByteArray, path);
    QFETCH(bool, met);
    auto faults = injector(R"({"fault":"status","status":500,)" + condition + '}');
    QCOMPARE(faults.meet(request("GET", path)).replacement.has_value(), met);
}

void FaultPlanTest::requestsAreCounted_data()
{
    QTest::addColumn<QByteArray>("conditions");
    QTest::addColumn<QByteArray>("met");
    QTest::newRow("always") << QByteArray() << QByteArray("xxxxxx");
    QTest::newRow("times") << QByteArray(R"(,"times":2)") << QByteArray("xx----");
    QTest::newRow("skip") << QByteArray(R"(,"skip":4)") << QByteArray("----xx");
    QTest::newRow("both") << QByteArray(R"(,"skip":2,"times":1)") << QByteArray("--x---");
    QTest::newRow("never") << QByteArray(R"(,"probability":0)") << QByteArray("------");
}

void FaultPlanTest::requestsAreCounted()
{
    QFETCH(QByteArray, conditions);
    QFETCH(QByteArray, met);
    auto onlyReads = injector(R"({"fault":"status","status":500,"method":"GET")" + conditions
                              + '}');
    onlyReads.meet(request("POST", "/other"));
    QCOMPARE(metReads(onlyReads, 6), met);
}

void FaultPlanTest::chanceIsTheSameForTheSameSeed()
{
    const QByteArray rule = R"({"fault":"status","status":500,"probability":0.3})";
    auto one = injector(rule);
    auto again = injector(rule);
    auto other = injector(rule, "8");
    const QByteArray met = metReads(one, 1000);
    QCOMPARE(metReads(again, 1000), met);
    QVERIFY(metReads(other, 1000) != met);
    QVERIFY(qAbs(met.count('x') - 300) < 60);
}

void FaultPlanTest::firstRuleOfAConcernWins()
{
    auto faults = injector(R"({"fault":"status","status":503,"times":1},
                              {"fault":"html"},
                              {"fault":"latency","ms":20},
                              {"fault":"latency","ms":90},
                              {"fault":"clock","offset_s":5})");
    const FaultEffects first = faults.meet(listing());
    QCOMPARE(first.replacement->status, 503);
    QCOMPARE(first.carriedOut, false);
    QCOMPARE(first.delay, std::chrono::milliseconds(20));
    QCOMPARE(first.dateOffset, std::chrono::seconds(5));
    const FaultEffects second = faults.meet(listing());
    QCOMPARE(second.replacement->status, 200);
    QCOMPARE(second.replacement->body, FaultRule::Body::Html);
    QCOMPARE(second.carriedOut, true);
}

void FaultPlanTest::latencyIsDrawnWithinItsBounds()
{
    auto faults = injector(R"({"fault":"latency","ms":100,"jitter_ms":50})");
    QSet<qint64> delays;
    for (int i = 0; i < 200; ++i)
        delays.insert(faults.meet(listing()).delay.count());
    const auto [least, most] = std::ranges::minmax_element(delays);
    QVERIFY(*least >= 100 && *least < 110);
    QVERIFY(*most <= 150 && *most > 140);
}

void FaultPlanTest::undoneRequestIsAnsweredForByAGateway()
{
    HttpAnswer answer;
    auto faults = injector(R"({"fault":"cut-short","carried_out":false})");
    damageContent(answer, faults.meet(listing()), listing());
    QCOMPARE(answer.status, 502);
    QVERIFY(answer.body.contains("20502"));
}

void FaultPlanTest::everyMemberChangesItsType()
{
    const QByteArray body = R"({"a":1,"b":"x","c":null,"d":{"e":1},"f":[1],"g":true})";
    const QJsonObject before = QJsonDocument::fromJson(body).object();
    QSet<QJsonValue::Type> types;
    for (int seed = 0; seed < 30; ++seed) {
        HttpAnswer answer;
        answer.body = body;
        const auto effects = injector(R"({"fault":"wrong-types"})", QByteArray::number(seed))
                                 .meet(listing());
        damageContent(answer, effects, listing());
        const QJsonObject after = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(after.keys(), before.keys());
        for (const QString &name : before.keys()) {
            QVERIFY(after.value(name).type() != before.value(name).type());
            types.insert(after.value(name).type());
        }
    }
    QCOMPARE(types.size(), 6);
}

void FaultPlanTest::namedMembersAreDropped_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("left");
    const QByteArray list =
        R"({"items":[{"key":"a","data":1},{"key":"b"}],"meta":{"key":"items"}})";
    const auto row = [](const char *name, const char *more, const QByteArray &body,
                        const char *left) {
        QTest::newRow(name) << R"({"fault":"missing-members")" + QByteArray(more) + '}' << body
                            << QByteArray(left);
    };
    row("all", "", R"({"key":"a","data":1})", "{}");
    row("one", R"(,"members":["data"])", R"({"key":"a","data":1})", R"({"key":"a"})");
    row("unknown", R"(,"members":["x"])", R"({"key":"a"})", R"({"key":"a"})");
    row("all of a list", "", list, R"({"items":[{},{}],"meta":{"key":"items"}})");
    row("one of a list", R"(,"members":["data"])", list,
        R"({"items":[{"key":"a"},{"key":"b"}],"meta":{"key":"items"}})");
    row("envelope", R"(,"members":["meta"])", list,
        R"({"items":[{"key":"a","data":1},{"key":"b"}]})");
    row("list key", R"(,"members":["items"])", list, R"({"meta":{"key":"items"}})");
}

void FaultPlanTest::namedMembersAreDropped()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, left);
    QCOMPARE(damagedBody(rule, body), QJsonDocument::fromJson(left).object());
}

void FaultPlanTest::answerIsCut_data()
{
    using Ending = Delivery::Ending;
    constexpr int head = 40; // "HTTP/1.1 200 OK", "Content-Length: 100" and their line ends
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<Ending>("ending");
    const auto row = [](const char *rule, int status, qint64 bytes, Ending ending) {
        QTest::addRow("%s %d", rule, status)
            << R"({"fault":)" + QByteArray(rule) + '}' << status << bytes << ending;
    };
    row(R"("reset")", 200, 0, Ending::Reset);
    row(R"("reset","when":"middle")", 200, head + 50, Ending::Reset);
    row(R"("reset","when":"middle","bytes":7)", 200, head + 7, Ending::Reset);
    row(R"("reset","when":"after")", 200, -1, Ending::Reset);
    row(R"("refuse","for_ms":5)", 200, 0, Ending::Reset);
    row(R"("silent")", 200, 0, Ending::Silent);
    row(R"("cut-short")", 200, head + 50, Ending::Closed);
    row(R"("cut-short","bytes":101)", 200, head + 99, Ending::Closed);
    row(R"("cut-short")", 204, -1, Ending::Closed);
    row(R"("endless")", 200, -1, Ending::Endless);
    row(R"("endless")", 204, -1, Ending::Silent);
}

void FaultPlanTest::answerIsCut()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, status);
    QFETCH(qint64, bytes);
    QFETCH(Delivery::Ending, ending);
    HttpAnswer answer;
    answer.status = status;
    answer.body = QByteArray(status == 204 ? 0 : 100, ' ');
    const FaultEffects effects = injector(rule).meet(listing());
    damageDelivery(answer, effects);
    QCOMPARE(answer.delivery.bytes, bytes);
    QCOMPARE(answer.delivery.ending, ending);
}

QTEST_GUILESS_MAIN(FaultPlanTest)
#include "tst_faultplan.moc"
