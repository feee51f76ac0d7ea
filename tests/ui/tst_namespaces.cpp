// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "namespacemodel.h"
#include "namespaceview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

// The items of a map as a tree by namespaces, in the program's window.
class TestNamespaces : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void showsItemsByNamespaces();
    void opensAndClosesByTheKeyboard();
    void whatIsChosenIsTheCurrentItemOfBoth();
    void opensWhatTheCurrentItemStandsIn();
    void choosesAnItemThatTheFilterHides();
    void showsANamespaceInTheTable();
    void refreshingReadsWhatTheTreeShows();
    void actsOnWhatCanBeSeenAlone();
    void noNeighbourStandsInForAnItemThatTheFilterHides();
    void deletesTheItemThatIsChosen();
    void copiesTheWholeKey();
    void keepsTheViewWithAnotherMap();
    void splitsBehindASeparatorOfOnesOwn();
    void keepsItsPlaceWhileRowsComeAndGo();
    void showsMoreByTheKeyboard();
    void findingItemsGoesByTheTable();
    void saysThatAMapIsEmpty();
    void tabGoesThroughTheTree();

private:
    void beginWith(std::initializer_list<const char *> keys);
    NamespaceView &names() { return desk().find<NamespaceView>("namespaces"); }
    void showTree() { desk().press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); }
    QModelIndex row(const QString &name, const QModelIndex &parent = {});
    QStringList rows(const QModelIndex &parent = {});
    QModelIndex opened(const QString &name, const QModelIndex &parent = {});
    bool isEnabled(const char *entry);
    QString current() { return desk().items().currentIndex().siblingAtColumn(0).data().toString(); }
    QString shownKey() { return desk().property(QStringLiteral("key")); }
};

// The map has these, too; all in the table when it returns.
void TestNamespaces::beginWith(std::initializer_list<const char *> keys)
{
    practice::PracticeOptions options;
    options.rateLimits = false;
    m_fixture = std::make_unique<EditingFixture>(Environment::Practice, options);
    for (const char *key : keys)
        f().create(key, R"({"n":1})");
    QVERIFY(f().begin());
}

QModelIndex TestNamespaces::row(const QString &name, const QModelIndex &parent)
{
    const qsizetype found = rows(parent).indexOf(name);
    return found < 0 ? QModelIndex() : names().model()->index(int(found), 0, parent);
}

QStringList TestNamespaces::rows(const QModelIndex &parent)
{
    QStringList texts;
    for (int row = 0; row < names().model()->rowCount(parent); ++row)
        texts.append(names().model()->index(row, 0, parent).data().toString());
    return texts;
}

QModelIndex TestNamespaces::opened(const QString &name, const QModelIndex &parent)
{
    const QModelIndex found = row(name, parent);
    names().expand(found);
    return found;
}

bool TestNamespaces::isEnabled(const char *entry)
{
    const auto actions = names().actions();
    return std::any_of(actions.begin(), actions.end(), [entry](const QAction *action) {
        return action->text().remove(QLatin1Char('&')) == QLatin1String(entry)
            && action->isEnabled();
    });
}

void TestNamespaces::showsItemsByNamespaces()
{
    beginWith({"call:1:state", "call:1:agent", "call:2:state", "flag"});
    QVERIFY(!names().isVisible());
    showTree();
    QVERIFY(names().isVisible());
    QVERIFY(!desk().items().isVisible());
    QVERIFY(names().hasFocus());
    QCOMPARE(names().accessibleName(), QStringLiteral("Namespaces"));
    QCOMPARE(rows(),
             QStringList({QStringLiteral("call:"), QStringLiteral("customer"),
                          QStringLiteral("flag"), QStringLiteral("neighbour")}));
    const QModelIndex call = opened(QStringLiteral("call:"));
    QCOMPARE(rows(call), QStringList({QStringLiteral("1:"), QStringLiteral("2:")}));
    const auto shown = [this](const QModelIndex &index, int column) {
        return WindowFixture::shownText(names(), index.siblingAtColumn(column));
    };
    QCOMPARE(shown(call, NamespaceModel::ItemsColumn), QStringLiteral("3"));
    QCOMPARE(shown(call, NamespaceModel::ExpiresColumn), QString());
    const QModelIndex flag = row(QStringLiteral("flag"));
    QCOMPARE(shown(flag, NamespaceModel::ItemsColumn), QString());
    QCOMPARE(shown(flag, NamespaceModel::ExpiresColumn), QStringLiteral("never"));
    showTree();
    QVERIFY(desk().items().isVisible() && desk().items().hasFocus());
}

