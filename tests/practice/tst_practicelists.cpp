// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace mapdesk::practice;

// Pages, their tokens and links, whatever the keys.
class PracticeListsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tokenOfAnotherListIsRefused();
    void emptyPageLeadsBack_data();
    void emptyPageLeadsBack();
    void fullLastPageEndsTheList();
    void fullLastPageIsFollowedByAnEmptyOneIfAssumed();
    void tokensHoldAnyKey_data();
    void tokensHoldAnyKey();
    void previousPagesLeadBackToTheFirst();
    void tokenBesideOddFromIsHarmless_data();
    void tokenBesideOddFromIsHarmless();
    void linksAreOfTheHostThatWasAsked_data();
    void linksAreOfTheHostThatWasAsked();
    void linksKeepThePathAsSent();

private:
    Answer page(const QByteArray &query) { return m_client->get("/Maps/odd/Items?" + query); }
    static QByteArray link(const Answer &page, const char *name)
    {
        return page.meta().value(QLatin1String(name)).toString().toUtf8();
    }
    static QStringList keys(const Answer &page)
    {
        QStringList keys;
        for (const QJsonValue &item : page.json().value(QLatin1String("items")).toArray())
            keys.append(item.toObject().value(QLatin1String("key")).toString());
        return keys;
    }

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
    QStringList m_keys;
};

void PracticeListsTest::initTestCase()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Empty;
    options.rateLimits = false;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
    m_client->post("/Maps", "UniqueName=odd");
    QByteArrayList keys{"/",
                        "?",
                        "#",
                        "%",
                        "%20",
                        "+",
                        "\\",
                        "..",
                        ".",
                        "\"",
                        "\r\n\t",
                        " ",
                        "\x01",
                        "\x7f",
                        "\xc3\xa9",
                        "\xf0\x9f\x8e\xa7",
                        "\xef\xbb\xbf",
                        "\xef\xbf\xbf",
                        "\xe2\x80\xae\xe2\x80\xac",
                        "a",
                        "b"};
    keys.append(QByteArray(1, '\0'));
    std::ranges::sort(keys);
    for (const QByteArray &key : std::as_const(keys)) {
        const QByteArray form = "Data={}&Key=" + key.toPercentEncoding();
        QCOMPARE(m_client->post("/Maps/odd/Items", form).status, 201);
        m_keys.append(QString::fromUtf8(key));
    }
}

void PracticeListsTest::fullLastPageEndsTheList()
{
    const Answer last = page("PageSize=" + QByteArray::number(m_keys.size()));
    QCOMPARE(keys(last), m_keys);
    QVERIFY(last.body.endsWith("\"next_page_url\":null}}"));
}

void PracticeListsTest::tokenOfAnotherListIsRefused()
{
    const QByteArray ofItems = QUrlQuery(QUrl(QString::fromLatin1(
                                             link(page("PageSize=1"), "next_page_url"))))
                                   .queryItemValue(QStringLiteral("PageToken"))
                                   .toLatin1();
    QVERIFY(!ofItems.isEmpty());
    QCOMPARE(page("PageToken=" + ofItems).status, 200);
    QCOMPARE(m_client->get("/Maps?PageToken=" + ofItems).code(), 54453);
    QCOMPARE(m_client->get("/Maps/odd/Permissions?PageToken=" + ofItems).code(), 54453);
    QCOMPARE(m_client->send("GET", m_client->root() + "/Services?PageToken=" + ofItems).code(),
             54453);
}

void PracticeListsTest::emptyPageLeadsBack_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("asc") << QByteArray("asc");
    QTest::newRow("desc") << QByteArray("desc");
}

void PracticeListsTest::emptyPageLeadsBack()
{
    QFETCH(QByteArray, order);
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.seed.items = 4;
    const auto host = startedHost(options);
    PracticeClient client(host->address());
    const Answer first = client.get("/Maps/bench/Items?PageSize=2&Order=" + order);
    const Answer second = client.send("GET", link(first, "next_page_url"));
    const auto remove = [&](const QStringList &keys) {
        for (const QString &key : keys)
            QCOMPARE(client.remove("/Maps/bench/Items/" + key.toUtf8()).status, 204);
    };
    remove(keys(second));
    const Answer emptied = client.send("GET", link(first, "next_page_url"));
    QVERIFY(keys(emptied).isEmpty());
    const Answer back = client.send("GET", link(emptied, "previous_page_url"));
    QCOMPARE(keys(back), keys(first));
    for (const QString &key : keys(second))
        client.post("/Maps/bench/Items", "Data={}&Key=" + key.toUtf8());
    remove(keys(first));
    const Answer none = client.send("GET", link(second, "previous_page_url"));
    QVERIFY(keys(none).isEmpty());
    QCOMPARE(keys(client.send("GET", link(none, "next_page_url"))), keys(second));
}

