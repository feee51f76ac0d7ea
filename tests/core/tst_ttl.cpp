// SPDX-License-Identifier: GPL-3.0-or-later
#include "ttl.h"

#include <QTest>

#include <limits>

using namespace mapdesk;

class TestTtl : public QObject
{
    Q_OBJECT

private slots:
    void takesSecondsWithinTheLimits_data();
    void takesSecondsWithinTheLimits();
    void neverIsZeroOnTheWire();
};

void TestTtl::takesSecondsWithinTheLimits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("negative") << qint64(-1) << false;
    QTest::newRow("zero is not a number of seconds") << qint64(0) << false;
    QTest::newRow("least") << qint64(1) << true;
    QTest::newRow("a year") << qint64(31'536'000) << true;
    QTest::newRow("over a year") << qint64(31'536'001) << false;
    QTest::newRow("huge") << std::numeric_limits<qint64>::max() << false;
}

void TestTtl::takesSecondsWithinTheLimits()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, allowed);
    const std::optional<Ttl> ttl = Ttl::seconds(seconds);
    QCOMPARE(ttl.has_value(), allowed);
    if (ttl) {
        QCOMPARE(ttl->wireValue(), seconds);
        QVERIFY(!ttl->isNever());
        QVERIFY(*ttl != Ttl::never());
    }
}

void TestTtl::neverIsZeroOnTheWire()
{
    QVERIFY(Ttl::never().isNever());
    QCOMPARE(Ttl::never().wireValue(), 0);
}

QTEST_GUILESS_MAIN(TestTtl)

#include "tst_ttl.moc"
