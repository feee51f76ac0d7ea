// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyrequest.h"

#include <QTest>
#include <QUrlQuery>

#include <limits>

using namespace mapdesk;
using namespace mapdesk::syncrequests;
using Verb = Request::Verb;

namespace {

QByteArrayList fieldNames(const Request &request)
{
    QByteArrayList names;
    for (const auto &[name, value] : QUrlQuery(QString::fromLatin1(request.form)).queryItems())
        names.append(name.toLatin1());
    return names;
}

// The names of requests that are not refused.
QByteArrayList made(const Requests &requests)
{
    QByteArrayList names;
    for (const auto &[name, request] : requests)
        if (request || request.error().kind != ApiError::Kind::Refused)
            names.append(name);
    return names;
}

} // namespace

class TestSyncRequests : public QObject
{
    Q_OBJECT

private slots:
    void pageSizeIsNeverOutOfBounds_data();
    void pageSizeIsNeverOutOfBounds();
    void laterPageKeepsAllButItsTarget();
    void itemRanges_data();
    void itemRanges();
    void fieldsOfEachWrite_data();
    void fieldsOfEachWrite();
    void readsAndDeletionsHaveNoForm();
    void noItemRequestNamesTheMapsExpiry();
    void zeroIsSentOnlyForNever();
    void absentSettingsAreNotSent();
    void onlyItemWritesHaveIfMatch();
    void itemWritesNeedARevision_data();
    void itemWritesNeedARevision();
    void namesThatNoPathCarriesAreRefused_data();
    void namesThatNoPathCarriesAreRefused();
    void anUnnamedMapIsMadeWithoutName();
    void updateOfNothingIsRefused();
    void onlyFetchingDefaultProvisions();
};

void TestSyncRequests::pageSizeIsNeverOutOfBounds_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("least") << std::numeric_limits<int>::min() << QByteArray("1");
    QTest::newRow("none") << 0 << QByteArray("1");
    QTest::newRow("one") << 1 << QByteArray("1");
    QTest::newRow("all") << 100 << QByteArray("100");
    QTest::newRow("more") << 101 << QByteArray("100");
    QTest::newRow("most") << std::numeric_limits<int>::max() << QByteArray("100");
}

void TestSyncRequests::pageSizeIsNeverOutOfBounds()
{
    QFETCH(int, asked);
    QFETCH(QByteArray, sent);
    const Requests requests = allRequests({.pageSize = asked});
    for (const char *list : {"listServices", "listMaps", "listItems", "listPermissions"})
        QVERIFY2(requests.at(list)->target.endsWith("?PageSize=" + sent), list);
}

void TestSyncRequests::laterPageKeepsAllButItsTarget()
{
    const Names n;
    const Request later = atPage(*listItems(n.service, n.map, {}, 100), "/v1/x?PageToken=PT%2F");
    QCOMPARE(later.target, "/v1/x?PageToken=PT%2F");
    QVERIFY(later.verb == Verb::Get && later.rate.kind == RateSubject::Kind::MapReads);
    QCOMPARE(later.rate.id, n.map.value());
}

void TestSyncRequests::itemRanges_data()
{
    using Order = ItemRange::Order;
    using Bounds = ItemRange::Bounds;
    QTest::addColumn<ItemRange>("range");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("all") << ItemRange{} << QByteArray();
    QTest::newRow("backwards") << ItemRange{.order = Order::Descending}
                               << QByteArray("Order=desc&");
    QTest::newRow("from a phone number")
        << ItemRange{.from = ItemKey("+1 408")} << QByteArray("From=%2B1%20408&Bounds=inclusive&");
    QTest::newRow("beyond a key") << ItemRange{.from = ItemKey("a&b=c"),
                                               .bounds = Bounds::Exclusive}
                                  << QByteArray("From=a%26b%3Dc&Bounds=exclusive&");
    QTest::newRow("backwards from dots")
        << ItemRange{.from = ItemKey(".."), .order = Order::Descending}
        << QByteArray("From=..&Bounds=inclusive&Order=desc&");
}

void TestSyncRequests::itemRanges()
{
    QFETCH(ItemRange, range);
    QFETCH(QByteArray, query);
    const Names n;
    QCOMPARE(listItems(n.service, n.map, range, 7)->target,
             "/v1/Services/IS1/Maps/MP1/Items?" + query + "PageSize=7");
}

void TestSyncRequests::fieldsOfEachWrite_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("service") << QByteArray("updateService") << QByteArrayList{"AclEnabled"};
    QTest::newRow("new map") << QByteArray("createMap")
                             << QByteArrayList{"UniqueName", "CollectionTtl"};
    QTest::newRow("map's expiry") << QByteArray("updateMapExpiry")
                                  << QByteArrayList{"CollectionTtl"};
    QTest::newRow("new item") << QByteArray("createItem")
                              << QByteArrayList{"Key", "Data", "ItemTtl"};
    QTest::newRow("item's data") << QByteArray("updateItemData") << QByteArrayList{"Data"};
    QTest::newRow("item's expiry") << QByteArray("updateItemExpiry") << QByteArrayList{"ItemTtl"};
    QTest::newRow("permission") << QByteArray("updatePermission")
                                << QByteArrayList{"Read", "Write", "Manage"};
}

void TestSyncRequests::fieldsOfEachWrite()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArrayList, fields);
    const Requests requests = allRequests();
    QVERIFY(requests.at(request)->verb == Verb::Post);
    QCOMPARE(fieldNames(*requests.at(request)), fields);
}

