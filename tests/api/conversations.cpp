// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations.h"

#include "callrecorder.h"
#include "resourcetext.h"

#include <QTest>

namespace mapdesk {

namespace {

const ServiceSid service(QStringLiteral("IS") + QString(32, u'a'));
const MapSid map(QStringLiteral("MP") + QString(32, u'a'));
const ItemKey itemKey("steph_curry");
const Identity bob(QStringLiteral("bob"));
const Identity sales(QStringLiteral("sales/é"));
const QByteArray secondPage = "/v1/Services/" + service.value().toLatin1() + "/Maps/"
    + map.value().toLatin1() + "/Items?PageSize=100&PageToken=PTaaaa&Page=1";

Revision revision(int number)
{
    return Revision(QString::number(number));
}

Ttl hour()
{
    return *Ttl::seconds(3600);
}

Ttl day()
{
    return *Ttl::seconds(86'400);
}

JsonText data(int level)
{
    return *JsonText::parse(R"({ "name": "Stephen Curry", "level": )" + QByteArray::number(level)
                            + " }");
}

template <typename Resource>
void add(Outcome &outcome, const Resource &resource)
{
    outcome.text += textOf(resource);
    outcome.properties.push_back(resource.properties);
}

QByteArray textOfNext(const QByteArray &nextTarget)
{
    const QByteArray target = nextTarget.isEmpty() ? "null" : '"' + nextTarget + '"';
    return "nextTarget: " + target + '\n';
}

template <typename Resource>
void add(Outcome &outcome, const Page<Resource> &page)
{
    for (const Resource &record : page.records) {
        add(outcome, record);
        outcome.text += '\n';
    }
    outcome.text += textOfNext(page.nextTarget);
}

void add(Outcome &outcome, const ItemPage &page)
{
    for (const ItemView &item : page.items)
        outcome.text += textOf(item) + '\n';
    outcome.text += textOfNext(page.nextTarget);
}

template <typename T>
Outcome outcomeOf(const CallRecorder<T> &call)
{
    Outcome outcome;
    if (!call.succeeded())
        outcome.text = textOf(call.error());
    else if constexpr (std::is_void_v<T>)
        outcome.text = "deleted";
    else
        add(outcome, call.value());
    return outcome;
}

template <typename Make>
Conversation calling(Make make)
{
    return [make](const SyncClient &client) {
        const CallRecorder call(make(client));
        return QTest::qWaitFor([&call] { return call.isDone(); }) ? outcomeOf(call) : Outcome{};
    };
}

using Conversations = std::map<QString, Conversation>;

Conversations servicesConversations()
{
    const Conversation list = calling([](auto &c) { return c.listServices({.pageSize = 50}); });
    const Conversation fetch = calling([](auto &c) { return c.fetchService(service); });
    const Conversation update = calling([](auto &c) {
        return c.updateService(service,
                               {.friendlyName = QStringLiteral("Friendly"), .aclEnabled = false});
    });
    const Conversation create = calling([](auto &c) {
        return c.createService({.friendlyName = QStringLiteral("Café & bar"),
                                .webhookUrl = QStringLiteral("https://example.com/hook?a=b"),
                                .webhooksFromRestEnabled = true,
                                .reachabilityWebhooksEnabled = true,
                                .aclEnabled = true,
                                .reachabilityDebouncingEnabled = true,
                                .reachabilityDebouncingWindowMs = 6000});
    });
    return {
        {QStringLiteral("services-list"), list},
        {QStringLiteral("services-create"), create},
        {QStringLiteral("services-fetch"), fetch},
        {QStringLiteral("services-fetch-nulls"), fetch},
        {QStringLiteral("services-fetch-default"),
         calling([](auto &c) { return c.fetchService(ServiceSid(QStringLiteral("default"))); })},
        {QStringLiteral("services-update"), update},
        {QStringLiteral("services-delete"),
         calling([](auto &c) { return c.deleteService(service); })},
        {QStringLiteral("error-20003-credentials"), list},
        {QStringLiteral("error-20404-service"), fetch},
        {QStringLiteral("error-54053-friendly-name"), update},
        {QStringLiteral("error-54056-forbidden"), fetch},
    };
}

Conversations mapsConversations()
{
    const Conversation create = calling([](auto &c) {
        return c.createMap(service, {.uniqueName = QStringLiteral("Players"), .ttl = day()});
    });
    const Conversation fetch = calling(
        [](auto &c) { return c.fetchMap(service, QStringLiteral("Players")); });
    const Conversation fetchBySid = calling(
        [](auto &c) { return c.fetchMap(service, map.value()); });
    const Conversation update = calling(
        [](auto &c) { return c.updateMapExpiry(service, map, day()); });
    return {
        {QStringLiteral("maps-list"), calling([](auto &c) { return c.listMaps(service); })},
        {QStringLiteral("maps-create"), create},
        {QStringLiteral("maps-fetch"), fetch},
        {QStringLiteral("maps-fetch-by-sid"), fetchBySid},
        {QStringLiteral("maps-fetch-nulls"), fetchBySid},
        {QStringLiteral("maps-update-expiry"), update},
        {QStringLiteral("maps-update-never"),
         calling([](auto &c) { return c.updateMapExpiry(service, map, Ttl::never()); })},
        {QStringLiteral("maps-delete"), calling([](auto &c) { return c.deleteMap(service, map); })},
        {QStringLiteral("error-20404-map"), fetch},
        {QStringLiteral("error-54301-name-exists"), create},
        {QStringLiteral("error-54302-name"), create},
        {QStringLiteral("error-54011-ttl"), update},
    };
}

Conversations itemListsConversations()
{
    const Conversation next = calling(
        [](auto &c) { return c.listItems(service, map, {.target = secondPage}); });
    return {
        {QStringLiteral("items-list"), calling([](auto &c) { return c.listItems(service, map); })},
        {QStringLiteral("items-list-next"), next},
        {QStringLiteral("items-list-range"), calling([](auto &c) {
             return c.listItems(service, map, {.pageSize = 50},
                                {.from = itemKey,
                                 .order = ItemRange::Order::Descending,
                                 .bounds = ItemRange::Bounds::Exclusive});
         })},
        {QStringLiteral("error-54453-page-token"), next},
    };
}

Conversations itemsConversations()
{
    const Conversation create = calling([](auto &c) {
        return c.createItem(service, map,
                            {.key = itemKey, .data = data(30), .ttl = Ttl::seconds(864'000)});
    });
    const Conversation fetch = calling([](auto &c) { return c.fetchItem(service, map, itemKey); });
    const Conversation updateData = calling(
        [](auto &c) { return c.updateItemData(service, map, itemKey, data(31), revision(3)); });
    const Conversation updateExpiry = calling(
        [](auto &c) { return c.updateItemExpiry(service, map, itemKey, hour(), revision(4)); });
    const Conversation remove = calling(
        [](auto &c) { return c.deleteItem(service, map, itemKey, revision(3)); });
    return {
        {QStringLiteral("items-create"), create},
        {QStringLiteral("items-fetch"), fetch},
        {QStringLiteral("items-fetch-nulls"), fetch},
        {QStringLiteral("items-update-data"), updateData},
        {QStringLiteral("items-update-expiry"), updateExpiry},
        {QStringLiteral("items-update-never"), calling([](auto &c) {
             return c.updateItemExpiry(service, map, itemKey, Ttl::never(), revision(5));
         })},
        {QStringLiteral("items-delete"), remove},
        {QStringLiteral("error-20404-item"), fetch},
        {QStringLiteral("error-20429-account"), fetch},
        {QStringLiteral("error-54008-json"), create},
        {QStringLiteral("error-54208-item-exists"), create},
        {QStringLiteral("error-54209-key"), create},
        {QStringLiteral("error-54006-too-large"), updateData},
        {QStringLiteral("error-54206-data"), updateData},
        {QStringLiteral("error-20412-conflict"), updateExpiry},
        {QStringLiteral("error-54003-if-match"), updateExpiry},
        {QStringLiteral("error-54009-rate"), updateExpiry},
        {QStringLiteral("error-54205-conflict"), remove},
    };
}

Conversations permissionsConversations()
{
    const Conversation fetch = calling(
        [](auto &c) { return c.fetchPermission(service, map, bob); });
    const Conversation update = calling(
        [](auto &c) { return c.updatePermission(service, map, sales, {.read = true}); });
    const Conversation remove = calling(
        [](auto &c) { return c.deletePermission(service, map, bob); });
    return {
        {QStringLiteral("permissions-list"),
         calling([](auto &c) { return c.listPermissions(service, map); })},
        {QStringLiteral("permissions-fetch"), fetch},
        {QStringLiteral("permissions-fetch-nulls"), fetch},
        {QStringLiteral("permissions-update"), update},
        {QStringLiteral("permissions-delete"), remove},
        {QStringLiteral("error-20404-permission"), remove},
        {QStringLiteral("error-54351-identity"), update},
    };
}

} // namespace

std::map<QString, Conversation> recordedConversations()
{
    Conversations all;
    for (Conversations part :
         {servicesConversations(), mapsConversations(), itemListsConversations(),
          itemsConversations(), permissionsConversations()})
        all.merge(part);
    return all;
}

} // namespace mapdesk
