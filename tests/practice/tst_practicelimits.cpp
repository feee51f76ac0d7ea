// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"
#include "ratelimits.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::practice;

Q_DECLARE_METATYPE(Assumptions::Limit)

namespace {

using Limit = Assumptions::Limit;

constexpr qint64 burstMs = 10'000;

struct Taking
{
    qint64 ms = 0;
    int cost = 0;
};

// The two readings, said as plainly as can be.
bool windowAllows(const QList<Taking> &taken, qint64 nowMs, int cost)
{
    int spent = cost;
    for (const Taking &taking : taken)
        spent += taking.ms > nowMs - burstMs ? taking.cost : 0;
    return spent <= 200;
}

bool bucketAllows(const QList<Taking> &taken, qint64 nowMs, int cost)
{
    double level = 200;
    qint64 lastMs = 0;
    for (const Taking &taking : taken) {
        level = std::min(200.0, level + double(taking.ms - lastMs) / 50) - taking.cost;
        lastMs = taking.ms;
    }
    return std::min(200.0, level + double(nowMs - lastMs) / 50) >= cost - 1e-6;
}

QByteArray itemData(qsizetype bytes)
{
    return "{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}";
}

void addReadings()
{
    QTest::addColumn<Limit>("limit");
    QTest::newRow("bucket") << Limit::Bucket;
    QTest::newRow("window") << Limit::Window;
}

} // namespace

class PracticeLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void burstPassesAndComesBack_data();
    void burstPassesAndComesBack();
    void refusalNamesTheMapAndCostsNothing();
    void largeWritesCostMore_data();
    void largeWritesCostMore();
    void readsWritesAndMapsAreApart();
    void missingMapCostsNothing();
    void tooManyInFlightAreNotProcessed();
    void limitsCanBeOff();
    void everyChargeHasItsRate_data();
    void everyChargeHasItsRate();
    void readingsAgreeWithTheirDefinition_data();
    void readingsAgreeWithTheirDefinition();
    void idleMapsAreForgotten_data();
    void idleMapsAreForgotten();
    void clockMayJumpBack_data();
    void clockMayJumpBack();

