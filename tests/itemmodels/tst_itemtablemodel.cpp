// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtablemodel.h"
#include "testitems.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Keys = QByteArrayList;

Keys keysOf(const QAbstractItemModel &model)
{
    Keys keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(ItemKeyRole).value<ItemKey>().value());
    return keys;
}

Keys keysOf(const ItemStore &store)
{
    Keys keys;
    for (const ItemHandle handle : store.handles())
        keys.append(store.item(handle).key.toByteArray());
    return keys;
}

QByteArray numbered(int number)
{
    return QByteArray::number(number).rightJustified(5, '0');
}

std::vector<MapItem> numberedItems(int first, int last, int step)
{
    std::vector<MapItem> made;
    for (int number = first; number <= last; number += step)
        made.push_back(item(numbered(number)));
    return made;
}

class TableUnderTest
{
public:
    DataBudget budget{1};
    ItemStore store{&budget};
    ItemTableModel model{store};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    // Takes and publishes, and forgets what was said of it.
    void fill(const std::vector<MapItem> &items)
    {
        upsert(store, items);
        QTRY_COMPARE(model.rowCount(), int(store.size()));
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &reset})
            spy->clear();
    }

    int signalCount() const
    {
        return int(inserted.count() + removed.count() + changed.count() + reset.count());
    }
};

} // namespace

class TestItemTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAnItem();
    void showsNothingWhereThereIsNoValue();
    void saysWhereDataIsNotKept();
    void cutsAPreview_data();
    void cutsAPreview();
    void hasRowsOfAStoreThatIsFilledAlready();
    void gathersChanges();
    void cancelsWhatCameAndWent();
    void publishesExactRuns();
    void publishesManyRunsAsOneReset();
    void publishesManyChangedRowsAsOneChange();
    void findsAKey();
    void followsRandomChanges_data();
    void followsRandomChanges();
};

