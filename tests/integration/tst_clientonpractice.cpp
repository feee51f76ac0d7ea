// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientonpractice.h"

using namespace mapdesk;

namespace {

const ServiceSid missingService(QStringLiteral("IS") + QString(32, u'0'));
const MapSid missingMap(QStringLiteral("MP") + QString(32, u'0'));
const Identity bob(QStringLiteral("bob"));

} // namespace

// Services and maps; see also tst_itemsonpractice.
class TestClientOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void services();
    void servicesByPage();
    void refusalsOfServices();
    void defaultIsMadeWhenItIsFetched();
    void wrongCredentials();
    void countsWhatHasALimit_data();
    void countsWhatHasALimit();
    void maps();
    void mapsByPage();
    void refusalsOfMaps();
};

void TestClientOnPractice::services()
{
    const ClientOnPractice t;
    const ServiceSettings settings{.friendlyName = QStringLiteral("Café & bar"),
                                   .webhookUrl = QStringLiteral("https://example.com/a?b=c&d"),
                                   .webhooksFromRestEnabled = true,
                                   .reachabilityWebhooksEnabled = true,
                                   .aclEnabled = true,
                                   .reachabilityDebouncingEnabled = true,
                                   .reachabilityDebouncingWindowMs = 1000};
    const SyncService made = *resultOf(t.client.createService(settings));
    QCOMPARE(made.friendlyName, *settings.friendlyName);
    QCOMPARE(made.webhookUrl, *settings.webhookUrl);
    QVERIFY(*made.webhooksFromRestEnabled && *made.reachabilityWebhooksEnabled);
    QVERIFY(*made.aclEnabled && *made.reachabilityDebouncingEnabled);
    QCOMPARE(*made.reachabilityDebouncingWindowMs, 1000);
    QCOMPARE(made.accountSid.value(), t.address().accountSid);
    QVERIFY(*resultOf(t.client.fetchService(made.sid)) == made);

    const SyncService changed = *resultOf(t.client.updateService(made.sid, {.aclEnabled = false}));
    QVERIFY(!*changed.aclEnabled);
    QCOMPARE(changed.friendlyName, made.friendlyName);
    QVERIFY(resultOf(t.client.deleteService(made.sid)));
    QCOMPARE(errorOf(t.client.fetchService(made.sid)), QStringLiteral("NotFound 404/20404"));
}

void TestClientOnPractice::servicesByPage()
{
    const ClientOnPractice t;
    for (int i = 0; i < 4; ++i)
        QVERIFY(resultOf(t.client.createService({})));
    const auto list = [&](const PageRequest &page) { return t.client.listServices(page); };
    const std::vector<SyncService> services = recordsOf<SyncService>(list);
    QCOMPARE(services.size(), size_t(5));
    for (const SyncService &service : services)
        QVERIFY(*resultOf(t.client.fetchService(service.sid)) == service);
}

void TestClientOnPractice::refusalsOfServices()
{
    const ClientOnPractice t;
    QCOMPARE(errorOf(t.client.createService({.friendlyName = QStringLiteral("")})),
             QStringLiteral("InvalidRequest 400/54053"));
    QCOMPARE(errorOf(t.client.updateService(t.service, {.webhookUrl = QStringLiteral("nowhere")})),
             QStringLiteral("InvalidRequest 400/54051"));
    QCOMPARE(errorOf(t.client.createService({.reachabilityDebouncingWindowMs = 999})),
             QStringLiteral("InvalidRequest 400/20001"));
    QCOMPARE(errorOf(t.client.updateService(missingService, {.aclEnabled = true})),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.deleteService(missingService)), QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.listMaps(missingService)), QStringLiteral("NotFound 404/20404"));
    const ClientOnPractice foreign(
        ClientOnPractice::assuming(QStringLiteral("foreign-service=54056")));
    QCOMPARE(errorOf(foreign.client.fetchService(missingService)),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(
        errorOf(foreign.client.fetchService(ServiceSid(QStringLiteral("IS") + QString(32, u'f')))),
        QStringLiteral("Forbidden 403/54056"));
}

void TestClientOnPractice::defaultIsMadeWhenItIsFetched()
{
    const ClientOnPractice t;
    const ServiceSid byName(QStringLiteral("default"));
    const SyncService made = *resultOf(t.client.fetchService(byName));
    QCOMPARE(made.uniqueName, QStringLiteral("default"));
    QVERIFY(*resultOf(t.client.fetchService(made.sid)) == made);
    const SyncMap map = *resultOf(t.client.createMap(byName, {.uniqueName = QStringLiteral("m")}));
    QCOMPARE(map.serviceSid, made.sid);
    const ItemKey key("k");
    QCOMPARE(errorOf(t.client.createItem(byName, map.sid, {key, JsonText()})),
             QStringLiteral("none"));
    QCOMPARE(resultOf(t.client.fetchItem(byName, map.sid, key))->serviceSid, made.sid);
    QCOMPARE(errorOf(t.client.updatePermission(byName, map.sid, bob, {})), QStringLiteral("none"));
}

