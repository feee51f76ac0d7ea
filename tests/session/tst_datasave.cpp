// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasave.h"
#include "manualclock.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "testitems.h"

#include <QSignalSpy>
#include <QTest>
#include <QTestEventLoop>

using namespace mapdesk;
using namespace mapdesk::test;
using Reason = SaveStop::Reason;
using Step = ScriptedServer::Step;
using Script = std::vector<Step>;

namespace {

// What testitems.h says of its items: when they were made.
const QByteArray created = "2023-11-14T22:13:20Z";

const QByteArray baseData = R"({"a":1,"b":1.10,"c":3})";
const QByteArray mineData = R"({"a":2,"b":1.10,"c":3})";

Step found(const QByteArray &revision, const QByteArray &data)
{
    return ScriptedServer::answer(200,
                                  R"({"key":"k","data":)" + data + R"(,"revision":")" + revision
                                      + R"(","date_created":")" + created + R"("})");
}

Step refusal(int status, const QByteArrayList &headers = {})
{
    const QByteArray number = QByteArray::number(status);
    return ScriptedServer::answer(
        status, R"({"code":20)" + number + R"(,"message":"no","status":)" + number + "}", headers);
}

const Step conflict = refusal(412);
const Step notFound = refusal(404);
const Step mapFound = ScriptedServer::answer(200, R"({"sid":"MP1","service_sid":"IS1"})");

JsonText json(const QByteArray &text)
{
    return *JsonText::parse(text);
}

TransportOptions withOneRetry()
{
    TransportOptions options;
    options.retries = 1;
    options.retryDelayMs = 1;
    return options;
}

// A save of the item "k", whose revision is known as 1a, on a server with a script.
class SaveUnderTest
{
public:
    explicit SaveUnderTest(Script script, MergePolicy policy = MergePolicy::Merge,
                           const QByteArray &mine = mineData, const QByteArray &base = baseData)
        : edit{item("k", base), json(mine)}
        , save(std::make_unique<DataSave>(session.client(), outcomes,
                                          ServiceSid(QStringLiteral("IS1")),
                                          MapSid(QStringLiteral("MP1")), edit, policy))
    {
        server.setScript(std::move(script));
    }

    // The save, until it ends.
    void run()
    {
        save->start();
        QCOMPARE(saved.count() + stopped.count(), 0);
        QTestEventLoop loop;
        QObject::connect(save.get(), &DataSave::saved, &loop, &QTestEventLoop::exitLoop);
        QObject::connect(save.get(), &DataSave::stopped, &loop, &QTestEventLoop::exitLoop);
        loop.enterLoop(10);
        QCOMPARE(saved.count() + stopped.count(), 1);
        verifyWire();
    }

    DataSaved result() const { return saved.front().front().value<DataSaved>(); }
    SaveStop stop() const { return stopped.front().front().value<SaveStop>(); }

    QByteArrayList methods() const
    {
        QByteArrayList methods;
        for (const QByteArray &line : server.requestLines())
            methods += line.first(line.indexOf(' '));
        return methods;
    }

    // What the writes had to say, in their order: "REVISION DATA".
    QByteArrayList writes() const
    {
        QByteArrayList writes;
        for (const auto &request : server.requests()) {
            if (request.head.startsWith("POST "))
                writes += request.header("If-Match") + ' '
                    + QByteArray::fromPercentEncoding(request.body.sliced(5));
        }
        return writes;
    }

    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    SyncSession session{{{},
                         Environment::Practice,
                         *ServiceOrigin::parse(server.baseUrl()),
                         {QStringLiteral("AC1"), QStringLiteral("secret")},
                         withOneRetry()},
                        clock,
                        limiter};
    OutcomeReader outcomes{session.client(), session.clock(), std::chrono::milliseconds(0)};
    DataEdit edit;
    std::unique_ptr<DataSave> save;
    QSignalSpy saved{save.get(), &DataSave::saved};
    QSignalSpy stopped{save.get(), &DataSave::stopped};

private:
    // Each write says Data and the revision, and nothing else.
    void verifyWire() const
    {
        for (const auto &request : server.requests()) {
            if (!request.head.startsWith("POST "))
                continue;
            QVERIFY(!request.header("If-Match").isEmpty());
            QVERIFY2(request.body.startsWith("Data="), request.body.constData());
            QVERIFY2(!request.body.contains('&'), request.body.constData());
        }
    }
};

} // namespace

Q_DECLARE_METATYPE(Script)
Q_DECLARE_METATYPE(Step)

