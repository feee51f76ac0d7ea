// SPDX-License-Identifier: GPL-3.0-or-later
// An ItemFilterModel whose worker runs when the test says so.
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "simplefilter.h"
#include "testitems.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Keys = QByteArrayList;

// Holds tasks back.
class HeldWorker
{
public:
    RowWorker::Setup setup(qsizetype quickItems = 0)
    {
        return {.post = [this](auto task) { m_tasks.push_back(std::move(task)); },
                .first = std::chrono::milliseconds(0),
                .interval = std::chrono::milliseconds(0),
                .quickItems = quickItems};
    }

    bool isIdle() const { return m_tasks.empty(); }

    // Runs the oldest task; what it tells is still under way then.
    void runNext()
    {
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        task();
    }

    // Runs what there is and what follows from it. No time passes.
    void runAll()
    {
        while (!isIdle()) {
            runNext();
            deliver();
        }
    }

    static void deliver() { QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall); }

private:
    std::deque<std::function<void()>> m_tasks;
};

MapItem made(const QByteArray &key, qint64 updatedMs, std::optional<qint64> expiresMs = {})
{
    MapItem item = test::item(key, "\"" + key.toUpper() + "\"");
    item.updatedMs = updatedMs;
    item.expiresMs = expiresMs;
    return item;
}

ItemFilter having(const char *text)
{
    return {.key = QString::fromLatin1(text)};
}

class WorkerUnderTest
{
public:
    explicit WorkerUnderTest(qsizetype quickItems = 0)
        : filter(worker.setup(quickItems))
    {
        filter.setSourceModel(&table);
    }

    // Waits until the table shows what the store holds.
    void publish()
    {
        QSignalSpy spy(&table, &StoreTableModel::published);
        store.upsert(made("~", ++m_ticks));
        QTRY_VERIFY(spy.count() > 0);
    }

    // What the rows should be, found in the simplest way.
    Keys expected() const { return expectedKeys(table, filter); }

    HeldWorker worker;
    ItemStore store;
    ItemTableModel table{store};
    ItemFilterModel filter;

private:
    int m_ticks = 0;
};

} // namespace

class TestItemFilterWorker : public QObject
{
    Q_OBJECT

private slots:
    void showsTheRowsOfBeforeUntilItIsDone();
    void theNewestInputWins();
    void takesInWhatCameThoughAskedAnewMeanwhile();
    void triesAnExpressionOnFewKeysOnlyAtOnce();
    void looksThroughMuchDataByTheWorker();
    void isNotBusyWithoutASource();
    void takingTheFilterAwayNeedsNoWorker();
    void showsMatchesAsTheyAreFound();
    void tellsAWrongExpressionAtOnce();
    void sortsInOneReset();
    void takesInWhatHappensMeanwhile();
    void meetsASourceThatNeverRests();
    void canEndWhileAQueryWaits();
    void worksOnAThread();
    void followsRandomChanges_data();
    void followsRandomChanges();
};

void TestItemFilterWorker::showsTheRowsOfBeforeUntilItIsDone()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a1", 3), made("a2", 2), made("b1", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 3);
    QSignalSpy progress(&t.filter, &ItemFilterModel::progressChanged);
    t.filter.setFilter(having("A"));
    QCOMPARE(keysOf(t.filter), Keys({"a1", "a2", "b1"}));
    QVERIFY(t.filter.isBusy());
    QVERIFY(progress.count() > 0);
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a1", "a2"}));
    QVERIFY(!t.filter.isBusy());
    QCOMPARE(t.filter.progress(), 100);
}

void TestItemFilterWorker::theNewestInputWins()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a1", 3), made("a2", 2), made("b1", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 3);
    t.filter.setFilter(having("a"));
    t.worker.runNext();
    t.filter.setFilter(having("1"));
    t.filter.setFilter(having("2"));
    QSignalSpy reset(&t.filter, &QAbstractItemModel::modelReset);
    HeldWorker::deliver();
    QCOMPARE(reset.count(), 0);
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a2"}));
    QVERIFY(!t.filter.isBusy());
}

// It was to come with the job that is stopped, and with the one before.
void TestItemFilterWorker::takesInWhatCameThoughAskedAnewMeanwhile()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a1", 3), made("a2", 2), made("b1", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 3);
    t.filter.setFilter(having("a"));
    t.worker.runAll();
    t.filter.setFilter(having("a1"));
    upsert(t.store, {made("a3", 1)});
    t.publish();
    t.worker.runNext();
    HeldWorker::deliver();
    QVERIFY(t.filter.isBusy());
    t.filter.setFilter(having("a"));
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a1", "a2", "a3"}));
}

