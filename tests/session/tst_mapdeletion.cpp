// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

#include "recordsresult.h"

using namespace mapdesk;
using namespace mapdesk::test;
using StopReason = MapDeletionStop::Reason;

namespace {

Step mapAt(const QByteArray &revision)
{
    return ScriptedServer::answer(200,
                                  R"({"sid":"MP1","service_sid":"IS1","unique_name":"orders",)"
                                      + QByteArray(R"("date_expires":"2026-01-01T01:00:00Z",)")
                                      + R"("revision":")" + revision + R"("})");
}

Step page(const QByteArray &key, const QByteArray &records, const QByteArray &next = "null")
{
    return ScriptedServer::answer(200,
                                  R"({")" + key + R"(":[)" + records + R"(],"meta":{"key":")" + key
                                      + R"(","next_page_url":)" + next + "}}");
}

const QByteArray itemA = R"({"key":"a","data":{"n": 1.10},"revision":"1","date_expires":null})";
const QByteArray itemB =
    R"({"key":"b","data":[1,"é"],"revision":"2","date_expires":"2026-01-01T00:01:00Z"})";
const QByteArray bob = R"({"identity":"bob","read":true,"write":false,"manage":false})";

const Step itemsFound = page("items", itemA);
const Step permissionsFound = page("permissions", bob);
const Step bobFound = ScriptedServer::answer(200, bob);

// The item "b", made just now.
Step itemExpiringAt(const QByteArray &minute)
{
    return ScriptedServer::answer(200,
                                  R"({"key":"b","data":[1,"é"],"revision":"0",)"
                                  R"("date_created":"2026-01-01T00:00:00Z",)"
                                  R"("date_expires":"2026-01-01T00:)"
                                      + minute + R"(Z"})");
}

const Step deleted = ScriptedServer::answer(204, {});

QByteArray itemRecords(int count)
{
    QByteArrayList records;
    for (int number = 0; number < count; ++number)
        records += R"({"key":")" + QByteArray::number(number) + R"(","data":{},"revision":"1"})";
    return records.join(',');
}

Script alwaysChanging()
{
    Script script;
    for (int reading = 0; reading < MapDeletion::mostReadings; ++reading) {
        const QByteArray number = QByteArray::number(reading);
        script.insert(script.end(),
                      {mapAt("1" + number), itemsFound, permissionsFound, mapAt("2" + number)});
    }
    return script;
}

class DeletionUnderTest : public UndoUnderTest
{
public:
    using UndoUnderTest::UndoUnderTest;

    void remove(KeptPart part = KeptPart::Whole)
    {
        commands.deleteMap(map, part);
        QVERIFY(commands.isBusy(mapTarget));
        QTRY_COMPARE_WITH_TIMEOUT(mapDeleted.count() + mapStopped.count(), 1, 20'000);
        QVERIFY(commands.isIdle());
    }

    // For the rate limit, which reckons with less for a map whose SID is none.
    void letTimePass()
    {
        QObject::connect(&commands, &ItemCommands::progressed, &commands,
                         [this] { clock.advance(RateLimiter::windowMs + 1); });
    }

    MapDeletionStop deletionStop() const { return mapStopped[0][1].value<MapDeletionStop>(); }
    WriteRecord deletion() const { return ended.back().at(0).value<WriteRecord>(); }
    std::optional<KeptMap> kept()
    {
        return KeptMap::from(*recordsResult(records->journal().kept(deletion().keptGroup)));
    }

    QSignalSpy mapDeleted{&commands, &ItemCommands::mapDeleted};
    QSignalSpy mapStopped{&commands, &ItemCommands::mapDeletionStopped};
    QSignalSpy ended{&recorded, &RecordedWrites::ended};
};

} // namespace

