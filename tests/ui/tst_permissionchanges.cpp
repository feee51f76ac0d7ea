// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionstest.h"

#include <QApplication>

using namespace mapdesk;
using namespace mapdesk::test;

// What is granted, changed and revoked in the program's window.
class TestPermissionChanges : public PermissionsTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void grantsByTheKeyboardAlone();
    void changesByTheKeyboardAlone();
    void rightsHaveLettersOfTheirOwn();
    void revokesAndTakesItBack();
    void asksFirstWhereItIsLive();
    void revokingAsksFirstWhereItIsLive();
    void lockedSaysSo();
    void aLockThatFallsClosesBothSheets();
    void somebodyElseWasFaster();
    void somebodyElseWasFasterThanRevoking();
    void whoIsGrantedHasOneAlready();
    void whatIsGoneCannotBeRevoked();
    void aRefusalKeepsWhatWasTyped();
    void leavesNoDoubtAboutIdentities();
};

void TestPermissionChanges::grantsByTheKeyboardAlone()
{
    beginHere();
    show();
    openSheet(Qt::Key_Insert);
    QTest::keyClicks(sheet()->focusWidget(), QStringLiteral("agent/7 +"));
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab); // Read is ticked
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Space);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(writes(), 1u);
    QCOMPARE(lastWrite(),
             QByteArray("POST /Permissions/agent%2F7%20%2B Read=true&Write=true&Manage=false"));
    QTRY_VERIFY(!sheet());
    QCOMPARE(rows(), QStringList{QStringLiteral("agent/7 + yes yes no")});
    QVERIFY(tells("The permission of agent/7 + was changed: nothing → read, write."));
    QCOMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(rows().isEmpty());
    QCOMPARE(f().other.get(pathOf("agent%2F7%20%2B")).status, 404);
}

void TestPermissionChanges::changesByTheKeyboardAlone()
{
    beginHere();
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    openSheet(Qt::Key_Return);
    QCOMPARE(desk().textOf("permissionOf"), QStringLiteral("bob"));
    QVERIFY(isChecked("permissionRead"));
    QVERIFY(!desk().find("setPermission").isEnabled()); // nothing is changed yet
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Space);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Space);
    QVERIFY(!isChecked("permissionRead"));
    QVERIFY(isChecked("permissionManage"));
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(lastWrite(),
                 QByteArray("POST /Permissions/bob Read=false&Write=false&Manage=true"));
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("bob no no yes")});
    QTRY_VERIFY(tells("read → manage"));
}

void TestPermissionChanges::rightsHaveLettersOfTheirOwn()
{
    beginHere();
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    openSheet(Qt::Key_Return);
    QTRY_COMPARE(QApplication::activeWindow(), sheet());
    // The window below has an Alt+M, too.
    for (const auto &[letter, right] :
         {std::pair(Qt::Key_M, "permissionManage"), std::pair(Qt::Key_W, "permissionWrite"),
          std::pair(Qt::Key_R, "permissionRead")}) {
        const bool wasChecked = isChecked(right);
        QTest::keyClick(sheet()->focusWidget(), letter, Qt::AltModifier);
        QTRY_COMPARE(isChecked(right), !wasChecked); // Qt shows the box pressed for a moment
    }
}

void TestPermissionChanges::revokesAndTakesItBack()
{
    beginHere();
    grantThere("bob", "Read=true&Write=true&Manage=false");
    show();
    QVERIFY(choose("bob"));
    desk().press(Qt::Key_Delete);
    QTRY_COMPARE(lastWrite(), QByteArray("DELETE /Permissions/bob "));
    QTRY_VERIFY(rows().isEmpty());
    QTRY_VERIFY(tells("The permission of bob was changed: read, write → nothing."));
    desk().takeOffer();
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("bob yes yes no")});
    QCOMPARE(lastWrite(), QByteArray("POST /Permissions/bob Read=true&Write=true&Manage=false"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
}

void TestPermissionChanges::asksFirstWhereItIsLive()
{
    beginHere(Environment::Production);
    show();
    unlock();
    openSheet(Qt::Key_Insert);
    type("bob");
    press("setPermission");
    QTRY_VERIFY(confirmation());
    QCOMPARE(desk().textOf("confirmedObject1"), QStringLiteral("bob"));
    QCOMPARE(desk().textOf("confirmedObject2"), QStringLiteral("desk"));
    QCOMPARE(desk().textOf("confirmBefore"), QStringLiteral("nothing"));
    QCOMPARE(desk().textOf("confirmAfter"), QStringLiteral("read"));
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Grant 1 permission"));
    QVERIFY(confirmation()->accessibleDescription().contains(QLatin1String("Best effort")));

    QTest::keyClick(confirmation()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!confirmation());
    QCOMPARE(writes(), 0u);
    QCOMPARE(sheet()->edit().identity.value(), QStringLiteral("bob")); // what was typed stays

    press("setPermission");
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("bob yes no no")});
    QTRY_VERIFY(!sheet());
    QCOMPARE(lastWrite(), QByteArray("POST /Permissions/bob ") + readOnly);
}

void TestPermissionChanges::revokingAsksFirstWhereItIsLive()
{
    beginHere(Environment::Staging);
    grantThere("bob");
    show();
    unlock();
    QVERIFY(choose("bob"));
    press("revokePermission");
    QTRY_VERIFY(confirmation());
    QCOMPARE(desk().textOf("confirmBefore"), QStringLiteral("read"));
    QCOMPARE(desk().textOf("confirmAfter"), QStringLiteral("nothing"));
    QCOMPARE(writes(), 0u);
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(rows().isEmpty());
}

