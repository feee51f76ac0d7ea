// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode.h"
#include "resourcetext.h"

#include <QTest>

using namespace mapdesk;

namespace {

using Lines = QByteArrayList;

const Lines serviceMembers{"sid",
                           "account_sid",
                           "unique_name",
                           "friendly_name",
                           "date_created",
                           "date_updated",
                           "url",
                           "webhook_url",
                           "webhooks_from_rest_enabled",
                           "reachability_webhooks_enabled",
                           "acl_enabled",
                           "reachability_debouncing_enabled",
                           "reachability_debouncing_window",
                           "links"};
const Lines mapMembers{"sid",          "account_sid",  "service_sid", "unique_name",
                       "url",          "revision",     "created_by",  "date_created",
                       "date_updated", "date_expires", "links"};
const Lines itemMembers{"account_sid",  "service_sid", "map_sid",    "url",
                        "revision",     "data",        "created_by", "date_created",
                        "date_updated", "date_expires"};
const Lines permissionMembers{"identity", "account_sid", "service_sid", "map_sid",
                              "read",     "write",       "manage",      "url"};

// A resource whose members all have the same value.
QByteArray bodyOf(const Lines &members, const QByteArray &value)
{
    QByteArray body = R"({"key":"k")";
    for (const QByteArray &member : members)
        body += ",\"" + member + "\":" + value;
    return body + '}';
}

// Of a resource's text the lines that say something.
template <typename Resource>
Lines saidBy(const Result<Resource, QString> &resource)
{
    Lines said;
    for (const QByteArray &line : textOf(resource.value()).split('\n')) {
        const bool isSameForAll = line.startsWith("key: ") || line.startsWith("properties: ");
        if (!line.isEmpty() && !line.endsWith(": null") && !isSameForAll)
            said.append(line);
    }
    return said;
}

} // namespace

class TestOddResources : public QObject
{
    Q_OBJECT

private slots:
    void membersOfOneValue_data();
    void membersOfOneValue();
    void allMembersAreKept_data();
    void allMembersAreKept();
    void ofRepeatedMembersTheLastCounts();
    void emptyTextIsNotAbsent();
    void linksAreKeptInOrder();
    void numbersThatAreNotWhole_data();
    void numbersThatAreNotWhole();
};

void TestOddResources::membersOfOneValue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Lines>("service");
    QTest::addColumn<Lines>("map");
    QTest::addColumn<Lines>("item");
    QTest::addColumn<Lines>("permission");
    QTest::newRow("null") << QByteArray("null") << Lines() << Lines() << Lines() << Lines();
    QTest::newRow("number") << QByteArray("7") << Lines{"reachabilityDebouncingWindowMs: 7"}
                            << Lines() << Lines{"data: 7"} << Lines();
    QTest::newRow("huge number") << QByteArray("1e400") << Lines() << Lines()
                                 << Lines{"data: 1e400"} << Lines();
    QTest::newRow("switch") << QByteArray("true")
                            << Lines{"webhooksFromRestEnabled: true",
                                     "reachabilityWebhooksEnabled: true", "aclEnabled: true",
                                     "reachabilityDebouncingEnabled: true"}
                            << Lines() << Lines{"data: true"}
                            << Lines{"read: true", "write: true", "manage: true"};
    QTest::newRow("text") << QByteArray(R"("true")")
                          << Lines{R"(sid: "true")",        R"(accountSid: "true")",
                                   R"(uniqueName: "true")", R"(friendlyName: "true")",
                                   R"(url: "true")",        R"(webhookUrl: "true")"}
                          << Lines{R"(sid: "true")",        R"(accountSid: "true")",
                                   R"(serviceSid: "true")", R"(uniqueName: "true")",
                                   R"(url: "true")",        R"(revision: "true")",
                                   R"(createdBy: "true")"}
                          << Lines{R"(accountSid: "true")", R"(serviceSid: "true")",
                                   R"(mapSid: "true")",     R"(url: "true")",
                                   R"(data: "true")",       R"(revision: "true")",
                                   R"(createdBy: "true")"}
                          << Lines{R"(identity: "true")", R"(accountSid: "true")",
                                   R"(serviceSid: "true")", R"(mapSid: "true")", R"(url: "true")"};
    QTest::newRow("array") << QByteArray(R"(["a",[true]])") << Lines() << Lines()
                           << Lines{R"(data: ["a",[true]])"} << Lines();
    QTest::newRow("object") << QByteArray(R"({"a":{"b":1}})") << Lines{R"(links.a: {"b":1})"}
                            << Lines{R"(links.a: {"b":1})"} << Lines{R"(data: {"a":{"b":1}})"}
                            << Lines();
}

