// SPDX-License-Identifier: GPL-3.0-or-later
#include "datapanel.h"
#include "editingfixture.h"
#include "messagebar.h"

#include <Qsci/qsciscintilla.h>

#include <QClipboard>
#include <QDialog>
#include <QMenu>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace mapdesk::test;

// What was typed and not saved is there again when the program starts the next time, whatever has
// become of the item; where it would be lost, closing asks.
class TestUnsavedTexts : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void theNextRunOffersThem();
    void severalAreChosenFrom();
    void theyStandInTheirItemsAnyway();
    void theOfferLeadsToTheData();
    void textsAreAsTheyWere_data();
    void textsAreAsTheyWere();
    void whatOthersChangedMeanwhileIsShown();
    void theItemIsGone();
    void theMapIsGone();
    void theServiceSaysTheSame();
    void inALockedProfile();
    void closingAsksNothingWhereTheyAreKept();
    void aCellThatIsEditedCounts_data();
    void aCellThatIsEditedCounts();
    void closingAsksOnceWhereTheyEndWithTheWindow();
    void withoutADiskTheyAreToldOfAndAskedAbout();
    void whatComesLateFromTheDiskIsShown();

private:
    // The program ends and starts again.
    void restart()
    {
        desk().restart();
        QVERIFY(desk().open());
    }
    void showOffered()
    {
        QTRY_VERIFY2(desk().message().contains(QStringLiteral("from last time")),
                     qPrintable(desk().message()));
        WindowFixture::click(desk().button("Show"));
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        f().editor().setFocus();
        QTest::keyClick(&f().editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&f().editor(), Qt::Key_V, Qt::ControlModifier);
    }
    void typeIntoPrice(const QString &text)
    {
        WindowFixture::click(desk().button("Tree"));
        auto &tree = desk().find<QTreeView>("dataTree");
        tree.setFocus();
        const QModelIndex root = tree.model()->index(0, 0);
        tree.setCurrentIndex(tree.model()->index(1, 0, root));
        QTest::keyClick(&tree, Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    bool isAsked() { return f().sheet("question") != nullptr; }
    QByteArray exactText() { return desk().window().findChild<DataPanel *>()->text(); }
    QToolButton &list() { return desk().find<QToolButton>("unsavedChanges"); }
};

void TestUnsavedTexts::theNextRunOffersThem()
{
    begin();
    f().type(R"({"name":"Eve"})");
    restart();
    QTRY_VERIFY(desk().message().contains(
        QStringLiteral("1 unsaved text from last time: customer in desk.")));
    QTRY_VERIFY(list().isVisible());
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(!desk().message().contains(QStringLiteral("from last time")));
    QVERIFY(f().note().isEmpty());
    f().editor().setFocus();
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(!list().isVisible());
    // Nothing is left.
    restart();
    QVERIFY(desk().openMap(QStringLiteral("desk"))
            && desk().chooseItem(QStringLiteral("customer")));
    QVERIFY(!list().isVisible());
    QVERIFY2(!desk().message().contains(QStringLiteral("last time")), qPrintable(desk().message()));
}

void TestUnsavedTexts::severalAreChosenFrom()
{
    begin();
    f().type(R"({"name":"Eve"})");
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    f().type(R"({"n":2})");
    restart();
    QTRY_VERIFY(desk().message().contains(
        QStringLiteral("2 unsaved texts from last time: customer in desk, neighbour in desk.")));
    showOffered();
    QTRY_VERIFY(list().menu()->isVisible());
    QCOMPARE(list().menu()->actions().size(), 2);
    list().menu()->actions().back()->trigger();
    list().menu()->close();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"n":2})"));
}

void TestUnsavedTexts::theyStandInTheirItemsAnyway()
{
    begin();
    f().type(R"({"name":"Eve"})");
    restart();
    QVERIFY(desk().openMap(QStringLiteral("desk"))
            && desk().chooseItem(QStringLiteral("customer")));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    f().refresh();
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(f().save().isEnabled());
}

