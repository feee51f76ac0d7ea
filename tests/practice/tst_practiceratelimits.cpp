// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "ratelimits.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::practice;

Q_DECLARE_METATYPE(Assumptions::Limit)

namespace {

using Limit = Assumptions::Limit;

constexpr qint64 burstMs = 10'000;

struct Taking
{
    qint64 ms = 0;
    int cost = 0;
};

// The two readings, said as plainly as can be.
bool windowAllows(const QList<Taking> &taken, qint64 nowMs, int cost)
{
    int spent = cost;
    for (const Taking &taking : taken)
        spent += taking.ms > nowMs - burstMs ? taking.cost : 0;
    return spent <= 200;
}

bool bucketAllows(const QList<Taking> &taken, qint64 nowMs, int cost)
{
    double level = 200;
    qint64 lastMs = 0;
    for (const Taking &taking : taken) {
        level = std::min(200.0, level + double(taking.ms - lastMs) / 50) - taking.cost;
        lastMs = taking.ms;
    }
    return std::min(200.0, level + double(nowMs - lastMs) / 50) >= cost - 1e-6;
}

void addReadings()
{
    QTest::addColumn<Limit>("limit");
    QTest::newRow("bucket") << Limit::Bucket;
    QTest::newRow("window") << Limit::Window;
}

} // namespace

// How the limits count.
class PracticeRateLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void chargesAndMapsAreApart();
    void everyChargeHasItsRate_data();
    void everyChargeHasItsRate();
    void readingsAgreeWithTheirDefinition_data();
    void readingsAgreeWithTheirDefinition();
    void idleMapsAreForgotten_data();
    void idleMapsAreForgotten();
    void clockMayJumpBack_data();
    void clockMayJumpBack();

private:
    ManualClock m_clock;
};

void PracticeRateLimitsTest::chargesAndMapsAreApart()
{
    RateLimits limits(m_clock, {});
    for (const QByteArray sid : {"MP1", "MP2"}) {
        QVERIFY(limits.take(Charge::MapRead, sid, 200));
        QVERIFY(limits.take(Charge::MapWrite, sid, 200));
        QVERIFY(!limits.take(Charge::MapWrite, sid, 1));
    }
}

void PracticeRateLimitsTest::everyChargeHasItsRate_data()
{
    QTest::addColumn<int>("charge");
    QTest::addColumn<int>("burst");
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("reads") << int(Charge::MapRead) << 200 << QByteArray("read-map-SID");
    QTest::newRow("writes") << int(Charge::MapWrite) << 200 << QByteArray("write-map-SID");
    QTest::newRow("permissions") << int(Charge::Permission) << 800
                                 << QByteArray("permission-map-SID");
    QTest::newRow("new maps") << int(Charge::MapCreation) << 200 << QByteArray("create-map-SID");
}

void PracticeRateLimitsTest::everyChargeHasItsRate()
{
    QFETCH(int, charge);
    QFETCH(int, burst);
    QFETCH(QByteArray, subject);
    for (const Limit limit : {Limit::Bucket, Limit::Window}) {
        Assumptions assumptions;
        assumptions.limit = limit;
        RateLimits limits(m_clock, assumptions);
        for (int i = 0; i < burst; ++i)
            QVERIFY(limits.take(Charge(charge), "SID", 1));
        const auto refused = limits.take(Charge(charge), "SID", 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 429);
        QCOMPARE(refused.error().message, QByteArray("Rate limit exceeded for ") + subject);
        m_clock.advance(burstMs);
        QVERIFY(limits.take(Charge(charge), "SID", burst));
    }
}

void PracticeRateLimitsTest::readingsAgreeWithTheirDefinition_data()
{
    addReadings();
}

void PracticeRateLimitsTest::readingsAgreeWithTheirDefinition()
{
    QFETCH(Limit, limit);
    const auto allows = limit == Limit::Bucket ? bucketAllows : windowAllows;
    QRandomGenerator random(20);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    QList<Taking> taken;
    int refusals = 0;
    for (int i = 0; i < 6000; ++i) {
        const bool pauses = random.bounded(500) == 0;
        m_clock.advance(random.bounded(pauses ? 20'000 : 100));
        const int cost = random.bounded(3) == 0 ? random.bounded(1, 11) : 1;
        const bool passed = limits.take(Charge::MapWrite, "MP", cost).has_value();
        QCOMPARE(passed, allows(taken, m_clock.nowMs(), cost));
        if (passed)
            taken.append({m_clock.nowMs(), cost});
        refusals += passed ? 0 : 1;
    }
    QVERIFY2(refusals > 500 && refusals < 5500, qPrintable(QString::number(refusals)));
}

void PracticeRateLimitsTest::idleMapsAreForgotten_data()
{
    addReadings();
}

void PracticeRateLimitsTest::idleMapsAreForgotten()
{
    QFETCH(Limit, limit);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(limits.take(Charge::MapRead, QByteArray::number(i), 200));
    m_clock.advance(burstMs - 1);
    QVERIFY(!limits.take(Charge::MapRead, "0", 200));
    m_clock.advance(1);
    QVERIFY(limits.take(Charge::MapRead, "0", 200));
    QCOMPARE(limits.kept(), 1);
}

void PracticeRateLimitsTest::clockMayJumpBack_data()
{
    addReadings();
}

void PracticeRateLimitsTest::clockMayJumpBack()
{
    QFETCH(Limit, limit);
    Assumptions assumptions;
    assumptions.limit = limit;
    RateLimits limits(m_clock, assumptions);
    QVERIFY(limits.take(Charge::MapRead, "MP", 200));
    m_clock.advance(-24LL * 60 * 60 * 1000);
    QVERIFY(!limits.take(Charge::MapRead, "MP", 1));
    m_clock.advance(burstMs);
    QVERIFY(limits.take(Charge::MapRead, "MP", 200));
}

QTEST_APPLESS_MAIN(PracticeRateLimitsTest)
#include "tst_practiceratelimits.moc"
