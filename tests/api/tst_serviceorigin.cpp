// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceorigin.h"

#include <QTest>

using namespace mapdesk;

class TestServiceOrigin : public QObject
{
    Q_OBJECT

private slots:
    void acceptedBaseUrls_data();
    void acceptedBaseUrls();
    void refusedBaseUrls_data();
    void refusedBaseUrls();
    void passwordIsNotRepeated();
    void urlKeepsTheEncoding_data();
    void urlKeepsTheEncoding();
    void linksOnTheOrigin_data();
    void linksOnTheOrigin();
    void linksElsewhere_data();
    void linksElsewhere();
    void spellingsOfAnAddress_data();
    void spellingsOfAnAddress();
    void hostileTargetStaysOnTheOrigin();
};

namespace {

ServiceOrigin originOf(const char *baseUrl)
{
    return ServiceOrigin::parse(QString::fromLatin1(baseUrl)).value();
}

} // namespace

void TestServiceOrigin::acceptedBaseUrls_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isLoopback");
    const auto row = [](const char *baseUrl, const char *origin, bool isLoopback) {
        QTest::newRow(baseUrl) << QString::fromLatin1(baseUrl) << QString::fromLatin1(origin)
                               << isLoopback;
    };
    row("https://sync.twilio.com", "https://sync.twilio.com", false);
    row("https://sync.twilio.com/", "https://sync.twilio.com", false);
    row("  https://sync.twilio.com ", "https://sync.twilio.com", false);
    row("HTTPS://Sync.Twilio.Com", "https://sync.twilio.com", false);
    row("https://sync.twilio.com:443", "https://sync.twilio.com", false);
    row("https://sync.sydney.au1.twilio.com:8443", "https://sync.sydney.au1.twilio.com:8443",
        false);
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080", true);
    row("http://127.8.9.1", "http://127.8.9.1", true);
    row("http://127.0.0.1:80", "http://127.0.0.1", true);
    row("http://localhost:8080", "http://127.0.0.1:8080", true);
    row("https://localhost:8080", "https://127.0.0.1:8080", true);
    row("http://[::1]:8080", "http://[::1]:8080", true);
}

void TestServiceOrigin::acceptedBaseUrls()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, origin);
    QFETCH(bool, isLoopback);
    const auto parsed = ServiceOrigin::parse(baseUrl);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error()));
    QCOMPARE(parsed->toString(), origin);
    QCOMPARE(parsed->isLoopback(), isLoopback);
}

void TestServiceOrigin::refusedBaseUrls_data()
{
    QTest::addColumn<QString>("baseUrl");
    for (const char *baseUrl :
         {"", "sync.twilio.com", "ftp://sync.twilio.com", "https://", "http://sync.twilio.com",
          "http://10.0.0.1", "http://localhost.example.com", "http://127.0.0.1.example.com",
          "http://192.168.0.1:8080", "https://sync.twilio.com/v1", "https://sync.twilio.com?a=b",
          "https://sync.twilio.com#a", "https://me:secret@sync.twilio.com", "https://a b",
          "file:///v1", "http://[::2]"})
        QTest::newRow(baseUrl) << QString::fromLatin1(baseUrl);
}

void TestServiceOrigin::refusedBaseUrls()
{
    QFETCH(QString, baseUrl);
    const auto parsed = ServiceOrigin::parse(baseUrl);
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().isEmpty());
}

void TestServiceOrigin::passwordIsNotRepeated()
{
    for (const char *baseUrl : {"https://me:secret@sync.twilio.com",
                                "https://me:secret@sync.twilio.com/v1", "ftp://me:secret@host"}) {
        const auto parsed = ServiceOrigin::parse(QString::fromLatin1(baseUrl));
        QVERIFY(!parsed);
        QVERIFY2(!parsed.error().contains(u"secret"), qPrintable(parsed.error()));
    }
}

void TestServiceOrigin::urlKeepsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/v1/Services", "/v1/Services/IS1/Maps/MP1/Items/a%2Fb", "/v1/a%20b%25%2B%3F%23",
          "/v1/%C3%A9%F0%9F%99%82", "/v1/Items?From=%2B1408&PageToken=PTa%3D%3D", "/v1/%252e%252e",
          "/v1/a%5Cb", "/v1/%22%3C%3E%5B%5D%5E%60%7B%7C%7D%00%0A"})
        QTest::newRow(target) << QByteArray(target);
}

void TestServiceOrigin::urlKeepsTheEncoding()
{
    QFETCH(QByteArray, target);
    const QUrl url = originOf("http://127.0.0.1:8080").url(target);
    QVERIFY(url.isValid());
    QCOMPARE(url.toEncoded(), "http://127.0.0.1:8080" + target);
}

void TestServiceOrigin::linksOnTheOrigin_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *link, const char *target) {
        QTest::newRow(link) << QByteArray(link) << QByteArray(target);
    };
    row("https://sync.twilio.com/v1/Services?PageSize=50&PageToken=PTx%3D&Page=1",
        "/v1/Services?PageSize=50&PageToken=PTx%3D&Page=1");
    row("https://sync.twilio.com:443/v1/Services", "/v1/Services");
    row("HTTPS://SYNC.twilio.com/v1/Maps/a%2Fb", "/v1/Maps/a%2Fb");
    row("https://sync.twilio.com/v1#fragment", "/v1");
    row("https://sync.twilio.com/v1#@example.com", "/v1");
    row("https://sync.twilio.com:/v1", "/v1");
    row("https://sync.twilio.com/v1/@example.com", "/v1/@example.com");
    row("https://@sync.twilio.com/v1", "/v1");
    row("https://sync.twilio.com//example.com/v1", "//example.com/v1");
}

