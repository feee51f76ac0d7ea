// SPDX-License-Identifier: GPL-3.0-or-later
#include "saveundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

Q_DECLARE_METATYPE(Script)

// What a save does where it is not simply answered: losses, refusals, locks.
class TestDataSaveStops : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsGone_data();
    void tellsWhatIsGone();
    void findsOutWhatBecameOfIt_data();
    void findsOutWhatBecameOfIt();
    void findsItsOwnChangesAmongOthers();
    void stopsWhereItIsRefused_data();
    void stopsWhereItIsRefused();
    void waitsWhereTheServiceIsBusy();
    void aLockStopsIt();
    void aLockBetweenMergeAndWriteStopsIt();
    void endsWithItsOwner();
};

void TestDataSaveStops::tellsWhatIsGone_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<Reason>("reason");
    const Step fault = refusal(503);
    const Step lost = ScriptedServer::closeAfter();
    const Step forbidden = refusal(403);
    QTest::newRow("the item, at the write") << Script{notFound, mapFound} << Reason::ItemGone;
    QTest::newRow("the map, at the write") << Script{notFound, notFound} << Reason::MapGone;
    QTest::newRow("the item, at the reading")
        << Script{conflict, notFound, mapFound} << Reason::ItemGone;
    QTest::newRow("the map, at the reading")
        << Script{conflict, notFound, notFound} << Reason::MapGone;
    QTest::newRow("the item, between merge and write")
        << Script{conflict, found("2", R"({"a":1,"b":2,"c":3})"), notFound, mapFound}
        << Reason::ItemGone;
    QTest::newRow("the item, after a write without an answer")
        << Script{lost, notFound, notFound, mapFound} << Reason::ItemGone;
    QTest::newRow("the map, after a write without an answer")
        << Script{lost, notFound, notFound, notFound} << Reason::MapGone;
    QTest::newRow("the map cannot be asked for") << Script{notFound, fault} << Reason::ItemGone;
    QTest::newRow("the map may not be read") << Script{notFound, forbidden} << Reason::ItemGone;
}

void TestDataSaveStops::tellsWhatIsGone()
{
    QFETCH(Script, script);
    SaveUnderTest t(script);
    t.run();
    QTEST(t.stop().reason, "reason");
    QVERIFY(!t.stop().theirs);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::NotFound);
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QVERIFY(t.server.requestLines().last().startsWith("GET /v1/Services/IS1/Maps/MP1 "));
}

void TestDataSaveStops::findsOutWhatBecameOfIt_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("isSaved");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<WriteOutcome>("outcome");
    const Step lost = ScriptedServer::closeAfter();
    const Step fault = refusal(503);
    const auto row = [](const char *name, const Script &script, bool isSaved,
                        Reason reason = Reason::Failed,
                        WriteOutcome outcome = WriteOutcome::CannotTell) {
        QTest::newRow(name) << script << isSaved << reason << outcome;
    };
    row("no answer, applied", {lost, found("2", mineData)}, true);
    row("a fault, applied", {fault, found("2", mineData)}, true);
    row("seen late", {lost, found("1a", baseData), found("2", mineData)}, true);
    row("not applied", {lost, found("1a", baseData)}, false, Reason::Failed,
        WriteOutcome::NotApplied);
    row("a fault, not applied", {fault, found("1a", baseData)}, false, Reason::Failed,
        WriteOutcome::NotApplied);
    row("changed by somebody else", {lost, found("2", R"({"a":1,"b":2,"c":3})")}, false,
        Reason::Uncertain);
    row("nothing can be read", {lost, fault}, false);
    const Script merge{conflict, found("2", R"({"a":1,"b":2,"c":3})"), lost};
    const auto afterMerge = [&merge](const Step &reading) {
        Script script = merge;
        script.push_back(reading);
        return script;
    };
    row("the merge, applied", afterMerge(found("3", R"({"a":2,"b":2,"c":3})")), true);
    row("the merge, not applied", afterMerge(merge[1]), false, Reason::Failed,
        WriteOutcome::NotApplied);
    row("the merge, changed by somebody else", afterMerge(found("3", R"({"a":1,"b":3,"c":3})")),
        false, Reason::Uncertain);
}

