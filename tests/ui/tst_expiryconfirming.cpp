// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmsheet.h"
#include "environmentbadge.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr qint64 hour = 60 * 60;

const QString itemKey = QStringLiteral("maintenance.banner"); // expires in 19 hours
const QByteArray itemPath = "/Maps/feature-flags/Items/maintenance.banner";

} // namespace

// How an expiry is changed where it is live: locked at first, then with a sheet before it is sent.
class TestExpiryConfirming : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void lockedSaysSoAndNamesTheRemedy();
    void sheetShowsWhatItIsAbout();
    void nothingIsSentUnlessConfirmed_data();
    void nothingIsSentUnlessConfirmed();
    void enterDoesWhatHasTheFocus();
    void sendsTheChoiceOfTheMoment();
    void sheetGoesWithTime();
    void aMomentThatPassesMeanwhileIsNotSent();
    void changesOnlyTheRevisionThatWasShown_data();
    void changesOnlyTheRevisionThatWasShown();
    void aMapChangedMeanwhileIsLeftAlone();
    void anotherExpiryOfTheSameRevisionIsLeftAlone();
    void lockFallingClosesTheSheetAndSaysSo_data();
    void lockFallingClosesTheSheetAndSaysSo();
    void sheetGoesWhenItsItemIsShownNoMore();
    void sheetGoesWithItsWindow();

private:
    WindowFixture &desk() { return m_practice->desk; }
    QAbstractButton &change() { return desk().find<QAbstractButton>("changeExpiry"); }
    void choose(const char *text) { WindowFixture::click(desk().button(text)); }
    void unlock() { desk().session().writeGuard().unlock(); }
    std::vector<WireTap::SeenRequest> writes() const { return m_practice->wire.writes(); }
    void begin(const practice::PracticeOptions &options);
    void ask(const char *text);
    void refresh();
    ConfirmSheet *sheet() { return desk().window().findChild<ConfirmSheet *>(); }
    QAbstractButton &confirm() { return desk().find<QAbstractButton>("confirm"); }
    QAbstractButton &cancel() { return desk().find<QAbstractButton>("cancel"); }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestExpiryConfirming::init()
{
    begin({});
}

void TestExpiryConfirming::begin(const practice::PracticeOptions &options)
{
    m_practice = std::make_unique<PracticeFixture>(options, Environment::Production);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QVERIFY(desk().chooseItem(itemKey));
    desk().showTab("Expiry");
}

// Unlocks, chooses, presses the button and waits for the sheet.
void TestExpiryConfirming::ask(const char *text)
{
    QTRY_VERIFY(!sheet());
    unlock();
    choose(text);
    QTRY_VERIFY(change().isEnabled());
    QTest::mouseClick(&change(), Qt::LeftButton);
    QVERIFY(sheet());
    QTRY_COMPARE(QApplication::activeWindow(), sheet());
}

// Behind an open sheet no key of the window does it.
void TestExpiryConfirming::refresh()
{
    const auto actions = desk().window().findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == QLatin1String("&Refresh"))
            action->trigger();
    }
}

void TestExpiryConfirming::lockedSaysSoAndNamesTheRemedy()
{
    choose("1 h");
    QVERIFY(!change().isEnabled());
    QCOMPARE(desk().textOf("expiryObstacle"),
             QStringLiteral("Writing is locked in this window. Unlock writes (Ctrl+Shift+U) to "
                            "change it."));
    QVERIFY(desk().find("expiryObstacle").isVisible());

    QTest::keyClick(&desk().window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(change().isEnabled());
    QVERIFY(!desk().find("expiryObstacle").isVisible());
    QTest::keyClick(&desk().window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!change().isEnabled());
    QVERIFY(writes().empty());
}

void TestExpiryConfirming::sheetShowsWhatItIsAbout()
{
    ask("7 days");
    QCOMPARE(sheet()->windowModality(), Qt::WindowModal);
    QCOMPARE(sheet()->findChild<EnvironmentBadge *>()->text(), QStringLiteral("Production"));
    QCOMPARE(desk().textOf("confirmedObject1"), itemKey);
    QCOMPARE(desk().textOf("confirmedObject2"), QStringLiteral("feature-flags"));
    QVERIFY(desk().textOf("confirmBefore").startsWith(QLatin1String("Expires ")));
    QVERIFY(desk().textOf("confirmAfter").contains(QLatin1String("in about 7 d")));
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Change expiry of 1 item"));
    QVERIFY(cancel().hasFocus());
}

void TestExpiryConfirming::nothingIsSentUnlessConfirmed_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

// Cancel has the focus.
void TestExpiryConfirming::nothingIsSentUnlessConfirmed()
{
    QFETCH(int, key);
    ask("7 days");
    QTest::keyClick(sheet()->focusWidget(), Qt::Key(key));
    QTRY_VERIFY(!sheet());
    QVERIFY(writes().empty());
    QVERIFY(desk().button("In").isChecked()); // the choice stays
    QVERIFY(change().isEnabled());
}

void TestExpiryConfirming::enterDoesWhatHasTheFocus()
{
    ask("1 h");
    QTest::keyClick(sheet()->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(confirm().hasFocus());
    QTest::keyClick(&confirm(), Qt::Key_Return);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_COMPARE(writes().front().body, QByteArray("ItemTtl=3600"));
    QTRY_VERIFY(desk().message().contains(QLatin1String("maintenance.banner: Expires ")));
}

void TestExpiryConfirming::sendsTheChoiceOfTheMoment()
{
    ask("+1 day");
    m_practice->clock.advance(10 * 60 * 1000);
    unlock();
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_VERIFY(writes().front().body.startsWith("ItemTtl="));
    const qint64 sent = writes().front().body.sliced(8).toLongLong();
    QVERIFY2(qAbs(sent - (43 * hour - 600)) <= 20, writes().front().body.constData());
}

void TestExpiryConfirming::sheetGoesWithTime()
{
    ask("7 days");
    const QString before = desk().textOf("confirmAfter");
    const QString shown = desk().textOf("confirmBefore");
    m_practice->clock.advance(5 * 60 * 1000);
    QTRY_VERIFY(desk().textOf("confirmAfter") != before);
    QCOMPARE(desk().textOf("confirmBefore"), shown);
}

void TestExpiryConfirming::aMomentThatPassesMeanwhileIsNotSent()
{
    unlock();
    auto &moment = desk().find<QDateTimeEdit>("expiryMoment");
    moment.setDateTime(QDateTime::fromMSecsSinceEpoch(m_practice->clock.nowMs()).addSecs(60));
    QTest::mouseClick(&change(), Qt::LeftButton);
    QVERIFY(sheet());
    m_practice->clock.advance(2 * 60 * 1000);
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("That moment has passed.")));
    QVERIFY(writes().empty());
}

