// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QTest>

#include <algorithm>

using namespace mapdesk::practice;

class PracticeMapsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newMapIsComplete();
    void namelessMapsAreMany();
    void oddNameIsTaken_data();
    void oddNameIsTaken();
    void newMapExpires_data();
    void newMapExpires();
    void nameIsTheServicesOwn();
    void mapsAreListedBySid();
    void deletedMapTakesItsItemsAlong();
    void deletedMapsNameIsFree();
    void expiredMapsNameIsFree();
    void firstOfRepeatedFieldsCounts();

private:
    mapdesk::ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeMapsTest::init()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Empty;
    options.clock = &m_clock;
    options.rateLimits = false;
    m_client.reset();
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeMapsTest::newMapIsComplete()
{
    const Answer map = m_client->post("/Maps", "UniqueName=Players");
    QCOMPARE(map.status, 201);
    QVERIFY(!map.headers.contains("etag"));
    const QByteArray sid = map.text("sid").toUtf8();
    const QByteArray url = m_client->serviceUrl() + "/Maps/" + sid;
    const QByteArray now = m_clock.dateIn({});
    QCOMPARE(map.body,
             QByteArray("{\"sid\":\"" + sid + "\",\"unique_name\":\"Players\",\"account_sid\":\""
                        + m_host->address().accountSid.toUtf8() + "\",\"service_sid\":\""
                        + m_host->address().serviceSid.toUtf8() + "\",\"url\":\"" + url
                        + "\",\"revision\":\"0\",\"created_by\":\"system\",\"date_created\":\""
                        + now + "\",\"date_updated\":\"" + now
                        + "\",\"date_expires\":null,\"links\":{\"items\":\"" + url
                        + "/Items\",\"permissions\":\"" + url + "/Permissions\"}}"));
    QCOMPARE(m_client->get("/Maps/Players").body, map.body);
    QCOMPARE(m_client->get("/Maps/" + sid).body, map.body);
}

void PracticeMapsTest::namelessMapsAreMany()
{
    const Answer first = m_client->post("/Maps", "");
    const Answer second = m_client->post("/Maps", "");
    QCOMPARE(second.status, 201);
    QVERIFY(second.body.contains("\"unique_name\":null"));
    QVERIFY(first.text("sid") != second.text("sid"));
}

void PracticeMapsTest::oddNameIsTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("longest") << QByteArray("\xf0\x9f\x8e\xa7").repeated(320);
    QTest::newRow("upper case hex") << QByteArray("MP0123456789ABCDEF0123456789ABCDEF");
    QTest::newRow("lower case prefix") << QByteArray("mp0123456789abcdef0123456789abcdef");
    QTest::newRow("SID and more") << QByteArray("MP0123456789abcdef0123456789abcdef0");
    QTest::newRow("blanks") << QByteArray("  two words ");
    QTest::newRow("default") << QByteArray("default");
}

void PracticeMapsTest::oddNameIsTaken()
{
    QFETCH(QByteArray, name);
    const Answer map = m_client->post("/Maps", "UniqueName=" + name.toPercentEncoding());
    QCOMPARE(map.status, 201);
    QCOMPARE(map.text("unique_name").toUtf8(), name);
    QCOMPARE(m_client->sendRaw("GET", m_client->servicePath() + "/Maps/" + name.toPercentEncoding())
                 .body,
             m_client->get("/Maps/" + map.text("sid").toUtf8()).body);
}

void PracticeMapsTest::newMapExpires_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("expires");
    QTest::newRow("alias") << QByteArray("Ttl=60") << true;
    QTest::newRow("by name") << QByteArray("CollectionTtl=60") << true;
    QTest::newRow("name before alias") << QByteArray("Ttl=5&CollectionTtl=60") << true;
    QTest::newRow("never") << QByteArray("Ttl=0") << false;
    QTest::newRow("empty") << QByteArray("Ttl=&CollectionTtl=") << false;
}

void PracticeMapsTest::newMapExpires()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, expires);
    const Answer map = m_client->post("/Maps", form);
    QCOMPARE(map.status, 201);
    QCOMPARE(map.text("date_expires").toUtf8(),
             expires ? m_clock.dateIn(std::chrono::seconds(60)) : QByteArray());
}

void PracticeMapsTest::nameIsTheServicesOwn()
{
    const QByteArray services = m_client->root() + "/Services";
    const QByteArray other = m_client->send("POST", services).text("sid").toUtf8();
    m_client->post("/Maps", "UniqueName=m");
    QCOMPARE(m_client->send("POST", services + '/' + other + "/Maps", "UniqueName=m").status, 201);
    QCOMPARE(m_client->post("/Maps", "UniqueName=M").status, 201);
    QCOMPARE(m_client->post("/Maps", "UniqueName=m").code(), 54301);
}

void PracticeMapsTest::mapsAreListedBySid()
{
    QStringList made;
    for (int i = 0; i < 9; ++i)
        made.append(m_client->post("/Maps", "").text("sid"));
    std::ranges::sort(made);
    QCOMPARE(m_client->walk("/Maps?PageSize=4", "maps", "sid"), made);
}

void PracticeMapsTest::deletedMapTakesItsItemsAlong()
{
    m_client->post("/Maps", "UniqueName=m");
    m_client->post("/Maps", "UniqueName=other");
    for (const QByteArray &map : {QByteArray("/Maps/m"), QByteArray("/Maps/other")}) {
        m_client->post(map + "/Items", "Key=k&Data={}");
        m_client->post(map + "/Permissions/bob", "Read=true&Write=true&Manage=true");
    }
    const Answer deleted = m_client->remove("/Maps/m");
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    for (const char *path : {"", "/Items", "/Items/k", "/Permissions", "/Permissions/bob"}) {
        QCOMPARE(m_client->get(QByteArray("/Maps/m") + path).status, 404);
        QCOMPARE(m_client->get(QByteArray("/Maps/other") + path).status, 200);
    }
    QCOMPARE(m_client->remove("/Maps/m").status, 404);
}

void PracticeMapsTest::deletedMapsNameIsFree()
{
    const Answer first = m_client->post("/Maps", "UniqueName=m");
    m_client->post("/Maps/m/Items", "Key=k&Data={}");
    m_client->remove("/Maps/m");
    const Answer second = m_client->post("/Maps", "UniqueName=m");
    QCOMPARE(second.status, 201);
    QCOMPARE(second.text("revision"), QStringLiteral("0"));
    QVERIFY(second.text("sid") != first.text("sid"));
    QVERIFY(m_client->walk("/Maps/m/Items", "items", "key").isEmpty());
}

void PracticeMapsTest::expiredMapsNameIsFree()
{
    m_client->post("/Maps", "UniqueName=m&Ttl=60");
    m_client->post("/Maps/m/Permissions/bob", "Read=true&Write=true&Manage=true");
    m_clock.advance(std::chrono::minutes(5));
    QCOMPARE(m_client->post("/Maps", "UniqueName=m").code(), 54301);
    m_clock.advance(std::chrono::seconds(61));
    QCOMPARE(m_client->post("/Maps", "UniqueName=m").status, 201);
    QCOMPARE(m_client->get("/Maps/m/Permissions/bob").status, 404);
}

void PracticeMapsTest::firstOfRepeatedFieldsCounts()
{
    const Answer map = m_client->post("/Maps", "UniqueName=first&UniqueName=second&Colour=red");
    QCOMPARE(map.text("unique_name"), QStringLiteral("first"));
}

QTEST_GUILESS_MAIN(PracticeMapsTest)
#include "tst_practicemaps.moc"
