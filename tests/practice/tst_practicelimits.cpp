// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::practice;

Q_DECLARE_METATYPE(Assumptions::Limit)

namespace {

using Limit = Assumptions::Limit;

constexpr qint64 burstMs = 10'000;

QByteArray itemData(qsizetype bytes)
{
    return "{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}";
}

} // namespace

// What clients see of the limits.
class PracticeLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void burstPassesAndComesBack_data();
    void burstPassesAndComesBack();
    void refusalNamesTheMapAndCostsNothing();
    void largeWritesCostMore_data();
    void largeWritesCostMore();
    void readsLeaveWritesAlone();
    void missingMapCostsNothing();
    void tooManyInFlightAreNotProcessed();
    void limitsCanBeOff();

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
    QTest::addColumn<Limit>("limit");
    QTest::newRow("bucket") << Limit::Bucket;
    QTest::newRow("window") << Limit::Window;
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

void PracticeLimitsTest::readsLeaveWritesAlone()
{
    serve();
    QCOMPARE(readsUntilRefused("/Maps/bench"), 200);
    QCOMPARE(m_client->post("/Maps/bench/Items", "Key=k&Data={}").status, 201);
    QCOMPARE(m_client->get("/Maps").status, 200);
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

QTEST_GUILESS_MAIN(PracticeLimitsTest)
#include "tst_practicelimits.moc"
