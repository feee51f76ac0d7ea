// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtexts.h"
#include "editingfixture.h"
#include "itembatch.h"
#include "openmap.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSpinBox>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr qint64 dayMs = 24 * 3600 * 1000;

} // namespace

// What is done to many selected items at once, in the program's window.
class TestBulk : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void theMenusSayHowManyThereAre();
    void extendsWhatIsSelected();
    void anotherLengthIsTyped();
    void whatNeverExpiresIsLeftOut();
    void letsThemNeverExpire();
    void deletesThemAndBringsThemBack();
    void asksFirstWhereItIsLive();
    void sendsTheRevisionsThatWereShown();
    void manyAreDeletedByTheNameOfTheMap();
    void whatTakesLongIsAskedAboutEverywhere();
    void conflictsAreToldOneByOne();
    void canBeStopped();
    void aLockStopsTheRest();
    void isRefusedWhileLocked();
    void oneJobAtATimeInAMap();
    void anErrorForAllStopsIt();
    void anotherEditGoesOnMeanwhile();
    void goesByTheKeyboardAlone();
    void oneIsDeletedWhereAnotherIsCurrent();
    void whatIsExtendedIsWhatTheSheetCounted();
    void whatWasUndoneIsNotOfferedAgain();
    void closingAsksFirst();
    void saysWhatTextIsNotSaved();
    void saysWhatTheTimeDependsOn();
    void namesOfMapsAreLeftAsTheyAre();

private:
    // The map has `count` items more, "more01" on, that expire in two days.
    void beginWith(int count, Environment environment = Environment::Practice);
    void selectAll() { desk().items().selectAll(); }
    // Those "more" alone.
    void selectMore();
    void extend(const char *length);
    QAction &entry(const char *text) { return desk().action(QString::fromUtf8(text)); }
    bool hasEntry(const char *text);
    bool isThere(const QByteArray &key)
    {
        return f().other.get("/Maps/desk/Items/" + key).status == 200;
    }
    QWidget *results() { return f().sheet("batchResults"); }
    QStringList resultRows();
    QString sheetSays() { return f().sheet("confirmation")->accessibleDescription(); }
    QAbstractButton *stop() // while something is under way
    {
        auto *button = desk().window().findChild<QAbstractButton *>(QStringLiteral("stopWork"));
        return button && button->isVisible() ? button : nullptr;
    }
    void slowDown() { f().setFaults(R"({"faults":[{"fault":"latency","ms":150}]})"); }

    std::vector<QByteArray> m_more;
};

void TestBulk::beginWith(int count, Environment environment)
{
    practice::PracticeOptions options;
    options.rateLimits = false; // those of the program are enough
    m_fixture = std::make_unique<EditingFixture>(environment, options);
    m_more.clear();
    for (int number = 1; number <= count; ++number) {
        m_more.push_back("more" + QByteArray::number(number).rightJustified(3, '0'));
        f().create(m_more.back().constData(), R"({"n":1})");
        f().setTtl(2 * dayMs / 1000, m_more.back().constData());
    }
    QVERIFY(f().begin());
    if (environment == Environment::Production)
        unlock();
}

void TestBulk::selectMore()
{
    QItemSelection more;
    const QModelIndex first = desk().itemRow(QString::fromUtf8(m_more.front()));
    const QModelIndex last = desk().itemRow(QString::fromUtf8(m_more.back()));
    more.select(first, last.siblingAtColumn(desk().items().model()->columnCount() - 1));
    desk().items().selectionModel()->select(more, QItemSelectionModel::ClearAndSelect);
}

// The entry of the submenu whose title says the rest.
void TestBulk::extend(const char *length)
{
    entry(length).trigger();
}

bool TestBulk::hasEntry(const char *text)
{
    const auto actions = desk().items().actions();
    return std::any_of(actions.begin(), actions.end(), [text](const QAction *action) {
        return action->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)
            && action->isEnabled();
    });
}

