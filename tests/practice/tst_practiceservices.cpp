// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "practiceclient.h"

#include <QTest>

#include <algorithm>

using namespace mapdesk::practice;

class PracticeServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newServiceHasTheDefaults();
    void everySettingIsTaken();
    void updateChangesWhatItNames();
    void emptyWebhookUrlTakesItAway();
    void updateWithoutSettingsIsRefused();
    void servicesAreListedBySid();
    void deletedServiceTakesEverythingAlong();
    void defaultServiceIsMadeByGet();
    void deletedDefaultServiceIsMadeAnew();
    void foreignServiceIsNotFound();
    void foreignServiceIsForbidden();

private:
    Answer create(const QByteArray &form = {})
    {
        return m_client->send("POST", m_client->root() + "/Services", form);
    }
    Answer send(const QByteArray &method, const QByteArray &path, const QByteArray &form = {})
    {
        return m_client->send(method, m_client->root() + "/Services/" + path, form);
    }
    void start(const PracticeOptions &options);

    mapdesk::ManualClock m_clock;
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticeServicesTest::init()
{
    start({});
}

void PracticeServicesTest::start(const PracticeOptions &options)
{
    PracticeOptions with = options;
    with.seed.kind = SeedRecipe::Kind::Empty;
    with.clock = &m_clock;
    m_client.reset();
    m_host = startedHost(with);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeServicesTest::newServiceHasTheDefaults()
{
    const Answer service = create();
    QCOMPARE(service.status, 201);
    QVERIFY(!service.headers.contains("etag"));
    const QByteArray sid = service.text("sid").toUtf8();
    const QByteArray url = m_client->root() + "/Services/" + sid;
    const QByteArray account = m_host->address().accountSid.toUtf8();
    const QByteArray now = m_clock.dateIn({});
    QCOMPARE(service.body,
             QByteArray("{\"sid\":\"" + sid + "\",\"unique_name\":null,\"account_sid\":\"" + account
                        + "\",\"friendly_name\":null,\"date_created\":\"" + now
                        + "\",\"date_updated\":\"" + now + "\",\"url\":\"" + url
                        + "\",\"webhook_url\":null,\"webhooks_from_rest_enabled\":false,"
                          "\"reachability_webhooks_enabled\":false,\"acl_enabled\":false,"
                          "\"reachability_debouncing_enabled\":false,"
                          "\"reachability_debouncing_window\":5000,\"links\":{\"documents\":\""
                        + url + "/Documents\",\"lists\":\"" + url + "/Lists\",\"maps\":\"" + url
                        + "/Maps\",\"streams\":\"" + url + "/Streams\"}}"));
    QCOMPARE(m_client->send("GET", url).body, service.body);
}

void PracticeServicesTest::everySettingIsTaken()
{
    const QByteArray url = "https://example.com/" + QByteArray(492, 'x');
    const Answer service = create("FriendlyName=" + QByteArray("%C3%A9").repeated(255)
                                  + "&WebhookUrl=" + url.toPercentEncoding()
                                  + "&ReachabilityWebhooksEnabled=true&AclEnabled=True"
                                    "&ReachabilityDebouncingEnabled=TRUE"
                                    "&ReachabilityDebouncingWindow=30000"
                                    "&WebhooksFromRestEnabled=true&Other=ignored");
    QCOMPARE(service.status, 201);
    QCOMPARE(service.text("friendly_name"), QStringLiteral("é").repeated(255));
    QCOMPARE(service.text("webhook_url").toUtf8(), url);
    QVERIFY(service.body.contains("\"webhooks_from_rest_enabled\":true,"
                                  "\"reachability_webhooks_enabled\":true,\"acl_enabled\":true,"
                                  "\"reachability_debouncing_enabled\":true,"
                                  "\"reachability_debouncing_window\":30000,"));
}

void PracticeServicesTest::updateChangesWhatItNames()
{
    const QByteArray sid = create("FriendlyName=before&AclEnabled=true").text("sid").toUtf8();
    m_clock.advance(std::chrono::seconds(60));
    const Answer service = send("POST", sid,
                                "FriendlyName=after&ReachabilityDebouncingWindow=1000");
    QCOMPARE(service.status, 200);
    QCOMPARE(service.text("friendly_name"), QStringLiteral("after"));
    QVERIFY(service.body.contains("\"acl_enabled\":true"));
    QVERIFY(service.body.contains("\"reachability_debouncing_window\":1000"));
    QVERIFY(service.text("date_updated") > service.text("date_created"));
    QVERIFY(send("POST", sid, "AclEnabled=false").body.contains("\"acl_enabled\":false"));
    QCOMPARE(send("GET", sid).text("friendly_name"), QStringLiteral("after"));
}

void PracticeServicesTest::emptyWebhookUrlTakesItAway()
{
    const QByteArray sid = create("WebhookUrl=http://127.0.0.1:8080/").text("sid").toUtf8();
    QVERIFY(send("POST", sid, "WebhookUrl=").body.contains("\"webhook_url\":null"));
}

void PracticeServicesTest::updateWithoutSettingsIsRefused()
{
    QCOMPARE(m_client->post("", "Other=1").refusal(),
             QByteArray("400 54010 No parameters specified"));
}

void PracticeServicesTest::servicesAreListedBySid()
{
    QStringList made{m_host->address().serviceSid};
    for (int i = 0; i < 7; ++i)
        made.append(create().text("sid"));
    std::ranges::sort(made);
    QCOMPARE(m_client->walkFrom(m_client->root() + "/Services?PageSize=3", "services", "sid"),
             made);
}

void PracticeServicesTest::deletedServiceTakesEverythingAlong()
{
    const QByteArray sid = create().text("sid").toUtf8();
    send("POST", sid + "/Maps", "UniqueName=m");
    send("POST", sid + "/Maps/m/Items", "Key=k&Data={}");
    send("POST", sid + "/Maps/m/Permissions/bob", "Read=true&Write=true&Manage=true");
    m_client->post("/Maps", "UniqueName=m");
    const Answer deleted = send("DELETE", sid);
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    for (const char *path : {"", "/Maps", "/Maps/m", "/Maps/m/Items/k", "/Maps/m/Permissions/bob"})
        QCOMPARE(send("GET", sid + path).status, 404);
    QCOMPARE(send("DELETE", sid).status, 404);
    QCOMPARE(m_client->get("/Maps/m").status, 200);
}

void PracticeServicesTest::defaultServiceIsMadeByGet()
{
    QCOMPARE(send("GET", "default/Maps").status, 404);
    QCOMPARE(send("POST", "default", "AclEnabled=true").status, 404);
    QCOMPARE(send("DELETE", "default").status, 404);
    const Answer made = send("GET", "default");
    QCOMPARE(made.status, 200);
    QCOMPARE(made.text("unique_name"), QStringLiteral("default"));
    QCOMPARE(send("GET", "default").body, made.body);
    QCOMPARE(send("POST", "default/Maps", "UniqueName=m").text("service_sid"), made.text("sid"));
    QCOMPARE(send("GET", made.text("sid").toUtf8() + "/Maps/m").status, 200);
    QCOMPARE(send("POST", "default", "FriendlyName=mine").text("unique_name"),
             QStringLiteral("default"));
}

void PracticeServicesTest::deletedDefaultServiceIsMadeAnew()
{
    const Answer first = send("GET", "default");
    QCOMPARE(send("DELETE", "default").status, 204);
    QCOMPARE(send("GET", "default/Maps").status, 404);
    const Answer second = send("GET", "default");
    QCOMPARE(second.status, 200);
    QVERIFY(second.text("sid") != first.text("sid"));
}

void PracticeServicesTest::foreignServiceIsNotFound()
{
    const QByteArray foreign = "IS" + QByteArray(32, 'f');
    QCOMPARE(
        send("GET", foreign).refusal(),
        QByteArray("404 20404 The requested resource /Services/" + foreign + " was not found"));
}

void PracticeServicesTest::foreignServiceIsForbidden()
{
    PracticeOptions options;
    options.assumptions.foreignService = Assumptions::ForeignService::Forbidden54056;
    start(options);
    const QByteArray foreign = "IS" + QByteArray(32, 'f');
    for (const char *path : {"", "/Maps", "/Maps/m", "/Maps/m/Items/k"})
        QCOMPARE(send("GET", foreign + path).refusal(),
                 QByteArray("403 54056 Account cannot access requested Service Instance"));
    QCOMPARE(send("GET", "IS" + QByteArray(32, 'e')).code(), 20404);
}

QTEST_GUILESS_MAIN(PracticeServicesTest)
#include "tst_practiceservices.moc"
