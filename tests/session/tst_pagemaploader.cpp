// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagemaploader.h"
#include "testitems.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

ApiError serverFault()
{
    ApiError error;
    error.kind = ApiError::Kind::ServerFault;
    return error;
}

struct Asked
{
    QByteArray target;
    Priority priority;
    CallPromise<ItemPage> promise;
};

// A loader whose pages the test hands in.
class LoaderUnderTest
{
public:
    explicit LoaderUnderTest(const KeyRange &range = {})
        : loader(
            [this](const QByteArray &target, Priority priority) {
                asked.push_back({target, priority, {}});
                return asked.back().promise.call();
            },
            store, range)
    {
    }

    void answer(const std::vector<MapItem> &records, const QByteArray &nextTarget = {})
    {
        finish(pageOf(records, nextTarget));
    }

    void fail() { finish(failure(serverFault())); }

    bool hasOpenCall() const { return !asked.empty() && asked.back().promise.isWanted(); }

    std::vector<QByteArray> keys() const
    {
        std::vector<QByteArray> keys;
        for (const ItemHandle handle : store.handles())
            keys.push_back(store.item(handle).key.toByteArray());
        return keys;
    }

    ItemStore store;
    std::vector<Asked> asked;
    PageMapLoader loader;

private:
    void finish(Result<ItemPage> result)
    {
        asked.back().promise.finish(std::move(result));
        QCoreApplication::sendPostedEvents(&loader, QEvent::MetaCall);
    }
};

using Keys = std::vector<QByteArray>;

} // namespace

class TestPageMapLoader : public QObject
{
    Q_OBJECT

private slots:
    void readsPageAfterPage();
    void stopsAtOnceAndGoesOn();
    void goesOnAtThePageThatFailed();
    void aPageThatFailsRemovesNothing();
    void refreshRemovesWhatIsGone();
    void refreshStoppedMidwayRemovesNoMoreThanWasRead();
    void removesNothingWhereKeysComeInAnotherOrder_data();
    void removesNothingWhereKeysComeInAnotherOrder();
    void anEmptyPageInTheMiddleTellsNothing();
    void mayBeStoppedFromWithinItsOwnNews();
    void aPageAloneAndThenTheRest();
    void aRangeInAnotherOrderIsReadWhileAnyOfItComes();
};

void TestPageMapLoader::readsPageAfterPage()
{
    LoaderUnderTest t;
    QSignalSpy spy(&t.loader, &MapLoader::stateChanged);
    QCOMPARE(t.loader.state(), LoadState::Idle);
    t.loader.start();
    t.loader.start();
    QCOMPARE(t.asked.size(), 1u);
    QCOMPARE(t.loader.state(), LoadState::Loading);
    QCOMPARE(t.asked[0].target, QByteArray());
    QCOMPARE(t.asked[0].priority, Priority::Interactive);
    t.answer(items({"a", "b"}), "/v1/next");
    QCOMPARE(t.loader.state(), LoadState::Loading);
    QCOMPARE(t.asked[1].target, "/v1/next");
    QCOMPARE(t.asked[1].priority, Priority::Background);
    t.answer(items({"c"}));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QVERIFY(t.keys() == Keys({"a", "b", "c"}));
    QCOMPARE(spy.count(), 2);
    t.loader.start();
    QCOMPARE(t.asked.size(), 2u);
}

void TestPageMapLoader::stopsAtOnceAndGoesOn()
{
    LoaderUnderTest t;
    t.loader.start();
    t.answer(items({"a"}), "2");
    t.loader.stop();
    QCOMPARE(t.loader.state(), LoadState::More);
    QVERIFY(!t.hasOpenCall());
    t.loader.start();
    QCOMPARE(t.asked.back().target, "2");
    t.answer(items({"b"}));
    QVERIFY(t.keys() == Keys({"a", "b"}));
    t.loader.stop();
    QCOMPARE(t.loader.state(), LoadState::Complete);
}

void TestPageMapLoader::goesOnAtThePageThatFailed()
{
    LoaderUnderTest t;
    t.loader.start();
    t.answer(items({"a"}), "2");
    t.fail();
    QCOMPARE(t.loader.state(), LoadState::Failed);
    QCOMPARE(t.loader.error().value().kind, ApiError::Kind::ServerFault);
    QVERIFY(t.keys() == Keys({"a"}));
    t.loader.start();
    QVERIFY(!t.loader.error());
    QCOMPARE(t.asked.back().target, "2");
    t.answer(items({"b"}));
    QCOMPARE(t.loader.state(), LoadState::Complete);
}

void TestPageMapLoader::aPageThatFailsRemovesNothing()
{
    LoaderUnderTest t;
    upsert(t.store, items({"a", "b", "c"}));
    t.loader.refresh();
    t.fail();
    QCOMPARE(t.loader.state(), LoadState::Failed);
    QVERIFY(t.keys() == Keys({"a", "b", "c"}));
}

