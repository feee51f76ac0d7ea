// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "manualclock.h"
#include "theme.h"
#include "writeguard.h"
#include "writelockcontrol.h"
#include "writelockcontroller.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace std::chrono_literals;

namespace {

// What a tool bar shows of a session's guard.
struct Desk
{
    explicit Desk(Environment environment)
        : guard(environment, clock)
    {
        control.show();
    }

    QString text() const { return part<QLabel>("writeLock").text(); }
    bool has(const char *button) const { return part<QToolButton>(button).isVisible(); }
    void press(const char *button) const
    {
        QTest::mouseClick(&part<QToolButton>(button), Qt::LeftButton);
    }
    QImage icon() const
    {
        for (const QLabel *label : control.findChildren<QLabel *>()) {
            if (label->objectName().isEmpty())
                return label->pixmap(Qt::ReturnByValue).toImage();
        }
        return {};
    }
    bool isTicking() const { return controller.findChild<QTimer *>()->isActive(); }

    template <typename Widget>
    Widget &part(const char *objectName) const
    {
        return *control.findChild<Widget *>(QLatin1String(objectName));
    }

    ManualClock clock;
    WriteGuard guard;
    WriteLockControl control;
    WriteLockController controller{guard, control};
};

} // namespace

class TestWriteLock : public QObject
{
    Q_OBJECT

private slots:
    void showsHowItOpens_data();
    void showsHowItOpens();
    void unlocksAndLocks_data();
    void unlocksAndLocks();
    void countsDown();
    void itsEndIsConspicuous_data();
    void itsEndIsConspicuous();
    void renews();
    void ticksOnlyWhileThereIsSomethingToSee();
    void everyButtonHasItsName_data();
    void everyButtonHasItsName();
    void focusStaysWithWhatIsThere();
};

void TestWriteLock::showsHowItOpens_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("production") << Environment::Production << QStringLiteral("Locked") << true;
    QTest::newRow("staging") << Environment::Staging << QStringLiteral("Locked") << true;
    QTest::newRow("development") << Environment::Development << QStringLiteral("Writable") << false;
    QTest::newRow("practice") << Environment::Practice << QStringLiteral("Writable") << false;
}

void TestWriteLock::showsHowItOpens()
{
    QFETCH(Environment, environment);
    QFETCH(QString, text);
    QFETCH(bool, isLocked);
    const Desk desk(environment);
    QCOMPARE(desk.text(), text);
    QCOMPARE(desk.has("unlockWrites"), isLocked);
    QCOMPARE(desk.has("lockWrites"), !isLocked);
    QVERIFY(!desk.has("renewUnlocking"));
    QVERIFY(!desk.icon().isNull());
    QVERIFY(!desk.isTicking());
}

void TestWriteLock::unlocksAndLocks_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canRenew");
    QTest::addColumn<bool>("byAction");
    for (const bool byAction : {false, true}) {
        const char *how = byAction ? "action" : "button";
        QTest::addRow("production, %s", how)
            << Environment::Production << QStringLiteral("Writes unlocked, 15:00 left") << true
            << byAction;
        QTest::addRow("practice, %s", how)
            << Environment::Practice << QStringLiteral("Writable") << false << byAction;
    }
}

void TestWriteLock::unlocksAndLocks()
{
    QFETCH(Environment, environment);
    QFETCH(QString, text);
    QFETCH(bool, canRenew);
    QFETCH(bool, byAction);
    Desk desk(environment);
    desk.guard.lock();
    QCOMPARE(desk.text(), QStringLiteral("Locked"));
    const QImage locked = desk.icon();
    byAction ? desk.controller.unlockAction()->trigger() : desk.press("unlockWrites");
    QVERIFY(desk.guard.allowsWrites());
    QCOMPARE(desk.text(), text);
    QCOMPARE(desk.has("renewUnlocking"), canRenew);
    QVERIFY(desk.has("lockWrites") && !desk.has("unlockWrites"));
    QVERIFY(desk.icon() != locked);
    byAction ? desk.controller.lockAction()->trigger() : desk.press("lockWrites");
    QVERIFY(!desk.guard.allowsWrites());
    QCOMPARE(desk.text(), QStringLiteral("Locked"));
    QCOMPARE(desk.icon(), locked);
}

