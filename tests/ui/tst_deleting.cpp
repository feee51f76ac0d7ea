// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QLineEdit>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray firstData = EditingFixture::firstData;
const QByteArray itemPath = "/Maps/desk/Items/customer";

} // namespace

// Deleting an item or a map in the program's window, and taking that back.
class TestDeleting : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void anItemGoesByItsKey();
    void anItemComesBackWithTheTimeItHadLeft();
    void asksFirstWhereItIsLive();
    void sendsTheRevisionThatWasShown();
    void isRefusedWhileLocked();
    void aTextThatIsNotSavedStays();
    void theEditorTurnsToAnotherItem();
    void aMapIsAskedAboutEverywhere();
    void aMapsNameIsTypedWhereItIsLive();
    void aMapComesBackAsANewOne();
    void aNameThatIsTakenStopsIt();
    void keepingAMapCanBeStopped();
    void puttingBackCanBeStoppedAndGoesOn();
    void moreThanCanBeKeptIsAskedAbout();

private:
    void pressDelete()
    {
        desk().items().setFocus();
        desk().press(Qt::Key_Delete);
    }
    void deleteMap();
    void slowDown() { f().setFaults(R"({"faults":[{"fault":"latency","ms":300}]})"); }
    bool isThere() { return f().other.get(itemPath).status == 200; }
    QWidget *strip()
    {
        auto *button = desk().window().findChild<QWidget *>(QStringLiteral("stopWork"));
        return button && button->isVisible() ? button : nullptr;
    }
};

void TestDeleting::deleteMap()
{
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
}

void TestDeleting::anItemGoesByItsKey()
{
    begin();
    const QString revision = f().other.get(itemPath).text("revision");
    pressDelete();
    QTRY_VERIFY(says("customer was deleted."));
    QVERIFY(!isThere());
    QCOMPARE(f().saves().size(), size_t(1));
    QVERIFY(f().saves().front().requestLine().startsWith("DELETE "));
    QCOMPARE(QString::fromLatin1(f().saves().front().header("If-Match")), revision);
    QTRY_COMPARE(desk().itemKeys(), QStringList(QStringLiteral("neighbour")));
}

void TestDeleting::anItemComesBackWithTheTimeItHadLeft()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(36'000);
    const qint64 first = f().expiresMs();
    QVERIFY(f().begin());
    pressDelete();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(isThere());
    QCOMPARE(f().data(), firstData);
    QVERIFY(qAbs(f().expiresMs() - first) <= 1000);
    QTRY_VERIFY(says("Undone: customer is there again."));
    QTRY_COMPARE(desk().itemKeys().size(), 2);
}

void TestDeleting::asksFirstWhereItIsLive()
{
    begin(Environment::Production);
    unlock();
    pressDelete();
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    for (const char *part : {"Item: customer", "Map: desk", "Expiry: Never expires", "Ann"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Delete 1 item"));
    QTest::keyClick(f().sheet("confirmation")->focusWidget(), Qt::Key_Return); // on Cancel
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(isThere());
    pressDelete();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(!isThere());
}

void TestDeleting::sendsTheRevisionThatWasShown()
{
    begin(Environment::Production);
    unlock();
    pressDelete();
    QTRY_VERIFY(f().sheet("confirmation"));
    f().change(R"({"name":"Bob"})");
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("customer was not deleted."));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob"})"));
}

void TestDeleting::isRefusedWhileLocked()
{
    begin(Environment::Production);
    pressDelete();
    QTRY_VERIFY(says("Writing is locked in this window."));
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QVERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
}

void TestDeleting::aTextThatIsNotSavedStays()
{
    begin();
    f().type(R"({"name":"Zoe"})");
    pressDelete();
    QTRY_VERIFY(!isThere());
    QTRY_VERIFY(f().note().contains(QLatin1String("Your text is kept.")));
    QCOMPARE(f().text(), QByteArray(R"({"name":"Zoe"})"));
}

void TestDeleting::theEditorTurnsToAnotherItem()
{
    begin();
    f().editor().setFocus();
    desk().action(QStringLiteral("Delete item…")).trigger();
    QTRY_VERIFY(!isThere());
    QTRY_COMPARE(f().compactText(), QByteArray(R"({"n":1})"));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("neighbour"));
}