void TestNamespaces::opensAndClosesByTheKeyboard()
{
    beginWith({"call:1", "call:2"});
    showTree();
    desk().press(Qt::Key_Home);
    const QModelIndex call = row(QStringLiteral("call:"));
    QCOMPARE(names().currentIndex(), call);
    desk().press(Qt::Key_Return);
    QVERIFY(names().isExpanded(call));
    desk().press(Qt::Key_Down);
    desk().press(Qt::Key_Down);
    QTRY_COMPARE(shownKey(), QStringLiteral("call:2"));
    desk().press(Qt::Key_Home);
    desk().press(Qt::Key_Return);
    QVERIFY(!names().isExpanded(call));
}

void TestNamespaces::whatIsChosenIsTheCurrentItemOfBoth()
{
    beginWith({"call:1", "call:2"});
    showTree();
    const QModelIndex call = opened(QStringLiteral("call:"));
    WindowFixture::click(names(), row(QStringLiteral("2"), call));
    QTRY_COMPARE(shownKey(), QStringLiteral("call:2"));
    QCOMPARE(current(), QStringLiteral("call:2"));
    // A namespace is no item: the inspector stays with the last one.
    WindowFixture::click(names(), call);
    QCOMPARE(current(), QStringLiteral("call:2"));
    QVERIFY(names().selectionModel()->isSelected(call));
    showTree();
    QVERIFY(desk().chooseItem(QStringLiteral("call:1")));
    showTree();
    QCOMPARE(names().chosenItem()->value(), QByteArray("call:1"));
    QVERIFY(names().isExpanded(call));
}

void TestNamespaces::opensWhatTheCurrentItemStandsIn()
{
    beginWith({"a:b:c:1", "a:b:c:2"});
    QVERIFY(desk().chooseItem(QStringLiteral("a:b:c:2")));
    showTree();
    const QModelIndex shown = names().currentIndex();
    QCOMPARE(shown.data().toString(), QStringLiteral("2"));
    QVERIFY(names().isExpanded(shown.parent()));
    QVERIFY(!names().visualRect(shown).isEmpty());
    QCOMPARE(shownKey(), QStringLiteral("a:b:c:2"));
}

void TestNamespaces::choosesAnItemThatTheFilterHides()
{
    beginWith({"call:1", "flag"});
    desk().find<QLineEdit>("filterItems").setText(QStringLiteral("call"));
    QTRY_COMPARE(desk().itemKeys(), QStringList(QStringLiteral("call:1")));
    showTree();
    QCOMPARE(rows().size(), 4);
    QCOMPARE(desk().textOf("loadingStatus"), QStringLiteral("4 items loaded, complete"));
    WindowFixture::click(names(), row(QStringLiteral("flag")));
    QTRY_COMPARE(shownKey(), QStringLiteral("flag"));
    QVERIFY(says("The filter was cleared to show flag."));
    showTree();
    QTRY_COMPARE(current(), QStringLiteral("flag"));
}

void TestNamespaces::showsANamespaceInTheTable()
{
    beginWith({"call:1", "call:2", "calls", "recall:1"});
    showTree();
    desk().press(Qt::Key_Home);
    desk().press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().items().isVisible());
    QTRY_COMPARE(desk().itemKeys(),
                 QStringList({QStringLiteral("call:1"), QStringLiteral("call:2")}));
    QVERIFY(desk().items().hasFocus());
    QVERIFY(desk().textOf("loadingStatus").startsWith(QLatin1String("2 of 6 loaded items match")));
    // With another map the next text is compared as a person chose.
    const auto &match = desk().find<QComboBox>("filterMatch");
    QCOMPARE(match.currentText(), QStringLiteral("Begins with"));
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("feature-flags")));
    QTRY_COMPARE(match.currentText(), QStringLiteral("Contains"));
}

