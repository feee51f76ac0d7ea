// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionstest.h"
#include "permissiontexts.h"

#include <QLineEdit>

using namespace mapdesk;
using namespace mapdesk::test;

// The permissions of a map in the program's window: what is listed and answered.
class TestPermissions : public PermissionsTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void listsWhoMayWhat();
    void readsNothingBeforeSomebodyLooks();
    void readsAllPagesAndFilters();
    void saysHowManyMatch();
    void refreshingReadsAgain();
    void answersWhatAnIdentityCanDo_data();
    void answersWhatAnIdentityCanDo();
    void answersFromTheTable();
    void answersWithoutKnowingOfTheSwitch();
    void anotherMapHasItsOwn();
    void anItemHasNone();
};

void TestPermissions::listsWhoMayWhat()
{
    beginHere();
    grantThere("zoe", "Read=true&Write=true&Manage=true");
    grantThere("bob");
    show();
    QCOMPARE(rows(),
             (QStringList{QStringLiteral("bob yes no no"), QStringLiteral("zoe yes yes yes")}));
    QCOMPARE(desk().textOf("permissionsStatus"), QStringLiteral("2 permissions"));
    QVERIFY(desk().textOf("accessControl").contains(QLatin1String("is off: every identity")));
    QCOMPARE(desk().find("permissions").accessibleName(), QStringLiteral("Permissions"));
}

void TestPermissions::readsNothingBeforeSomebodyLooks()
{
    beginHere();
    QCOMPARE(f().wire.countOf("/Permissions"), 0);
    show();
    QCOMPARE(desk().textOf("permissionsStatus"),
             QStringLiteral("No identity has a permission on this map."));
    desk().showTab("Properties");
    desk().showTab("Permissions");
    QCOMPARE(f().wire.countOf("/Permissions"), 1);
    QCOMPARE(f().wire.countOf(f().other.servicePath() + " "), 1);
}

void TestPermissions::readsAllPagesAndFilters()
{
    beginHere();
    for (int number = 0; number < 130; ++number)
        grantThere("agent-" + QByteArray::number(number).rightJustified(3, '0'));
    show();
    QTRY_COMPARE(rows().size(), 130);
    QCOMPARE(rows().front(), QStringLiteral("agent-000 yes no no"));
    QTest::keyClicks(&desk().find("filterPermissions"), QStringLiteral("-12"));
    QCOMPARE(rows().size(), 10);
    QCOMPARE(desk().textOf("permissionsStatus"), QStringLiteral("10 of 130 permissions match"));
}

void TestPermissions::saysHowManyMatch()
{
    beginHere();
    const auto status = [](LoadState state, int shown) {
        return PermissionTexts::status(state, 5, shown);
    };
    QCOMPARE(status(LoadState::More, 5), QStringLiteral("5 permissions, more on the server"));
    QCOMPARE(status(LoadState::More, 3),
             QStringLiteral("3 of 5 permissions match, more on the server"));
    QCOMPARE(status(LoadState::Loading, 3), QStringLiteral("3 of 5 permissions match, loading…"));
    QCOMPARE(status(LoadState::Complete, 3), QStringLiteral("3 of 5 permissions match"));
}

void TestPermissions::refreshingReadsAgain()
{
    beginHere();
    grantThere("bob");
    show();
    grantThere("ann", "Read=false&Write=false&Manage=true");
    QCOMPARE(f().other.remove(pathOf("bob")).status, 204);
    switchAcl(true);
    f().refresh();
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("ann no no yes")});
    QTRY_VERIFY(desk().textOf("accessControl").contains(QLatin1String("is on: an SDK client")));
}

void TestPermissions::answersWhatAnIdentityCanDo_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<QByteArray>("form"); // empty: no permission
    QTest::addColumn<QString>("answer");
    QTest::newRow("reads") << true << QByteArray(readOnly)
                           << QStringLiteral("bob can read this map and its items, and nothing "
                                             "else.");
    QTest::newRow("all") << true << QByteArray("Read=true&Write=true&Manage=true")
                         << QStringLiteral("bob can read this map, create, change and delete its "
                                           "items, and delete the map.");
    QTest::newRow("none") << true << QByteArray()
                          << QStringLiteral("bob can do nothing with this map: it has no "
                                            "permission here.");
    QTest::newRow("allows nothing") << true << QByteArray("Read=false&Write=false&Manage=false")
                                    << QStringLiteral("bob can do nothing with this map: its "
                                                      "permission allows nothing.");
    QTest::newRow("off") << false << QByteArray(readOnly)
                         << QStringLiteral("bob, like every identity, can read, write and manage "
                                           "this map: the service's access control (ACL) is off. "
                                           "Once it is switched on, its permission counts: read.");
}

void TestPermissions::answersWhatAnIdentityCanDo()
{
    QFETCH(bool, isOn);
    QFETCH(QByteArray, form);
    QFETCH(QString, answer);
    beginHere();
    switchAcl(isOn);
    if (!form.isEmpty())
        grantThere("bob", form);
    show();
    this->answer("bob");
    QTRY_COMPARE(desk().textOf("accessAnswer"), answer);
    QCOMPARE(desk().find("accessAnswer").accessibleDescription(), answer);
    QCOMPARE(f().wire.countOf("/Permissions/bob"), 1);
    QCOMPARE(f().wire.countOf(f().other.servicePath() + " "), 1);
}

void TestPermissions::answersFromTheTable()
{
    beginHere();
    switchAcl(true);
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    desk().action(QStringLiteral("What can this identity do here?")).trigger();
    QTRY_VERIFY(desk().textOf("accessAnswer").startsWith(QLatin1String("bob can read this map")));
    press("revokePermission"); // the answer follows
    QTRY_VERIFY(desk().textOf("accessAnswer").contains(QLatin1String("it has no permission here")));
    answer(".");
    QVERIFY(desk().textOf("accessAnswer").isEmpty());
    QVERIFY(desk().textOf("askedIdentityProblem").contains(QLatin1String("cannot be reached")));
}

void TestPermissions::answersWithoutKnowingOfTheSwitch()
{
    beginHere();
    grantThere("bob");
    f().setFaults("{\"faults\": [{\"fault\": \"status\", \"status\": 403, \"method\": \"GET\", "
                  "\"path\": \""
                  + f().other.servicePath() + "\"}]}");
    desk().showTab("Permissions");
    QTRY_VERIFY(tells("Whether the service's access control (ACL) is on could not be read."));
    answer("bob");
    QTRY_VERIFY(desk().textOf("accessAnswer").startsWith(QLatin1String("If the service's")));
    QVERIFY(desk().textOf("accessControl").startsWith(QLatin1String("It is not known")));
}

void TestPermissions::anotherMapHasItsOwn()
{
    beginHere();
    grantThere("bob");
    show();
    QCOMPARE(rows().size(), 1);
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QTRY_COMPARE(desk().textOf("permissionsStatus"),
                 QStringLiteral("No identity has a permission on this map."));
    QVERIFY(rows().isEmpty());
}

void TestPermissions::anItemHasNone()
{
    beginHere();
    show();
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QVERIFY(!desk().find("permissions").isVisible());
    WindowFixture::click(desk().button("Map"));
    desk().showTab("Permissions");
    QVERIFY(desk().find("permissions").isVisible());
}

QTEST_MAIN(TestPermissions)
#include "tst_permissions.moc"