void TestItemTableModel::showsAnItem()
{
    TableUnderTest t;
    MapItem shown = item("\xEF\xBB\xBF"
                         "a\nb",
                         "{\"x\":\"" + QString(QChar(0x202e)).toUtf8() + "\"}");
    shown.expiresMs = 1'760'457'909'000;
    t.fill({shown});
    const auto data = [&t](int column, int role = Qt::DisplayRole) {
        return t.model.index(0, column).data(role);
    };
    QCOMPARE(data(ItemTableModel::KeyColumn), QStringLiteral("\\ufeffa\\nb"));
    QCOMPARE(data(ItemTableModel::KeyColumn, Qt::ToolTipRole), QStringLiteral("\\ufeffa\\nb"));
    QCOMPARE(data(ItemTableModel::PreviewColumn), QStringLiteral(R"({"x":"\u202e"})"));
    QCOMPARE(data(ItemTableModel::ExpiresColumn), QStringLiteral("2025-10-14 16:05:09"));
    QCOMPARE(data(ItemTableModel::ExpiresColumn, SortRole).toLongLong(), *shown.expiresMs);
    QCOMPARE(data(ItemTableModel::UpdatedColumn), QStringLiteral("2023-11-14 22:15:00"));
    QCOMPARE(data(ItemTableModel::RevisionColumn), QStringLiteral("1a"));
    QCOMPARE(data(ItemTableModel::RevisionColumn, SortRole).toULongLong(), 26u);
    QCOMPARE(data(ItemTableModel::CreatedByColumn), QStringLiteral("system"));
    QVERIFY(data(0, ItemKeyRole).value<ItemKey>() == shown.key);
    QCOMPARE(data(0, ItemDataRole).toByteArray(), shown.data);
    QCOMPARE(data(0, RevisionRole), QStringLiteral("1a"));
    QCOMPARE(data(0, CreatedAtRole).toLongLong(), *shown.createdMs);
    QCOMPARE(data(0, UpdatedAtRole).toLongLong(), *shown.updatedMs);
    QCOMPARE(data(0, ExpiresAtRole).toLongLong(), *shown.expiresMs);
    for (int column = 0; column < t.model.columnCount(); ++column)
        QVERIFY(!t.model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestItemTableModel::showsNothingWhereThereIsNoValue()
{
    TableUnderTest t;
    MapItem bare;
    bare.key = ItemKey("k");
    bare.revision = Revision(QStringLiteral("no number"));
    t.fill({bare});
    for (const int column : {ItemTableModel::ExpiresColumn, ItemTableModel::UpdatedColumn}) {
        QCOMPARE(t.model.index(0, column).data().toString(), QString());
        QVERIFY(!t.model.index(0, column).data(SortRole).isValid());
    }
    QVERIFY(!t.model.index(0, ItemTableModel::RevisionColumn).data(SortRole).isValid());
    QVERIFY(!t.model.index(0, 0).data(ExpiresAtRole).isValid());
}

void TestItemTableModel::saysWhereDataIsNotKept()
{
    TableUnderTest t;
    t.budget.setAllowed(3);
    t.fill({item("a", "[2]"), item("b", "[1,2]")});
    const auto preview = [&t](int row, int role = Qt::DisplayRole) {
        return t.model.index(row, ItemTableModel::PreviewColumn).data(role);
    };
    QCOMPARE(preview(0), QStringLiteral("[2]"));
    QCOMPARE(preview(0, HasDataRole), true);
    QCOMPARE(preview(1), QStringLiteral("Not kept: memory limit reached"));
    QCOMPARE(preview(1, HasDataRole), false);
    // What is not known has no place in an order and is no data.
    QVERIFY(!preview(1, SortRole).isValid());
    QVERIFY(!preview(1, ItemDataRole).isValid());
    t.store.upsert(item("b", "[1,2]"));
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(preview(1), QStringLiteral("[1,2]"));
}

void TestItemTableModel::cutsAPreview_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("preview");
    const QString x159(159, u'x');
    QTest::newRow("short") << QByteArray("{}") << QStringLiteral("{}");
    QTest::newRow("line breaks") << QByteArray("{\n\t\"a\": 1\r\n}")
                                 << QStringLiteral("{  \"a\": 1  }");
    QTest::newRow("no JSON") << QByteArray("{]\0<b>\x1b", 7)
                             << QStringLiteral("{]\\u0000<b>\\u001b");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("160") << QByteArray(160, 'x') << QString(160, u'x');
    QTest::newRow("161") << QByteArray(161, 'x') << QString(160, u'x') + QStringLiteral("…");
    QTest::newRow("16 KiB of three bytes each")
        << QByteArray("€").repeated(5461) << QString(160, u'€') + QStringLiteral("…");
    QTest::newRow("no half of an emoji") << x159.toUtf8() + "😀😀" << x159 + QStringLiteral("…");
}

void TestItemTableModel::cutsAPreview()
{
    QFETCH(QByteArray, data);
    TableUnderTest t;
    t.fill({item("k", data)});
    QTEST(t.model.index(0, ItemTableModel::PreviewColumn).data().toString(), "preview");
}

void TestItemTableModel::hasRowsOfAStoreThatIsFilledAlready()
{
    ItemStore store;
    upsert(store, items({"b", "a"}));
    const ItemTableModel model(store);
    QCOMPARE(keysOf(model), Keys({"a", "b"}));
}

void TestItemTableModel::gathersChanges()
{
    TableUnderTest t;
    for (int page = 0; page < 50; ++page)
        upsert(t.store, numberedItems(100 * page, 100 * page + 99, 1));
    QCOMPARE(t.model.rowCount(), 0);
    QTRY_COMPARE(t.model.rowCount(), 5000);
    QCOMPARE(t.inserted.count(), 1);

    // The next ones wait for the next tick, all together.
    t.store.upsert({item("a")});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(t.model.rowCount(), 5000);
    t.store.upsert({item("b")});
    QTRY_COMPARE(t.model.rowCount(), 5002);
    QCOMPARE(t.inserted.count(), 2);
}

void TestItemTableModel::cancelsWhatCameAndWent()
{
    TableUnderTest t;
    t.fill(items({"a", "b", "c"}));
    upsert(t.store, items({"x"}));
    t.store.upsert({item("x", "[]")});
    t.store.remove(ItemKey("x"));
    t.store.upsert({item("b", "[]")});
    t.store.remove(ItemKey("b"));
    t.store.upsert({item("y")});
    t.store.upsert({item("y", "[]")});
    QTRY_COMPARE(keysOf(t.model), Keys({"a", "c", "y"}));
    QCOMPARE(t.inserted.count(), 1);
    QCOMPARE(t.removed.count(), 1);
    QCOMPARE(t.changed.count(), 0);

    // Gone and back within a tick is another item.
    t.store.remove(ItemKey("c"));
    t.store.upsert({item("c", "[2]")});
    QTRY_COMPARE(t.model.index(1, 0).data(ItemDataRole).toByteArray(), "[2]");
    QTRY_COMPARE(t.inserted.count(), 2);
    QCOMPARE(keysOf(t.model), Keys({"a", "c", "y"}));
}

void TestItemTableModel::publishesExactRuns()
{
    TableUnderTest t;
    t.fill(numberedItems(0, 100, 10));
    const QPersistentModelIndex kept = t.model.indexOf(ItemKey(numbered(50)));
    upsert(t.store, numberedItems(11, 13, 1));
    upsert(t.store, numberedItems(91, 91, 1));
    t.store.remove(ItemKey(numbered(0)));
    upsert(t.store, {item(numbered(60), "[]"), item(numbered(70), "[]")});
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.reset.count(), 0);
    QCOMPARE(t.removed[0].mid(1), QVariantList({0, 0}));
    QCOMPARE(t.inserted.count(), 2);
    QCOMPARE(t.inserted[0].mid(1), QVariantList({1, 3}));
    QCOMPARE(t.inserted[1].mid(1), QVariantList({12, 12}));
    QCOMPARE(t.changed[0][0].toModelIndex(), t.model.indexOf(ItemKey(numbered(60))));
    QCOMPARE(t.changed[0][1].toModelIndex().row(), t.model.indexOf(ItemKey(numbered(70))).row());
    QCOMPARE(kept.data(ItemKeyRole).value<ItemKey>().value(), numbered(50));
}