private:
    void serve(PracticeOptions options);
    void serve() { serve(PracticeOptions()); }
    Answer write(const QByteArray &form) { return m_client->post("/Maps/bench/Items/k", form); }
    int readsUntilRefused(const QByteArray &path);
    int writesUntilRefused(const QByteArray &form);
    void spendAllButTenWrites();

    ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeLimitsTest::serve(PracticeOptions options)
{
    m_client.reset();
    m_host.reset();
    options.seed.kind = SeedRecipe::Kind::Items;
    options.clock = &m_clock;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

int PracticeLimitsTest::readsUntilRefused(const QByteArray &path)
{
    int passed = 0;
    while (passed <= 1000 && m_client->get(path).code() != 54009)
        ++passed;
    return passed;
}

int PracticeLimitsTest::writesUntilRefused(const QByteArray &form)
{
    int passed = 0;
    while (passed <= 1000 && write(form).code() != 54009)
        ++passed;
    return passed;
}

void PracticeLimitsTest::spendAllButTenWrites()
{
    m_client->post("/Maps/bench/Items", "Key=k&Data={}");
    m_clock.advance(burstMs);
    for (int i = 0; i < 19; ++i)
        QCOMPARE(write("Data=" + itemData(10 * 1024)).status, 200);
}

void PracticeLimitsTest::burstPassesAndComesBack_data()
{
    addReadings();
}

void PracticeLimitsTest::burstPassesAndComesBack()
{
    QFETCH(Limit, limit);
    PracticeOptions options;
    options.assumptions.limit = limit;
    serve(options);
    QCOMPARE(readsUntilRefused("/Maps/bench"), 200);
    const bool isBucket = limit == Limit::Bucket;
    m_clock.advance(isBucket ? 49 : 9999);
    QCOMPARE(readsUntilRefused("/Maps/bench"), 0);
    m_clock.advance(1);
    QCOMPARE(readsUntilRefused("/Maps/bench"), isBucket ? 1 : 200);
    m_clock.advance(10'000);
    QCOMPARE(readsUntilRefused("/Maps/bench/Items"), 200);
}

void PracticeLimitsTest::refusalNamesTheMapAndCostsNothing()
{
    serve();
    const QString sid = m_client->get("/Maps/bench").text("sid");
    spendAllButTenWrites();
    QCOMPARE(readsUntilRefused("/Maps/bench/Items/k"), 200);
    QCOMPARE(writesUntilRefused("ItemTtl=60"), 10);
    for (int i = 0; i < 3; ++i) {
        const Answer read = m_client->get("/Maps/bench");
        QCOMPARE(read.status, 429);
        QCOMPARE(read.text("message"), QStringLiteral("Rate limit exceeded for read-map-") + sid);
        QVERIFY(!read.headers.contains("retry-after"));
        const Answer written = write("ItemTtl=60");
        QCOMPARE(written.status, 429);
        QCOMPARE(written.text("message"),
                 QStringLiteral("Rate limit exceeded for write-map-") + sid);
    }
    m_clock.advance(50);
    QCOMPARE(readsUntilRefused("/Maps/bench"), 1);
}

void PracticeLimitsTest::largeWritesCostMore_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("writes");
    const QByteArray data = "Data=";
    QTest::newRow("expiry alone") << QByteArray("ItemTtl=60") << 10;
    QTest::newRow("smallest") << QByteArray("Data={}") << 10;
    QTest::newRow("1 KiB") << data + itemData(1024) << 10;
    QTest::newRow("1 KiB and a byte") << data + itemData(1025) << 5;
    QTest::newRow("5 KiB") << data + itemData(5 * 1024) << 2;
    QTest::newRow("5 KiB, encoded") << data + itemData(5 * 1024).toPercentEncoding("", "x") << 2;
    QTest::newRow("10 KiB") << data + itemData(10 * 1024) << 1;
    QTest::newRow("16 KiB") << data + itemData(16 * 1024) << 1;
}

void PracticeLimitsTest::largeWritesCostMore()
{
    QFETCH(QByteArray, form);
    QFETCH(int, writes);
    serve();
    spendAllButTenWrites();
    QCOMPARE(writesUntilRefused(form), writes);
}

void PracticeLimitsTest::readsWritesAndMapsAreApart()
{
    serve();
    QCOMPARE(readsUntilRefused("/Maps/bench"), 200);
    QCOMPARE(m_client->post("/Maps/bench/Items", "Key=k&Data={}").status, 201);
    QCOMPARE(m_client->get("/Maps").status, 200);

    ManualClock clock;
    RateLimits limits(clock, {});
    for (const QByteArray sid : {"MP1", "MP2"}) {
        QVERIFY(limits.take(Charge::MapRead, sid, 200));
        QVERIFY(limits.take(Charge::MapWrite, sid, 200));
        QVERIFY(!limits.take(Charge::MapWrite, sid, 1));
    }
}

void PracticeLimitsTest::missingMapCostsNothing()
{
    serve();
    for (int i = 0; i < 201; ++i)
        QCOMPARE(m_client->get("/Maps/absent").code(), 20404);
    QCOMPARE(m_client->get("/Maps/bench/Items/absent").code(), 20404);
    QCOMPARE(readsUntilRefused("/Maps/bench"), 199);
}

void PracticeLimitsTest::tooManyInFlightAreNotProcessed()
{
    PracticeOptions options;
    options.assumptions.concurrency = 2;
    options.latency = std::chrono::milliseconds(200);
    serve(options);
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 4; ++i)
        replies.append(m_client->start("POST", m_client->serviceUrl() + "/Maps/bench/Items",
                                       "Data={}&Key=" + QByteArray::number(i)));
    QList<int> statuses;
    for (QNetworkReply *reply : std::as_const(replies)) {
        QTRY_VERIFY(reply->isFinished());
        statuses.append(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
        if (statuses.constLast() == 429)
            QVERIFY(reply->readAll().contains("\"code\":20429,"));
        reply->deleteLater();
    }
    std::ranges::sort(statuses);
    QCOMPARE(statuses, (QList<int>{201, 201, 429, 429}));
    QCOMPARE(m_client->get("/Maps/bench").text("revision"), QStringLiteral("2"));
}

void PracticeLimitsTest::limitsCanBeOff()
{
    PracticeOptions options;
    options.rateLimits = false;
    serve(options);
    for (int i = 0; i < 201; ++i)
        QCOMPARE(m_client->get("/Maps/bench").status, 200);
}

void PracticeLimitsTest::everyChargeHasItsRate_data()
{
    QTest::addColumn<int>("charge");
    QTest::addColumn<int>("burst");
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("reads") << int(Charge::MapRead) << 200 << QByteArray("read-map-SID");
    QTest::newRow("writes") << int(Charge::MapWrite) << 200 << QByteArray("write-map-SID");
    QTest::newRow("permissions") << int(Charge::Permission) << 800
                                 << QByteArray("permission-map-SID");
    QTest::newRow("new maps") << int(Charge::MapCreation) << 200 << QByteArray("create-map-SID");
}

void PracticeLimitsTest::everyChargeHasItsRate()
{
    QFETCH(int, charge);
    QFETCH(int, burst);
    QFETCH(QByteArray, subject);
    for (const Limit limit : {Limit::Bucket, Limit::Window}) {
        Assumptions assumptions;
        assumptions.limit = limit;
        RateLimits limits(m_clock, assumptions);
        for (int i = 0; i < burst; ++i)
            QVERIFY(limits.take(Charge(charge), "SID", 1));
        const auto refused = limits.take(Charge(charge), "SID", 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 429);
        QCOMPARE(refused.error().message, QByteArray("Rate limit exceeded for ") + subject);
        m_clock.advance(burstMs);
        QVERIFY(limits.take(Charge(charge), "SID", burst));
    }
}

void PracticeLimitsTest::readingsAgreeWithTheirDefinition_data()
{
    addReadings();
}

void PracticeLimitsTest::readingsAgreeWithTheirDefinition()
{
    QFETCH(Limit, limit);
    const auto allows = limit == Limit::Bucket ? bucketAllows : windowAllows;
    QRandomGenerator random(20);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    QList<Taking> taken;
    int refusals = 0;
    for (int i = 0; i < 6000; ++i) {
        const bool pauses = random.bounded(500) == 0;
        m_clock.advance(random.bounded(pauses ? 20'000 : 100));
        const int cost = random.bounded(3) == 0 ? random.bounded(1, 11) : 1;
        const bool passed = limits.take(Charge::MapWrite, "MP", cost).has_value();
        QCOMPARE(passed, allows(taken, m_clock.nowMs(), cost));
        if (passed)
            taken.append({m_clock.nowMs(), cost});
        refusals += passed ? 0 : 1;
    }
    QVERIFY2(refusals > 500 && refusals < 5500, qPrintable(QString::number(refusals)));
}

void PracticeLimitsTest::idleMapsAreForgotten_data()
{
    addReadings();
}

void PracticeLimitsTest::idleMapsAreForgotten()
{
    QFETCH(Limit, limit);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(limits.take(Charge::MapRead, QByteArray::number(i), 200));
    m_clock.advance(burstMs - 1);
    QVERIFY(!limits.take(Charge::MapRead, "0", 200));
    m_clock.advance(1);
    QVERIFY(limits.take(Charge::MapRead, "0", 200));
    QCOMPARE(limits.kept(), 1);
}

void PracticeLimitsTest::clockMayJumpBack_data()
{
    addReadings();
}

void PracticeLimitsTest::clockMayJumpBack()
{
    QFETCH(Limit, limit);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    QVERIFY(limits.take(Charge::MapRead, "MP", 200));
    m_clock.advance(-24LL * 60 * 60 * 1000);
    QVERIFY(!limits.take(Charge::MapRead, "MP", 1));
    m_clock.advance(burstMs);
    QVERIFY(limits.take(Charge::MapRead, "MP", 200));
}

QTEST_GUILESS_MAIN(PracticeLimitsTest)
#include "tst_practicelimits.moc"
