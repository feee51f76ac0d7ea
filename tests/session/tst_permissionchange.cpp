// SPDX-License-Identifier: GPL-3.0-or-later
#include "callrecorder.h"
#include "undoundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Rights = std::optional<PermissionRights>;

const PermissionRights nothing;
const PermissionRights readOnly{.read = true};
const PermissionRights readAndWrite{.read = true, .write = true};
const QByteArray sentReadAndWrite = "POST  Read=true&Write=true&Manage=false";
const Step deleted = ScriptedServer::answer(204, {});

} // namespace

// Granting, changing and revoking a permission, answer by answer.
class TestPermissionChange : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhereItIsAsShown_data();
    void sendsWhereItIsAsShown();
    void sendsNothingWhereSomebodyChangedIt_data();
    void sendsNothingWhereSomebodyChangedIt();
    void sendsNothingThatCannotBeComparedFirst_data();
    void sendsNothingThatCannotBeComparedFirst();
    void recordsWhatReallyStoodThere();
    void looksUpWhatIsNotKnown();
    void tellsOfARefusal();
    void goesOnWhenNobodyWaits();
    void takesOneWriteAtATime();

private:
    using Result = WriteResult<MapPermission>;

    static Call<Result> change(UndoUnderTest &t, const Rights &shown, const Rights &wanted)
    {
        return t.commands.changePermission(t.map, {bob, shown, wanted});
    }

    static Result resultOf(UndoUnderTest &t, const Rights &shown, const Rights &wanted)
    {
        CallRecorder<Result> recorder(change(t, shown, wanted));
        const bool isDone = QTest::qWaitFor([&] { return recorder.isDone(); });
        return isDone ? *recorder.result() : Result();
    }
};

void TestPermissionChange::sendsWhereItIsAsShown_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<Rights>("shown");
    QTest::addColumn<Rights>("wanted");
    QTest::addColumn<QByteArray>("sent");
    const Step written = permissionFound(readAndWrite);
    QTest::newRow("grant") << Script{notFound, written} << Rights() << Rights(readAndWrite)
                           << sentReadAndWrite;
    QTest::newRow("change") << Script{permissionFound(readOnly), written} << Rights(readOnly)
                            << Rights(readAndWrite) << sentReadAndWrite;
    QTest::newRow("grant, a row that allows nothing is there")
        << Script{permissionFound(nothing), written} << Rights() << Rights(readAndWrite)
        << sentReadAndWrite;
    QTest::newRow("change, a row that allowed nothing is gone")
        << Script{notFound, written} << Rights(nothing) << Rights(readAndWrite) << sentReadAndWrite;
    QTest::newRow("revoke") << Script{permissionFound(readOnly), deleted} << Rights(readOnly)
                            << Rights() << QByteArray("DELETE  ");
}

void TestPermissionChange::sendsWhereItIsAsShown()
{
    QFETCH(Script, script);
    QFETCH(Rights, shown);
    QFETCH(Rights, wanted);
    QFETCH(QByteArray, sent);
    UndoUnderTest t(script);
    const Result result = resultOf(t, shown, wanted);
    QVERIFY(result.isApplied());
    QCOMPARE(t.writesSent(), QByteArrayList{sent});
    QVERIFY(t.server.requests().back().head.contains("/Maps/MP1/Permissions/bob "));
    QCOMPARE(result.now.has_value(), wanted.has_value());
    QVERIFY(t.commands.isIdle());
}

void TestPermissionChange::sendsNothingWhereSomebodyChangedIt_data()
{
    QTest::addColumn<Step>("found");
    QTest::addColumn<Rights>("shown");
    QTest::addColumn<Rights>("wanted");
    const Step theirs = permissionFound({.manage = true});
    QTest::newRow("grant") << theirs << Rights() << Rights(readAndWrite);
    QTest::newRow("change") << theirs << Rights(readOnly) << Rights(readAndWrite);
    QTest::newRow("revoke") << theirs << Rights(readOnly) << Rights();
    QTest::newRow("change of what is gone") << notFound << Rights(readOnly) << Rights(readAndWrite);
}

