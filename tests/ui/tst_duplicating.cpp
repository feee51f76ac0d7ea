// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QSet>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// What a program that reads numbers and texts as its own would send otherwise.
const QByteArray oddData = R"({"n":1.10,"big":12345678901234567890,"e":"\u00e9","n":2})";

} // namespace

// Duplicates of items, in their map and in others, in the program's window.
class TestDuplicating : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void withinAMap();
    void everyTokenStays();
    void theMomentOfExpiryIsTheSame();
    void anExpiryThatIsOverIsNotTaken();
    void aFreeKeyIsProposed();
    void theSavedDataIsCopied();
    void intoAnotherMap();
    void theKeyIsProposedForItsMap();
    void aChosenKeyIsNotProposedAnother();
    void nothingIsTypedWhileTheMapIsLookedUp();
    void givingUpWhileTheMapIsLookedUpCreatesNothing();
    void aLockWhileTheMapIsLookedUpCreatesNothing();
    void aLockKeepsTheTextForTheSameDuplicate();
    void dataThatIsNotKeptIsRead();
    void theMapIsLookedUpWhenTheLineIsLeft();
    void aMapThatIsNotThere();
    void oneItemIsToBeChosen();
    void isRefusedWhileLocked();
    void isInTheTablesMenu();

private:
    QWidget *sheet() { return f().sheet("duplicateItem"); }
    template <typename Widget = QWidget>
    Widget *part(const char *name)
    {
        return sheet()->findChild<Widget *>(QLatin1String(name));
    }
    QString key() { return part<QLineEdit>("newKey")->text(); }
    bool open()
    {
        desk().items().setFocus();
        desk().press(Qt::Key_D, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return sheet() && sheet()->isActiveWindow(); });
    }
    // The map is loaded, and its items are, too, but their data is not kept.
    void openWithoutData()
    {
        m_fixture = std::make_unique<EditingFixture>();
        desk().dataBudget().setAllowed(0);
        QVERIFY(desk().open());
        QTRY_VERIFY(desk().treeRow(QStringLiteral("desk")).isValid());
        WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("desk")));
        QTRY_COMPARE(desk().itemKeys().size(), 2);
        desk().items().setCurrentIndex(desk().itemRow(QStringLiteral("customer")));
    }
    bool create() { return f().pressInSheet("duplicateItem", "create"); }
    void typeMap(const char *name)
    {
        auto *line = part<QLineEdit>("targetMap");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(name));
    }
    QByteArray sent() { return f().saves().back().body; }
    QString sidOf(const char *map) { return f().other.get(QByteArray("/Maps/") + map).text("sid"); }
    QString found() { return part<QLabel>("targetMapFound")->text(); }
};

void TestDuplicating::withinAMap()
{
    begin();
    QVERIFY(open());
    QCOMPARE(key(), QStringLiteral("customer copy"));
    QCOMPARE(found(), QStringLiteral("this map"));
    QVERIFY(create());
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().data("customer%20copy"), QByteArray(EditingFixture::firstData));
    QVERIFY(!sent().contains("Ttl"));
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("customer copy"));
    QVERIFY(says("customer copy was created."));
    QCOMPARE(desk().offer(), QStringLiteral("Undo"));
    QCOMPARE(f().data(), QByteArray(EditingFixture::firstData));
}

void TestDuplicating::everyTokenStays()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().change(oddData.constData());
    QVERIFY(f().begin());
    QVERIFY(open());
    QVERIFY(create());
    QTRY_VERIFY(!sheet());
    QCOMPARE(sent(),
             QByteArray("Key=customer%20copy&Data=")
                 + QUrl::toPercentEncoding(QString::fromUtf8(oddData)));
}

void TestDuplicating::theMomentOfExpiryIsTheSame()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(100'000);
    QVERIFY(f().begin());
    f().clock.advance(40'000'000);
    QVERIFY(open());
    QVERIFY(create());
    QTRY_VERIFY(!sheet());
    QVERIFY2(sent().contains("&ItemTtl="), sent().constData());
    QVERIFY(!sent().contains("CollectionTtl"));
    QVERIFY(std::abs(f().expiresMs("customer%20copy") - f().expiresMs()) <= 1000);
}

