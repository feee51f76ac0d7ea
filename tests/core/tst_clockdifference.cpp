// SPDX-License-Identifier: GPL-3.0-or-later
#include "clockdifference.h"

#include <QTest>

using namespace mapdesk;

class TestClockDifference : public QObject
{
    Q_OBJECT

private slots:
    void isTold_data();
    void isTold();
};

void TestClockDifference::isTold_data()
{
    QTest::addColumn<QList<qint64>>("offsets"); // after one answer each
    QTest::addColumn<QList<qint64>>("told"); // 0: nothing
    const auto row = [](const char *name, const QList<qint64> &offsets, const QList<qint64> &told) {
        QTest::newRow(name) << offsets << told;
    };
    row("none", {0, 0, 0}, {0, 0, 0});
    row("small", {30'000, -30'000, 30'000}, {0, 0, 0});
    row("once is odd", {60'000, 0, 60'000, 0}, {0, 0, 0, 0});
    row("twice in a row", {60'000, 61'000, 60'000}, {0, 61'000, 0});
    row("ahead", {-31'000, -31'000}, {0, -31'000});
    row("only once", {60'000, 60'000, 0, 0, -90'000, -90'000}, {0, 60'000, 0, 0, 0, 0});
}

void TestClockDifference::isTold()
{
    QFETCH(QList<qint64>, offsets);
    QFETCH(QList<qint64>, told);
    ClockDifference difference;
    QList<qint64> seen;
    for (const qint64 offset : offsets)
        seen += difference.take(offset).value_or(0);
    QCOMPARE(seen, told);
}

QTEST_GUILESS_MAIN(TestClockDifference)

#include "tst_clockdifference.moc"
