// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace mapdesk::practice;

namespace {

bool isByteOrder(const QStringList &keys)
{
    return std::ranges::adjacent_find(
               keys, [](const QString &a, const QString &b) { return a.toUtf8() >= b.toUtf8(); })
        == keys.end();
}

QByteArray encoded(const QString &key)
{
    return key.toUtf8().toPercentEncoding();
}

} // namespace

class PracticeReadsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void credentialsAreNeeded_data();
    void credentialsAreNeeded();
    void answersCarryTheServiceHeaders();
    void serviceIsListedAndFetched();
    void mapIsFoundBySidAndByName();
    void itemHasEveryMember();
    void everyKeyComesOnceInByteOrder();
    void descendingIsTheReverse();
    void previousPageLeadsBack();
    void seekStartsAnywhere_data();
    void seekStartsAnywhere();
    void linksRepeatTheQueryInOrder();
    void pageSizeIsServedUpToHundred_data();
    void pageSizeIsServedUpToHundred();
    void badQueryIsRefused_data();
    void badQueryIsRefused();
    void missingIsNamedByItsPath_data();
    void missingIsNamedByItsPath();
    void wrongMethodIsRefused();
    void oddKeysAreReached();
    void expiredItemIsStillThere();

private:
    Answer list(const QByteArray &query) { return m_client->get("/Maps/orders/Items?" + query); }

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeReadsTest::initTestCase()
{
    m_host = startedHost({});
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeReadsTest::credentialsAreNeeded_data()
{
    const QByteArray sid = m_host->address().accountSid.toUtf8();
    const QByteArray token = m_host->address().authToken.toUtf8();
    QTest::addColumn<QByteArray>("credentials");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong token") << QByteArray(sid + ":x" + token);
    QTest::newRow("token's start") << QByteArray(sid + ':' + token.chopped(1));
    QTest::newRow("wrong account") << QByteArray("AC0:" + token);
}

void PracticeReadsTest::credentialsAreNeeded()
{
    QFETCH(QByteArray, credentials);
    PracticeClient stranger(m_host->address());
    stranger.setCredentials(credentials);
    const Answer answer = stranger.get("/Maps");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), 20003);
    QCOMPARE(answer.json().value(QLatin1String("status")).toInt(), 401);
    QCOMPARE(answer.text("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/20003"));
}

void PracticeReadsTest::answersCarryTheServiceHeaders()
{
    const Answer answer = m_client->get("/Maps");
    static const QRegularExpression requestId(QStringLiteral("^RQ[0-9a-f]{32}$"));
    QVERIFY(requestId.match(QString::fromLatin1(answer.headers["twilio-request-id"])).hasMatch());
    QVERIFY(answer.headers.contains("twilio-request-duration"));
    QCOMPARE(answer.headers["twilio-concurrent-requests"], QByteArray("1"));
    QVERIFY(answer.headers["date"].endsWith(" GMT"));
    QCOMPARE(answer.headers["content-type"], QByteArray("application/json;charset=utf-8"));
}

void PracticeReadsTest::serviceIsListedAndFetched()
{
    const Answer services = m_client->send("GET", m_client->root() + "/Services");
    QCOMPARE(services.status, 200);
    QCOMPARE(services.json().value(QLatin1String("services")).toArray().size(), 2);
    const Answer service = m_client->get("");
    QCOMPARE(service.text("friendly_name"), QStringLiteral("Contact centre (demo)"));
    QCOMPARE(service.text("sid"), m_host->address().serviceSid);
    QCOMPARE(service.text("url").toUtf8(), m_client->serviceUrl());
}

void PracticeReadsTest::mapIsFoundBySidAndByName()
{
    const Answer byName = m_client->get("/Maps/orders");
    QCOMPARE(byName.status, 200);
    QVERIFY(!byName.headers.contains("etag"));
    const Answer bySid = m_client->get("/Maps/" + byName.text("sid").toUtf8());
    QCOMPARE(bySid.body, byName.body);
    QVERIFY(m_client->walk("/Maps?PageSize=3", "maps", "sid").size() >= 12);
}

