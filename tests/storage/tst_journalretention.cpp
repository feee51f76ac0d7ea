// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalretention.h"
#include "manualclock.h"
#include "recordsresult.h"
#include "temporaryrecords.h"

#include <QFile>
#include <QSignalSpy>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using std::chrono::hours;
constexpr hours day{24};
constexpr std::chrono::milliseconds look{1};

// Tells how often somebody looked at it.
class WatchedClock : public ManualClock
{
public:
    qint64 nowMs() const override
    {
        ++looks;
        return ManualClock::nowMs();
    }

    mutable std::atomic<int> looks = 0;
};

struct Desk
{
    void add()
    {
        QVERIFY(recordsResult(
            records->journal().append(JournalEntry::Kind::Write, {}, {.before = "{}"})));
    }

    WatchedClock clock;
    TemporaryRecords records{clock};
    int days = 30;
};

// How often it removed something, and how much in all.
int removedIn(const QSignalSpy &purges)
{
    int removed = 0;
    for (const QList<QVariant> &purge : purges)
        removed += purge.at(0).toInt();
    return removed;
}

} // namespace

class TestJournalRetention : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatIsOldAtOnce();
    void removesOnceADay();
    void asksForTheDaysEachTime();
    void saysWhatFailedAndTriesAgain();
};

void TestJournalRetention::removesWhatIsOldAtOnce()
{
    Desk desk;
    desk.add();
    desk.clock.advance(10 * day);
    desk.add();
    desk.clock.advance(21 * day);
    JournalRetention retention(desk.records->journal(), desk.clock, [&] { return desk.days; });
    const QSignalSpy purges(&retention, &JournalRetention::purged);
    QTRY_COMPARE(purges.count(), 1);
    QCOMPARE(purges.at(0).at(0).toInt(), 1);
}

void TestJournalRetention::removesOnceADay()
{
    Desk desk;
    desk.days = 1;
    JournalRetention retention(
        desk.records->journal(), desk.clock, [&] { return desk.days; }, look);
    const QSignalSpy purges(&retention, &JournalRetention::purged);
    QTRY_COMPARE(purges.count(), 1);
    desk.add();
    desk.clock.advance(day - hours(1));
    const int looks = desk.clock.looks;
    QTRY_VERIFY(desk.clock.looks > looks + 2);
    QCOMPARE(purges.count(), 1);
    desk.clock.advance(hours(2));
    QTRY_COMPARE(purges.count(), 2);
    QCOMPARE(removedIn(purges), 1);
    // Set back by whoever: it goes on from there.
    desk.clock.set(desk.clock.nowMs() - std::chrono::milliseconds(10 * day).count());
    QTRY_COMPARE(purges.count(), 3);
}

void TestJournalRetention::asksForTheDaysEachTime()
{
    Desk desk;
    desk.add();
    desk.clock.advance(8 * day);
    JournalRetention retention(
        desk.records->journal(), desk.clock, [&] { return desk.days; }, look);
    const QSignalSpy purges(&retention, &JournalRetention::purged);
    QTRY_COMPARE(purges.count(), 1);
    QCOMPARE(removedIn(purges), 0);
    desk.days = 7;
    desk.clock.advance(day);
    QTRY_COMPARE(removedIn(purges), 1);
}

void TestJournalRetention::saysWhatFailedAndTriesAgain()
{
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("records"));
    QFile inTheWay(place);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const ManualClock clock;
    Records records(place, clock);
    JournalRetention retention(
        records.journal(), clock, [] { return 30; }, look);
    const QSignalSpy failures(&retention, &JournalRetention::failed);
    const QSignalSpy purges(&retention, &JournalRetention::purged);
    QTRY_VERIFY(failures.count() > 0);
    QVERIFY(failures.at(0).at(0).toString().contains(place));
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE(purges.count(), 1);
}

QTEST_GUILESS_MAIN(TestJournalRetention)
#include "tst_journalretention.moc"
