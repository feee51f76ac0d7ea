// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "tableplacekeeper.h"
#include "testitems.h"

#include <QCursor>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// "k000", "k001" ...
QByteArray key(int number)
{
    return "k" + QByteArray::number(number).rightJustified(3, '0');
}

ItemFilter having(const char *text)
{
    return {.key = QString::fromLatin1(text)};
}

// The filter model is reset and has all rows as before.
const ItemFilter allRows = having("k");

} // namespace

class TestTablePlaceKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void putsThePlaceBackByItem_data();
    void putsThePlaceBackByItem();
    void keepsTheRowUnderTheMouse();
    void scrollsToWhatIsLeft();
    void leavesOutWhatIsGone();
    void selectsNothingThatCameLater();
    void putsBackWhatIsFoundLater();
    void dropsASelectionInTooManyPlaces();
    void staysWhereTheBarIsWhenSorted();
    void keepsThePlaceAfterFewWereSorted();
    void staysAtTheTop();
    void anEmptyTableHasNoPlace();

private:
    void useWorker();
    void fill(int count);
    void insertMany(const QByteArray &suffix);
    QByteArrayList selected() const;
    QByteArray keyOf(const QModelIndex &index) const
    {
        return index.data(ItemKeyRole).value<ItemKey>().value();
    }
    void select(int row, bool makeCurrent);
    void scrollToTop(int row)
    {
        m_view->scrollTo(m_rows->index(row, 0), QAbstractItemView::PositionAtTop);
    }

    std::unique_ptr<ItemStore> m_store;
    std::unique_ptr<ItemTableModel> m_items;
    std::unique_ptr<ItemFilterModel> m_rows;
    std::unique_ptr<QTableView> m_view;
    std::unique_ptr<TablePlaceKeeper> m_keeper;
};

void TestTablePlaceKeeper::init()
{
    m_keeper.reset();
    m_view = std::make_unique<QTableView>();
    m_rows = std::make_unique<ItemFilterModel>();
    m_items.reset();
    m_store = std::make_unique<ItemStore>();
    fill(100);
    m_items = std::make_unique<ItemTableModel>(*m_store);
    m_rows->setSourceModel(m_items.get());
    m_view->setModel(m_rows.get());
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->resize(300, 200);
    m_view->show();
    m_keeper = std::make_unique<TablePlaceKeeper>(*m_view, *m_rows);
}

void TestTablePlaceKeeper::fill(int count)
{
    std::vector<MapItem> items;
    for (int number = 0; number < count; ++number)
        items.push_back(item(key(number)));
    upsert(*m_store, items);
}

// So many scattered rows come as a reset.
void TestTablePlaceKeeper::insertMany(const QByteArray &suffix)
{
    std::vector<MapItem> items;
    for (int number = 0; number < 40; ++number)
        items.push_back(item(key(number) + suffix));
    QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
    upsert(*m_store, items);
    QTRY_COMPARE(reset.count(), 1);
}

void TestTablePlaceKeeper::select(int row, bool makeCurrent)
{
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    const QModelIndex index = m_rows->index(row, 0);
    m_view->selectionModel()->select(index, rows);
    if (makeCurrent)
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

QByteArrayList TestTablePlaceKeeper::selected() const
{
    QByteArrayList found;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        found.append(keyOf(row));
    std::sort(found.begin(), found.end());
    return found;
}

void TestTablePlaceKeeper::putsThePlaceBackByItem_data()
{
    QTest::addColumn<QAbstractItemView::ScrollMode>("mode");
    QTest::newRow("by rows") << QAbstractItemView::ScrollPerItem;
    QTest::newRow("by pixels") << QAbstractItemView::ScrollPerPixel;
}

void TestTablePlaceKeeper::putsThePlaceBackByItem()
{
    QFETCH(QAbstractItemView::ScrollMode, mode);
    m_view->setVerticalScrollMode(mode);
    select(50, false);
    select(60, true);
    scrollToTop(45);
    if (mode == QAbstractItemView::ScrollPerPixel)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + 7);
    const int y = m_view->rowViewportPosition(45);

    insertMany("+");
    QCOMPARE(selected(), (QByteArrayList{key(50), key(60)}));
    QCOMPARE(keyOf(m_view->currentIndex()), key(60));
    QCOMPARE(keyOf(m_view->indexAt({0, 0})), key(45));
    QCOMPARE(m_view->rowViewportPosition(85), y);
}

void TestTablePlaceKeeper::keepsTheRowUnderTheMouse()
{
    scrollToTop(30);
    const QPoint mouse = m_view->visualRect(m_rows->index(33, 0)).center();
    QCursor::setPos(m_view->viewport()->mapToGlobal(mouse));
    QTest::mouseMove(m_view->viewport(), mouse);
    QTRY_VERIFY(m_view->viewport()->underMouse());
    insertMany("+");
    QCOMPARE(keyOf(m_view->indexAt(mouse)), key(33));
    QCursor::setPos(m_view->mapToGlobal(QPoint(-50, -50)));
}

