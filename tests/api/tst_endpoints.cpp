// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"
#include "formbody.h"

#include <QTest>

using namespace mapdesk;

class TestEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void targetsOfKnownResources();
    void keysAreEncodedOnce_data();
    void keysAreEncodedOnce();
    void segmentsThatCollapseAreRefused_data();
    void segmentsThatCollapseAreRefused();
    void forms_data();
    void forms();
};

namespace {

const ServiceSid service(QStringLiteral("IS1"));
const MapSid map(QStringLiteral("MP1"));

} // namespace

void TestEndpoints::targetsOfKnownResources()
{
    QCOMPARE(servicesTarget(), "/v1/Services");
    QCOMPARE(mapsTarget(service).value(), "/v1/Services/IS1/Maps");
    QCOMPARE(mapTarget(service, QStringLiteral("carts é")).value(),
             "/v1/Services/IS1/Maps/carts%20%C3%A9");
    QCOMPARE(itemsTarget(service, map).value(), "/v1/Services/IS1/Maps/MP1/Items");
}

void TestEndpoints::keysAreEncodedOnce_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("plain") << QByteArray("steph_curry") << QByteArray("steph_curry");
    QTest::newRow("unreserved") << QByteArray("a-b.c_d~e") << QByteArray("a-b.c_d~e");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("a%20b");
    QTest::newRow("phone") << QByteArray("+14085040458") << QByteArray("%2B14085040458");
    QTest::newRow("slash") << QByteArray("a/b") << QByteArray("a%2Fb");
    QTest::newRow("query") << QByteArray("a?b#c") << QByteArray("a%3Fb%23c");
    QTest::newRow("percent") << QByteArray("a%20b") << QByteArray("a%2520b");
    QTest::newRow("encoded dots") << QByteArray("%2e%2e") << QByteArray("%252e%252e");
    QTest::newRow("three dots") << QByteArray("...") << QByteArray("...");
    QTest::newRow("backslash") << QByteArray("a\\b") << QByteArray("a%5Cb");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x99\x82") << QByteArray("%F0%9F%99%82");
}

void TestEndpoints::keysAreEncodedOnce()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, segment);
    QCOMPARE(itemTarget(service, map, ItemKey(key)).value(),
             "/v1/Services/IS1/Maps/MP1/Items/" + segment);
}

void TestEndpoints::segmentsThatCollapseAreRefused_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("dots") << QByteArray("..");
}

void TestEndpoints::segmentsThatCollapseAreRefused()
{
    QFETCH(QByteArray, segment);
    const QString text = QString::fromUtf8(segment);
    const auto isRefused = [](const Result<QByteArray> &target) {
        return !target && target.error().kind == ApiError::Kind::Refused;
    };
    QVERIFY(isRefused(itemTarget(service, map, ItemKey(segment))));
    QVERIFY(isRefused(mapTarget(service, text)));
    QVERIFY(isRefused(itemsTarget(service, MapSid(text))));
    QVERIFY(isRefused(mapsTarget(ServiceSid(text))));
}

void TestEndpoints::forms_data()
{
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("none") << FormFields{} << QByteArray();
    QTest::newRow("one") << FormFields{{"ItemTtl", "0"}} << QByteArray("ItemTtl=0");
    QTest::newRow("data") << FormFields{{"Key", "a b"}, {"Data", R"({"n":1.0})"}}
                          << QByteArray("Key=a%20b&Data=%7B%22n%22%3A1.0%7D");
    QTest::newRow("separators") << FormFields{{"Key", "a+b&c=d%"}}
                                << QByteArray("Key=a%2Bb%26c%3Dd%25");
    QTest::newRow("utf-8") << FormFields{{"Key", "\xC3\xA9\n"}} << QByteArray("Key=%C3%A9%0A");
}

void TestEndpoints::forms()
{
    QFETCH(FormFields, fields);
    QFETCH(QByteArray, form);
    QCOMPARE(encodedForm(fields), form);
}

QTEST_GUILESS_MAIN(TestEndpoints)

#include "tst_endpoints.moc"
