// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsundertest.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray itemAfterwards =
    R"({"key":"k","data":{"a":2},"revision":"2","date_expires":"2026-10-14T16:05:09Z"})";
const QByteArray mapAfterwards =
    R"({"sid":"MP1","service_sid":"IS1","revision":"7","date_expires":"2026-10-14T16:05:09Z"})";

// The item of testitems.h, and the map, with another expiry.
QByteArray itemExpiring(const QByteArray &revision, const QByteArray &expires)
{
    return R"({"key":"k","data":{"a":1},"date_created":"2023-11-14T22:13:20Z","revision":")"
        + revision + R"(","date_expires":)" + expires + "}";
}

QByteArray mapExpiring(const QByteArray &expires)
{
    return R"({"sid":"MP1","service_sid":"IS1","date_expires":)" + expires + "}";
}

const QByteArray inAMinute = R"("2026-01-01T00:01:00Z")";

} // namespace

class TestItemCommands : public QObject
{
    Q_OBJECT

private slots:
    void changesAnItemsExpiry();
    void changesAMapsExpiry();
    void recordsTheExpiryThatAMapReallyHad();
    void changesNoMapThatCannotBeRead();
    void readsTheItemAgainAfterAConflict();
    void tellsWhatBecameOfAnItemsExpiry_data();
    void tellsWhatBecameOfAnItemsExpiry();
    void readsWhatItDoesNotKnow_data();
    void readsWhatItDoesNotKnow();
    void forgetsAnItemThatIsGone_data();
    void forgetsAnItemThatIsGone();
    void tellsWhatBecameOfAMapsExpiry_data();
    void tellsWhatBecameOfAMapsExpiry();
    void leavesAllAsItIsWhereTheServiceRefuses();
    void goesOnWhenTheMapIsClosed();
    void takesOneWriteAtATime();
};

void TestItemCommands::changesAnItemsExpiry()
{
    CommandsUnderTest t({ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QVERIFY(!t.commands.isBusy(t.mapTarget));
    QCOMPARE(t.started.count(), 1);
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.changed[0][0].value<CommandTarget>(), t.itemTarget);
    QVERIFY(!t.commands.isBusy(t.itemTarget));
    QCOMPARE(t.stored()->revision.toByteArray(), "2");
    QVERIFY(t.stored()->expiresMs);
    QCOMPARE(t.server.requests()[0].body, "ItemTtl=60");
    QCOMPARE(t.server.requests()[0].header("If-Match"), "1a");
    QCOMPARE(t.failed.count(), 0);
}

void TestItemCommands::changesAMapsExpiry()
{
    CommandsUnderTest t({ScriptedServer::answer(200, mapExpiring("null")),
                         ScriptedServer::answer(200, mapAfterwards)});
    t.changeMap();
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.changed[0][0].value<CommandTarget>(), t.mapTarget);
    QVERIFY(t.map->map().expiresMs);
    QVERIFY(t.server.requests()[0].head.startsWith("GET "));
    QCOMPARE(t.server.requests()[1].body, "CollectionTtl=0");
}

// Maps have no If-Match: what was seen some time ago may not be what stands there.
void TestItemCommands::recordsTheExpiryThatAMapReallyHad()
{
    CommandsUnderTest t({ScriptedServer::answer(200, mapExpiring(inAMinute)),
                         ScriptedServer::answer(200, mapAfterwards)});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    t.changeMap();
    QTRY_COMPARE(t.changed.count(), 1);
    const auto record = ended[0][0].value<WriteRecord>();
    QCOMPARE(record.before.expiresMs, t.clock.nowMs() + 60'000);
}

void TestItemCommands::changesNoMapThatCannotBeRead()
{
    CommandsUnderTest t({refusal(404, 20404)});
    t.changeMap();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::NotFound);
    QCOMPARE(t.server.requests().size(), 1u);
}

void TestItemCommands::readsTheItemAgainAfterAConflict()
{
    CommandsUnderTest t({refusal(412, 54205), ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::Conflict);
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":2})");
    QCOMPARE(t.server.requests().size(), 2u);
    QVERIFY(t.server.requests()[1].head.startsWith("GET "));
    QCOMPARE(t.changed.count(), 0);
}

void TestItemCommands::tellsWhatBecameOfAnItemsExpiry_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<int>("status"); // of the write; 0: no answer
    QTest::addColumn<WriteOutcome>("outcome");
    using Outcome = WriteOutcome;
    QTest::newRow("applied") << itemExpiring("2", inAMinute) << 0 << Outcome::Applied;
    QTest::newRow("applied, then a fault")
        << itemExpiring("2", inAMinute) << 500 << Outcome::Applied;
    QTest::newRow("not applied") << itemExpiring("1a", "null") << 0 << Outcome::NotApplied;
    QTest::newRow("a fault, not applied")
        << itemExpiring("1a", "null") << 503 << Outcome::NotApplied;
    QTest::newRow("somebody else's change")
        << itemExpiring("2", R"("2026-01-05T00:00:00Z")") << 0 << Outcome::CannotTell;
}