class TestDataSave : public QObject
{
    Q_OBJECT

private slots:
    void sendsDataOnTheRevision();
    void anUntouchedTextSendsNothing();
    void takesInWhatOthersChanged();
    void asksBeforeItMerges();
    void neverDecidesAnOverlap_data();
    void neverDecidesAnOverlap();
    void sendsNothingThatStandsThere_data();
    void sendsNothingThatStandsThere();
    void eachMergeStartsFromTheEdit();
    void mergesThreeTimes();
    void thenItIsTooBusy();
    void stopsWhereTheMergeIsTooLong_data();
    void stopsWhereTheMergeIsTooLong();
    void mergesNothingThatIsNoJson_data();
    void mergesNothingThatIsNoJson();
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
    void readsAgainWhatWasReadTooEarly();
    void stopsWhereTheNewestCannotBeSeen();
    void endsWithItsOwner();
};

void TestDataSave::sendsDataOnTheRevision()
{
    SaveUnderTest t({found("1b", mineData)}, MergePolicy::Ask, R"({ "a": 2, "b": 1.10, "c": 3 })");
    t.run();
    QCOMPARE(t.writes(), QByteArrayList{"1a " + mineData});
    QCOMPARE(t.result().item.revision.value(), QStringLiteral("1b"));
    QCOMPARE(t.result().text.bytes(), mineData);
    QCOMPARE(t.result().merges, 0);
}

void TestDataSave::anUntouchedTextSendsNothing()
{
    SaveUnderTest t({}, MergePolicy::Merge, R"({ "a": 1, "b": 1.10, "c": 3 })");
    t.run();
    QCOMPARE(t.result().item, t.edit.base);
    QCOMPARE(t.result().text.bytes(), baseData);
    QCOMPARE(t.server.connectionsMade(), 0);
}

void TestDataSave::takesInWhatOthersChanged()
{
    const QByteArray merged = R"({"a":2,"b":1.20,"c":3})";
    SaveUnderTest t({conflict, found("2", R"({"a":1, "b":1.20, "c":3})"), found("3", merged)});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "POST"}));
    QCOMPARE(t.writes(), (QByteArrayList{"1a " + mineData, "2 " + merged}));
    QCOMPARE(t.result().item.revision.value(), QStringLiteral("3"));
    QCOMPARE(t.result().text.bytes(), merged);
    QCOMPARE(t.result().merges, 1);
}

void TestDataSave::asksBeforeItMerges()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":1.20,"c":3})")}, MergePolicy::Ask);
    t.run();
    QCOMPARE(t.stop().reason, Reason::MergeToShow);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.stop().edit.base, t.edit.base);
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::neverDecidesAnOverlap_data()
{
    QTest::addColumn<MergePolicy>("policy");
    QTest::newRow("ask") << MergePolicy::Ask;
    QTest::newRow("merge") << MergePolicy::Merge;
}

void TestDataSave::neverDecidesAnOverlap()
{
    QFETCH(MergePolicy, policy);
    SaveUnderTest t({conflict, found("2", R"({"a":7,"b":1.10,"c":3})")}, policy);
    t.run();
    QCOMPARE(t.stop().reason, Reason::Overlap);
    QCOMPARE(t.stop().theirs->data, R"({"a":7,"b":1.10,"c":3})");
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::sendsNothingThatStandsThere_data()
{
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs"); // compact
    QTest::addColumn<int>("merges");
    const QByteArray repeated = R"({"a":2,"b":1.10,"c":3,"c":4})";
    QTest::newRow("the same") << mineData << mineData << 0;
    QTest::newRow("the same, with a repeated key") << repeated << repeated << 0;
    QTest::newRow("and another's change")
        << mineData << QByteArray(R"({"a":2,"b":1.20,"c":3})") << 1;
    QTest::newRow("the same removal")
        << QByteArray(R"({"a":1,"c":3})") << QByteArray(R"({"a":1,"c":4})") << 1;
}

void TestDataSave::sendsNothingThatStandsThere()
{
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    for (const MergePolicy policy : {MergePolicy::Ask, MergePolicy::Merge}) {
        SaveUnderTest t({conflict, found("2", QByteArray(theirs).replace(",", " , "))}, policy,
                        mine);
        t.run();
        QCOMPARE(t.saved.count(), 1);
        QCOMPARE(t.result().item.revision.value(), QStringLiteral("2"));
        QCOMPARE(t.result().text.bytes(), theirs);
        QTEST(t.result().merges, "merges");
        QCOMPARE(t.writes().size(), 1);
    }
}

// Somebody makes one of our changes, too, and takes it back before the merge is written.
void TestDataSave::eachMergeStartsFromTheEdit()
{
    SaveUnderTest t({conflict, found("2", R"({"a":2,"b":1.10,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":1.20,"c":3})"), found("4", "{}")},
                    MergePolicy::Merge, R"({"a":2,"b":1.10,"c":4})");
    t.run();
    QCOMPARE(t.writes(),
             (QByteArrayList{R"(1a {"a":2,"b":1.10,"c":4})", R"(2 {"a":2,"b":1.10,"c":4})",
                             R"(3 {"a":2,"b":1.20,"c":4})"}));
    QCOMPARE(t.result().merges, 2);
}

void TestDataSave::mergesThreeTimes()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":2,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":3,"c":3})"), conflict,
                     found("4", R"({"a":1,"b":4,"c":3})"), found("5", R"({"a":2,"b":4,"c":3})")});
    t.run();
    QCOMPARE(t.writes().last(), R"(4 {"a":2,"b":4,"c":3})");
    QCOMPARE(t.result().merges, 3);
}

