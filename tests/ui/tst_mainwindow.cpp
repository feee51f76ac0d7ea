// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QLineEdit>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void hasTheNamesThatToolsRelyOn_data();
    void hasTheNamesThatToolsRelyOn();
    void listsServicesWithTheirMaps();
    void readsAMapToItsEnd();
    void countsWhatMatches();
    void showsDataAndEveryProperty();
    void mapAndItemTakeTurns();
    void titleFollows();
    void keysAreShownAsTheyAre();
    void theFirstWholeCountIsRight();
    void aMapChosenAgainGivesWayToTheItem();
    void mapAndItemTakeTurnsThroughAFilter();
    void followsAnItemThroughAFilter();
    void forgetsAnItemThatTheFilterHides();
    void closesWhileItReads();

private:
    WindowFixture &desk() { return m_practice->desk; }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestMainWindow::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
}

void TestMainWindow::hasTheNamesThatToolsRelyOn_data()
{
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QString>("accessibleName");
    const auto row = [](const char *objectName, const char *accessibleName) {
        QTest::newRow(objectName) << QString(QLatin1String(objectName))
                                  << QString(QLatin1String(accessibleName));
    };
    row("profile", "Profile");
    row("open", "Open");
    row("maps", "Maps");
    row("items", "Items");
    row("filterItems", "Filter items");
    row("loadingStatus", "Loading status");
    row("itemData", "Item data");
    row("expiry", "Expiry");
    row("changeExpiry", "Change expiry");
    row("properties", "Properties");
    row("activity", "Activity");
    row("message", "Message");
}

void TestMainWindow::hasTheNamesThatToolsRelyOn()
{
    QFETCH(QString, objectName);
    const auto widgets = desk().window().findChildren<QWidget *>(objectName);
    QCOMPARE(widgets.size(), 1);
    QTEST(widgets.first()->accessibleName(), "accessibleName");
}

void TestMainWindow::listsServicesWithTheirMaps()
{
    QTRY_VERIFY(desk().treeRow(QStringLiteral("parcels")).isValid());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("agents")).isValid());
    const QAbstractItemModel &model = *desk().tree().model();
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex centre = desk().treeRow(QStringLiteral("Contact centre (demo)"));
    QVERIFY(centre.isValid());
    QVERIFY(desk().treeRow(QStringLiteral("Delivery bot (staging)")).isValid());

    const QStringList names = m_practice->other.walk("/Maps", "maps", "unique_name");
    const QStringList sids = m_practice->other.walk("/Maps", "maps", "sid");
    QCOMPARE(model.rowCount(centre), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY(desk().treeRow(names.at(i).isEmpty() ? sids.at(i) : names.at(i)).isValid());
}

void TestMainWindow::readsAMapToItsEnd()
{
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    const QStringList keys = m_practice->other.walk("/Maps/orders/Items", "items", "key");
    QVERIFY(keys.size() > 100);
    QTRY_COMPARE(desk().itemKeys(), keys);
    QTRY_COMPARE(desk().textOf("loadingStatus"),
                 QStringLiteral("%1 items loaded, complete").arg(keys.size()));
    QVERIFY(!desk().find("loadAction").isVisible());
}

void TestMainWindow::countsWhatMatches()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    auto &filter = desk().find<QLineEdit>("filterItems");
    QTest::keyClicks(&filter, QStringLiteral("ANNA"));
    QTRY_COMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
    QCOMPARE(desk().textOf("loadingStatus"),
             QStringLiteral("1 of 10 loaded items match, complete"));
    QTest::keyClicks(&filter, QStringLiteral("x"));
    QTRY_VERIFY(!desk().items().isVisible());
    filter.clear();
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("10 items loaded, complete"));
    QVERIFY(desk().items().isVisible());
}

void TestMainWindow::showsDataAndEveryProperty()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    QVERIFY(desk().find("itemData").isVisible());
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));

    desk().showTab("Properties");
    QVERIFY(desk().find("properties").isVisible());
    const auto item = m_practice->other.get("/Maps/agents/Items/agent-anna").json();
    const QAbstractItemModel &model = *desk().find<QTableView>("properties").model();
    QCOMPARE(model.rowCount(), int(item.size()));
    for (const QString &name : item.keys())
        QVERIFY2(!desk().property(name).isNull(), qPrintable(name));
    QVERIFY(item.value(QLatin1String("date_expires")).isNull());
    QCOMPARE(desk().property(QStringLiteral("date_expires")), QStringLiteral("null"));
    QCOMPARE(desk().property(QStringLiteral("revision")),
             item.value(QLatin1String("revision")).toString());
}

