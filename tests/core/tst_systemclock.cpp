// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTest>

#include <ctime>

using namespace mapdesk;

class TestSystemClock : public QObject
{
    Q_OBJECT

private slots:
    void countsTheTimeThatTheComputerSlept();
};

// To see it fail: unshare --time --boottime 3600 --fork
void TestSystemClock::countsTheTimeThatTheComputerSlept()
{
#ifdef Q_OS_LINUX
    const qint64 beforeMs = SystemClock().steadyMs();
    timespec sinceStart{};
    QCOMPARE(clock_gettime(CLOCK_BOOTTIME, &sinceStart), 0);
    const qint64 saidMs = qint64(sinceStart.tv_sec) * 1000 + sinceStart.tv_nsec / 1'000'000;
    QCOMPARE_GE(saidMs, beforeMs);
    QCOMPARE_LE(saidMs, SystemClock().steadyMs());
#else
    QSKIP("only Linux has a clock that stands still meanwhile");
#endif
}

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"
