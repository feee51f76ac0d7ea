// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QJsonValue>
#include <QTest>

using namespace mapdesk::practice;

class PracticeWritesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void revisionsAreTheMapsEventNumbers();
    void expiryIsChangedAlone();
    void savingDataLeavesTheExpiry();
    void staleRevisionIsRefused();
    void badIfMatchIsRefused_data();
    void badIfMatchIsRefused();
    void mapExpiryLeavesItsRevision();
    void collectionTtlOfAnItemIsTheMaps();
    void aliasIsIgnoredBesideItsName();
    void badTtlIsRefused_data();
    void badTtlIsRefused();
    void badItemIsRefused_data();
    void badItemIsRefused();
    void takenKeyIsRefused();
    void dataComesBackByteForByte_data();
    void dataComesBackByteForByte();
    void dataIsKeptCompact();
    void formIsDecoded();
    void expiredStaysForTheLagAndThenGoes();
    void expiredMapGoesWithItsItems();

private:
    Answer create(const QByteArray &key, const QByteArray &data = "{}", const QByteArray &rest = {})
    {
        return m_client->post("/Maps/bench/Items",
                              "Key=" + key.toPercentEncoding() + "&Data=" + data.toPercentEncoding()
                                  + rest);
    }
    QString mapMember(const char *member) { return m_client->get("/Maps/bench").text(member); }

    mapdesk::ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeWritesTest::init()
{
    m_client.reset();
    m_host.reset();
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.clock = &m_clock;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeWritesTest::revisionsAreTheMapsEventNumbers()
{
    QCOMPARE(mapMember("revision"), QStringLiteral("0"));
    for (int event = 0; event < 17; ++event) {
        const Answer item = create("key" + QByteArray::number(event));
        QCOMPARE(item.status, 201);
        QCOMPARE(item.text("revision"), QString::number(event, 16));
        QCOMPARE(item.headers["etag"], QByteArray('"' + QByteArray::number(event, 16) + '"'));
    }
    QCOMPARE(mapMember("revision"), QStringLiteral("11"));
    QCOMPARE(m_client->post("/Maps/bench/Items/key3", "ItemTtl=60").text("revision"),
             QStringLiteral("11"));
    QCOMPARE(mapMember("revision"), QStringLiteral("12"));
}

void PracticeWritesTest::expiryIsChangedAlone()
{
    create("k", "{\"a\":1}");
    for (const QByteArray &tag : {QByteArray("0"), QByteArray("\"1\"")}) {
        m_clock.advance(std::chrono::seconds(10));
        const Answer item = m_client->post("/Maps/bench/Items/k", "ItemTtl=86400",
                                           {{"If-Match", tag}});
        QCOMPARE(item.status, 200);
        QCOMPARE(item.text("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(86400)));
        QCOMPARE(item.text("date_updated").toUtf8(), m_clock.dateIn(std::chrono::seconds(0)));
        QVERIFY(item.body.contains("\"data\":{\"a\":1},"));
    }
    const Answer never = m_client->post("/Maps/bench/Items/k", "Ttl=0");
    QVERIFY(never.json().value(QLatin1String("date_expires")).isNull());
}

void PracticeWritesTest::savingDataLeavesTheExpiry()
{
    const QString expires = create("k", "{}", "&ItemTtl=600").text("date_expires");
    m_clock.advance(std::chrono::seconds(60));
    const Answer saved = m_client->post("/Maps/bench/Items/k", "Data={\"b\":2}");
    QCOMPARE(saved.text("date_expires"), expires);
    QVERIFY(!expires.isEmpty());
}

void PracticeWritesTest::staleRevisionIsRefused()
{
    create("k");
    m_client->post("/Maps/bench/Items/k", "Data={\"by\":\"somebody else\"}");
    const Answer refused = m_client->post("/Maps/bench/Items/k", "ItemTtl=60", {{"If-Match", "0"}});
    QCOMPARE(refused.status, 412);
    QCOMPARE(refused.code(), 20412);
    const Answer item = m_client->get("/Maps/bench/Items/k");
    QCOMPARE(item.text("revision"), QStringLiteral("1"));
    QVERIFY(item.json().value(QLatin1String("date_expires")).isNull());
}

void PracticeWritesTest::badIfMatchIsRefused_data()
{
    QTest::addColumn<QByteArray>("tag");
    for (const char *tag : {"*", "-1", "xyz", "W/\"0\"", "0x0", "1 2"})
        QTest::newRow(tag) << QByteArray(tag);
}

void PracticeWritesTest::badIfMatchIsRefused()
{
    QFETCH(QByteArray, tag);
    create("k");
    const Answer refused = m_client->post("/Maps/bench/Items/k", "ItemTtl=60", {{"If-Match", tag}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), 54003);
}

void PracticeWritesTest::mapExpiryLeavesItsRevision()
{
    create("k");
    m_clock.advance(std::chrono::seconds(5));
    const Answer map = m_client->post("/Maps/bench", "CollectionTtl=3600");
    QCOMPARE(map.status, 200);
    QCOMPARE(map.text("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(3600)));
    QCOMPARE(map.text("date_updated").toUtf8(), m_clock.dateIn(std::chrono::seconds(0)));
    QCOMPARE(map.text("revision"), QStringLiteral("1"));
    QVERIFY(m_client->post("/Maps/bench", "Ttl=0").json()[QLatin1String("date_expires")].isNull());
}

void PracticeWritesTest::collectionTtlOfAnItemIsTheMaps()
{
    create("k");
    QCOMPARE(m_client->post("/Maps/bench/Items/k", "CollectionTtl=60").code(), 54010);
    m_client->post("/Maps/bench/Items/k", "ItemTtl=30&CollectionTtl=60");
    QCOMPARE(mapMember("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(60)));
}

void PracticeWritesTest::aliasIsIgnoredBesideItsName()
{
    create("k");
    const Answer item = m_client->post("/Maps/bench/Items/k", "Ttl=nonsense&ItemTtl=30");
    QCOMPARE(item.text("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(30)));
    const Answer map = m_client->post("/Maps/bench", "Ttl=nonsense&CollectionTtl=40");
    QCOMPARE(map.text("date_expires").toUtf8(), m_clock.dateIn(std::chrono::seconds(40)));
}

void PracticeWritesTest::badTtlIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("code");
    const QByteArray item = "/Maps/bench/Items/k";
    QTest::newRow("more than a year") << item << QByteArray("ItemTtl=31536001") << 54011;
    QTest::newRow("negative") << item << QByteArray("ItemTtl=-1") << 54011;
    QTest::newRow("signed") << item << QByteArray("ItemTtl=%2B5") << 54011;
    QTest::newRow("fraction") << item << QByteArray("Ttl=1.5") << 54011;
    QTest::newRow("word") << item << QByteArray("ItemTtl=never") << 54011;
    QTest::newRow("huge") << item << QByteArray("ItemTtl=99999999999999999999") << 54011;
    QTest::newRow("map") << QByteArray("/Maps/bench") << QByteArray("CollectionTtl=x") << 54011;
    QTest::newRow("item without any") << item << QByteArray("Other=1") << 54010;
    QTest::newRow("item with an empty one") << item << QByteArray("ItemTtl=") << 54010;
    QTest::newRow("map without any")
        << QByteArray("/Maps/bench") << QByteArray("ItemTtl=5") << 54010;
}

void PracticeWritesTest::badTtlIsRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, form);
    QFETCH(int, code);
    create("k");
    const Answer refused = m_client->post(path, form);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), code);
    QCOMPARE(mapMember("revision"), QStringLiteral("1"));
}

void PracticeWritesTest::badItemIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QByteArray largest = "{\"a\":\"" + QByteArray(16376, 'x') + "\"}";
    QTest::newRow("largest data") << QByteArray("k") << largest << 201 << 0;
    QTest::newRow("too large") << QByteArray("k") << QByteArray(largest).insert(9, 'x') << 413
                               << 54006;
    QTest::newRow("not JSON") << QByteArray("k") << QByteArray("{a:1}") << 400 << 54008;
    QTest::newRow("array") << QByteArray("k") << QByteArray("[1]") << 400 << 54008;
    QTest::newRow("null") << QByteArray("k") << QByteArray("null") << 400 << 54206;
    QTest::newRow("no data") << QByteArray("k") << QByteArray() << 400 << 54206;
    QTest::newRow("no key") << QByteArray() << QByteArray("{}") << 400 << 54209;
    QTest::newRow("not UTF-8") << QByteArray("\xff") << QByteArray("{}") << 400 << 54209;
    QTest::newRow("longest key") << QByteArray("é").repeated(320) << QByteArray("{}") << 201 << 0;
    QTest::newRow("key too long") << QByteArray("é").repeated(321) << QByteArray("{}") << 400
                                  << 54209;
}

void PracticeWritesTest::badItemIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(int, status);
    QFETCH(int, code);
    const Answer answer = create(key, data);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
}

void PracticeWritesTest::takenKeyIsRefused()
{
    create("k", "{\"first\":true}");
    const Answer refused = create("k", "{\"first\":false}");
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), 54208);
    QCOMPARE(mapMember("revision"), QStringLiteral("1"));
    QVERIFY(m_client->get("/Maps/bench/Items/k").body.contains("{\"first\":true}"));
}