void TestDeleting::aMapIsAskedAboutEverywhere()
{
    begin();
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(!f().sheet("confirmation")->findChild<QWidget *>(QStringLiteral("typedName")));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    for (const char *part : {"Map: desk", "10,000", "SID, creator and dates are others"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    QVERIFY(f().pressInSheet("confirmation", "cancel"));
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    deleteMap();
    QTRY_COMPARE(f().other.get("/Maps/desk").status, 404);
    QTRY_VERIFY(says("The map desk was deleted."));
    QVERIFY(desk().itemKeys().isEmpty());
    QTRY_VERIFY(!desk().treeRow(QStringLiteral("desk")).isValid());
    QVERIFY(!desk().window().windowTitle().contains(QLatin1String("desk")));
    QVERIFY(!desk().action(QStringLiteral("Delete map…")).isEnabled());
}

void TestDeleting::aMapsNameIsTypedWhereItIsLive()
{
    begin(Environment::Production);
    unlock();
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QTRY_VERIFY(f().sheet("confirmation"));
    auto *confirm = f().sheet("confirmation")
                        ->findChild<QAbstractButton *>(QStringLiteral("confirm"));
    QVERIFY(!confirm->isEnabled());
    auto *name = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("typedName"));
    QTest::keyClicks(name, QStringLiteral("desk"));
    QVERIFY(confirm->isEnabled());
    WindowFixture::click(*confirm);
    QTRY_COMPARE(f().other.get("/Maps/desk").status, 404);
}

void TestDeleting::aMapComesBackAsANewOne()
{
    begin();
    const QString sid = f().other.get("/Maps/desk").text("sid");
    deleteMap();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    QVERIFY2(said.contains(QLatin1String("Its SID, who created it and all dates are others")),
             qPrintable(said));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("desk is there again with 2 items, as a new map"));
    QCOMPARE(f().data(), firstData);
    QVERIFY(f().other.get("/Maps/desk").text("sid") != sid);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("desk"));
    QTRY_COMPARE(desk().itemKeys().size(), 2);
    QVERIFY(!strip());
}

void TestDeleting::aNameThatIsTakenStopsIt()
{
    begin();
    deleteMap();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    f().other.post("/Maps", "UniqueName=desk");
    desk().takeOffer();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("Somebody has made a map with this name since"));
    QCOMPARE(f().other.get(itemPath).status, 404);
}

void TestDeleting::keepingAMapCanBeStopped()
{
    begin();
    slowDown();
    deleteMap();
    QTRY_VERIFY(strip());
    QVERIFY(desk()
                .find("progressText")
                .accessibleDescription()
                .contains(
                    QLatin1String("desk is going to be deleted; its items are being kept first")));
    strip()->setFocus();
    QTest::keyClick(strip(), Qt::Key_Space);
    QTRY_VERIFY(says("Stopped. The map desk was not deleted."));
    QVERIFY(!strip());
    f().setFaults(R"({"faults":[]})");
    QVERIFY(isThere());
    QVERIFY(f().saves().empty());
}

void TestDeleting::puttingBackCanBeStoppedAndGoesOn()
{
    m_fixture = std::make_unique<EditingFixture>();
    for (int number = 0; number < 12; ++number)
        f().create(("more" + QByteArray::number(number)).constData(), R"({"n":1})");
    QVERIFY(f().begin());
    deleteMap();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    slowDown();
    desk().takeOffer();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(f().saves().size() > 2); // an item has left
    QTRY_VERIFY(strip());
    QVERIFY(desk()
                .find("progressText")
                .accessibleDescription()
                .contains(QLatin1String("desk is being put back")));
    WindowFixture::click(desk().find<QAbstractButton>("stopWork"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Go on"));
    QVERIFY(says("So far "));
    f().setFaults(R"({"faults":[]})");
    desk().takeOffer();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("desk is there again with 14 items, as a new map"));
    QTRY_COMPARE(desk().itemKeys().size(), 14);
}

void TestDeleting::moreThanCanBeKeptIsAskedAbout()
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("items:10001,data=20"));
    m_fixture = std::make_unique<EditingFixture>(Environment::Practice, options);
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("bench")).isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_VERIFY(desk().find("loadAction").isVisible());
    WindowFixture::click(desk().find<QAbstractButton>("loadAction")); // what is read is enough
    desk().action(QStringLiteral("Delete map bench…")).trigger();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY_WITH_TIMEOUT(
        f().sheet("confirmation")
            && desk().textOf("confirmQuestion").contains(QLatin1String("more than 10,000 items")),
        30000);
    QCOMPARE(f().other.get("/Maps/bench").status, 200);
    QVERIFY(f().pressInSheet("confirmation", "cancel"));
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
}

QTEST_MAIN(TestDeleting)
#include "tst_deleting.moc"