void TestExpiryConfirming::changesOnlyTheRevisionThatWasShown_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("the window knows of the other change") << true;
    QTest::newRow("the service alone knows") << false;
}

void TestExpiryConfirming::changesOnlyTheRevisionThatWasShown()
{
    QFETCH(bool, isKnown);
    const QString shown = m_practice->other.get(itemPath).text("revision");
    ask("1 h");
    const auto theirs = m_practice->other.post(itemPath, "Data={\"theirs\":true}");
    QCOMPARE(theirs.status, 200);
    if (isKnown) {
        refresh();
        QTRY_COMPARE(desk().property(QStringLiteral("revision")), theirs.text("revision"));
    }
    QVERIFY(sheet());
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("Somebody else changed this item")));
    QCOMPARE(writes().size(), isKnown ? 0u : 1u);
    if (!isKnown)
        QCOMPARE(QString::fromUtf8(writes().front().header("If-Match")), shown);
    QCOMPARE(m_practice->other.get(itemPath).text("revision"), theirs.text("revision"));
}

void TestExpiryConfirming::aMapChangedMeanwhileIsLeftAlone()
{
    choose("Map");
    ask("30 days");
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Change expiry of 1 map"));
    QCOMPARE(desk().textOf("confirmBefore"), QStringLiteral("Never expires"));
    QCOMPARE(m_practice->other.post("/Maps/feature-flags", "CollectionTtl=3600").status, 200);
    refresh();
    QTRY_VERIFY(desk().textOf("currentExpiry").startsWith(QLatin1String("Expires ")));
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("changed by somebody else")));
    QVERIFY(writes().empty());

    ask("30 days");
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_COMPARE(writes().front().body, QByteArray("CollectionTtl=2592000"));
}

void TestExpiryConfirming::anotherExpiryOfTheSameRevisionIsLeftAlone()
{
    practice::PracticeOptions options;
    options.assumptions.ttlRevision = practice::Assumptions::TtlRevision::Keep;
    begin(options);
    const QString revision = m_practice->other.get(itemPath).text("revision");
    ask("1 h");
    QCOMPARE(m_practice->other.post(itemPath, "ItemTtl=2592000").text("revision"), revision);
    refresh();
    QTRY_VERIFY(desk().textOf("currentExpiry").endsWith(QLatin1String("in about 30 d")));
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("was changed since it was shown")));
    QVERIFY(writes().empty());
}

void TestExpiryConfirming::lockFallingClosesTheSheetAndSaysSo_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by the key") << true;
    QTest::newRow("by its time") << false;
}

void TestExpiryConfirming::lockFallingClosesTheSheetAndSaysSo()
{
    QFETCH(bool, byKey);
    ask("1 h");
    if (byKey)
        QTest::keyClick(sheet(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    else
        m_practice->clock.advance(15 * 60 * 1000);
    QTRY_VERIFY(!sheet());
    QVERIFY(desk().message().contains(QLatin1String("Writing was locked before")));
    QVERIFY(!change().isEnabled());
    QVERIFY(writes().empty());
}

void TestExpiryConfirming::sheetGoesWhenItsItemIsShownNoMore()
{
    ask("1 h");
    QCOMPARE(m_practice->other.remove(itemPath).status, 204);
    refresh();
    QTRY_VERIFY(!sheet());
    QVERIFY(desk().message().contains(QLatin1String("is not shown any more")));
    QVERIFY(writes().empty());
}

void TestExpiryConfirming::sheetGoesWithItsWindow()
{
    ask("1 h");
    const QPointer<ConfirmSheet> open(sheet());
    QVERIFY(desk().window().close());
    QVERIFY(!open->isVisible());
    QTRY_VERIFY(!open);
    QVERIFY(writes().empty());
}

QTEST_MAIN(TestExpiryConfirming)
#include "tst_expiryconfirming.moc"
