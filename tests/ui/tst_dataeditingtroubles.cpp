// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace mapdesk::test;

// Editing where several things happen at once: neither a person's text nor anybody else's change is
// lost, and nothing is sent that was not seen.
class TestDataEditingTroubles : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void undoingWhatWasTakenInTakesNothingBack();
    void undoingAMergedSaveTakesNothingBack();
    void undoingADiscardIsTheTextAsItWas();
    void undoingDuringASaveTakesNothingBack();
    void anItemThatWasMadeAnewIsNotOverwritten();
    void whatWasTypedDuringASaveIsPartOfTheChoice();
    void aTextThatWasTakenBackDuringASaveAsksNothing();
    void anExpiryChangeThatFailsGivesSavingBack();
    void theListNeverBringsAnOlderTextBack();
    void savingTakesInTheCellThatIsEdited();
    void tryingACreationAgainWhoseMapIsGone();
    void anItemThatIsBackCannotBeCreatedAgain();
    void whatIsTypedDuringACreationStays();
    void aWindowThatIsNotActiveKeepsItsCursor();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        f().editor().setFocus();
        QTest::keyClick(&f().editor(), key, modifiers);
    }
    // Of the price, in the tree.
    void editCell()
    {
        WindowFixture::click(desk().button("Tree"));
        auto &tree = desk().find<QTreeView>("dataTree");
        tree.setFocus();
        const QModelIndex root = tree.model()->index(0, 0);
        const bool hasRoot = tree.model()->rowCount(root) > 0;
        tree.setCurrentIndex(tree.model()->index(1, 0, hasRoot ? root : QModelIndex()));
        QTest::keyClick(&tree, Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    }
};

void TestDataEditingTroubles::undoingWhatWasTakenInTakesNothingBack()
{
    begin();
    QVERIFY(f().fallBehind());
    f().clickNote(QStringLiteral("Take it in"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    press(Qt::Key_Z);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    QVERIFY(f().note().contains(QStringLiteral("Your text is made from the version before")));
    press(Qt::Key_Y);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QVERIFY(f().note().isEmpty());
    press(Qt::Key_Z);
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QTRY_COMPARE(f().compactText(), f().data());
}

void TestDataEditingTroubles::undoingAMergedSaveTakesNothingBack()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().type(R"({"name":"Ann","price":1.10,"open":false})");
    f().pressSave();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    press(Qt::Key_Z);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    // What of it was the person's own is saved; what is missing is somebody else's.
    QVERIFY(!f().save().isEnabled());
    QVERIFY(f().note().contains(QStringLiteral("You see the version before")));
    f().type(R"({"name":"Ann","price":2,"open":false})");
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":2,"open":false})"));
}

void TestDataEditingTroubles::undoingADiscardIsTheTextAsItWas()
{
    begin();
    QVERIFY(f().fallBehind());
    f().clickNote(QStringLiteral("Discard my changes"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
    press(Qt::Key_Z);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    // Also after another item was looked at.
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    f().editor().setFocus();
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
}

void TestDataEditingTroubles::undoingDuringASaveTakesNothingBack()
{
    begin();
    QVERIFY(f().fallBehind());
    f().clickNote(QStringLiteral("Take it in"));
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "method": "POST"}]})");
    f().pressSave();
    press(Qt::Key_Z);
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    QTRY_VERIFY(desk().message().contains(QStringLiteral("was saved")));
    f().editor().setFocus();
    f().pressSave();
    QTRY_VERIFY(f().saves().size() > 1 || !f().save().isEnabled());
    QTest::keyClick(&f().editor(), Qt::Key_End);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
}

// It begins with the same revision again, which If-Match cannot tell apart.
void TestDataEditingTroubles::anItemThatWasMadeAnewIsNotOverwritten()
{
    begin();
    f().type(R"({"name":"Ann","price":2,"open":true})");
    f().remove();
    f().create("customer", R"({"name":"Bob","price":1.10,"open":true})");
    f().refresh();
    QTRY_VERIFY(f().note().contains(QStringLiteral("Somebody else changed")));
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":2,"open":true})"));
}

void TestDataEditingTroubles::whatWasTypedDuringASaveIsPartOfTheChoice()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "method": "POST"}]})");
    f().type(R"({"name":"Eve","price":1.10,"open":true})");
    f().pressSave();
    f().type(R"({"name":"Eve","price":1.10,"open":false})");
    QTRY_VERIFY(f().sheet("merge"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve","price":1.10,"open":false})"));
    QTRY_COMPARE(f().compactText(), f().data());
}

