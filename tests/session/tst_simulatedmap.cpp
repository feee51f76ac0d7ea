// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshapes.h"
#include "simulatedmap.h"

#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

using Keys = std::vector<QByteArray>;
using Order = ItemRange::Order;
using Bounds = ItemRange::Bounds;
using By = KeyCollation::By;

Q_DECLARE_METATYPE(By)

namespace {

Keys keysOf(const ItemPage &page)
{
    Keys keys;
    for (const ItemView &item : page.items)
        keys.push_back(item.key.toByteArray());
    return keys;
}

Keys readAll(const SimulatedItems &items, const ItemRange &range, int pageSize)
{
    Keys keys;
    QByteArray target;
    do {
        const ItemPage page = simulatedPage(items, range, target, pageSize);
        std::ranges::copy(keysOf(page), std::back_inserter(keys));
        target = page.nextTarget;
    } while (!target.isEmpty());
    return keys;
}

// Asks for pages and remembers at which simulated time each came.
class Asker : public QObject
{
public:
    explicit Asker(SimulatedMap &map)
        : m_map(map)
        , m_source(map.source())
    {
    }

    void ask(Priority priority = Priority::Background)
    {
        calls.push_back(m_source({}, {}, priority).then(this, [this](const Result<ItemPage> &page) {
            cameMs.push_back(m_map.elapsedMs());
            pages.push_back(page);
        }));
    }

    std::vector<Call<ItemPage>> calls;
    std::vector<qint64> cameMs;
    std::vector<Result<ItemPage>> pages;

private:
    SimulatedMap &m_map;
    ItemListSource m_source;
};

} // namespace

class TestSimulatedMap : public QObject
{
    Q_OBJECT

private slots:
    void pagesBeginWhereTheRangeDoes();
    void listsInItsOrder_data();
    void listsInItsOrder();
    void aFullLastPageMayNameAnEmptyOne();
    void answersComeInTheOrderOfTheirTimes();
    void connectionsAreShared();
    void readsNoMoreThanTheLimit();
    void whatIsDroppedFreesItsConnection();
    void knowsWhatChangedMeanwhile();
    void keysAreDifferentAndTheSameForASeed_data();
    void keysAreDifferentAndTheSameForASeed();
};

void TestSimulatedMap::pagesBeginWhereTheRangeDoes()
{
    const SimulatedItems items = simulatedItems({"a", "b", "c", "d", "e"});
    const auto from = [&items](const char *key, Order order, Bounds bounds) {
        return readAll(items, {ItemKey(key), order, bounds}, 2);
    };
    QCOMPARE(readAll(items, {}, 2), Keys({"a", "b", "c", "d", "e"}));
    QCOMPARE(readAll(items, {.order = Order::Descending}, 2), Keys({"e", "d", "c", "b", "a"}));
    QCOMPARE(from("b", Order::Ascending, Bounds::Inclusive), Keys({"b", "c", "d", "e"}));
    QCOMPARE(from("b", Order::Ascending, Bounds::Exclusive), Keys({"c", "d", "e"}));
    QCOMPARE(from("bb", Order::Ascending, Bounds::Inclusive), Keys({"c", "d", "e"}));
    QCOMPARE(from("c", Order::Descending, Bounds::Inclusive), Keys({"c", "b", "a"}));
    QCOMPARE(from("c", Order::Descending, Bounds::Exclusive), Keys({"b", "a"}));
    QCOMPARE(from("cc", Order::Descending, Bounds::Exclusive), Keys({"c", "b", "a"}));
    QCOMPARE(from("z", Order::Ascending, Bounds::Inclusive), Keys());
    QCOMPARE(from("0", Order::Descending, Bounds::Inclusive), Keys());
}

void TestSimulatedMap::listsInItsOrder_data()
{
    const QByteArray privateUse = "\xee\x80\x80";
    const QByteArray emoji = "\xf0\x9f\x8e\xa7";
    QTest::addColumn<By>("collation");
    QTest::addColumn<Keys>("expected");
    QTest::newRow("bytes") << By::Bytes << Keys{"B", "a", "b", privateUse, emoji};
    QTest::newRow("code units") << By::CodeUnits << Keys{"B", "a", "b", emoji, privateUse};
    QTest::newRow("letters") << By::Letters << Keys{"a", "B", "b", privateUse, emoji};
    QTest::newRow("reversed") << By::BytesReversed << Keys{emoji, privateUse, "b", "a", "B"};
}

void TestSimulatedMap::listsInItsOrder()
{
    QFETCH(By, collation);
    QFETCH(Keys, expected);
    Keys shuffled = expected;
    std::ranges::sort(shuffled);
    const SimulatedItems items = simulatedItems(shuffled, collation);
    QCOMPARE(readAll(items, {}, 2), expected);
    QCOMPARE(readAll(items, {.from = ItemKey(expected[2])}, 1),
             Keys(expected.begin() + 2, expected.end()));
}

