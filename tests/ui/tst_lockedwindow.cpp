// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "environmentframe.h"
#include "openmap.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// A production window that nobody unlocked: whatever is pressed in it, only reads leave.
class TestLockedWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void everyButton_data() { inspectorTabs(); }
    void everyButton();
    void everyAction();
    void everyKey_data() { inspectorTabs(); }
    void everyKey();
    void aButtonThatIsPressedAllTheSame();
    void aCommandThatNobodyPressed();
    void showsItsEnvironment();
    void keysUnlockAndLockFromAnywhere();

private:
    static void inspectorTabs();
    WindowFixture &desk() { return m_practice->desk; }
    bool onlyReadsLeft();
    bool isSomewhereElse(const QObject *control) const;

    std::unique_ptr<PracticeFixture> m_practice;
};

namespace {

constexpr auto unlockKey = Qt::Key_U;
constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

// They may go while others are pressed.
template <typename Control>
std::vector<QPointer<Control>> allOf(const QWidget &window)
{
    const auto found = window.findChildren<Control *>();
    return {found.begin(), found.end()};
}

} // namespace

void TestLockedWindow::init()
{
    m_practice = std::make_unique<PracticeFixture>(practice::PracticeOptions{},
                                                   Environment::Production);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QVERIFY(desk().chooseItem(QStringLiteral("maintenance.banner")));
}

void TestLockedWindow::inspectorTabs()
{
    QTest::addColumn<QByteArray>("tab");
    for (const char *tab : {"Item data", "Properties", "Expiry"})
        QTest::newRow(tab) << QByteArray(tab);
}

// After one more read, behind which nothing is under way.
bool TestLockedWindow::onlyReadsLeft()
{
    const WireTap &wire = m_practice->wire;
    const qsizetype before = wire.countOf("GET /v1/Services?");
    for (QAction *action : desk().window().findChildren<QAction *>()) {
        if (action->text() == QLatin1String("&Refresh"))
            action->trigger();
    }
    const bool hasRead = QTest::qWaitFor(
        [&] { return wire.countOf("GET /v1/Services?") > before; });
    return hasRead && wire.writes().empty() && wire.countOf("/Services/default") == 0
        && !desk().session().writeGuard().allowsWrites();
}

// What unlocks, locks or closes the window is another test's.
bool TestLockedWindow::isSomewhereElse(const QObject *control) const
{
    const QStringList texts{QStringLiteral("Unlock writes"), QStringLiteral("Renew"),
                            QStringLiteral("Lock writes"), QStringLiteral("Lock"),
                            QStringLiteral("Quit")};
    const QString text = control->property("text").toString().remove(QLatin1Char('&'));
    return texts.contains(text);
}

void TestLockedWindow::everyButton()
{
    QFETCH(QByteArray, tab);
    desk().showTab(tab.constData());
    int pressed = 0;
    // Twice: the first round makes choices that the second one may send.
    for (int round = 0; round < 2; ++round) {
        for (const auto &button : allOf<QAbstractButton>(desk().window())) {
            if (!button || !button->isVisible() || isSomewhereElse(button))
                continue;
            button->setEnabled(true); // nor does it depend on that
            button->click();
            ++pressed;
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
    }
    QVERIFY2(pressed >= 12, qPrintable(QString::number(pressed)));
    QVERIFY(onlyReadsLeft());
}

void TestLockedWindow::everyAction()
{
    desk().showTab("Expiry");
    desk().button("1 h").click();
    int triggered = 0;
    for (const auto &action : allOf<QAction>(desk().window())) {
        if (!action || action->menu() || isSomewhereElse(action))
            continue;
        action->setEnabled(true);
        action->trigger();
        ++triggered;
    }
    QVERIFY(triggered > 5);
    QVERIFY(onlyReadsLeft());
}

// Letters with each modifier, and the keys that change something elsewhere, at every place that
// Tab reaches.
void TestLockedWindow::everyKey()
{
    QFETCH(QByteArray, tab);
    desk().showTab(tab.constData());
    desk().button("1 h").click();
    std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> strokes;
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Delete,
                              Qt::Key_Backspace, Qt::Key_Insert, Qt::Key_F2})
        strokes.insert(strokes.end(), {{key, {}}, {key, Qt::ControlModifier}});
    for (int letter = Qt::Key_A; letter <= Qt::Key_Z; ++letter) {
        for (const auto modifiers :
             {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers(ctrlShift)}) {
            const bool unlocks = letter == unlockKey && modifiers == ctrlShift;
            const bool closes = letter == Qt::Key_Q || letter == Qt::Key_W;
            if (!unlocks && !closes)
                strokes.emplace_back(Qt::Key(letter), modifiers);
        }
    }
    const auto &buttonThatUnlocks = desk().find("unlockWrites");
    QWidgetList stops;
    for (QWidget *widget : desk().window().findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()
            && widget != &buttonThatUnlocks)
            stops.append(widget);
    }
    QVERIFY(stops.size() > 6);
    for (QWidget *stop : stops) {
        for (const auto &[key, modifiers] : strokes) {
            stop->setFocus();
            QTest::keyClick(stop, key, modifiers);
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
    }
    QVERIFY(onlyReadsLeft());
}

// Whatever comes to press it, the refusal is said plainly.
void TestLockedWindow::aButtonThatIsPressedAllTheSame()
{
    desk().showTab("Expiry");
    desk().button("1 h").click();
    auto &change = desk().find<QAbstractButton>("changeExpiry");
    QVERIFY(!change.isEnabled());
    change.setEnabled(true);
    change.click();
    QVERIFY(desk().message().contains(QLatin1String("Writing is locked in this window. Unlock "
                                                    "writes (Ctrl+Shift+U) to change it.")));
    QVERIFY(onlyReadsLeft());
}

// Nor does a command that is given past all controls leave.
void TestLockedWindow::aCommandThatNobodyPressed()
{
    SyncSession &session = desk().session();
    const ServiceSid service(m_practice->host->address().serviceSid);
    const auto map = resultOf(session.client().fetchMap(service, QStringLiteral("feature-flags")));
    QVERIFY(map);
    session.commands().changeMapExpiry(session.open(*map), Ttl::never());
    QTRY_VERIFY(desk().message().contains(QLatin1String("nothing was sent")));
    QVERIFY(desk().message().contains(QLatin1String("Writing is locked in this window.")));
    QVERIFY(onlyReadsLeft());
}

void TestLockedWindow::showsItsEnvironment()
{
    QVERIFY(desk().window().windowTitle().endsWith(QLatin1String("Production")));
    QCOMPARE(desk().textOf("environment"), QStringLiteral("Production"));
    QCOMPARE(desk().textOf("writeLock"), QStringLiteral("Locked"));
    QVERIFY(desk().window().findChild<EnvironmentFrame *>()->isVisible());
    QVERIFY(!desk().window().windowIcon().isNull());
}

void TestLockedWindow::keysUnlockAndLockFromAnywhere()
{
    const WriteGuard &guard = desk().session().writeGuard();
    for (const char *place : {"maps", "filterItems", "items", "itemData", "unlockWrites"}) {
        desk().find(place).setFocus();
        QVERIFY(!guard.allowsWrites());
        QTest::keyClick(QApplication::focusWidget(), unlockKey, ctrlShift);
        QVERIFY2(guard.allowsWrites(), place);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, ctrlShift);
        QVERIFY2(!guard.allowsWrites(), place);
    }
}

QTEST_MAIN(TestLockedWindow)
#include "tst_lockedwindow.moc"