void TestTablePlaceKeeper::scrollsToWhatIsLeft()
{
    QCursor::setPos(m_view->mapToGlobal(QPoint(-50, -50)));
    scrollToTop(49);
    const int y = m_view->rowViewportPosition(50);
    m_rows->setFilter(
        {.key = QStringLiteral("[05]$"), .keyMatch = ItemFilter::KeyMatch::RegularExpression});
    QCOMPARE(m_rows->rowCount(), 20);
    QCOMPARE(keyOf(m_rows->index(10, 0)), key(50));
    QCOMPARE(m_view->rowViewportPosition(10), y);
}

void TestTablePlaceKeeper::leavesOutWhatIsGone()
{
    select(3, false);
    select(60, true);
    m_rows->setFilter(having("k00"));
    QCOMPARE(selected(), QByteArrayList{key(3)});
    QVERIFY(!m_view->currentIndex().isValid());
    m_rows->setFilter({});
    QCOMPARE(selected(), QByteArrayList{key(3)});
    QVERIFY(!m_view->currentIndex().isValid());
}

void TestTablePlaceKeeper::selectsNothingThatCameLater()
{
    m_view->selectAll();
    const QByteArrayList before = selected();
    insertMany("+");
    QCOMPARE(m_rows->rowCount(), 140);
    QCOMPARE(selected(), before);
}

void TestTablePlaceKeeper::dropsASelectionInTooManyPlaces()
{
    std::vector<MapItem> even;
    std::vector<MapItem> odd;
    for (int number = 0; number < 2'100; ++number) {
        even.push_back(item("n" + key(number) + "a"));
        odd.push_back(item("n" + key(number) + "b"));
    }
    QSignalSpy dropped(m_keeper.get(), &TablePlaceKeeper::selectionDropped);
    upsert(*m_store, even);
    QTRY_COMPARE(m_rows->rowCount(), 2'200);
    m_view->selectAll();
    m_view->selectionModel()->setCurrentIndex(m_rows->index(7, 0), QItemSelectionModel::NoUpdate);
    upsert(*m_store, odd);
    QTRY_COMPARE(m_rows->rowCount(), 4'300);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toInt(), 2'200);
    QVERIFY(selected().isEmpty());
    QCOMPARE(keyOf(m_view->currentIndex()), key(7));
}

// Matches are told as they are found.
void TestTablePlaceKeeper::useWorker()
{
    const RowWorker::Setup setup{.post = [](const auto &task) { task(); },
                                 .first = std::chrono::milliseconds(0),
                                 .interval = std::chrono::milliseconds(0),
                                 .quickItems = 0};
    m_keeper.reset();
    m_rows = std::make_unique<ItemFilterModel>(setup);
    m_rows->setSourceModel(m_items.get());
    m_view->setModel(m_rows.get());
    m_keeper = std::make_unique<TablePlaceKeeper>(*m_view, *m_rows);
}

void TestTablePlaceKeeper::putsBackWhatIsFoundLater()
{
    useWorker();
    select(3, false);
    select(90, true);
    scrollToTop(85);
    QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
    m_rows->setFilter(allRows);
    QTRY_VERIFY(!m_rows->isBusy());
    QVERIFY(reset.count() > 1);
    QCOMPARE(selected(), (QByteArrayList{key(3), key(90)}));
    QCOMPARE(keyOf(m_view->currentIndex()), key(90));
    QCOMPARE(keyOf(m_view->indexAt({0, 0})), key(85));
}

void TestTablePlaceKeeper::staysWhereTheBarIsWhenSorted()
{
    useWorker();
    scrollToTop(20);
    const int scrolled = m_view->verticalScrollBar()->value();
    m_rows->sort(ItemTableModel::UpdatedColumn, Qt::DescendingOrder);
    QVERIFY(m_rows->isBusy());
    QTRY_VERIFY(!m_rows->isBusy());
    QCOMPARE(m_view->verticalScrollBar()->value(), scrolled);
}

void TestTablePlaceKeeper::keepsThePlaceAfterFewWereSorted()
{
    QCursor::setPos(m_view->mapToGlobal(QPoint(-50, -50)));
    m_rows->sort(ItemTableModel::KeyColumn, Qt::DescendingOrder);
    scrollToTop(49);
    const int y = m_view->rowViewportPosition(49);
    m_rows->setFilter(
        {.key = QStringLiteral("[05]$"), .keyMatch = ItemFilter::KeyMatch::RegularExpression});
    QCOMPARE(keyOf(m_rows->index(9, 0)), key(50));
    QCOMPARE(m_view->rowViewportPosition(9), y);
}

void TestTablePlaceKeeper::staysAtTheTop()
{
    m_rows->setFilter(allRows);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestTablePlaceKeeper::anEmptyTableHasNoPlace()
{
    m_rows->setFilter(having("none"));
    QCOMPARE(m_rows->rowCount(), 0);
    m_rows->setFilter({});
    QVERIFY(selected().isEmpty());
    QVERIFY(!m_view->currentIndex().isValid());
}

QTEST_MAIN(TestTablePlaceKeeper)
#include "tst_tableplacekeeper.moc"
