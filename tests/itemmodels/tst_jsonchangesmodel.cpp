// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonchangesmodel.h"

#include "shownjson.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mapdesk;

namespace {

JsonChange at(const QString &key, JsonChange::Kind kind, const QByteArray &before,
              const QByteArray &after)
{
    return {kind, {JsonStep{key}}, before, after};
}

QVariant cell(const JsonChangesModel &model, int column, int role = Qt::DisplayRole)
{
    return model.index(0, column).data(role);
}

} // namespace

class TestJsonChangesModel : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatChanges_data();
    void saysWhatChanges();
    void aScreenReaderHearsTheRow();
    void textOfOthersHidesNothing();
    void longValuesAreCut();
    void takesOtherChanges();
    void theWholeHasAName();
    void valuesAreLaidOut();
};

void TestJsonChangesModel::saysWhatChanges_data()
{
    QTest::addColumn<JsonChange::Kind>("kind");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<bool>("beforeIsWords");
    QTest::addColumn<bool>("afterIsWords");
    const auto cells = [](const char *kind, const char *before, const char *after) {
        return QStringList{QString::fromUtf8(kind), QStringLiteral("tries"),
                           QString::fromUtf8(before), QString::fromUtf8(after)};
    };
    QTest::newRow("changed") << JsonChange::Kind::Changed << QByteArray("1.10")
                             << QByteArray("\"1.1\"") << cells("Changed", "1.10", "\"1.1\"")
                             << false << false;
    QTest::newRow("added") << JsonChange::Kind::Added << QByteArray() << QByteArray("null")
                           << cells("Added", "not there", "null") << true << false;
    QTest::newRow("removed") << JsonChange::Kind::Removed << QByteArray("\"\"") << QByteArray()
                             << cells("Removed", "\"\"", "not there") << false << true;
    QTest::newRow("reordered") << JsonChange::Kind::Reordered << QByteArray("{\"a\":1,\"b\":2}")
                               << QByteArray("{\"b\":2,\"a\":1}")
                               << cells("Reordered", "the same members",
                                        "another order of its members")
                               << true << true;
}

void TestJsonChangesModel::saysWhatChanges()
{
    QFETCH(JsonChange::Kind, kind);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, cells);
    JsonChangesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setChanges({at(QStringLiteral("tries"), kind, before, after)});
    QCOMPARE(model.columnCount(), cells.size());
    for (int column = 0; column < model.columnCount(); ++column)
        QCOMPARE(cell(model, column).toString(), cells.at(column));
    QCOMPARE(cell(model, 0, JsonChangesModel::KindRole).value<JsonChange::Kind>(), kind);
    QTEST(cell(model, JsonChangesModel::BeforeColumn, JsonChangesModel::IsWordsRole).toBool(),
          "beforeIsWords");
    QTEST(cell(model, JsonChangesModel::AfterColumn, JsonChangesModel::IsWordsRole).toBool(),
          "afterIsWords");
    QVERIFY(!cell(model, JsonChangesModel::PlaceColumn, JsonChangesModel::IsWordsRole).toBool());
}

void TestJsonChangesModel::aScreenReaderHearsTheRow()
{
    JsonChangesModel model;
    model.setChanges({at(QStringLiteral("tries"), JsonChange::Kind::Changed, "1", "2")});
    QCOMPARE(cell(model, 0, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Changed: tries. Before: 1. After: 2."));
}

void TestJsonChangesModel::textOfOthersHidesNothing()
{
    JsonChangesModel model;
    model.setChanges({at(QStringLiteral("a\u202eb"), JsonChange::Kind::Changed,
                         QByteArray("\"\u202ex\""), QByteArray("\"<b>\""))});
    QCOMPARE(cell(model, JsonChangesModel::PlaceColumn).toString(),
             QStringLiteral("[\"a\\u202eb\"]"));
    QCOMPARE(cell(model, JsonChangesModel::BeforeColumn).toString(),
             QStringLiteral("\"\\u202ex\""));
    QCOMPARE(cell(model, JsonChangesModel::AfterColumn).toString(), QStringLiteral("\"<b>\""));
}

void TestJsonChangesModel::longValuesAreCut()
{
    const QByteArray value = '"' + QByteArray(15'000, 'x') + '"';
    JsonChangesModel model;
    model.setChanges({at(QStringLiteral("a"), JsonChange::Kind::Changed, "1", value)});
    const QString shown = cell(model, JsonChangesModel::AfterColumn).toString();
    const QString more = cell(model, JsonChangesModel::AfterColumn, Qt::ToolTipRole).toString();
    QVERIFY(shown.size() < 200);
    QVERIFY(shown.endsWith(u'…'));
    QVERIFY(more.size() > shown.size());
    QVERIFY(more.size() < 1'100);
    QVERIFY(more.endsWith(u'…'));
}

void TestJsonChangesModel::takesOtherChanges()
{
    JsonChangesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setChanges({at(QStringLiteral("a"), JsonChange::Kind::Changed, "1", "2"),
                      at(QStringLiteral("b"), JsonChange::Kind::Changed, "3", "4")});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.change(1).after, QByteArray("4"));
    model.setChanges({});
    QCOMPARE(model.rowCount(), 0);
}

void TestJsonChangesModel::theWholeHasAName()
{
    JsonChangesModel model;
    model.setChanges({{JsonChange::Kind::Changed, {}, "{}", "[]"}});
    QCOMPARE(cell(model, JsonChangesModel::PlaceColumn).toString(),
             QStringLiteral("the whole data"));
}

void TestJsonChangesModel::valuesAreLaidOut()
{
    QCOMPARE(ShownJson::whole("{\"a\":1.10,\"b\":\"x\u2028y\"}"),
             QStringLiteral("{\n    \"a\": 1.10,\n    \"b\": \"x\\u2028y\"\n}"));
}

QTEST_GUILESS_MAIN(TestJsonChangesModel)
#include "tst_jsonchangesmodel.moc"
