// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncclient.h"
#include "transportfixture.h"

#include <QTest>

using namespace mapdesk;
using Kind = ApiError::Kind;

class TestSyncClient : public QObject
{
    Q_OBJECT

private slots:
    void listsServices();
    void listsMaps();
    void listsItemsPageByPage();
    void fetchesAMapByName();
    void fetchesAnItem();
    void itemExpirySendsOnlyItemTtl_data();
    void itemExpirySendsOnlyItemTtl();
    void mapExpirySendsOnlyCollectionTtl();
    void conflictIsAConflict();
    void dotKeysAreReadThroughTheList();
    void aDotKeyThatIsNotListedIsNotFound();
    void dotKeysAreRefused();
    void foreignNextLinkIsABadAnswer();
    void answerThatIsNotJson();
    void strangeAnswerToAWriteIsOutcomeUnknown();
};

namespace {

const ServiceSid service(QStringLiteral("IS1"));
const MapSid map(QStringLiteral("MP1"));
const ItemKey key("a b");

const QByteArray emptyPage = R"({"items":[],"meta":{"key":"items","next_page_url":null}})";

struct ClientFixture : TransportFixture
{
    explicit ClientFixture(const QByteArray &body, int status = 200)
        : TransportFixture({ScriptedServer::answer(status, body)})
    {
    }

    SyncClient client{transport};
};

} // namespace

void TestSyncClient::listsServices()
{
    ClientFixture fixture(R"({"services":[{"sid":"IS1"}],"meta":{"key":"services"}})");
    const CallRecorder<Page<SyncService>> page(fixture.client.listServices({.pageSize = 50}));
    QTRY_VERIFY(page.isDone());
    QVERIFY(page.succeeded());
    QCOMPARE(page.value().records.front().sid, service);
    QCOMPARE(fixture.server.requestLines(),
             QByteArrayList{"GET /v1/Services?PageSize=50 HTTP/1.1"});
}

void TestSyncClient::listsMaps()
{
    ClientFixture fixture(R"({"maps":[{"sid":"MP1"}],"meta":{"key":"maps"}})");
    const CallRecorder<Page<SyncMap>> page(fixture.client.listMaps(service));
    QTRY_VERIFY(page.isDone());
    QVERIFY(page.succeeded());
    QCOMPARE(page.value().records.front().sid, map);
    QCOMPARE(fixture.server.requestLines(),
             QByteArrayList{"GET /v1/Services/IS1/Maps?PageSize=100 HTTP/1.1"});
}

void TestSyncClient::listsItemsPageByPage()
{
    ClientFixture fixture("");
    const QByteArray next = fixture.server.baseUrl().toLatin1() + "/v1/x?PageToken=PT%2F&Page=1";
    fixture.server.setScript(
        {ScriptedServer::answer(200,
                                R"({"items":[{"key":"a"}],"meta":{"key":"items","next_page_url":")"
                                    + next + "\"}}"),
         ScriptedServer::answer(200, emptyPage)});
    const CallRecorder<ItemPage> first(fixture.client.listItems(service, map));
    QTRY_VERIFY(first.isDone());
    QVERIFY(first.succeeded());
    QCOMPARE(first.value().items.front().key.toByteArray(), "a");
    QVERIFY(!first.value().isLast());
    const CallRecorder<ItemPage> second(
        fixture.client.listItems(service, map, {.target = first.value().nextTarget}));
    QTRY_VERIFY(second.isDone());
    QVERIFY(second.value().isLast());
    QCOMPARE(fixture.server.requestLines(),
             (QByteArrayList{"GET /v1/Services/IS1/Maps/MP1/Items?PageSize=100 HTTP/1.1",
                             "GET /v1/x?PageToken=PT%2F&Page=1 HTTP/1.1"}));
}

void TestSyncClient::fetchesAMapByName()
{
    ClientFixture fixture(R"({"sid":"MP1","unique_name":"carts/eu"})");
    const CallRecorder<SyncMap> fetched(
        fixture.client.fetchMap(service, QStringLiteral("carts/eu")));
    QTRY_VERIFY(fetched.isDone());
    QCOMPARE(fetched.value().sid, map);
    QCOMPARE(fixture.server.requestLines(),
             QByteArrayList{"GET /v1/Services/IS1/Maps/carts%2Feu HTTP/1.1"});
}

void TestSyncClient::fetchesAnItem()
{
    ClientFixture fixture(R"({"key":"a b","data":{"n": 1.0},"new":true})");
    const CallRecorder<MapItem> item(fixture.client.fetchItem(service, map, key));
    QTRY_VERIFY(item.isDone());
    QCOMPARE(item.value().data, R"({"n": 1.0})");
    QCOMPARE(item.value().properties.size(), size_t(3));
    QCOMPARE(fixture.server.requestLines(),
             QByteArrayList{"GET /v1/Services/IS1/Maps/MP1/Items/a%20b HTTP/1.1"});
}

void TestSyncClient::itemExpirySendsOnlyItemTtl_data()
{
    QTest::addColumn<qint64>("seconds"); // 0: never
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a day") << qint64(86'400) << QByteArray("ItemTtl=86400");
    QTest::newRow("never") << qint64(0) << QByteArray("ItemTtl=0");
}

