// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const Step noContent = ScriptedServer::answer(204, {});
const Step shown = found("1a", R"({"a":1})"); // as the store has it

class ItemDeletionUnderTest : public UndoUnderTest
{
public:
    using UndoUnderTest::UndoUnderTest;

    void remove(const char *revision = "1a")
    {
        commands.deleteItem(map, key, Revision(QString::fromLatin1(revision)));
        QVERIFY(commands.isBusy(itemTarget));
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count() + deletionFailed.count(), 1, 20'000);
        QVERIFY(commands.isIdle());
    }

    CommandFailure why() const { return deletionFailed[0][1].value<CommandFailure>(); }

    QSignalSpy deleted{&commands, &ItemCommands::itemDeleted};
    QSignalSpy deletionFailed{&commands, &ItemCommands::deletionFailed};
};

} // namespace

class TestItemDeletion : public QObject
{
    Q_OBJECT

private slots:
    void deletes();
    void deletesNothingThatIsNotAsItWasShown_data();
    void deletesNothingThatIsNotAsItWasShown();
    void deletesNothingThatWasMadeAnew_data();
    void deletesNothingThatWasMadeAnew();
    void takesALateReadingForNoChange();
    void readsWhatItDoesNotKnow();
    void tellsWhatBecameOfIt_data();
    void tellsWhatBecameOfIt();
    void leavesAllAsItIsWhereTheServiceRefuses();
};

void TestItemDeletion::deletes()
{
    ItemDeletionUnderTest t({shown, noContent});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    t.remove();
    QCOMPARE(t.deleted.count(), 1);
    QCOMPARE(t.deleted[0][0].value<CommandTarget>(), t.itemTarget);
    QCOMPARE(t.writesSent(), QByteArrayList{"DELETE 1a "});
    QVERIFY(!t.stored());
    const auto record = ended[0][0].value<WriteRecord>();
    QCOMPARE(record.action, Action::DeleteItem);
    QCOMPARE(record.before.data, R"({"a":1})");
    QVERIFY(!record.end->after.exists);
}

void TestItemDeletion::deletesNothingThatIsNotAsItWasShown_data()
{
    QTest::addColumn<Step>("now");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("changed") << found("2", theirData) << true;
    QTest::newRow("deleted") << notFound << false;
}

void TestItemDeletion::deletesNothingThatIsNotAsItWasShown()
{
    QFETCH(Step, now);
    QFETCH(bool, isThere);
    ItemDeletionUnderTest t({now, conflict, now});
    t.remove();
    QCOMPARE(t.why().error.kind, ApiError::Kind::Conflict);
    QCOMPARE(t.stored().has_value(), isThere);
    if (isThere)
        QCOMPARE(t.stored()->data.toByteArray(), theirData);
    QCOMPARE(t.writesSent().size(), 1);
}

// With the same revision, which If-Match would let pass.
void TestItemDeletion::deletesNothingThatWasMadeAnew_data()
{
    QTest::addColumn<Step>("now");
    QTest::newRow("with other data") << found("1a", theirData);
    QTest::newRow("with the same") << found("1a", R"({"a":1})", "null", "2025-12-31T00:00:00Z");
}

void TestItemDeletion::deletesNothingThatWasMadeAnew()
{
    QFETCH(Step, now);
    ItemDeletionUnderTest t({now, noContent});
    t.remove();
    QCOMPARE(t.why().error.kind, ApiError::Kind::Conflict);
    QCOMPARE(t.writesSent(), QByteArrayList());
}

void TestItemDeletion::takesALateReadingForNoChange()
{
    for (const Step &late : {found("0", theirData), notFound}) {
        ItemDeletionUnderTest t({late, noContent});
        t.remove();
        QCOMPARE(t.deleted.count(), 1);
        QCOMPARE(t.writesSent(), QByteArrayList{"DELETE 1a "});
    }
}

// The journal is to have what stood there.
void TestItemDeletion::readsWhatItDoesNotKnow()
{
    ItemDeletionUnderTest t({found("1b", theirData), noContent});
    t.remove("1b");
    QCOMPARE(t.deleted.count(), 1);
    QCOMPARE(t.writesSent(), QByteArrayList{"DELETE 1b "});

    ItemDeletionUnderTest late({found("1c", theirData)});
    late.remove("1b");
    QCOMPARE(late.why().error.kind, ApiError::Kind::Conflict);
    QCOMPARE(late.writesSent(), QByteArrayList());
}

void TestItemDeletion::tellsWhatBecameOfIt_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<std::optional<WriteOutcome>>("outcome"); // absent: deleted
    const std::optional<WriteOutcome> applied;
    const Step fault = refusal(503, 20503);
    QTest::newRow("applied") << Script{shown, lost, notFound} << applied;
    QTest::newRow("a fault, applied") << Script{shown, fault, notFound} << applied;
    QTest::newRow("not applied") << Script{shown, lost, shown}
                                 << std::optional(WriteOutcome::NotApplied);
    QTest::newRow("made anew") << Script{shown, lost,
                                         found("2", theirData, "null", "2026-01-01T00:00:00Z")}
                               << std::optional(WriteOutcome::CannotTell);
}

void TestItemDeletion::tellsWhatBecameOfIt()
{
    QFETCH(Script, script);
    QFETCH(std::optional<WriteOutcome>, outcome);
    ItemDeletionUnderTest t(script);
    t.remove();
    QCOMPARE(t.deleted.count(), outcome ? 0 : 1);
    QCOMPARE(t.stored().has_value(), outcome.has_value());
    if (outcome)
        QCOMPARE(t.why().outcome, outcome);
    QCOMPARE(t.writesSent().size(), 1);
}

void TestItemDeletion::leavesAllAsItIsWhereTheServiceRefuses()
{
    ItemDeletionUnderTest t({refusal(403, 20403)});
    t.remove();
    QCOMPARE(t.why().error.kind, ApiError::Kind::Forbidden);
    QCOMPARE(t.stored()->revision.toByteArray(), "1a");
}

QTEST_GUILESS_MAIN(TestItemDeletion)
#include "tst_itemdeletion.moc"