void TestDuplicating::anExpiryThatIsOverIsNotTaken()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(100);
    QVERIFY(f().begin());
    QVERIFY(open());
    QVERIFY(part("create")->isEnabled());
    f().clock.advance(200'000);
    QTRY_VERIFY(!part("create")->isEnabled());
    QVERIFY(part<QLabel>("newExpiry")->text().contains(QLatin1String("has passed")));
}

void TestDuplicating::aFreeKeyIsProposed()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().create("customer%20copy", "{}");
    QVERIFY(f().begin());
    QVERIFY(open());
    QCOMPARE(key(), QStringLiteral("customer copy 2"));
}

void TestDuplicating::theKeyIsProposedForItsMap()
{
    begin();
    QVERIFY(open());
    typeMap("archive");
    QCOMPARE(key(), QStringLiteral("customer"));
    typeMap("desk");
    QCOMPARE(key(), QStringLiteral("customer copy"));
}

void TestDuplicating::aChosenKeyIsNotProposedAnother()
{
    begin();
    QVERIFY(open());
    part<QLineEdit>("newKey")->setFocus();
    QTest::keyClicks(part("newKey"), QStringLiteral("!"));
    const QString chosen = key();
    typeMap("archive");
    QCOMPARE(key(), chosen);
}

void TestDuplicating::nothingIsTypedWhileTheMapIsLookedUp()
{
    begin();
    f().other.post("/Maps", "UniqueName=archive");
    QVERIFY(open());
    typeMap("archive");
    f().setFaults(R"({"faults":[{"fault":"latency","ms":300,"method":"GET"}]})");
    QTest::keyClick(part("targetMap"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!part("newKey")->isEnabled());
    QVERIFY(!part("itemData")->isEnabled());
    QVERIFY(!part("create")->isEnabled());
    QCOMPARE(part<QLabel>("creationState")->text(), QStringLiteral("Looking for the map…"));
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().other.get("/Maps/archive/Items/customer").status, 200);
}

void TestDuplicating::givingUpWhileTheMapIsLookedUpCreatesNothing()
{
    begin();
    f().other.post("/Maps", "UniqueName=archive");
    QVERIFY(open());
    typeMap("archive");
    f().setFaults(R"({"faults":[{"fault":"latency","ms":300,"method":"GET"}]})");
    QTest::keyClick(part("targetMap"), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(f().sheet("question"));
    QTRY_COMPARE(found(), sidOf("archive"));
    QVERIFY(f().pressInSheet("question", "questionNo"));
    QVERIFY(part("newKey")->isEnabled());
    QVERIFY(part("create")->isEnabled());
    QVERIFY(f().saves().empty());
}

void TestDuplicating::aLockWhileTheMapIsLookedUpCreatesNothing()
{
    begin(Environment::Production);
    unlock();
    f().other.post("/Maps", "UniqueName=archive");
    QVERIFY(open());
    typeMap("archive");
    f().setFaults(R"({"faults":[{"fault":"latency","ms":300,"method":"GET"}]})");
    QTest::keyClick(part("targetMap"), Qt::Key_Return, Qt::ControlModifier);
    desk().session().writeGuard().lock();
    QTRY_VERIFY(!sheet());
    QTRY_VERIFY(says("Nothing was created, and what you typed is there again"));
    QVERIFY(f().saves().empty());
}

void TestDuplicating::aLockKeepsTheTextForTheSameDuplicate()
{
    begin(Environment::Production);
    f().other.post("/Maps", "UniqueName=archive");
    unlock();
    QVERIFY(open());
    typeMap("archive");
    part<QLineEdit>("newKey")->setFocus();
    QTest::keyClicks(part("newKey"), QStringLiteral("mine"));
    const QString typed = key();
    desk().session().writeGuard().lock();
    QTRY_VERIFY(!sheet());
    unlock();

    desk().action(QStringLiteral("New item…")).trigger();
    QTRY_VERIFY(f().sheet("newItem"));
    QVERIFY(
        f().sheet("newItem")->findChild<QLineEdit *>(QStringLiteral("newKey"))->text().isEmpty());
    QVERIFY(f().pressInSheet("newItem", "cancel"));
    QTRY_VERIFY(!f().sheet("newItem"));

    QVERIFY(open());
    QCOMPARE(key(), typed);
    QCOMPARE(part<QLineEdit>("targetMap")->text(), QStringLiteral("archive"));
    QTRY_COMPARE(found(), sidOf("archive"));
    desk().session().writeGuard().lock();
    QTRY_VERIFY(!sheet());
    unlock();

    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    QVERIFY(open());
    QCOMPARE(key(), QStringLiteral("neighbour copy"));
    QCOMPARE(found(), QStringLiteral("this map"));
}

void TestDuplicating::dataThatIsNotKeptIsRead()
{
    openWithoutData();
    QVERIFY(open());
    QVERIFY(create());
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().data("customer%20copy"), QByteArray(EditingFixture::firstData));
}