void TestPermissionChanges::lockedSaysSo()
{
    beginHere(Environment::Production);
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    for (const char *button : {"grantPermission", "changePermission", "revokePermission"})
        QVERIFY(!desk().find(button).isEnabled());
    QVERIFY(desk().textOf("permissionsObstacle").contains(QLatin1String("Unlock writes")));
    for (const Qt::Key key : {Qt::Key_Insert, Qt::Key_Return, Qt::Key_Delete}) {
        QTest::keyClick(&table(), key);
        QVERIFY(tells("Writing is locked in this window."));
        QVERIFY(!sheet() && !confirmation());
    }
    QCOMPARE(writes(), 0u);
    unlock();
    QVERIFY(desk().find("grantPermission").isEnabled());
    QVERIFY(!desk().find("permissionsObstacle").isVisible());
}

void TestPermissionChanges::aLockThatFallsClosesBothSheets()
{
    beginHere(Environment::Production);
    show();
    unlock();
    openSheet(Qt::Key_Insert);
    type("bob");
    press("setPermission");
    QTRY_VERIFY(confirmation());
    desk().session().writeGuard().lock();
    QTRY_VERIFY(!sheet() && !confirmation());
    QVERIFY(tells("Writing was locked before this was confirmed."));
    QCOMPARE(writes(), 0u);
}

void TestPermissionChanges::somebodyElseWasFaster()
{
    beginHere();
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    openSheet(Qt::Key_Return);
    tick("permissionManage");
    grantThere("bob", "Read=false&Write=true&Manage=false");
    press("setPermission");
    QTRY_COMPARE(sheetProblem(),
                 QStringLiteral("Somebody else changed the permission of bob: it was “read” here "
                                "and is “write” now. Nothing was sent. Confirm again to set "
                                "what is chosen here."));
    QCOMPARE(writes(), 0u);
    QCOMPARE(rows(), QStringList{QStringLiteral("bob no yes no")});
    QVERIFY(isChecked("permissionManage") && isChecked("permissionRead"));
    press("setPermission"); // now that this is known
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("bob yes no yes")});
}

void TestPermissionChanges::somebodyElseWasFasterThanRevoking()
{
    beginHere();
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    grantThere("bob", "Read=true&Write=true&Manage=true");
    press("revokePermission");
    QTRY_VERIFY(tells("it was “read” here and is “read, write, manage” now. Nothing was sent."));
    QCOMPARE(rows(), QStringList{QStringLiteral("bob yes yes yes")});
    QCOMPARE(writes(), 0u);
}

void TestPermissionChanges::whoIsGrantedHasOneAlready()
{
    beginHere();
    show();
    grantThere("bob", "Read=false&Write=true&Manage=false");
    openSheet(Qt::Key_Insert);
    type("bob");
    press("setPermission");
    QTRY_COMPARE(sheetProblem(),
                 QStringLiteral("bob has a permission on this map already: write. Nothing was "
                                "sent. Confirm again to set what is chosen here."));
    QCOMPARE(writes(), 0u);
}

void TestPermissionChanges::whatIsGoneCannotBeRevoked()
{
    beginHere();
    grantThere("bob");
    show();
    QVERIFY(choose("bob"));
    QCOMPARE(f().other.remove(pathOf("bob")).status, 204);
    press("revokePermission");
    QTRY_VERIFY(tells("The permission of bob was not changed."));
    QVERIFY(tells("No permission is set for this identity."));
    QVERIFY(rows().isEmpty());
    QCOMPARE(writes(), 0u);
}

void TestPermissionChanges::aRefusalKeepsWhatWasTyped()
{
    beginHere();
    show();
    f().setFaults(R"({"faults": [{"fault": "status", "status": 403, "method": "POST"}]})");
    openSheet(Qt::Key_Insert);
    type("bob");
    tick("permissionWrite");
    press("setPermission");
    QTRY_VERIFY(sheetProblem().startsWith(QLatin1String("The permission of bob was not changed.")));
    QVERIFY(tells("The permission of bob was not changed."));
    QCOMPARE(sheet()->edit().identity.value(), QStringLiteral("bob"));
    QVERIFY(isChecked("permissionWrite"));
    f().setFaults(R"({"faults": []})");
    press("setPermission");
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("bob yes yes no")});
    QTRY_VERIFY(!sheet());
}

void TestPermissionChanges::leavesNoDoubtAboutIdentities()
{
    beginHere();
    show();
    openSheet(Qt::Key_Insert);
    QWidget &button = desk().find("setPermission");
    QVERIFY(!button.isEnabled());
    type("..");
    QVERIFY(!button.isEnabled());
    QVERIFY(desk().textOf("identityProblem").contains(QLatin1String("cannot be part of a URL")));
    type(QByteArray(257, 'x').constData());
    QVERIFY(!button.isEnabled());
    QVERIFY(desk().textOf("identityProblem").contains(QLatin1String("at most 256")));
    type(QByteArray(256, 'x').constData());
    QVERIFY(button.isEnabled());
    tick("permissionRead");
    QVERIFY(!button.isEnabled()); // grants nothing
}

QTEST_MAIN(TestPermissionChanges)
#include "tst_permissionchanges.moc"