void TestClientOnPractice::wrongCredentials()
{
    const ClientOnPractice t;
    const SystemClock clock;
    RateLimiter limiter(clock);
    Transport transport(*ServiceOrigin::parse(t.address().url.toString()),
                        {t.address().accountSid, QStringLiteral("wrong")}, clock, limiter);
    QCOMPARE(errorOf(SyncClient(transport).listServices()),
             QStringLiteral("Unauthorized 401/20003"));
}

void TestClientOnPractice::countsWhatHasALimit_data()
{
    QTest::addColumn<bool>("hasLimits");
    QTest::newRow("the service has limits") << true;
    QTest::newRow("it has none") << false;
}

void TestClientOnPractice::countsWhatHasALimit()
{
    QFETCH(bool, hasLimits);
    practice::PracticeOptions options = ClientOnPractice::withoutLimits();
    options.rateLimits = hasLimits;
    const ClientOnPractice t(options);
    const SystemClock clock;
    RateLimiter limiter(clock);
    Transport transport(*ServiceOrigin::parse(t.address().url.toString()),
                        {t.address().accountSid, t.address().authToken}, clock, limiter);
    QVERIFY(resultOf(SyncClient(transport).listServices()));
    QVERIFY(!resultOf(SyncClient(transport).fetchMap(t.service, QStringLiteral("none"))));
    QCOMPARE(limiter.lanesKept(), hasLimits ? 1 : 0);
}

void TestClientOnPractice::maps()
{
    const ClientOnPractice t;
    const QString name = QStringLiteral("carts of 4/2 & more");
    const SyncMap made = *resultOf(t.client.createMap(t.service, {name, hour()}));
    QCOMPARE(made.uniqueName, name);
    QCOMPARE(made.serviceSid, t.service);
    QCOMPARE(made.createdBy, QStringLiteral("system"));
    QCOMPARE(made.revision.value(), QStringLiteral("0"));
    QCOMPARE(secondsBetween(made.createdMs, made.expiresMs), 3600);
    QVERIFY(*resultOf(t.client.fetchMap(t.service, name)) == made);
    QVERIFY(*resultOf(t.client.fetchMap(t.service, made.sid.value())) == made);

    const SyncMap never = *resultOf(t.client.updateMapExpiry(t.service, made.sid, Ttl::never()));
    QVERIFY(!never.expiresMs);
    const SyncMap expiring = *resultOf(t.client.updateMapExpiry(t.service, made.sid, hour()));
    QCOMPARE(secondsBetween(expiring.updatedMs, expiring.expiresMs), 3600);
    QVERIFY(resultOf(t.client.deleteMap(t.service, made.sid)));
    QCOMPARE(errorOf(t.client.fetchMap(t.service, name)), QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.fetchMap(t.service, made.sid.value())),
             QStringLiteral("NotFound 404/20404"));
}

void TestClientOnPractice::mapsByPage()
{
    const ClientOnPractice t;
    for (int i = 0; i < 5; ++i)
        QVERIFY(resultOf(t.client.createMap(t.service, {})));
    const auto list = [&](const PageRequest &page) { return t.client.listMaps(t.service, page); };
    const std::vector<SyncMap> maps = recordsOf<SyncMap>(list);
    QCOMPARE(maps.size(), size_t(5));
    for (const SyncMap &map : maps)
        QVERIFY(*resultOf(t.client.fetchMap(t.service, map.sid.value())) == map);
}

void TestClientOnPractice::refusalsOfMaps()
{
    const ClientOnPractice t;
    const QString carts = QStringLiteral("carts");
    QVERIFY(resultOf(t.client.createMap(t.service, {carts})));
    QCOMPARE(errorOf(t.client.createMap(t.service, {carts})),
             QStringLiteral("AlreadyExists 409/54301"));
    QCOMPARE(errorOf(t.client.createMap(t.service, {missingMap.value()})),
             QStringLiteral("InvalidRequest 400/54302"));
    QCOMPARE(errorOf(t.client.createMap(t.service, {QString(321, u'n')})),
             QStringLiteral("InvalidRequest 400/54302"));
    QCOMPARE(errorOf(t.client.createMap(missingService, {})), QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.updateMapExpiry(t.service, missingMap, hour())),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.deleteMap(t.service, missingMap)),
             QStringLiteral("NotFound 404/20404"));
    const Result<Page<SyncMap>> lost = resultOf(
        t.client.listMaps(t.service, {.target = "/v1/Services/IS1/Maps?PageToken=none"}));
    QVERIFY(!lost && lost.error().kind == ApiError::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestClientOnPractice)

#include "tst_clientonpractice.moc"
