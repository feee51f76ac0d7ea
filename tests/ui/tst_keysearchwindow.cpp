// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchmodel.h"
#include "keysearchwindow.h"
#include "messagebar.h"
#include "windowfixture.h"
#include "windowrules.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// The window that looks for a key in many maps, used by the keyboard.
class TestKeySearchWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void findsAKeyInAllMapsOfTheService();
    void saysThatNoMapHasTheKey();
    void findsKeysByTheirBeginning();
    void findsAKeyThatNoPathCanCarry();
    void looksInLoadedMapsAlone();
    void looksInTheServiceWhereThePersonIs();
    void opensWhatItFound();
    void stopsAndGoesOn();
    void closingStopsIt();
    void anotherSearchReplacesTheOneUnderWay();
    void namesMapsThatCouldNotBeAsked();
    void aListThatBreaksOffIsNotTheWholeService();
    void anErrorThatMeetsAllStopsIt();
    void checksTheKey();
    void sortsByTheHeader();
    void goesWithItsSession();
    void keepsTheRulesOfWindows();

private:
    WindowFixture &desk() { return m_fixture->desk; }
    practice::PracticeClient &other() { return m_fixture->other; }
    qsizetype asked(const QByteArray &key)
    {
        return m_fixture->wire.countOf("/Items/" + key + " ");
    }
    KeySearchWindow *window();
    template <typename Widget = QWidget>
    Widget &part(const char *name)
    {
        auto *found = window()->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    QTableView &table() { return part<QTableView>("foundItems"); }
    QString state() { return part("keySearchState").accessibleDescription(); }
    QString progress() { return part("progressText").accessibleDescription(); }
    QString message() { return window()->findChild<MessageBar *>()->accessibleDescription(); }
    QStringList foundMaps();
    int mapCount() { return int(other().walk("/Maps", "maps", "sid").size()); }
    void makeItem(const QByteArray &map, const QByteArray &key);
    bool open();
    void choose(const char *box, int row);
    void type(const QString &key);
    void search(const QString &key);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<PracticeFixture> m_fixture;
};

void TestKeySearchWindow::init()
{
    m_fixture = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("orders")).isValid());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("parcels")).isValid());
    desk().tree().setCurrentIndex(desk().treeRow(QStringLiteral("Contact centre (demo)")));
}

KeySearchWindow *TestKeySearchWindow::window()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *found : windows) {
        if (auto *search = qobject_cast<KeySearchWindow *>(found))
            return search;
    }
    return nullptr;
}

QStringList TestKeySearchWindow::foundMaps()
{
    QStringList maps;
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row)
        maps += model.index(row, KeySearchModel::MapColumn).data().toString();
    return maps;
}

void TestKeySearchWindow::makeItem(const QByteArray &map, const QByteArray &key)
{
    other().post("/Maps", "UniqueName=" + map);
    QCOMPARE(other().post("/Maps/" + map + "/Items", "Key=" + key + "&Data={}").status, 201);
}

bool TestKeySearchWindow::open()
{
    desk().press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    return QTest::qWaitFor([this] { return window() && window()->isVisible(); })
        && QTest::qWaitForWindowActive(window());
}

void TestKeySearchWindow::choose(const char *box, int row)
{
    auto &combo = part<QComboBox>(box);
    combo.setFocus();
    QTest::keyClick(&combo, Qt::Key_Home);
    for (int step = 0; step < row; ++step)
        QTest::keyClick(&combo, Qt::Key_Down);
    QCOMPARE(combo.currentIndex(), row);
}

void TestKeySearchWindow::type(const QString &key)
{
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    auto &field = part<QLineEdit>("keyToFind");
    QCOMPARE(QApplication::focusWidget(), &field);
    QTest::keyClicks(&field, key);
}

void TestKeySearchWindow::search(const QString &key)
{
    type(key);
    press(Qt::Key_Return);
}

