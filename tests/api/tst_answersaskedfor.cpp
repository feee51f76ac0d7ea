// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncclient.h"
#include "transportfixture.h"

#include <QTest>

#include <functional>

using namespace mapdesk;
using Kind = ApiError::Kind;

namespace {

const ServiceSid service(QStringLiteral("IS1"));
const ServiceSid defaultService(QStringLiteral("default"));
const MapSid map(QStringLiteral("MP") + QString(32, u'1'));
const ItemKey key("k");
const Identity bob(QStringLiteral("bob"));
const Revision revision(QStringLiteral("3"));
const QString carts = QStringLiteral("carts");

// Takes down each request that it lets go.
class RecordingGuard : public RequestGuard
{
public:
    std::optional<QString> objection(const Request &request) const override
    {
        seen.push_back(request);
        return {};
    }

    mutable std::vector<Request> seen;
};

using MakeCall = std::function<Call<void>(const SyncClient &client)>;

// A call whose result is of no interest, only whether it has one.
template <typename Make>
MakeCall calling(Make make)
{
    return [make](const SyncClient &client) {
        return make(client).template map<void>([](const auto &result) -> Result<void> {
            if (!result)
                return failure(result.error());
            return {};
        });
    };
}

const MakeCall updateService = calling(
    [](auto &c) { return c.updateService(service, {.aclEnabled = true}); });
const MakeCall fetchService = calling([](auto &c) { return c.fetchService(service); });
const MakeCall fetchDefault = calling([](auto &c) { return c.fetchService(defaultService); });
const MakeCall createMap = calling([](auto &c) { return c.createMap(service, {carts}); });
const MakeCall createUnnamedMap = calling([](auto &c) { return c.createMap(service, {}); });
const MakeCall fetchMapByName = calling([](auto &c) { return c.fetchMap(service, carts); });
const MakeCall fetchMapBySid = calling([](auto &c) { return c.fetchMap(service, map.value()); });
const MakeCall fetchMapOfDefault = calling(
    [](auto &c) { return c.fetchMap(defaultService, map.value()); });
const MakeCall updateMap = calling(
    [](auto &c) { return c.updateMapExpiry(service, map, Ttl::never()); });
const MakeCall createItem = calling([](auto &c) {
    return c.createItem(service, map, {key, JsonText()});
});
const MakeCall fetchItem = calling([](auto &c) { return c.fetchItem(service, map, key); });
const MakeCall fetchItemOfDefault = calling(
    [](auto &c) { return c.fetchItem(defaultService, map, key); });
const MakeCall updateItemData = calling(
    [](auto &c) { return c.updateItemData(service, map, key, JsonText(), revision); });
const MakeCall updateItemExpiry = calling(
    [](auto &c) { return c.updateItemExpiry(service, map, key, Ttl::never(), revision); });
const MakeCall fetchPermission = calling(
    [](auto &c) { return c.fetchPermission(service, map, bob); });
const MakeCall updatePermission = calling(
    [](auto &c) { return c.updatePermission(service, map, bob, {}); });

// With a key, without which an answer is no item at all.
const QByteArray otherService = R"({"key":"k","service_sid":"IS2"})";
const QByteArray otherMap = R"({"key":"k","map_sid":"MP22222222222222222222222222222222"})";
const QByteArray otherMapSid = R"({"sid":"MP22222222222222222222222222222222"})";
const QByteArray sameMapSid = R"({"sid":"MP11111111111111111111111111111111",
                                  "unique_name":"any","service_sid":"IS1"})";

} // namespace

class TestAnswersAskedFor : public QObject
{
    Q_OBJECT

private slots:
    void answersAboutSomethingElse_data();
    void answersAboutSomethingElse();
    void answersAboutWhatWasAskedFor_data();
    void answersAboutWhatWasAskedFor();
    void whatIsLeftOutIsFilledIn();
    void aDeletionIsAnsweredWithNothing_data();
    void aDeletionIsAnsweredWithNothing();
    void fetchingDefaultAsksTheGuard();
    void withoutAGuardDefaultIsNotFetched();
    void refusedRequestsAreNotSent();
    void priorityIsTheClients();
};