void TestSyncClient::itemExpirySendsOnlyItemTtl()
{
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, body);
    const Ttl ttl = seconds == 0 ? Ttl::never() : Ttl::seconds(seconds).value();
    ClientFixture fixture(R"({"key":"a b","revision":"4"})");
    const CallRecorder<MapItem> item(
        fixture.client.updateItemExpiry(service, map, key, ttl, Revision(QStringLiteral("3"))));
    QTRY_VERIFY(item.isDone());
    QCOMPARE(item.value().revision.value(), QStringLiteral("4"));
    const ScriptedServer::SeenRequest &seen = fixture.server.requests().front();
    QCOMPARE(seen.requestLine(), "POST /v1/Services/IS1/Maps/MP1/Items/a%20b HTTP/1.1");
    QCOMPARE(seen.header("If-Match"), "3");
    QCOMPARE(seen.body, body);
}

void TestSyncClient::mapExpirySendsOnlyCollectionTtl()
{
    ClientFixture fixture(R"({"sid":"MP1"})");
    const CallRecorder<SyncMap> updated(
        fixture.client.updateMapExpiry(service, map, Ttl::seconds(60).value()));
    QTRY_VERIFY(updated.isDone());
    QVERIFY(updated.succeeded());
    const ScriptedServer::SeenRequest &seen = fixture.server.requests().front();
    QCOMPARE(seen.requestLine(), "POST /v1/Services/IS1/Maps/MP1 HTTP/1.1");
    QVERIFY(seen.header("If-Match").isEmpty());
    QCOMPARE(seen.body, "CollectionTtl=60");
}

void TestSyncClient::conflictIsAConflict()
{
    ClientFixture fixture(R"({"code":20412,"message":"Precondition failed","status":412})", 412);
    const CallRecorder<MapItem> item(fixture.client.updateItemExpiry(
        service, map, key, Ttl::never(), Revision(QStringLiteral("3"))));
    QTRY_VERIFY(item.isDone());
    QVERIFY(item.error().kind == Kind::Conflict);
    QCOMPARE(item.error().message, QStringLiteral("Precondition failed"));
}

void TestSyncClient::dotKeysAreReadThroughTheList()
{
    ClientFixture fixture(
        R"({"items":[{"key":"..","data":{"n":1.10}}],"meta":{"key":"items","next_page_url":null}})");
    const CallRecorder<MapItem> item(fixture.client.fetchItem(service, map, ItemKey("..")));
    QTRY_VERIFY(item.isDone());
    QVERIFY(item.succeeded());
    QCOMPARE(item.value().data, "{\"n\":1.10}");
    QCOMPARE(item.value().properties.size(), size_t(2));
    QCOMPARE(fixture.server.requestLines(),
             QByteArrayList{"GET /v1/Services/IS1/Maps/MP1/Items?From=..&Bounds=inclusive"
                            "&PageSize=1 HTTP/1.1"});
}

void TestSyncClient::aDotKeyThatIsNotListedIsNotFound()
{
    ClientFixture fixture(R"({"items":[{"key":"..a"}],"meta":{"key":"items"}})");
    const CallRecorder<MapItem> item(fixture.client.fetchItem(service, map, ItemKey("..")));
    QTRY_VERIFY(item.isDone());
    QVERIFY(item.error().kind == Kind::NotFound);
}

void TestSyncClient::dotKeysAreRefused()
{
    ClientFixture fixture("{}");
    const CallRecorder<MapItem> item(fixture.client.updateItemExpiry(
        service, map, ItemKey(".."), Ttl::never(), Revision(QStringLiteral("3"))));
    const CallRecorder<SyncMap> byName(fixture.client.fetchMap(service, QStringLiteral(".")));
    QTRY_VERIFY(item.isDone() && byName.isDone());
    QVERIFY(item.error().kind == Kind::Refused);
    QVERIFY(byName.error().kind == Kind::Refused);
    QCOMPARE(fixture.server.connectionsMade(), 0);
}

void TestSyncClient::foreignNextLinkIsABadAnswer()
{
    ClientFixture fixture(
        R"({"items":[],"meta":{"key":"items","next_page_url":"https://evil.example/v1/x"}})");
    const CallRecorder<ItemPage> page(fixture.client.listItems(service, map));
    QTRY_VERIFY(page.isDone());
    QVERIFY(page.error().kind == Kind::BadAnswer);
    QVERIFY(page.error().message.contains(QStringLiteral("https://evil.example/v1/x")));
}

void TestSyncClient::answerThatIsNotJson()
{
    ClientFixture fixture("<html>Sign in to the hotel's network</html>");
    const CallRecorder<MapItem> item(fixture.client.fetchItem(service, map, key));
    QTRY_VERIFY(item.isDone());
    QVERIFY(item.error().kind == Kind::BadAnswer);
    QCOMPARE(item.error().httpStatus, 200);
    QCOMPARE(item.error().bodyStart, "<html>Sign in to the hotel's network</html>");
    QCOMPARE(item.error().path, QStringLiteral("/v1/Services/IS1/Maps/MP1/Items/a%20b"));
}

void TestSyncClient::strangeAnswerToAWriteIsOutcomeUnknown()
{
    ClientFixture fixture("<html></html>");
    const CallRecorder<MapItem> item(fixture.client.updateItemExpiry(
        service, map, key, Ttl::never(), Revision(QStringLiteral("3"))));
    QTRY_VERIFY(item.isDone());
    QVERIFY(item.error().kind == Kind::OutcomeUnknown);
}

QTEST_GUILESS_MAIN(TestSyncClient)

#include "tst_syncclient.moc"
