// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"
#include "roworder.h"
#include "rowquery.h"
#include "testitems.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

std::vector<int> allRows(const ItemStore &store)
{
    std::vector<int> rows(size_t(store.size()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

std::vector<MapItem> itemsWithData(const QByteArrayList &data)
{
    std::vector<MapItem> made;
    for (qsizetype i = 0; i < data.size(); ++i)
        made.push_back(item(QByteArray::number(10'000 + i), data[i]));
    return made;
}

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT

private slots:
    void sortsTextsAsBytes_data();
    void sortsTextsAsBytes();
    void sortsNumbers();
    void comparesAsItSorts();
    void stopsWhenCancelled();
    void movesRowsWithTheirItems();
};

void TestRowOrder::sortsTextsAsBytes_data()
{
    QTest::addColumn<QByteArrayList>("data");
    QRandomGenerator random(11);
    QByteArrayList alike;
    QByteArrayList same;
    QByteArrayList endings;
    for (int i = 0; i < 900; ++i) {
        QByteArray text(random.bounded(40), 'x');
        text += QByteArray::number(random.bounded(30));
        alike.append(text);
        same.append(R"({"state":"waiting for the same")");
        endings.append(QByteArray(7 + random.bounded(3), 'x')
                       + QByteArray(random.bounded(3), '\0'));
    }
    QTest::newRow("few") << QByteArrayList{"b", "", "ä", "a", "aa", "b"};
    QTest::newRow("long beginnings alike") << alike;
    QTest::newRow("all the same") << same;
    QTest::newRow("differing in zeros at their ends") << endings;
}

void TestRowOrder::sortsTextsAsBytes()
{
    QFETCH(QByteArrayList, data);
    ItemStore store;
    upsert(store, itemsWithData(data));
    const std::vector<ItemHandle> handles = store.handles();
    for (const auto sortOrder : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        std::vector<int> expected = allRows(store);
        std::stable_sort(expected.begin(), expected.end(), [&](int a, int b) {
            const QByteArray &one = data[a];
            const QByteArray &other = data[b];
            if (one.isEmpty() || other.isEmpty())
                return !one.isEmpty() && other.isEmpty();
            const auto before = sortOrder == Qt::AscendingOrder ? std::pair(one, other)
                                                                : std::pair(other, one);
            return std::lexicographical_compare(before.first.begin(), before.first.end(),
                                                before.second.begin(), before.second.end(),
                                                [](char x, char y) { return uchar(x) < uchar(y); });
        });
        const RowOrder order(store.snapshot(), handles, {ItemField::Data, sortOrder});
        QCOMPARE(order.sorted(allRows(store), neverCancelled), expected);
    }
}

void TestRowOrder::sortsNumbers()
{
    std::vector<MapItem> items = itemsWithData({"1", "2", "3", "4"});
    items[0].expiresMs = -5;
    items[1].expiresMs = 100'000'000'000;
    items[3].expiresMs = 7;
    items[0].revision = Revision(QStringLiteral("ffffffffffffffff"));
    items[1].revision = Revision(QStringLiteral("a"));
    items[2].revision = Revision(QStringLiteral("not one"));
    items[3].revision = Revision(QStringLiteral("10"));
    ItemStore store;
    upsert(store, items);
    const std::vector<ItemHandle> handles = store.handles();
    const auto sorted = [&](ItemField field, Qt::SortOrder order) {
        return RowOrder(store.snapshot(), handles, {field, order})
            .sorted(allRows(store), neverCancelled);
    };
    using Rows = std::vector<int>;
    QCOMPARE(sorted(ItemField::Expires, Qt::AscendingOrder), (Rows{0, 3, 1, 2}));
    QCOMPARE(sorted(ItemField::Expires, Qt::DescendingOrder), (Rows{1, 3, 0, 2}));
    QCOMPARE(sorted(ItemField::RevisionNumber, Qt::AscendingOrder), (Rows{1, 3, 0, 2}));
    QCOMPARE(sorted(ItemField::RevisionNumber, Qt::DescendingOrder), (Rows{0, 3, 1, 2}));
    QCOMPARE(sorted(ItemField::Key, Qt::DescendingOrder), (Rows{3, 2, 1, 0}));
}

void TestRowOrder::comparesAsItSorts()
{
    QRandomGenerator random(5);
    QByteArrayList data;
    for (int i = 0; i < 60; ++i)
        data.append(QByteArray(random.bounded(12), 'y') + QByteArray::number(random.bounded(4)));
    data[7] = {};
    std::vector<MapItem> items = itemsWithData(data);
    for (MapItem &made : items) {
        made.createdBy = QString::number(random.bounded(3));
        made.updatedMs = random.bounded(5);
        if (random.bounded(2) == 0)
            made.expiresMs = random.bounded(5);
    }
    items[9].createdBy.clear();
    ItemStore store;
    upsert(store, items);
    const std::vector<ItemHandle> handles = store.handles();
    for (const auto field : {ItemField::Key, ItemField::Data, ItemField::Expires,
                             ItemField::Updated, ItemField::CreatedBy}) {
        for (const auto sortOrder : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const RowOrder order(store.snapshot(), handles, {field, sortOrder});
            const std::vector<int> rows = order.sorted(allRows(store), neverCancelled);
            for (size_t i = 1; i < rows.size(); ++i) {
                QVERIFY(order(rows[i - 1], rows[i]));
                QVERIFY(!order(rows[i], rows[i - 1]));
            }
        }
    }
}

void TestRowOrder::stopsWhenCancelled()
{
    ItemStore store;
    upsert(store, itemsWithData(QByteArrayList(500, "x")));
    const RowJob job{.items = store.snapshot(),
                     .handles = std::make_shared<const std::vector<ItemHandle>>(store.handles()),
                     .query = {.filter = {.key = QStringLiteral("1")}}};
    std::atomic_bool isCancelled = false;
    int told = 0;
    const auto outcome = runRowJob(job,
                                   {.isCancelled = isCancelled,
                                    .tell =
                                        [&](int, const std::optional<RowOutcome> &) {
                                            ++told;
                                            isCancelled = true;
                                        },
                                    .first = std::chrono::milliseconds(0),
                                    .interval = std::chrono::milliseconds(0)});
    QVERIFY(!outcome);
    QCOMPARE(told, 1);
}

void TestRowOrder::movesRowsWithTheirItems()
{
    const auto handles = [](std::initializer_list<quint32> numbers) {
        std::vector<ItemHandle> made;
        for (const quint32 number : numbers)
            made.push_back(ItemHandle(number));
        return made;
    };
    QCOMPARE(movedRows({4, 0, 2, 1}, handles({10, 11, 12, 13, 14}), handles({3, 10, 12, 20, 14})),
             (std::vector<int>{4, 1, 2}));
    QCOMPARE(movedRows({1, 0}, handles({10, 11}), {}), std::vector<int>());
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