void TestAnswersAskedFor::answersAboutSomethingElse_data()
{
    QTest::addColumn<MakeCall>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("fetched service") << fetchService << QByteArray(R"({"sid":"IS2"})") << false;
    QTest::newRow("updated service") << updateService << QByteArray(R"({"sid":"IS2"})") << true;
    const QByteArray otherName = R"({"sid":"MP1","unique_name":"wishes"})";
    QTest::newRow("created map's name") << createMap << otherName << true;
    QTest::newRow("created map's service") << createMap << otherService << true;
    QTest::newRow("name of the unnamed") << createUnnamedMap << otherName << true;
    QTest::newRow("fetched map's name") << fetchMapByName << otherName << false;
    QTest::newRow("fetched map's SID") << fetchMapBySid << otherMapSid << false;
    QTest::newRow("fetched map's service") << fetchMapBySid << otherService << false;
    QTest::newRow("updated map's SID") << updateMap << otherMapSid << true;
    QTest::newRow("updated map's service") << updateMap << otherService << true;
    const QByteArray otherKey = R"({"key":"K"})";
    for (const auto &[name, call, isWrite] : {std::tuple{"created item", createItem, true},
                                              {"fetched item", fetchItem, false},
                                              {"saved item", updateItemData, true},
                                              {"expiring item", updateItemExpiry, true}}) {
        QTest::addRow("%s's key", name) << call << otherKey << isWrite;
        QTest::addRow("%s's map", name) << call << otherMap << isWrite;
        QTest::addRow("%s's service", name) << call << otherService << isWrite;
    }
    for (const auto &[name, call, isWrite] :
         {std::tuple{"fetched", fetchPermission, false}, {"updated", updatePermission, true}}) {
        QTest::addRow("%s identity", name)
            << call << QByteArray(R"({"identity":"eve"})") << isWrite;
        QTest::addRow("%s permission's map", name) << call << otherMap << isWrite;
        QTest::addRow("%s permission's service", name) << call << otherService << isWrite;
    }
}

void TestAnswersAskedFor::answersAboutSomethingElse()
{
    QFETCH(MakeCall, call);
    QFETCH(QByteArray, body);
    QFETCH(bool, isWrite);
    TransportFixture fixture({ScriptedServer::answer(200, body)});
    const CallRecorder<void> recorder(call(SyncClient(fixture.transport)));
    QTRY_VERIFY(recorder.isDone());
    QVERIFY(!recorder.succeeded());
    QVERIFY(recorder.error().kind == (isWrite ? Kind::OutcomeUnknown : Kind::BadAnswer));
    QCOMPARE(recorder.error().bodyStart, body);
}

void TestAnswersAskedFor::answersAboutWhatWasAskedFor_data()
{
    QTest::addColumn<MakeCall>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("default") << fetchDefault << QByteArray(R"({"sid":"IS2"})");
    QTest::newRow("map of default") << fetchMapOfDefault << otherService;
    QTest::newRow("item of default") << fetchItemOfDefault << otherService;
    QTest::newRow("map that has a name") << fetchMapBySid << sameMapSid;
    QTest::newRow("map without name") << createUnnamedMap << QByteArray(R"({"unique_name":null})");
    QTest::newRow("map whose name is missing") << fetchMapByName << QByteArray(R"({"sid":"MP2"})");
}

void TestAnswersAskedFor::answersAboutWhatWasAskedFor()
{
    QFETCH(MakeCall, call);
    QFETCH(QByteArray, body);
    TransportFixture fixture({ScriptedServer::answer(200, body)});
    const CallRecorder<void> recorder(call(SyncClient(fixture.transport)));
    QTRY_VERIFY(recorder.isDone());
    QVERIFY2(recorder.succeeded(), qPrintable(describe(recorder.error())));
}

void TestAnswersAskedFor::whatIsLeftOutIsFilledIn()
{
    TransportFixture fixture({ScriptedServer::answer(200, R"({"key":"k"})")});
    const SyncClient client(fixture.transport);
    const CallRecorder<SyncMap> fetched(client.fetchMap(service, map.value()));
    const CallRecorder<MapItem> item(
        client.updateItemExpiry(service, map, key, Ttl::never(), revision));
    const CallRecorder<MapPermission> permission(client.fetchPermission(service, map, bob));
    QTRY_VERIFY(fetched.isDone() && item.isDone() && permission.isDone());
    QCOMPARE(fetched.value().sid, map);
    QCOMPARE(fetched.value().serviceSid, service);
    QCOMPARE(item.value().mapSid, map);
    QCOMPARE(permission.value().identity, bob);
    QCOMPARE(permission.value().mapSid, map);
}