void TestUnsavedTexts::theOfferLeadsToTheData()
{
    begin();
    f().type(R"({"name":"Eve"})");
    restart();
    QVERIFY(desk().openMap(QStringLiteral("desk"))
            && desk().chooseItem(QStringLiteral("neighbour")));
    desk().showTab("Properties");
    QVERIFY(!f().editor().isVisible());
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(f().editor().isVisible());
}

void TestUnsavedTexts::textsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("no JSON") << QStringLiteral("{\"name\": \"A");
    QTest::addRow("nothing") << QString();
    QTest::addRow("many bytes a character")
        << QStringLiteral("{\"имя\": \"日本語 🙂 é\"}");
    QTest::addRow("half a character, escaped") << QStringLiteral(R"({"a":"\ud83d"})");
    QTest::addRow("CR LF, no JSON") << QStringLiteral("{\r\n\"a\":\r\n");
    QTest::addRow("byte order mark") << QStringLiteral("\uFEFF{\"a\":1}");
    QTest::addRow("16 KiB, no JSON")
        << QStringLiteral("{\"a\":\"%1\"").arg(QString(16 * 1024, QLatin1Char('x')));
}

void TestUnsavedTexts::textsAreAsTheyWere()
{
    QFETCH(const QString, text);
    begin();
    if (text.isEmpty()) {
        f().type("");
        QTest::keyClick(&f().editor(), Qt::Key_Delete);
    } else {
        paste(text);
    }
    QTRY_VERIFY(list().isVisible());
    const QByteArray before = exactText();
    QCOMPARE(before, text.toUtf8());
    restart();
    showOffered();
    QTRY_VERIFY(f().save().isVisible() && desk().textOf("inspected") == QStringLiteral("customer"));
    QTRY_COMPARE(exactText(), before);
}

