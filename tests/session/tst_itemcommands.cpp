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
        session.commands().changeItemExpiry(map, key, Revision(QStringLiteral("1a")),
                                            *Ttl::seconds(60));
    }

    void changeMap() { session.commands().changeMapExpiry(map, Ttl::never()); }

    std::optional<ItemView> stored()
    {
        const auto handle = map->items().find(key);
        return handle ? std::optional(map->items().item(*handle)) : std::nullopt;
    }

    ApiError::Kind failure() const { return failed.front().at(1).value<ApiError>().kind; }

    const ItemKey key{"k"};
    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    SyncSession session{*ServiceOrigin::parse(server.baseUrl()),
                        {QStringLiteral("AC1"), QStringLiteral("secret")},
                        clock,
                        limiter};
    std::shared_ptr<OpenMap> map;
    CommandTarget itemTarget;
    CommandTarget mapTarget;
    QSignalSpy started{&session.commands(), &ItemCommands::started};
    QSignalSpy changed{&session.commands(), &ItemCommands::expiryChanged};
    QSignalSpy failed{&session.commands(), &ItemCommands::failed};
};

} // namespace

class TestItemCommands : public QObject
{
    Q_OBJECT

private slots:
    void changesAnItemsExpiry();
    void changesAMapsExpiry();
    void readsTheItemAgainAfterAConflict();
    void readsTheItemAgainAfterAnUnknownOutcome();
    void forgetsAnItemThatIsGone_data();
    void forgetsAnItemThatIsGone();
    void readsTheMapAgainAfterAnUnknownOutcome();
    void leavesAllAsItIsWhereTheServiceRefuses();
    void goesOnWhenTheMapIsClosed();
    void takesOneWriteAtATime();
};

void TestItemCommands::changesAnItemsExpiry()
{
    CommandsUnderTest t({ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    QVERIFY(t.session.commands().isBusy(t.itemTarget));
    QVERIFY(!t.session.commands().isBusy(t.mapTarget));
    QCOMPARE(t.started.count(), 1);
    QTRY_COMPARE(t.changed.count(), 1);
    QCOMPARE(t.changed[0][0].value<CommandTarget>(), t.itemTarget);
    QVERIFY(!t.session.commands().isBusy(t.itemTarget));
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
    QCOMPARE(t.failure(), ApiError::Kind::Conflict);
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":2})");
    QCOMPARE(t.server.requests().size(), 2u);
    QVERIFY(t.server.requests()[1].head.startsWith("GET "));
    QCOMPARE(t.changed.count(), 0);
}

void TestItemCommands::readsTheItemAgainAfterAnUnknownOutcome()
{
    CommandsUnderTest t(
        {ScriptedServer::closeAfter(), ScriptedServer::answer(200, itemAfterwards)});
    t.changeItem();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failure(), ApiError::Kind::OutcomeUnknown);
    QCOMPARE(t.stored()->revision.toByteArray(), "2");
    QCOMPARE(t.server.requests().size(), 2u);
    QVERIFY(t.server.requests()[1].head.startsWith("GET "));
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
    QCOMPARE(t.failure(), conflictsFirst ? ApiError::Kind::Conflict : ApiError::Kind::NotFound);
}

void TestItemCommands::readsTheMapAgainAfterAnUnknownOutcome()
{
    CommandsUnderTest t({ScriptedServer::closeAfter(), ScriptedServer::answer(200, mapAfterwards)});
    t.changeMap();
    QTRY_COMPARE(t.failed.count(), 1);
    QCOMPARE(t.failure(), ApiError::Kind::OutcomeUnknown);
    QCOMPARE(t.map->map().revision.value(), QStringLiteral("7"));
}

void TestItemCommands::leavesAllAsItIsWhereTheServiceRefuses()
{
    CommandsUnderTest t({refusal(400, 54011)});
    t.changeItem();
    t.changeMap();
    QTRY_COMPARE(t.failed.count(), 2);
    QCOMPARE(t.failure(), ApiError::Kind::InvalidRequest);
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

QTEST_GUILESS_MAIN(TestItemCommands)
#include "tst_itemcommands.moc"
