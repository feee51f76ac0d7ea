// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtexts.h"
#include "bulktest.h"
#include "itembatch.h"
#include "openmap.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>

using namespace mapdesk;
using namespace mapdesk::test;

// What stops work on many items, and what is said of it.
class TestBulkTroubles : public BulkTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void whatTakesLongIsAskedAboutEverywhere();
    void conflictsAreToldOneByOne();
    void canBeStopped();
    void aLockStopsTheRest();
    void isRefusedWhileLocked();
    void oneJobAtATimeInAMap();
    void anErrorForAllStopsIt();
    void anotherEditGoesOnMeanwhile();
    void whatWasUndoneIsNotOfferedAgain();
    void closingAsksFirst();
    void saysWhatTextIsNotSaved();
    void saysWhatTheTimeDependsOn();
    void namesOfMapsAreLeftAsTheyAre();
};

void TestBulkTroubles::whatTakesLongIsAskedAboutEverywhere()
{
    beginWith(120);
    selectMore();
    extend("1 day");
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY2(sheetSays().contains(QLatin1String("Time it takes: At least 12 s: 50% of the rate")),
             qPrintable(sheetSays()));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(stop());
    QTRY_VERIFY(desk().textOf("progressText").contains(QLatin1String("a second, about")));
    WindowFixture::click(*stop());
    QTRY_VERIFY(says("not tried"));
    QVERIFY(says("It was stopped. What had not been sent yet was not sent."));
    QVERIFY(f().saves().size() < 60);
}

void TestBulkTroubles::conflictsAreToldOneByOne()
{
    beginWith(5);
    f().change(R"({"n":2})", "more002");
    f().remove("more004");
    selectMore();
    entry("Delete 5 items…").trigger();
    QTRY_VERIFY(says("3 items were deleted. Of the rest: 1 changed by somebody else, 1 gone."));
    WindowFixture::click(desk().button("Results"));
    QTRY_VERIFY(results());
    QCOMPARE(resultRows(),
             (QStringList{QStringLiteral("more002: Not done: changed"),
                          QStringLiteral("more004: Not done: gone")}));
    auto *only = results()->findChild<QAbstractButton *>(QStringLiteral("onlyNotDone"));
    QTest::keyClick(only, Qt::Key_Space);
    QCOMPARE(resultRows().size(), 5);
    WindowFixture::click(*results()->findChild<QAbstractButton *>(QStringLiteral("copyResults")));
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(QLatin1Char('\n')), 4);
    QVERIFY2(copied.contains(QLatin1String("more002\tNot done: changed\tSomebody has changed it")),
             qPrintable(copied));
    WindowFixture::click(*results()->findChild<QAbstractButton *>(QStringLiteral("undoBatch")));
    QTRY_VERIFY(says("Undone: 3 items are there again."));
    QVERIFY(isThere("more001"));
}

void TestBulkTroubles::canBeStopped()
{
    beginWith(40);
    selectMore();
    slowDown();
    entry("Delete 40 items…").trigger();
    QTRY_VERIFY(stop());
    QTRY_VERIFY(!f().saves().empty());
    WindowFixture::click(desk().find<QAbstractButton>("batchResultsSoFar"));
    QTRY_VERIFY(results());
    QCOMPARE(resultRows().size(), 40);
    const auto *table = results()->findChild<QTableView *>(QStringLiteral("batchResultsTable"));
    const QAbstractItemModelTester tester(table->model());
    auto *only = results()->findChild<QAbstractButton *>(QStringLiteral("onlyNotDone"));
    WindowFixture::click(*only);
    QCOMPARE(resultRows().size(), 0);
    desk().window().activateWindow();
    stop()->setFocus();
    QTest::keyClick(stop(), Qt::Key_Space);
    QTRY_VERIFY(says("not tried"));
    QVERIFY(!stop());
    f().setFaults(R"({"faults":[]})");
    QTRY_VERIFY(resultRows().size() > 20); // they came while it was open
    QCOMPARE(resultRows().filter(QStringLiteral(": Done")).size(), 0);
    WindowFixture::click(*only);
    QTRY_COMPARE(resultRows().filter(QStringLiteral("Not tried")).size()
                     + resultRows().filter(QStringLiteral(": Done")).size(),
                 40);
    for (const QString &row : resultRows())
        QCOMPARE(isThere(row.left(7).toUtf8()), row.endsWith(QLatin1String("Not tried")));
}

void TestBulkTroubles::aLockStopsTheRest()
{
    beginWith(30, Environment::Production);
    selectMore();
    extend("1 day");
    QTRY_VERIFY(f().sheet("confirmation"));
    auto *name = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("typedName"));
    QTest::keyClicks(name, QStringLiteral("desk"));
    slowDown();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(!f().saves().empty());
    desk().session().writeGuard().lock();
    QTRY_VERIFY(says("not tried"));
    QVERIFY(f().saves().size() <= 2 * ItemBatch::mostAtOnce);
    QVERIFY(!says("failed"));
    QVERIFY(says("Writing was locked. What had not left was not sent."));
}