void TestDataEditingTroubles::aTextThatWasTakenBackDuringASaveAsksNothing()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "method": "POST"}]})");
    f().type(R"({"name":"Eve","price":1.10,"open":true})");
    f().pressSave();
    f().type(EditingFixture::firstData);
    QTRY_VERIFY(desk().message().contains(QStringLiteral("was not saved")));
    QVERIFY(!f().sheet("merge"));
    QVERIFY(f().note().contains(QStringLiteral("You see the version before")));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
}

void TestDataEditingTroubles::anExpiryChangeThatFailsGivesSavingBack()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().setFaults(
        R"({"faults": [{"fault": "status", "status": 403, "method": "POST", "times": 1}]})");
    desk().showTab("Expiry");
    WindowFixture::click(desk().button("1 h"));
    auto &change = desk().find<QAbstractButton>("changeExpiry");
    QTRY_VERIFY(change.isEnabled());
    WindowFixture::click(change);
    desk().showTab("Data");
    QTRY_VERIFY(!desk().message().isEmpty());
    QTRY_VERIFY(f().save().isEnabled());
    QCOMPARE(desk().textOf("dataStatus"), QStringLiteral("Changed, not saved."));
}

void TestDataEditingTroubles::theListNeverBringsAnOlderTextBack()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "path": "*/Maps/MP*"}]})");
    auto &button = desk().find<QToolButton>("unsavedChanges");
    emit button.menu()->aboutToShow();
    f().remove();
    button.menu()->actions().front()->trigger();
    f().type(R"({"name":"Eve","more":[1,2,3]})");
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve","more":[1,2,3]})"));
}

void TestDataEditingTroubles::savingTakesInTheCellThatIsEdited()
{
    begin();
    editCell();
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("25"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Ann","price":25,"open":true})"));
    QVERIFY(desk().find("dataTree").hasFocus());
    // What is no JSON stays to be mended, and nothing is sent.
    editCell();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QCOMPARE(f().saves().size(), size_t(1));
}

void TestDataEditingTroubles::tryingACreationAgainWhoseMapIsGone()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().remove();
    f().pressSave();
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    f().setFaults(
        R"({"faults": [{"fault": "status", "status": 429, "retry_after_s": 0, "method": "POST"}]})");
    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(desk().message().contains(QStringLiteral("not created again")));
    f().other.remove("/Maps/desk");
    auto &button = desk().find<QToolButton>("unsavedChanges");
    emit button.menu()->aboutToShow();
    button.menu()->actions().front()->trigger();
    QTRY_VERIFY(f().note().contains(QStringLiteral("map of this item is gone")));
    WindowFixture::click(desk().button("Try again"));
    QVERIFY(!f().sheet("confirmation"));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
}

void TestDataEditingTroubles::anItemThatIsBackCannotBeCreatedAgain()
{
    begin();
    f().type(R"({"name":"Ann","price":2,"open":true})");
    f().remove();
    f().pressSave();
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    f().create("customer", R"({"name":"Bob","price":1.10,"open":true})");
    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(f().note().contains(QStringLiteral("Somebody else changed")));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":2,"open":true})"));
    f().editor().setFocus();
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":2,"open":true})"));
}

void TestDataEditingTroubles::whatIsTypedDuringACreationStays()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().remove();
    f().pressSave();
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "method": "POST"}]})");
    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    f().type(R"({"name":"Eve","more":1})");
    QTRY_VERIFY(desk().message().contains(QStringLiteral("was created again")));
    QTRY_VERIFY(f().save().isEnabled());
    QCOMPARE(f().data(), QByteArray(R"({"name":"Eve"})"));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve","more":1})"));
    f().editor().setFocus();
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve","more":1})"));
}

// Whoever looks at another window comes back to the same text.
void TestDataEditingTroubles::aWindowThatIsNotActiveKeepsItsCursor()
{
    begin();
    f().editor().setFocus();
    QWidget another;
    another.show();
    another.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&another));
    f().change(R"({"name":"Bob"})");
    WindowFixture::click(desk().button("Refresh"));
    QTRY_VERIFY(f().note().contains(QStringLiteral("Somebody else changed")));
    QCOMPARE(f().compactText(), QByteArray(EditingFixture::firstData));
}

QTEST_MAIN(TestDataEditingTroubles)
#include "tst_dataeditingtroubles.moc"