void TestAnswersAskedFor::aDeletionIsAnsweredWithNothing_data()
{
    QTest::addColumn<MakeCall>("call");
    QTest::newRow("service") << calling([](auto &c) { return c.deleteService(service); });
    QTest::newRow("map") << calling([](auto &c) { return c.deleteMap(service, map); });
    QTest::newRow("item") << calling(
        [](auto &c) { return c.deleteItem(service, map, key, revision); });
    QTest::newRow("permission") << calling(
        [](auto &c) { return c.deletePermission(service, map, bob); });
}

void TestAnswersAskedFor::aDeletionIsAnsweredWithNothing()
{
    QFETCH(MakeCall, call);
    TransportFixture fixture(
        {ScriptedServer::answer(204, {}), ScriptedServer::answer(200, "<html>Sign in</html>")});
    const SyncClient client(fixture.transport);
    const CallRecorder<void> done(call(client));
    QTRY_VERIFY(done.isDone());
    QVERIFY(done.succeeded());
    const CallRecorder<void> unknown(call(client));
    QTRY_VERIFY(unknown.isDone());
    QVERIFY(!unknown.succeeded());
    QVERIFY(unknown.error().kind == Kind::OutcomeUnknown);
    QCOMPARE(unknown.error().bodyStart, "<html>Sign in</html>");
}

void TestAnswersAskedFor::fetchingDefaultAsksTheGuard()
{
    TransportFixture fixture({ScriptedServer::answer(200, R"({"sid":"IS1"})")});
    const RecordingGuard guard;
    fixture.transport.setGuard(&guard);
    const SyncClient client(fixture.transport);
    const CallRecorder<SyncService> bySid(client.fetchService(service));
    const CallRecorder<SyncService> byName(client.fetchService(defaultService));
    QTRY_VERIFY(bySid.isDone() && byName.isDone());
    QVERIFY(bySid.succeeded() && byName.succeeded());
    QCOMPARE(guard.seen.size(), size_t(1));
    QCOMPARE(guard.seen.front().target, "/v1/Services/default");
}

void TestAnswersAskedFor::withoutAGuardDefaultIsNotFetched()
{
    TransportFixture fixture({ScriptedServer::answer(200, R"({"sid":"IS1"})")});
    fixture.transport.setGuard(nullptr);
    const CallRecorder<SyncService> call(
        SyncClient(fixture.transport).fetchService(defaultService));
    QTRY_VERIFY(call.isDone());
    QVERIFY(!call.succeeded());
    QVERIFY(call.error().kind == Kind::Refused);
    QCOMPARE(fixture.server.connectionsMade(), 0);
}

void TestAnswersAskedFor::refusedRequestsAreNotSent()
{
    TransportFixture fixture({ScriptedServer::answer(200, "{}")});
    const SyncClient client(fixture.transport);
    const ItemKey dots("..");
    const CallRecorder<MapItem> unknownRevision(
        client.updateItemData(service, map, key, JsonText(), Revision()));
    const CallRecorder<void> deleted(client.deleteItem(service, map, dots, revision));
    const CallRecorder<MapItem> created(client.createItem(service, map, {dots, JsonText()}));
    const CallRecorder<SyncService> unchanged(client.updateService(service, {}));
    const CallRecorder<MapPermission> nobody(client.updatePermission(service, map, {}, {}));
    QTRY_VERIFY(unknownRevision.isDone() && deleted.isDone() && created.isDone()
                && unchanged.isDone() && nobody.isDone());
    QVERIFY(unknownRevision.error().kind == Kind::Refused);
    QVERIFY(deleted.error().kind == Kind::Refused);
    QVERIFY(created.error().kind == Kind::Refused);
    QVERIFY(unchanged.error().kind == Kind::Refused);
    QVERIFY(nobody.error().kind == Kind::Refused);
    QCOMPARE(fixture.server.connectionsMade(), 0);
}

void TestAnswersAskedFor::priorityIsTheClients()
{
    TransportFixture fixture({ScriptedServer::answer(200, "{}")});
    const RecordingGuard guard;
    fixture.transport.setGuard(&guard);
    const SyncClient client(fixture.transport);
    const CallRecorder<void> waitedFor(updateItemData(client));
    QTRY_VERIFY(waitedFor.isDone());
    const CallRecorder<void> aside(updateItemData(client.at(Priority::Background)));
    QTRY_VERIFY(aside.isDone());
    QCOMPARE(guard.seen.size(), size_t(2));
    QVERIFY(guard.seen[0].priority == Priority::Interactive);
    QVERIFY(guard.seen[1].priority == Priority::Background);
}

QTEST_GUILESS_MAIN(TestAnswersAskedFor)

#include "tst_answersaskedfor.moc"
