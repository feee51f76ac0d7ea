// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "syncclient.h"
#include "writingtransport.h"

#include <QCoreApplication>

// Makes every call of SyncClient once, on the service that MAPDESK_URL names, with the credentials
// MAPDESK_ACCOUNT_SID and MAPDESK_AUTH_TOKEN. Ends with 1 and a word of it at the first that fails.

using namespace mapdesk;

namespace {

template <typename T>
T must(Call<T> call)
{
    const Result<T> result = resultOf(std::move(call));
    if (!result) {
        qCritical("%s %s: %s", qPrintable(result.error().method), qPrintable(result.error().path),
                  qPrintable(describe(result.error())));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *result;
}

// Reads all pages of a list, one record each.
template <typename List>
void readPages(List list)
{
    PageRequest next{.pageSize = 1};
    do {
        next.target = must(list(next)).nextTarget;
    } while (!next.target.isEmpty());
}

ServiceSid callServices(const SyncClient &client)
{
    const SyncService service = must(
        client.createService({.friendlyName = QStringLiteral("Café & bar"),
                              .webhookUrl = QStringLiteral("https://example.com/a?b=c&d"),
                              .webhooksFromRestEnabled = true,
                              .reachabilityWebhooksEnabled = true,
                              .aclEnabled = true,
                              .reachabilityDebouncingEnabled = true,
                              .reachabilityDebouncingWindowMs = 1000}));
    must(client.createService({}));
    must(client.fetchService(service.sid));
    must(client.fetchService(ServiceSid(QStringLiteral("default"))));
    must(client.updateService(service.sid, {.aclEnabled = false}));
    readPages([&](const PageRequest &page) { return client.listServices(page); });
    return service.sid;
}

MapSid callMaps(const SyncClient &client, const ServiceSid &service)
{
    const QString name = QStringLiteral("carts & wishes/é");
    const Ttl hour = *Ttl::seconds(3600);
    const SyncMap map = must(client.createMap(service, {name, hour}));
    must(client.deleteMap(service, must(client.createMap(service, {})).sid));
    must(client.createMap(service, {}));
    must(client.fetchMap(service, name));
    must(client.fetchMap(service, map.sid.value()));
    must(client.updateMapExpiry(service, map.sid, hour));
    must(client.updateMapExpiry(service, map.sid, Ttl::never()));
    readPages([&](const PageRequest &page) { return client.listMaps(service, page); });
    return map.sid;
}

void callItems(const SyncClient &client, const ServiceSid &service, const MapSid &map)
{
    const ItemKey key("+1 408/é?");
    const Ttl hour = *Ttl::seconds(3600);
    must(client.createItem(service, map, {ItemKey("a"), JsonText()}));
    must(client.createItem(service, map, {key, JsonText(), hour}));
    MapItem item = must(client.fetchItem(service, map, key));
    const JsonText data = *JsonText::parse(R"({"n": 1.10, "é": [null]})");
    item = must(client.updateItemData(service, map, key, data, item.revision));
    item = must(client.updateItemExpiry(service, map, key, hour, item.revision));
    item = must(client.updateItemExpiry(service, map, key, Ttl::never(), item.revision));
    readPages([&](const PageRequest &page) { return client.listItems(service, map, page); });
    must(client.listItems(service, map, {.pageSize = 1000},
                          {.from = key,
                           .order = ItemRange::Order::Descending,
                           .bounds = ItemRange::Bounds::Exclusive}));
    must(client.deleteItem(service, map, key, item.revision));
}

void callPermissions(const SyncClient &client, const ServiceSid &service, const MapSid &map)
{
    const Identity identity(QStringLiteral("bob/é"));
    must(client.updatePermission(service, map, Identity(QStringLiteral("alice")), {}));
    must(client.updatePermission(service, map, identity, {.read = true}));
    must(client.fetchPermission(service, map, identity));
    readPages([&](const PageRequest &page) { return client.listPermissions(service, map, page); });
    must(client.deletePermission(service, map, identity));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    WritingTransport writing(
        qEnvironmentVariable("MAPDESK_URL"),
        {qEnvironmentVariable("MAPDESK_ACCOUNT_SID"), qEnvironmentVariable("MAPDESK_AUTH_TOKEN")});
    const SyncClient client(writing.transport);
    const ServiceSid service = callServices(client);
    const MapSid map = callMaps(client, service);
    callItems(client, service, map);
    callPermissions(client, service, map);
    must(client.deleteMap(service, map));
    must(client.deleteService(service));
    return 0;
}
