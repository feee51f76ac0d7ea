// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode.h"
#include "itempage.h"
#include "serviceorigin.h"

#include <QTest>

using namespace mapdesk;

class TestDecode : public QObject
{
    Q_OBJECT

private slots:
    void itemWithEverything();
    void mapWithEverything();
    void nullsLeavePropertiesEmpty_data();
    void nullsLeavePropertiesEmpty();
    void wrongTypesLeavePropertiesEmpty();
    void dataIsKeptByteForByte_data();
    void dataIsKeptByteForByte();
    void propertiesAreAllMembersInOrder();
    void escapesAreUnderstood();
    void deepDataIsKept();
    void servicePage();
    void mapPageKeepsProperties();
    void itemPageWithEverything();
    void itemPageMayBeCopiedAndMoved();
    void itemPageDoesNotCopyABodyWithRoomBehindIt();
    void recordsAreFoundThroughMetaKey();
    void lastPageHasNoNextTarget_data();
    void lastPageHasNoNextTarget();
    void foreignNextLinkIsAnErrorThatNamesIt_data();
    void foreignNextLinkIsAnErrorThatNamesIt();
};

namespace {

ServiceOrigin origin()
{
    return ServiceOrigin::parse(QStringLiteral("https://sync.twilio.com")).value();
}

QByteArray itemWithData(const QByteArray &data)
{
    return R"({"key":"k","data":)" + data + R"(,"revision":"3"})";
}

QByteArray itemPage(const QByteArray &nextLink, const QByteArray &items = R"({"key":"k"})")
{
    return R"({"items":[)" + items + R"(],"meta":{"key":"items","page":0,"page_size":50,)"
        + R"("first_page_url":"https://sync.twilio.com/v1/x","next_page_url":)" + nextLink + "}}";
}

const QByteArray fullPage = itemPage(
    R"("https://sync.twilio.com/v1/x?Page=1")",
    R"({"key":"a","data":{"x":[1,"]}"]},"revision":"1af","created_by":"system",)"
    R"("date_created":"2016-07-07T21:38:21Z","date_updated":"2016-07-07T21:38:22Z",)"
    R"("date_expires":"2016-07-17T21:38:21Z"},)"
    R"({"key":"b\u00e9\/","data":[],"date_expires":null,"created_by":"\"x\""})");

} // namespace

void TestDecode::itemWithEverything()
{
    const auto item = decodeItem(R"({"key":"steph_curry","account_sid":"AC1","service_sid":"IS1",
        "map_sid":"MP1","url":"https://sync.twilio.com/v1/x","revision":"1af",
        "data":{"name": "Stephen Curry","level":30},"created_by":"system",
        "date_created":"2016-07-07T21:38:21Z","date_updated":"2016-07-07T21:38:22Z",
        "date_expires":"2016-07-17T21:38:21Z"})");
    QVERIFY(item.has_value());
    QCOMPARE(item->key.value(), "steph_curry");
    QCOMPARE(item->data, R"({"name": "Stephen Curry","level":30})");
    QCOMPARE(item->revision.value(), QStringLiteral("1af"));
    QCOMPARE(item->createdBy, QStringLiteral("system"));
    QCOMPARE(item->createdMs, 1'467'927'501'000);
    QCOMPARE(item->updatedMs, 1'467'927'502'000);
    QCOMPARE(item->expiresMs, 1'468'791'501'000);
}

void TestDecode::mapWithEverything()
{
    const auto map = decodeMap(R"({"sid":"MP1","unique_name":"Players","account_sid":"AC1",
        "service_sid":"IS1","revision":"0","created_by":"system",
        "date_created":"2016-07-07T21:17:20Z","date_updated":"2016-07-07T21:17:21Z",
        "date_expires":"2016-07-07T21:17:22Z","links":{"items":"x"}})");
    QVERIFY(map.has_value());
    QCOMPARE(map->sid.value(), QStringLiteral("MP1"));
    QCOMPARE(map->serviceSid.value(), QStringLiteral("IS1"));
    QCOMPARE(map->uniqueName, QStringLiteral("Players"));
    QCOMPARE(map->revision.value(), QStringLiteral("0"));
    QCOMPARE(map->createdBy, QStringLiteral("system"));
    QCOMPARE(map->createdMs, 1'467'926'240'000);
    QCOMPARE(map->updatedMs, 1'467'926'241'000);
    QCOMPARE(map->expiresMs, 1'467'926'242'000);
}

void TestDecode::nullsLeavePropertiesEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("missing") << QByteArray(R"({"key":"k"})");
    QTest::newRow("null") << QByteArray(
        R"({"key":"k","sid":null,"unique_name":null,"service_sid":null,"revision":null,
            "created_by":null,"date_created":null,"date_updated":null,"date_expires":null})");
}

