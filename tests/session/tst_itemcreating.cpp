// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "commandsundertest.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const ServiceSid service(QStringLiteral("IS1"));
const ItemKey newKey("n");

// Made just now, by the clock of these tests.
ScriptedServer::Step item(int status = 201)
{
    return ScriptedServer::answer(
        status,
        R"({"key":"n","data":{"a":1},"revision":"0","date_created":"2026-01-01T00:00:00Z",)"
        R"("date_expires":null})");
}

ScriptedServer::Step map(int status = 201)
{
    return ScriptedServer::answer(
        status,
        R"({"sid":"MP2","service_sid":"IS1","unique_name":"orders","revision":"0",)"
        R"("date_created":"2026-01-01T00:00:00Z","date_expires":null})");
}

NewItem newItem(std::optional<Ttl> ttl = {})
{
    return {newKey, *JsonText::parse(R"({"a" : 1})"), ttl};
}

} // namespace

// New items and maps, whose results come to who asks.
class TestItemCreating : public QObject
{
    Q_OBJECT

private slots:
    void createsAnItem();
    void sendsAnExpiryWhereThereIsOne();
    void tellsWhereTheKeyIsTaken();
    void looksUpAnItemWithoutAnAnswer_data();
    void looksUpAnItemWithoutAnAnswer();
    void isNotTakenBackByWhoAsked();
    void refusesASecondOneMeanwhile();
    void createsAMap();
    void tellsWhereTheNameIsTaken();
    void looksUpAMapByItsName();
    void cannotTellOfAMapWithoutAName();
    void anItemCanBeTakenBack();
};

void TestItemCreating::createsAnItem()
{
    CommandsUnderTest t({item()});
    auto call = t.commands.createItem(t.map, newItem());
    QVERIFY(t.commands.isBusy({service, t.map->map().sid, newKey}));
    const auto result = resultOf(std::move(call));
    QVERIFY(result->isApplied());
    QCOMPARE(result->now->key.value(), newKey.value());
    QCOMPARE(t.server.requests()[0].body, QByteArray("Key=n&Data=%7B%22a%22%3A1%7D"));
    QVERIFY(t.map->item(newKey));
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.idle.count(), 1);
}

void TestItemCreating::sendsAnExpiryWhereThereIsOne()
{
    CommandsUnderTest t({item()});
    QVERIFY(resultOf(t.commands.createItem(t.map, newItem(Ttl::seconds(60))))->isApplied());
    const QByteArray body = t.server.requests()[0].body;
    QVERIFY2(body.endsWith("&ItemTtl=60"), body.constData());
    QVERIFY(!body.contains("CollectionTtl"));
}

void TestItemCreating::tellsWhereTheKeyIsTaken()
{
    CommandsUnderTest t({refusal(409, 54208)});
    const auto result = resultOf(t.commands.createItem(t.map, newItem()));
    QVERIFY(!result->isApplied());
    QCOMPARE(result->failure().error.kind, ApiError::Kind::AlreadyExists);
    QVERIFY(!result->failure().outcome);
    QVERIFY(!t.map->item(newKey));
    QVERIFY(t.commands.isIdle());
}

void TestItemCreating::looksUpAnItemWithoutAnAnswer_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("it stands there") << true;
    QTest::newRow("nothing stands there") << false;
}

void TestItemCreating::looksUpAnItemWithoutAnAnswer()
{
    QFETCH(const bool, isThere);
    CommandsUnderTest t({ScriptedServer::closeAfter(), isThere ? item(200) : refusal(404, 20404)});
    const auto result = resultOf(t.commands.createItem(t.map, newItem()));
    QCOMPARE(result->isApplied(), isThere);
    QCOMPARE(t.map->item(newKey).has_value(), isThere);
    if (!isThere)
        QCOMPARE(result->failure().outcome, WriteOutcome::NotApplied);
}

void TestItemCreating::isNotTakenBackByWhoAsked()
{
    CommandsUnderTest t({item()});
    {
        const auto dropped = t.commands.createItem(t.map, newItem());
    }
    QTRY_COMPARE(t.idle.count(), 1);
    QCOMPARE(t.server.requests().size(), size_t(1));
    QVERIFY(t.map->item(newKey));
}

void TestItemCreating::refusesASecondOneMeanwhile()
{
    CommandsUnderTest t({item()});
    CallRecorder<WriteResult<MapItem>> first(t.commands.createItem(t.map, newItem()));
    const auto second = resultOf(t.commands.createItem(t.map, newItem()));
    QCOMPARE(second->failure().error.kind, ApiError::Kind::Refused);
    QTRY_VERIFY(first.isDone());
    QVERIFY(first.value().isApplied());
    QCOMPARE(t.server.requests().size(), size_t(1));
}

void TestItemCreating::createsAMap()
{
    CommandsUnderTest t({map()});
    const NewMap orders{QStringLiteral("orders"), Ttl::seconds(60)};
    const auto result = resultOf(t.commands.createMap(service, orders));
    QVERIFY(result->isApplied());
    QCOMPARE(result->now->sid.value(), QStringLiteral("MP2"));
    const auto &request = t.server.requests()[0];
    QVERIFY(request.requestLine().startsWith("POST /v1/Services/IS1/Maps "));
    QCOMPARE(request.body, QByteArray("UniqueName=orders&CollectionTtl=60"));
    QVERIFY(t.commands.isIdle());
}

void TestItemCreating::tellsWhereTheNameIsTaken()
{
    CommandsUnderTest t({refusal(409, 54301)});
    const auto result = resultOf(t.commands.createMap(service, {QStringLiteral("orders")}));
    QCOMPARE(result->failure().error.kind, ApiError::Kind::AlreadyExists);
    QCOMPARE(result->failure().error.code, 54301);
}

void TestItemCreating::looksUpAMapByItsName()
{
    CommandsUnderTest t({ScriptedServer::closeAfter(), map(200)});
    const auto result = resultOf(t.commands.createMap(service, {QStringLiteral("orders")}));
    QVERIFY(result->isApplied());
    QCOMPARE(result->now->uniqueName, QStringLiteral("orders"));
    QVERIFY(t.server.requests()[1].requestLine().startsWith("GET /v1/Services/IS1/Maps/orders "));
}

// Its SID is in the answer alone.
void TestItemCreating::cannotTellOfAMapWithoutAName()
{
    CommandsUnderTest t({ScriptedServer::closeAfter()});
    const auto result = resultOf(t.commands.createMap(service, {}));
    QVERIFY(!result->isApplied());
    QCOMPARE(result->failure().outcome, WriteOutcome::CannotTell);
    QCOMPARE(t.server.requests().size(), size_t(1));
}

void TestItemCreating::anItemCanBeTakenBack()
{
    CommandsUnderTest t({item()});
    WriteUndo undo(t.commands, t.recorded);
    QVERIFY(resultOf(t.commands.createItem(t.map, newItem()))->isApplied());
    QVERIFY(undo.newestOf({service, t.map->map().sid, newKey}));
}

QTEST_GUILESS_MAIN(TestItemCreating)
#include "tst_itemcreating.moc"
