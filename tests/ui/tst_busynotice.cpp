// SPDX-License-Identifier: GPL-3.0-or-later
#include "busynotice.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

// Work is told of only where it takes its time.
class TestBusyNotice : public QObject
{
    Q_OBJECT

private slots:
    void waitsAMoment();
    void saysNothingOfWhatIsQuick();
    void followsWhatItHasSaid();
    void waitsAnew();
};

namespace {

constexpr int never = 1'000'000;

} // namespace

void TestBusyNotice::waitsAMoment()
{
    BusyNotice notice(1);
    QSignalSpy changed(&notice, &BusyNotice::shownChanged);
    notice.setProgress(0);
    notice.setProgress(30);
    QVERIFY(!notice.shown());
    QVERIFY(changed.isEmpty());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(notice.shown(), std::optional(30));
}

void TestBusyNotice::saysNothingOfWhatIsQuick()
{
    BusyNotice notice(never);
    QSignalSpy changed(&notice, &BusyNotice::shownChanged);
    notice.setProgress({});
    notice.setProgress(50);
    notice.setProgress({});
    QVERIFY(!notice.shown());
    QVERIFY(changed.isEmpty());
}

void TestBusyNotice::followsWhatItHasSaid()
{
    BusyNotice notice(0);
    QSignalSpy changed(&notice, &BusyNotice::shownChanged);
    notice.setProgress(10);
    QTRY_COMPARE(changed.size(), 1);
    notice.setProgress(10);
    QCOMPARE(changed.size(), 1);
    notice.setProgress(20);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(notice.shown(), std::optional(20));
    notice.setProgress({});
    QCOMPARE(changed.size(), 3);
    QVERIFY(!notice.shown());
}

void TestBusyNotice::waitsAnew()
{
    BusyNotice notice(0);
    QSignalSpy changed(&notice, &BusyNotice::shownChanged);
    notice.setProgress(10);
    QTRY_COMPARE(changed.size(), 1);
    notice.setProgress({});
    notice.setProgress(0);
    QVERIFY(!notice.shown());
    QTRY_VERIFY(notice.shown());
}

QTEST_GUILESS_MAIN(TestBusyNotice)
#include "tst_busynotice.moc"