// Nothing of it is in the table's view.
void TestNamespaces::refreshingReadsWhatTheTreeShows()
{
    practice::PracticeOptions options;
    options.rateLimits = false;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("items:1200,data=20"));
    options.assumptions.ttlRevision = practice::Assumptions::TtlRevision::Keep;
    m_fixture = std::make_unique<EditingFixture>(Environment::Practice, options);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("bench")));
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("1,200 items loaded, complete"));
    showTree();
    QTRY_COMPARE(rows().size(), 501);
    const QModelIndex seen = row(QStringLiteral("item-00000400"));
    names().scrollTo(seen, QAbstractItemView::PositionAtTop);
    QCOMPARE(f().other.post("/Maps/bench/Items/item-00000400", "ItemTtl=3600").status, 200);
    f().refresh();
    QTRY_VERIFY(
        WindowFixture::shownText(names(), seen.siblingAtColumn(NamespaceModel::ExpiresColumn))
            .startsWith(QLatin1String("in ")));
}

void TestNamespaces::actsOnWhatCanBeSeenAlone()
{
    beginWith({"call:1", "call:2"});
    desk().items().selectAll();
    showTree();
    QVERIFY(isEnabled("Extend 1 item by"));
    WindowFixture::click(names(), row(QStringLiteral("call:")));
    QVERIFY(!isEnabled("Extend 1 item by"));
    QVERIFY(!isEnabled("Let 1 item never expire"));
    desk().press(Qt::Key_Delete);
    QVERIFY(says("Choose items"));
    QVERIFY(!f().sheet("confirmation"));
    WindowFixture::click(names(), row(QStringLiteral("neighbour")));
    QVERIFY(isEnabled("Extend 1 item by"));
}

void TestNamespaces::noNeighbourStandsInForAnItemThatTheFilterHides()
{
    beginWith({"call:1", "call:2", "call:3"});
    desk().find<QLineEdit>("filterData").setText(QStringLiteral("\"n\""));
    QTRY_COMPARE(desk().itemKeys().size(), 4);
    showTree();
    const QModelIndex call = opened(QStringLiteral("call:"));
    QTRY_COMPARE(rows(call).size(), 3);
    WindowFixture::click(names(), row(QStringLiteral("2"), call));
    QTRY_COMPARE(shownKey(), QStringLiteral("call:2"));
    f().change(R"({"x":2})", "call:2");
    f().refresh();
    QTRY_VERIFY(!desk().itemKeys().contains(QStringLiteral("call:2")));
    QVERIFY(current().isEmpty());
    QVERIFY(!names().chosenItem());
    desk().press(Qt::Key_Delete);
    QVERIFY(says("Choose items"));
}

void TestNamespaces::deletesTheItemThatIsChosen()
{
    beginWith({"call:1", "call:2", "call:3"});
    showTree();
    const QPersistentModelIndex call = opened(QStringLiteral("call:"));
    WindowFixture::click(names(), row(QStringLiteral("2"), call));
    QTRY_COMPARE(shownKey(), QStringLiteral("call:2"));
    desk().press(Qt::Key_Delete);
    QTRY_COMPARE(rows(call), QStringList({QStringLiteral("1"), QStringLiteral("3")}));
    QCOMPARE(f().other.get("/Maps/desk/Items/call:2").status, 404);
    QCOMPARE(f().other.get("/Maps/desk/Items/call:1").status, 200);
    QCOMPARE(f().other.get("/Maps/desk/Items/call:3").status, 200);
    // Both views go on with the same item.
    QTRY_COMPARE(QString::fromUtf8(names().chosenItem().value_or(ItemKey()).value()), current());
}

void TestNamespaces::copiesTheWholeKey()
{
    beginWith({"call:1"});
    showTree();
    const QModelIndex call = opened(QStringLiteral("call:"));
    WindowFixture::click(names(), row(QStringLiteral("1"), call));
    desk().press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("call:1"));
    WindowFixture::click(names(), call);
    desk().press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("call:"));
}

void TestNamespaces::keepsTheViewWithAnotherMap()
{
    beginWith({"call:1"});
    showTree();
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("feature-flags")));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("feature-flags"));
    QTRY_VERIFY(names().isVisible() && rows().contains(QStringLiteral("surge.mode")));
    QVERIFY(!rows().contains(QStringLiteral("call:")));
}