void TestUnsavedTexts::whatOthersChangedMeanwhileIsShown()
{
    begin();
    f().type(R"({"name":"Ann","price":1.10,"open":false})");
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    restart();
    showOffered();
    QTRY_VERIFY(f().note().contains(QStringLiteral("Somebody else changed this item")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    f().clickNote(QStringLiteral("Show what changed"));
    QTRY_VERIFY(f().sheet("changesSheet"));
    f().sheet("changesSheet")->close();
    f().clickNote(QStringLiteral("Take it in"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    f().editor().setFocus();
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
}

void TestUnsavedTexts::theItemIsGone()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().remove();
    restart();
    showOffered();
    QTRY_VERIFY(f().note().contains(QStringLiteral("deleted")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(!list().isVisible());
}

void TestUnsavedTexts::theMapIsGone()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().other.remove("/Maps/desk");
    restart();
    showOffered();
    QTRY_VERIFY(f().note().contains(QStringLiteral("map of this item is gone")));
    QVERIFY(f().note().contains(QStringLiteral("kept until you discard it")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    restart();
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    f().clickNote(QStringLiteral("Discard my changes"));
    QTRY_VERIFY(!list().isVisible());
}

void TestUnsavedTexts::theServiceSaysTheSame()
{
    begin();
    f().type(R"({"name":"Eve"})");
    f().change(R"({ "name": "Eve" })");
    restart();
    showOffered();
    QTRY_VERIFY(desk().message().contains(
        QStringLiteral("customer already says what your unsaved text says")));
    QTRY_VERIFY(!list().isVisible());
    QVERIFY(f().note().isEmpty());
    QVERIFY(!f().save().isEnabled());
}

void TestUnsavedTexts::inALockedProfile()
{
    begin(Environment::Production);
    desk().session().writeGuard().unlock();
    f().type(R"({"name":"Eve"})");
    restart();
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(!f().save().isEnabled());
    QTRY_VERIFY(list().isVisible());
    // It is the person's own: it can be gone on with.
    f().type(R"({"name":"Eva"})");
    restart();
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eva"})"));
    QCOMPARE(f().data(), QByteArray(EditingFixture::firstData));
}

void TestUnsavedTexts::closingAsksNothingWhereTheyAreKept()
{
    begin();
    f().type(R"({"name":"Eve"})");
    desk().window().close();
    QTRY_VERIFY(!desk().window().isVisible());
    QVERIFY(!isAsked());
    restart();
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
}

void TestUnsavedTexts::aCellThatIsEditedCounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addRow("JSON") << QStringLiteral("25");
    QTest::addRow("no JSON") << QStringLiteral("2.");
}

void TestUnsavedTexts::aCellThatIsEditedCounts()
{
    QFETCH(const QString, typed);
    begin();
    desk().window().findChild<DataPanel *>()->setPretty(false);
    typeIntoPrice(typed);
    desk().window().close();
    QTRY_VERIFY(!desk().window().isVisible());
    QVERIFY(!isAsked());
    restart();
    showOffered();
    QTRY_COMPARE(exactText(), "{\"name\":\"Ann\",\"price\":" + typed.toUtf8() + ",\"open\":true}");
}

void TestUnsavedTexts::closingAsksOnceWhereTheyEndWithTheWindow()
{
    m_fixture = std::make_unique<EditingFixture>();
    desk().restart(true);
    QVERIFY(f().begin());
    f().type(R"({"name":"Eve"})");
    QVERIFY(!desk().window().close());
    QVERIFY(!desk().window().close());
    const auto questions = desk().window().findChildren<QMessageBox *>(QLatin1String("question"));
    QCOMPARE(questions.size(), 1);
    QVERIFY(questions.front()->text().contains(QStringLiteral("customer in desk")));
    QVERIFY(questions.front()->text().contains(QStringLiteral("practice service ends")));
    QVERIFY(f().pressInSheet("question", "questionNo"));
    QVERIFY(desk().window().isVisible());
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(!desk().window().close());
    QVERIFY(f().pressInSheet("question", "questionYes"));
    QTRY_VERIFY(!desk().window().isVisible());
    QVERIFY(f().saves().empty());
}

void TestUnsavedTexts::withoutADiskTheyAreToldOfAndAskedAbout()
{
    m_fixture = std::make_unique<EditingFixture>();
    desk().restartWithoutDisk();
    QVERIFY(f().begin());
    QTRY_VERIFY(desk().message().contains(QStringLiteral("could not be read")));
    const auto &messages = desk().find<MessageBar>("message");
    QCOMPARE(messages.errorCount(), 1);
    f().type(R"({"name":"Eve"})");
    QTRY_VERIFY(desk().message().contains(QStringLiteral("cannot be kept on this computer")));
    QVERIFY2(desk().message().contains(QStringLiteral("see to it that you may write there")),
             qPrintable(desk().message()));
    QTRY_VERIFY(!desk().session().drafts().isBeingWritten());
    QCOMPARE(messages.errorCount(), 2); // once, however much is typed
    desk().window().close();
    QTRY_VERIFY(isAsked());
    QVERIFY(f().pressInSheet("question", "questionNo"));
    QVERIFY(desk().window().isVisible());

    desk().mendDisk();
    f().type(R"({"name":"Eva"})");
    QTRY_VERIFY(desk().message().contains(QStringLiteral("kept on this computer again")));
    desk().window().close();
    QTRY_VERIFY(!desk().window().isVisible());
    restart();
    showOffered();
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eva"})"));
}

void TestUnsavedTexts::whatComesLateFromTheDiskIsShown()
{
    begin();
    f().type(R"({"name":"Eve"})");
    desk().restartWithoutDisk();
    QVERIFY(f().begin());
    QTRY_VERIFY(desk().message().contains(QStringLiteral("could not be read")));
    QCOMPARE(f().compactText(), QByteArray(EditingFixture::firstData));
    desk().mendDisk();
    WindowFixture::click(desk().button("Try again"));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(list().isVisible());
    QVERIFY(f().save().isEnabled());
}

QTEST_MAIN(TestUnsavedTexts)
#include "tst_unsavedtexts.moc"
