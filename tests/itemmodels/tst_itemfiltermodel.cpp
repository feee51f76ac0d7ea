// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "simplefilter.h"
#include "testitems.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Keys = QByteArrayList;

MapItem expiring(const QByteArray &key, std::optional<qint64> expiresMs)
{
    MapItem made = item(key);
    made.expiresMs = expiresMs;
    return made;
}

class FilterUnderTest
{
public:
    FilterUnderTest() { filter.setSourceModel(&table); }

    // Waits until the table shows what the store holds.
    void publish()
    {
        QSignalSpy spy(&table, &QAbstractItemModel::dataChanged);
        store.upsert({item("~", QByteArray::number(++m_ticks))});
        QTRY_VERIFY(spy.count() > 0);
    }

    // What the filter should show, found in the simplest way.
    Keys expected() const { return expectedKeys(table, filter); }

    ItemStore store;
    ItemTableModel table{store};
    ItemFilterModel filter;

private:
    int m_ticks = 0;
};

} // namespace

class TestItemFilterModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutASource();
    void keepsWhatContainsTheText_data();
    void keepsWhatContainsTheText();
    void sortsOnRawValues_data();
    void sortsOnRawValues();
    void keepsIndexesWhereTheOrderChanges();
    void passesInsertsOnExactly();
    void passesManyScatteredInsertsOnAsOneReset();
    void movesARowWhoseValueChanges();
    void announcesAResetWhileTheOldRowsStand();
    void showsHeadersWhereNothingMatches();
    void followsRandomChanges();
};

void TestItemFilterModel::isEmptyWithoutASource()
{
    ItemFilterModel filter;
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setFilter({.key = QStringLiteral("x")});
    filter.sort(2, Qt::DescendingOrder);
    QCOMPARE(filter.rowCount(), 0);
    QCOMPARE(filter.columnCount(), 0);
}

void TestItemFilterModel::keepsWhatContainsTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Keys>("keys");
    QTest::newRow("nothing") << QString() << Keys{"+49 30", "Agent", "agent/2", "zoë", "ZOË/b"};
    QTest::newRow("any case") << QStringLiteral("AGENT") << Keys{"Agent", "agent/2"};
    QTest::newRow("accents in any case") << QStringLiteral("oë") << Keys{"zoë", "ZOË/b"};
    QTest::newRow("no pattern") << QStringLiteral(".") << Keys{};
    QTest::newRow("plus sign") << QStringLiteral("+4") << Keys{"+49 30"};
}

void TestItemFilterModel::keepsWhatContainsTheText()
{
    QFETCH(QString, text);
    QFETCH(Keys, keys);
    FilterUnderTest t;
    upsert(t.store, items({"+49 30", "Agent", "agent/2", "zoë", "ZOË/b"}));
    QTRY_COMPARE(t.table.rowCount(), 5);
    t.filter.setFilter({.key = text});
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keysOf(t.filter), keys);
}

void TestItemFilterModel::sortsOnRawValues_data()
{
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<int>("column");
    QTest::addColumn<Keys>("keys");
    const int expires = ItemTableModel::ExpiresColumn;
    QTest::newRow("soonest first, ties by key, never last")
        << Qt::AscendingOrder << expires << Keys{"d", "a", "c", "b", "e"};
    QTest::newRow("latest first, ties by key, never last")
        << Qt::DescendingOrder << expires << Keys{"a", "c", "d", "b", "e"};
    QTest::newRow("key, backwards")
        << Qt::DescendingOrder << int(ItemTableModel::KeyColumn) << Keys{"e", "d", "c", "b", "a"};
    QTest::newRow("revision as a number")
        << Qt::AscendingOrder << int(ItemTableModel::RevisionColumn)
        << Keys{"b", "c", "d", "e", "a"};
}

void TestItemFilterModel::sortsOnRawValues()
{
    QFETCH(Qt::SortOrder, order);
    QFETCH(int, column);
    FilterUnderTest t;
    MapItem latest = expiring("a", 900);
    latest.revision = Revision(QStringLiteral("100"));
    upsert(t.store,
           {latest, expiring("b", {}), expiring("c", 900), expiring("d", 80), expiring("e", {})});
    QTRY_COMPARE(t.filter.rowCount(), 5);
    t.filter.sort(column, order);
    QTEST(keysOf(t.filter), "keys");
}

