// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

#include "recordsresult.h"

using namespace mapdesk;
using namespace mapdesk::test;

// Taking back what was written to an item, answer by answer.
class TestItemReversals : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatStoodThere_data();
    void sendsWhatStoodThere();
    void stopsWithoutAWrite_data();
    void stopsWithoutAWrite();
    void sendsNothingWhereAllIsAsBefore_data();
    void sendsNothingWhereAllIsAsBefore();
    void somebodyIsFaster_data();
    void somebodyIsFaster();
    void findsOutWhatBecameOfIt_data();
    void findsOutWhatBecameOfIt();
    void asksWhereTheMomentHasPassed_data();
    void asksWhereTheMomentHasPassed();
    void refusesWhatIsNoJson();
    void readsFromTheJournalWhatItLacks();
    void saysThatDataWasPurged();
    void writesNothingThatCannotBeRecorded();
    void doesNothingWithWhatCannotBeTakenBack();
    void takesOneAtATime();
};

void TestItemReversals::sendsWhatStoodThere_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QByteArray>("sent");
    const Step left = found("2", leftData);
    const Step back = found("3", beforeData);
    QTest::newRow("data") << Action::SaveData << Script{left, back}
                          << QByteArray("POST 2 Data=" + beforeData);
    QTest::newRow("data, read late")
        << Action::SaveData << Script{found("1a", beforeData), left, back}
        << QByteArray("POST 2 Data=" + beforeData);
    QTest::newRow("expiry") << Action::ChangeItemExpiry << Script{left, back}
                            << QByteArray("POST 2 ItemTtl=0");
    QTest::newRow("creation") << Action::CreateItem << Script{left, ScriptedServer::answer(204, {})}
                              << QByteArray("DELETE 2 ");
    QTest::newRow("creation, read late")
        << Action::CreateItem << Script{notFound, left, ScriptedServer::answer(204, {})}
        << QByteArray("DELETE 2 ");
    QTest::newRow("deletion") << Action::DeleteItem << Script{back}
                              << QByteArray("POST  Key=k&Data=" + beforeData);
}

void TestItemReversals::sendsWhatStoodThere()
{
    QFETCH(Action, action);
    QFETCH(Script, script);
    UndoUnderTest t(script);
    t.run(t.record(action));
    QVERIFY(t.isUndone());
    QTEST(t.writesSent().join(), "sent");
    QCOMPARE(t.own().undoes, JournalSeq(7));
    QVERIFY(t.own().isApplied());
    QCOMPARE(t.own().mapName, QStringLiteral("orders"));
    QCOMPARE(t.stored().has_value(), action != Action::CreateItem);
    if (t.stored())
        QCOMPARE(t.stored()->revision.toByteArray(), "3");
}

void TestItemReversals::stopsWithoutAWrite_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Script>("script");
    QTest::addColumn<Reason>("reason");
    const Step theirs = found("3", theirData);
    for (const auto action : {Action::SaveData, Action::ChangeItemExpiry, Action::CreateItem}) {
        const QByteArray name = QByteArray::number(int(action));
        QTest::addRow("%s, changed", name.constData())
            << action << Script{theirs} << Reason::ChangedSince;
        QTest::addRow("%s, made anew with the same revision", name.constData())
            << action << Script{found("2", theirData)} << Reason::ChangedSince;
        QTest::addRow("%s, made anew as it was", name.constData())
            << action << Script{found("2", leftData, "null", "2025-12-31T22:13:20Z")}
            << Reason::ChangedSince;
        QTest::addRow("%s, may not be read", name.constData())
            << action << Script{refusal(403, 20403)} << Reason::Failed;
    }
    QTest::newRow("data, gone") << Action::SaveData << Script{notFound} << Reason::Gone;
    QTest::newRow("expiry, gone") << Action::ChangeItemExpiry << Script{notFound} << Reason::Gone;
    QTest::newRow("expiry, another without a revision")
        << Action::ChangeItemExpiry << Script{found("2", leftData, inAnHour)}
        << Reason::ChangedSince;
    QTest::newRow("creation, another expiry without a revision")
        << Action::CreateItem << Script{found("2", leftData, inAnHour)} << Reason::ChangedSince;
}

