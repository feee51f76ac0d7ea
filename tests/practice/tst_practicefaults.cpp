// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mapdesk::practice;

namespace {

FaultPlan planOf(const QByteArray &rules)
{
    const auto plan = FaultPlan::parse("{\"faults\": [" + rules + "]}");
    return plan ? *plan : FaultPlan();
}

qint64 announcedSize(const QByteArray &answer)
{
    const QByteArray name = "Content-Length: ";
    const qsizetype start = answer.indexOf(name) + name.size();
    return answer.sliced(start, answer.indexOf('\r', start) - start).toLongLong();
}

} // namespace

class PracticeFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void statusIsAnswered_data();
    void statusIsAnswered();
    void conflictMeetsConditionalWritesOnly();
    void connectionEndsAsTheRuleSays_data();
    void connectionEndsAsTheRuleSays();
    void endlessBodyGoesOn();
    void hugeAnswerArrivesWhole();
    void connectionsAreRefusedForAWhile();
    void writeIsCarriedOutAsTheRuleSays_data();
    void writeIsCarriedOutAsTheRuleSays();
    void strangersMeetFaultsToo();
    void membersAreDamagedInEveryRecord();
    void clockMovesTheDateHeaderOnly();
    void extraEmptyPageEndsTheList();
    void shuffledPagesHoldEveryKeyOnce();
    void matchingReadsComeLate();
    void latencyJoinsOtherFaults();
    void faultsEndWhenSwitchedOff();
    void startsWithFaults();
    void accessLogTellsWhatWasSent();

private:
    void set(const QByteArray &rules) { m_host->setFaults(planOf(rules)); }
    QByteArray requestText(const QByteArray &method, const QByteArray &form = {}) const;
    bool isDealtWith(RawClient &client, const QByteArray &rule);

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
    QStringList m_keys;
    QByteArray m_item; // the path of one item
    QByteArray m_revision; // its own, before the test
};

void PracticeFaultsTest::initTestCase()
{
    PracticeOptions options;
    options.seed = *SeedRecipe::parse(QStringLiteral("items:230"));
    options.rateLimits = false;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
    m_keys = m_client->walk("/Maps/bench/Items", "items", "key");
    QCOMPARE(m_keys.size(), 230);
    m_item = "/Maps/bench/Items/" + m_keys.at(3).toUtf8();
}

// For the one item, on a condition that holds.
QByteArray PracticeFaultsTest::requestText(const QByteArray &method, const QByteArray &form) const
{
    const PracticeAddress &address = m_host->address();
    return method + " /v1/Services/" + address.serviceSid.toUtf8() + m_item
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + userAndToken(address).toBase64()
        + "\r\nIf-Match: " + m_revision + "\r\nContent-Length: " + QByteArray::number(form.size())
        + "\r\n\r\n" + form;
}

// Whether the service has done with the client's request what it ever will.
bool PracticeFaultsTest::isDealtWith(RawClient &client, const QByteArray &rule)
{
    return client.hasReceived() || client.state() != RawClient::State::Connected
        || (rule.contains("silent")
            && m_client->get("/Maps").headers["twilio-concurrent-requests"] == "2");
}

void PracticeFaultsTest::init()
{
    m_host->setFaults(FaultPlan());
    m_revision = m_client->get(m_item).text("revision").toUtf8();
}

void PracticeFaultsTest::statusIsAnswered_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code"); // 0: the body is no JSON
    QTest::addColumn<QByteArray>("retryAfter");
    const auto row = [](const char *rule, int status, int code, const char *retryAfter) {
        QTest::newRow(rule) << R"({"fault":)" + QByteArray(rule) + '}' << status << code
                            << QByteArray(retryAfter);
    };
    row(R"("status","status":429)", 429, 20429, "");
    row(R"("status","status":429,"code":54009)", 429, 54009, "");
    row(R"("status","status":500)", 500, 20500, "");
    row(R"("status","status":502,"body":"html")", 502, 0, "");
    row(R"("status","status":503,"retry_after_s":2)", 503, 20503, "2");
    row(R"("status","status":503,"retry_after_s":0,"body":"empty")", 503, 0, "0");
    row(R"("status","status":304)", 304, 0, "");
    row(R"("html")", 200, 0, "");
    row(R"("html","status":403)", 403, 0, "");
}

