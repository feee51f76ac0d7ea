// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace mapdesk;
using namespace mapdesk::practice;

namespace {

constexpr qint64 delayMs = 5'000;
constexpr qint64 startMs = 1'790'000'000'000;

using Items = std::map<QString, QString>; // revisions by key

QStringList keysOf(const Items &items)
{
    QStringList keys;
    for (const auto &[key, revision] : items)
        keys.append(key);
    return keys;
}

QStringList revisionsOf(const Items &items)
{
    QStringList revisions;
    for (const auto &[key, revision] : items)
        revisions.append(revision);
    return revisions;
}

QStringList reversed(QStringList list)
{
    std::ranges::reverse(list);
    return list;
}

} // namespace

class PracticeLateReadsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newItemIsSeenLate();
    void changedItemIsSeenLate();
    void deletedItemIsSeenLate();
    void writesWorkOnTheTruth();
    void mapIsSeenLate();
    void deletedMapIsSeenAtOnce();
    void clockMayJumpBack();
    void walksGiveWhatStoodThere_data();
    void walksGiveWhatStoodThere();

private:
    Answer create(const QByteArray &key)
    {
        return m_client->post("/Maps/bench/Items", "Data={}&Key=" + key);
    }
    Answer update(const QByteArray &key)
    {
        return m_client->post("/Maps/bench/Items/" + key, "Data={\"new\":1}");
    }
    Answer item(const QByteArray &key) { return m_client->get("/Maps/bench/Items/" + key); }
    QStringList list(const QByteArray &query = {}, const char *member = "key")
    {
        return m_client->walk("/Maps/bench/Items?" + query, "items", member);
    }
    QString mapRevision() { return m_client->get("/Maps/bench").text("revision"); }
    void changeSomething(QRandomGenerator &random, Items &items);

    ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeLateReadsTest::init()
{
    m_client.reset();
    m_host.reset();
    m_clock.set(startMs);
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.clock = &m_clock;
    options.rateLimits = false;
    options.assumptions.readDelay = std::chrono::milliseconds(delayMs);
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeLateReadsTest::newItemIsSeenLate()
{
    QCOMPARE(create("k").text("revision"), QStringLiteral("0"));
    m_clock.advance(delayMs - 1);
    QCOMPARE(item("k").code(), 20404);
    QCOMPARE(list(), QStringList());
    QCOMPARE(mapRevision(), QStringLiteral("0"));
    m_clock.advance(1);
    QCOMPARE(item("k").status, 200);
    QCOMPARE(list(), QStringList{QStringLiteral("k")});
    QCOMPARE(mapRevision(), QStringLiteral("1"));
}

void PracticeLateReadsTest::changedItemIsSeenLate()
{
    create("k");
    m_clock.advance(delayMs);
    for (int write = 0; write < 3; ++write) {
        QCOMPARE(update("k").status, 200);
        m_clock.advance(1'000);
    }
    for (const char *revision : {"0", "0", "1", "2", "3"}) {
        const Answer answer = item("k");
        QCOMPARE(answer.text("revision"), QLatin1String(revision));
        QCOMPARE(answer.body.contains("\"data\":{}"), answer.text("revision") == u"0");
        QCOMPARE(list({}, "revision"), QStringList{QLatin1String(revision)});
        m_clock.advance(1'000);
    }
}

void PracticeLateReadsTest::deletedItemIsSeenLate()
{
    for (const QByteArray key : {"a", "b", "c"})
        create(key);
    m_clock.advance(delayMs);
    QCOMPARE(m_client->remove("/Maps/bench/Items/b").status, 204);
    QCOMPARE(item("b").status, 200);
    QCOMPARE(list("PageSize=1").join(u' '), QStringLiteral("a b c"));
    QCOMPARE(list("Order=desc&From=b").join(u' '), QStringLiteral("b a"));
    QCOMPARE(list("From=b&Bounds=exclusive").join(u' '), QStringLiteral("c"));
    m_clock.advance(delayMs);
    QCOMPARE(item("b").code(), 20404);
    QCOMPARE(list().join(u' '), QStringLiteral("a c"));
}

void PracticeLateReadsTest::writesWorkOnTheTruth()
{
    QCOMPARE(create("k").status, 201);
    QCOMPARE(create("k").code(), 54208);
    const QByteArray path = "/Maps/bench/Items/k";
    QCOMPARE(m_client->post(path, "Data={}", {{"If-Match", "0"}}).text("revision"),
             QStringLiteral("1"));
    QCOMPARE(m_client->post(path, "Data={}", {{"If-Match", "0"}}).status, 412);
    QCOMPARE(m_client->remove(path).status, 204);
    QCOMPARE(m_client->remove(path).code(), 20404);
    QCOMPARE(create("k").text("revision"), QStringLiteral("3"));
    QCOMPARE(item("k").code(), 20404);
}

void PracticeLateReadsTest::mapIsSeenLate()
{
    QCOMPARE(m_client->post("/Maps", "UniqueName=new").status, 201);
    QCOMPARE(m_client->post("/Maps", "UniqueName=new").code(), 54301);
    QCOMPARE(m_client->post("/Maps/new/Items", "Key=k&Data={}").status, 201);
    QVERIFY(!m_client->post("/Maps/bench", "Ttl=60").text("date_expires").isEmpty());
    QCOMPARE(m_client->get("/Maps/new").code(), 20404);
    QCOMPARE(m_client->get("/Maps/new/Items/k").code(), 20404);
    QCOMPARE(m_client->walk("/Maps", "maps", "unique_name"), QStringList{QStringLiteral("bench")});
    QVERIFY(m_client->get("/Maps/bench").text("date_expires").isEmpty());
    m_clock.advance(delayMs);
    QCOMPARE(m_client->get("/Maps/new/Items/k").status, 200);
    QCOMPARE(m_client->walk("/Maps?PageSize=1", "maps", "unique_name").size(), 2);
    QVERIFY(!m_client->get("/Maps/bench").text("date_expires").isEmpty());
}

void PracticeLateReadsTest::deletedMapIsSeenAtOnce()
{
    create("k");
    QCOMPARE(m_client->remove("/Maps/bench").status, 204);
    QCOMPARE(m_client->get("/Maps/bench").code(), 20404);
    QCOMPARE(m_client->walk("/Maps", "maps", "unique_name"), QStringList());
}

void PracticeLateReadsTest::clockMayJumpBack()
{
    create("a");
    m_clock.advance(-60'000);
    QCOMPARE(item("a").status, 200);
    create("b");
    QCOMPARE(item("b").code(), 20404);
    m_clock.advance(delayMs);
    QCOMPARE(item("b").status, 200);
}

void PracticeLateReadsTest::walksGiveWhatStoodThere_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void PracticeLateReadsTest::walksGiveWhatStoodThere()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Items items;
    std::map<qint64, Items> past{{0, items}};
    for (int step = 0; step < 80; ++step) {
        changeSomething(random, items);
        past[m_clock.nowMs()] = items;
        m_clock.advance(random.bounded(800));
        const auto seen = past.upper_bound(m_clock.nowMs() - delayMs);
        const Items &expected = std::prev(seen)->second;
        const QByteArray size = "PageSize=" + QByteArray::number(random.bounded(1, 5));
        QCOMPARE(list(size), keysOf(expected));
        QCOMPARE(list(size, "revision"), revisionsOf(expected));
        QCOMPARE(list(size + "&Order=desc"), reversed(keysOf(expected)));
    }
}

void PracticeLateReadsTest::changeSomething(QRandomGenerator &random, Items &items)
{
    const QByteArray name(1, static_cast<char>(random.bounded('a', 'm')));
    const QString key = QString::fromLatin1(name);
    if (!items.contains(key)) {
        items[key] = create(name).text("revision");
    } else if (random.bounded(2) == 0) {
        items[key] = update(name).text("revision");
    } else {
        QCOMPARE(m_client->remove("/Maps/bench/Items/" + name).status, 204);
        items.erase(key);
    }
}

QTEST_GUILESS_MAIN(PracticeLateReadsTest)
#include "tst_practicelatereads.moc"
