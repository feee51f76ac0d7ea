// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakemap.h"
#include "maprefresh.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// A map of 300 items, all of them read at revision "1", or the first pages alone.
class RefreshUnderTest
{
public:
    explicit RefreshUnderTest(int items = 300, int pages = 0)
    {
        map.putNumbered(items);
        setRevision(QStringLiteral("1"));
        known = onServer;
        QObject::connect(&refresh, &MapRefresh::mapRead, &refresh,
                         [this](const SyncMap &read) { known = read; });
        for (int page = 0; page < pages; ++page) {
            loader.startPage();
            QTRY_COMPARE(loader.state(), LoadState::More);
        }
        if (pages == 0)
            loader.start();
        QTRY_COMPARE(loader.state(), pages == 0 ? LoadState::Complete : LoadState::More);
        map.asked.clear();
    }

    void setRevision(const QString &revision) { onServer.revision = Revision(revision); }

    void start(const std::vector<int> &visible = {200, 201, 202})
    {
        const QSignalSpy read(&refresh, &MapRefresh::mapRead);
        const QSignalSpy failed(&refresh, &MapRefresh::failed);
        std::vector<ItemKey> keys;
        for (const int number : visible)
            keys.emplace_back(FakeMap::numberedKey(number));
        refresh.start(keys);
        QTRY_VERIFY(!read.isEmpty() || !failed.isEmpty());
    }

    void waitUntilCurrent()
    {
        QTRY_COMPARE(loader.state(), LoadState::Complete);
        QTRY_COMPARE(refresh.freshness(), Freshness::Current);
    }

    std::vector<QByteArray> asked() const
    {
        std::vector<QByteArray> keys;
        for (const FakeMap::Asked &page : map.asked)
            keys.push_back(page.from);
        return keys;
    }

    QByteArray dataOf(int number) const
    {
        return store.item(*store.find(ItemKey(FakeMap::numberedKey(number)))).data.toByteArray();
    }

    SyncMap onServer;
    SyncMap known;
    bool isMapGone = false;
    FakeMap map;
    ItemStore store;
    PageMapLoader loader{map.source()(KeyRange(), 100), store};
    MapRefresh refresh{
        known,        store,
        loader,       [this] { return fetchMap(); },
        map.source(), [this](std::vector<KeyRange> ranges) { return loaderOf(ranges.front()); }};

private:
    std::unique_ptr<MapLoader> loaderOf(const KeyRange &range)
    {
        return std::make_unique<PageMapLoader>(map.source()(range, 100), store, range);
    }

    Call<SyncMap> fetchMap()
    {
        const CallPromise<SyncMap> promise;
        Call<SyncMap> call = promise.call();
        ApiError gone;
        gone.kind = ApiError::Kind::NotFound;
        if (isMapGone)
            promise.finish(failure(gone));
        else
            promise.finish(onServer);
        return call;
    }
};

using Keys = std::vector<QByteArray>;

} // namespace

class TestMapRefresh : public QObject
{
    Q_OBJECT

private slots:
    void anUnchangedMapIsReadWhereItIsVisible();
    void aChangedMapIsReadAgainTheVisibleFirst();
    void aMapWithoutARevisionIsReadAgain();
    void aMapOfOnePageIsReadAnew();
    void aMapThatIsGoneIsTold();
    void whatIsVisibleAndFailsLeavesItOutdated();
    void stoppedMidwayItIsOutdatedAndTheNextOneReadsAll();
    void pausedItReadsOnlyWhatIsVisible();
    void pausingStopsTheLoadingAndGoingOnResumesIt();
    void ownWritesMoveTheRevisionToo();
    void aLoadingThatFailedGoesOn();
    void aLoadingGoesOnWhileTheEarlierPartIsReadAgain();
    void aStoppedLoadingReadsAgainWhatItReadAlone();
    void whatWasSoughtBeyondAStoppedLoadingStaysOutdated();
    void anEarlierPartThatFailsLeavesItOutdated();
    void anEarlierPartGoesOnByItself();
    void anEarlierPartGoesOnWithTheLoading();
    void whatIsVisibleAloneLeavesALoadingAlone();
    void stoppingEndsTheWaitingToo();
    void pausingHoldsTheEarlierPartToo();
    void stoppingStopsTheEarlierPartToo();
    void pausedALoadingThatIsAskedForWaits();
};

