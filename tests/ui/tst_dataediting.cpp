// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QDialog>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace mapdesk::test;

// Editing and saving an item's data in the window of a practice service, where nothing is asked
// before a save.
class TestDataEditing : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void whatIsUntouchedIsNotSent();
    void theLayoutIsNoChange();
    void sendsDataAloneOnItsRevision();
    void keepsEveryTokenOutsideTheEdit();
    void whatIsNoJsonIsNotSaved();
    void whatIsTooLongIsNotSaved();
    void warnsOfWhatIsNoObject();
    void disjointChangesOfOthersAreMerged();
    void theSamePlaceIsAPersonsChoice();
    void cancellingTheChoiceKeepsTheText();
    void aRefreshNeverReplacesTheTextUnderTheCursor();
    void aRefreshNeverReplacesAChangedText();
    void othersChangesCanBeTakenIn();
    void whatNobodyTouchesFollowsTheService();
    void anItemThatIsGoneCanBeCreatedAgain();
    void aMapThatIsGoneLeavesTheText();
    void aWriteWithoutAnAnswerIsLookedUp_data();
    void aWriteWithoutAnAnswerIsLookedUp();
    void aLostPermissionKeepsTheText();
    void aTextWaitsWhileOthersAreLookedAt();
    void whatWasTypedDuringASaveStays();
    void theListOfUnsavedTextsLeadsBack();
    void theListLeadsToATextWhoseItemIsGone();
};

void TestDataEditing::whatIsUntouchedIsNotSent()
{
    begin();
    QVERIFY(!f().save().isEnabled());
    f().editor().setFocus();
    f().pressSave();
    f().type(EditingFixture::firstData);
    QVERIFY(!f().save().isEnabled());
    f().pressSave();
    QTRY_VERIFY(!desk().message().isEmpty());
    QVERIFY(f().saves().empty());
}

void TestDataEditing::theLayoutIsNoChange()
{
    begin();
    QVERIFY(f().text().contains('\n'));
    QCOMPARE(f().compactText(), QByteArray(EditingFixture::firstData));
    auto &pretty = desk().find<QAbstractButton>("pretty");
    WindowFixture::click(pretty);
    QCOMPARE(f().text(), QByteArray(EditingFixture::firstData));
    QVERIFY(!f().save().isEnabled());
    WindowFixture::click(pretty);
    QVERIFY(f().text().contains('\n'));
}

void TestDataEditing::sendsDataAloneOnItsRevision()
{
    begin();
    const QByteArray revision = desk().property(QStringLiteral("revision")).toUtf8();
    f().type(R"({"name":"Ann","price":2.50,"open":true})");
    QTRY_VERIFY(f().save().isEnabled());
    f().pressSave();
    QTRY_VERIFY(!f().save().isEnabled());
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Ann","price":2.50,"open":true})"));
    QCOMPARE(f().saves().size(), size_t(1));
    QCOMPARE(f().saves().front().header("If-Match"), revision);
    QVERIFY(f().saves().front().body.startsWith("Data="));
    QVERIFY(!f().saves().front().body.contains('&'));
}

void TestDataEditing::keepsEveryTokenOutsideTheEdit()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().change(R"({"a":1.10,"b":1e400,"c":-0,"d":123456789012345678901234567890,"e":"\u00e9\/"})");
    QVERIFY(f().begin());
    QsciScintilla &editor = f().editor();
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_End);
    QTest::keyClicks(&editor, QStringLiteral("\"new\": [1],"));
    f().pressSave();
    QTRY_COMPARE(
        f().data(),
        QByteArray(
            R"({"new":[1],"a":1.10,"b":1e400,"c":-0,"d":123456789012345678901234567890,"e":"\u00e9\/"})"));
}

void TestDataEditing::whatIsNoJsonIsNotSaved()
{
    begin();
    f().type(R"({"name": tru})");
    QTRY_VERIFY(desk().textOf("dataStatus").contains(QStringLiteral("column 10")));
    QVERIFY(!f().save().isEnabled());
    f().pressSave();
    QTRY_VERIFY(desk().message().contains(QStringLiteral("not valid JSON")));
    QVERIFY(f().saves().empty());
    QCOMPARE(f().text(), QByteArray(R"({"name": tru})"));
}