void TestKeySearchWindow::findsAKeyInAllMapsOfTheService()
{
    makeItem("backup-1", "agent-anna");
    QVERIFY(open());
    QVERIFY(part<QLineEdit>("keyToFind").hasFocus());
    QCOMPARE(part<QComboBox>("serviceToSearch").currentText(),
             QStringLiteral("Contact centre (demo)"));
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(state(),
                 QStringLiteral("All %1 maps of Contact centre (demo) were searched. "
                                "2 of them have an item with this key.")
                     .arg(mapCount()));
    QTRY_COMPARE(table().model()->rowCount(), 2);
    QStringList maps = foundMaps();
    maps.sort();
    QCOMPARE(maps, QStringList({QStringLiteral("agents"), QStringLiteral("backup-1")}));
    QCOMPARE(asked("agent-anna"), mapCount());
    QVERIFY(!part("progressText").isVisible());
    QVERIFY(!part("goOnSearching").isVisible());
    QVERIFY(message().isEmpty());
}

void TestKeySearchWindow::saysThatNoMapHasTheKey()
{
    QVERIFY(open());
    search(QStringLiteral("customer:nobody"));
    QTRY_COMPARE(state(),
                 QStringLiteral("All %1 maps of Contact centre (demo) were searched. "
                                "No item has this key.")
                     .arg(mapCount()));
    QCOMPARE(table().model()->rowCount(), 0);
}

void TestKeySearchWindow::findsKeysByTheirBeginning()
{
    for (size_t item = 0; item < mostOfPrefix + 2; ++item)
        makeItem("backup-1", "agent-x" + QByteArray::number(qsizetype(item)));
    QVERIFY(open());
    choose("keyMatch", 1);
    search(QStringLiteral("agent-x"));
    QTRY_VERIFY(state().endsWith(
        QLatin1String("20 items found whose keys begin with it. Of maps with more of them the "
                      "first 20 each are listed. To see others, enter more of the key.")));
    QTRY_COMPARE(table().model()->rowCount(), int(mostOfPrefix));
    QCOMPARE(foundMaps().first(), QStringLiteral("backup-1 (first 20, there are more)"));
    search(QStringLiteral("agent-x2"));
    QTRY_VERIFY(state().endsWith(QLatin1String("3 items found whose keys begin with it.")));
    QTRY_COMPARE(table().model()->rowCount(), 3);
    QCOMPARE(foundMaps().first(), QStringLiteral("backup-1"));
    for (size_t item = 0; item < mostOfPrefix; ++item)
        makeItem("backup-1", "agent-w" + QByteArray::number(qsizetype(item)));
    search(QStringLiteral("agent-w"));
    QTRY_VERIFY(state().endsWith(QLatin1String("20 items found whose keys begin with it.")));
    QTRY_COMPARE(foundMaps().first(), QStringLiteral("backup-1"));
}

void TestKeySearchWindow::findsAKeyThatNoPathCanCarry()
{
    makeItem("backup-1", ".");
    QVERIFY(open());
    search(QStringLiteral("."));
    QTRY_VERIFY(state().endsWith(QLatin1String("1 of them has an item with this key.")));
    QTRY_COMPARE(foundMaps(), QStringList{QStringLiteral("backup-1")});
    QVERIFY(other().get("/Maps/backup-1").status == 200);
}

void TestKeySearchWindow::looksInLoadedMapsAlone()
{
    const int loaded = mapCount();
    makeItem("backup-1", "agent-anna"); // the tree does not know it
    QVERIFY(open());
    choose("mapsToSearch", 1);
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(state(),
                 QStringLiteral("%1 maps of Contact centre (demo) were searched (Maps "
                                "that are loaded). 1 of them has an item with this "
                                "key.")
                     .arg(loaded));
    QTRY_COMPARE(foundMaps(), QStringList{QStringLiteral("agents")});
}