void TestMapRefresh::anUnchangedMapIsReadWhereItIsVisible()
{
    RefreshUnderTest t;
    t.map.items["k0201"].expiresMs = 1'800'000'000'000; // moves no revision
    QSignalSpy changes(&t.store, &ItemStore::changed);
    QSignalSpy states(&t.loader, &MapLoader::stateChanged);
    t.start();
    QTRY_COMPARE(changes.count(), 1);
    const auto change = changes.front().front().value<ItemChanges>();
    QCOMPARE(change.updated.size(), 1u);
    QVERIFY(change.inserted.empty() && change.removed.empty());
    QVERIFY(t.asked() == Keys{"k0200"});
    QCOMPARE(t.refresh.freshness(), Freshness::Current);
    QCOMPARE(states.count(), 0);
}

void TestMapRefresh::aChangedMapIsReadAgainTheVisibleFirst()
{
    RefreshUnderTest t;
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    QSignalSpy changes(&t.store, &ItemStore::changed);
    std::vector<Freshness> seen;
    connect(&t.refresh, &MapRefresh::freshnessChanged, this,
            [&] { seen.push_back(t.refresh.freshness()); });
    t.start();
    QCOMPARE(t.known.revision.value(), QStringLiteral("2"));
    t.waitUntilCurrent();
    QCOMPARE(seen.front(), Freshness::ReadingAgain);
    QVERIFY(std::count(seen.begin(), seen.end(), Freshness::Outdated) == 0);
    t.refresh.disconnect(this);
    QVERIFY((t.asked() == Keys{"k0200", "", "k0100", "k0200"}));
    QCOMPARE(t.dataOf(1), QByteArray("1"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.front().front().value<ItemChanges>().updated.size(), 1u);

    t.map.asked.clear();
    t.start();
    QTRY_VERIFY(t.asked() == Keys{"k0200"});
}

void TestMapRefresh::aMapWithoutARevisionIsReadAgain()
{
    RefreshUnderTest t;
    t.setRevision({});
    t.known.revision = {};
    t.start();
    t.waitUntilCurrent();
    t.map.asked.clear();
    t.start();
    QTRY_COMPARE(t.map.asked.size(), 4u);
}

void TestMapRefresh::aMapOfOnePageIsReadAnew()
{
    RefreshUnderTest t(100);
    t.map.put("k0001", "1");
    t.start({0, 1});
    QTRY_COMPARE(t.dataOf(1), QByteArray("1"));
    QVERIFY(t.asked() == Keys{""});
    QCOMPARE(t.refresh.freshness(), Freshness::Current);
}

void TestMapRefresh::aMapThatIsGoneIsTold()
{
    RefreshUnderTest t;
    t.isMapGone = true;
    QSignalSpy failed(&t.refresh, &MapRefresh::failed);
    t.start();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(t.map.asked.empty());
    QCOMPARE(t.store.size(), 300);
}

void TestMapRefresh::whatIsVisibleAndFailsLeavesItOutdated()
{
    RefreshUnderTest t;
    t.setRevision(QStringLiteral("2"));
    t.map.fails = true;
    QSignalSpy failed(&t.refresh, &MapRefresh::failed);
    t.start();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(t.refresh.freshness(), Freshness::Outdated);
    QCOMPARE(t.map.asked.size(), 1u);
    t.map.fails = false;
    t.start();
    t.waitUntilCurrent();
}

void TestMapRefresh::stoppedMidwayItIsOutdatedAndTheNextOneReadsAll()
{
    RefreshUnderTest t;
    t.setRevision(QStringLiteral("2"));
    const auto stopping = QObject::connect(&t.loader, &MapLoader::stateChanged, &t.loader,
                                           &MapLoader::stop);
    t.start();
    QTRY_COMPARE(t.loader.state(), LoadState::More);
    QObject::disconnect(stopping);
    QCOMPARE(t.refresh.freshness(), Freshness::Outdated);
    t.map.asked.clear();
    t.start(); // the map has not changed since, but not all of it was read
    t.waitUntilCurrent();
    QCOMPARE(t.map.asked.size(), 4u);
}

void TestMapRefresh::pausedItReadsOnlyWhatIsVisible()
{
    RefreshUnderTest t;
    t.refresh.pause();
    t.setRevision(QStringLiteral("2"));
    t.start();
    QTRY_VERIFY(t.asked() == Keys{"k0200"});
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Outdated);
    t.refresh.goOn();
    QCOMPARE(t.refresh.freshness(), Freshness::ReadingAgain);
    t.waitUntilCurrent();
    QCOMPARE(t.map.asked.size(), 4u);
}

