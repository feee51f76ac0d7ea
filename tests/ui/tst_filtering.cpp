// SPDX-License-Identifier: GPL-3.0-or-later
#include "centerstack.h"
#include "editingfixture.h"
#include "highlightdelegate.h"
#include "itemfiltermodel.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "itemtablemodel.h"
#include "openmap.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

enum Match {
    Contains,
    Prefix,
    Expression,
};

} // namespace

// The filter of the items in the program's window: what is shown, and what is said of it.
class TestFiltering : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_practice.reset(); }
    void keysMatchInThreeWays();
    void conditionsNarrowTogether();
    void expiringSoonGoesByTheServicesClock();
    void lengthsOfTimeMoveOn();
    void whatWasFoundIsMarked();
    void aBadExpressionLeavesTheRows();
    void overAPartOfAMapItOffersTheServer();
    void nothingFoundInAPartSaysSo();
    void dataThatIsNotKeptIsNotSearched();
    void goingToAHiddenItemClearsEverything();
    void goingToAnItemThatIsYetToComeClearsNothing();
    void noNeighbourStandsInForAnItemThatLeaves();
    void firstMatchesLeaveTheItemInTheInspector();
    void anotherMapBeginsWithoutAFilter();
    void findLeadsToTheTextAndReturnToTheItems();

private:
    WindowFixture &desk() { return m_practice->desk; }
    void open(const char *map, practice::PracticeOptions options = {});
    void openPartly();
    void type(const char *field, const char *text)
    {
        QTest::keyClicks(&desk().find(field), QLatin1String(text));
    }
    void choose(const char *field, int choice)
    {
        desk().find<QComboBox>(field).setCurrentIndex(choice);
    }
    void openFields() { desk().find<QToolButton>("moreConditions").click(); }
    void addItems(int first, int count);
    ItemsController &controller() { return desk().window().findChild<CenterStack *>()->items(); }
    QStringList marked(const char *key, int column);

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestFiltering::open(const char *map, practice::PracticeOptions options)
{
    m_practice = std::make_unique<PracticeFixture>(std::move(options));
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QLatin1String(map)));
}

// A map of which some pages have come.
void TestFiltering::openPartly()
{
    m_practice = std::make_unique<PracticeFixture>(slowItems(2000));
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("bench")).isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_VERIFY(desk().items().model() && desk().items().model()->rowCount() >= 100);
    QTest::mouseClick(&desk().find("loadAction"), Qt::LeftButton);
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("more on the server")));
    // The table is told of the last page a moment later.
    QTRY_COMPARE(desk().items().model()->rowCount(), int(controller().map()->items().size()));
}

// As if the map had them, too: to the store, and it is told a moment later.
void TestFiltering::addItems(int first, int count)
{
    std::vector<QByteArray> keys;
    std::vector<ItemView> items;
    for (int number = first; number < first + count; ++number)
        keys.push_back("many-" + QByteArray::number(number).rightJustified(8, '0'));
    for (const QByteArray &key : keys) {
        ItemView item;
        item.key = key;
        item.data = "{}";
        items.push_back(item);
    }
    controller().map()->items().upsert(items);
}

// What is marked in a cell.
QStringList TestFiltering::marked(const char *key, int column)
{
    const QModelIndex cell = desk().itemRow(QLatin1String(key)).siblingAtColumn(column);
    const auto *delegate = qobject_cast<HighlightDelegate *>(
        desk().items().itemDelegateForIndex(cell));
    QStringList parts;
    if (!cell.isValid())
        return parts;
    for (const TextMark &mark : delegate->marksIn(cell))
        parts.append(cell.data().toString().mid(mark.start, mark.length));
    return parts;
}

