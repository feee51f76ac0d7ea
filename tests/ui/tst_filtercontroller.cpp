// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtercontroller.h"

#include "filterbar.h"
#include "itemfiltermodel.h"
#include "manualclock.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace mapdesk;

namespace {

using Match = ItemFilter::KeyMatch;

constexpr qint64 hourMs = 3'600'000;

} // namespace

// What a filter bar makes of the rows of a table.
class TestFilterController : public QObject
{
    Q_OBJECT

private slots:
    void filtersAsTheBarSays();
    void nothingCanBeTypedWithoutRows();
    void lengthsOfTimeAreTakenAnew();
    void onlyLengthsOfTimeAreTakenAnew();
    void aBadExpressionChangesNothing();
    void otherConditionsHoldBesideABadExpression();
    void plainTextsCanBeSought();
    void otherRowsBeginAnew();
};

namespace {

struct Desk
{
    Desk() { controller.setRows(&rows); }

    QLineEdit &text() { return *bar.findChild<QLineEdit *>(QStringLiteral("filterItems")); }
    void choose(const char *field, int choice)
    {
        bar.findChild<QComboBox *>(QLatin1String(field))->setCurrentIndex(choice);
    }
    QString problem()
    {
        return bar.findChild<QLabel *>(QStringLiteral("filterItemsProblem"))->text();
    }
    QTimer &renewal() { return *controller.findChild<QTimer *>(QStringLiteral("filterRenewal")); }

    ManualClock clock;
    FilterBar bar;
    QTableView table;
    ItemFilterModel rows;
    FilterController controller{clock, bar, table};
};

} // namespace

void TestFilterController::filtersAsTheBarSays()
{
    Desk t;
    QVERIFY(!t.controller.isOn());
    t.text().setText(QStringLiteral("a"));
    QCOMPARE(t.rows.filter(), (ItemFilter{.key = QStringLiteral("a")}));
    QVERIFY(t.controller.isOn());
    QVERIFY(!t.controller.searchesData());
    t.bar.findChild<QLineEdit *>(QStringLiteral("filterData"))->setText(QStringLiteral("b"));
    QVERIFY(t.controller.searchesData());
    t.controller.clearAll();
    QVERIFY(t.rows.filter().keepsAll());
    QVERIFY(!t.controller.isOn());
}

void TestFilterController::nothingCanBeTypedWithoutRows()
{
    Desk t;
    QVERIFY(t.bar.isEnabled());
    t.text().setText(QStringLiteral("a"));
    t.controller.setRows(nullptr);
    QVERIFY(!t.bar.isEnabled());
    QVERIFY(t.text().text().isEmpty());
    QCOMPARE(t.rows.filter().key, QStringLiteral("a")); // it is let go as it is
    QVERIFY(!t.controller.isOn());
}

void TestFilterController::lengthsOfTimeAreTakenAnew()
{
    Desk t;
    t.choose("filterExpiry", 2);
    const qint64 begun = t.clock.nowMs();
    QCOMPARE(t.rows.filter().expiresUntilMs, std::optional(begun + hourMs));
    t.clock.advance(1000);
    t.controller.renew();
    QCOMPARE(t.rows.filter().expiresUntilMs, std::optional(begun + hourMs + 1000));
    t.clock.advance(60'000);
    t.renewal().setInterval(1);
    QTRY_COMPARE(t.rows.filter().expiresUntilMs, std::optional(begun + hourMs + 61'000));
}

void TestFilterController::onlyLengthsOfTimeAreTakenAnew()
{
    Desk t;
    t.text().setText(QStringLiteral("a"));
    QVERIFY(!t.renewal().isActive());
    t.choose("filterUpdate", 1);
    QVERIFY(t.renewal().isActive());
    t.choose("filterUpdate", 0);
    QVERIFY(!t.renewal().isActive());
    t.choose("filterUpdate", 1);
    t.controller.setRows(nullptr);
    QVERIFY(!t.renewal().isActive());
}

void TestFilterController::aBadExpressionChangesNothing()
{
    Desk t;
    t.choose("filterMatch", 2);
    t.text().setText(QStringLiteral("a"));
    const ItemFilter before = t.rows.filter();
    t.text().setText(QStringLiteral("a("));
    QCOMPARE(t.rows.filter(), before);
    QVERIFY(t.problem().contains(QLatin1String("at character 3: missing closing parenthesis")));
    t.text().setText(QStringLiteral("a()"));
    QCOMPARE(t.rows.filter().key, QStringLiteral("a()"));
    QVERIFY(t.problem().isEmpty());
}

void TestFilterController::otherConditionsHoldBesideABadExpression()
{
    Desk t;
    t.text().setText(QStringLiteral("a("));
    t.choose("filterMatch", 2);
    QVERIFY(!t.problem().isEmpty());
    t.bar.findChild<QLineEdit *>(QStringLiteral("filterCreator"))->setText(QStringLiteral("me"));
    QCOMPARE(t.rows.filter(),
             (ItemFilter{.key = QStringLiteral("a("), .createdBy = QStringLiteral("me")}));
    t.controller.clearAll();
    QVERIFY(t.rows.filter().keepsAll());
    QVERIFY(t.problem().isEmpty());
}

void TestFilterController::plainTextsCanBeSought()
{
    Desk t;
    QVERIFY(t.controller.seekableText().isEmpty());
    t.text().setText(QStringLiteral("a"));
    QCOMPARE(t.controller.seekableText(), QStringLiteral("a"));
    t.choose("filterMatch", 1);
    QCOMPARE(t.controller.seekableText(), QStringLiteral("a"));
    t.choose("filterMatch", 2);
    QVERIFY(t.controller.seekableText().isEmpty());
}

void TestFilterController::otherRowsBeginAnew()
{
    Desk t;
    t.text().setText(QStringLiteral("a"));
    ItemFilterModel others;
    t.controller.setRows(&others);
    QVERIFY(t.text().text().isEmpty());
    QVERIFY(others.filter().keepsAll());
    t.text().setText(QStringLiteral("b"));
    QCOMPARE(others.filter().key, QStringLiteral("b"));
    QCOMPARE(t.rows.filter().key, QStringLiteral("a"));
    t.controller.setRows(nullptr);
}

QTEST_MAIN(TestFilterController)
#include "tst_filtercontroller.moc"