void TestItemTableModel::publishesManyRunsAsOneReset()
{
    TableUnderTest t;
    t.fill(numberedItems(0, 1000, 10));
    upsert(t.store, numberedItems(5, 155, 10)); // 16 runs
    QTRY_COMPARE(t.inserted.count(), 16);
    QCOMPARE(t.reset.count(), 0);
    upsert(t.store, numberedItems(6, 166, 10)); // 17 runs
    QTRY_COMPARE(t.reset.count(), 1);
    QCOMPARE(t.inserted.count(), 16);
    for (int number = 0; number <= 160; number += 10)
        t.store.remove(ItemKey(numbered(number)));
    QTRY_COMPARE(t.reset.count(), 2);
    QCOMPARE(t.removed.count(), 0);
    QCOMPARE(keysOf(t.model), keysOf(t.store));
}

void TestItemTableModel::publishesManyChangedRowsAsOneChange()
{
    TableUnderTest t;
    t.fill(numberedItems(0, 1000, 1));
    std::vector<MapItem> changed = numberedItems(10, 170, 10); // 17 runs
    for (MapItem &item : changed)
        item.revision = Revision(QStringLiteral("later"));
    upsert(t.store, changed);
    QTRY_VERIFY(t.changed.count() > 0);
    QCOMPARE(t.changed.count(), 1);
    QCOMPARE(t.changed[0][0].toModelIndex().row(), 10);
    QCOMPARE(t.changed[0][1].toModelIndex().row(), 170);
    QCOMPARE(t.reset.count(), 0);
}

void TestItemTableModel::findsAKey()
{
    TableUnderTest t;
    t.fill(items({"a", "c"}));
    QCOMPARE(t.model.indexOf(ItemKey("c")).row(), 1);
    for (const char *absent : {"", "b", "d"})
        QVERIFY(!t.model.indexOf(ItemKey(absent)).isValid());
}

void TestItemTableModel::followsRandomChanges_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("mostSteps");
    QTest::newRow("a few runs") << 60 << 30;
    QTest::newRow("resets") << 500 << 300;
}

void TestItemTableModel::followsRandomChanges()
{
    QFETCH(const int, keys);
    QFETCH(const int, mostSteps);
    TableUnderTest t;
    QRandomGenerator random(815);
    for (int tick = 0; tick < 60; ++tick) {
        const int steps = random.bounded(mostSteps);
        for (int step = 0; step < steps; ++step) {
            const QByteArray key = numbered(random.bounded(keys));
            if (random.bounded(3) == 0)
                t.store.remove(ItemKey(key));
            else
                t.store.upsert({item(key, QByteArray::number(random.bounded(4)))});
        }
        QTRY_COMPARE(keysOf(t.model), keysOf(t.store));
    }
    QVERIFY(t.signalCount() > 100);
}

QTEST_GUILESS_MAIN(TestItemTableModel)
#include "tst_itemtablemodel.moc"