void PracticeListsTest::fullLastPageIsFollowedByAnEmptyOneIfAssumed()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.seed.items = 6;
    options.assumptions.fullLastPage = Assumptions::FullLastPage::IsFollowedByAnEmptyOne;
    const auto host = startedHost(options);
    PracticeClient client(host->address());
    const Answer first = client.get("/Maps/bench/Items?PageSize=3");
    const Answer second = client.send("GET", link(first, "next_page_url"));
    const Answer third = client.send("GET", link(second, "next_page_url"));
    QCOMPARE(keys(second).size(), 3);
    QCOMPARE(third.status, 200);
    QVERIFY(keys(third).isEmpty());
    QVERIFY(third.body.contains("\"page\":2,"));
    QVERIFY(third.body.endsWith("\"next_page_url\":null}}"));
    QVERIFY(link(client.get("/Maps/bench/Items?PageSize=7"), "next_page_url").isEmpty());
    QVERIFY(link(client.get("/Maps/bench/Permissions"), "next_page_url").isEmpty());
    const QByteArray services = client.root() + "/Services?PageSize=1";
    const Answer service = client.send("GET", services);
    QVERIFY(!link(service, "next_page_url").isEmpty());
    QCOMPARE(client.walkFrom(services, "services", "sid").size(), 1);
}

void PracticeListsTest::tokensHoldAnyKey_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("descending");
    QTest::newRow("ascending") << QByteArray("PageSize=1") << false;
    QTest::newRow("descending") << QByteArray("PageSize=1&Order=desc") << true;
    QTest::newRow("from a byte zero") << QByteArray("PageSize=1&From=%00") << false;
}

void PracticeListsTest::tokensHoldAnyKey()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, descending);
    QStringList expected = m_keys;
    if (descending)
        std::ranges::reverse(expected);
    QCOMPARE(m_client->walk("/Maps/odd/Items?" + query, "items", "key"), expected);
}

void PracticeListsTest::previousPagesLeadBackToTheFirst()
{
    Answer current = page("PageSize=4");
    const Answer first = current;
    while (!link(current, "next_page_url").isEmpty())
        current = m_client->send("GET", link(current, "next_page_url"));
    QStringList found;
    while (true) {
        found = keys(current) + found;
        if (link(current, "previous_page_url").isEmpty())
            break;
        current = m_client->send("GET", link(current, "previous_page_url"));
    }
    QCOMPARE(found, m_keys);
    QCOMPARE(keys(current), keys(first));
}

void PracticeListsTest::tokenBesideOddFromIsHarmless_data()
{
    QTest::addColumn<QByteArray>("from");
    for (const char *from :
         {"%FF", "", "%00", "zzz", "%F0%9F%8E%A7&Order=desc", "a&Bounds=exclusive"})
        QTest::newRow(from) << QByteArray(from);
}

void PracticeListsTest::tokenBesideOddFromIsHarmless()
{
    QFETCH(QByteArray, from);
    const QByteArray next = link(page("PageSize=2"), "next_page_url");
    const qsizetype token = next.indexOf("PageToken=");
    const Answer answer = page("PageSize=2&From=" + from + '&' + next.mid(token));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.json().isEmpty());
}

void PracticeListsTest::linksAreOfTheHostThatWasAsked_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("origin");
    const QByteArray own = m_host->address().url.toEncoded();
    QTest::newRow("name") << QByteArray("sync.example.com:8080")
                          << QByteArray("http://sync.example.com:8080");
    QTest::newRow("address") << QByteArray("[::1]:80") << QByteArray("http://[::1]:80");
    QTest::newRow("quotes") << QByteArray("a\"b") << own;
    QTest::newRow("path") << QByteArray("example.com/x") << own;
    QTest::newRow("user") << QByteArray("me@example.com") << own;
    QTest::newRow("not ASCII") << QByteArray("ex\xc3\xa4mple.com") << own;
    QTest::newRow("empty") << QByteArray() << own;
}

void PracticeListsTest::linksAreOfTheHostThatWasAsked()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    const QByteArray path = m_client->servicePath() + "/Maps/odd/Items?PageSize=1";
    const Answer answer = m_client->sendRaw("GET", path, {}, {{"Host", host}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(link(answer, "url"), QByteArray(origin + path + "&Page=0"));
    QVERIFY(link(answer, "next_page_url").startsWith(origin + path + "&PageToken="));
    QVERIFY(answer.body.contains("\"url\":\"" + origin + m_client->servicePath() + "/Maps/MP"));
}

void PracticeListsTest::linksKeepThePathAsSent()
{
    m_client->post("/Maps", "UniqueName=a/b %22%C3%A9");
    const QByteArray path = m_client->servicePath() + "/Maps/a%2Fb%20%22%C3%A9/Items?PageSize=5";
    const Answer answer = m_client->sendRaw("GET", path);
    QCOMPARE(link(answer, "url"), QByteArray(m_host->address().url.toEncoded() + path + "&Page=0"));
}

QTEST_GUILESS_MAIN(PracticeListsTest)
#include "tst_practicelists.moc"
