// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervalmaploader.h"
#include "keyshapes.h"
#include "loaderundertest.h"
#include "simulatedmap.h"
#include "simulatedreading.h"
#include "testitems.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int pageSize = 100;

std::vector<QByteArray> numbered(const QByteArray &prefix, int count)
{
    std::vector<QByteArray> keys;
    for (int number = 0; number < count; ++number)
        keys.push_back(prefix + QByteArray::number(number).rightJustified(4, '0'));
    return keys;
}

std::vector<QByteArray> together(std::vector<QByteArray> a, const std::vector<QByteArray> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    return a;
}

ApiError brokenConnection()
{
    ApiError error;
    error.kind = ApiError::Kind::Network;
    return error;
}

// A loader whose pages are answered one by one, in any order.
class LoaderByHand
{
public:
    struct Asked
    {
        ItemRange range;
        QByteArray target;
        Priority priority;
        CallPromise<ItemPage> promise;
    };

    explicit LoaderByHand(const std::vector<QByteArray> &keys)
        : items(simulatedItems(keys))
        , loader(
              [this](const ItemRange &range, const QByteArray &target, Priority priority) {
                  asked.push_back({range, target, priority, {}});
                  return asked.back().promise.call();
              },
              store, pageSize)
    {
    }

    ItemPage pageFor(size_t index) const
    {
        return simulatedPage(items, asked[index].range, asked[index].target, pageSize);
    }

    void finish(size_t index, Result<ItemPage> result)
    {
        asked[index].promise.finish(std::move(result));
        QCoreApplication::sendPostedEvents();
    }

    void answer(size_t index) { finish(index, pageFor(index)); }
    void fail(size_t index) { finish(index, failure(brokenConnection())); }

    void answerAll()
    {
        for (size_t index = 0; index < asked.size(); ++index) {
            if (asked[index].promise.isWanted())
                answer(index);
        }
    }

    bool has(const char *key) const { return store.find(ItemKey(key)).has_value(); }

    SimulatedItems items;
    ItemStore store;
    std::vector<Asked> asked;
    IntervalMapLoader loader;
};

} // namespace

class TestIntervalMapLoader : public QObject
{
    Q_OBJECT

private slots:
    void readsAPrefix_data();
    void readsAPrefix();
    void readsKeysThatBeginWithAByteOrderMark();
    void readsManyKindsOfKeysSideBySide_data();
    void readsManyKindsOfKeysSideBySide();
    void aPageOnItsWayLeavesNewerWritesAlone();
    void aPageOnItsWayLeavesWhatWasReadMeanwhile();
    void triesWithOnePageAfterAFailure();
    void theFirstRowsAreWaitedForUntilTheyCome();
    void followsALinkWhereAPageIsEmpty();
    void mayBeStoppedFromWithinItsOwnNews();
    void triesAgainAfterAnotherOrder();
};

void TestIntervalMapLoader::readsAPrefix_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("latin") << QByteArray("a");
    QTest::newRow("its last byte is the last of UTF-8") << QByteArray("\xD0\xBF"); // п
    QTest::newRow("the last character") << QByteArray("\xF4\x8F\xBF\xBF");
    QTest::newRow("before the surrogates") << QByteArray("\xED\x9F\xBF");
}

