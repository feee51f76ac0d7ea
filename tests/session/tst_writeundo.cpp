// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

class StacksUnderTest : public UndoUnderTest
{
public:
    using UndoUnderTest::UndoUnderTest;

    // As if it had just ended, whoever wrote it.
    void end(JournalSeq seq, Action action = Action::SaveData)
    {
        WriteRecord ended = record(action);
        ended.seq = seq;
        emit recorded.ended(ended);
    }

    void undoNext()
    {
        if (const WriteRecord *record = undo.nextUndo())
            commands.undo(*record);
        QTRY_VERIFY_WITH_TIMEOUT(commands.isIdle(), 20'000);
    }
    void redoNext()
    {
        if (const WriteRecord *record = undo.nextRedo())
            commands.undo(*record);
        QTRY_VERIFY_WITH_TIMEOUT(commands.isIdle(), 20'000);
    }

    JournalSeq next() const { return undo.nextUndo() ? undo.nextUndo()->seq : 0; }
    bool canRedo() const { return undo.nextRedo() != nullptr; }

    WriteUndo undo{commands, recorded};
    QSignalSpy changes{&undo, &WriteUndo::changed};
};

} // namespace

// What can be taken back and done again. With a service: tests/integration.
class TestWriteUndo : public QObject
{
    Q_OBJECT

private slots:
    void offersTheNewest();
    void leavesOutWhatWasNotApplied();
    void offersAMergedSaveOnce();
    void keepsOnlySoMany();
    void goesBackAndForth();
    void offersAgainWhatFailed();
    void letsGoOfWhatOthersChanged();
    void oneOfTheHistorysIsANewWrite();
    void doesNothingWithoutAny();
    void aMapOfWhichAPieceCameBackIsNotBack();
};

void TestWriteUndo::offersTheNewest()
{
    StacksUnderTest t(Script{});
    QVERIFY(!t.undo.nextUndo());
    t.end(1);
    t.end(2);
    QCOMPARE(t.next(), 2);
    QCOMPARE(t.changes.count(), 2);
    t.end(3, Action::CreateMap);
    QCOMPARE(t.next(), 3);
}

void TestWriteUndo::leavesOutWhatWasNotApplied()
{
    StacksUnderTest t(Script{});
    using Outcome = WriteEnd::Outcome;
    for (const auto outcome : {Outcome::Refused, Outcome::NotApplied, Outcome::CannotTell}) {
        WriteRecord record = t.record(Action::SaveData);
        record.end->outcome = outcome;
        emit t.recorded.ended(record);
    }
    QVERIFY(!t.undo.nextUndo());
    QCOMPARE(t.changes.count(), 0);
}

// The attempt that was refused never stood there.
void TestWriteUndo::offersAMergedSaveOnce()
{
    StacksUnderTest t({conflict, found("2", R"({"a":1,"b":2})"), found("3", R"({"a":2,"b":2})"),
                       found("3", R"({"a":2,"b":2})"), found("4", R"({"a":1,"b":2})")});
    t.save();
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(t.changes.count(), 1);
    t.undoNext();
    QVERIFY(t.isUndone());
    QCOMPARE(t.writesSent().last(), R"(POST 3 Data={"a":1,"b":2})");
    QVERIFY(!t.undo.nextUndo());
}

void TestWriteUndo::keepsOnlySoMany()
{
    StacksUnderTest t({notFound});
    const auto most = JournalSeq(WriteUndo::mostWrites);
    for (JournalSeq seq = 1; seq <= most + 5; ++seq)
        t.end(seq);
    for (JournalSeq seq = most + 5; seq > 5; --seq) {
        if (t.next() != seq)
            QCOMPARE(t.next(), seq);
        emit t.commands.undone(*t.undo.nextUndo(), {});
    }
    QVERIFY(!t.undo.nextUndo());
}

void TestWriteUndo::goesBackAndForth()
{
    StacksUnderTest t({found("2", leftData), found("3", beforeData), found("3", beforeData),
                       found("4", leftData), found("4", leftData), found("5", beforeData)});
    t.end(7);
    t.undoNext();
    QCOMPARE(t.next(), 0);
    QVERIFY(t.canRedo());
    t.redoNext();
    QVERIFY(t.next() != 0);
    QVERIFY(!t.canRedo());
    t.undoNext();
    QVERIFY(t.canRedo());
    QCOMPARE(t.writesSent(),
             (QByteArrayList{"POST 2 Data=" + beforeData, "POST 3 Data=" + leftData,
                             "POST 4 Data=" + beforeData}));
    t.end(100);
    QVERIFY(!t.canRedo());
    QCOMPARE(t.next(), 100);
}

void TestWriteUndo::offersAgainWhatFailed()
{
    StacksUnderTest t({refusal(403, 20403), found("2", leftData), found("3", beforeData)});
    t.end(7);
    t.undoNext();
    QCOMPARE(t.undoStopped.count(), 1);
    QCOMPARE(t.next(), 7);
    t.undoNext();
    QVERIFY(t.isUndone());
    QCOMPARE(t.next(), 0);
}

void TestWriteUndo::letsGoOfWhatOthersChanged()
{
    StacksUnderTest t({found("9", theirData)});
    t.end(6);
    t.end(7);
    t.undoNext();
    QCOMPARE(t.stop().reason, Reason::ChangedSince);
    QCOMPARE(t.next(), 6);
    QVERIFY(!t.canRedo());
}

void TestWriteUndo::oneOfTheHistorysIsANewWrite()
{
    StacksUnderTest t({found("2", leftData), found("3", beforeData), found("2", leftData),
                       found("5", beforeData)});
    t.end(8);
    t.undoNext();
    QVERIFY(t.canRedo());
    t.commands.undo(t.record(Action::SaveData));
    QTRY_COMPARE(t.undone.count(), 2);
    QVERIFY(t.next() != 0);
    QVERIFY(!t.canRedo());
}

void TestWriteUndo::doesNothingWithoutAny()
{
    StacksUnderTest t(Script{});
    t.undoNext();
    t.redoNext();
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.changes.count(), 0);
}

// The program may have ended in the midst of it.
void TestWriteUndo::aMapOfWhichAPieceCameBackIsNotBack()
{
    StacksUnderTest t(Script{});
    WriteRecord own = t.record(Action::CreateItem);
    own.undoes = 7;
    QVERIFY(!isTakenBackBy(t.record(Action::DeleteMap), own));
    QVERIFY(isTakenBackBy(t.record(Action::DeleteItem), own));
    own.end->outcome = WriteEnd::Outcome::Refused;
    QVERIFY(!isTakenBackBy(t.record(Action::DeleteItem), own));
}

QTEST_GUILESS_MAIN(TestWriteUndo)
#include "tst_writeundo.moc"
