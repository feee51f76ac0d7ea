// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles.h"
#include "tableplacekeeper.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace mapdesk;

namespace {

class KeysModel : public QAbstractTableModel
{
public:
    void setKeys(std::vector<ItemKey> keys)
    {
        beginResetModel();
        m_keys = std::move(keys);
        endResetModel();
    }

    QModelIndex indexOf(const ItemKey &key) const
    {
        const auto found = std::find(m_keys.begin(), m_keys.end(), key);
        return found == m_keys.end() ? QModelIndex() : index(int(found - m_keys.begin()), 0);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_keys.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == ItemKeyRole ? QVariant::fromValue(m_keys[size_t(index.row())]) : QVariant();
    }

private:
    std::vector<ItemKey> m_keys;
};

QByteArray key(int number)
{
    return "k" + QByteArray::number(number);
}

std::vector<ItemKey> keys(int first, int last)
{
    std::vector<ItemKey> made;
    for (int number = first; number <= last; ++number)
        made.emplace_back(key(number));
    return made;
}

} // namespace

class TestTablePlaceKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void putsThePlaceBackByKey();
    void leavesOutWhatIsGone();
    void staysAtTheTop();
    void anEmptyTableHasNoPlace();

private:
    QByteArrayList selected() const;
    QByteArray keyOf(const QModelIndex &index) const
    {
        return index.data(ItemKeyRole).value<ItemKey>().value();
    }
    void select(int row, bool makeCurrent);

    std::unique_ptr<KeysModel> m_model;
    std::unique_ptr<QTableView> m_view;
    std::unique_ptr<TablePlaceKeeper> m_keeper;
};

void TestTablePlaceKeeper::init()
{
    m_keeper.reset();
    m_view = std::make_unique<QTableView>();
    m_model = std::make_unique<KeysModel>();
    m_model->setKeys(keys(0, 99));
    m_view->setModel(m_model.get());
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->resize(300, 200);
    m_view->show();
    m_keeper = std::make_unique<TablePlaceKeeper>(
        *m_view, [this](const ItemKey &wanted) { return m_model->indexOf(wanted); });
}

void TestTablePlaceKeeper::select(int row, bool makeCurrent)
{
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    const QModelIndex index = m_model->index(row, 0);
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

void TestTablePlaceKeeper::putsThePlaceBackByKey()
{
    select(50, false);
    select(60, true);
    m_view->scrollTo(m_model->index(45, 0), QAbstractItemView::PositionAtTop);
    QCOMPARE(keyOf(m_view->indexAt({0, 0})), key(45));

    std::vector<ItemKey> more = keys(0, 99);
    more.insert(more.begin(), ItemKey("first"));
    more.insert(more.begin() + 55, ItemKey("between"));
    m_model->setKeys(more);
    QCOMPARE(selected(), (QByteArrayList{key(50), key(60)}));
    QCOMPARE(keyOf(m_view->currentIndex()), key(60));
    QCOMPARE(keyOf(m_view->indexAt({0, 0})), key(45));
}

void TestTablePlaceKeeper::leavesOutWhatIsGone()
{
    select(3, false);
    select(60, true);
    m_model->setKeys(keys(0, 40));
    QCOMPARE(selected(), QByteArrayList{key(3)});
    QVERIFY(!m_view->currentIndex().isValid());
    m_model->setKeys(keys(0, 99));
    QCOMPARE(selected(), QByteArrayList{key(3)});
    QVERIFY(!m_view->currentIndex().isValid());
}

void TestTablePlaceKeeper::staysAtTheTop()
{
    m_model->setKeys(keys(0, 200));
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestTablePlaceKeeper::anEmptyTableHasNoPlace()
{
    m_model->setKeys({});
    m_model->setKeys(keys(0, 9));
    QVERIFY(selected().isEmpty());
    QVERIFY(!m_view->currentIndex().isValid());
}

QTEST_MAIN(TestTablePlaceKeeper)
#include "tst_tableplacekeeper.moc"
