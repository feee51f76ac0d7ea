// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void tabGoesThroughTheWindowInOrder();
    void everyControlHasAName_data() { inspectorTabs(); }
    void everyControlHasAName();
    void mnemonicsDiffer_data() { inspectorTabs(); }
    void mnemonicsDiffer();
    void standardKeys();
    void wholeJobWithoutAMouse();
    void enterLoadsMore();
    void tabGoesOnFromAnEmptyTable();
    void tabGoesThroughThePermissions();

private:
    static void inspectorTabs();
    WindowFixture &desk() { return m_practice->desk; }
    QWidgetList tabStops();
    QStringList mnemonics();

    std::unique_ptr<PracticeFixture> m_practice;
};

namespace {

QString spokenName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

void TestKeyboard::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QVERIFY(desk().chooseItem(QStringLiteral("surge.mode")));
}

void TestKeyboard::inspectorTabs()
{
    QTest::addColumn<QByteArray>("tab");
    for (const char *tab : {"Item data", "Properties", "Expiry"})
        QTest::newRow(tab) << QByteArray(tab);
}

// What the Tab key reaches, from the tree on.
QWidgetList TestKeyboard::tabStops()
{
    desk().tree().setFocus();
    QWidgetList stops;
    constexpr int many = 200; // more are a trap
    int steps = 0;
    do {
        QWidget *at = QApplication::focusWidget();
        // A field of several parts takes the key once for each.
        if (!stops.contains(at))
            stops.append(at);
        QTest::keyClick(at, Qt::Key_Tab);
    } while (!desk().tree().hasFocus() && ++steps < many);
    return stops;
}

void TestKeyboard::tabGoesThroughTheWindowInOrder()
{
    desk().showTab("Expiry");
    QStringList passed;
    const QStringList wanted{
        QStringLiteral("maps"),           QStringLiteral("filterItems"),
        QStringLiteral("filterMatch"),    QStringLiteral("filterCase"),
        QStringLiteral("moreConditions"), QStringLiteral("items"),
        QStringLiteral("expiryPhrase"),   QStringLiteral("expiryAmount"),
        QStringLiteral("expiryUnit"),     QStringLiteral("expiryMoment"),
        QStringLiteral("changeExpiry"),   QStringLiteral("activity"),
    };
    desk().button("1 h").click();
    for (const QWidget *stop : tabStops()) {
        if (wanted.contains(stop->objectName()))
            passed.append(stop->objectName());
    }
    QCOMPARE(passed, wanted);
}

void TestKeyboard::everyControlHasAName()
{
    QFETCH(QByteArray, tab);
    desk().showTab(tab.constData());
    desk().button("1 h").click();
    const QWidgetList stops = tabStops();
    QVERIFY(stops.size() > 6);
    for (QWidget *stop : stops) {
        QVERIFY2(!spokenName(stop).isEmpty(),
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(QLatin1String(stop->metaObject()->className()),
                                     stop->parentWidget()->objectName())));
    }
}

QStringList TestKeyboard::mnemonics()
{
    QStringList texts;
    for (const QAction *action : desk().window().menuBar()->actions())
        texts.append(action->text());
    const auto buttons = desk().window().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            texts.append(button->text());
    }
    const auto bars = desk().window().findChildren<QTabBar *>();
    for (const QTabBar *bar : bars) {
        for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab)
            texts.append(bar->tabText(tab));
    }
    // Each of them may stand beside the others.
    texts += {QStringLiteral("&Stop loading"), QStringLiteral("L&oad more"),
              QStringLiteral("Try a&gain")};
    QStringList found;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            found.append(key.toString());
    }
    return found;
}

void TestKeyboard::mnemonicsDiffer()
{
    QFETCH(QByteArray, tab);
    desk().showTab(tab.constData());
    QStringList all = mnemonics();
    QVERIFY(all.size() >= 7);
    all.sort();
    QStringList each = all;
    each.removeDuplicates();
    QCOMPARE(all, each);
}

