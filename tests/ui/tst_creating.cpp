// SPDX-License-Identifier: GPL-3.0-or-later
#include "creatingtest.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray newItemPath = "/Maps/desk/Items/fresh";

} // namespace

// New items in the program's window.
class TestCreating : public CreatingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void anItemByTheKeyboardAlone();
    void theKeyboardGoesFromAboveToBelow();
    void typedDataIsUndone();
    void anItemWithAnExpiry();
    void aKeyIsCheckedWhileItIsTyped_data();
    void aKeyIsCheckedWhileItIsTyped();
    void dataIsCheckedWhileItIsTyped_data();
    void dataIsCheckedWhileItIsTyped();
    void aTakenKeyKeepsTheTextAndShowsTheItem();
    void aLostAnswerKeepsTheText();
    void asksBeforeATextIsLost();
    void namesEverythingWhereItIsLive();
    void takesAReasonWhereOneIsDemanded();
    void isRefusedWhileLocked();
    void aLockKeepsTheText();
    void aLockKeepsWordsThatAreNotUnderstood();
    void aMomentThatPassesCreatesNothing_data();
    void aMomentThatPassesCreatesNothing();
    void goesOnBehindAClosedSheet();
    void quittingAsksBeforeATextIsLost();
    void anItemIsTakenBack();
};

void TestCreating::anItemByTheKeyboardAlone()
{
    begin();
    desk().press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(sheet() && sheet()->isActiveWindow());
    QTRY_COMPARE(QApplication::focusWidget(), part("newKey"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("fresh"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part("itemData"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(R"({"n": 1.10})"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().saves().size(), size_t(1));
    QVERIFY(f().saves()[0].requestLine().startsWith("POST "));
    QVERIFY(f().saves()[0].requestLine().contains("/Items HTTP"));
    QCOMPARE(sent(), QByteArray("Key=fresh&Data=%7B%22n%22%3A1.10%7D"));
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("fresh"));
    QCOMPARE(desk().items().currentIndex().siblingAtColumn(0),
             desk().itemRow(QStringLiteral("fresh")));
    QVERIFY(says("fresh was created."));
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"n":1.10})"));
}

void TestCreating::theKeyboardGoesFromAboveToBelow()
{
    begin(Environment::Production);
    unlock();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    QStringList order;
    for (int step = 0; step < 40 && order.value(order.size() - 1) != QLatin1String("cancel");
         ++step) {
        const QString name = QApplication::focusWidget()->objectName();
        if (!name.isEmpty() && !order.contains(name)) // a moment has several parts
            order += name;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order,
             QStringList({QStringLiteral("newKey"), QStringLiteral("itemData"),
                          QStringLiteral("expiryPhrase"), QStringLiteral("expiryAmount"),
                          QStringLiteral("expiryUnit"), QStringLiteral("expiryMoment"),
                          QStringLiteral("reasonOfWrite"), QStringLiteral("create"),
                          QStringLiteral("cancel")}));
}

void TestCreating::typedDataIsUndone()
{
    begin();
    QVERIFY(openItemSheet());
    auto *editor = part<QsciScintilla>("itemData");
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("x"));
    QCOMPARE(editor->text(), QStringLiteral("x{}"));
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->text(), QStringLiteral("{}"));
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->text(), QStringLiteral("x{}"));
}

void TestCreating::anItemWithAnExpiry()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    chooseSevenDays();
    QVERIFY(pressCreate());
    QTRY_VERIFY(!sheet());
    QCOMPARE(sent(), QByteArray("Key=fresh&Data=%7B%7D&ItemTtl=604800"));
    QVERIFY(f().expiresMs("fresh") > 0);
}

void TestCreating::aKeyIsCheckedWhileItIsTyped_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *title, const QByteArray &key, const char *said, bool allowed) {
        QTest::newRow(title) << key << QByteArray(said) << allowed;
    };
    row("a good one", "fresh", "", true);
    row("dots", "..", "No URL can lead to an item with this key", false);
    row("too long", QByteArray(321, 'k'), "Too long by 1: Sync takes 320 characters.", false);
    row("a fragment", "a#b", "Warning: “#”: programs with Twilio's libraries", true);
    row("a danger", "%2e%2e", "can delete its map instead", true);
    row("a space", "fresh ", "a space at its start or end", true);
}

void TestCreating::aKeyIsCheckedWhileItIsTyped()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, said);
    QFETCH(const bool, isAllowed);
    begin();
    QVERIFY(openItemSheet());
    QVERIFY(!create()->isEnabled());
    typeKey(key.constData());
    const QString description = this->said("newKey");
    QVERIFY2(description.contains(QString::fromUtf8(said)), qPrintable(description));
    QCOMPARE(description.isEmpty(), said.isEmpty());
    QCOMPARE(part("newKeyProblem")->isVisible(), !said.isEmpty());
    QCOMPARE(create()->isEnabled(), isAllowed);
    QCOMPARE(part<QLabel>("nameLength")->text(), QStringLiteral("%1 of 320").arg(key.size()));
}