void TestSimulatedMap::aFullLastPageMayNameAnEmptyOne()
{
    const SimulatedItems items = simulatedItems({"a", "b"});
    QVERIFY(simulatedPage(items, {}, {}, 2).isLast());
    const ItemPage full = simulatedPage(items, {}, {}, 2, true);
    QVERIFY(!full.isLast());
    const ItemPage empty = simulatedPage(items, {}, full.nextTarget, 2, true);
    QVERIFY(empty.isLast());
    QVERIFY(empty.items.empty());
}

void TestSimulatedMap::answersComeInTheOrderOfTheirTimes()
{
    SimulatedMap map(simulatedItems({"a"}),
                     {.latency = [latency = 300](auto &) mutable { return latency -= 100; }});
    Asker asker(map);
    asker.ask();
    asker.ask();
    map.after(150, [&asker] { asker.ask(); });
    map.run([&asker] { return !asker.pages.empty(); });
    QCOMPARE(asker.cameMs, std::vector<qint64>({100}));
    QCOMPARE(map.counts().requests, 2);
    map.run();
    QCOMPARE(asker.cameMs, std::vector<qint64>({100, 150, 200}));
    QCOMPARE(keysOf(*asker.pages.back()), Keys({"a"}));
}

void TestSimulatedMap::connectionsAreShared()
{
    SimulatedMap map(simulatedItems({}), {.connections = 2});
    Asker asker(map);
    for (int call = 0; call < 4; ++call)
        asker.ask();
    asker.ask(Priority::Interactive);
    map.run([&asker] { return asker.pages.size() == 3; });
    QCOMPARE(map.counts().interactive, 1);
    map.run();
    QCOMPARE(asker.cameMs, std::vector<qint64>({80, 80, 160, 160, 240}));
    QCOMPARE(map.counts().atOnce, 2);
}

void TestSimulatedMap::readsNoMoreThanTheLimit()
{
    SimulatedMap map(simulatedItems({}), {.limit = RateShares{.backgroundReads = 1}});
    Asker asker(map);
    for (int call = 0; call < 190; ++call)
        asker.ask();
    map.after(5'000, [&asker] { asker.ask(Priority::Interactive); });
    map.run();
    // Ten are kept for clicks; those above 185 go when the first eighteen are ten seconds old.
    QCOMPARE(asker.cameMs[184], 11 * 80);
    QCOMPARE(asker.cameMs[185], 5'080);
    QCOMPARE(asker.cameMs[186], 10'160);
    QCOMPARE(asker.cameMs.back(), 10'160);
}

void TestSimulatedMap::whatIsDroppedFreesItsConnection()
{
    SimulatedMap map(simulatedItems({}), {.connections = 1});
    Asker asker(map);
    for (int call = 0; call < 3; ++call)
        asker.ask();
    map.after(10, [&asker] {
        asker.calls[0] = {};
        asker.calls[1] = {};
    });
    map.run();
    QCOMPARE(asker.cameMs, std::vector<qint64>({90}));
    QCOMPARE(map.counts().requests, 2);
    QCOMPARE(map.counts().dropped, 1);
    QCOMPARE(map.counts().answered, 1);
}

void TestSimulatedMap::knowsWhatChangedMeanwhile()
{
    SimulatedMap map(simulatedItems(keyShapes()[0].keys(50, 1)), {.changes = 10});
    Asker asker(map);
    asker.ask();
    map.run();
    ItemStore store;
    store.upsert(asker.pages.back()->items);
    QCOMPARE(map.faultIn(store), QString());
    for (int call = 0; call < 30; ++call)
        asker.ask();
    map.run();
    QCOMPARE(map.faultIn(store), QString());
    QVERIFY(map.everSize() > 60);

    ItemStore incomplete;
    QVERIFY(map.faultIn(incomplete).contains(QStringLiteral("always")));
    std::vector<ItemView> wrong = asker.pages.back()->items;
    wrong.front().data = "[0,1000]";
    store.upsert(wrong);
    QVERIFY(map.faultIn(store).contains(QStringLiteral("data that never was")));
    wrong.front().key = "never";
    ItemStore more;
    more.upsert(wrong);
    QVERIFY(map.faultIn(more).contains(QStringLiteral("key that never was")));
}

void TestSimulatedMap::keysAreDifferentAndTheSameForASeed_data()
{
    QTest::addColumn<qsizetype>("shape");
    for (size_t shape = 0; shape < keyShapes().size(); ++shape)
        QTest::newRow(keyShapes()[shape].name) << qsizetype(shape);
}

void TestSimulatedMap::keysAreDifferentAndTheSameForASeed()
{
    QFETCH(qsizetype, shape);
    const KeyShape &of = keyShapes()[size_t(shape)];
    const Keys keys = of.keys(20'000, 7);
    QVERIFY(keys.size() > 19'900);
    QCOMPARE(of.keys(20'000, 7), keys);
    QVERIFY(std::ranges::adjacent_find(keys, std::greater_equal()) == keys.end());
    for (const QByteArray &key : keys) {
        const qsizetype characters = QString::fromUtf8(key).size();
        QVERIFY(characters > 0);
        QVERIFY(characters <= 320);
        QVERIFY(QString::fromUtf8(key).toUtf8() == key);
    }
}

QTEST_GUILESS_MAIN(TestSimulatedMap)
#include "tst_simulatedmap.moc"
