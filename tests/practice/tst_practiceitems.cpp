// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QTest>

using namespace mapdesk::practice;

// Deleting items, and what is assumed of items where nothing is documented.
class PracticeItemsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void deletionIsAnEventOfTheMap();
    void deletionMayNameTheRevision_data();
    void deletionMayNameTheRevision();
    void staleDeletionIsRefused();
    void conflictIsToldAsAssumed_data();
    void conflictIsToldAsAssumed();
    void expiryAloneKeepsTheRevisionIfAssumed();
    void expiredItemGoesWhenItsLagIsOver();
    void anyDataIsTakenIfAssumed_data();
    void anyDataIsTakenIfAssumed();
    void ifMatchIsIgnoredOnCreation();

private:
    void start(const PracticeOptions &options);
    QString mapMember(const char *member) { return m_client->get("/Maps/bench").text(member); }

    mapdesk::ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeItemsTest::init()
{
    start({});
}

void PracticeItemsTest::start(const PracticeOptions &options)
{
    PracticeOptions with = options;
    with.seed.kind = SeedRecipe::Kind::Items;
    with.clock = &m_clock;
    m_client.reset();
    m_host = startedHost(with);
    m_client = std::make_unique<PracticeClient>(m_host->address());
    m_client->post("/Maps/bench/Items", "Key=k&Data={}");
    m_client->post("/Maps/bench/Items", "Key=other&Data={}");
}

void PracticeItemsTest::deletionIsAnEventOfTheMap()
{
    m_clock.advance(std::chrono::seconds(30));
    const Answer deleted = m_client->remove("/Maps/bench/Items/k");
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    QVERIFY(!deleted.headers.contains("etag"));
    QCOMPARE(mapMember("revision"), QStringLiteral("3"));
    QCOMPARE(mapMember("date_updated").toUtf8(), m_clock.dateIn({}));
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 404);
    QCOMPARE(m_client->remove("/Maps/bench/Items/k").status, 404);
    QCOMPARE(m_client->walk("/Maps/bench/Items", "items", "key"),
             QStringList{QStringLiteral("other")});
    QCOMPARE(m_client->post("/Maps/bench/Items", "Key=k&Data={}").text("revision"),
             QStringLiteral("3"));
}

void PracticeItemsTest::deletionMayNameTheRevision_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("raw") << QByteArray("0");
    QTest::newRow("in quotes") << QByteArray("\"0\"");
}

void PracticeItemsTest::deletionMayNameTheRevision()
{
    QFETCH(QByteArray, tag);
    QCOMPARE(m_client->remove("/Maps/bench/Items/k", {{"If-Match", tag}}).status, 204);
}

void PracticeItemsTest::staleDeletionIsRefused()
{
    m_client->post("/Maps/bench/Items/k", "Data={\"by\":\"somebody else\"}");
    const Answer refused = m_client->remove("/Maps/bench/Items/k", {{"If-Match", "0"}});
    QCOMPARE(refused.refusal(), QByteArray("412 20412 Precondition failed"));
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 200);
    QCOMPARE(mapMember("revision"), QStringLiteral("3"));
    QCOMPARE(m_client->remove("/Maps/bench/Items/none", {{"If-Match", "0"}}).status, 404);
}

void PracticeItemsTest::conflictIsToldAsAssumed_data()
{
    QTest::addColumn<Assumptions::ConflictCode>("conflictCode");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("20412") << Assumptions::ConflictCode::Generic20412
                           << QByteArray("412 20412 Precondition failed");
    QTest::newRow("54205") << Assumptions::ConflictCode::Sync54205
                           << QByteArray("412 54205 Map Item revision mismatch");
}

void PracticeItemsTest::conflictIsToldAsAssumed()
{
    QFETCH(Assumptions::ConflictCode, conflictCode);
    QFETCH(QByteArray, refusal);
    PracticeOptions options;
    options.assumptions.conflictCode = conflictCode;
    start(options);
    const PracticeClient::Headers stale = {{"If-Match", "9"}};
    QCOMPARE(m_client->remove("/Maps/bench/Items/k", stale).refusal(), refusal);
    QCOMPARE(m_client->post("/Maps/bench/Items/k", "Data={}", stale).refusal(), refusal);
}

void PracticeItemsTest::expiryAloneKeepsTheRevisionIfAssumed()
{
    PracticeOptions options;
    options.assumptions.ttlRevision = Assumptions::TtlRevision::Keep;
    start(options);
    const Answer expires = m_client->post("/Maps/bench/Items/k", "ItemTtl=60&CollectionTtl=90");
    QCOMPARE(expires.text("revision"), QStringLiteral("0"));
    QCOMPARE(expires.headers["etag"], QByteArray("\"0\""));
    QCOMPARE(expires.text("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(60)));
    QCOMPARE(mapMember("revision"), QStringLiteral("2"));
    QCOMPARE(mapMember("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(90)));
    QCOMPARE(m_client->post("/Maps/bench/Items/k", "Data={}&ItemTtl=60").text("revision"),
             QStringLiteral("2"));
    m_clock.advance(std::chrono::seconds(30));
    m_client->post("/Maps/bench/Items/k", "ItemTtl=60");
    QCOMPARE(mapMember("revision"), QStringLiteral("3"));
    QCOMPARE(mapMember("date_updated").toUtf8(), m_clock.dateIn({}));
}

void PracticeItemsTest::expiredItemGoesWhenItsLagIsOver()
{
    PracticeOptions options;
    options.assumptions.expiryLag = std::chrono::milliseconds(300);
    start(options);
    m_client->post("/Maps/bench/Items/k", "ItemTtl=1");
    m_clock.advance(1299);
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 200);
    m_clock.advance(1);
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 404);
    QCOMPARE(m_client->post("/Maps/bench/Items", "Key=k&Data={}").status, 201);
}

void PracticeItemsTest::anyDataIsTakenIfAssumed_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("code");
    for (const char *data : {"[1,2]", "\"text\"", "1.50", "true", "{}"})
        QTest::newRow(data) << QByteArray(data) << 0;
    QTest::newRow("null") << QByteArray("null") << 54206;
    QTest::newRow("blanks and null") << QByteArray(" null ") << 54206;
    QTest::newRow("no JSON") << QByteArray("text") << 54008;
}

void PracticeItemsTest::anyDataIsTakenIfAssumed()
{
    QFETCH(QByteArray, data);
    QFETCH(int, code);
    PracticeOptions options;
    options.assumptions.data = Assumptions::Data::Any;
    start(options);
    const Answer item = m_client->post("/Maps/bench/Items/k", "Data=" + data.toPercentEncoding());
    QCOMPARE(item.code(), code);
    QCOMPARE(item.body.contains("\"data\":" + data + ",\"created_by\""), code == 0);
}

void PracticeItemsTest::ifMatchIsIgnoredOnCreation()
{
    const Answer item = m_client->post("/Maps/bench/Items", "Key=new&Data={}", {{"If-Match", "*"}});
    QCOMPARE(item.status, 201);
}

QTEST_GUILESS_MAIN(PracticeItemsTest)
#include "tst_practiceitems.moc"