void TestMapRefresh::pausingStopsTheLoadingAndGoingOnResumesIt()
{
    RefreshUnderTest t;
    t.loader.refresh();
    t.refresh.pause();
    QCOMPARE(t.loader.state(), LoadState::More);
    t.refresh.pause();
    t.refresh.goOn();
    QCOMPARE(t.loader.state(), LoadState::Loading);
    QTRY_COMPARE(t.loader.state(), LoadState::Complete);
    t.refresh.goOn();
    t.loader.refresh();
    t.loader.stop();
    t.refresh.pause();
    t.refresh.goOn();
    QCOMPARE(t.loader.state(), LoadState::More); // a person stopped it
}

// What is known of the map may be newer than what its items were read at.
void TestMapRefresh::ownWritesMoveTheRevisionToo()
{
    RefreshUnderTest t;
    t.setRevision(QStringLiteral("2"));
    t.known = t.onServer;
    t.start();
    t.waitUntilCurrent();
    QCOMPARE(t.map.asked.size(), 4u);
}

void TestMapRefresh::aLoadingThatFailedGoesOn()
{
    RefreshUnderTest t;
    t.map.fails = true;
    t.loader.refresh();
    QTRY_COMPARE(t.loader.state(), LoadState::Failed);
    t.map.fails = false;
    t.start();
    QTRY_COMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.refresh.freshness(), Freshness::Current);
}

void TestMapRefresh::aLoadingGoesOnWhileTheEarlierPartIsReadAgain()
{
    RefreshUnderTest t(300, 1);
    t.loader.start();
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.map.asked.clear();
    t.start({});
    t.waitUntilCurrent();
    Keys asked = t.asked();
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    QVERIFY((asked == Keys{"", "k0100", "k0200"}));
    QCOMPARE(std::ranges::count(t.asked(), QByteArray()), 1);
    QCOMPARE(t.dataOf(1), QByteArray("1"));
    QCOMPARE(t.store.size(), 300);
}

void TestMapRefresh::aStoppedLoadingReadsAgainWhatItReadAlone()
{
    RefreshUnderTest t(400, 2);
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.start({150});
    QTRY_COMPARE(t.dataOf(1), QByteArray("1"));
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Current);
    QVERIFY((t.asked() == Keys{"k0150", "", "k0100"}));
    QCOMPARE(t.loader.state(), LoadState::More);
    QCOMPARE(t.store.size(), 200);

    t.map.asked.clear();
    t.loader.start();
    QTRY_COMPARE(t.loader.state(), LoadState::Complete);
    QVERIFY((t.asked() == Keys{"k0200", "k0300"}));
    QCOMPARE(t.refresh.freshness(), Freshness::Current);
}

void TestMapRefresh::whatWasSoughtBeyondAStoppedLoadingStaysOutdated()
{
    RefreshUnderTest t(400, 2);
    t.store.upsert(t.map.items.at("k0390"));
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.start({150});
    QTRY_COMPARE(t.dataOf(1), QByteArray("1"));
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Outdated);
    QCOMPARE(t.loader.state(), LoadState::More);
    t.loader.start();
    t.waitUntilCurrent();
}

void TestMapRefresh::anEarlierPartThatFailsLeavesItOutdated()
{
    RefreshUnderTest t(400, 2);
    t.refresh.setResuming(false);
    t.setRevision(QStringLiteral("2"));
    t.map.fails = true;
    QSignalSpy failed(&t.refresh, &MapRefresh::failed);
    t.start({});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(t.refresh.freshness(), Freshness::Outdated);
    QCOMPARE(t.loader.state(), LoadState::More);
    t.map.fails = false;
    t.start({});
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Current);
    QCOMPARE(t.loader.state(), LoadState::More);
}