void TestDataSaveStops::findsOutWhatBecameOfIt()
{
    QFETCH(Script, script);
    QFETCH(bool, isSaved);
    SaveUnderTest t(script);
    t.run();
    QCOMPARE(t.saved.count(), isSaved ? 1 : 0);
    if (isSaved) {
        const QByteArray sent = t.writes().last();
        QCOMPARE(t.result().text.bytes(), sent.sliced(sent.indexOf(' ') + 1));
        QCOMPARE(t.result().item.data, t.result().text.bytes());
        return;
    }
    QTEST(t.stop().reason, "reason");
    QVERIFY(t.stop().failure.outcome);
    QTEST(*t.stop().failure.outcome, "outcome");
    if (t.stop().reason == Reason::Uncertain)
        QVERIFY(t.stop().theirs);
    QCOMPARE(t.stop().edit.base, t.edit.base);
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
}

// The answer is lost, and somebody else goes on from what was written.
void TestDataSaveStops::findsItsOwnChangesAmongOthers()
{
    const QByteArray theirs = R"({"a":2,"b":1.20,"c":3})";
    SaveUnderTest t({ScriptedServer::closeAfter(), found("3", theirs)});
    t.run();
    QCOMPARE(t.saved.count(), 1);
    QCOMPARE(t.result().item.revision.value(), QStringLiteral("3"));
    QCOMPARE(t.result().text.bytes(), theirs);
    QCOMPARE(t.result().merges, 1);
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSaveStops::stopsWhereItIsRefused_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("writes"); // on the wire
    using Kind = ApiError::Kind;
    const Step theirs = found("2", R"({"a":1,"b":2,"c":3})");
    QTest::newRow("credentials") << Script{refusal(401)} << Kind::Unauthorized << 1;
    QTest::newRow("permission") << Script{refusal(403)} << Kind::Forbidden << 1;
    QTest::newRow("permission lost before the reading")
        << Script{conflict, refusal(403)} << Kind::Forbidden << 1;
    QTest::newRow("permission lost before the merge is written")
        << Script{conflict, theirs, refusal(403)} << Kind::Forbidden << 2;
    QTest::newRow("too long for the service") << Script{refusal(413)} << Kind::TooLarge << 1;
    QTest::newRow("too many requests") << Script{refusal(429)} << Kind::RateLimited << 2;
    QTest::newRow("the newest cannot be read")
        << Script{conflict, refusal(503)} << Kind::ServerFault << 1;
}

void TestDataSaveStops::stopsWhereItIsRefused()
{
    QFETCH(Script, script);
    SaveUnderTest t(script);
    t.run();
    QCOMPARE(t.stop().reason, Reason::Failed);
    QTEST(t.stop().failure.error.kind, "kind");
    QVERIFY(!t.stop().failure.outcome);
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QFETCH(int, writes);
    QCOMPARE(t.writes().size(), writes);
}

void TestDataSaveStops::waitsWhereTheServiceIsBusy()
{
    SaveUnderTest t({refusal(429, {"Retry-After: 0"}), found("2", mineData)});
    t.run();
    QCOMPARE(t.saved.count(), 1);
    QCOMPARE(t.writes(), (QByteArrayList{"1a " + mineData, "1a " + mineData}));
}

void TestDataSaveStops::aLockStopsIt()
{
    SaveUnderTest t({});
    t.session.writeGuard().lock();
    t.run();
    QCOMPARE(t.stop().reason, Reason::Failed);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Refused);
    QCOMPARE(t.server.connectionsMade(), 0);
}

void TestDataSaveStops::aLockBetweenMergeAndWriteStopsIt()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":2,"c":3})"), found("3", "{}")});
    QObject::connect(&t.server, &ScriptedServer::requestSeen, t.save.get(), [&t] {
        if (t.methods().last() == "GET")
            t.session.writeGuard().lock();
    });
    t.run();
    QCOMPARE(t.stop().reason, Reason::Failed);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Refused);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSaveStops::endsWithItsOwner()
{
    SaveUnderTest t({conflict, ScriptedServer::silence()});
    t.save->start();
    QTRY_COMPARE(t.server.requests().size(), 2u);
    t.save.reset();
    QTRY_VERIFY(t.server.connectionsOpen() < t.server.connectionsMade());
    QCOMPARE(t.saved.count() + t.stopped.count(), 0);
}

QTEST_GUILESS_MAIN(TestDataSaveStops)
#include "tst_datasavestops.moc"