void PracticeFaultsTest::statusIsAnswered()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(QByteArray, retryAfter);
    set(rule);
    const Answer answer = m_client->get(m_item);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.headers["retry-after"], retryAfter);
    QVERIFY(answer.headers.contains("twilio-request-id"));
    QVERIFY(!answer.headers.contains("etag"));
    if (code) {
        QCOMPARE(answer.json().value(QLatin1String("status")).toInt(), status);
        QVERIFY(!answer.text("message").isEmpty());
    } else if (!answer.body.isEmpty()) {
        QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
        QVERIFY(answer.headers["content-type"].startsWith("text/html"));
    }
}

void PracticeFaultsTest::conflictMeetsConditionalWritesOnly()
{
    const QByteArray revision = m_client->get(m_item).text("revision").toUtf8();
    set(R"({"fault":"status","status":412,"times":1})");
    QCOMPARE(m_client->get(m_item, {{"If-Match", revision}}).status, 200);
    QCOMPARE(m_client->post(m_item, "ItemTtl=0", {}).status, 200);
    const QByteArray current = m_client->get(m_item).text("revision").toUtf8();
    const Answer refused = m_client->post(m_item, "Data={}", {{"If-Match", current}});
    QCOMPARE(refused.status, 412);
    QCOMPARE(refused.code(), 20412);
    QCOMPARE(m_client->post(m_item, "Data={}", {{"If-Match", current}}).status, 200);
}