void TestKeyboard::standardKeys()
{
    QTest::keyClick(&desk().window(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &desk().find("filterItems"));
    const qsizetype before = m_practice->wire.countOf("GET /v1/Services");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(m_practice->wire.countOf("GET /v1/Services") >= before + 5);
}

void TestKeyboard::wholeJobWithoutAMouse()
{
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    desk().tree().setFocus();
    QTest::keyClicks(&desk().tree(), QStringLiteral("ivr"));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("ivr-menus"));
    QTRY_VERIFY(desk().itemRow(QStringLiteral("returns")).isValid());
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("returns"));
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &desk().items());
    press(Qt::Key_Down);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("returns"));
    press(Qt::Key_X, Qt::AltModifier);
    QVERIFY(desk().find("expiry").isVisible());
    press(Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(desk().button("In").isChecked());
    QTRY_VERIFY(desk().find("changeExpiry").isEnabled());
    press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(!m_practice->wire.writes().empty());
    QTRY_COMPARE(m_practice->wire.writes().front().body, QByteArray("ItemTtl=86400"));
    QTRY_VERIFY(desk().message().contains(QLatin1String("returns: Expires")));
}

void TestKeyboard::enterLoadsMore()
{
    const auto service = [](const QByteArray &sid) {
        return R"({"sid":")" + sid + R"(","unique_name":null,"friendly_name":")" + sid + R"("})";
    };
    ScriptedServer server;
    const QByteArray next = server.baseUrl().toUtf8() + "/v1/Services?Page=1&PageToken=x";
    server.setScript({
        ScriptedServer::answer(200,
                               R"({"services":[)" + service("IS1")
                                   + R"(],"meta":{"key":"services","next_page_url":")" + next
                                   + R"("}})"),
        ScriptedServer::answer(200, R"({"maps":[],"meta":{"key":"maps","next_page_url":null}})"),
        ScriptedServer::answer(200,
                               R"({"services":[)" + service("IS2")
                                   + R"(],"meta":{"key":"services","next_page_url":null}})"),
    });
    const SystemClock clock;
    WindowFixture other(server.baseUrl(), {QStringLiteral("AC1"), QStringLiteral("x")}, clock);
    QVERIFY(other.open());
    QTRY_VERIFY(other.treeRow(QStringLiteral("No maps")).isValid());
    const QModelIndex more = other.treeRow(QStringLiteral("Load more services… (1 loaded)"));
    QVERIFY(more.isValid());
    other.tree().setCurrentIndex(more);
    QTest::keyClick(&other.tree(), Qt::Key_Return);
    QTRY_VERIFY(other.treeRow(QStringLiteral("IS2")).isValid());
    QCOMPARE(server.requests().size(), 3u);
    QVERIFY(server.requestLines().last().contains("PageToken=x"));
}

// What takes the table's place gets its focus.
void TestKeyboard::tabGoesOnFromAnEmptyTable()
{
    desk().items().setFocus();
    desk().items().selectAll();
    QTest::keyClick(&desk().items(), Qt::Key_Delete);
    QTRY_VERIFY(!desk().items().isVisible());
    const QWidget *before = QApplication::focusWidget();
    QVERIFY(before);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != before);
}

void TestKeyboard::tabGoesThroughThePermissions()
{
    desk().button("Map").click();
    desk().showTab("Permissions");
    QStringList passed;
    for (const QWidget *stop : tabStops())
        passed.append(stop->objectName());
    const QStringList wanted{
        QStringLiteral("filterPermissions"), QStringLiteral("permissionList"),
        QStringLiteral("grantPermission"),   QStringLiteral("askedIdentity"),
        QStringLiteral("askAccess"),         QStringLiteral("activity"),
    };
    QStringList met;
    for (const QString &name : passed) {
        if (wanted.contains(name))
            met.append(name);
    }
    QCOMPARE(met, wanted);
    QVERIFY(desk().tree().hasFocus());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