void TestItemReversals::stopsWithoutAWrite()
{
    QFETCH(Action, action);
    QFETCH(Script, script);
    QFETCH(Reason, reason);
    UndoUnderTest t(script);
    t.run(t.record(action));
    QVERIFY(!t.isUndone());
    QCOMPARE(t.stop().reason, reason);
    QCOMPARE(t.stop().record.seq, 7);
    QCOMPARE(t.stop().now.has_value(), reason == Reason::ChangedSince);
    QCOMPARE(t.writesSent(), QByteArrayList());
    if (reason == Reason::Gone)
        QVERIFY(!t.stored());
    if (reason == Reason::ChangedSince)
        QCOMPARE(t.stored()->data.toByteArray(), *t.stop().now->data);
}

void TestItemReversals::sendsNothingWhereAllIsAsBefore_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Script>("script");
    QTest::newRow("data") << Action::SaveData << Script{found("4", R"({"a": 1, "b": 1.10})")};
    QTest::newRow("expiry") << Action::ChangeItemExpiry << Script{found("4", beforeData)};
    QTest::newRow("creation") << Action::CreateItem << Script{notFound};
}

void TestItemReversals::sendsNothingWhereAllIsAsBefore()
{
    QFETCH(Action, action);
    QFETCH(Script, script);
    UndoUnderTest t(script);
    t.run(t.record(action));
    QVERIFY(t.isUndone());
    QCOMPARE(t.own().seq, 0);
    QCOMPARE(t.writesSent(), QByteArrayList());
    QCOMPARE(t.server.requests().size(), 2u); // the first may have come too early
}

void TestItemReversals::somebodyIsFaster_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Script>("script");
    QTest::addColumn<Reason>("reason");
    const Step left = found("2", leftData);
    const Step theirs = found("3", theirData);
    using Kind = Reason;
    QTest::newRow("changed") << Action::SaveData << Script{left, conflict, theirs}
                             << Kind::ChangedSince;
    QTest::newRow("changed, read late")
        << Action::SaveData << Script{left, conflict, left, theirs} << Kind::ChangedSince;
    QTest::newRow("gone") << Action::SaveData << Script{left, notFound} << Kind::Gone;
    QTest::newRow("refused for no reason")
        << Action::SaveData << Script{left, conflict, left} << Kind::Failed;
    QTest::newRow("before the expiry")
        << Action::ChangeItemExpiry << Script{left, conflict, theirs} << Kind::ChangedSince;
    QTest::newRow("before the deletion")
        << Action::CreateItem << Script{left, conflict, theirs} << Kind::ChangedSince;
    QTest::newRow("creates it") << Action::DeleteItem << Script{exists, theirs}
                                << Kind::CreatedSince;
    QTest::newRow("creates it, read late")
        << Action::DeleteItem << Script{exists, notFound, theirs} << Kind::CreatedSince;
    QTest::newRow("creates it with an expiry")
        << Action::DeleteItem << Script{exists, found("3", beforeData, inAnHour)}
        << Kind::CreatedSince;
    QTest::newRow("creates and deletes it")
        << Action::DeleteItem << Script{exists, notFound} << Kind::Failed;
    QTest::newRow("deletes the map") << Action::DeleteItem << Script{notFound} << Kind::Gone;
}

void TestItemReversals::somebodyIsFaster()
{
    QFETCH(Action, action);
    QFETCH(Script, script);
    QFETCH(Reason, reason);
    UndoUnderTest t(script);
    t.run(t.record(action));
    QVERIFY(!t.isUndone());
    QCOMPARE(t.stop().reason, reason);
    QCOMPARE(t.writesSent().size(), 1);
    if (reason == Reason::ChangedSince || reason == Reason::CreatedSince)
        QCOMPARE(t.stop().now->revision.value(), QStringLiteral("3"));
    if (reason == Reason::Failed)
        QVERIFY(t.stop().failure.error.kind == ApiError::Kind::Conflict
                || t.stop().failure.error.kind == ApiError::Kind::AlreadyExists);
}