void TestFiltering::keysMatchInThreeWays()
{
    open("agents");
    type("filterItems", "AGENT-A");
    QTRY_VERIFY(desk().itemKeys().contains(QLatin1String("agent-anna")));
    choose("filterMatch", Prefix);
    QTRY_VERIFY(desk().itemKeys().isEmpty());
    desk().find<QLineEdit>("filterItems").setText(QStringLiteral("agent-a"));
    QTRY_VERIFY(desk().itemKeys().contains(QLatin1String("agent-anna")));
    choose("filterMatch", Expression);
    desk().find<QLineEdit>("filterItems").setText(QStringLiteral("^AGENT-(anna|elif)$"));
    QTRY_COMPARE(desk().itemKeys(),
                 (QStringList{QStringLiteral("agent-anna"), QStringLiteral("agent-elif")}));
    desk().find<QToolButton>("filterCase").click();
    QTRY_VERIFY(desk().itemKeys().isEmpty());
}

void TestFiltering::conditionsNarrowTogether()
{
    open("agents");
    QCOMPARE(m_practice->other.post("/Maps/agents/Items", "Key=agent-zoe&Data={\"x\":\"quince\"}")
                 .status,
             201);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(desk().itemRow(QStringLiteral("agent-zoe")).isValid());
    type("filterItems", "agent");
    openFields();
    type("filterData", "QUINCE");
    QTRY_COMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-zoe")});
    QTRY_COMPARE(desk().textOf("loadingStatus"),
                 QStringLiteral("1 of 11 loaded items match, complete"));
    type("filterCreator", "nobody");
    QTRY_VERIFY(desk().itemKeys().isEmpty());
    desk().find<QToolButton>("clearAll").click();
    QTRY_COMPARE(desk().itemKeys().size(), 11);
    QVERIFY(desk().find<QLineEdit>("filterData").text().isEmpty());
}

void TestFiltering::expiringSoonGoesByTheServicesClock()
{
    open("agents");
    QCOMPARE(m_practice->other.post("/Maps/agents/Items/agent-anna", "ItemTtl=7200").status, 200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    const auto expiry = [this] {
        return WindowFixture::shownText(
            desk().items(), desk().itemRow(QStringLiteral("agent-anna")).siblingAtColumn(2));
    };
    QTRY_VERIFY(expiry().startsWith(QLatin1String("in ")));
    const auto isShown = [this] { return desk().itemRow(QStringLiteral("agent-anna")).isValid(); };
    choose("filterExpiry", 2); // 1 h
    QTRY_VERIFY(!isShown());
    choose("filterExpiry", 3); // 1 day
    QTRY_VERIFY(isShown());
    QVERIFY(!desk().itemRow(QStringLiteral("agent-ben")).isValid()); // never
}

void TestFiltering::lengthsOfTimeMoveOn()
{
    open("agents");
    QCOMPARE(m_practice->other.post("/Maps/agents/Items/agent-anna", "ItemTtl=7200").status, 200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    choose("filterExpiry", 2); // 1 h
    const auto isShown = [this] { return desk().itemRow(QStringLiteral("agent-anna")).isValid(); };
    QTRY_VERIFY(!isShown());
    m_practice->clock.advance(90 * 60'000);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(isShown());
}

void TestFiltering::whatWasFoundIsMarked()
{
    open("odd-keys");
    type("filterItems", "LINE");
    QTRY_COMPARE(marked("two\\nlines", ItemTableModel::KeyColumn),
                 QStringList{QStringLiteral("line")});
    QVERIFY(marked("two\\nlines", ItemTableModel::PreviewColumn).isEmpty());
    choose("filterMatch", Expression);
    desk().find<QLineEdit>("filterItems").setText(QStringLiteral("o\\s"));
    QTRY_COMPARE(marked("two\\nlines", ItemTableModel::KeyColumn),
                 QStringList{QStringLiteral("o\\n")});
    desk().find<QLineEdit>("filterItems").clear();
    type("filterData", "{");
    QTRY_VERIFY(!marked("two\\nlines", ItemTableModel::PreviewColumn).isEmpty());
    QVERIFY(marked("two\\nlines", ItemTableModel::KeyColumn).isEmpty());
}

void TestFiltering::aBadExpressionLeavesTheRows()
{
    open("agents");
    choose("filterMatch", Expression);
    type("filterItems", "anna");
    QTRY_COMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    type("filterItems", "(");
    QTRY_VERIFY(desk().find("filterItemsProblem").isVisible());
    QVERIFY(desk().textOf("filterItemsProblem").contains(QLatin1String("parenthesis")));
    QCOMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
    QCOMPARE(desk().find<QLineEdit>("filterItems").text(), QStringLiteral("anna("));
    type("filterItems", "s)?");
    QVERIFY(!desk().find("filterItemsProblem").isVisible());
    QTRY_COMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
}

void TestFiltering::overAPartOfAMapItOffersTheServer()
{
    openPartly();
    const int loaded = desk().items().model()->rowCount();
    auto &seek = desk().find<QAbstractButton>("seekOnServer");
    QVERIFY(!seek.isVisible());
    type("filterItems", "1");
    QTRY_VERIFY(desk().items().model()->rowCount() < loaded);
    QTRY_VERIFY(
        desk()
            .textOf("loadingStatus")
            .endsWith(QStringLiteral("of %L1 loaded items match, more on the server").arg(loaded)));
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
    QVERIFY(seek.isVisible());
    auto &panel = *desk().window().findChild<ItemsPanel *>();
    QSignalSpy asked(&panel, &ItemsPanel::seekOnServerRequested);
    QTest::keyClick(&seek, Qt::Key_Space);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("1"));
    choose("filterMatch", Expression);
    QVERIFY(!seek.isVisible());
    choose("filterMatch", Prefix);
    QVERIFY(seek.isVisible());
    QTest::keyClick(&desk().find("loadAction"), Qt::Key_Space);
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("complete")));
    QVERIFY(!seek.isVisible());
}

