// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadrate.h"
#include "manualclock.h"

#include <QTest>

using namespace mapdesk;
using namespace std::chrono_literals;

namespace {

// Items that come while a clock goes on.
class Coming
{
public:
    explicit Coming(qint64 known = 0)
        : m_count(known)
    {
        rate.begin(m_clock.steadyMs(), m_count);
    }

    // So many each half second, for that long.
    void come(int items, std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 500ms) {
            m_clock.advance(500ms);
            m_count += items;
            rate.take(m_clock.steadyMs(), m_count);
        }
    }

    LoadRate rate;

private:
    ManualClock m_clock;
    qint64 m_count;
};

} // namespace

class TestLoadRate : public QObject
{
    Q_OBJECT

private slots:
    void tellsNothingTooEarly();
    void countsNothingFromBefore();
    void isTheMeanOverTheLastSeconds();
    void aBurstNowAndThenIsEvenOverTheLimitsTime();
    void standsStill_data();
    void standsStill();
};

void TestLoadRate::tellsNothingTooEarly()
{
    QVERIFY(!LoadRate().perSecond(4s));
    Coming some;
    QVERIFY(!some.rate.perSecond(4s));
    some.come(500, 500ms);
    QVERIFY(!some.rate.perSecond(4s));
    some.come(500, 500ms);
    QCOMPARE(some.rate.perSecond(4s), 1000);
}

void TestLoadRate::countsNothingFromBefore()
{
    Coming some(15'000);
    some.come(50, 1s);
    QCOMPARE(some.rate.perSecond(4s), 100);
}

void TestLoadRate::isTheMeanOverTheLastSeconds()
{
    Coming some;
    some.come(1000, 20s);
    QCOMPARE(some.rate.perSecond(4s), 2000);
    some.come(0, 2s);
    QCOMPARE(some.rate.perSecond(4s), 1000);
    some.come(0, 2s);
    QCOMPARE(some.rate.perSecond(4s), 0);
    QCOMPARE(some.rate.perSecond(10s), 1200);
}

void TestLoadRate::aBurstNowAndThenIsEvenOverTheLimitsTime()
{
    Coming some;
    for (int window = 0; window < 3; ++window) {
        some.come(9750, 1s);
        for (int second = 0; second < 9; ++second) {
            some.come(0, 1s);
            if (window > 0)
                QCOMPARE(some.rate.perSecond(LoadRate::longest), 1950);
        }
    }
}

void TestLoadRate::standsStill_data()
{
    QTest::addColumn<int>("inTenSeconds");
    QTest::addColumn<int>("perSecond");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("few") << 874 << 87;
    QTest::newRow("tens") << 4'338 << 430;
    QTest::newRow("the limit") << 19'600 << 1'950;
    QTest::newRow("many") << 123'456 << 12'500;
}

void TestLoadRate::standsStill()
{
    QFETCH(int, inTenSeconds);
    LoadRate rate;
    rate.begin(0, 0);
    rate.take(10'000, inTenSeconds);
    QTEST(*rate.perSecond(10s), "perSecond");
}

QTEST_APPLESS_MAIN(TestLoadRate)
#include "tst_loadrate.moc"
