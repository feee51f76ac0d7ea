// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientonpractice.h"
#include "intervalmaploader.h"
#include "itemstore.h"

#include <QTest>

using namespace mapdesk;
using State = LoadState;

// A large map where the account may have few requests in flight, which nothing tells beforehand.
class TestConcurrencyOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void isLearnedWhileAMapLoads_data();
    void isLearnedWhileAMapLoads();
};

namespace {

constexpr int itemCount = 10'000;

practice::PracticeOptions bearing(int concurrency)
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("items:%1").arg(itemCount));
    options.latency = std::chrono::milliseconds(80);
    options.assumptions.concurrency = concurrency;
    return options;
}

} // namespace

void TestConcurrencyOnPractice::isLearnedWhileAMapLoads_data()
{
    QTest::addColumn<int>("concurrency");
    QTest::addColumn<int>("mostRefusals");
    QTest::newRow("8") << 8 << 12;
    QTest::newRow("4") << 4 << 20;
    QTest::newRow("2") << 2 << 25;
}

void TestConcurrencyOnPractice::isLearnedWhileAMapLoads()
{
    QFETCH(int, concurrency);
    QFETCH(int, mostRefusals);
    ClientOnPractice t(bearing(concurrency));
    const auto map = resultOf(t.client.fetchMap(t.service, QStringLiteral("bench")));
    QVERIFY(map);
    int refusals = 0;
    connect(&t.transport, &Transport::exchangeFinished, this,
            [&refusals](const Exchange &exchange) { refusals += exchange.status == 429; });
    ItemStore store;
    IntervalMapLoader loader(
        [&](const ItemRange &range, const QByteArray &target, Priority priority) {
            return t.client.at(priority).listItems(t.service, map->sid,
                                                   {.pageSize = 100, .target = target}, range);
        },
        store, 100);
    loader.start();
    QTRY_VERIFY_WITH_TIMEOUT(loader.state() != State::Loading, 60'000);
    QCOMPARE(loader.state(), State::Complete);
    QCOMPARE(store.size(), itemCount);
    QVERIFY2(refusals <= mostRefusals, qPrintable(QString::number(refusals)));
}

QTEST_GUILESS_MAIN(TestConcurrencyOnPractice)

#include "tst_concurrencyonpractice.moc"