void TestDecode::nullsLeavePropertiesEmpty()
{
    QFETCH(QByteArray, body);
    const auto item = decodeItem(body);
    QVERIFY(item.has_value());
    QVERIFY(item->data.isEmpty() && item->revision.isEmpty());
    QVERIFY(item->createdBy.isEmpty() && !item->createdMs && !item->updatedMs && !item->expiresMs);
    const auto map = decodeMap(body);
    QVERIFY(map.has_value());
    QVERIFY(map->sid.isEmpty() && map->serviceSid.isEmpty() && map->uniqueName.isEmpty());
    QVERIFY(map->revision.isEmpty() && map->createdBy.isEmpty());
    QVERIFY(!map->createdMs && !map->updatedMs && !map->expiresMs);
}

void TestDecode::wrongTypesLeavePropertiesEmpty()
{
    const auto item = decodeItem(R"({"revision":{"a":["b"]},"key":"k","created_by":true,
        "date_created":1e400,"date_updated":{},"date_expires":"soon","data":7})");
    QVERIFY(item.has_value());
    QVERIFY(item->revision.isEmpty() && item->createdBy.isEmpty());
    QVERIFY(!item->createdMs && !item->updatedMs && !item->expiresMs);
    QCOMPARE(item->data, "7");
}

void TestDecode::dataIsKeptByteForByte_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *data : {"{}",
                             "[]",
                             "null",
                             "true",
                             "7",
                             "-0",
                             "1.0",
                             "1e2",
                             "0.1000",
                             "1e400",
                             "-1E-999",
                             "123456789012345678901234567890",
                             "3.14159265358979323846264338327950288",
                             "\"text\"",
                             "\"\"",
                             R"("\u0041\ud83d\ude42\/")",
                             R"("\ud800")",
                             R"({"z":1,"a":2,"z":3})",
                             R"({ "a" : [ 1 , 2 ] })",
                             R"({"quote\"}":"]{"})",
                             "{\"\xC3\xA9\":\"\xF0\x9F\x99\x82\"}"})
        QTest::newRow(data) << QByteArray(data);
    QTest::newRow("line breaks") << QByteArray("{\n\t\"a\":\r\n1 }");
}

void TestDecode::dataIsKeptByteForByte()
{
    QFETCH(QByteArray, data);
    const auto item = decodeItem(itemWithData(data));
    QVERIFY2(item, item ? "" : qPrintable(item.error()));
    QCOMPARE(item->data, data);
    QCOMPARE(item->revision.value(), QStringLiteral("3"));
    const auto page = decodeItemPage(itemPage("null", itemWithData(data)), origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QCOMPARE(page->items.front().data.toByteArray(), data);
    const auto last = decodeItem(R"({"key":"k","data": )" + data + " \n}");
    QCOMPARE(last->data, data);
}

void TestDecode::propertiesAreAllMembersInOrder()
{
    const auto map = decodeMap(
        R"({"sid":"MP1","new":[1, 2],"unique_name":null,"links":{"a":"b"},"n":1e400,"s\u00e9":"\n"})");
    const ResourceProperties expected{
        {QStringLiteral("sid"), R"("MP1")"},     {QStringLiteral("new"), "[1, 2]"},
        {QStringLiteral("unique_name"), "null"}, {QStringLiteral("links"), R"({"a":"b"})"},
        {QStringLiteral("n"), "1e400"},          {QStringLiteral("sé"), R"("\n")"}};
    QVERIFY(map.has_value());
    QVERIFY(map->properties == expected);
}

void TestDecode::escapesAreUnderstood()
{
    const auto item = decodeItem(R"({"key":"a\/\"\u00e9\ud83d\ude42","created_by":"\u0000x"})");
    QVERIFY(item.has_value());
    QCOMPARE(item->key.value(), "a/\"\xC3\xA9\xF0\x9F\x99\x82");
    QCOMPARE(item->createdBy, QString::fromLatin1("\0x", 2));
}

void TestDecode::deepDataIsKept()
{
    const QByteArray data = QByteArray(5000, '[') + QByteArray(5000, ']');
    const auto item = decodeItem(itemWithData(data));
    QVERIFY2(item, item ? "" : qPrintable(item.error()));
    QCOMPARE(item->data, data);
}

void TestDecode::servicePage()
{
    const auto page = decodeServicePage(R"({"services":[{"sid":"IS1","unique_name":null,
        "friendly_name":"Contact \"centre\"","acl_enabled":false}],
        "meta":{"key":"services","next_page_url":"https://sync.twilio.com/v1/Services?Page=1"}})",
                                        origin());
    QVERIFY(page.has_value());
    QCOMPARE(page->records.size(), size_t(1));
    QCOMPARE(page->records.front().sid.value(), QStringLiteral("IS1"));
    QCOMPARE(page->records.front().friendlyName, QStringLiteral("Contact \"centre\""));
    QCOMPARE(page->records.front().properties.size(), size_t(4));
    QCOMPARE(page->nextTarget, "/v1/Services?Page=1");
}

