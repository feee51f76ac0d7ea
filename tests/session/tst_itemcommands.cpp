// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "openmap.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "testitems.h"

#include <QSignalSpy>
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

// An edit of the item "k" as the store has it.
DataEdit edit()
{
    return {item("k", R"({"a":1,"b":1})"), *JsonText::parse(R"({"a":2,"b":1})")};
}

ScriptedServer::Step itemWith(const QByteArray &revision, const QByteArray &data,
                              const QByteArray &created = "2023-11-14T22:13:20Z")
{
    return ScriptedServer::answer(200,
                                  R"({"key":"k","data":)" + data + R"(,"revision":")" + revision
                                      + R"(","date_created":")" + created
                                      + R"(","date_expires":null})");
}

// Made just now, by the clock of these tests.
ScriptedServer::Step itemMadeNow(const QByteArray &data)
{
    return itemWith("1", data, "2026-01-01T00:00:00Z");
}

const QByteArray inAMinute = R"("2026-01-01T00:01:00Z")";

ScriptedServer::Step refusal(int status, int code)
{
    return ScriptedServer::answer(status,
                                  "{\"code\":" + QByteArray::number(code)
                                      + ",\"message\":\"no\",\"status\":"
                                      + QByteArray::number(status) + "}");
}

// A session with an open map that holds the item "k", on a server with a script.
class CommandsUnderTest
{
public:
    explicit CommandsUnderTest(std::vector<ScriptedServer::Step> script)
    {
        server.setScript(std::move(script));
        SyncMap state;
        state.sid = MapSid(QStringLiteral("MP1"));
        state.serviceSid = ServiceSid(QStringLiteral("IS1"));
        map = session.open(state);
        map->items().upsert({item("k", R"({"a":1})")});
        itemTarget = {state.serviceSid, state.sid, key};
        mapTarget = {state.serviceSid, state.sid, {}};
    }

    void changeItem()
    {
        commands.changeItemExpiry(map, key, Revision(QStringLiteral("1a")), *Ttl::seconds(60));
    }

    void save(MergePolicy policy = MergePolicy::Merge)
    {
        commands.saveItemData(map, edit(), policy);
    }

    void recreate(std::optional<Ttl> ttl = {}) { commands.recreateItem(map, edit(), ttl); }

    void changeMap() { commands.changeMapExpiry(map, Ttl::never()); }

    std::optional<ItemView> stored()
    {
        const auto handle = map->items().find(key);
        return handle ? std::optional(map->items().item(*handle)) : std::nullopt;
    }

    CommandFailure failure() const { return failed.front().at(1).value<CommandFailure>(); }
    ApiError::Kind failureKind() const { return failure().error.kind; }

    const ItemKey key{"k"};
    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    SyncSession session{{{},
                         Environment::Practice,
                         *ServiceOrigin::parse(server.baseUrl()),
                         {QStringLiteral("AC1"), QStringLiteral("secret")}},
                        clock,
                        limiter};
    ItemCommands commands{session.client(), session.clock(), std::chrono::milliseconds(0)};
    std::shared_ptr<OpenMap> map;
    CommandTarget itemTarget;
    CommandTarget mapTarget;
    QSignalSpy started{&commands, &ItemCommands::started};
    QSignalSpy changed{&commands, &ItemCommands::expiryChanged};
    QSignalSpy failed{&commands, &ItemCommands::failed};
    QSignalSpy saved{&commands, &ItemCommands::dataSaved};
    QSignalSpy stopped{&commands, &ItemCommands::saveStopped};
    QSignalSpy created{&commands, &ItemCommands::itemCreated};
    QSignalSpy idle{&commands, &ItemCommands::idle};
};

} // namespace

Q_DECLARE_METATYPE(ScriptedServer::Step)
Q_DECLARE_METATYPE(std::optional<Ttl>)