void TestMainWindow::mapAndItemTakeTurns()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    QTest::mouseClick(&desk().button("Map"), Qt::LeftButton);
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    QCOMPARE(desk().property(QStringLiteral("unique_name")), QStringLiteral("agents"));
    QTest::mouseClick(&desk().button("Item"), Qt::LeftButton);
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
}

void TestMainWindow::titleFollows()
{
    QVERIFY(desk().window().windowTitle().startsWith(QLatin1String("Test profile")));
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QCOMPARE(desk().window().windowTitle(),
             QStringLiteral("agents – Contact centre (demo) – Test profile – Practice"));
    QVERIFY(desk().openMap(QStringLiteral("parcels")));
    QCOMPARE(desk().window().windowTitle(),
             QStringLiteral("parcels – Delivery bot (staging) – Test profile – Practice"));
}

void TestMainWindow::keysAreShownAsTheyAre()
{
    const QByteArray form = "Data={}&Key=" + QByteArray("<b>x</b>&amp;").toPercentEncoding();
    QCOMPARE(m_practice->other.post("/Maps/odd-keys/Items", form).status, 201);
    QVERIFY(desk().openMap(QStringLiteral("odd-keys")));
    const QStringList keys = desk().itemKeys();
    QVERIFY(keys.contains(QStringLiteral("<b>x</b>&amp;")));
    QVERIFY(keys.contains(QStringLiteral("two\\nlines")));
    QVERIFY(keys.contains(QStringLiteral("\\u202egnp.exe")));
    for (const QString &key : keys) {
        WindowFixture::click(desk().items(), desk().itemRow(key));
        QCOMPARE(desk().textOf("inspected"), key);
    }
    QCOMPARE(desk().find<QLabel>("inspected").textFormat(), Qt::PlainText);
    QCOMPARE(desk().message(), QString());
}

void TestMainWindow::theFirstWholeCountIsRight()
{
    QTRY_VERIFY(desk().treeRow(QStringLiteral("agents")).isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("agents")));
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("complete")));
    QCOMPARE(desk().textOf("loadingStatus"), QStringLiteral("10 items loaded, complete"));
    QVERIFY(desk().items().isVisible());
}

void TestMainWindow::aMapChosenAgainGivesWayToTheItem()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("agents")));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    WindowFixture::click(desk().items(), desk().itemRow(QStringLiteral("agent-anna")));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
}

void TestMainWindow::mapAndItemTakeTurnsThroughAFilter()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    QTest::keyClicks(&desk().find("filterItems"), QStringLiteral("anna"));
    WindowFixture::click(desk().button("Map"));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    WindowFixture::click(desk().button("Item"));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
}

void TestMainWindow::followsAnItemThroughAFilter()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    QTest::keyClicks(&desk().find("filterItems"), QStringLiteral("anna"));
    QCOMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
    const QString before = desk().property(QStringLiteral("revision"));

    QCOMPARE(m_practice->other.post("/Maps/agents/Items/agent-anna", "ItemTtl=3600").status, 200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    const QModelIndex expires = desk().itemRow(QStringLiteral("agent-anna")).siblingAtColumn(2);
    QTRY_VERIFY(desk().shownText(desk().items(), expires).startsWith(QLatin1String("in ")));
    QTRY_VERIFY(desk().textOf("currentExpiry").startsWith(QLatin1String("Expires ")));
    QTRY_VERIFY(desk().property(QStringLiteral("date_expires")) != QLatin1String("null"));
}

void TestMainWindow::forgetsAnItemThatTheFilterHides()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    QTest::keyClicks(&desk().find("filterItems"), QStringLiteral("ben"));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    QVERIFY(!desk().button("Item").isEnabled());
}

void TestMainWindow::closesWhileItReads()
{
    QTRY_VERIFY(desk().treeRow(QStringLiteral("orders")).isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("orders")));
    QTRY_VERIFY(!desk().itemKeys().isEmpty());
    WindowFixture::click(desk().items(), desk().items().model()->index(0, 0));
    QVERIFY(desk().window().close());
    desk().close();
    QTRY_VERIFY(m_practice->wire.countOf("/Maps/MP") >= 1);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