void TestBulkTroubles::isRefusedWhileLocked()
{
    beginWith(3, Environment::Production);
    desk().session().writeGuard().lock();
    selectMore();
    extend("1 day");
    QTRY_VERIFY(says("Writing is locked in this window."));
    QVERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
}

void TestBulkTroubles::oneJobAtATimeInAMap()
{
    beginWith(20);
    selectMore();
    slowDown();
    extend("1 day");
    extend("1 hour");
    QTRY_VERIFY(says("are being written just now"));
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QVERIFY(!f().sheet("confirmation"));
    QTRY_VERIFY(says("20 items were extended by 1 day."));
    QCOMPARE(f().saves().size(), size_t(20));
}

void TestBulkTroubles::anErrorForAllStopsIt()
{
    beginWith(20);
    selectMore();
    f().setFaults(R"({"faults":[{"fault":"status","status":401,"code":20003,"method":"POST"}]})");
    extend("1 day");
    QTRY_VERIFY(says("It stopped after an error that the other items would have met, too."));
    QVERIFY(f().saves().size() <= ItemBatch::mostAtOnce);
}

// A click goes before the many.
void TestBulkTroubles::anotherEditGoesOnMeanwhile()
{
    beginWith(20);
    selectMore();
    slowDown();
    extend("1 day");
    f().type(R"({"name":"Zoe"})");
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Zoe"})"));
    QTRY_VERIFY(says("20 items were extended by 1 day."));
}

void TestBulkTroubles::whatWasUndoneIsNotOfferedAgain()
{
    beginWith(8);
    selectMore();
    slowDown();
    entry("Delete 8 items…").trigger();
    QTRY_VERIFY(stop());
    WindowFixture::click(desk().find<QAbstractButton>("batchResultsSoFar"));
    QTRY_VERIFY(results());
    auto *inSheet = results()->findChild<QAbstractButton *>(QStringLiteral("undoBatch"));
    QVERIFY(!inSheet->isEnabled());
    QTRY_VERIFY(says("8 items were deleted."));
    QVERIFY(inSheet->isEnabled());
    desk().window().activateWindow();
    desk().takeOffer();
    QTRY_VERIFY(says("Undone: 8 items are there again."));
    QVERIFY(!inSheet->isEnabled());
}

void TestBulkTroubles::closingAsksFirst()
{
    beginWith(20);
    selectMore();
    slowDown();
    extend("1 day");
    QTRY_VERIFY(!f().saves().empty());
    desk().window().close();
    QVERIFY(desk().window().isVisible());
    auto *question = desk().window().findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(QLatin1String("items are still to be written.")),
             qPrintable(question->text()));
    WindowFixture::click(*question->findChild<QAbstractButton *>(QStringLiteral("questionNo")));
    QTRY_VERIFY(says("20 items were extended by 1 day."));
    desk().window().close();
    QVERIFY(!desk().window().isVisible());
}

void TestBulkTroubles::saysWhatTextIsNotSaved()
{
    beginWith(2, Environment::Production);
    f().type(R"({"name":"Zoe"})");
    QTRY_COMPARE(desk().session().drafts().all().size(), size_t(1));
    selectAll();
    entry("Delete 4 items…").trigger();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY2(sheetSays().contains(
                 QLatin1String("1 item has text of yours that is not saved: it is kept.")),
             qPrintable(sheetSays()));
}

void TestBulkTroubles::saysWhatTheTimeDependsOn()
{
    beginWith(0);
    const auto cautionAt = [](double share, std::optional<qint64> unlockedMs) {
        const Confirmation asked = BatchTexts::confirmationOf(
            BatchWork::remove(), {.writes = 3000}, {}, {.share = share, .unlockedMs = unlockedMs},
            {0, QTimeZone::utc()});
        return asked.objects.back().value + QLatin1Char('\n') + asked.caution;
    };
    const qint64 quarterMs = 15 * 60 * 1000;
    QVERIFY(cautionAt(0.25, {}).contains(QLatin1String("At least 10 min")));
    QVERIFY(cautionAt(0.25, {}).contains(QLatin1String(": 25% of the rate")));
    QVERIFY(!cautionAt(0.25, quarterMs).contains(QLatin1String("locked again")));
    QVERIFY2(cautionAt(0.1, quarterMs).contains(QLatin1String("Writing is locked again in 15 min")),
             qPrintable(cautionAt(0.1, quarterMs)));
    QVERIFY(!cautionAt(0.1, {}).contains(QLatin1String("locked again")));
}

void TestBulkTroubles::namesOfMapsAreLeftAsTheyAre()
{
    beginWith(0);
    SyncMap map;
    map.sid = MapSid(QStringLiteral("MP1"));
    map.uniqueName = QStringLiteral("a%2b%3");
    const ItemBatch batch(desk().session().open(map), BatchWork::remove(), {{}, {}});
    QCOMPARE(BatchTexts::progress(batch),
             QStringLiteral("Items of a%2b%3 are being deleted: 0 of 2"));
}

QTEST_MAIN(TestBulkTroubles)
#include "tst_bulktroubles.moc"
