// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergechangesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

// One change of each kind: a overlaps, b is theirs, c mine, d of both alike, e an overlap of a
// removal.
JsonMerge merge()
{
    return {*JsonText::parse(R"({"a":1,"b":1,"c":1,"d":1,"e":1.10})"),
            *JsonText::parse(R"({"a":2,"b":2,"c":1,"d":2,"e":1.1})"),
            *JsonText::parse(R"({"a":3,"b":1,"c":2,"d":2})")};
}

enum Row { OverlapRow, TheirsRow, MineRow, AlikeRow, RemovedRow };

QString text(const MergeChangesModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QList<bool> taken(const MergeChangesModel &model, int row)
{
    QList<bool> taken;
    for (const int column : {MergeChangesModel::BaseColumn, MergeChangesModel::TheirsColumn,
                             MergeChangesModel::MineColumn})
        taken += model.index(row, column).data(MergeChangesModel::IsTakenRole).toBool();
    return taken;
}

} // namespace

class TestMergeChangesModel : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoChangedWhat_data();
    void saysWhoChangedWhat();
    void whatIsNotThereIsSaidInWords();
    void takesAChoice();
    void theSameChoiceIsNoChange();
    void refusesRowsThatAreNotThere();
    void aScreenReaderHearsTheRow();
    void namesItsColumns();
};

void TestMergeChangesModel::saysWhoChangedWhat_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QList<bool>>("takenCells");
    const auto add = [](const char *called, int row, const QStringList &cells,
                        const QList<bool> &takenCells) {
        QTest::newRow(called) << row << cells << takenCells;
    };
    const auto cells = [](const char *all) {
        return QString::fromLatin1(all).split(QLatin1Char('|'));
    };
    add("overlap", OverlapRow, cells("Choose|a|Both|1|2|3"), {false, false, false});
    add("theirs", TheirsRow, cells("Theirs|b|Only them|1|2|1"), {false, true, false});
    add("mine", MineRow, cells("Mine|c|Only you|1|1|2"), {false, false, true});
    add("alike", AlikeRow, cells("Mine|d|Both alike|1|2|2"), {false, false, true});
    add("removed", RemovedRow, cells("Choose|e|Both|1.10|1.1|not there"), {false, false, false});
}

void TestMergeChangesModel::saysWhoChangedWhat()
{
    QFETCH(int, row);
    QFETCH(QStringList, cells);
    MergeChangesModel model(merge());
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnCount(), cells.size());
    for (int column = 0; column < model.columnCount(); ++column)
        QCOMPARE(text(model, row, column), cells.at(column));
    QTEST(taken(model, row), "takenCells");
    QCOMPARE(model.index(row, 0).data(MergeChangesModel::IsOpenRole).toBool(),
             cells.first() == QLatin1String("Choose"));
}

void TestMergeChangesModel::whatIsNotThereIsSaidInWords()
{
    const MergeChangesModel model(merge());
    const auto isWords = [&model](int column) {
        return model.index(RemovedRow, column).data(MergeChangesModel::IsWordsRole).toBool();
    };
    QVERIFY(isWords(MergeChangesModel::MineColumn));
    QVERIFY(!isWords(MergeChangesModel::TheirsColumn));
    QVERIFY(!isWords(MergeChangesModel::PlaceColumn));
}

void TestMergeChangesModel::takesAChoice()
{
    MergeChangesModel model(merge());
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.choose(OverlapRow, JsonSide::Base);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(OverlapRow, 0));
    QCOMPARE(changes.first().at(1).toModelIndex(),
             model.index(OverlapRow, MergeChangesModel::MineColumn));
    QCOMPARE(text(model, OverlapRow, MergeChangesModel::ChoiceColumn),
             QStringLiteral("What it was"));
    QCOMPARE(taken(model, OverlapRow), (QList<bool>{true, false, false}));
    QVERIFY(!model.index(OverlapRow, 0).data(MergeChangesModel::IsOpenRole).toBool());
    QCOMPARE(model.choices().openCount(), 1);
}

void TestMergeChangesModel::theSameChoiceIsNoChange()
{
    MergeChangesModel model(merge());
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.choose(TheirsRow, JsonSide::Theirs);
    QCOMPARE(changes.count(), 0);
}

void TestMergeChangesModel::refusesRowsThatAreNotThere()
{
    MergeChangesModel model(merge());
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.choose(-1, JsonSide::Mine);
    model.choose(5, JsonSide::Mine);
    QCOMPARE(changes.count(), 0);
}

void TestMergeChangesModel::aScreenReaderHearsTheRow()
{
    MergeChangesModel model(merge());
    const auto said = [&model](int row) {
        return model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(RemovedRow),
             QStringLiteral("e. To choose. They and you changed it differently. "
                            "What it was: 1.10. Theirs: 1.1. Mine: not there."));
    model.choose(RemovedRow, JsonSide::Theirs);
    QVERIFY(said(RemovedRow).startsWith(QLatin1String("e. Chosen: Theirs.")));
}

void TestMergeChangesModel::namesItsColumns()
{
    const MergeChangesModel model(merge());
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names += model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(names.join(QLatin1Char('|')),
             QStringLiteral("Choice|Where|Changed by|What it was|Theirs|Mine"));
}

QTEST_GUILESS_MAIN(TestMergeChangesModel)
#include "tst_mergechangesmodel.moc"