void TestItemFilterWorker::triesAnExpressionOnFewKeysOnlyAtOnce()
{
    WorkerUnderTest t(5'000);
    std::vector<MapItem> items;
    for (int i = 0; i < 300; ++i)
        items.push_back(made("k" + QByteArray::number(1'000 + i), i));
    upsert(t.store, items);
    QTRY_COMPARE(t.filter.rowCount(), 300);
    t.filter.setFilter(having("99"));
    QVERIFY(!t.filter.isBusy());
    t.filter.setFilter(
        {.key = QStringLiteral("99$"), .keyMatch = ItemFilter::KeyMatch::RegularExpression});
    QVERIFY(t.filter.isBusy());
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"k1099", "k1199", "k1299"}));
}

void TestItemFilterWorker::looksThroughMuchDataByTheWorker()
{
    WorkerUnderTest t(5'000);
    upsert(t.store, {item("a", QByteArray(1'100'000, 'x') + "y"), made("b", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 2);
    t.filter.setFilter({.key = QStringLiteral("y"), .keyTextMatchesDataToo = true});
    QVERIFY(t.filter.isBusy());
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a"}));
}

void TestItemFilterWorker::isNotBusyWithoutASource()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 1);
    t.filter.setFilter(having("a"));
    QVERIFY(t.filter.isBusy());
    t.filter.setSourceModel(nullptr);
    QVERIFY(!t.filter.isBusy());
    QCOMPARE(t.filter.progress(), 100);
}

void TestItemFilterWorker::takingTheFilterAwayNeedsNoWorker()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a1", 3), made("b1", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 2);
    t.filter.setFilter(having("a"));
    t.worker.runAll();
    t.filter.setFilter(having("b"));
    t.filter.setFilter({});
    QVERIFY(!t.filter.isBusy());
    QCOMPARE(keysOf(t.filter), Keys({"a1", "b1"}));
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a1", "b1"}));
}

void TestItemFilterWorker::showsMatchesAsTheyAreFound()
{
    WorkerUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<MapItem> items;
    for (int i = 0; i < 300; ++i)
        items.push_back(made("k" + QByteArray::number(1'000 + i), 1'000 - i));
    upsert(t.store, items);
    QTRY_COMPARE(t.filter.rowCount(), 300);
    t.filter.sort(ItemTableModel::UpdatedColumn);
    t.worker.runAll();
    QList<int> sizes;
    QList<int> percents;
    connect(&t.filter, &QAbstractItemModel::modelReset, &t.filter, [&] {
        sizes.append(t.filter.rowCount());
        QCOMPARE(t.filter.isPartial(), sizes.back() < 300);
        const Keys keys = keysOf(t.filter);
        QVERIFY(std::is_sorted(keys.rbegin(), keys.rend()));
    });
    connect(&t.filter, &ItemFilterModel::progressChanged, &t.filter,
            [&] { percents.append(t.filter.progress()); });
    t.filter.setFilter(having("k"));
    t.worker.runAll();
    QVERIFY(sizes.size() > 2);
    QVERIFY(std::is_sorted(sizes.begin(), sizes.end()));
    QVERIFY(sizes.front() < 300);
    QCOMPARE(sizes.back(), 300);
    QVERIFY(percents.size() > 2);
    QVERIFY(std::is_sorted(percents.begin(), percents.end()));
    QCOMPARE(keysOf(t.filter), t.expected());
}

void TestItemFilterWorker::tellsAWrongExpressionAtOnce()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 1);
    t.filter.setFilter(
        {.key = QStringLiteral("a["), .keyMatch = ItemFilter::KeyMatch::RegularExpression});
    QVERIFY(!t.filter.filterError().isEmpty());
    QVERIFY(!t.filter.isBusy());
    QCOMPARE(t.filter.rowCount(), 0);
    upsert(t.store, {made("a[", 1)});
    t.publish();
    t.worker.runAll();
    QCOMPARE(t.filter.rowCount(), 0);
    t.filter.setFilter({});
    QVERIFY(t.filter.filterError().isEmpty());
    QCOMPARE(t.filter.rowCount(), 3);
}

void TestItemFilterWorker::sortsInOneReset()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a", 2), made("b", 1), made("c", 3)});
    QTRY_COMPARE(t.filter.rowCount(), 3);
    QSignalSpy reset(&t.filter, &QAbstractItemModel::modelReset);
    t.filter.sort(ItemTableModel::UpdatedColumn, Qt::DescendingOrder);
    QVERIFY(t.filter.isBusy());
    QCOMPARE(keysOf(t.filter), Keys({"a", "b", "c"}));
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"c", "a", "b"}));
    QCOMPARE(reset.count(), 1);
}

