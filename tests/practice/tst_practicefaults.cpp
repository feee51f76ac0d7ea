// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

using namespace mapdesk::practice;

namespace {

FaultPlan planOf(const QByteArray &rules)
{
    const auto plan = FaultPlan::parse("{\"faults\": [" + rules + "]}");
    return plan ? *plan : FaultPlan();
}

// A client that sees how its connection ends, which QTcpSocket does not tell.
class BareClient
{
public:
    enum class End { Closed, Reset, Open };

    explicit BareClient(const PracticeAddress &address)
        : m_address(address)
    {
    }
    ~BareClient() { ::close(m_socket); }

    // 0, or why not.
    int connect() const
    {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(static_cast<quint16>(m_address.url.port()));
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(m_socket, reinterpret_cast<sockaddr *>(&where), sizeof where) ? errno : 0;
    }

    void ask(const QByteArray &method, const QByteArray &path, const QByteArray &form = {},
             const QByteArray &headerLines = {}) const
    {
        const QByteArray credentials =
            (m_address.accountSid + QLatin1Char(':') + m_address.authToken).toUtf8();
        const QByteArray request = method + " /v1/Services/" + m_address.serviceSid.toUtf8() + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + credentials.toBase64()
            + "\r\n" + headerLines + "Content-Length: " + QByteArray::number(form.size())
            + "\r\n\r\n" + form;
        ::send(m_socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL);
    }

    // Listens until the connection ends, so many bytes are there, or nothing came for 200 ms.
    End listen(qsizetype most = std::numeric_limits<qsizetype>::max())
    {
        const timeval patience{.tv_sec = 0, .tv_usec = 200'000};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        while (m_heard.size() < most) {
            char buffer[64 * 1024];
            const ssize_t size = recv(m_socket, buffer, sizeof buffer, 0);
            if (size == 0)
                return End::Closed;
            if (size < 0)
                return errno == ECONNRESET ? End::Reset : End::Open;
            m_heard.append(buffer, size);
        }
        return End::Open;
    }

    const QByteArray &heard() const { return m_heard; }
    QByteArray body() const { return m_heard.sliced(m_heard.indexOf("\r\n\r\n") + 4); }

    qint64 announcedSize() const
    {
        const QByteArray name = "Content-Length: ";
        const qsizetype start = m_heard.indexOf(name) + name.size();
        return m_heard.sliced(start, m_heard.indexOf('\r', start) - start).toLongLong();
    }

private:
    const PracticeAddress m_address;
    const int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    QByteArray m_heard;
};

QJsonObject metaOf(const Answer &page)
{
    return page.json().value(QLatin1String("meta")).toObject();
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

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
    QStringList m_keys;
    QByteArray m_item; // the path of one item
};

void PracticeFaultsTest::initTestCase()
{
    PracticeOptions options;
    options.seed = *SeedRecipe::parse(QStringLiteral("items:230"));
    options.rateLimits = false;
    auto host = PracticeHost::start(options);
    QVERIFY2(host, host ? "" : qPrintable(host.error()));
    m_host = std::move(*host);
    m_client = std::make_unique<PracticeClient>(m_host->address());
    m_keys = m_client->walk("/Maps/bench/Items", "items", "key");
    QCOMPARE(m_keys.size(), 230);
    m_item = "/Maps/bench/Items/" + m_keys.at(3).toUtf8();
}

void PracticeFaultsTest::init()
{
    m_host->setFaults(FaultPlan());
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
    using End = BareClient::End;
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("bodyPercent"); // percent of the body; -1: not even a head
    QTest::addColumn<End>("end");
    const auto row = [](const char *rule, int bodyPercent, End end) {
        QTest::newRow(rule) << R"({"fault":)" + QByteArray(rule) + '}' << bodyPercent << end;
    };
    row(R"("reset")", -1, End::Reset);
    row(R"("reset","when":"middle")", 50, End::Reset);
    row(R"("reset","when":"after")", 100, End::Reset);
    row(R"("cut-short")", 50, End::Closed);
    row(R"("cut-short","bytes":0)", 0, End::Closed);
    row(R"("silent")", -1, End::Open);
    row(R"("silent","when":"middle")", 50, End::Open);
    row(R"("clock","offset_s":1)", 100, End::Open);
}

void PracticeFaultsTest::connectionEndsAsTheRuleSays()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, bodyPercent);
    QFETCH(BareClient::End, end);
    set(rule);
    BareClient client(m_host->address());
    QCOMPARE(client.connect(), 0);
    client.ask("GET", m_item);
    QCOMPARE(client.listen(), end);
    if (bodyPercent < 0) {
        QCOMPARE(client.heard(), QByteArray());
        return;
    }
    QVERIFY(client.heard().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.announcedSize() > 100);
    QCOMPARE(qint64(client.body().size()), client.announcedSize() * bodyPercent / 100);
}

void PracticeFaultsTest::endlessBodyGoesOn()
{
    const qsizetype size = m_client->get(m_item).body.size();
    set(R"({"fault":"endless"})");
    BareClient client(m_host->address());
    QCOMPARE(client.connect(), 0);
    client.ask("GET", m_item);
    QCOMPARE(client.listen(size + 5000), BareClient::End::Open);
    QVERIFY(client.heard().size() >= size + 5000);
    QVERIFY(client.announcedSize() > 1'000'000'000);
    QVERIFY(QJsonDocument::fromJson(client.body()).isObject());
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
    BareClient client(m_host->address());
    QCOMPARE(client.connect(), 0);
    client.ask("GET", m_item);
    QVERIFY(client.listen() != BareClient::End::Open);
    QCOMPARE(client.heard(), QByteArray());
    QCOMPARE(BareClient(m_host->address()).connect(), ECONNREFUSED);
    QTRY_COMPARE(BareClient(m_host->address()).connect(), 0);
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
    const QByteArray before = m_client->get(m_item).text("revision").toUtf8();
    set(rule);
    BareClient client(m_host->address());
    QCOMPARE(client.connect(), 0);
    client.ask("POST", m_item, "Data={}", "If-Match: " + before + "\r\nConnection: close\r\n");
    client.listen(500);
    QTRY_COMPARE(m_client->get(m_item).status, 200);
    QCOMPARE(m_client->get(m_item).text("revision").toUtf8() != before, carriedOut);
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
    QVERIFY(!metaOf(page).isEmpty());
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
    const QByteArray next = metaOf(last).value(QLatin1String("next_page_url")).toString().toUtf8();
    const Answer extra = m_client->send("GET", next);
    QCOMPARE(extra.status, 200);
    QVERIFY(extra.json().value(QLatin1String("items")).toArray().isEmpty());
    QVERIFY(metaOf(extra).value(QLatin1String("next_page_url")).isNull());
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
    const auto host = PracticeHost::start(options);
    QVERIFY(host);
    PracticeClient client((*host)->address());
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
    const auto host = PracticeHost::start(options);
    QVERIFY(host);
    for (int i = 0; i < 2; ++i) {
        BareClient client((*host)->address());
        QCOMPARE(client.connect(), 0);
        client.ask("GET", "/Maps");
        client.listen();
    }
    QFile file(options.accessLogFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const int status : {503, 0}) {
        const auto line = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(line.value(QLatin1String("status")).toInt(-1), status);
    }
}

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