void TestItemReversals::findsOutWhatBecameOfIt_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Script>("script");
    QTest::addColumn<std::optional<WriteOutcome>>("outcome"); // absent: undone
    const Step left = found("2", leftData);
    const std::optional<WriteOutcome> applied;
    const std::optional notApplied(WriteOutcome::NotApplied);
    const std::optional cannotTell(WriteOutcome::CannotTell);
    const Step fault = refusal(503, 20503);
    const Step createdNow = found("0", beforeData, "null", "2026-01-01T00:00:00Z");
    QTest::newRow("data, applied")
        << Action::SaveData << Script{left, lost, found("3", beforeData)} << applied;
    QTest::newRow("data, not applied")
        << Action::SaveData << Script{left, lost, left} << notApplied;
    QTest::newRow("data, changed by somebody else")
        << Action::SaveData << Script{left, lost, found("3", theirData)} << cannotTell;
    QTest::newRow("a fault, not applied")
        << Action::SaveData << Script{left, fault, left} << notApplied;
    QTest::newRow("deletion, applied")
        << Action::CreateItem << Script{left, lost, notFound} << applied;
    QTest::newRow("deletion, not applied")
        << Action::CreateItem << Script{left, lost, left} << notApplied;
    QTest::newRow("creation, applied") << Action::DeleteItem << Script{lost, createdNow} << applied;
    QTest::newRow("creation, not applied")
        << Action::DeleteItem << Script{lost, notFound} << notApplied;
}

void TestItemReversals::findsOutWhatBecameOfIt()
{
    QFETCH(Action, action);
    QFETCH(Script, script);
    QFETCH(std::optional<WriteOutcome>, outcome);
    UndoUnderTest t(script);
    t.run(t.record(action));
    QCOMPARE(t.writesSent().size(), 1);
    QCOMPARE(t.isUndone(), !outcome.has_value());
    if (outcome) {
        QCOMPARE(t.stop().reason, Reason::Failed);
        QCOMPARE(t.stop().failure.outcome, outcome);
    } else {
        QVERIFY(t.own().isApplied());
    }
}

void TestItemReversals::asksWhereTheMomentHasPassed_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<qint64>("expiresInMs");
    QTest::addColumn<std::optional<ExpiryChoice>>("instead");
    QTest::addColumn<QByteArray>("sent"); // the end of the only write
    const std::optional<ExpiryChoice> nothing;
    for (const auto action : {Action::ChangeItemExpiry, Action::DeleteItem}) {
        const QByteArray name = QByteArray::number(int(action));
        const bool isCreation = action == Action::DeleteItem;
        QTest::addRow("%s, time left", name.constData())
            << action << 90 * 1000LL << nothing << QByteArray("ItemTtl=90");
        QTest::addRow("%s, time left, whatever was chosen", name.constData())
            << action << 90 * 1000LL << std::optional(ExpiryChoice::never())
            << QByteArray("ItemTtl=90");
        QTest::addRow("%s, over", name.constData()) << action << 0LL << nothing << QByteArray();
        QTest::addRow("%s, over, another", name.constData())
            << action << -hourMs << std::optional(ExpiryChoice::in(60)) << QByteArray("ItemTtl=60");
        QTest::addRow("%s, over, never", name.constData())
            << action << -hourMs << std::optional(ExpiryChoice::never())
            << QByteArray(isCreation ? "}" : "ItemTtl=0");
    }
}

void TestItemReversals::asksWhereTheMomentHasPassed()
{
    QFETCH(Action, action);
    QFETCH(qint64, expiresInMs);
    QFETCH(std::optional<ExpiryChoice>, instead);
    QFETCH(QByteArray, sent);
    UndoUnderTest t(action == Action::DeleteItem
                        ? Script{found("3", beforeData)}
                        : Script{found("2", leftData), found("3", leftData)});
    WriteRecord record = t.record(action);
    record.before.expiresMs = nowMs + expiresInMs;
    t.run(record, instead);
    QCOMPARE(t.isUndone(), !sent.isEmpty());
    if (sent.isEmpty()) {
        QCOMPARE(t.stop().reason, Reason::ExpiryHasPassed);
        QCOMPARE(t.writesSent(), QByteArrayList());
    } else {
        QVERIFY2(t.writesSent().join().endsWith(sent), t.writesSent().join().constData());
    }
}