void TestDecode::mapPageKeepsProperties()
{
    const auto page = decodeMapPage(
        R"({"maps":[{"sid":"MP1","links":{}},{"sid":"MP2"}],"meta":{"key":"maps"}})", origin());
    QVERIFY(page.has_value());
    QCOMPARE(page->records.size(), size_t(2));
    QCOMPARE(page->records[0].properties.size(), size_t(2));
    QCOMPARE(page->records[1].sid.value(), QStringLiteral("MP2"));
    QVERIFY(page->isLast());
}

void TestDecode::itemPageWithEverything()
{
    const auto page = decodeItemPage(fullPage, origin());
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), size_t(2));
    const ItemView &first = page->items[0];
    QCOMPARE(first.key.toByteArray(), "a");
    QCOMPARE(first.data.toByteArray(), R"({"x":[1,"]}"]})");
    QCOMPARE(first.revision.toByteArray(), "1af");
    QCOMPARE(first.createdBy.toByteArray(), "system");
    QCOMPARE(first.createdMs, 1'467'927'501'000);
    QCOMPARE(first.updatedMs, 1'467'927'502'000);
    QCOMPARE(first.expiresMs, 1'468'791'501'000);
    const ItemView &second = page->items[1];
    QCOMPARE(second.key.toByteArray(), "b\xC3\xA9/");
    QCOMPARE(second.createdBy.toByteArray(), "\"x\"");
    QVERIFY(!second.expiresMs);
    QCOMPARE(page->nextTarget, "/v1/x?Page=1");
}

void TestDecode::itemPageMayBeCopiedAndMoved()
{
    std::optional<ItemPage> page = *decodeItemPage(fullPage, origin());
    const ItemPage copy = *page;
    const ItemPage moved = std::move(*page);
    page.reset();
    for (const ItemPage &kept : {copy, moved}) {
        QCOMPARE(kept.items[0].data.toByteArray(), R"({"x":[1,"]}"]})");
        QCOMPARE(kept.items[1].key.toByteArray(), "b\xC3\xA9/");
    }
}

void TestDecode::itemPageDoesNotCopyABodyWithRoomBehindIt()
{
    QByteArray body;
    body.reserve(fullPage.size() + 64);
    body += fullPage;
    const auto page = decodeItemPage(body, origin());
    QVERIFY(page.has_value());
    QCOMPARE(static_cast<const void *>(page->body.constData()),
             static_cast<const void *>(body.constData()));
}

void TestDecode::recordsAreFoundThroughMetaKey()
{
    const auto page = decodeItemPage(
        R"({"meta":{"next_page_url":null,"key":"things"},"items":[{"key":"no"}],"things":[{"key":"yes"}]})",
        origin());
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), size_t(1));
    QCOMPARE(page->items.front().key.toByteArray(), "yes");
}

void TestDecode::lastPageHasNoNextTarget_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::newRow("null") << QByteArray(R"({"key":"items","next_page_url":null})");
    QTest::newRow("missing") << QByteArray(R"({"key":"items"})");
    QTest::newRow("empty") << QByteArray(R"({"key":"items","next_page_url":""})");
}

void TestDecode::lastPageHasNoNextTarget()
{
    QFETCH(QByteArray, meta);
    const auto page = decodeItemPage(R"({"items":[],"meta":)" + meta + "}", origin());
    QVERIFY(page.has_value());
    QVERIFY(page->isLast());
}

void TestDecode::foreignNextLinkIsAnErrorThatNamesIt_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("named");
    QTest::newRow("host") << QByteArray(R"("https://evil.example/v1/x?Page=1")")
                          << QStringLiteral("https://evil.example/v1/x?Page=1");
    QTest::newRow("scheme") << QByteArray(R"("http://sync.twilio.com/v1/x")")
                            << QStringLiteral("http://sync.twilio.com/v1/x");
    QTest::newRow("port") << QByteArray(R"("https://sync.twilio.com:8443/v1/x")")
                          << QStringLiteral(":8443");
    QTest::newRow("relative") << QByteArray(R"("/v1/x")") << QStringLiteral("/v1/x");
    QTest::newRow("number") << QByteArray("17") << QStringLiteral("17");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QStringLiteral(R"({"a":1})");
    QTest::newRow("bool") << QByteArray("false") << QStringLiteral("false");
}

void TestDecode::foreignNextLinkIsAnErrorThatNamesIt()
{
    QFETCH(QByteArray, link);
    QFETCH(QString, named);
    const auto page = decodeItemPage(itemPage(link), origin());
    QVERIFY(!page);
    QVERIFY2(page.error().contains(named), qPrintable(page.error()));
}

QTEST_GUILESS_MAIN(TestDecode)

#include "tst_decode.moc"