void TestMapRefresh::anEarlierPartGoesOnByItself()
{
    RefreshUnderTest t(400, 2);
    t.refresh.setPauses([](int) { return std::chrono::milliseconds(0); });
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.map.fails = true;
    t.map.asked.clear();
    t.start({});
    QTRY_VERIFY(t.map.asked.size() >= 2);
    QCOMPARE(t.refresh.freshness() == Freshness::Current, false);
    t.map.fails = false;
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Current);
    QCOMPARE(t.dataOf(1), QByteArray("1"));
    QCOMPARE(t.loader.state(), LoadState::More);
}

void TestMapRefresh::anEarlierPartGoesOnWithTheLoading()
{
    RefreshUnderTest t(400, 2);
    t.refresh.setResuming(false);
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.map.fails = true;
    const QSignalSpy failed(&t.refresh, &MapRefresh::failed);
    t.start({});
    QTRY_COMPARE(failed.count(), 1);
    t.map.fails = false;
    t.refresh.load();
    t.waitUntilCurrent();
    QCOMPARE(t.dataOf(1), QByteArray("1"));
}

void TestMapRefresh::whatIsVisibleAloneLeavesALoadingAlone()
{
    RefreshUnderTest t(400, 1);
    t.loader.start();
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    t.map.asked.clear();
    t.refresh.readVisible({ItemKey("k0001")});
    QCOMPARE(t.loader.state(), LoadState::Loading);
    QTRY_COMPARE(t.loader.state(), LoadState::Complete);
    QTRY_COMPARE(t.dataOf(1), QByteArray("1"));
    QVERIFY(std::ranges::count(t.asked(), QByteArray()) == 0);
    QCOMPARE(t.refresh.freshness(), Freshness::Current);
}

void TestMapRefresh::stoppingEndsTheWaitingToo()
{
    RefreshUnderTest t(400, 2);
    t.refresh.setPauses([](int) { return std::chrono::hours(1); });
    t.setRevision(QStringLiteral("2"));
    t.map.fails = true;
    t.loader.start();
    t.start({});
    QTRY_VERIFY(t.refresh.resumption().isWaiting());
    t.refresh.stop();
    QVERIFY(!t.refresh.resumption().isWaiting());
    QCOMPARE(t.refresh.resumption().state(), LoadState::More);
    t.map.fails = false;
    t.map.asked.clear();
    t.start({150}); // what it read before is read again, the rest stays away
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Current);
    QCOMPARE(t.store.size(), 200);
}

void TestMapRefresh::pausingHoldsTheEarlierPartToo()
{
    RefreshUnderTest t(400, 2);
    t.setRevision(QStringLiteral("2"));
    t.map.put("k0001", "1");
    const auto pausing = connect(&t.refresh, &MapRefresh::freshnessChanged, &t.refresh, [&t] {
        if (t.refresh.freshness() == Freshness::ReadingAgain)
            t.refresh.pause();
    });
    t.start({});
    disconnect(pausing);
    QCOMPARE(t.refresh.freshness(), Freshness::Outdated);
    t.refresh.goOn();
    QCOMPARE(t.refresh.freshness(), Freshness::ReadingAgain);
    QTRY_COMPARE(t.refresh.freshness(), Freshness::Current);
    QCOMPARE(t.dataOf(1), QByteArray("1"));
    QCOMPARE(t.loader.state(), LoadState::More);
}

void TestMapRefresh::stoppingStopsTheEarlierPartToo()
{
    RefreshUnderTest t(1000, 2);
    t.loader.start();
    t.setRevision(QStringLiteral("2"));
    connect(&t.refresh, &MapRefresh::freshnessChanged, &t.refresh, [&t] {
        if (t.refresh.freshness() == Freshness::ReadingAgain)
            t.loader.stop();
    });
    t.start({});
    QTRY_COMPARE(t.loader.state(), LoadState::More);
    QCOMPARE(t.refresh.freshness(), Freshness::Outdated);
    QVERIFY(t.store.size() < 1000);
}

void TestMapRefresh::pausedALoadingThatIsAskedForWaits()
{
    RefreshUnderTest t(400, 2);
    t.refresh.pause();
    t.refresh.load();
    QCOMPARE(t.loader.state(), LoadState::More);
    t.refresh.goOn();
    QTRY_COMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.store.size(), 400);
}

QTEST_GUILESS_MAIN(TestMapRefresh)
#include "tst_maprefresh.moc"