void TestItemFilterWorker::takesInWhatHappensMeanwhile()
{
    WorkerUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    upsert(t.store, {made("a1", 3), made("a2", 2), made("a3", 1), made("b1", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 4);
    t.filter.sort(ItemTableModel::UpdatedColumn);
    t.filter.setFilter(having("a"));
    t.store.remove(ItemKey("a2"));
    upsert(t.store, {made("a0", 9), made("a3", 8), made("c", 0)});
    t.publish();
    QCOMPARE(keysOf(t.filter), Keys({"a0", "a1", "a3", "b1", "c", "~"})); // all, as before
    t.worker.runAll();
    QCOMPARE(keysOf(t.filter), Keys({"a1", "a3", "a0"}));
    QVERIFY(!t.filter.isBusy());
}

void TestItemFilterWorker::meetsASourceThatNeverRests()
{
    WorkerUnderTest t;
    upsert(t.store, {made("a", 1)});
    QTRY_COMPARE(t.filter.rowCount(), 1);
    t.filter.setFilter(having("a"));
    int rounds = 0;
    for (; t.filter.isBusy() && rounds < 20; ++rounds) {
        upsert(t.store, {made("a" + QByteArray::number(rounds), 1), made("b", rounds)});
        t.publish();
        t.worker.runNext();
        HeldWorker::deliver();
    }
    QVERIFY(rounds < 20);
    QCOMPARE(keysOf(t.filter), t.expected());
}

void TestItemFilterWorker::canEndWhileAQueryWaits()
{
    HeldWorker worker;
    ItemStore store;
    upsert(store, {made("a", 1)});
    ItemTableModel table(store);
    auto filter = std::make_unique<ItemFilterModel>(worker.setup());
    filter->setSourceModel(&table);
    filter->setFilter(having("a"));
    filter->setFilter(having("b"));
    filter.reset();
    worker.runAll();
}

void TestItemFilterWorker::worksOnAThread()
{
    ItemStore store;
    std::vector<MapItem> items;
    for (int i = 0; i < 3'000; ++i)
        items.push_back(made("k" + QByteArray::number(10'000 + i), i % 7));
    upsert(store, items);
    ItemTableModel table(store);
    auto filter = std::make_unique<ItemFilterModel>(RowWorker::Setup{.quickItems = 0});
    filter->setSourceModel(&table);
    filter->sort(ItemTableModel::UpdatedColumn);
    filter->setFilter(
        {.key = QStringLiteral("7$"), .keyMatch = ItemFilter::KeyMatch::RegularExpression});
    for (int i = 0; i < 200; ++i)
        store.upsert(made("k" + QByteArray::number(10'000 + i), i % 5));
    QTRY_VERIFY(!filter->isBusy());
    QCOMPARE(filter->rowCount(), 300);
    filter->setFilter({.data = QStringLiteral("k")});
    filter.reset();
}

void TestItemFilterWorker::followsRandomChanges_data()
{
    QTest::addColumn<int>("quickItems");
    QTest::addColumn<int>("seed");
    QTest::newRow("all by the worker") << 0 << 1;
    QTest::newRow("few at once") << 8 << 2;
    QTest::newRow("most at once") << 60 << 3;
}

void TestItemFilterWorker::followsRandomChanges()
{
    QFETCH(int, quickItems);
    QFETCH(int, seed);
    WorkerUnderTest t(quickItems);
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random{quint32(seed)};
    const auto isOneOf = [&random](int chances) { return random.bounded(chances) == 0; };
    const std::vector<ItemFilter> filters{{},
                                          having("a"),
                                          having("B1"),
                                          {.data = QStringLiteral("2")},
                                          {.key = QStringLiteral("1"), .updatedSinceMs = 3}};
    const auto changeStore = [&] {
        for (int steps = random.bounded(isOneOf(4) ? 60 : 6); steps > 0; --steps) {
            const QByteArray key = QByteArray(1, char('a' + random.bounded(3)))
                + QByteArray::number(random.bounded(40));
            if (isOneOf(3))
                t.store.remove(ItemKey(key));
            else
                t.store.upsert(
                    made(key, random.bounded(6),
                         isOneOf(3) ? std::nullopt : std::optional<qint64>(random.bounded(5))));
        }
    };
    for (int tick = 0; tick < 30; ++tick) {
        changeStore();
        if (isOneOf(2))
            t.filter.setFilter(filters[size_t(random.bounded(int(filters.size())))]);
        if (isOneOf(3))
            t.filter.sort(random.bounded(int(ItemTableModel::ColumnCount)),
                          isOneOf(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        changeStore();
        if (isOneOf(2) && !t.worker.isIdle())
            t.worker.runNext();
        if (isOneOf(2))
            HeldWorker::deliver();
        t.publish();
        if (isOneOf(2) && !t.worker.isIdle())
            t.worker.runNext();
        for (int row = 0; row < t.filter.rowCount(); ++row) {
            const QModelIndex index = t.filter.index(row, 1);
            QCOMPARE(t.filter.mapFromSource(t.filter.mapToSource(index)), index);
        }
        if (isOneOf(2))
            continue;
        HeldWorker::deliver();
        t.worker.runAll();
        QVERIFY(!t.filter.isBusy());
        QCOMPARE(keysOf(t.filter), t.expected());
    }
}

QTEST_GUILESS_MAIN(TestItemFilterWorker)
#include "tst_itemfilterworker.moc"