void TestPageMapLoader::refreshRemovesWhatIsGone()
{
    LoaderUnderTest t;
    upsert(t.store, items({"0", "a", "b", "c", "d", "z"}));
    t.loader.refresh();
    QCOMPARE(t.asked.back().priority, Priority::Interactive);
    t.answer(items({"a", "c"}), "2");
    QVERIFY(t.keys() == Keys({"a", "c", "d", "z"}));
    t.answer(items({"e"}));
    QVERIFY(t.keys() == Keys({"a", "c", "e"}));

    t.loader.refresh();
    QCOMPARE(t.asked.back().target, QByteArray());
    t.answer({});
    QVERIFY(t.keys().empty());
}

void TestPageMapLoader::refreshStoppedMidwayRemovesNoMoreThanWasRead()
{
    LoaderUnderTest t;
    upsert(t.store, items({"a", "b", "c", "z"}));
    t.loader.refresh();
    t.answer(items({"b"}), "2");
    t.loader.stop();
    QVERIFY(t.keys() == Keys({"b", "c", "z"}));
    t.loader.start();
    t.answer(items({"y"}));
    QVERIFY(t.keys() == Keys({"b", "y"}));
}

void TestPageMapLoader::removesNothingWhereKeysComeInAnotherOrder_data()
{
    QTest::addColumn<Keys>("first");
    QTest::addColumn<Keys>("second");
    QTest::newRow("within a page") << Keys{"a", "c", "b"} << Keys{"x"};
    QTest::newRow("a key twice") << Keys{"c", "c"} << Keys{"x"};
    QTest::newRow("a page before the last one") << Keys{"a", "b", "c", "k", "x"} << Keys{"d"};
    QTest::newRow("a page that repeats the last key") << Keys{"a", "b", "c", "k", "x"} << Keys{"x"};
}

void TestPageMapLoader::removesNothingWhereKeysComeInAnotherOrder()
{
    QFETCH(Keys, first);
    QFETCH(Keys, second);
    const auto itemsOf = [](const Keys &keys) {
        std::vector<MapItem> made;
        for (const QByteArray &key : keys)
            made.push_back(item(key));
        return made;
    };
    LoaderUnderTest t;
    upsert(t.store, items({"k", "z"}));
    t.loader.refresh();
    t.answer(itemsOf(first), "2");
    t.answer(itemsOf(second));
    QVERIFY(t.store.find(ItemKey("k")));
    QVERIFY(t.store.find(ItemKey("z")));
    QVERIFY(t.store.find(ItemKey(second.front())));
    QCOMPARE(t.loader.state(), LoadState::Complete);
}

void TestPageMapLoader::anEmptyPageInTheMiddleTellsNothing()
{
    LoaderUnderTest t;
    upsert(t.store, items({"a", "b"}));
    t.loader.refresh();
    t.answer({}, "2");
    QVERIFY(t.keys() == Keys({"a", "b"}));
    t.answer(items({"b"}));
    QVERIFY(t.keys() == Keys({"b"}));
}

void TestPageMapLoader::mayBeStoppedFromWithinItsOwnNews()
{
    LoaderUnderTest t;
    connect(&t.store, &ItemStore::changed, &t.loader, &MapLoader::stop);
    t.loader.start();
    t.answer(items({"a"}), "2");
    QCOMPARE(t.loader.state(), LoadState::More);
    QCOMPARE(t.asked.size(), 1u);
}

void TestPageMapLoader::aPageAloneAndThenTheRest()
{
    LoaderUnderTest t(KeyRange::ofPrefix("b"));
    upsert(t.store, items({"a", "b0", "b2"}));
    t.loader.startPage();
    t.answer(items({"b1", "b2"}), "2");
    QCOMPARE(t.loader.state(), LoadState::More);
    QCOMPARE(t.asked.size(), 1u);
    QVERIFY(t.keys() == Keys({"a", "b1", "b2"}));
    t.loader.start();
    t.answer(items({"b3", "b4"}), "3");
    t.answer(items({"b5", "c"}), "4");
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.asked.size(), 3u);

    LoaderUnderTest all(KeyRange::ofPrefix("b"));
    all.loader.startPage();
    all.answer(items({"b1", "c"}), "2");
    QCOMPARE(all.loader.state(), LoadState::Complete);
}

void TestPageMapLoader::aRangeInAnotherOrderIsReadWhileAnyOfItComes()
{
    LoaderUnderTest t(KeyRange::ofPrefix("b"));
    upsert(t.store, items({"b0"}));
    t.loader.start();
    t.answer(items({"b2", "z", "b1"}), "2");
    t.answer(items({"b4", "x"}), "3");
    QCOMPARE(t.loader.state(), LoadState::Loading);
    t.answer(items({"c", "d"}), "4");
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QVERIFY(t.keys() == Keys({"b0", "b1", "b2", "b4", "c", "d", "x", "z"}));

    LoaderUnderTest early(KeyRange::ofPrefix("b")); // a service that knows no From
    upsert(early.store, items({"a1", "b0"}));
    early.loader.start();
    early.answer(items({"a", "b1"}), "2");
    QVERIFY(early.keys() == Keys({"a", "a1", "b0", "b1"}));
}

QTEST_GUILESS_MAIN(TestPageMapLoader)
#include "tst_pagemaploader.moc"