void TestSyncRequests::readsAndDeletionsHaveNoForm()
{
    for (const auto &[name, request] : allRequests()) {
        const bool isPost = name.startsWith("create") || name.startsWith("update");
        const Verb verb = name.startsWith("delete") ? Verb::Delete : Verb::Get;
        QVERIFY2(request->verb == (isPost ? Verb::Post : verb), name.constData());
        QVERIFY2(isPost || request->form.isEmpty(), name.constData());
    }
}

void TestSyncRequests::noItemRequestNamesTheMapsExpiry()
{
    for (const Ttl &ttl : {*Ttl::seconds(60), Ttl::never()}) {
        for (const auto &[name, request] : itemRequests({.ttl = ttl})) {
            const QByteArrayList fields = fieldNames(*request);
            QVERIFY2(!fields.contains("CollectionTtl") && !fields.contains("Ttl"),
                     name.constData());
            QVERIFY2(!request->target.contains("Ttl"), name.constData());
        }
    }
}

void TestSyncRequests::zeroIsSentOnlyForNever()
{
    const Names never{.ttl = Ttl::never()};
    QCOMPARE(itemRequests(never).at("updateItemExpiry")->form, "ItemTtl=0");
    QVERIFY(itemRequests(never).at("createItem")->form.endsWith("&ItemTtl=0"));
    QCOMPARE(allRequests(never).at("updateMapExpiry")->form, "CollectionTtl=0");
    QVERIFY(!Ttl::seconds(0));
    const Names n;
    QCOMPARE(fieldNames(*createItem(n.service, n.map, {.key = n.key, .data = n.data})),
             (QByteArrayList{"Key", "Data"}));
    QCOMPARE(createMap(n.service, {.uniqueName = n.uniqueName})->form, "UniqueName=carts");
}

void TestSyncRequests::absentSettingsAreNotSent()
{
    QVERIFY(createService({}).form.isEmpty());
    const QByteArrayList names{"FriendlyName",
                               "WebhookUrl",
                               "WebhooksFromRestEnabled",
                               "ReachabilityWebhooksEnabled",
                               "AclEnabled",
                               "ReachabilityDebouncingEnabled",
                               "ReachabilityDebouncingWindow"};
    const std::vector<ServiceSettings> settings{{.friendlyName = QString()},
                                                {.webhookUrl = QString()},
                                                {.webhooksFromRestEnabled = {false}},
                                                {.reachabilityWebhooksEnabled = {false}},
                                                {.aclEnabled = {false}},
                                                {.reachabilityDebouncingEnabled = {false}},
                                                {.reachabilityDebouncingWindowMs = 1000}};
    for (size_t i = 0; i < settings.size(); ++i) {
        const QByteArrayList sent = fieldNames(*updateService(Names().service, settings[i]));
        QCOMPARE(sent, QByteArrayList{names[qsizetype(i)]});
        QCOMPARE(fieldNames(createService(settings[i])), sent);
    }
}

void TestSyncRequests::onlyItemWritesHaveIfMatch()
{
    const QByteArrayList conditional{"updateItemData", "updateItemExpiry", "deleteItem"};
    for (const auto &[name, request] : allRequests({.revision = Revision(QStringLiteral("1af"))})) {
        if (conditional.contains(name))
            QCOMPARE(request->ifMatch.value().value(), QStringLiteral("1af"));
        else
            QVERIFY2(!request->ifMatch, name.constData());
    }
}

void TestSyncRequests::itemWritesNeedARevision_data()
{
    QTest::addColumn<QString>("revision");
    QTest::newRow("none") << QString();
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("space") << QStringLiteral("3 ");
    QTest::newRow("another header") << QStringLiteral("3\r\nX-Other: 1");
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("not ASCII") << QStringLiteral("é");
}

void TestSyncRequests::itemWritesNeedARevision()
{
    QFETCH(QString, revision);
    QCOMPARE(made(itemRequests({.revision = Revision(revision)})),
             (QByteArrayList{"createItem", "fetchItem"}));
}

void TestSyncRequests::namesThatNoPathCarriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("dots") << QByteArray("..");
}

void TestSyncRequests::namesThatNoPathCarriesAreRefused()
{
    QFETCH(QByteArray, name);
    const QString text = QString::fromLatin1(name);
    QCOMPARE(made(requestsOfAService({.service = ServiceSid(text)})), QByteArrayList());
    QCOMPARE(made(requestsOfAMap({.map = MapSid(text)})), QByteArrayList());
    QCOMPARE(made(itemRequests({.key = ItemKey(name)})), QByteArrayList());
    QCOMPARE(made(permissionRequests({.identity = Identity(text)})), QByteArrayList());
    if (!name.isEmpty())
        QCOMPARE(made(requestsByUniqueName({.uniqueName = text})), QByteArrayList());
}

void TestSyncRequests::anUnnamedMapIsMadeWithoutName()
{
    QCOMPARE(made(requestsByUniqueName({.uniqueName = {}})), QByteArrayList{"createMap"});
    QCOMPARE(createMap(Names().service, {})->form, "");
}

void TestSyncRequests::updateOfNothingIsRefused()
{
    const Result<Request> request = updateService(Names().service, {});
    QVERIFY(!request && request.error().kind == ApiError::Kind::Refused);
}

void TestSyncRequests::onlyFetchingDefaultProvisions()
{
    for (const auto &[name, request] : allRequests())
        QVERIFY2(!request->provisions, name.constData());
    for (const auto &[name, request] :
         allRequests({.service = ServiceSid(QStringLiteral("default"))}))
        QVERIFY2(request->provisions == (name == "fetchService"), name.constData());
}

QTEST_GUILESS_MAIN(TestSyncRequests)

#include "tst_syncrequests.moc"