void TestItemCommands::tellsWhatBecameOfAnItemsExpiry()
{
    QFETCH(QByteArray, found);
    QFETCH(int, status);
    QFETCH(WriteOutcome, outcome);
    CommandsUnderTest t({status ? refusal(status, 20000 + status) : ScriptedServer::closeAfter(),
                         ScriptedServer::answer(200, found)});
    const bool wasApplied = outcome == WriteOutcome::Applied;
    t.changeItem();
    QTRY_COMPARE(t.changed.count() + t.failed.count(), 1);
    QCOMPARE(t.changed.count(), wasApplied ? 1 : 0);
    if (!wasApplied) {
        QCOMPARE(t.failure().outcome, outcome);
        QCOMPARE(t.failureKind(),
                 status ? ApiError::Kind::ServerFault : ApiError::Kind::OutcomeUnknown);
    }
    QCOMPARE(t.stored()->revision.toByteArray(), outcome == WriteOutcome::NotApplied ? "1a" : "2");
    QVERIFY(!t.commands.isBusy(t.itemTarget));
    QCOMPARE(t.server.requests().size(), wasApplied ? 2u : 3u);
    for (size_t reading = 1; reading < t.server.requests().size(); ++reading)
        QVERIFY(t.server.requests()[reading].head.startsWith("GET "));
}

// What is about to be changed is not what the store has: it is read, so that it can be put back.
void TestItemCommands::readsWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("it is what was shown") << itemExpiring("19", "null") << true;
    QTest::newRow("somebody changed it") << itemExpiring("1c", "null") << false;
}

void TestItemCommands::readsWhatItDoesNotKnow()
{
    QFETCH(QByteArray, found);
    QFETCH(bool, isSent);
    CommandsUnderTest t({ScriptedServer::answer(200, found),
                         ScriptedServer::answer(200, itemExpiring("20", "null"))});
    t.commands.changeItemExpiry(t.map, t.key, Revision(QStringLiteral("19")), *Ttl::seconds(60));
    QTRY_COMPARE(t.changed.count() + t.failed.count(), 1);
    QVERIFY(t.server.requests().front().head.startsWith("GET "));
    QCOMPARE(t.server.requests().size(), isSent ? 2u : 1u);
    QCOMPARE(t.changed.count(), int(isSent));
    if (!isSent) {
        QCOMPARE(t.failureKind(), ApiError::Kind::Conflict);
        QCOMPARE(t.stored()->revision.toByteArray(), "1c");
    }
}

void TestItemCommands::forgetsAnItemThatIsGone_data()
{
    QTest::addColumn<bool>("conflictsFirst");
    QTest::newRow("at the write") << false;
    QTest::newRow("at the reading after a conflict") << true;
}

void TestItemCommands::forgetsAnItemThatIsGone()
{
    QFETCH(bool, conflictsFirst);
    std::vector<ScriptedServer::Step> script{refusal(404, 20404)};
    if (conflictsFirst)
        script.insert(script.begin(), refusal(412, 54205));
    CommandsUnderTest t(script);
    t.changeItem();
    QTRY_COMPARE(t.failed.count(), 1);
    QVERIFY(!t.stored());
    QCOMPARE(t.failureKind(), conflictsFirst ? ApiError::Kind::Conflict : ApiError::Kind::NotFound);
}

void TestItemCommands::tellsWhatBecameOfAMapsExpiry_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("applied") << mapExpiring("null") << WriteOutcome::Applied;
    QTest::newRow("not applied") << mapExpiring(R"("2026-01-01T02:00:00Z")")
                                 << WriteOutcome::NotApplied;
    QTest::newRow("somebody else's change")
        << mapExpiring(R"("2026-01-05T00:00:00Z")") << WriteOutcome::CannotTell;
}

void TestItemCommands::tellsWhatBecameOfAMapsExpiry()
{
    QFETCH(QByteArray, found);
    QFETCH(WriteOutcome, outcome);
    CommandsUnderTest t({ScriptedServer::answer(200, mapExpiring(R"("2026-01-01T02:00:00Z")")),
                         ScriptedServer::closeAfter(), ScriptedServer::answer(200, found)});
    const bool wasApplied = outcome == WriteOutcome::Applied;
    t.changeMap();
    QTRY_COMPARE(t.changed.count() + t.failed.count(), 1);
    QCOMPARE(t.changed.count(), wasApplied ? 1 : 0);
    if (!wasApplied)
        QCOMPARE(t.failure().outcome, outcome);
    QCOMPARE(t.map->map().expiresMs.has_value(), !wasApplied);
}

void TestItemCommands::leavesAllAsItIsWhereTheServiceRefuses()
{
    CommandsUnderTest t({ScriptedServer::answer(200, mapExpiring("null")), refusal(400, 54011)});
    t.changeItem();
    t.changeMap();
    QTRY_COMPARE(t.failed.count(), 2);
    QCOMPARE(t.failureKind(), ApiError::Kind::InvalidRequest);
    QCOMPARE(t.stored()->revision.toByteArray(), "1a");
    QCOMPARE(t.server.requests().size(), 3u);
}

void TestItemCommands::goesOnWhenTheMapIsClosed()
{
    CommandsUnderTest t({ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    t.map.reset();
    QTRY_COMPARE(t.changed.count(), 1);
}

void TestItemCommands::takesOneWriteAtATime()
{
    CommandsUnderTest t({ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    t.changeItem();
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.started.count(), 1);
    QCOMPARE(t.server.requests().size(), 1u);
}

QTEST_GUILESS_MAIN(TestItemCommands)
#include "tst_itemcommands.moc"