void PracticeFaultsTest::connectionEndsAsTheRuleSays_data()
{
    using State = RawClient::State;
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("percent"); // of the body that arrive; -1: not even a head
    QTest::addColumn<State>("end");
    const auto row = [](const char *rule, int percent, State end) {
        QTest::newRow(rule) << R"({"path":"*/Items/*","fault":)" + QByteArray(rule) + '}' << percent
                            << end;
    };
    row(R"("reset")", -1, State::Reset);
    row(R"("reset","when":"middle")", 50, State::Reset);
    row(R"("reset","when":"after")", 100, State::Reset);
    row(R"("cut-short")", 50, State::Closed);
    row(R"("cut-short","bytes":0)", 0, State::Closed);
    row(R"("silent")", -1, State::Connected);
    row(R"("silent","when":"middle")", 50, State::Connected);
}

void PracticeFaultsTest::connectionEndsAsTheRuleSays()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, percent);
    QFETCH(RawClient::State, end);
    set(rule);
    RawClient client(m_host->address());
    client.send(requestText("GET"));
    QTRY_VERIFY(isDealtWith(client, rule));
    QTRY_COMPARE(client.state(), end);
    if (percent < 0) {
        QCOMPARE(client.received(), QByteArray());
        return;
    }
    QTRY_VERIFY(client.received().contains("\r\n\r\n"));
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
    const qint64 whole = announcedSize(client.received());
    QVERIFY(whole > 100);
    QTRY_COMPARE(qint64(bodyOf(client.received()).size()), whole * percent / 100);
}

void PracticeFaultsTest::endlessBodyGoesOn()
{
    set(R"({"fault":"endless"})");
    RawClient client(m_host->address());
    client.send(requestText("GET"));
    QTRY_VERIFY(client.received().size() > 5000);
    QCOMPARE(client.state(), RawClient::State::Connected);
    QVERIFY(announcedSize(client.received()) > 1'000'000'000);
    QVERIFY(QJsonDocument::fromJson(bodyOf(client.received())).isObject());
}

void PracticeFaultsTest::hugeAnswerArrivesWhole()
{
    constexpr qint64 filler = 40 * 1024 * 1024;
    const QJsonObject item = m_client->get(m_item).json();
    set(R"({"fault":"huge","bytes":)" + QByteArray::number(filler) + '}');
    const Answer answer = m_client->get(m_item);
    QVERIFY(answer.body.size() > filler);
    QCOMPARE(answer.headers["content-length"].toLongLong(), qint64(answer.body.size()));
    QCOMPARE(answer.json(), item);
}

void PracticeFaultsTest::connectionsAreRefusedForAWhile()
{
    set(R"({"fault":"refuse","for_ms":400,"times":1})");
    RawClient client(m_host->address());
    client.send(requestText("GET"));
    QTRY_VERIFY(client.state() != RawClient::State::Connected);
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(RawClient(m_host->address()).state(), RawClient::State::Refused);
    QTRY_COMPARE(RawClient(m_host->address()).state(), RawClient::State::Connected);
    QCOMPARE(m_client->get(m_item).status, 200);
}

void PracticeFaultsTest::writeIsCarriedOutAsTheRuleSays_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("carriedOut");
    const auto row = [](const QByteArray &rule, bool carriedOut) {
        QTest::newRow(rule.constData())
            << R"({"method":"POST","fault":)" + rule + '}' << carriedOut;
    };
    const auto bothWays = [&](const QByteArray &rule, bool carriedOut) {
        row(rule, carriedOut);
        row(rule + R"(,"carried_out":)" + (carriedOut ? "false" : "true"), !carriedOut);
    };
    bothWays(R"("status","status":429)", false);
    bothWays(R"("status","status":500)", false);
    bothWays(R"("status","status":412)", false);
    bothWays(R"("html")", true);
    bothWays(R"("reset")", true);
    bothWays(R"("reset","when":"middle")", true);
    bothWays(R"("reset","when":"after")", true);
    bothWays(R"("silent")", true);
    bothWays(R"("cut-short")", true);
    bothWays(R"("endless")", true);
    bothWays(R"("refuse","for_ms":1)", false);
    row(R"("latency","ms":1)", true);
    row(R"("wrong-types")", true);
    row(R"("missing-members")", true);
    row(R"("huge","bytes":9)", true);
}

void PracticeFaultsTest::writeIsCarriedOutAsTheRuleSays()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, carriedOut);
    const QString before = m_client->get(m_item).text("revision");
    set(rule);
    RawClient client(m_host->address());
    client.send(requestText("POST", "Data={}"));
    QTRY_VERIFY(isDealtWith(client, rule));
    QTRY_COMPARE(m_client->get(m_item).status, 200);
    QCOMPARE(m_client->get(m_item).text("revision") != before, carriedOut);
}

void PracticeFaultsTest::strangersMeetFaultsToo()
{
    PracticeClient stranger(m_host->address());
    stranger.setCredentials("AC0:wrong");
    set(R"({"fault":"status","status":502})");
    QCOMPARE(stranger.get(m_item).status, 502);
    set(R"({"fault":"status","status":502,"carried_out":true,"method":"GET"})");
    stranger.post(m_item, "Data={\"stolen\":1}");
    init();
    QVERIFY(!m_client->get(m_item).body.contains("stolen"));
}

void PracticeFaultsTest::membersAreDamagedInEveryRecord()
{
    set(R"({"fault":"missing-members","members":["data"]})");
    const Answer page = m_client->get("/Maps/bench/Items?PageSize=3");
    const auto records = page.json().value(QLatin1String("items")).toArray();
    QCOMPARE(records.size(), 3);
    for (const QJsonValue &record : records) {
        QVERIFY(!record.toObject().contains(QLatin1String("data")));
        QVERIFY(record.toObject().value(QLatin1String("key")).isString());
    }
    QVERIFY(!page.meta().isEmpty());
    set(R"({"fault":"wrong-types"})");
    const Answer item = m_client->get(m_item);
    QVERIFY(!item.json().value(QLatin1String("data")).isObject());
    QVERIFY(!item.json().value(QLatin1String("revision")).isString());
    QVERIFY(item.headers.contains("etag"));
}

void PracticeFaultsTest::clockMovesTheDateHeaderOnly()
{
    const auto dateOf = [](const Answer &answer) {
        const auto text = QString::fromLatin1(answer.headers["date"]);
        QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_qs);
        date.setTimeSpec(Qt::UTC);
        return date;
    };
    set(R"({"fault":"clock","offset_s":7200})");
    const Answer answer = m_client->post(m_item, "Data={}");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(qAbs(now.secsTo(dateOf(answer)) - 7200) < 60);
    const auto updated = QDateTime::fromString(answer.text("date_updated"), Qt::ISODate);
    QVERIFY(qAbs(now.secsTo(updated)) < 60);
}

void PracticeFaultsTest::extraEmptyPageEndsTheList()
{
    set(R"({"fault":"extra-empty-page"})");
    QCOMPARE(m_client->walk("/Maps/bench/Items?PageSize=100", "items", "key"), m_keys);
    const Answer last = m_client->get("/Maps/bench/Items?PageSize=100&From="
                                      + m_keys.constLast().toUtf8());
    const QByteArray next = last.meta().value(QLatin1String("next_page_url")).toString().toUtf8();
    const Answer extra = m_client->send("GET", next);
    QCOMPARE(extra.status, 200);
    QVERIFY(extra.json().value(QLatin1String("items")).toArray().isEmpty());
    QVERIFY(extra.meta().value(QLatin1String("next_page_url")).isNull());
}

void PracticeFaultsTest::shuffledPagesHoldEveryKeyOnce()
{
    set(R"({"fault":"shuffled-page"})");
    QStringList keys = m_client->walk("/Maps/bench/Items?PageSize=40", "items", "key");
    QVERIFY(keys != m_keys);
    keys.sort();
    QCOMPARE(keys, m_keys);
}

void PracticeFaultsTest::matchingReadsComeLate()
{
    const auto revisions = [&] { return m_client->walk("/Maps/bench/Items", "items", "revision"); };
    const QString before = m_client->get(m_item).text("revision");
    set(R"({"fault":"late-reads","ms":86400000,"path":"*/Items/*","method":"GET"})");
    const QString written = m_client->post(m_item, "Data={}").text("revision");
    QVERIFY(written != before);
    QCOMPARE(m_client->get(m_item).text("revision"), before);
    QVERIFY(revisions().contains(written));
    init();
    QCOMPARE(m_client->get(m_item).text("revision"), written);
}

void PracticeFaultsTest::latencyJoinsOtherFaults()
{
    set(R"({"fault":"latency","ms":300},{"fault":"status","status":500})");
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client->get(m_item).status, 500);
    QVERIFY(timer.elapsed() >= 290);
}

void PracticeFaultsTest::faultsEndWhenSwitchedOff()
{
    for (int i = 0; i < 20; ++i) {
        set(R"({"fault":"status","status":500})");
        QCOMPARE(m_client->get(m_item).status, 500);
        m_host->setFaults(FaultPlan());
        QCOMPARE(m_client->get(m_item).status, 200);
    }
}

void PracticeFaultsTest::startsWithFaults()
{
    PracticeOptions options;
    options.faults = planOf(R"({"fault":"status","status":500,"times":1})");
    const auto host = startedHost(options);
    PracticeClient client(host->address());
    QCOMPARE(client.get("").status, 500);
    QCOMPARE(client.get("").status, 200);
}

void PracticeFaultsTest::accessLogTellsWhatWasSent()
{
    QTemporaryDir folder;
    PracticeOptions options;
    options.accessLogFile = folder.filePath(QStringLiteral("access.jsonl"));
    options.faults = planOf(
        R"({"fault":"status","status":503,"times":1},{"fault":"reset","skip":1})");
    const auto host = startedHost(options);
    PracticeClient client(host->address());
    QCOMPARE(client.get("/Maps").status, 503);
    QCOMPARE(client.get("/Maps").status, 0);
    QFile file(options.accessLogFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const int status : {503, 0}) {
        const auto line = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(line.value(QLatin1String("status")).toInt(-1), status);
    }
}

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
