// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmsheet.h"
#include "editingfixture.h"
#include "permissionsheet.h"
#include "permissiontexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr char readOnly[] = "Read=true&Write=false&Manage=false";

QByteArray pathOf(const QByteArray &identity)
{
    return "/Maps/desk/Permissions/" + identity;
}

} // namespace

// The permissions of a map in the program's window: what is listed, changed and answered.
class TestPermissions : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void listsWhoMayWhat();
    void readsNothingBeforeSomebodyLooks();
    void readsAllPagesAndFilters();
    void saysHowManyMatch();
    void refreshingReadsAgain();
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
    void answersWhatAnIdentityCanDo_data();
    void answersWhatAnIdentityCanDo();
    void answersFromTheTable();
    void answersWithoutKnowingOfTheSwitch();
    void anotherMapHasItsOwn();
    void anItemHasNone();

private:
    void beginHere(Environment environment = Environment::Practice);
    void grantThere(const QByteArray &identity, const QByteArray &form = readOnly)
    {
        QCOMPARE(f().other.post(pathOf(identity), form).status, 200);
    }
    void switchAcl(bool isOn)
    {
        QCOMPARE(f().other.post("", isOn ? "AclEnabled=true" : "AclEnabled=false").status, 200);
    }
    void show();
    bool choose(const char *identity);
    void openSheet(Qt::Key key);
    void type(const char *identity);
    void answer(const char *identity);

    QTableView &table() { return desk().find<QTableView>("permissionList"); }
    QStringList rows(); // "bob yes no no"
    PermissionSheet *sheet();
    ConfirmSheet *confirmation();
    bool isChecked(const char *right) { return desk().find<QCheckBox>(right).isChecked(); }
    void tick(const char *right) { WindowFixture::click(desk().find<QCheckBox>(right)); }
    void press(const char *button) { WindowFixture::click(desk().find<QAbstractButton>(button)); }
    QString sheetProblem() { return desk().textOf("permissionProblem"); }
    bool tells(const char *part) { return desk().message().contains(QString::fromUtf8(part)); }
    size_t writes() const { return m_fixture->wire.writes().size(); }
    QByteArray lastWrite() const; // "POST /Permissions/bob Read=true.."
};

// The map itself is shown.
void TestPermissions::beginHere(Environment environment)
{
    m_fixture = std::make_unique<EditingFixture>(environment);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("desk")));
}

void TestPermissions::show()
{
    desk().showTab("Permissions");
    QTRY_VERIFY(!desk().textOf("permissionsStatus").isEmpty());
    QTRY_VERIFY(!desk().textOf("permissionsStatus").contains(QLatin1String("loading")));
    QTRY_VERIFY(desk().textOf("accessControl").startsWith(QLatin1String("The service's")));
}

QStringList TestPermissions::rows()
{
    QStringList shown;
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        shown += cells.join(QLatin1Char(' '));
    }
    return shown;
}

bool TestPermissions::choose(const char *identity)
{
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() != QLatin1String(identity))
            continue;
        WindowFixture::click(table(), model.index(row, 0));
        return true;
    }
    return false;
}

PermissionSheet *TestPermissions::sheet()
{
    return qobject_cast<PermissionSheet *>(f().sheet("permission"));
}

ConfirmSheet *TestPermissions::confirmation()
{
    return qobject_cast<ConfirmSheet *>(f().sheet("confirmation"));
}

// From the table.
void TestPermissions::openSheet(Qt::Key key)
{
    QTRY_VERIFY(!sheet());
    table().setFocus();
    QTest::keyClick(&table(), key);
    QVERIFY(sheet());
    QVERIFY(QTest::qWaitForWindowActive(sheet()));
}

void TestPermissions::type(const char *identity)
{
    auto &field = desk().find<QLineEdit>("identity");
    field.selectAll();
    QTest::keyClicks(&field, QString::fromUtf8(identity));
}

void TestPermissions::answer(const char *identity)
{
    auto &field = desk().find<QLineEdit>("askedIdentity");
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, QString::fromUtf8(identity));
    QTest::keyClick(&field, Qt::Key_Return);
}

QByteArray TestPermissions::lastWrite() const
{
    const auto written = m_fixture->wire.writes();
    if (written.empty())
        return {};
    const QByteArrayList line = written.back().requestLine().split(' ');
    return line.at(0) + ' ' + line.at(1).mid(line.at(1).indexOf("/Permissions")) + ' '
        + written.back().body;
}

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

void TestPermissions::grantsByTheKeyboardAlone()
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

void TestPermissions::changesByTheKeyboardAlone()
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

void TestPermissions::rightsHaveLettersOfTheirOwn()
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

void TestPermissions::revokesAndTakesItBack()
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

void TestPermissions::asksFirstWhereItIsLive()
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

void TestPermissions::revokingAsksFirstWhereItIsLive()
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

void TestPermissions::lockedSaysSo()
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

void TestPermissions::aLockThatFallsClosesBothSheets()
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

void TestPermissions::somebodyElseWasFaster()
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

void TestPermissions::somebodyElseWasFasterThanRevoking()
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

void TestPermissions::whoIsGrantedHasOneAlready()
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

void TestPermissions::whatIsGoneCannotBeRevoked()
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

void TestPermissions::aRefusalKeepsWhatWasTyped()
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

void TestPermissions::leavesNoDoubtAboutIdentities()
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