void PracticeReadsTest::itemHasEveryMember()
{
    const Answer item = m_client->get("/Maps/agents/Items/agent-anna");
    const QStringList members = {QStringLiteral("account_sid"),  QStringLiteral("created_by"),
                                 QStringLiteral("data"),         QStringLiteral("date_created"),
                                 QStringLiteral("date_expires"), QStringLiteral("date_updated"),
                                 QStringLiteral("key"),          QStringLiteral("map_sid"),
                                 QStringLiteral("revision"),     QStringLiteral("service_sid"),
                                 QStringLiteral("url")};
    QCOMPARE(item.json().keys(), members);
    QCOMPARE(item.headers["etag"], QByteArray('"' + item.text("revision").toUtf8() + '"'));
    QCOMPARE(item.text("created_by"), QStringLiteral("agent-anna"));
    static const QRegularExpression date(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    QVERIFY(date.match(item.text("date_created")).hasMatch());
}

void PracticeReadsTest::everyKeyComesOnceInByteOrder()
{
    for (const QByteArray &map : {QByteArray("odd-keys"), QByteArray("orders")}) {
        const QStringList keys = m_client->walk("/Maps/" + map + "/Items?PageSize=7", "items",
                                                "key");
        QVERIFY(keys.size() > 14);
        QVERIFY(isByteOrder(keys));
        QCOMPARE(m_client->walk("/Maps/" + map + "/Items?PageSize=100", "items", "key"), keys);
    }
}

void PracticeReadsTest::descendingIsTheReverse()
{
    QStringList keys = m_client->walk("/Maps/orders/Items", "items", "key");
    std::ranges::reverse(keys);
    QCOMPARE(m_client->walk("/Maps/orders/Items?Order=desc&PageSize=9", "items", "key"), keys);
}

void PracticeReadsTest::previousPageLeadsBack()
{
    const QLatin1String nextName("next_page_url");
    const Answer first = list("From=order/2026/004720&Order=asc&PageSize=5");
    const auto second = m_client->send("GET", first.meta().value(nextName).toString().toUtf8());
    const QJsonObject meta = second.meta();
    QCOMPARE(meta.value(QLatin1String("page")).toInt(), 1);
    const QString back = meta.value(QLatin1String("previous_page_url")).toString();
    const auto again = m_client->send("GET", back.toUtf8());
    QCOMPARE(again.json().value(QLatin1String("items")),
             first.json().value(QLatin1String("items")));
    QVERIFY(again.meta().value(QLatin1String("previous_page_url")).isNull());
}

void PracticeReadsTest::seekStartsAnywhere_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("firstKey");
    QTest::newRow("inclusive") << QByteArray("From=order/2026/004715")
                               << QStringLiteral("order/2026/004715");
    QTest::newRow("exclusive") << QByteArray("From=order/2026/004715&Bounds=exclusive")
                               << QStringLiteral("order/2026/004716");
    QTest::newRow("descending") << QByteArray("From=order/2026/004715&Order=desc")
                                << QStringLiteral("order/2026/004715");
    QTest::newRow("exclusive descending")
        << QByteArray("From=order/2026/004715&Bounds=exclusive&Order=desc")
        << QStringLiteral("order/2026/004714");
    QTest::newRow("between keys") << QByteArray("From=order/2026/004715x")
                                  << QStringLiteral("order/2026/004716");
    QTest::newRow("prefix") << QByteArray("From=order%2F2026%2F00472")
                            << QStringLiteral("order/2026/004720");
}

void PracticeReadsTest::seekStartsAnywhere()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, firstKey);
    const auto items = list(query).json().value(QLatin1String("items")).toArray();
    QCOMPARE(items.first().toObject().value(QLatin1String("key")).toString(), firstKey);
}