class TestItemCommands : public QObject
{
    Q_OBJECT

private slots:
    void changesAnItemsExpiry();
    void changesAMapsExpiry();
    void readsTheItemAgainAfterAConflict();
    void tellsWhatBecameOfAnItemsExpiry_data();
    void tellsWhatBecameOfAnItemsExpiry();
    void cannotTellWithoutKnowingWhatStoodThere();
    void forgetsAnItemThatIsGone_data();
    void forgetsAnItemThatIsGone();
    void tellsWhatBecameOfAMapsExpiry_data();
    void tellsWhatBecameOfAMapsExpiry();
    void leavesAllAsItIsWhereTheServiceRefuses();
    void goesOnWhenTheMapIsClosed();
    void takesOneWriteAtATime();
    void savesAnItemsData();
    void keepsWhatASaveRead_data();
    void keepsWhatASaveRead();
    void takesOneWriteAnItemOfWhateverKind();
    void writesToOtherItemsMeanwhile();
    void savesWhenTheMapIsClosed();
    void dropsItsWritesWithItself();
    void createsAnItemAgain_data();
    void createsAnItemAgain();
    void readsWhoeverWasFaster();
    void tellsWhatBecameOfACreation_data();
    void tellsWhatBecameOfACreation();
    void createsNothingInAMapThatIsGone();
    void canBeginAnewAtOnce();
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
    CommandsUnderTest t({ScriptedServer::answer(200, mapAfterwards)});
    QSignalSpy mapChanged(t.map.get(), &OpenMap::mapChanged);
    t.changeMap();
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.changed[0][0].value<CommandTarget>(), t.mapTarget);
    QCOMPARE(mapChanged.count(), 1);
    QVERIFY(t.map->map().expiresMs);
    QCOMPARE(t.server.requests()[0].body, "CollectionTtl=0");
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

void TestItemCommands::cannotTellWithoutKnowingWhatStoodThere()
{
    CommandsUnderTest t(
        {ScriptedServer::closeAfter(), ScriptedServer::answer(200, itemExpiring("1a", "null"))});
    t.commands.changeItemExpiry(t.map, t.key, Revision(QStringLiteral("19")), *Ttl::seconds(60));
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failure().outcome, WriteOutcome::CannotTell);
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
    CommandsUnderTest t({ScriptedServer::closeAfter(), ScriptedServer::answer(200, found)});
    SyncMap before = t.map->map();
    before.expiresMs = t.clock.nowMs() + 2 * 60 * 60 * 1000;
    t.map->setMap(before);
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
    CommandsUnderTest t({refusal(400, 54011)});
    t.changeItem();
    t.changeMap();
    QTRY_COMPARE(t.failed.count(), 2);
    QCOMPARE(t.failureKind(), ApiError::Kind::InvalidRequest);
    QCOMPARE(t.stored()->revision.toByteArray(), "1a");
    QCOMPARE(t.server.requests().size(), 2u);
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

void TestItemCommands::savesAnItemsData()
{
    CommandsUnderTest t({itemWith("2", R"({"a":2,"b":1})")});
    t.save();
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QVERIFY(!t.commands.isIdle());
    QCOMPARE(t.started.count(), 1);
    QByteArray storedThen;
    connect(&t.commands, &ItemCommands::dataSaved, this,
            [&] { storedThen = t.stored()->revision.toByteArray(); });
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(storedThen, "2");
    QCOMPARE(t.saved[0][0].value<CommandTarget>(), t.itemTarget);
    QCOMPARE(t.saved[0][1].value<DataSaved>().text.bytes(), R"({"a":2,"b":1})");
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":2,"b":1})");
    QCOMPARE(t.idle.count(), 1);
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.stopped.count() + t.failed.count(), 0);
}