void TestWriteLock::countsDown()
{
    Desk desk(Environment::Production);
    desk.guard.unlock();
    const std::pair<std::chrono::milliseconds, const char *> steps[] = {
        {28s, "Writes unlocked, 14:32 left"},
        {500ms, "Writes unlocked, 14:32 left"},
        {12min + 31s + 500ms, "Writes unlocked, 2:00 left"},
        {1ms, "Writes lock soon, 2:00 left"},
        {1min, "Writes lock soon, 1:00 left"},
        {59s + 998ms, "Writes lock soon, 0:01 left"},
        {1ms, "Locked"},
    };
    for (const auto &[time, text] : steps) {
        desk.clock.advance(time);
        QTRY_COMPARE(desk.text(), QLatin1String(text));
        QCOMPARE(desk.part<QLabel>("writeLock").accessibleDescription(), desk.text());
    }
    QVERIFY(desk.has("unlockWrites"));
    QVERIFY(!desk.isTicking());
}

void TestWriteLock::itsEndIsConspicuous_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestWriteLock::itsEndIsConspicuous()
{
    QFETCH(ThemeChoice, choice);
    const Theme theme(choice);
    Desk desk(Environment::Production);
    desk.guard.unlock();
    const QImage before = desk.icon();
    const auto &label = desk.part<QLabel>("writeLock");
    QVERIFY(!label.font().bold());
    desk.clock.advance(13min + 1s);
    QTRY_VERIFY(desk.text().contains(QLatin1String("soon")));
    QVERIFY(desk.icon() != before);
    QVERIFY(label.font().bold());
    const QColor color = label.palette().color(label.foregroundRole());
    QCOMPARE(color, themecolors::warning(QApplication::palette()));
    QVERIFY(contrast(color, QApplication::palette().color(QPalette::Window)) >= 4.5);
}

void TestWriteLock::renews()
{
    Desk desk(Environment::Staging);
    desk.guard.unlock();
    desk.clock.advance(14min);
    QTRY_VERIFY(desk.text().contains(QLatin1String("soon")));
    desk.press("renewUnlocking");
    QCOMPARE(desk.text(), QStringLiteral("Writes unlocked, 15:00 left"));
    QVERIFY(!desk.part<QLabel>("writeLock").font().bold());
}

void TestWriteLock::ticksOnlyWhileThereIsSomethingToSee()
{
    Desk desk(Environment::Production);
    desk.guard.unlock();
    QVERIFY(desk.isTicking());
    desk.control.hide();
    QVERIFY(!desk.isTicking());
    desk.clock.advance(5min);
    desk.control.show();
    QCOMPARE(desk.text(), QStringLiteral("Writes unlocked, 10:00 left"));
    QVERIFY(desk.isTicking());
    desk.guard.lock();
    QVERIFY(!desk.isTicking());
}

void TestWriteLock::everyButtonHasItsName_data()
{
    QTest::addColumn<QByteArray>("objectName");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("unlock") << QByteArray("unlockWrites") << QStringLiteral("Unlock writes")
                            << QStringLiteral("Ctrl+Shift+U");
    QTest::newRow("renew") << QByteArray("renewUnlocking") << QStringLiteral("Renew unlocking")
                           << QStringLiteral("Ctrl+Shift+U");
    QTest::newRow("lock") << QByteArray("lockWrites") << QStringLiteral("Lock writes")
                          << QStringLiteral("Ctrl+Shift+L");
}

void TestWriteLock::everyButtonHasItsName()
{
    QFETCH(QByteArray, objectName);
    QFETCH(QString, name);
    QFETCH(QString, key);
    const Desk desk(Environment::Production);
    auto &button = desk.part<QToolButton>(objectName.constData());
    QCOMPARE(button.accessibleName(), name);
    QVERIFY(button.toolTip().contains(key));
    QVERIFY(button.focusPolicy() & Qt::TabFocus);
}

void TestWriteLock::focusStaysWithWhatIsThere()
{
    Desk desk(Environment::Production);
    desk.control.activateWindow();
    auto &unlock = desk.part<QToolButton>("unlockWrites");
    unlock.setFocus();
    QTRY_VERIFY(unlock.hasFocus());
    QTest::keyClick(&unlock, Qt::Key_Space);
    QVERIFY(desk.guard.allowsWrites());
    QWidget *focus = desk.control.focusWidget();
    QVERIFY(focus && focus->isVisible());
}

QTEST_MAIN(TestWriteLock)
#include "tst_writelock.moc"