void PracticeReadsTest::linksRepeatTheQueryInOrder()
{
    const Answer answer = list("PageSize=2&Order=asc&Bounds=inclusive&From=order");
    const QJsonObject meta = answer.meta();
    const QByteArray base = m_client->serviceUrl()
        + "/Maps/orders/Items?From=order&Bounds="
          "inclusive&Order=asc&PageSize=2&";
    QCOMPARE(meta.value(QLatin1String("key")).toString(), QStringLiteral("items"));
    QCOMPARE(meta.value(QLatin1String("first_page_url")).toString().toUtf8(),
             QByteArray(base + "Page=0"));
    QCOMPARE(meta.value(QLatin1String("url")).toString().toUtf8(), QByteArray(base + "Page=0"));
    const auto next = meta.value(QLatin1String("next_page_url")).toString().toUtf8();
    QVERIFY(next.startsWith(base + "PageToken=PT"));
    QVERIFY(next.endsWith("&Page=1"));
    QVERIFY(meta.value(QLatin1String("previous_page_url")).isNull());
}

void PracticeReadsTest::pageSizeIsServedUpToHundred_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("size");
    QTest::newRow("default") << QByteArray() << 50;
    QTest::newRow("one") << QByteArray("PageSize=1") << 1;
    QTest::newRow("hundred") << QByteArray("PageSize=100") << 100;
    QTest::newRow("thousand") << QByteArray("PageSize=1000") << 100;
}

void PracticeReadsTest::pageSizeIsServedUpToHundred()
{
    QFETCH(QByteArray, query);
    QFETCH(int, size);
    const Answer page = list(query);
    QCOMPARE(page.json().value(QLatin1String("items")).toArray().size(), size);
    const QJsonObject meta = page.meta();
    QCOMPARE(meta.value(QLatin1String("page_size")).toInt(), size);
}

void PracticeReadsTest::badQueryIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("order") << QByteArray("Order=up") << 54451;
    QTest::newRow("bounds") << QByteArray("From=a&Bounds=open") << 54452;
    QTest::newRow("token without its mark") << QByteArray("PageToken=abc") << 54453;
    QTest::newRow("token that is no JSON") << QByteArray("PageToken=PTabcd") << 54453;
    QTest::newRow("page size zero") << QByteArray("PageSize=0") << 54454;
    QTest::newRow("page size negative") << QByteArray("PageSize=-1") << 54454;
    QTest::newRow("page size too large") << QByteArray("PageSize=1001") << 54454;
    QTest::newRow("page size in words") << QByteArray("PageSize=ten") << 54454;
}

void PracticeReadsTest::badQueryIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(int, code);
    const Answer answer = list(query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
}

void PracticeReadsTest::missingIsNamedByItsPath_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/Maps/nowhere", "/Maps/nowhere/Items", "/Maps/orders/Items/a%2Fb",
                             "/Maps/orders/Items/", "/Nothing", "/Maps//Items"})
        QTest::newRow(path) << QByteArray(path);
}

void PracticeReadsTest::missingIsNamedByItsPath()
{
    QFETCH(QByteArray, path);
    const Answer answer = m_client->get(path);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), 20404);
    const QByteArray shown = "/Services/" + m_host->address().serviceSid.toUtf8() + path;
    QCOMPARE(answer.text("message").toUtf8(),
             QByteArray("The requested resource " + shown + " was not found"));
}

void PracticeReadsTest::wrongMethodIsRefused()
{
    const Answer answer = m_client->send("PUT", m_client->serviceUrl() + "/Maps/orders", "Ttl=1");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.code(), 20004);
}

void PracticeReadsTest::oddKeysAreReached()
{
    // Two dots are left out: QUrl, like every proxy on the way, would shorten the path.
    for (const QString &key : m_client->walk("/Maps/odd-keys/Items", "items", "key")) {
        if (key == QLatin1String(".."))
            continue;
        const Answer item = m_client->get("/Maps/odd-keys/Items/" + encoded(key));
        QVERIFY2(item.status == 200, qPrintable(key));
        QCOMPARE(item.text("key"), key);
        QVERIFY(item.text("url").toUtf8().endsWith('/' + encoded(key)));
    }
}

void PracticeReadsTest::expiredItemIsStillThere()
{
    const Answer item = m_client->get("/Maps/sessions/Items/session:45c48cce-abandoned");
    QCOMPARE(item.status, 200);
    QVERIFY(QDateTime::fromString(item.text("date_expires"), Qt::ISODate)
            < QDateTime::currentDateTimeUtc());
}

QTEST_GUILESS_MAIN(PracticeReadsTest)
#include "tst_practicereads.moc"