void TestItemCommands::keepsWhatASaveRead_data()
{
    QTest::addColumn<std::vector<ScriptedServer::Step>>("script");
    QTest::addColumn<SaveStop::Reason>("reason");
    QTest::addColumn<QByteArray>("revision"); // in the store; empty: it is not there any more
    using Script = std::vector<ScriptedServer::Step>;
    using Reason = SaveStop::Reason;
    const ScriptedServer::Step mapFound = ScriptedServer::answer(
        200, R"({"sid":"MP1","service_sid":"IS1"})");
    QTest::newRow("overlap") << Script{refusal(412, 54205), itemWith("2", R"({"a":3,"b":1})")}
                             << Reason::Overlap << QByteArray("2");
    QTest::newRow("uncertain") << Script{ScriptedServer::closeAfter(),
                                         itemWith("2", R"({"a":3,"b":1})")}
                               << Reason::Uncertain << QByteArray("2");
    QTest::newRow("item gone") << Script{refusal(404, 20404), mapFound} << Reason::ItemGone
                               << QByteArray();
    QTest::newRow("map gone") << Script{refusal(404, 20404)} << Reason::MapGone << QByteArray("1a");
    QTest::newRow("refused") << Script{refusal(403, 54056)} << Reason::Failed << QByteArray("1a");
}

void TestItemCommands::keepsWhatASaveRead()
{
    QFETCH(std::vector<ScriptedServer::Step>, script);
    QFETCH(QByteArray, revision);
    CommandsUnderTest t(script);
    t.save();
    QTRY_COMPARE(t.stopped.count(), 1);
    QCOMPARE(t.stopped[0][0].value<CommandTarget>(), t.itemTarget);
    QTEST(t.stopped[0][1].value<SaveStop>().reason, "reason");
    QCOMPARE(t.stored() ? t.stored()->revision.toByteArray() : QByteArray(), revision);
    QCOMPARE(t.idle.count(), 1);
    QCOMPARE(t.failed.count() + t.saved.count(), 0);
}

void TestItemCommands::takesOneWriteAnItemOfWhateverKind()
{
    CommandsUnderTest t(
        {itemWith("2", R"({"a":2,"b":1})"), ScriptedServer::answer(200, itemAfterwards)});
    t.save();
    t.changeItem();
    t.save();
    t.recreate();
    QTRY_COMPARE(t.idle.count(), 1);
    QCOMPARE(t.server.requests().size(), 1u);
    t.changeItem();
    t.save();
    QTRY_COMPARE(t.idle.count(), 2);
    QCOMPARE(t.server.requests().size(), 2u);
    QCOMPARE(t.started.count(), 2);
    QCOMPARE(t.saved.count() + t.changed.count(), 2);
}

void TestItemCommands::writesToOtherItemsMeanwhile()
{
    CommandsUnderTest t({ScriptedServer::silence()});
    t.save();
    DataEdit other = edit();
    other.base.key = ItemKey("other");
    t.commands.saveItemData(t.map, other, MergePolicy::Merge);
    t.changeMap();
    QCOMPARE(t.started.count(), 3);
    QTRY_COMPARE(t.server.requests().size(), 3u);
}

void TestItemCommands::savesWhenTheMapIsClosed()
{
    CommandsUnderTest t({refusal(412, 54205), itemWith("2", R"({"a":1,"b":3})"),
                         itemWith("3", R"({"a":2,"b":3})")});
    t.save();
    t.map.reset();
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(t.saved[0][1].value<DataSaved>().merges, 1);
}

void TestItemCommands::dropsItsWritesWithItself()
{
    CommandsUnderTest t({ScriptedServer::silence()});
    auto commands = std::make_unique<ItemCommands>(t.session.client(), t.session.clock());
    commands->saveItemData(t.map, edit(), MergePolicy::Merge);
    QTRY_COMPARE(t.server.requests().size(), 1u);
    commands.reset();
    QTRY_COMPARE(t.server.connectionsOpen(), 0);
}

void TestItemCommands::createsAnItemAgain_data()
{
    QTest::addColumn<std::optional<Ttl>>("ttl");
    QTest::addColumn<QByteArray>("body");
    const QByteArray body = "Key=k&Data=%7B%22a%22%3A2%2C%22b%22%3A1%7D";
    QTest::newRow("for ever") << std::optional<Ttl>() << body;
    QTest::newRow("for an hour") << Ttl::seconds(3600) << body + "&ItemTtl=3600";
}

