// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertiesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

QString name(const PropertiesModel &model, int row)
{
    return model.index(row, PropertiesModel::NameColumn).data().toString();
}

QString value(const PropertiesModel &model, int row)
{
    return model.index(row, PropertiesModel::ValueColumn).data().toString();
}

ResourceProperty member(const char *called, const QByteArray &json)
{
    return {QString::fromUtf8(called), json};
}

} // namespace

class TestPropertiesModel : public QObject
{
    Q_OBJECT

private slots:
    void showsValues_data();
    void showsValues();
    void keepsTheOrderOfTheService();
    void rowsStayWhereNamesAreTheSame();
    void sameValuesAreNoChange();
    void otherNamesAreOtherRows();
};

void TestPropertiesModel::showsValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isNull");
    const auto row = [](const char *called, const QByteArray &json, const QString &shown,
                        bool isNull = false) { QTest::newRow(called) << json << shown << isNull; };
    row("text", R"("agent-anna")", QStringLiteral("agent-anna"));
    row("empty text", R"("")", QString());
    row("null", "null", QStringLiteral("null"), true);
    row("the word null", R"("null")", QStringLiteral("null"));
    row("a number keeps its digits", "1.10", QStringLiteral("1.10"));
    row("a number beyond a double", "123456789012345678901234567890",
        QStringLiteral("123456789012345678901234567890"));
    row("true", "true", QStringLiteral("true"));
    row("an object as it came", R"({"b":1,"a":null})", QStringLiteral(R"({"b":1,"a":null})"));
    row("escapes are text", R"("caf\u00e9 \"x\"")", QStringLiteral("caf\u00e9 \"x\""));
    row("control characters as escapes", R"("a\nb")", QStringLiteral("a\\nb"));
    row("characters that turn the text as escapes", R"("\u202egnp.exe")",
        QStringLiteral("\\u202egnp.exe"));
}

void TestPropertiesModel::showsValues()
{
    QFETCH(QByteArray, json);
    PropertiesModel model;
    model.setProperties({member("one", json)});
    QTEST(value(model, 0), "shown");
    QTEST(model.index(0, PropertiesModel::ValueColumn).data(PropertiesModel::IsNullRole).toBool(),
          "isNull");
}

void TestPropertiesModel::keepsTheOrderOfTheService()
{
    PropertiesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProperties({member("sid", "1"), member("key", "2"), member("account", "3")});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(name(model, 0), QStringLiteral("sid"));
    QCOMPARE(name(model, 1), QStringLiteral("key"));
    QCOMPARE(name(model, 2), QStringLiteral("account"));
    QCOMPARE(model.headerData(PropertiesModel::ValueColumn, Qt::Horizontal).toString(),
             QStringLiteral("Value"));
}

void TestPropertiesModel::rowsStayWhereNamesAreTheSame()
{
    PropertiesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProperties({member("a", "1"), member("b", "2")});
    const QPersistentModelIndex row = model.index(1, PropertiesModel::ValueColumn);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setProperties({member("a", "1"), member("b", "3")});
    QVERIFY(row.isValid());
    QCOMPARE(row.data().toString(), QStringLiteral("3"));
    QCOMPARE(resets.count(), 0);
}

void TestPropertiesModel::sameValuesAreNoChange()
{
    PropertiesModel model;
    model.setProperties({member("a", "1")});
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setProperties({member("a", "1")});
    QCOMPARE(changes.count() + resets.count(), 0);
}

void TestPropertiesModel::otherNamesAreOtherRows()
{
    PropertiesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProperties({member("a", "1"), member("b", "2")});
    model.setProperties({member("a", "1")});
    QCOMPARE(model.rowCount(), 1);
    model.setProperties({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPropertiesModel)
#include "tst_propertiesmodel.moc"