void TestPermissionChange::sendsNothingWhereSomebodyChangedIt()
{
    QFETCH(Step, found);
    QFETCH(Rights, shown);
    QFETCH(Rights, wanted);
    UndoUnderTest t({found});
    const Result result = resultOf(t, shown, wanted);
    QVERIFY(!result.isApplied());
    QCOMPARE(result.error->kind, ApiError::Kind::Conflict);
    QCOMPARE(t.server.requests().size(), 1u);
    const auto now = result.asRead();
    if (now)
        QVERIFY(now->manage && *now->manage);
    else
        QCOMPARE(now.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(result.seq, 0);
}

void TestPermissionChange::sendsNothingThatCannotBeComparedFirst_data()
{
    QTest::addColumn<Step>("found");
    QTest::addColumn<Rights>("wanted");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("nothing to revoke") << notFound << Rights() << ApiError::Kind::NotFound;
    QTest::newRow("no answer to the reading")
        << refusal(403, 20403) << Rights(readAndWrite) << ApiError::Kind::Forbidden;
}

void TestPermissionChange::sendsNothingThatCannotBeComparedFirst()
{
    QFETCH(Step, found);
    QFETCH(Rights, wanted);
    QFETCH(ApiError::Kind, kind);
    UndoUnderTest t({found});
    const Result result = resultOf(t, readOnly, wanted);
    QVERIFY(!result.isApplied());
    QCOMPARE(result.error->kind, kind);
    QCOMPARE(t.server.requests().size(), 1u);
}

// For taking it back: no permission, and not one that allows nothing.
void TestPermissionChange::recordsWhatReallyStoodThere()
{
    UndoUnderTest t({notFound, permissionFound(readAndWrite)});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    QVERIFY(resultOf(t, nothing, readAndWrite).isApplied());
    const auto record = ended[0][0].value<WriteRecord>();
    QVERIFY(!record.before.exists);
    QCOMPARE(record.identity, std::optional(bob));
    QCOMPARE(record.target, t.mapTarget);
}

void TestPermissionChange::looksUpWhatIsNotKnown()
{
    UndoUnderTest t({permissionFound(readOnly), lost, permissionFound(readAndWrite)});
    const Result result = resultOf(t, readOnly, readAndWrite);
    QVERIFY(result.isApplied());
    QVERIFY(result.wasLookedUp);
    QCOMPARE(t.writesSent().size(), 1);
}

void TestPermissionChange::tellsOfARefusal()
{
    UndoUnderTest t({notFound, refusal(400, 54351)});
    const Result result = resultOf(t, {}, readOnly);
    QVERIFY(!result.isApplied());
    QCOMPARE(result.error->code, 54351);
    QVERIFY(t.commands.isIdle());
}

void TestPermissionChange::goesOnWhenNobodyWaits()
{
    UndoUnderTest t({permissionFound(readOnly), permissionFound(readAndWrite)});
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    {
        const Call<Result> dropped = change(t, readOnly, readAndWrite);
    }
    t.map.reset();
    QTRY_COMPARE(ended.count(), 1);
    QTRY_VERIFY(t.commands.isIdle());
    QCOMPARE(t.writesSent(), QByteArrayList{sentReadAndWrite});
}

void TestPermissionChange::takesOneWriteAtATime()
{
    UndoUnderTest t({permissionFound(readOnly), permissionFound(readAndWrite)});
    CallRecorder<Result> first(change(t, readOnly, readAndWrite));
    QVERIFY(t.commands.isBusy(t.mapTarget));
    QCOMPARE(resultOf(t, readOnly, {}).error->kind, ApiError::Kind::Refused);
    QTRY_VERIFY(first.isDone());
    QVERIFY(first.value().isApplied());
    QCOMPARE(t.writesSent().size(), 1);
}

QTEST_GUILESS_MAIN(TestPermissionChange)
#include "tst_permissionchange.moc"