void TestItemReversals::refusesWhatIsNoJson()
{
    for (const auto action : {Action::SaveData, Action::DeleteItem}) {
        UndoUnderTest t({found("2", leftData)});
        WriteRecord record = t.record(action);
        record.before.data = "{'a'}";
        t.run(record);
        QCOMPARE(t.stop().reason, Reason::Failed);
        QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Refused);
        QVERIFY(!t.stop().failure.error.message.isEmpty());
        QCOMPARE(t.writesSent(), QByteArrayList());
    }
}

void TestItemReversals::readsFromTheJournalWhatItLacks()
{
    UndoUnderTest t({found("2", leftData), found("2", leftData), found("3", R"({"a":1})")});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    t.save();
    QTRY_COMPARE(ended.count(), 1);
    auto record = ended[0][0].value<WriteRecord>();
    const QByteArray before = *record.before.data;
    record.before.data.reset();
    t.run(record);
    QVERIFY(t.isUndone());
    QCOMPARE(t.writesSent().last(), "POST 2 Data=" + before);
}

void TestItemReversals::saysThatDataWasPurged()
{
    UndoUnderTest t({found("2", leftData)});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    t.save();
    QTRY_COMPARE(ended.count(), 1);
    auto record = ended[0][0].value<WriteRecord>();
    record.before.data.reset();
    QVERIFY(recordsResult(t.records->journal().purge(nowMs + hourMs)));
    t.run(record);
    QCOMPARE(t.stop().reason, Reason::DataPurged);
    QCOMPARE(t.writesSent().size(), 1); // the save
}

void TestItemReversals::writesNothingThatCannotBeRecorded()
{
    for (const auto action :
         {Action::SaveData, Action::ChangeItemExpiry, Action::CreateItem, Action::DeleteItem}) {
        UndoUnderTest t({found("2", leftData)});
        Records broken(QStringLiteral("/dev/null/nowhere"), t.clock);
        RecordedWrites writes(t.session.client(), broken.journal(), t.session.clock(), {});
        ItemCommands commands(t.session.client(), writes, t.session.clock(), t.session.openMaps());
        QSignalSpy stopped(&commands, &ItemCommands::undoStopped);
        commands.undo(t.record(action));
        QTRY_COMPARE(stopped.count(), 1);
        const auto stop = stopped[0][0].value<ReversalStop>();
        QCOMPARE(stop.reason, Reason::Failed);
        QCOMPARE(stop.failure.error.kind, ApiError::Kind::NotRecorded);
        QCOMPARE(t.writesSent(), QByteArrayList());
    }
}

void TestItemReversals::doesNothingWithWhatCannotBeTakenBack()
{
    UndoUnderTest t({found("2", leftData)});
    WriteRecord refused = t.record(Action::SaveData);
    refused.end->outcome = WriteEnd::Outcome::Refused;
    t.commands.undo(refused);
    WriteRecord unknown = t.record(Action::SaveData);
    unknown.end.reset();
    t.commands.undo(unknown);
    WriteRecord nowhere = t.record(Action::CreateMap);
    nowhere.target.map = {};
    t.commands.undo(nowhere);
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.started.count(), 0);
}

void TestItemReversals::takesOneAtATime()
{
    UndoUnderTest t({found("2", leftData), found("3", beforeData)});
    t.commands.undo(t.record(Action::SaveData));
    t.commands.undo(t.record(Action::SaveData));
    t.changeItem();
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QTRY_COMPARE(t.undone.count(), 1);
    QCOMPARE(t.started.count(), 1);
    QCOMPARE(t.writesSent().size(), 1);
}

QTEST_GUILESS_MAIN(TestItemReversals)
#include "tst_itemreversals.moc"
