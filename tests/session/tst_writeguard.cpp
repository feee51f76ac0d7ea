// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "writeguard.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace mapdesk;
using namespace std::chrono_literals;

// QVERIFY knows no durations.
#define COMPARE_TIME(actual, expected) \
    QCOMPARE((actual).count(), std::chrono::milliseconds(expected).count())

class TestWriteGuard : public QObject
{
    Q_OBJECT

private slots:
    void opensAsItsEnvironmentDoes_data();
    void opensAsItsEnvironmentDoes();
    void isAskedAboutWhatMayChangeSomething_data();
    void isAskedAboutWhatMayChangeSomething();
    void unlockingEnds_data();
    void unlockingEnds();
    void endOfTheTimeIsTold();
    void renewingBeginsAnew();
    void locksInEveryEnvironment_data() { everyEnvironment(); }
    void locksInEveryEnvironment();
    void clocksNeverProlongIt_data();
    void clocksNeverProlongIt();
    void aDateSetBackDoesNotHideSuspend();
    void tellsOfEachChangeOnce_data() { everyEnvironment(); }
    void tellsOfEachChangeOnce();

private:
    static void everyEnvironment();
};

namespace {

Request writeRequest()
{
    Request request;
    request.verb = Request::Verb::Post;
    return request;
}

bool lets(const WriteGuard &guard)
{
    return !guard.objection(writeRequest());
}

} // namespace

void TestWriteGuard::everyEnvironment()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("isTimed");
    QTest::newRow("production") << Environment::Production << true;
    QTest::newRow("staging") << Environment::Staging << true;
    QTest::newRow("development") << Environment::Development << false;
    QTest::newRow("practice") << Environment::Practice << false;
}

void TestWriteGuard::opensAsItsEnvironmentDoes_data()
{
    everyEnvironment();
}

void TestWriteGuard::opensAsItsEnvironmentDoes()
{
    QFETCH(Environment, environment);
    QFETCH(bool, isTimed);
    const ManualClock clock;
    const WriteGuard guard(environment, clock);
    QCOMPARE(guard.isTimed(), isTimed);
    QCOMPARE(guard.allowsWrites(), !isTimed);
    QCOMPARE(lets(guard), !isTimed);
    COMPARE_TIME(guard.remaining(), 0ms);
}

void TestWriteGuard::isAskedAboutWhatMayChangeSomething_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("isForbidden");
    Request request;
    QTest::newRow("GET") << request << false;
    request.provisions = true;
    QTest::newRow("GET that makes what it names") << request << true;
    request.provisions = false;
    request.verb = Request::Verb::Post;
    QTest::newRow("POST") << request << true;
    request.verb = Request::Verb::Delete;
    QTest::newRow("DELETE") << request << true;
}

void TestWriteGuard::isAskedAboutWhatMayChangeSomething()
{
    QFETCH(Request, request);
    QFETCH(bool, isForbidden);
    const ManualClock clock;
    WriteGuard guard(Environment::Production, clock);
    const std::optional<QString> objection = guard.objection(request);
    QCOMPARE(objection.has_value(), isForbidden);
    QVERIFY(!objection || objection->endsWith(QLatin1Char('.')));
    guard.unlock();
    QVERIFY(!guard.objection(request));
}

void TestWriteGuard::unlockingEnds_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::newRow("production") << Environment::Production;
    QTest::newRow("staging") << Environment::Staging;
}

void TestWriteGuard::unlockingEnds()
{
    QFETCH(Environment, environment);
    ManualClock clock;
    WriteGuard guard(environment, clock);
    guard.unlock();
    COMPARE_TIME(guard.remaining(), 15min);
    clock.advance(15min - 1ms);
    QVERIFY(lets(guard));
    COMPARE_TIME(guard.remaining(), 1ms);
    clock.advance(1ms);
    QVERIFY(!lets(guard)); // without waiting for a timer
    QVERIFY(!guard.allowsWrites());
    COMPARE_TIME(guard.remaining(), 0ms);
    guard.unlock();
    QVERIFY(lets(guard));
}