void TestCreating::dataIsCheckedWhileItIsTyped_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("an object") << QByteArray(R"({"a":1})") << QByteArray() << true;
    QTest::newRow("no JSON") << QByteArray(R"({"a":})") << QByteArray("Problem: Line 1, column 6")
                             << false;
    QTest::newRow("no object") << QByteArray("[1]") << QByteArray("Warning: This is not a JSON")
                               << true;
    QTest::newRow("nothing") << QByteArray(" ") << QByteArray("Problem: Line 1") << false;
}

void TestCreating::dataIsCheckedWhileItIsTyped()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, said);
    QFETCH(const bool, isAllowed);
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    typeData(data.constData());
    const QString status = part<QLabel>("dataStatus")->text();
    QVERIFY2(status.contains(QLatin1String(said)), qPrintable(status));
    QCOMPARE(status.isEmpty(), said.isEmpty());
    QCOMPARE(create()->isEnabled(), isAllowed);
}

void TestCreating::aTakenKeyKeepsTheTextAndShowsTheItem()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("neighbour");
    typeData(R"({"mine":1})");
    QVERIFY(pressCreate());
    QTRY_VERIFY(said("message").contains(QLatin1String("neighbour was not created.")));
    QVERIFY(said("message").contains(QLatin1String("An item with this key is already there.")));
    QCOMPARE(part<QLineEdit>("newKey")->text(), QStringLiteral("neighbour"));
    QCOMPARE(part<QsciScintilla>("itemData")->text(), QStringLiteral(R"({"mine":1})"));
    QVERIFY(create()->isEnabled());
    QCOMPARE(f().data("neighbour"), QByteArray(R"({"n":1})"));

    WindowFixture::click(*part<QAbstractButton>("messageAction1"));
    QTRY_VERIFY(!sheet());
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("neighbour"));
    QVERIFY(openItemSheet());
    QCOMPARE(part<QsciScintilla>("itemData")->text(), QStringLiteral(R"({"mine":1})"));
}

void TestCreating::aLostAnswerKeepsTheText()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    f().setFaults(R"({"faults":[{"fault":"status","status":503,"method":"POST"}]})");
    QVERIFY(pressCreate());
    QTRY_VERIFY(said("message").contains(QLatin1String("fresh was not created.")));
    QCOMPARE(part<QLineEdit>("newKey")->text(), QStringLiteral("fresh"));
    f().setFaults(R"({"faults":[]})");
    QVERIFY(pressCreate());
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().other.get(newItemPath).status, 200);
}

void TestCreating::asksBeforeATextIsLost()
{
    begin();
    QVERIFY(openItemSheet());
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet());
    QVERIFY(openItemSheet());
    typeKey("fresh");
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(f().sheet("question"));
    QVERIFY(f().pressInSheet("question", "questionNo"));
    QTRY_VERIFY(!f().sheet("question"));
    QCOMPARE(part<QLineEdit>("newKey")->text(), QStringLiteral("fresh"));
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QVERIFY(f().pressInSheet("question", "questionYes"));
    QTRY_VERIFY(!sheet());
    QVERIFY(openItemSheet());
    QVERIFY(part<QLineEdit>("newKey")->text().isEmpty());
    QVERIFY(f().saves().empty());
}

void TestCreating::namesEverythingWhereItIsLive()
{
    begin(Environment::Production);
    unlock();
    QVERIFY(openItemSheet());
    for (const char *words : {"Production", "Test profile", "Map: desk"})
        QVERIFY2(sheet()->accessibleDescription().contains(QLatin1String(words)), words);
    part<QLineEdit>("reasonOfWrite")->setText(QStringLiteral("INC-7"));
    typeKey("fresh");
    QTest::keyClick(part("newKey"), Qt::Key_Return);
    QVERIFY(f().saves().empty());
    QVERIFY(pressCreate());
    QTRY_VERIFY(!sheet());
    QVERIFY(!f().sheet("confirmation"));
    QCOMPARE(f().other.get(newItemPath).status, 200);
    QCOMPARE(desk().session().writes().reason(), QStringLiteral("INC-7"));
}

void TestCreating::takesAReasonWhereOneIsDemanded()
{
    m_fixture = std::make_unique<EditingFixture>(Environment::Practice, practice::PracticeOptions(),
                                                 true);
    QVERIFY(f().begin());
    QVERIFY(openItemSheet());
    typeKey("fresh");
    QVERIFY(!create()->isEnabled());
    QTest::keyClicks(part("reasonOfWrite"), QStringLiteral("INC-7"));
    QVERIFY(pressCreate());
    QTRY_VERIFY(!sheet());
    QCOMPARE(f().other.get(newItemPath).status, 200);
}

