// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemorder.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

#include <algorithm>

using namespace mapdesk;

class TestItemOrder : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatAVectorKeeps();
    void findsPlacesByComparison();
};

void TestItemOrder::keepsWhatAVectorKeeps()
{
    QRandomGenerator random(4711);
    std::vector<ItemHandle> expected;
    ItemOrder order;
    for (quint32 step = 0; step < 40'000; ++step) {
        const bool removes = !expected.empty() && random.bounded(4) == 0;
        const auto position = qsizetype(
            random.bounded(quint32(expected.size() + (removes ? 0 : 1))));
        if (removes) {
            const qsizetype count = std::min(qsizetype(1 + random.bounded(2)),
                                             qsizetype(expected.size()) - position);
            const auto first = expected.begin() + position;
            QVERIFY(order.take(position, count) == std::vector(first, first + count));
            expected.erase(first, first + count);
        } else {
            std::vector<ItemHandle> added(1, ItemHandle(step));
            if (random.bounded(1'000) == 0)
                added.resize(random.bounded(quint32(2 * ItemOrder::chunkSize)), ItemHandle(step));
            expected.insert(expected.begin() + position, added.begin(), added.end());
            order.insert(position, added);
        }
    }
    QVERIFY(order.size() > 3 * ItemOrder::chunkSize);
    QVERIFY(order.all() == expected);
    for (qsizetype position = 0; position < order.size(); position += 97)
        QCOMPARE(order.at(position), expected[size_t(position)]);

    const qsizetype many = order.size() - 3'000;
    QCOMPARE(order.take(1'000, many).size(), size_t(many));
    expected.erase(expected.begin() + 1'000, expected.begin() + 1'000 + many);
    QVERIFY(order.all() == expected);
    while (order.size() > 0)
        order.take(order.size() / 2, 1);
    QVERIFY(order.all().empty());
    order.insert(0, std::array{ItemHandle(7)});
    QCOMPARE(order.at(0), ItemHandle(7));
}

void TestItemOrder::findsPlacesByComparison()
{
    ItemOrder order;
    for (quint32 i = 0; i < 10'000; ++i)
        order.insert(order.size(), std::array{ItemHandle(2 * i)});
    for (quint32 wanted = 0; wanted <= 20'000; ++wanted) {
        const auto isBefore = [wanted](ItemHandle handle) { return quint32(handle) < wanted; };
        QCOMPARE(order.lowerBound(isBefore), qsizetype((wanted + 1) / 2));
    }
}

QTEST_APPLESS_MAIN(TestItemOrder)
#include "tst_itemorder.moc"