QStringList TestBulk::resultRows()
{
    QStringList rows;
    const auto *table = results()->findChild<QTableView *>(QStringLiteral("batchResultsTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows += table->model()->index(row, 0).data().toString() + QLatin1String(": ")
            + table->model()->index(row, 1).data().toString();
    return rows;
}

void TestBulk::theMenusSayHowManyThereAre()
{
    beginWith(3);
    QVERIFY(hasEntry("Extend 1 item by"));
    QVERIFY(hasEntry("Let 1 item never expire"));
    QVERIFY(hasEntry("Delete item…"));
    selectAll();
    QVERIFY(hasEntry("Extend 5 items by"));
    QVERIFY(hasEntry("Let 5 items never expire"));
    QVERIFY(hasEntry("Delete 5 items…"));
    selectMore();
    QVERIFY(hasEntry("Delete 3 items…"));
}

void TestBulk::extendsWhatIsSelected()
{
    beginWith(3);
    const qint64 before = f().expiresMs("more002");
    selectMore();
    extend("1 day");
    QTRY_VERIFY(says("3 items were extended by 1 day."));
    for (const QByteArray &key : m_more)
        QVERIFY(qAbs(f().expiresMs(key.constData()) - before - dayMs) <= 5000);
    QCOMPARE(f().saves().size(), m_more.size());
    for (const auto &sent : f().saves()) {
        QVERIFY(sent.body.startsWith("ItemTtl="));
        QVERIFY(!sent.header("If-Match").isEmpty());
    }
    QCOMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(says("Undone: 3 items have the earlier expiry."));
    for (const QByteArray &key : m_more)
        QVERIFY(qAbs(f().expiresMs(key.constData()) - before) <= 5000);
}

void TestBulk::anotherLengthIsTyped()
{
    beginWith(2);
    const qint64 before = f().expiresMs("more001");
    selectMore();
    extend("Other…");
    QTRY_VERIFY(f().sheet("extensionSheet"));
    auto *amount = f().sheet("extensionSheet")->findChild<QSpinBox *>();
    QTRY_VERIFY(amount->hasFocus());
    QTest::keyClicks(amount, QStringLiteral("3"));
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(says("2 items were extended by 3 days."));
    QVERIFY(qAbs(f().expiresMs("more001") - before - 3 * dayMs) <= 5000);
}

void TestBulk::whatNeverExpiresIsLeftOut()
{
    beginWith(2);
    selectAll();
    extend("1 hour");
    QTRY_VERIFY(says("2 items were extended by 1 hour."));
    QCOMPARE(f().saves().size(), size_t(2));
    QCOMPARE(f().expiresMs(), 0);
    WindowFixture::click(desk().items(), desk().itemRow(QStringLiteral("customer")));
    extend("1 hour");
    QTRY_VERIFY(says("Nothing to extend: 1 chosen item never expires."));
    QCOMPARE(f().saves().size(), size_t(2));
}

void TestBulk::letsThemNeverExpire()
{
    beginWith(3);
    selectAll();
    entry("Let 5 items never expire").trigger();
    QTRY_VERIFY(says("3 items never expire now."));
    for (const QByteArray &key : m_more)
        QCOMPARE(f().expiresMs(key.constData()), 0);
    for (const auto &sent : f().saves())
        QCOMPARE(sent.body, QByteArray("ItemTtl=0"));
    entry("Let 5 items never expire").trigger();
    QTRY_VERIFY(says("Nothing to change: 5 chosen items never expire already."));
}

void TestBulk::deletesThemAndBringsThemBack()
{
    beginWith(4);
    const qint64 before = f().expiresMs("more004");
    selectMore();
    desk().items().setFocus();
    desk().press(Qt::Key_Delete);
    QTRY_VERIFY(says("4 items were deleted."));
    QTRY_COMPARE(desk().itemKeys().size(), 2);
    QVERIFY(!isThere("more001"));
    desk().takeOffer();
    QTRY_VERIFY(says("Undone: 4 items are there again."));
    QTRY_COMPARE(desk().itemKeys().size(), 6);
    QVERIFY(qAbs(f().expiresMs("more004") - before) <= 5000);
}

void TestBulk::asksFirstWhereItIsLive()
{
    beginWith(3, Environment::Production);
    selectAll();
    extend("7 days");
    QTRY_VERIFY(f().sheet("confirmation"));
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Extend 3 items"));
    for (const char *part : {"Map: desk", "Items: 3 (2 more never expire and cannot be extended",
                             "The first to expire: more00", "Time it takes:"})
        QVERIFY2(sheetSays().contains(QLatin1String(part)), qPrintable(sheetSays()));
    const auto *plan = f().sheet("confirmation")
                           ->findChild<QTableView *>(QStringLiteral("batchPlan"));
    const QAbstractItemModelTester tester(plan->model());
    QCOMPARE(plan->model()->rowCount(), 5);
    QCOMPARE(plan->model()->index(0, 2).data().toString(), QStringLiteral("Left as it is"));
    const QString after = plan->model()->index(2, 2).data().toString();
    QVERIFY2(after.contains(QLatin1String("in 8 d")) || after.contains(QLatin1String("in 9 d")),
             qPrintable(after));
    QVERIFY(!f().sheet("confirmation")->findChild<QWidget *>(QStringLiteral("typedName")));
    QTest::keyClick(f().sheet("confirmation")->focusWidget(), Qt::Key_Return); // on Cancel
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    extend("7 days");
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("3 items were extended by 7 days."));
    desk().takeOffer(); // is a write of many, too
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("Undone: 3 items have the earlier expiry."));
}

void TestBulk::sendsTheRevisionsThatWereShown()
{
    beginWith(3, Environment::Production);
    selectMore();
    extend("1 day");
    QTRY_VERIFY(f().sheet("confirmation"));
    f().change(R"({"n":2})", "more002");
    f().refresh();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("2 items were extended by 1 day. Of the rest: 1 changed by somebody else."));
    QCOMPARE(f().data("more002"), QByteArray(R"({"n":2})"));
}