void TestItemFilterModel::keepsIndexesWhereTheOrderChanges()
{
    FilterUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    upsert(t.store, items({"a", "b", "c"}));
    QTRY_COMPARE(t.filter.rowCount(), 3);
    const QPersistentModelIndex a = t.filter.index(0, 2);
    QSignalSpy reset(&t.filter, &QAbstractItemModel::modelReset);
    t.filter.sort(ItemTableModel::KeyColumn, Qt::DescendingOrder);
    QCOMPARE(a.row(), 2);
    QCOMPARE(a.column(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestItemFilterModel::passesInsertsOnExactly()
{
    FilterUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    upsert(t.store, items({"a1", "b1", "c1"}));
    QTRY_COMPARE(t.filter.rowCount(), 3);
    QSignalSpy reset(&t.filter, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&t.filter, &QAbstractItemModel::rowsInserted);
    t.filter.sort(ItemTableModel::KeyColumn, Qt::DescendingOrder);
    const QPersistentModelIndex a = t.filter.index(2, 0);
    upsert(t.store, items({"a2", "a3", "b0"}));
    QTRY_COMPARE(keysOf(t.filter), Keys({"c1", "b1", "b0", "a3", "a2", "a1"}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(a.row(), 5);
    QCOMPARE(reset.count(), 0);
}

void TestItemFilterModel::passesManyScatteredInsertsOnAsOneReset()
{
    FilterUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto some = [](char prefix, qint64 firstMs) {
        std::vector<MapItem> made;
        for (int i = 0; i < 40; ++i)
            made.push_back(expiring(prefix + QByteArray::number(i), firstMs + 10 * i));
        return made;
    };
    upsert(t.store, some('a', 0));
    QTRY_COMPARE(t.filter.rowCount(), 40);
    t.filter.sort(ItemTableModel::ExpiresColumn);
    QSignalSpy reset(&t.filter, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&t.filter, &QAbstractItemModel::rowsInserted);
    upsert(t.store, some('b', 5));
    QTRY_COMPARE(t.filter.rowCount(), 80);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(keysOf(t.filter), t.expected());
}

void TestItemFilterModel::movesARowWhoseValueChanges()
{
    FilterUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    upsert(t.store, {expiring("a", 1), expiring("b", 2), expiring("c", 3)});
    QTRY_COMPARE(t.filter.rowCount(), 3);
    t.filter.sort(ItemTableModel::ExpiresColumn);
    const QPersistentModelIndex a = t.filter.index(0, 0);
    QSignalSpy layout(&t.filter, &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&t.filter, &QAbstractItemModel::dataChanged);
    t.store.upsert({expiring("b", 1)});
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(layout.count(), 0);
    t.store.upsert({expiring("a", 9)});
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(layout.count(), 1);
    QCOMPARE(keysOf(t.filter), Keys({"b", "c", "a"}));
    QCOMPARE(a.row(), 2);
    QCOMPARE(changed[1][0].toModelIndex().row(), 2);
}

void TestItemFilterModel::announcesAResetWhileTheOldRowsStand()
{
    FilterUnderTest t;
    upsert(t.store,
           items({"b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q",
                  "r", "s", "t"}));
    QTRY_COMPARE(t.filter.rowCount(), 19);
    Keys before;
    Keys saved;
    connect(&t.filter, &QAbstractItemModel::modelAboutToBeReset, &t.filter,
            [&] { saved = keysOf(t.filter); });
    before = keysOf(t.filter);
    upsert(t.store,
           items({"a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1", "j1", "k1", "l1", "m1",
                  "n1", "o1", "p1", "q1", "r1", "s1"}));
    QTRY_COMPARE(t.filter.rowCount(), 38);
    QCOMPARE(saved, before);
}

void TestItemFilterModel::showsHeadersWhereNothingMatches()
{
    FilterUnderTest t;
    QCOMPARE(t.filter.headerData(0, Qt::Horizontal), t.table.headerData(0, Qt::Horizontal));
    QVERIFY(!t.filter.hasChildren());
}

void TestItemFilterModel::followsRandomChanges()
{
    FilterUnderTest t;
    const QAbstractItemModelTester tester(&t.filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    upsert(t.store, items({"~"}));
    QTRY_COMPARE(t.table.rowCount(), 1);
    QRandomGenerator random(4712);
    const QStringList texts{QString(), QStringLiteral("a"), QStringLiteral("B1"),
                            QStringLiteral("~")};
    for (int tick = 0; tick < 60; ++tick) {
        if (random.bounded(3) == 0)
            t.filter.setFilter({.key = texts[random.bounded(int(texts.size()))]});
        if (random.bounded(3) == 0)
            t.filter.sort(random.bounded(int(ItemTableModel::ColumnCount)),
                          random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        const int steps = random.bounded(40);
        for (int step = 0; step < steps; ++step) {
            const QByteArray key = QByteArray(1, char('a' + random.bounded(3)))
                + QByteArray::number(random.bounded(30));
            if (random.bounded(3) == 0)
                t.store.remove(ItemKey(key));
            else if (random.bounded(4) == 0)
                t.store.upsert({expiring(key, {})});
            else
                t.store.upsert({expiring(key, random.bounded(5))});
        }
        t.publish();
        QCOMPARE(keysOf(t.filter), t.expected());
        for (int row = 0; row < t.filter.rowCount(); ++row) {
            const QModelIndex index = t.filter.index(row, 1);
            QCOMPARE(t.filter.mapFromSource(t.filter.mapToSource(index)), index);
        }
    }
}

QTEST_GUILESS_MAIN(TestItemFilterModel)
#include "tst_itemfiltermodel.moc"
