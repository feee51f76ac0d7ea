// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int expiresColumn = 2;
const QString currentKey = QStringLiteral("order/2026/004780");
const QString selectedKey = QStringLiteral("order/2026/004782");
const QString changedKey = QStringLiteral("order/2026/004790");
const QString goneKey = QStringLiteral("order/2026/004791");
const QString newKey = QStringLiteral("order/2026/004711-b");

} // namespace

class TestRefreshing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void keepsThePlaceInTheTable_data();
    void keepsThePlaceInTheTable();
    void keepsTheFilter();
    void keepsTheTreeOpen();
    void keepsThePlaceAmongManyNewItems();

private:
    WindowFixture &desk() { return m_practice->desk; }
    QString keyAt(const QModelIndex &index) const
    {
        return index.siblingAtColumn(0).data().toString();
    }
    QString topKey() { return keyAt(desk().items().indexAt({0, 0})); }
    QStringList selectedKeys();
    void choosePlace();
    void changeElsewhere();
    void refresh() { QTest::keyClick(&desk().window(), Qt::Key_F5); }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestRefreshing::init()
{
    practice::PracticeOptions options;
    options.assumptions.expiryLag = std::chrono::milliseconds(0);
    m_practice = std::make_unique<PracticeFixture>(options);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    QTRY_VERIFY(desk().itemRow(currentKey).isValid());
}

QStringList TestRefreshing::selectedKeys()
{
    QStringList keys;
    const QModelIndexList rows = desk().items().selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.append(keyAt(row));
    keys.sort();
    return keys;
}

// The current row, one more selected, and a row at the top that is neither.
void TestRefreshing::choosePlace()
{
    QTableView &table = desk().items();
    WindowFixture::click(table, desk().itemRow(selectedKey));
    const QModelIndex current = desk().itemRow(currentKey);
    table.scrollTo(current);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table.visualRect(current).center());
    table.scrollTo(current, QAbstractItemView::PositionAtTop);
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() - 2);
}

void TestRefreshing::changeElsewhere()
{
    practice::PracticeClient &other = m_practice->other;
    const auto path = [](const QString &key) {
        return "/Maps/orders/Items/" + QUrl::toPercentEncoding(key);
    };
    QCOMPARE(
        other.post("/Maps/orders/Items", "Data={\"new\":1}&Key=" + QUrl::toPercentEncoding(newKey))
            .status,
        201);
    QCOMPARE(other.post(path(changedKey), "Data={\"changed\":1}").status, 200);
    QCOMPARE(other.post(path(goneKey), "ItemTtl=1").status, 200);
    m_practice->clock.advance(2000);
}

void TestRefreshing::keepsThePlaceInTheTable_data()
{
    QTest::addColumn<int>("sortColumn");
    QTest::newRow("by key") << 0;
    QTest::newRow("by expiry") << expiresColumn;
}

void TestRefreshing::keepsThePlaceInTheTable()
{
    QFETCH(int, sortColumn);
    desk().items().sortByColumn(sortColumn, Qt::AscendingOrder);
    choosePlace();
    const QString top = topKey();
    const QStringList selected = selectedKeys();
    QCOMPARE(selected.size(), 2);
    QCOMPARE(keyAt(desk().items().currentIndex()), currentKey);

    changeElsewhere();
    refresh();
    QTRY_VERIFY(desk().itemRow(newKey).isValid());
    QTRY_VERIFY(!desk().itemRow(goneKey).isValid());
    QTRY_COMPARE(desk().itemRow(changedKey).siblingAtColumn(1).data().toString(),
                 QStringLiteral("{\"changed\":1}"));
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("complete")));
    QCOMPARE(keyAt(desk().items().currentIndex()), currentKey);
    QCOMPARE(selectedKeys(), selected);
    QCOMPARE(desk().textOf("inspected"), currentKey);
    if (sortColumn == 0)
        QVERIFY(qAbs(desk().itemRow(top).row() - desk().itemRow(topKey()).row()) <= 1);
}

void TestRefreshing::keepsTheFilter()
{
    auto &filter = desk().find<QLineEdit>("filterItems");
    QTest::keyClicks(&filter, QStringLiteral("00478"));
    const QStringList shown = desk().itemKeys();
    QCOMPARE(shown.size(), 10);
    changeElsewhere();
    refresh();
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("complete")));
    QCOMPARE(filter.text(), QStringLiteral("00478"));
    QCOMPARE(desk().itemKeys(), shown);
}

void TestRefreshing::keepsTheTreeOpen()
{
    QTreeView &tree = desk().tree();
    QTRY_VERIFY(desk().treeRow(QStringLiteral("parcels")).isValid());
    const QModelIndex centre = desk().treeRow(QStringLiteral("Contact centre (demo)"));
    const QModelIndex bot = desk().treeRow(QStringLiteral("Delivery bot (staging)"));
    tree.collapse(bot);
    QVERIFY(tree.isExpanded(centre));
    const qsizetype before = m_practice->wire.countOf("/Maps?");
    refresh();
    QTRY_VERIFY(m_practice->wire.countOf("/Maps?") >= before + 2);
    QTRY_COMPARE(keyAt(tree.currentIndex()), QStringLiteral("orders"));
    QVERIFY(tree.isExpanded(centre));
    QVERIFY(!tree.isExpanded(bot));
}

// So many scattered new rows that the table comes as a whole.
void TestRefreshing::keepsThePlaceAmongManyNewItems()
{
    choosePlace();
    const QString top = topKey();
    const QStringList selected = selectedKeys();
    for (int number = 4713; number < 4800; number += 2) {
        const QByteArray key = "order%2F2026%2F00" + QByteArray::number(number) + "-x";
        QCOMPARE(m_practice->other.post("/Maps/orders/Items", "Data={}&Key=" + key).status, 201);
    }
    refresh();
    QTRY_VERIFY(desk().itemRow(QStringLiteral("order/2026/004799-x")).isValid());
    QTRY_VERIFY(desk().textOf("loadingStatus").startsWith(QLatin1String("206 items loaded, c")));
    QCOMPARE(keyAt(desk().items().currentIndex()), currentKey);
    QCOMPARE(selectedKeys(), selected);
    QCOMPARE(topKey(), top);
    QCOMPARE(desk().textOf("inspected"), currentKey);
}

QTEST_MAIN(TestRefreshing)
#include "tst_refreshing.moc"