void TestFiltering::nothingFoundInAPartSaysSo()
{
    openPartly();
    const int loaded = desk().items().model()->rowCount();
    type("filterItems", "nowhere");
    QTRY_VERIFY(!desk().items().isVisible());
    const QString said = QStringLiteral("0 of %L1 loaded items match, more on the server")
                             .arg(loaded);
    QCOMPARE(desk().textOf("itemsPlaceholder"), said);
    QCOMPARE(desk().textOf("loadingStatus"), said);
}

void TestFiltering::dataThatIsNotKeptIsNotSearched()
{
    m_practice = std::make_unique<PracticeFixture>();
    desk().dataBudget().setAllowed(0);
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("agents")).isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("agents")));
    QTRY_COMPARE(desk().itemKeys().size(), 10);
    type("filterData", "nowhere");
    QTRY_COMPARE(desk().textOf("loadingStatus"),
                 QStringLiteral("0 of 10 loaded items match, complete; the data of 10 items is not "
                                "kept and was not searched"));
    QTRY_VERIFY(!desk().items().isVisible());
    QCOMPARE(desk().textOf("itemsPlaceholder"), desk().textOf("loadingStatus"));
    desk().find<QLineEdit>("filterData").clear();
    QTRY_VERIFY(desk().textOf("loadingStatus").contains(QLatin1String("10 of them without data")));
}