void TestServiceOrigin::linksOnTheOrigin()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, target);
    const auto found = originOf("https://sync.twilio.com").targetOf(link);
    QVERIFY(found.has_value());
    QCOMPARE(*found, target);
}

void TestServiceOrigin::linksElsewhere_data()
{
    QTest::addColumn<QByteArray>("link");
    for (const char *link : {"",
                             "/v1/Services",
                             "v1/Services",
                             "http://sync.twilio.com/v1",
                             "https://sync.twilio.com:444/v1",
                             "https://sync.twilio.com:80/v1",
                             "https://sync.twilio.com:0/v1",
                             "https://sync.twilio.com:65979/v1", // 443 in sixteen bits
                             "https://sync.twilio.com:-443/v1",
                             "https://sync.twilio.com.example.com/v1",
                             "https://sync.twilio.com./v1",
                             "https://example.com/v1",
                             "https://me:secret@sync.twilio.com/v1",
                             "https://sync.twilio.com/v1/../x",
                             "https://sync.twilio.com/v1/%2e%2e/x",
                             "https://sync.twilio.com/v1/.%2E",
                             "https://sync.twilio.com/v1/./x",
                             "https://:@sync.twilio.com/v1",
                             "https://sync.twilio.com@example.com/v1",
                             "https://sync.twilio.com:443@example.com/v1",
                             "https://sync.twilio.com%40example.com/v1",
                             "https://sync.twilio.com%2f@example.com/v1",
                             "https://sync.twilio.com%00.example.com/v1",
                             "https://sync.twilio.com#@example.com/v1",
                             "https://sync.twilio.com?@example.com/v1",
                             "https://example.com#https://sync.twilio.com/v1",
                             "https://example.com?https://sync.twilio.com/v1",
                             "//sync.twilio.com/v1",
                             "//example.com/v1",
                             "///sync.twilio.com/v1",
                             "https:///v1",
                             "https:/v1",
                             "https:v1",
                             "https://sync.twilio.com",
                             "javascript:alert(1)",
                             "file:///etc/passwd",
                             "https://sync.twilio.com\\@example.com/",
                             "https://example.com\\@sync.twilio.com/v1",
                             "https:\\\\sync.twilio.com/v1",
                             " https://sync.twilio.com/v1",
                             "https://sync.twilio.com/v1\r\nHost: example.com",
                             "https://sync.twilio.com/v1\n",
                             "https://sync.tw\tilio.com/v1",
                             "https://s\xd1\x83nc.twilio.com/v1", // a Cyrillic letter
                             "https://xn--snc-5cd.twilio.com/v1",
                             "https://[::ffff:1.2.3.4]/v1",
                             "wss://sync.twilio.com/v1"})
        QTest::newRow(link) << QByteArray(link);
}

void TestServiceOrigin::linksElsewhere()
{
    QFETCH(QByteArray, link);
    QVERIFY(!originOf("https://sync.twilio.com").targetOf(link));
}

void TestServiceOrigin::spellingsOfAnAddress_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("link");
    const auto row = [](const char *origin, const char *link) {
        QTest::addRow("%s", link) << QByteArray(origin) << QByteArray(link);
    };
    row("http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]:8080/v1");
    row("http://[::1]:8080", "http://[::0001]:8080/v1");
    row("http://127.0.0.1:8080", "http://localhost:8080/v1");
    row("http://127.0.0.1", "http://127.0.0.1:80/v1");
}

void TestServiceOrigin::spellingsOfAnAddress()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, link);
    QCOMPARE(originOf(origin.constData()).targetOf(link), QByteArray("/v1"));
    QVERIFY(!originOf("http://127.0.0.9:8080").targetOf(link));
}

// Whatever it is, it may fail; it may not lead elsewhere.
void TestServiceOrigin::hostileTargetStaysOnTheOrigin()
{
    for (const char *target :
         {"", "@evil.example/v1", ":99@evil.example/v1", ".evil.example/v1", "evil", "?a", "#a",
          ":1/v1", "\\@evil.example/", "%40evil.example/", "//evil.example/v1", "/@evil.example",
          "/v1/../../x", "/v1/%2e%2e/x", "/\\evil.example", "/v1 HTTP/1.1\r\nHost: evil", "/v1%",
          "/v1%zz", "https://evil.example/v1"}) {
        const QUrl url = originOf("https://sync.twilio.com").url(target);
        if (url.isEmpty())
            continue;
        QVERIFY2(url.scheme() == u"https" && url.host() == u"sync.twilio.com" && url.port() == -1
                     && url.userInfo().isEmpty(),
                 target);
        QVERIFY2(!url.toEncoded().contains('\n') && !url.toEncoded().contains(' '), target);
    }
}

QTEST_GUILESS_MAIN(TestServiceOrigin)

#include "tst_serviceorigin.moc"