void TestDataEditing::whatIsTooLongIsNotSaved()
{
    begin();
    f().editor().setText(QStringLiteral("{\"a\":\"%1\"}").arg(QString(16 * 1024, u'x')));
    QTRY_VERIFY(desk().textOf("dataStatus").contains(QStringLiteral("Too long by 8 bytes")));
    QVERIFY(!f().save().isEnabled());
    f().editor().setText(QStringLiteral("{\"a\":\"%1\"}").arg(QString(16 * 1024 - 8, u'x')));
    QTRY_VERIFY(f().save().isEnabled());
}

void TestDataEditing::warnsOfWhatIsNoObject()
{
    begin();
    f().type("[1]");
    QTRY_VERIFY(desk().textOf("dataStatus").contains(QStringLiteral("not a JSON object")));
    QVERIFY(f().save().isEnabled());
}

void TestDataEditing::disjointChangesOfOthersAreMerged()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true,"more":[]})");
    f().type(R"({"name":"Ann","price":1.10,"open":false})");
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false,"more":[]})"));
    QTRY_COMPARE(f().compactText(), f().data());
    QVERIFY(!f().save().isEnabled());
    QVERIFY(desk().message().contains(QStringLiteral("together with")));
    for (const auto &write : f().saves())
        QVERIFY(!write.header("If-Match").isEmpty());
}

void TestDataEditing::theSamePlaceIsAPersonsChoice()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().type(R"({"name":"Eve","price":1.10,"open":false})");
    f().pressSave();
    QTRY_VERIFY(f().sheet("merge"));
    QVERIFY(!f().sheet("merge")
                 ->findChild<QAbstractButton *>(QLatin1String("saveMerged"))
                 ->isEnabled());
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve","price":1.10,"open":false})"));
    QTRY_VERIFY(!f().save().isEnabled());
}

void TestDataEditing::cancellingTheChoiceKeepsTheText()
{
    begin();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().type(R"({"name":"Eve","price":1.10,"open":true})");
    f().pressSave();
    QVERIFY(f().pressInSheet("merge", "cancel"));
    QTRY_VERIFY(!f().sheet("merge"));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve","price":1.10,"open":true})"));
    QVERIFY(f().note().contains(QStringLiteral("Somebody else changed")));
    QVERIFY(f().save().isEnabled());
}

void TestDataEditing::aRefreshNeverReplacesTheTextUnderTheCursor()
{
    begin();
    f().editor().setFocus();
    f().change(R"({"name":"Bob"})");
    f().refresh();
    QTRY_VERIFY(f().note().contains(QStringLiteral("Somebody else changed")));
    QCOMPARE(f().compactText(), QByteArray(EditingFixture::firstData));
    f().clickNote(QStringLiteral("Show the newest"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob"})"));
    QVERIFY(f().note().isEmpty());
}

void TestDataEditing::aRefreshNeverReplacesAChangedText()
{
    begin();
    f().type(R"({"mine":1})");
    desk().items().setFocus();
    f().change(R"({"name":"Bob"})");
    f().refresh();
    QTRY_VERIFY(f().note().contains(QStringLiteral("Your text")));
    QCOMPARE(f().compactText(), QByteArray(R"({"mine":1})"));
    f().clickNote(QStringLiteral("Discard my changes"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob"})"));
    // And even that can be undone.
    f().editor().setFocus();
    QTest::keyClick(&f().editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"mine":1})"));
}

void TestDataEditing::othersChangesCanBeTakenIn()
{
    begin();
    QVERIFY(f().fallBehind());
    f().clickNote(QStringLiteral("Take it in"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QVERIFY(f().note().isEmpty());
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QCOMPARE(f().saves().size(), size_t(1));
}

void TestDataEditing::whatNobodyTouchesFollowsTheService()
{
    begin();
    desk().items().setFocus();
    f().change(R"({"name":"Bob"})");
    f().refresh();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob"})"));
    QVERIFY(f().note().isEmpty());
    QVERIFY(!f().save().isEnabled());
}