void TestBulk::manyAreDeletedByTheNameOfTheMap()
{
    beginWith(12, Environment::Production);
    selectMore();
    entry("Delete 12 items…").trigger();
    QTRY_VERIFY(f().sheet("confirmation"));
    auto *confirm = f().sheet("confirmation")
                        ->findChild<QAbstractButton *>(QStringLiteral("confirm"));
    QCOMPARE(confirm->text(), QStringLiteral("Delete 12 items"));
    QVERIFY(!confirm->isEnabled());
    auto *name = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("typedName"));
    QTest::keyClicks(name, QStringLiteral("desk"));
    WindowFixture::click(*confirm);
    QTRY_VERIFY(says("12 items were deleted."));
    QTRY_COMPARE(desk().itemKeys().size(), 2);
}

void TestBulk::whatTakesLongIsAskedAboutEverywhere()
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

void TestBulk::conflictsAreToldOneByOne()
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

void TestBulk::canBeStopped()
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

void TestBulk::aLockStopsTheRest()
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

void TestBulk::isRefusedWhileLocked()
{
    beginWith(3, Environment::Production);
    desk().session().writeGuard().lock();
    selectMore();
    extend("1 day");
    QTRY_VERIFY(says("Writing is locked in this window."));
    QVERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
}

void TestBulk::oneJobAtATimeInAMap()
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

void TestBulk::anErrorForAllStopsIt()
{
    beginWith(20);
    selectMore();
    f().setFaults(R"({"faults":[{"fault":"status","status":401,"code":20003,"method":"POST"}]})");
    extend("1 day");
    QTRY_VERIFY(says("It stopped after an error that the other items would have met, too."));
    QVERIFY(f().saves().size() <= ItemBatch::mostAtOnce);
}

// A click goes before the many.
void TestBulk::anotherEditGoesOnMeanwhile()
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

void TestBulk::goesByTheKeyboardAlone()
{
    beginWith(12, Environment::Production);
    desk().items().setFocus();
    desk().press(Qt::Key_A, Qt::ControlModifier);
    desk().press(Qt::Key_Delete);
    QTRY_VERIFY(f().sheet("confirmation") && f().sheet("confirmation")->isActiveWindow());
    QWidget *sheet = f().sheet("confirmation");
    QCOMPARE(sheet->focusWidget()->objectName(), QStringLiteral("cancel"));
    const auto tabTo = [sheet](const char *objectName) {
        for (int step = 0; step < 12; ++step) {
            if (sheet->focusWidget()->objectName() == QLatin1String(objectName))
                return true;
            QTest::keyClick(sheet->focusWidget(), Qt::Key_Tab);
        }
        return false;
    };
    QVERIFY(tabTo("batchPlan"));
    QVERIFY(tabTo("typedName"));
    QTest::keyClicks(sheet->focusWidget(), QStringLiteral("desk"));
    QVERIFY(tabTo("confirm"));
    QTest::keyClick(sheet->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(says("14 items were deleted."));
}

// Ctrl+click takes a row out of the selection and makes it the current one.
void TestBulk::oneIsDeletedWhereAnotherIsCurrent()
{
    beginWith(3);
    const auto click = [this](const char *key, Qt::KeyboardModifiers modifiers) {
        const QRect cell = desk().items().visualRect(desk().itemRow(QString::fromUtf8(key)));
        QTest::mouseClick(desk().items().viewport(), Qt::LeftButton, modifiers, cell.center());
    };
    click("more001", {});
    click("more002", Qt::ControlModifier);
    click("more002", Qt::ControlModifier);
    QCOMPARE(desk().items().currentIndex().row(), desk().itemRow(QStringLiteral("more002")).row());
    QVERIFY(hasEntry("Extend 1 item by"));
    entry("Delete item…").trigger();
    QTRY_VERIFY(!isThere("more001"));
    QVERIFY(isThere("more002"));
}

void TestBulk::whatIsExtendedIsWhatTheSheetCounted()
{
    beginWith(3);
    desk().items().selectRow(desk().itemRow(QStringLiteral("more001")).row());
    extend("Other…");
    QTRY_VERIFY(f().sheet("extensionSheet"));
    selectAll();
    QVERIFY(f().pressInSheet("extensionSheet", "extend"));
    QTRY_VERIFY(says("1 item was extended by 2 days."));
    QCOMPARE(f().saves().size(), size_t(1));
}

void TestBulk::whatWasUndoneIsNotOfferedAgain()
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

void TestBulk::closingAsksFirst()
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

void TestBulk::saysWhatTextIsNotSaved()
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

void TestBulk::saysWhatTheTimeDependsOn()
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

void TestBulk::namesOfMapsAreLeftAsTheyAre()
{
    beginWith(0);
    SyncMap map;
    map.sid = MapSid(QStringLiteral("MP1"));
    map.uniqueName = QStringLiteral("a%2b%3");
    const ItemBatch batch(desk().session().open(map), BatchWork::remove(), {{}, {}});
    QCOMPARE(BatchTexts::progress(batch),
             QStringLiteral("Items of a%2b%3 are being deleted: 0 of 2"));
}

QTEST_MAIN(TestBulk)
#include "tst_bulk.moc"