void TestIntervalMapLoader::readsAPrefix()
{
    QFETCH(QByteArray, prefix);
    const auto keys = together(together(numbered(prefix, 1'000), numbered("A", 300)),
                               numbered("\xF4\x8F\xBF\xBE", 300));
    SimulatedMap map(simulatedItems(keys));
    ItemStore store;
    IntervalMapLoader loader(map.source(), store, pageSize, {KeyRange::ofPrefix(prefix)});
    loader.start();
    map.run([&map] { return map.counts().requests > 40; });
    QCOMPARE(loader.state(), LoadState::Complete);
    QVERIFY(!loader.readRanges().empty());
    QCOMPARE(store.sizeOf(KeyRange::ofPrefix(prefix)), 1'000);
    QVERIFY(map.counts().requests <= 10 + 10);
}

void TestIntervalMapLoader::readsKeysThatBeginWithAByteOrderMark()
{
    const auto keys = together(numbered("\xEF\xBB\xBF", 1'000), numbered("a", 1'000));
    SimulatedMap map(simulatedItems(keys));
    ItemStore store;
    IntervalMapLoader loader(map.source(), store, pageSize);
    loader.start();
    map.run([&map] { return map.counts().requests > 80; });
    QCOMPARE(loader.state(), LoadState::Complete);
    QVERIFY(map.isExactlyIn(store));
    QVERIFY(map.counts().requests <= 20 + 11);
}

void TestIntervalMapLoader::readsManyKindsOfKeysSideBySide_data()
{
    QTest::addColumn<QString>("shape");
    QTest::newRow("one kind") << QStringLiteral("sequential");
    QTest::newRow("nine of ten in a cluster") << QStringLiteral("skewed");
    QTest::newRow("eight kinds") << QStringLiteral("mixed");
}

// In simulated time: 150 pages, one after another, would take as many round trips.
void TestIntervalMapLoader::readsManyKindsOfKeysSideBySide()
{
    QFETCH(QString, shape);
    constexpr int roundTripMs = 80;
    SimulatedWorld world{.shape = shape};
    world.keys = KeyShape{qPrintable(shape)}.keys(15'000, 1);
    SimulatedReading reading(world, makeLoaderOfMany);
    reading.run();
    QCOMPARE(reading.fault(), QString());
    QCOMPARE_LE(reading.elapsedMs(), 17 * roundTripMs);
}

void TestIntervalMapLoader::aPageOnItsWayLeavesNewerWritesAlone()
{
    LoaderByHand t(numbered("k", 150));
    t.loader.start();
    ItemPage old = t.pageFor(0);
    t.store.upsert(item("k0010", "\"mine\""));
    t.store.upsert(item("k0010new"));
    t.store.remove(ItemKey("k0020"));
    t.finish(0, std::move(old));
    QCOMPARE(t.store.item(*t.store.find(ItemKey("k0010"))).data, QByteArrayView("\"mine\""));
    QVERIFY(t.has("k0010new"));
    QVERIFY(!t.has("k0020"));
    QVERIFY(t.has("k0099"));
}

void TestIntervalMapLoader::aPageOnItsWayLeavesWhatWasReadMeanwhile()
{
    LoaderByHand t(numbered("k", 250));
    t.loader.start();
    t.answer(0);
    QCOMPARE(t.asked.size(), 3u); // up from k0099, down from the end
    ItemPage lower = t.pageFor(1);
    t.items.find("k0160")->second.version = 7;
    t.answer(2);
    const QByteArray data = t.items.find("k0160")->second.data();
    t.finish(1, std::move(lower));
    QCOMPARE(t.store.item(*t.store.find(ItemKey("k0160"))).data, QByteArrayView(data));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.store.size(), 250);
}

void TestIntervalMapLoader::triesWithOnePageAfterAFailure()
{
    LoaderByHand t(numbered("k", 5'000));
    t.loader.start();
    t.answer(0);
    t.answer(1);
    t.answer(2);
    QVERIFY(t.asked.size() > 6);
    for (size_t index = 3; index < t.asked.size(); ++index)
        t.fail(index);
    QCOMPARE(t.loader.state(), LoadState::Failed);
    const size_t before = t.asked.size();
    t.loader.start();
    QCOMPARE(t.asked.size(), before + 1);
    t.fail(before);
    QCOMPARE(t.loader.state(), LoadState::Failed);
    t.loader.start();
    t.answer(before + 1);
    QVERIFY(t.asked.size() > before + 6);
    t.answerAll();
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.store.size(), 5'000);
}

void TestIntervalMapLoader::theFirstRowsAreWaitedForUntilTheyCome()
{
    LoaderByHand t(numbered("k", 300));
    t.loader.start();
    t.fail(0);
    t.loader.start();
    t.loader.stop();
    t.loader.start();
    for (const LoaderByHand::Asked &asked : t.asked)
        QCOMPARE(asked.priority, Priority::Interactive);
    t.answer(2);
    QCOMPARE(t.asked.back().priority, Priority::Background);
}

void TestIntervalMapLoader::followsALinkWhereAPageIsEmpty()
{
    LoaderByHand t(numbered("k", 250));
    t.loader.start();
    ItemPage empty;
    empty.nextTarget = "/v1/further";
    t.finish(0, std::move(empty));
    QCOMPARE(t.asked[1].target, QByteArray("/v1/further"));
    ItemPage all = pageOf(items({"k0001", "k0002"}));
    t.finish(1, std::move(all));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.store.size(), 2);
}

void TestIntervalMapLoader::mayBeStoppedFromWithinItsOwnNews()
{
    LoaderByHand t(numbered("k", 250));
    connect(&t.store, &ItemStore::changed, &t.loader, &MapLoader::stop);
    t.loader.start();
    t.answer(0);
    QCOMPARE(t.loader.state(), LoadState::More);
    QCOMPARE(t.asked.size(), 1u);

    LoaderByHand other(numbered("k", 250));
    connect(&other.store, &ItemStore::changed, &other.loader, &MapLoader::stop);
    other.loader.start();
    other.finish(0, pageOf(items({"b", "a"}), "/v1/next"));
    QCOMPARE(other.loader.state(), LoadState::More);
    QCOMPARE(other.asked.size(), 1u);
    other.loader.start();
    QCOMPARE(other.asked.size(), 2u);
    QVERIFY(!other.asked.back().range.from); // page after page, from the first
}

void TestIntervalMapLoader::triesAgainAfterAnotherOrder()
{
    LoaderByHand t(numbered("k", 1'000));
    t.loader.start();
    t.finish(0, pageOf(items({"k0002", "k0001"}), "/v1/next"));
    t.finish(1, pageOf(items({"k0003"})));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QVERIFY(t.loader.readRanges().empty());
    t.loader.refresh();
    t.answerAll();
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QVERIFY(!t.loader.readRanges().empty());
    QCOMPARE(t.store.size(), 1'000);
}

QTEST_GUILESS_MAIN(TestIntervalMapLoader)
#include "tst_intervalmaploader.moc"