void TestKeySearchWindow::looksInTheServiceWhereThePersonIs()
{
    QVERIFY(open());
    window()->close();
    desk().tree().setCurrentIndex(desk().treeRow(QStringLiteral("parcels")));
    QVERIFY(open());
    QCOMPARE(part<QComboBox>("serviceToSearch").currentText(),
             QStringLiteral("Delivery bot (staging)"));
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(state().contains(QLatin1String("Delivery bot (staging)")));
    QTRY_VERIFY(state().endsWith(QLatin1String("No item has this key.")));
}

void TestKeySearchWindow::opensWhatItFound()
{
    QVERIFY(open());
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &table());
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("agents"));
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("agent-anna"));
    QTRY_COMPARE(QApplication::focusWidget(), &desk().items());
    QVERIFY(window()->isVisible());
    QCOMPARE(foundMaps(), QStringList{QStringLiteral("agents")});
    QVERIFY(open());
    QCOMPARE(part<QLineEdit>("keyToFind").selectedText(), QStringLiteral("agent-anna"));
}

void TestKeySearchWindow::stopsAndGoesOn()
{
    QVERIFY(open());
    m_fixture->setFaults(R"({"faults":[{"fault":"latency","ms":60000,"path":"*/Items/*"}]})");
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(part("stopWork").isVisible());
    QTRY_VERIFY(
        progress().startsWith(QStringLiteral("0 of %1 maps asked, 0 items").arg(mapCount())));
    part("stopWork").setFocus();
    press(Qt::Key_Space);
    QCOMPARE(state(),
             QStringLiteral("0 of %1 maps of Contact centre (demo) were searched. Nothing "
                            "was found in them.")
                 .arg(mapCount()));
    m_fixture->setFaults(R"({"faults":[]})");
    QCOMPARE(QApplication::focusWidget(), &part("goOnSearching"));
    press(Qt::Key_Space);
    QTRY_VERIFY(state().startsWith(QStringLiteral("All %1 maps").arg(mapCount())));
    QTRY_COMPARE(table().model()->rowCount(), 1);
}

void TestKeySearchWindow::closingStopsIt()
{
    QVERIFY(open());
    m_fixture->setFaults(R"({"faults":[{"fault":"latency","ms":60000,"path":"*/Items/*"}]})");
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(asked("agent-anna") > 0);
    press(Qt::Key_Escape);
    QVERIFY(!window()->isVisible());
    QVERIFY(desk().window().isVisible());
    QVERIFY(open());
    QVERIFY(!part("progressText").isVisible());
    QVERIFY(part("goOnSearching").isVisible());
}

void TestKeySearchWindow::anotherSearchReplacesTheOneUnderWay()
{
    QVERIFY(open());
    m_fixture->setFaults(R"({"faults":[{"fault":"latency","ms":60000,"path":"*/Items/first"}]})");
    search(QStringLiteral("first"));
    QTRY_VERIFY(asked("first") > 0);
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QTRY_VERIFY(state().endsWith(QLatin1String("1 of them has an item with this key.")));
}

