// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulktest.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace mapdesk;
using namespace mapdesk::test;

// What is done to many selected items at once, in the program's window.
class TestBulk : public BulkTest
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
    void goesByTheKeyboardAlone();
    void oneIsDeletedWhereAnotherIsCurrent();
    void whatIsExtendedIsWhatTheSheetCounted();
};

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

QTEST_MAIN(TestBulk)
#include "tst_bulk.moc"