void TestDuplicating::theSavedDataIsCopied()
{
    begin();
    QVERIFY(open());
    QVERIFY(!sheet()->accessibleDescription().contains(QLatin1String("unsaved")));
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet());
    f().type(R"({"mine":1})");
    QVERIFY(open());
    QVERIFY(sheet()->accessibleDescription().contains(
        QLatin1String("Data: The saved data; your unsaved text is not copied")));
    QVERIFY(create());
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().data("customer%20copy"), QByteArray(EditingFixture::firstData));
}

void TestDuplicating::intoAnotherMap()
{
    begin();
    f().other.post("/Maps", "UniqueName=archive");
    const QString archive = sidOf("archive");
    QVERIFY(open());
    typeMap("archive");
    QVERIFY(create()); // what was typed is looked up before
    QTRY_VERIFY(!sheet());
    QVERIFY(f().saves().back().requestLine().contains(archive.toLatin1() + "/Items "));
    QCOMPARE(f().other.get("/Maps/archive/Items/customer").status, 200);
    QTRY_VERIFY(says("customer was created in the map archive."));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("desk"));
    QCOMPARE(desk().itemKeys().size(), 2);
    desk().takeOffer();
    QTRY_COMPARE(f().other.get("/Maps/archive/Items/customer").status, 404);
}

void TestDuplicating::theMapIsLookedUpWhenTheLineIsLeft()
{
    begin();
    f().other.post("/Maps", "UniqueName=archive");
    const QByteArray archive = sidOf("archive").toLatin1();
    QVERIFY(open());
    typeMap(archive.constData());
    QCOMPARE(f().wire.countOf("/Maps/" + archive + " "), 0);
    QTest::keyClick(part("targetMap"), Qt::Key_Tab);
    QTRY_COMPARE(found(), QString::fromLatin1(archive));
    QCOMPARE(QApplication::focusWidget(), part("newKey"));
    QCOMPARE(f().wire.countOf("/Maps/" + archive), 1);
    QVERIFY(f().saves().empty());
}

void TestDuplicating::aMapThatIsNotThere()
{
    begin();
    QVERIFY(open());
    typeMap("nowhere");
    QTest::keyClick(part("targetMap"), Qt::Key_Tab);
    QTRY_VERIFY(part("targetMapProblem")->isVisible());
    QVERIFY(part("targetMap")
                ->accessibleDescription()
                .contains(QLatin1String("There is no map with this name or SID in this service.")));
    QVERIFY(create());
    QTRY_COMPARE(f().wire.countOf("/Maps/nowhere"), 2); // once more, and no write
    QVERIFY(sheet());
    QVERIFY(f().saves().empty());
}

void TestDuplicating::oneItemIsToBeChosen()
{
    begin();
    desk().items().selectAll();
    desk().action(QStringLiteral("Duplicate item…")).trigger();
    QTRY_VERIFY(says("Choose one item"));
    QVERIFY(!sheet());
}

void TestDuplicating::isRefusedWhileLocked()
{
    begin(Environment::Production);
    desk().action(QStringLiteral("Duplicate item…")).trigger();
    QTRY_VERIFY(says("Writing is locked in this window."));
    QVERIFY(!sheet());
}

void TestDuplicating::isInTheTablesMenu()
{
    begin();
    QVERIFY(desk().items().actions().contains(&desk().action(QStringLiteral("Duplicate item…"))));
    QVERIFY(desk().tree().actions().contains(&desk().action(QStringLiteral("New map…"))));
    QSet<QKeySequence> mnemonics;
    for (const QAction *entry : desk().tree().actions()) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(entry->text());
        QVERIFY2(mnemonic.isEmpty() || !mnemonics.contains(mnemonic), qPrintable(entry->text()));
        mnemonics += mnemonic;
    }
}

QTEST_MAIN(TestDuplicating)
#include "tst_duplicating.moc"