void TestFiltering::goingToAHiddenItemClearsEverything()
{
    open("agents");
    type("filterItems", "anna");
    type("filterCreator", "system");
    QTRY_VERIFY(!desk().itemRow(QStringLiteral("agent-elif")).isValid());
    QTest::keyClick(&desk().window(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(&desk().find("open"), QStringLiteral("agent-elif"));
    QTest::keyClick(&desk().find("open"), Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("agent-elif"));
    QVERIFY(desk().find<QLineEdit>("filterItems").text().isEmpty());
    QVERIFY(desk().find<QLineEdit>("filterCreator").text().isEmpty());
    QCOMPARE(desk().itemKeys().size(), 10);
}

void TestFiltering::goingToAnItemThatIsYetToComeClearsNothing()
{
    open("agents");
    addItems(0, 10'000);
    auto &filter = desk().find<QLineEdit>("filterItems");
    filter.setText(QStringLiteral("many"));
    QTRY_COMPARE(desk().items().model()->rowCount(), 10'000);
    auto *rows = qobject_cast<ItemFilterModel *>(desk().items().model());
    const ItemKey key("many-00012345");
    QCOMPARE(m_practice->other.post("/Maps/agents/Items", "Key=many-00012345&Data={}").status, 201);
    addItems(10'000, 30'000);
    connect(qobject_cast<StoreTableModel *>(rows->sourceModel()), &StoreTableModel::published, this,
            [&] { controller().goToKey(key); });
    QTRY_COMPARE(desk().items().currentIndex().data(ItemKeyRole).value<ItemKey>().value(),
                 key.value());
    QCOMPARE(filter.text(), QStringLiteral("many"));
    desk().close();
}

void TestFiltering::noNeighbourStandsInForAnItemThatLeaves()
{
    open("agents");
    const auto setData = [this](const char *key, const char *data) {
        QCOMPARE(m_practice->other
                     .post(QByteArray("/Maps/agents/Items/") + key, QByteArray("Data=") + data)
                     .status,
                 200);
    };
    setData("agent-anna", R"({"x":"quince"})");
    setData("agent-ben", R"({"x":"quince"})");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    type("filterData", "quince");
    QTRY_COMPARE(desk().itemKeys().size(), 2);
    QVERIFY(desk().chooseItem(QStringLiteral("agent-ben")));
    setData("agent-ben", R"({"x":"pear"})");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_COMPARE(desk().itemKeys(), QStringList{QStringLiteral("agent-anna")});
    QVERIFY(!desk().items().currentIndex().isValid());
    QCOMPARE(controller().chosenCount(), 0);
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("agents"));
    // One that is gone hands its place on.
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    setData("agent-ben", R"({"x":"quince"})");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_COMPARE(desk().itemKeys().size(), 2);
    QCOMPARE(m_practice->other.remove("/Maps/agents/Items/agent-anna").status, 204);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("agent-ben"));
}

void TestFiltering::firstMatchesLeaveTheItemInTheInspector()
{
    open("agents");
    const QString last = QStringLiteral("many-00600000");
    QCOMPARE(m_practice->other.post("/Maps/agents/Items", "Key=many-00600000&Data={}").status, 201);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(desk().itemRow(last).isValid());
    QVERIFY(desk().chooseItem(last));
    addItems(0, 600'000);
    constexpr int patienceMs = 30'000; // so many rows take a slow machine long
    QTRY_COMPARE_WITH_TIMEOUT(desk().items().model()->rowCount(), 600'011, patienceMs);
    const QSignalSpy announced(&controller(), &ItemsController::currentItemChanged);
    const QSignalSpy reset(desk().items().model(), &QAbstractItemModel::modelReset);
    choose("filterMatch", Expression);
    desk().find<QLineEdit>("filterItems").setText(QStringLiteral("^m[any]+-[0-9]*0$"));
    QTRY_COMPARE_WITH_TIMEOUT(desk().items().model()->rowCount(), 60'001, patienceMs);
    QVERIFY(reset.count() > 1);
    QCOMPARE(announced.count(), 0);
    QCOMPARE(desk().textOf("inspected"), last);
}

void TestFiltering::anotherMapBeginsWithoutAFilter()
{
    open("agents");
    choose("filterMatch", Expression);
    type("filterItems", "anna(");
    type("filterData", "x");
    QVERIFY(desk().openMap(QStringLiteral("queues")));
    QVERIFY(desk().find<QLineEdit>("filterItems").text().isEmpty());
    QVERIFY(!desk().find("filterItemsProblem").isVisible());
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("items loaded, complete")));
}

void TestFiltering::findLeadsToTheTextAndReturnToTheItems()
{
    open("agents");
    type("filterItems", "agent");
    desk().items().setFocus();
    QTest::keyClick(&desk().window(), Qt::Key_F, Qt::ControlModifier);
    auto &text = desk().find<QLineEdit>("filterItems");
    QVERIFY(text.hasFocus());
    QCOMPARE(text.selectedText(), QStringLiteral("agent"));
    QTest::keyClick(&text, Qt::Key_Return);
    QVERIFY(desk().items().hasFocus());
}

QTEST_MAIN(TestFiltering)
#include "tst_filtering.moc"