void TestWriteGuard::endOfTheTimeIsTold()
{
    ManualClock clock;
    WriteGuard guard(Environment::Production, clock);
    guard.unlock();
    QSignalSpy changes(&guard, &WriteGuard::changed);
    clock.advance(15min);
    QTRY_COMPARE(changes.size(), 1);
    // Whoever sets the date back now finds the lock fallen.
    clock.set(clock.nowMs() - 3'600'000);
    QVERIFY(!lets(guard));
}

void TestWriteGuard::renewingBeginsAnew()
{
    ManualClock clock;
    WriteGuard guard(Environment::Staging, clock);
    guard.unlock();
    clock.advance(14min);
    guard.unlock();
    COMPARE_TIME(guard.remaining(), 15min);
    clock.advance(14min);
    QVERIFY(lets(guard));
}

void TestWriteGuard::locksInEveryEnvironment()
{
    QFETCH(Environment, environment);
    QFETCH(bool, isTimed);
    ManualClock clock;
    WriteGuard guard(environment, clock);
    guard.unlock();
    QVERIFY(lets(guard));
    guard.lock();
    QVERIFY(!lets(guard));
    COMPARE_TIME(guard.remaining(), 0ms);
    guard.unlock();
    clock.advance(24h);
    QCOMPARE(lets(guard), !isTimed);
}

void TestWriteGuard::clocksNeverProlongIt_data()
{
    using Change = std::function<void(ManualClock &)>;
    QTest::addColumn<Change>("change");
    const auto setBy = [](std::chrono::milliseconds time) {
        return [time](ManualClock &clock) { clock.set(clock.nowMs() + time.count()); };
    };
    QTest::newRow("set back an hour") << Change(setBy(-1h));
    QTest::newRow("set forward an hour") << Change(setBy(1h));
    QTest::newRow("set forward a minute") << Change(setBy(1min));
    QTest::newRow("forward and back") << Change([setBy](ManualClock &clock) {
        setBy(10min)(clock);
        setBy(-10min)(clock);
    });
}

// Ten minutes pass in steps, with a change of the date amid them.
void TestWriteGuard::clocksNeverProlongIt()
{
    QFETCH(std::function<void(ManualClock &)>, change);
    ManualClock clock;
    WriteGuard guard(Environment::Production, clock);
    guard.unlock();
    clock.advance(10min);
    change(clock);
    QVERIFY(guard.remaining() <= 5min);
    clock.advance(5min);
    QVERIFY(!lets(guard));
}

// Suspend stops the clock that nobody sets; the date alone tells of it.
void TestWriteGuard::aDateSetBackDoesNotHideSuspend()
{
    const qint64 hour = 3'600'000;
    ManualClock clock;
    WriteGuard guard(Environment::Production, clock);
    guard.unlock();
    const auto sleptThrough = [&](qint64 ms) {
        clock.set(clock.nowMs() + ms);
        const bool isLocked = !lets(guard);
        clock.set(clock.nowMs() - ms);
        return isLocked;
    };
    QVERIFY(sleptThrough(hour));
    clock.set(clock.nowMs() - hour);
    QTRY_VERIFY(sleptThrough(hour));
}

void TestWriteGuard::tellsOfEachChangeOnce()
{
    QFETCH(Environment, environment);
    QFETCH(bool, isTimed);
    const ManualClock clock;
    WriteGuard guard(environment, clock);
    QSignalSpy changes(&guard, &WriteGuard::changed);
    guard.unlock();
    QCOMPARE(changes.size(), isTimed ? 1 : 0);
    guard.lock();
    guard.lock();
    QCOMPARE(changes.size(), isTimed ? 2 : 1);
    guard.unlock();
    QCOMPARE(changes.size(), isTimed ? 3 : 2);
    guard.unlock(); // renewed
    QCOMPARE(changes.size(), isTimed ? 4 : 2);
}

QTEST_GUILESS_MAIN(TestWriteGuard)
#include "tst_writeguard.moc"