// A map goes only once all that it has is in the journal.
class TestMapDeletion : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItDeletes();
    void readsAgainWhatChangedMeanwhile();
    void saysThatItKeepsChanging();
    void deletesWhatKeepsChangingWhereAskedTo();
    void saysThatThereIsTooMuch();
    void keepsWhatItCanWhereAskedTo();
    void deletesNothingThatCannotBeRead_data();
    void deletesNothingThatCannotBeRead();
    void deletesNothingThatCannotBeKept();
    void isStoppedByThePerson();
    void findsOutWhatBecameOfIt_data();
    void findsOutWhatBecameOfIt();
    void isBroughtBackFromTheJournalAlone();
    void doesNotComeBackOnceItWasPurged();
    void setsAnExpiryAgainThatCameLate();
    void goesOnAfterAFailure_data();
    void goesOnAfterAFailure();
    void countsWhatCannotComeBack();
};

void TestMapDeletion::keepsWhatItDeletes()
{
    DeletionUnderTest t(Script{});
    const QByteArray next = '"' + t.server.baseUrl().toUtf8() + R"(/v1/next?Page=1")";
    t.server.setScript({mapAt("5"), page("items", itemA, next), page("items", itemB),
                        permissionsFound, mapAt("5"), deleted});
    QSignalSpy progressed(&t.commands, &ItemCommands::progressed);
    t.remove();
    QCOMPARE(t.mapDeleted.count(), 1);
    QCOMPARE(progressed.count(), 2);
    QCOMPARE(progressed[1][1].toInt(), 2);
    QCOMPARE(t.server.requestLines().last().first(29), "DELETE /v1/Services/IS1/Maps/");
    const auto kept = t.kept();
    QVERIFY(kept);
    QCOMPARE(kept->uniqueName, QStringLiteral("orders"));
    QCOMPARE(kept->expiresMs, nowMs + hourMs);
    QVERIFY(kept->isWhole);
    QCOMPARE(kept->items,
             (std::vector<KeptItem>{{ItemKey("a"), R"({"n": 1.10})"},
                                    {ItemKey("b"), R"([1,"é"])", nowMs + 60'000}}));
    QCOMPARE(kept->permissions,
             (std::vector<KeptPermission>{{Identity(QStringLiteral("bob")), {.read = true}}}));
    QCOMPARE(t.deletion().action, Action::DeleteMap);
    QCOMPARE(t.deletion().before.revision.value(), QStringLiteral("5"));
}

void TestMapDeletion::readsAgainWhatChangedMeanwhile()
{
    DeletionUnderTest t({mapAt("5"), itemsFound, permissionsFound, mapAt("6"), mapAt("6"),
                         page("items", itemB), permissionsFound, mapAt("6"), deleted});
    t.remove();
    QCOMPARE(t.mapDeleted.count(), 1);
    QCOMPARE(t.kept()->items.size(), 1u);
    QCOMPARE(t.kept()->items[0].key.value(), "b");
    QVERIFY(t.kept()->isWhole);
}

void TestMapDeletion::saysThatItKeepsChanging()
{
    const Script script = alwaysChanging();
    DeletionUnderTest t(script);
    t.letTimePass();
    t.remove();
    QCOMPARE(t.deletionStop().reason, StopReason::KeepsChanging);
    QCOMPARE(t.writesSent(), QByteArrayList());
    QCOMPARE(t.server.requests().size(), script.size());
}

void TestMapDeletion::deletesWhatKeepsChangingWhereAskedTo()
{
    Script script = alwaysChanging();
    script.push_back(deleted);
    DeletionUnderTest t(script);
    t.letTimePass();
    t.remove(KeptPart::WhatIsPossible);
    QCOMPARE(t.mapDeleted.count(), 1);
    QVERIFY(!t.kept()->isWhole);
    QCOMPARE(t.kept()->items.size(), 1u);
}

void TestMapDeletion::saysThatThereIsTooMuch()
{
    DeletionUnderTest t({mapAt("5"), page("items", itemRecords(MapDeletion::mostItems + 1))});
    t.remove();
    QCOMPARE(t.deletionStop().reason, StopReason::TooManyItems);
    QCOMPARE(t.writesSent(), QByteArrayList());
}

void TestMapDeletion::keepsWhatItCanWhereAskedTo()
{
    DeletionUnderTest t({mapAt("5"), page("items", itemRecords(MapDeletion::mostItems + 1)),
                         permissionsFound, mapAt("5"), deleted});
    t.remove(KeptPart::WhatIsPossible);
    QCOMPARE(t.mapDeleted.count(), 1);
    QVERIFY(!t.kept()->isWhole);
    QCOMPARE(t.kept()->items.size(), size_t(MapDeletion::mostItems));
}

void TestMapDeletion::deletesNothingThatCannotBeRead_data()
{
    QTest::addColumn<Script>("script");
    const Step forbidden = refusal(403, 20403);
    QTest::newRow("the map") << Script{notFound};
    QTest::newRow("its items") << Script{mapAt("5"), forbidden};
    QTest::newRow("its permissions") << Script{mapAt("5"), itemsFound, forbidden};
    QTest::newRow("the map again") << Script{mapAt("5"), itemsFound, permissionsFound, notFound};
}

void TestMapDeletion::deletesNothingThatCannotBeRead()
{
    QFETCH(Script, script);
    DeletionUnderTest t(script);
    t.remove();
    QCOMPARE(t.deletionStop().reason, StopReason::Failed);
    QCOMPARE(t.writesSent(), QByteArrayList());
    QCOMPARE(t.ended.count(), 0);
}

void TestMapDeletion::deletesNothingThatCannotBeKept()
{
    DeletionUnderTest t({mapAt("5"), itemsFound});
    Records broken(QStringLiteral("/dev/null/nowhere"), t.clock);
    RecordedWrites writes(t.session.client(), broken.journal(), t.session.clock(), {});
    ItemCommands commands(t.session.client(), writes, t.session.clock(), t.session.openMaps());
    QSignalSpy stopped(&commands, &ItemCommands::mapDeletionStopped);
    commands.deleteMap(t.map);
    QTRY_COMPARE(stopped.count(), 1);
    const auto stop = stopped[0][1].value<MapDeletionStop>();
    QCOMPARE(stop.reason, StopReason::NotKept);
    QCOMPARE(stop.failure.error.kind, ApiError::Kind::NotRecorded);
    QVERIFY(!stop.failure.error.message.isEmpty());
    QCOMPARE(t.writesSent(), QByteArrayList());
}

void TestMapDeletion::isStoppedByThePerson()
{
    DeletionUnderTest t({mapAt("5"), ScriptedServer::silence()});
    t.commands.deleteMap(t.map);
    QTRY_COMPARE(t.server.requests().size(), 2u);
    t.commands.halt(t.mapTarget);
    QCOMPARE(t.deletionStop().reason, StopReason::Halted);
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.writesSent(), QByteArrayList());
}

void TestMapDeletion::findsOutWhatBecameOfIt_data()
{
    QTest::addColumn<Step>("now");
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("applied") << notFound << true;
    QTest::newRow("not applied") << mapAt("5") << false;
}

void TestMapDeletion::findsOutWhatBecameOfIt()
{
    QFETCH(Step, now);
    QFETCH(bool, isDeleted);
    DeletionUnderTest t({mapAt("5"), itemsFound, permissionsFound, mapAt("5"), lost, now});
    t.remove();
    QCOMPARE(t.mapDeleted.count(), isDeleted ? 1 : 0);
    QCOMPARE(t.writesSent().size(), 1);
    if (!isDeleted) {
        QCOMPARE(t.deletionStop().reason, StopReason::Failed);
        QCOMPARE(t.deletionStop().failure.outcome, WriteOutcome::NotApplied);
    }
}

void TestMapDeletion::isBroughtBackFromTheJournalAlone()
{
    DeletionUnderTest t({mapAt("5"), page("items", itemB), permissionsFound, mapAt("5"), deleted});
    t.remove();
    t.server.setScript({mapFound(inAnHour, "MP2"), bobFound, itemExpiringAt("01:00")});
    QSignalSpy restored(&t.commands, &ItemCommands::mapRestored);
    t.run(t.deletion());
    QVERIFY(t.isUndone());
    const auto back = restored[0][1].value<MapRestored>();
    QCOMPARE(back.map.sid.value(), QStringLiteral("MP2"));
    QCOMPARE(back.items, 1);
    QCOMPARE(back.permissions, 1);
    QCOMPARE(t.writesSent().sliced(1),
             (QByteArrayList{"POST  UniqueName=orders&CollectionTtl=3600",
                             "POST  Read=true&Write=false&Manage=false",
                             R"(POST  Key=b&Data=[1,"é"]&ItemTtl=60)"}));
    const QByteArrayList lines = t.server.requestLines();
    QVERIFY(lines[6].startsWith("POST /v1/Services/IS1/Maps/MP2/Permissions/bob "));
    QVERIFY(lines[7].startsWith("POST /v1/Services/IS1/Maps/MP2/Items "));
}

void TestMapDeletion::doesNotComeBackOnceItWasPurged()
{
    DeletionUnderTest t({mapAt("5"), itemsFound, permissionsFound, mapAt("5"), deleted});
    t.remove();
    QVERIFY(recordsResult(t.records->journal().purge(nowMs + hourMs)));
    t.run(t.deletion());
    QCOMPARE(t.stop().reason, Reason::DataPurged);
    QCOMPARE(t.writesSent().size(), 1);
}

// It waited for the rate limit, say.
void TestMapDeletion::setsAnExpiryAgainThatCameLate()
{
    DeletionUnderTest t(
        {mapAt("5"), page("items", itemB), page("permissions", {}), mapAt("5"), deleted});
    t.remove();
    t.server.setScript(
        {mapFound(inAnHour, "MP2"), itemExpiringAt("01:09"), itemExpiringAt("01:00")});
    t.run(t.deletion());
    QVERIFY(t.isUndone());
    QCOMPARE(t.writesSent().last(), "POST 0 ItemTtl=60");
    QCOMPARE(t.writesSent().size(), 4);
}

void TestMapDeletion::goesOnAfterAFailure_data()
{
    QTest::addColumn<Script>("script"); // of the items
    QTest::addColumn<Reason>("reason");
    const Step created = itemExpiringAt("01:00");
    QTest::newRow("refused") << Script{refusal(403, 20403), created} << Reason::Failed;
    QTest::newRow("lost, not applied")
        << Script{lost, notFound, notFound, created} << Reason::Failed;
    QTest::newRow("lost, uncertain, there after all")
        << Script{lost, refusal(403, 20403), exists, created} << Reason::Failed;
    QTest::newRow("gone, made anew")
        << Script{notFound, mapFound(inAnHour, "MP3"), bobFound, created} << Reason::Gone;
}

void TestMapDeletion::goesOnAfterAFailure()
{
    QFETCH(Script, script);
    QFETCH(Reason, reason);
    DeletionUnderTest t({mapAt("5"), page("items", itemB), permissionsFound, mapAt("5"), deleted});
    t.remove();
    const WriteRecord deletion = t.deletion();
    script.insert(script.begin(), {mapFound(inAnHour, "MP2"), bobFound});
    t.server.setScript(script);
    t.run(deletion);
    QCOMPARE(t.stop().reason, reason);
    QCOMPARE(t.stop().restored->permissions, 1);
    QCOMPARE(t.stop().restored->items, 0);
    QSignalSpy restored(&t.commands, &ItemCommands::mapRestored);
    t.commands.undo(deletion);
    QTRY_COMPARE(t.undone.count(), 1);
    QCOMPARE(restored[0][1].value<MapRestored>().items, 1);
    QCOMPARE(restored[0][1].value<MapRestored>().permissions, 1);
}

void TestMapDeletion::countsWhatCannotComeBack()
{
    DeletionUnderTest t({mapAt("5"), page("items", itemB), permissionsFound, mapAt("5"), deleted});
    t.remove();
    t.server.setScript({mapFound(inAnHour, "MP2"), refusal(400, 54351), refusal(413, 54006)});
    QSignalSpy restored(&t.commands, &ItemCommands::mapRestored);
    t.run(t.deletion());
    QVERIFY(t.isUndone());
    const auto back = restored[0][1].value<MapRestored>();
    QCOMPARE(back.items, 0);
    QCOMPARE(back.failures.size(), 2u);
    QCOMPARE(back.failures[0].name, QStringLiteral("bob"));
    QVERIFY(back.failures[0].isPermission);
    QCOMPARE(back.failures[1].name, QStringLiteral("b"));
    QCOMPARE(back.failures[1].error.kind, ApiError::Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestMapDeletion)
#include "tst_mapdeletion.moc"