void TestItemCommands::createsAnItemAgain()
{
    QFETCH(std::optional<Ttl>, ttl);
    CommandsUnderTest t(
        {ScriptedServer::answer(201, R"({"key":"k","data":{"a":2,"b":1},"revision":"7"})")});
    t.map->items().remove(t.key);
    t.recreate(ttl);
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QCOMPARE(t.started.count(), 1);
    QTRY_COMPARE(t.created.count(), 1);
    QCOMPARE(t.created[0][0].value<CommandTarget>(), t.itemTarget);
    QCOMPARE(t.created[0][1].value<MapItem>().revision.value(), QStringLiteral("7"));
    QCOMPARE(t.stored()->revision.toByteArray(), "7");
    QTEST(t.server.requests()[0].body, "body");
    QVERIFY(
        t.server.requests()[0].requestLine().startsWith("POST /v1/Services/IS1/Maps/MP1/Items "));
    QCOMPARE(t.idle.count(), 1);
}

void TestItemCommands::readsWhoeverWasFaster()
{
    CommandsUnderTest t({refusal(409, 54208), itemMadeNow(R"({"a":9})")});
    t.map->items().remove(t.key);
    t.recreate();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::AlreadyExists);
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":9})");
    QCOMPARE(t.created.count(), 0);
}

void TestItemCommands::tellsWhatBecameOfACreation_data()
{
    QTest::addColumn<ScriptedServer::Step>("found");
    QTest::addColumn<int>("status"); // of the write; 0: no answer
    QTest::addColumn<WriteOutcome>("outcome");
    using Outcome = WriteOutcome;
    const auto ours = itemMadeNow(R"({"a":2,"b":1})");
    QTest::newRow("applied") << ours << 0 << Outcome::Applied;
    QTest::newRow("applied, then a fault") << ours << 500 << Outcome::Applied;
    QTest::newRow("not applied") << refusal(404, 20404) << 0 << Outcome::NotApplied;
    QTest::newRow("somebody else's") << itemMadeNow(R"({"a":9})") << 0 << Outcome::CannotTell;
}

void TestItemCommands::tellsWhatBecameOfACreation()
{
    QFETCH(ScriptedServer::Step, found);
    QFETCH(int, status);
    QFETCH(WriteOutcome, outcome);
    CommandsUnderTest t(
        {status ? refusal(status, 20000 + status) : ScriptedServer::closeAfter(), found});
    t.recreate();
    QTRY_COMPARE(t.created.count() + t.failed.count(), 1);
    QCOMPARE(t.created.count(), outcome == WriteOutcome::Applied ? 1 : 0);
    if (t.failed.count() == 1)
        QCOMPARE(t.failure().outcome, outcome);
    QCOMPARE(t.stored().has_value(), outcome != WriteOutcome::NotApplied);
    if (t.stored())
        QCOMPARE(t.stored()->revision.toByteArray(), "1");
}

void TestItemCommands::createsNothingInAMapThatIsGone()
{
    CommandsUnderTest t({refusal(404, 20404)});
    t.recreate();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::NotFound);
    QCOMPARE(t.server.requests().size(), 1u);
}

// As after an answer that asks for another write.
void TestItemCommands::canBeginAnewAtOnce()
{
    CommandsUnderTest t({refusal(400, 54008), itemWith("2", R"({"a":2,"b":1})")});
    QMetaObject::Connection again = connect(&t.commands, &ItemCommands::saveStopped, this,
                                            [&t] { t.save(); });
    t.save();
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(t.started.count(), 2);
    QCOMPARE(t.idle.count(), 1);
    disconnect(again);
}

QTEST_GUILESS_MAIN(TestItemCommands)
#include "tst_itemcommands.moc"