void TestDataEditing::anItemThatIsGoneCanBeCreatedAgain()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().remove();
    f().pressSave();
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(!f().save().isEnabled());
    // The table has turned to another row by now, or has none.
    QTRY_VERIFY(!desk().itemRow(QStringLiteral("customer")).isValid());
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));

    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(f().note().isEmpty());
    QTRY_VERIFY(desk().itemRow(QStringLiteral("customer")).isValid());
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
}

void TestDataEditing::aMapThatIsGoneLeavesTheText()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().other.remove("/Maps/desk");
    f().pressSave();
    QTRY_VERIFY(f().note().contains(QStringLiteral("map of this item is gone")));
    QVERIFY(desk().message().contains(QStringLiteral("was not saved")));
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
}

void TestDataEditing::aWriteWithoutAnAnswerIsLookedUp_data()
{
    QTest::addColumn<bool>("isCarriedOut");
    QTest::newRow("it was carried out") << true;
    QTest::newRow("it was not") << false;
}

void TestDataEditing::aWriteWithoutAnAnswerIsLookedUp()
{
    QFETCH(bool, isCarriedOut);
    begin();
    f().setFaults(QByteArray(R"({"faults": [{"fault": "reset", "method": "POST", "times": 1, )"
                             R"("carried_out": )")
                  + (isCarriedOut ? "true}]}" : "false}]}"));
    f().type(R"({"name":"Eve"})");
    f().pressSave();
    if (isCarriedOut) {
        QTRY_VERIFY(desk().message().contains(QStringLiteral("was saved")));
        QVERIFY(!f().save().isEnabled());
    } else {
        QTRY_VERIFY(desk().message().contains(QStringLiteral("was not saved")));
        QVERIFY(f().save().isEnabled());
        QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
        WindowFixture::click(desk().button("Try again"));
    }
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve"})"));
}

void TestDataEditing::aLostPermissionKeepsTheText()
{
    begin();
    f().setFaults(
        R"({"faults": [{"fault": "status", "status": 403, "method": "POST", "times": 1}]})");
    f().type(R"({"name":"Eve"})");
    f().pressSave();
    QTRY_VERIFY(desk().message().contains(QStringLiteral("was not saved")));
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(f().save().isEnabled());
}

void TestDataEditing::aTextWaitsWhileOthersAreLookedAt()
{
    begin();
    f().type(R"({"name": half)");
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    QCOMPARE(f().compactText(), QByteArray(R"({"n":1})"));
    QVERIFY(!f().save().isEnabled());
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QCOMPARE(f().text(), QByteArray(R"({"name": half)"));
}

void TestDataEditing::whatWasTypedDuringASaveStays()
{
    begin();
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 300, "method": "POST"}]})");
    f().type(R"({"name":"Eve","price":1.10,"open":true})");
    f().pressSave();
    f().type(R"({"name":"Eve","price":9,"open":true})");
    QTRY_VERIFY(desk().message().contains(QStringLiteral("was saved")));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Eve","price":1.10,"open":true})"));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve","price":9,"open":true})"));
    QVERIFY(f().save().isEnabled());
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve","price":9,"open":true})"));
}

void TestDataEditing::theListOfUnsavedTextsLeadsBack()
{
    begin();
    auto &button = desk().find<QToolButton>("unsavedChanges");
    QVERIFY(!button.isVisible());
    f().type(R"({"name":"Eve"})");
    QTRY_VERIFY(button.isVisible());
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    emit button.menu()->aboutToShow();
    QCOMPARE(button.menu()->actions().size(), 1);
    button.menu()->actions().front()->trigger();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(desk().window().windowTitle().startsWith(QStringLiteral("desk")));
    f().pressSave();
    QTRY_VERIFY(!button.isVisible());
}

void TestDataEditing::theListLeadsToATextWhoseItemIsGone()
{
    begin();
    f().type(R"({"name":"Eve"})");
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    f().remove();
    auto &button = desk().find<QToolButton>("unsavedChanges");
    emit button.menu()->aboutToShow();
    button.menu()->actions().front()->trigger();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(f().note().contains(QStringLiteral("deleted")));
    f().clickNote(QStringLiteral("Discard my changes"));
    QTRY_VERIFY(!button.isVisible());
}

QTEST_MAIN(TestDataEditing)
#include "tst_dataediting.moc"