void PracticeWritesTest::dataComesBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("big integer") << QByteArray("{\"n\":123456789012345678901234567890}");
    QTest::newRow("beyond a double") << QByteArray("{\"n\":1e400,\"m\":-0,\"p\":1.10}");
    QTest::newRow("repeated names") << QByteArray("{\"z\":1,\"a\":2,\"z\":3}");
    QTest::newRow("escapes") << QByteArray("{\"s\":\"\\u00e9\\/\\ud800 \\\"\"}");
    QTest::newRow("as characters") << QByteArray("{\"s\":\"é🎧+ &=%41\"}");
}

void PracticeWritesTest::dataComesBackByteForByte()
{
    QFETCH(QByteArray, data);
    QVERIFY(create("k", data).body.contains("\"data\":" + data + ",\"created_by\""));
    QVERIFY(m_client->get("/Maps/bench/Items/k").body.contains("\"data\":" + data + ','));
    QVERIFY(m_client->get("/Maps/bench/Items").body.contains("\"data\":" + data + ','));
}

void PracticeWritesTest::dataIsKeptCompact()
{
    const Answer item = create("k", "{ \"a\" : [ 1.0,\n\t2 ] ,\r\n \"b\": \" \" }");
    QVERIFY(item.body.contains("\"data\":{\"a\":[1.0,2],\"b\":\" \"},"));
    const QByteArray padding = QByteArray(20'000, ' ');
    QCOMPARE(create("padded", '{' + padding + '}').status, 201);
}

void PracticeWritesTest::formIsDecoded()
{
    const Answer item = m_client->post("/Maps/bench/Items", "Key=a+b%2Bc&Data=%7B%22x%22:1%7D");
    QCOMPARE(item.text("key"), QStringLiteral("a b+c"));
    QCOMPARE(m_client->get("/Maps/bench/Items/a%20b+c").status, 200);
    QCOMPARE(m_client->get("/Maps/bench/Items/a+b+c").status, 404);
}

void PracticeWritesTest::expiredStaysForTheLagAndThenGoes()
{
    create("k", "{}", "&ItemTtl=60");
    m_clock.advance(std::chrono::minutes(5));
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 200);
    QCOMPARE(mapMember("revision"), QStringLiteral("1"));
    m_clock.advance(std::chrono::seconds(61));
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 404);
    QCOMPARE(mapMember("revision"), QStringLiteral("2"));
    QCOMPARE(create("k").status, 201);
}

void PracticeWritesTest::expiredMapGoesWithItsItems()
{
    create("k");
    m_client->post("/Maps/bench", "CollectionTtl=1");
    m_clock.advance(std::chrono::minutes(6));
    QCOMPARE(m_client->get("/Maps/bench").status, 404);
    QCOMPARE(m_client->get("/Maps/bench/Items/k").status, 404);
}

QTEST_GUILESS_MAIN(PracticeWritesTest)
#include "tst_practicewrites.moc"