void TestOddResources::membersOfOneValue()
{
    QFETCH(QByteArray, value);
    QFETCH(Lines, service);
    QFETCH(Lines, map);
    QFETCH(Lines, item);
    QFETCH(Lines, permission);
    QCOMPARE(saidBy(decodeService(bodyOf(serviceMembers, value))), service);
    QCOMPARE(saidBy(decodeMap(bodyOf(mapMembers, value))), map);
    const Result<MapItem, QString> decoded = decodeItem(bodyOf(itemMembers, value));
    QCOMPARE(decoded->data, value);
    QCOMPARE(saidBy(decoded), item);
    QCOMPARE(saidBy(decodePermission(bodyOf(permissionMembers, value))), permission);
}

void TestOddResources::allMembersAreKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ResourceProperties>("properties");
    QTest::newRow("none") << QByteArray(R"({"key":"k"})")
                          << ResourceProperties{{QStringLiteral("key"), "\"k\""}};
    QTest::newRow("unknown") << QByteArray(R"({"new":[1, 2.0],"key":"k","n":1e400,"\u00e9":"\n"})")
                             << ResourceProperties{{QStringLiteral("new"), "[1, 2.0]"},
                                                   {QStringLiteral("key"), "\"k\""},
                                                   {QStringLiteral("n"), "1e400"},
                                                   {QStringLiteral("é"), R"("\n")"}};
    QTest::newRow("twice") << QByteArray(R"({"key":"k","url":1,"url":2})")
                           << ResourceProperties{{QStringLiteral("key"), "\"k\""},
                                                 {QStringLiteral("url"), "1"},
                                                 {QStringLiteral("url"), "2"}};
}

void TestOddResources::allMembersAreKept()
{
    QFETCH(QByteArray, body);
    QFETCH(ResourceProperties, properties);
    QVERIFY(decodeService(body)->properties == properties);
    QVERIFY(decodeMap(body)->properties == properties);
    QVERIFY(decodeItem(body)->properties == properties);
    QVERIFY(decodePermission(body)->properties == properties);
}

void TestOddResources::ofRepeatedMembersTheLastCounts()
{
    const QByteArray body = R"({"key":"k","url":"a","url":"b","read":true,"read":false,
                                "revision":"3","revision":4})";
    QCOMPARE(decodeService(body)->url, QStringLiteral("b"));
    QCOMPARE(decodePermission(body)->read, std::optional(false));
    QVERIFY(decodeItem(body)->revision.isEmpty());
}

void TestOddResources::emptyTextIsNotAbsent()
{
    const auto map = decodeMap(R"({"unique_name":"","created_by":null})");
    QVERIFY(!map->uniqueName.isNull() && map->uniqueName.isEmpty());
    QVERIFY(map->createdBy.isNull());
}

void TestOddResources::linksAreKeptInOrder()
{
    const ResourceProperties links{{QStringLiteral("permissions"), R"("https:\/\/b")"},
                                   {QStringLiteral("items"), R"("https://a")"},
                                   {QStringLiteral("new"), "null"}};
    const auto map = decodeMap(
        R"({"links": { "permissions":"https:\/\/b", "items" :"https://a","new":null} ,"sid":"MP1"})");
    QVERIFY(map->links == links);
    QCOMPARE(map->sid.value(), QStringLiteral("MP1"));
}

void TestOddResources::numbersThatAreNotWhole_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"5000.5", "5e3", "99999999999999999999", "\"5000\"", "-1e-5"})
        QTest::newRow(number) << QByteArray(number);
}

void TestOddResources::numbersThatAreNotWhole()
{
    QFETCH(QByteArray, number);
    const auto service = decodeService(R"({"reachability_debouncing_window":)" + number + '}');
    QVERIFY(!service->reachabilityDebouncingWindowMs);
}

QTEST_GUILESS_MAIN(TestOddResources)

#include "tst_oddresources.moc"
