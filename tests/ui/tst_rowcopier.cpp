// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "rowcopier.h"
#include "rowtable.h"
#include "testitems.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

QByteArray numbered(int number)
{
    return QByteArray::number(number).rightJustified(5, '0');
}

class Table
{
public:
    explicit Table(int count)
    {
        std::vector<MapItem> made;
        for (int number = 0; number < count; ++number)
            made.push_back(item(numbered(number), "{\"n\":" + QByteArray::number(number) + '}'));
        upsert(store, made);
        setUpRowTable(view, 10);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        rows.setSourceModel(&items);
        view.setModel(&rows);
        copier = std::make_unique<RowCopier>(view);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the table is not shown");
        QGuiApplication::clipboard()->clear();
    }

    void copy()
    {
        for (QAction *action : view.actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Copy))
                action->trigger();
        }
    }

    static QStringList copied()
    {
        return QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    ItemStore store;
    ItemTableModel items{store};
    ItemFilterModel rows;
    QTableView view;
    std::unique_ptr<RowCopier> copier;
};

} // namespace

class TestRowCopier : public QObject
{
    Q_OBJECT

private slots:
    void fewRowsAreThereAtOnce();
    void manyRowsComeInTheOrderOfTheTable();
    void copiesWhatStoodThere();
    void theLatestWins();
    void leavesWithoutAWait();
};

void TestRowCopier::fewRowsAreThereAtOnce()
{
    Table t(10);
    t.copy();
    QCOMPARE(Table::copied(), QStringList());
    t.view.selectRow(7);
    t.view.selectionModel()->select(t.rows.index(2, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    t.copy();
    QCOMPARE(Table::copied().size(), 2);
    QVERIFY(Table::copied()[0].startsWith(QLatin1String("00002\t{\"n\":2}\t")));
    QVERIFY(Table::copied()[1].startsWith(QLatin1String("00007\t{\"n\":7}\t")));
}

void TestRowCopier::manyRowsComeInTheOrderOfTheTable()
{
    Table t(3000);
    t.view.sortByColumn(ItemTableModel::KeyColumn, Qt::DescendingOrder);
    t.view.selectAll();
    t.copy();
    QVERIFY(t.copier->progress());
    QTRY_COMPARE(Table::copied().size(), 3000);
    QVERIFY(Table::copied().first().startsWith(QLatin1String("02999\t")));
    QVERIFY(Table::copied().last().startsWith(QLatin1String("00000\t")));
    QVERIFY(!t.copier->progress());
}

void TestRowCopier::copiesWhatStoodThere()
{
    Table t(3000);
    t.view.selectAll();
    t.copy();
    t.store.upsert(item(numbered(2998), "{\"n\":\"other\"}"));
    t.store.remove(ItemKey(numbered(2999)));
    QTRY_COMPARE(Table::copied().size(), 3000);
    QVERIFY(Table::copied()[2998].startsWith(QLatin1String("02998\t{\"n\":2998}\t")));
    QVERIFY(Table::copied()[2999].startsWith(QLatin1String("02999\t")));
}

void TestRowCopier::theLatestWins()
{
    Table t(3000);
    t.view.selectAll();
    t.copy();
    t.view.selectRow(5);
    t.copy();
    QCOMPARE(Table::copied().size(), 1);
    QTRY_VERIFY(!t.copier->progress());
    QCOMPARE(Table::copied().size(), 1);
}

void TestRowCopier::leavesWithoutAWait()
{
    auto t = std::make_unique<Table>(3000);
    t->view.selectAll();
    t->copy();
    t.reset();
    QCOMPARE(Table::copied(), QStringList());
}

QTEST_MAIN(TestRowCopier)
#include "tst_rowcopier.moc"