void TestKeySearchWindow::namesMapsThatCouldNotBeAsked()
{
    const QString sid = other().get("/Maps/agents").text("sid");
    QVERIFY(open());
    m_fixture->setFaults(QStringLiteral(R"({"faults":[{"fault":"status","status":405,)"
                                        R"("path":"*/%1/Items/*"}]})")
                             .arg(sid)
                             .toUtf8());
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(state(),
                 QStringLiteral("%1 of %2 maps of Contact centre (demo) were searched. "
                                "Nothing was found in them. 1 map could not be asked and "
                                "may have it, too.")
                     .arg(mapCount() - 1)
                     .arg(mapCount()));
    QVERIFY(message().contains(QLatin1String("1 map could not be asked: agents.")));
    m_fixture->setFaults(R"({"faults":[]})");
    auto &again = part<QPushButton>("goOnSearching");
    QCOMPARE(again.text(), QStringLiteral("&Ask again"));
    again.setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(state().startsWith(QStringLiteral("All %1 maps").arg(mapCount())));
    QTRY_COMPARE(foundMaps(), QStringList{QStringLiteral("agents")});
    QCOMPARE(asked("agent-anna"), mapCount() + 1);
}

void TestKeySearchWindow::aListThatBreaksOffIsNotTheWholeService()
{
    for (int map = 0; map < 100; ++map)
        other().post("/Maps", "UniqueName=more-" + QByteArray::number(map));
    QVERIFY(open());
    m_fixture->setFaults(
        R"({"faults":[{"fault":"status","status":405,"path":"*/Maps","skip":1}]})");
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(state().startsWith(QLatin1String("100 of 100 maps")));
    QVERIFY(state().contains(QLatin1String("There can be maps that were not listed yet.")));
    QVERIFY(message().contains(
        QLatin1String("The list of maps of Contact centre (demo) could not be read to its end.")));
    m_fixture->setFaults(R"({"faults":[]})");
    part("goOnSearching").setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(state().startsWith(QStringLiteral("All %1 maps").arg(mapCount())));
}

void TestKeySearchWindow::anErrorThatMeetsAllStopsIt()
{
    QVERIFY(open());
    m_fixture->setFaults(R"({"faults":[{"fault":"status","status":401,"code":20003,)"
                         R"("path":"*/Items/*"}]})");
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(state().endsWith(QLatin1String("An error stopped the search.")));
    QVERIFY(message().contains(QLatin1String("The search for the key was stopped by an error.")));
}

void TestKeySearchWindow::checksTheKey()
{
    QVERIFY(open());
    auto &field = part<QLineEdit>("keyToFind");
    const qsizetype lists = m_fixture->wire.countOf("/Maps?");
    press(Qt::Key_Return);
    QCOMPARE(field.accessibleDescription(), QStringLiteral("Enter a key, or how it begins."));
    type(QString(321, u'k'));
    QCOMPARE(field.accessibleDescription(),
             QStringLiteral("No key is that long: Sync takes 320 characters, these are 321."));
    press(Qt::Key_Return);
    QCOMPARE(m_fixture->wire.countOf("/Maps?"), lists);
    type(QStringLiteral("agent-anna "));
    QCOMPARE(field.accessibleDescription(),
             QStringLiteral("There is a space at its start or end: it is looked for, too."));
    press(Qt::Key_Return);
    QTRY_VERIFY(state().endsWith(QLatin1String("No item has this key.")));
}

void TestKeySearchWindow::sortsByTheHeader()
{
    makeItem("zebra", "agent-anna");
    makeItem("aardvark", "agent-anna");
    QVERIFY(open());
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(table().model()->rowCount(), 3);
    table().sortByColumn(KeySearchModel::MapColumn, Qt::DescendingOrder);
    QCOMPARE(foundMaps(),
             QStringList(
                 {QStringLiteral("zebra"), QStringLiteral("agents"), QStringLiteral("aardvark")}));
}

void TestKeySearchWindow::goesWithItsSession()
{
    QVERIFY(open());
    m_fixture->setFaults(R"({"faults":[{"fault":"latency","ms":60000,"path":"*/Items/*"}]})");
    search(QStringLiteral("agent-anna"));
    QTRY_VERIFY(asked("agent-anna") > 0);
    desk().window().close();
    QTRY_VERIFY(!window());
}

void TestKeySearchWindow::keepsTheRulesOfWindows()
{
    QVERIFY(open());
    search(QStringLiteral("agent-anna"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QCOMPARE(controlsWithoutNames(*window()), QStringList());
    QCOMPARE(fieldsWithoutLabels(*window()), QStringList());
    QCOMPARE(sharedMnemonics(*window()), QStringList());
    QCOMPARE(tabsBackward(*window()), QStringList());
    QCOMPARE(window()->windowModality(), Qt::NonModal);
}

QTEST_MAIN(TestKeySearchWindow)
#include "tst_keysearchwindow.moc"
