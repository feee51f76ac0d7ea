// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QApplication>
#include <QLineEdit>
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
    QCOMPARE(f().other.get("/Maps/archive/Items/customer%20copy").status, 200);
    QTRY_VERIFY(says("customer copy was created in the map archive."));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("desk"));
    QCOMPARE(desk().itemKeys().size(), 2);
    desk().takeOffer();
    QTRY_COMPARE(f().other.get("/Maps/archive/Items/customer%20copy").status, 404);
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
}

QTEST_MAIN(TestDuplicating)
#include "tst_duplicating.moc"