void TestCreating::isRefusedWhileLocked()
{
    begin(Environment::Production);
    for (const char *entry : {"New item…", "New map…"}) {
        desk().action(QString::fromUtf8(entry)).trigger();
        QTRY_VERIFY(says("Writing is locked in this window."));
        QVERIFY(!sheet() && !sheet("newMap"));
    }
}

void TestCreating::aLockKeepsTheText()
{
    begin(Environment::Production);
    unlock();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    desk().session().writeGuard().lock();
    QTRY_VERIFY(!sheet());
    QTRY_VERIFY(says("Nothing was created, and what you typed is there again"));
    unlock();
    QVERIFY(openItemSheet());
    QCOMPARE(part<QLineEdit>("newKey")->text(), QStringLiteral("fresh"));
    QVERIFY(create()->isEnabled());
}

void TestCreating::aLockKeepsWordsThatAreNotUnderstood()
{
    begin(Environment::Production);
    unlock();
    for (const char *name : {"newItem", "newMap"}) {
        const bool isItem = QLatin1String(name) == QLatin1String("newItem");
        QVERIFY(isItem ? openItemSheet() : openMapSheet());
        if (isItem)
            typeKey("fresh");
        part<QLineEdit>("expiryPhrase", name)->setFocus();
        QTest::keyClicks(part("expiryPhrase", name), QStringLiteral("3x"));
        QVERIFY(!create(name)->isEnabled());
        desk().session().writeGuard().lock();
        QTRY_VERIFY(!sheet(name));
        unlock();
        QVERIFY(isItem ? openItemSheet() : openMapSheet());
        QCOMPARE(part<QLineEdit>("expiryPhrase", name)->text(), QStringLiteral("3x"));
        QVERIFY(!create(name)->isEnabled());
        part<QLineEdit>("expiryPhrase", name)->setText(QStringLiteral("3d"));
        QVERIFY(create(name)->isEnabled());
        QVERIFY(pressCreate(name));
        QTRY_VERIFY(!sheet(name));
        QVERIFY(sent().endsWith("Ttl=259200"));
    }
}

void TestCreating::aMomentThatPassesCreatesNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("item") << QByteArray("newItem");
    QTest::newRow("map") << QByteArray("newMap");
}

// Between the press and the sending, too.
void TestCreating::aMomentThatPassesCreatesNothing()
{
    QFETCH(const QByteArray, name);
    begin();
    if (name == "newItem") {
        QVERIFY(openItemSheet());
        typeKey("fresh");
    } else {
        QVERIFY(openMapSheet());
    }
    const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(3600);
    part<QLineEdit>("expiryPhrase", name.constData())
        ->setText(moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QLatin1String(" UTC"));
    QVERIFY(create(name.constData())->isEnabled());
    f().clock.advance(7'200'000);
    QVERIFY(QMetaObject::invokeMethod(sheet(name.constData()), "createRequested"));
    QVERIFY(sheet(name.constData()));
    QVERIFY(!create(name.constData())->isEnabled());
    QVERIFY(part<QLabel>("newExpiry", name.constData())
                ->text()
                .contains(QLatin1String("That moment has passed.")));
    QVERIFY(part("creationState", name.constData())->isEnabled());
    QVERIFY(part<QLabel>("creationState", name.constData())->text().isEmpty());
    QVERIFY(f().saves().empty());
}

void TestCreating::quittingAsksBeforeATextIsLost()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    QWidget *window = &desk().window();
    QApplication::closeAllWindows();
    QTRY_VERIFY(f().sheet("question"));
    QVERIFY(sheet() && window->isVisible());
    QVERIFY(f().pressInSheet("question", "questionNo"));
    QCOMPARE(part<QLineEdit>("newKey")->text(), QStringLiteral("fresh"));
}

void TestCreating::goesOnBehindAClosedSheet()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    f().setFaults(R"({"faults":[{"fault":"latency","ms":300,"method":"POST"}]})");
    QVERIFY(pressCreate());
    QVERIFY(!create()->isEnabled());
    QCOMPARE(part<QLabel>("creationState")->text(), QStringLiteral("Being created…"));
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet());
    QTRY_VERIFY(says("fresh was created."));
    QCOMPARE(f().other.get(newItemPath).status, 200);
    QVERIFY(openItemSheet());
    QVERIFY(part<QLineEdit>("newKey")->text().isEmpty());
}

void TestCreating::anItemIsTakenBack()
{
    begin();
    QVERIFY(openItemSheet());
    typeKey("fresh");
    QVERIFY(pressCreate());
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_COMPARE(f().other.get(newItemPath).status, 404);
}

QTEST_MAIN(TestCreating)
#include "tst_creating.moc"