void TestNamespaces::splitsBehindASeparatorOfOnesOwn()
{
    beginWith({"a--b--c", "a:b"});
    showTree();
    auto &separator = desk().find<QComboBox>("separator");
    QVERIFY(separator.isVisible());
    QCOMPARE(separator.currentText(), QStringLiteral(":"));
    separator.setFocus();
    QTest::keyClick(&separator, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&separator, QStringLiteral("--"));
    QTest::keyClick(&separator, Qt::Key_Return);
    QCOMPARE(rows().first(), QStringLiteral("a--"));
    QCOMPARE(rows(opened(QStringLiteral("a--"))), QStringList(QStringLiteral("b--")));
    QCOMPARE(desk().preferences().separator(), QStringLiteral("--"));
    // None is no separator.
    QTest::keyClick(&separator, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&separator, Qt::Key_Delete);
    QTest::keyClick(&separator, Qt::Key_Return);
    QCOMPARE(separator.currentText(), QStringLiteral("--"));
    desk().restart();
    QCOMPARE(desk().find<QComboBox>("separator").currentText(), QStringLiteral("--"));
}

void TestNamespaces::keepsItsPlaceWhileRowsComeAndGo()
{
    m_fixture = std::make_unique<EditingFixture>();
    for (int number = 10; number < 60; ++number)
        f().create(("call:" + QByteArray::number(number)).constData(), R"({"n":1})");
    QVERIFY(f().begin());
    showTree();
    const QPersistentModelIndex call = opened(QStringLiteral("call:"));
    WindowFixture::click(names(), row(QStringLiteral("45"), call));
    QTRY_COMPARE(shownKey(), QStringLiteral("call:45"));
    const QPersistentModelIndex chosen = names().currentIndex();
    names().scrollTo(chosen, QAbstractItemView::PositionAtTop);
    const QRect place = names().visualRect(chosen);
    f().create("call:100", R"({"n":1})");
    f().create("call:101", R"({"n":1})");
    f().create("another:1", R"({"n":1})");
    f().remove("call:44");
    f().refresh();
    QTRY_VERIFY(rows(call).contains(QStringLiteral("100"))
                && !rows(call).contains(QStringLiteral("44"))
                && row(QStringLiteral("another:")).isValid());
    QVERIFY(names().isExpanded(call));
    QVERIFY(names().selectionModel()->isSelected(chosen));
    QCOMPARE(names().visualRect(chosen), place);
    QCOMPARE(shownKey(), QStringLiteral("call:45"));
}

void TestNamespaces::showsMoreByTheKeyboard()
{
    practice::PracticeOptions options;
    options.rateLimits = false;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("items:1200,data=20"));
    m_fixture = std::make_unique<EditingFixture>(Environment::Practice, options);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("bench")));
    showTree();
    QTRY_COMPARE(rows().size(), 501);
    desk().press(Qt::Key_End);
    QCOMPARE(names().currentIndex().data().toString(), QStringLiteral("Load more… (500 shown)"));
    QVERIFY(!names().chosenItem());
    QGuiApplication::clipboard()->setText(QStringLiteral("as before"));
    desk().press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("as before"));
    desk().press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(names().isVisible());
    desk().press(Qt::Key_Return);
    QCOMPARE(rows().size(), 1001);
    WindowFixture::click(names(), names().model()->index(1000, 0));
    QCOMPARE(rows().size(), 1200);
}

void TestNamespaces::findingItemsGoesByTheTable()
{
    beginWith({"call:1"});
    showTree();
    QVERIFY(!desk().find("filterItems").isVisible());
    desk().press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(desk().items().isVisible());
    QVERIFY(desk().find("filterItems").hasFocus());
}

void TestNamespaces::saysThatAMapIsEmpty()
{
    beginWith({});
    showTree();
    f().remove("customer");
    f().remove("neighbour");
    f().refresh();
    QTRY_VERIFY(!names().isVisible());
    f().create("new:1", R"({"n":1})");
    f().refresh();
    QTRY_VERIFY(names().isVisible());
    QTRY_COMPARE(rows(), QStringList(QStringLiteral("new:")));
}

void TestNamespaces::tabGoesThroughTheTree()
{
    beginWith({"call:1"});
    showTree();
    desk().tree().setFocus();
    QStringList passed;
    const QStringList wanted{
        QStringLiteral("maps"),           QStringLiteral("separator"),  QStringLiteral("showTable"),
        QStringLiteral("showNamespaces"), QStringLiteral("namespaces"), QStringLiteral("activity"),
    };
    for (int steps = 0; steps < 40; ++steps) {
        QWidget *at = QApplication::focusWidget();
        if (wanted.contains(at->objectName()) && !passed.contains(at->objectName()))
            passed.append(at->objectName());
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QCOMPARE(passed, wanted);
}

QTEST_MAIN(TestNamespaces)
#include "tst_namespaces.moc"