void TestDataSave::thenItIsTooBusy()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":2,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":3,"c":3})"), conflict,
                     found("4", R"({"a":1,"b":4,"c":3})"), conflict,
                     found("5", R"({"a":1,"b":5,"c":3})")});
    t.run();
    QCOMPARE(t.stop().reason, Reason::TooBusy);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("5"));
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QCOMPARE(t.writes().size(), 1 + DataSave::mostMerges);
}

void TestDataSave::stopsWhereTheMergeIsTooLong_data()
{
    neverDecidesAnOverlap_data();
}

void TestDataSave::stopsWhereTheMergeIsTooLong()
{
    QFETCH(MergePolicy, policy);
    const QByteArray longText = QByteArray(9000, 'x');
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":")" + longText + R"(","c":3})")}, policy,
                    R"({"a":")" + longText + R"(","b":1.10,"c":3})");
    t.run();
    QCOMPARE(t.stop().reason, Reason::MergeTooLong);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::mergesNothingThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<Step>("theirs");
    QTest::newRow("theirs, which has none")
        << baseData << ScriptedServer::answer(200, R"({"key":"k","revision":"2"})");
    QTest::newRow("what both started from") << QByteArray(R"({"a":.5})") << found("2", baseData);
}

void TestDataSave::mergesNothingThatIsNoJson()
{
    QFETCH(QByteArray, base);
    QFETCH(Step, theirs);
    SaveUnderTest t({conflict, theirs}, MergePolicy::Merge, mineData, base);
    t.run();
    QCOMPARE(t.stop().reason, Reason::NotJson);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::tellsWhatIsGone_data()
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

void TestDataSave::tellsWhatIsGone()
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

void TestDataSave::findsOutWhatBecameOfIt_data()
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

void TestDataSave::findsOutWhatBecameOfIt()
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
void TestDataSave::findsItsOwnChangesAmongOthers()
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

void TestDataSave::stopsWhereItIsRefused_data()
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

void TestDataSave::stopsWhereItIsRefused()
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

void TestDataSave::waitsWhereTheServiceIsBusy()
{
    SaveUnderTest t({refusal(429, {"Retry-After: 0"}), found("2", mineData)});
    t.run();
    QCOMPARE(t.saved.count(), 1);
    QCOMPARE(t.writes(), (QByteArrayList{"1a " + mineData, "1a " + mineData}));
}

void TestDataSave::aLockStopsIt()
{
    SaveUnderTest t({});
    t.session.writeGuard().lock();
    t.run();
    QCOMPARE(t.stop().reason, Reason::Failed);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Refused);
    QCOMPARE(t.server.connectionsMade(), 0);
}

void TestDataSave::aLockBetweenMergeAndWriteStopsIt()
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

void TestDataSave::readsAgainWhatWasReadTooEarly()
{
    SaveUnderTest t({conflict, found("1a", baseData), found("2", R"({"a":1,"b":2,"c":3})"),
                     found("3", R"({"a":2,"b":2,"c":3})")});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "GET", "POST"}));
    QCOMPARE(t.result().merges, 1);

    const Step first = found("2", R"({"a":1,"b":2,"c":3})");
    SaveUnderTest twice({conflict, found("1a", baseData), first, conflict, first,
                         found("3", R"({"a":1,"b":3,"c":3})"),
                         found("4", R"({"a":2,"b":3,"c":3})")});
    twice.run();
    QCOMPARE(twice.writes().last(), R"(3 {"a":2,"b":3,"c":3})");
    QCOMPARE(twice.result().merges, 2);
}

void TestDataSave::stopsWhereTheNewestCannotBeSeen()
{
    SaveUnderTest t({conflict, found("1a", baseData)});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "GET"}));
    QCOMPARE(t.stop().reason, Reason::Failed);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Conflict);
}

void TestDataSave::endsWithItsOwner()
{
    SaveUnderTest t({conflict, ScriptedServer::silence()});
    t.save->start();
    QTRY_COMPARE(t.server.requests().size(), 2u);
    t.save.reset();
    QTRY_VERIFY(t.server.connectionsOpen() < t.server.connectionsMade());
    QCOMPARE(t.saved.count() + t.stopped.count(), 0);
}

QTEST_GUILESS_MAIN(TestDataSave)
#include "tst_datasave.moc"
