// SPDX-License-Identifier: GPL-3.0-or-later
#include "creatingtest.h"
#include "mapcreationcontroller.h"

using namespace mapdesk;
using namespace mapdesk::test;

// New maps in the program's window.
class TestCreatingMaps : public CreatingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void aLockKeepsTheTextForItsService();
    void aMapIsShownAndOpened();
    void aMapWithoutAName();
    void aMapsNameIsCheckedWhileItIsTyped_data();
    void aMapsNameIsCheckedWhileItIsTyped();
    void aTakenNameLeadsToItsMap();
    void nobodyCanTellOfAMapWithoutAName();
    void aMapIsTakenBackAndMadeAgain();
    void aMapThatSomebodyUsesStays();
    void takingAMapBackAsksWhereItIsLive();
};

void TestCreatingMaps::aLockKeepsTheTextForItsService()
{
    begin(Environment::Production);
    unlock();
    MapCreationController creation(desk().session(), desk().window());
    const ServiceSid one(QStringLiteral("IS") + QString(32, u'1'));
    const ServiceSid another(QStringLiteral("IS") + QString(32, u'2'));
    const auto open = [&](const ServiceSid &service) {
        creation.newMap(service, service.value());
        return QTest::qWaitFor([this] { return sheet("newMap") != nullptr; });
    };
    const auto lock = [this] {
        desk().session().writeGuard().lock();
        const bool isGone = QTest::qWaitFor([this] { return !sheet("newMap"); });
        unlock();
        return isGone;
    };
    QVERIFY(open(one));
    typeName("orders");
    QVERIFY(lock());
    QVERIFY(open(another));
    QVERIFY(part<QLineEdit>("newUniqueName", "newMap")->text().isEmpty());
    QVERIFY(lock());
    QVERIFY(open(one));
    QCOMPARE(part<QLineEdit>("newUniqueName", "newMap")->text(), QStringLiteral("orders"));
}

void TestCreatingMaps::aMapIsShownAndOpened()
{
    begin();
    desk().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(sheet("newMap") && sheet("newMap")->isActiveWindow());
    QVERIFY(sheet("newMap")->accessibleDescription().contains(QLatin1String("Service: ")));
    QVERIFY(create("newMap")->isEnabled()); // a name may be left out
    typeName("bookings");
    QVERIFY(pressCreate("newMap"));
    QTRY_VERIFY(!sheet("newMap"));
    QCOMPARE(sent(), QByteArray("UniqueName=bookings"));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("bookings"));
    QTRY_VERIFY(desk().treeRow(QStringLiteral("bookings")).isValid());
    QTRY_COMPARE(desk().tree().currentIndex(), desk().treeRow(QStringLiteral("bookings")));
    QVERIFY(says("The map bookings was created."));
}

void TestCreatingMaps::aMapWithoutAName()
{
    begin();
    QVERIFY(openMapSheet());
    chooseSevenDays("newMap");
    QVERIFY(pressCreate("newMap"));
    QTRY_VERIFY(!sheet("newMap"));
    QCOMPARE(sent(), QByteArray("CollectionTtl=604800"));
    QTRY_VERIFY(desk().textOf("mapTitle").startsWith(QLatin1String("MP")));
}

void TestCreatingMaps::aMapsNameIsCheckedWhileItIsTyped_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("a good one") << QByteArray("orders") << QByteArray() << true;
    QTest::newRow("a SID") << QByteArray("MP") + QByteArray(32, 'a')
                           << QByteArray("are taken for a SID") << false;
    QTest::newRow("dots") << QByteArray("..") << QByteArray("a deletion would reach its service")
                          << false;
    QTest::newRow("a slash") << QByteArray("a/b") << QByteArray("Warning: “/”: programs") << true;
}

void TestCreatingMaps::aMapsNameIsCheckedWhileItIsTyped()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, said);
    QFETCH(const bool, isAllowed);
    begin();
    QVERIFY(openMapSheet());
    typeName(name.constData());
    const QString description = this->said("newUniqueName", "newMap");
    QVERIFY2(description.contains(QString::fromUtf8(said)), qPrintable(description));
    QCOMPARE(create("newMap")->isEnabled(), isAllowed);
}

void TestCreatingMaps::aTakenNameLeadsToItsMap()
{
    begin();
    f().other.post("/Maps", "UniqueName=orders");
    QVERIFY(openMapSheet());
    typeName("orders");
    QVERIFY(pressCreate("newMap"));
    QTRY_VERIFY(said("message", "newMap").contains(QLatin1String("A map with this name")));
    WindowFixture::click(*part<QAbstractButton>("messageAction1", "newMap"));
    QTRY_VERIFY(!sheet("newMap"));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
}

void TestCreatingMaps::nobodyCanTellOfAMapWithoutAName()
{
    begin();
    QVERIFY(openMapSheet());
    f().setFaults(R"({"faults":[{"fault":"status","status":503,"method":"POST"}]})");
    QVERIFY(pressCreate("newMap"));
    QTRY_VERIFY(said("message", "newMap")
                    .contains(QLatin1String("It is not certain whether the map was created.")));
    QVERIFY(said("message", "newMap").contains(QLatin1String("only the answer has")));
    QCOMPARE(f().saves().size(), size_t(1));
}

void TestCreatingMaps::aMapIsTakenBackAndMadeAgain()
{
    begin();
    createMap("bookings");
    const QString sid = f().other.get("/Maps/bookings").text("sid");
    desk().takeOffer();
    QTRY_VERIFY(says("Undone: the map bookings was deleted again."));
    QCOMPARE(mapStatus(), 404);
    QTRY_VERIFY(!desk().treeRow(QStringLiteral("bookings")).isValid());
    QVERIFY(!desk().window().windowTitle().contains(QLatin1String("bookings")));
    QCOMPARE(desk().offer(), QStringLiteral("Redo"));

    desk().takeOffer();
    QTRY_VERIFY(says("bookings is there again, empty as it was, as a new map"));
    QVERIFY(f().other.get("/Maps/bookings").text("sid") != sid);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("bookings"));
    QVERIFY(!f().sheet("confirmation"));
}

void TestCreatingMaps::aMapThatSomebodyUsesStays()
{
    begin();
    createMap("bookings");
    f().other.post("/Maps/bookings/Items", "Key=theirs&Data={}");
    desk().takeOffer();
    QTRY_VERIFY(says("The write was not undone: Map created (bookings)."));
    QVERIFY(says("This map is not as it was created any more"));
    QCOMPARE(f().other.get("/Maps/bookings/Items/theirs").status, 200);
    QCOMPARE(f().saves().size(), size_t(1));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("bookings"));
}

void TestCreatingMaps::takingAMapBackAsksWhereItIsLive()
{
    begin(Environment::Production);
    unlock();
    createMap("bookings");
    desk().takeOffer();
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString description = f().sheet("confirmation")->accessibleDescription();
    QVERIFY(desk().textOf("confirmQuestion").contains(QLatin1String("The map is deleted again.")));
    for (const char *words :
         {"Map: bookings", "Never expires", "only if it is still as it was created"})
        QVERIFY2(description.contains(QLatin1String(words)), qPrintable(description));
    QCOMPARE(mapStatus(), 200);
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(mapStatus(), 404);

    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    desk().takeOffer();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(f().sheet("confirmation")
                ->accessibleDescription()
                .contains(QLatin1String("It was empty: a map is made with the same name")));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(mapStatus(), 200);
}

QTEST_MAIN(TestCreatingMaps)
#include "tst_creatingmaps.moc"
