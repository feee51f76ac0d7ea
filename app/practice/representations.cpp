// SPDX-License-Identifier: GPL-3.0-or-later
#include "representations.h"

#include "jsonobject.h"
#include "percentcoding.h"

namespace mapdesk::practice {

namespace {

QByteArray serviceUrl(const Exchange &exchange, const QString &serviceSid)
{
    return exchange.origin + "/v1/Services/" + serviceSid.toUtf8();
}

QByteArray mapUrl(const Exchange &exchange, const MapRecord &map)
{
    return serviceUrl(exchange, map.serviceSid) + "/Maps/" + map.sid.toUtf8();
}

QByteArray serviceLinks(const QByteArray &url)
{
    JsonObject links;
    links.text("documents", QByteArray(url + "/Documents"))
        .text("lists", QByteArray(url + "/Lists"))
        .text("maps", QByteArray(url + "/Maps"))
        .text("streams", QByteArray(url + "/Streams"));
    return links.finished();
}

QByteArray mapLinks(const QByteArray &url)
{
    JsonObject links;
    links.text("items", QByteArray(url + "/Items"))
        .text("permissions", QByteArray(url + "/Permissions"));
    return links.finished();
}

} // namespace

QByteArray serviceJson(const Exchange &exchange, const ServiceRecord &service)
{
    const QByteArray url = serviceUrl(exchange, service.sid);
    JsonObject json;
    json.text("sid", service.sid.toUtf8())
        .textOrNull("unique_name", service.uniqueName)
        .text("account_sid", exchange.accountSid)
        .textOrNull("friendly_name", service.friendlyName)
        .date("date_created", service.createdMs)
        .date("date_updated", service.updatedMs)
        .text("url", url)
        .textOrNull("webhook_url", service.webhookUrl)
        .flag("webhooks_from_rest_enabled", service.webhooksFromRestEnabled)
        .flag("reachability_webhooks_enabled", service.reachabilityWebhooksEnabled)
        .flag("acl_enabled", service.aclEnabled)
        .flag("reachability_debouncing_enabled", service.reachabilityDebouncingEnabled)
        .number("reachability_debouncing_window", service.reachabilityDebouncingWindowMs)
        .raw("links", serviceLinks(url));
    return json.finished();
}

QByteArray mapJson(const Exchange &exchange, const MapRecord &map)
{
    const QByteArray url = mapUrl(exchange, map);
    JsonObject json;
    json.text("sid", map.sid.toUtf8())
        .textOrNull("unique_name", map.uniqueName)
        .text("account_sid", exchange.accountSid)
        .text("service_sid", map.serviceSid.toUtf8())
        .text("url", url)
        .text("revision", revisionText(map.nextEvent))
        .textOrNull("created_by", map.createdBy)
        .date("date_created", map.createdMs)
        .date("date_updated", map.updatedMs)
        .date("date_expires", map.expiresMs)
        .raw("links", mapLinks(url));
    return json.finished();
}

QByteArray itemJson(const Exchange &exchange, const MapRecord &map, const ItemRecord &item)
{
    return ItemWriter(exchange, map).json(item);
}

ItemWriter::ItemWriter(const Exchange &exchange, const MapRecord &map)
    : m_fromAccountToKey(JsonObject::quoted(exchange.accountSid)
                         + ",\"service_sid\":" + JsonObject::quoted(map.serviceSid.toUtf8())
                         + ",\"map_sid\":" + JsonObject::quoted(map.sid.toUtf8()) + ",\"url\":"
                         + JsonObject::quoted(mapUrl(exchange, map) + "/Items/").chopped(1))
{
}

QByteArray ItemWriter::json(const ItemRecord &item) const
{
    JsonObject json;
    json.text("key", item.key)
        .raw("account_sid", {m_fromAccountToKey, percentEncoded(item.key), "\""})
        .text("revision", revisionText(item.event))
        .raw("data", item.data)
        .textOrNull("created_by", item.createdBy)
        .date("date_created", item.createdMs)
        .date("date_updated", item.updatedMs)
        .date("date_expires", item.expiresMs);
    return json.finished();
}

QByteArray permissionJson(const Exchange &exchange, const MapRecord &map,
                          const PermissionRecord &permission)
{
    const QByteArray url = mapUrl(exchange, map) + "/Permissions/"
        + percentEncoded(permission.identity);
    JsonObject json;
    json.text("account_sid", exchange.accountSid)
        .text("service_sid", map.serviceSid.toUtf8())
        .text("map_sid", map.sid.toUtf8())
        .text("identity", permission.identity)
        .flag("read", permission.read)
        .flag("write", permission.write)
        .flag("manage", permission.manage)
        .text("url", url);
    return json.finished();
}

} // namespace mapdesk::practice
