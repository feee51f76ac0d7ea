// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncrequests.h"

#include "endpoints.h"
#include "formbody.h"
#include "jsonformat.h"
#include "localerror.h"
#include "ratelimiter.h"

#include <QCoreApplication>

#include <algorithm>

namespace mapdesk::syncrequests {

namespace {

using Kind = RateSubject::Kind;
using Verb = Request::Verb;

struct SyncRequests
{
    Q_DECLARE_TR_FUNCTIONS(SyncRequests)
};

constexpr int largestPage = 100;

ApiError refusal(const QString &why)
{
    return localError(ApiError::Kind::Refused, why);
}

Result<Request> make(Verb verb, const Result<QByteArray> &target, const RateSubject &rate,
                     const FormFields &fields = {})
{
    if (!target)
        return failure(target.error());
    Request request;
    request.verb = verb;
    request.target = *target;
    request.rate = rate;
    if (verb == Verb::Post)
        request.form = encodedForm(fields);
    return request;
}

Result<Request> makeList(const Result<QByteArray> &target, const RateSubject &rate, int pageSize,
                         FormFields fields = {})
{
    if (!target)
        return failure(target.error());
    fields.emplace_back("PageSize", QByteArray::number(std::clamp(pageSize, 1, largestPage)));
    return make(Verb::Get, *target + '?' + encodedForm(fields), rate);
}

// Whether a header can carry the revision as it is.
bool isSendable(const Revision &revision)
{
    const QString &text = revision.value();
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Result<Request> onRevision(Result<Request> request, const Revision &ifMatch)
{
    if (!isSendable(ifMatch))
        return failure(refusal(SyncRequests::tr(
            "The item's revision is not known, so another's change could be overwritten. Nothing "
            "was sent; read the item again.")));
    if (request)
        request->ifMatch = ifMatch;
    return request;
}

RateSubject reads(const MapSid &map)
{
    return {Kind::MapReads, map.value()};
}

RateSubject writes(const MapSid &map)
{
    return {Kind::MapWrites, map.value()};
}

RateSubject permissions(const MapSid &map)
{
    return {Kind::Permissions, map.value()};
}

// Sync counts a write once for each KiB that is begun, ten times at most.
RateSubject dataWrite(const MapSid &map, const QByteArray &data)
{
    const qsizetype kib = (data.size() + 1023) / 1024;
    return {Kind::MapWrites, map.value(), int(std::clamp<qsizetype>(kib, 1, 10))};
}

QByteArray boolean(bool value)
{
    return value ? "true" : "false";
}

template <typename Value>
void addIfSet(FormFields &fields, const char *name, const std::optional<Value> &value)
{
    if (!value)
        return;
    if constexpr (std::is_same_v<Value, bool>)
        fields.emplace_back(name, boolean(*value));
    else if constexpr (std::is_same_v<Value, int>)
        fields.emplace_back(name, QByteArray::number(*value));
    else if constexpr (std::is_same_v<Value, Ttl>)
        fields.emplace_back(name, QByteArray::number(value->wireValue()));
    else
        fields.emplace_back(name, value->toUtf8());
}

FormFields fieldsOf(const ServiceSettings &settings)
{
    FormFields fields;
    addIfSet(fields, "FriendlyName", settings.friendlyName);
    addIfSet(fields, "WebhookUrl", settings.webhookUrl);
    addIfSet(fields, "WebhooksFromRestEnabled", settings.webhooksFromRestEnabled);
    addIfSet(fields, "ReachabilityWebhooksEnabled", settings.reachabilityWebhooksEnabled);
    addIfSet(fields, "AclEnabled", settings.aclEnabled);
    addIfSet(fields, "ReachabilityDebouncingEnabled", settings.reachabilityDebouncingEnabled);
    addIfSet(fields, "ReachabilityDebouncingWindow", settings.reachabilityDebouncingWindowMs);
    return fields;
}

FormFields fieldsOf(const ItemRange &range)
{
    FormFields fields;
    if (range.from) {
        const bool isInclusive = range.bounds == ItemRange::Bounds::Inclusive;
        fields.emplace_back("From", range.from->value());
        fields.emplace_back("Bounds", isInclusive ? "inclusive" : "exclusive");
    }
    if (range.order == ItemRange::Order::Descending)
        fields.emplace_back("Order", "desc");
    return fields;
}

} // namespace

Result<Request> listServices(int pageSize)
{
    return makeList(servicesTarget(), {}, pageSize);
}

Result<Request> listMaps(const ServiceSid &service, int pageSize)
{
    return makeList(mapsTarget(service), {}, pageSize);
}

Result<Request> listItems(const ServiceSid &service, const MapSid &map, const ItemRange &range,
                          int pageSize)
{
    return makeList(itemsTarget(service, map), reads(map), pageSize, fieldsOf(range));
}

Result<Request> listPermissions(const ServiceSid &service, const MapSid &map, int pageSize)
{
    return makeList(permissionsTarget(service, map), permissions(map), pageSize);
}

Request atPage(Request request, const QByteArray &nextTarget)
{
    request.target = nextTarget;
    return request;
}

Request createService(const ServiceSettings &settings)
{
    return *make(Verb::Post, servicesTarget(), {}, fieldsOf(settings));
}

Result<Request> fetchService(const ServiceSid &service)
{
    Result<Request> request = make(Verb::Get, serviceTarget(service), {});
    if (request)
        request->provisions = isDefaultService(service);
    return request;
}

Result<Request> updateService(const ServiceSid &service, const ServiceSettings &settings)
{
    const FormFields fields = fieldsOf(settings);
    if (fields.empty())
        return failure(refusal(SyncRequests::tr("There is nothing to change; nothing was sent.")));
    return make(Verb::Post, serviceTarget(service), {}, fields);
}

Result<Request> deleteService(const ServiceSid &service)
{
    return make(Verb::Delete, serviceTarget(service), {});
}

Result<Request> createMap(const ServiceSid &service, const NewMap &map)
{
    FormFields fields;
    if (!map.uniqueName.isEmpty()) {
        if (const auto own = mapTarget(service, map.uniqueName); !own)
            return failure(own.error());
        fields.emplace_back("UniqueName", map.uniqueName.toUtf8());
    }
    addIfSet(fields, "CollectionTtl", map.ttl);
    return make(Verb::Post, mapsTarget(service), {Kind::MapCreation, service.value()}, fields);
}

Result<Request> fetchMap(const ServiceSid &service, const QString &sidOrUniqueName)
{
    const QString subject = isMapSid(sidOrUniqueName)
        ? sidOrUniqueName
        : RateLimiter::nameId(service, sidOrUniqueName);
    return make(Verb::Get, mapTarget(service, sidOrUniqueName), {Kind::MapReads, subject});
}

Result<Request> updateMapExpiry(const ServiceSid &service, const MapSid &map, Ttl ttl)
{
    return make(Verb::Post, mapTarget(service, map.value()), writes(map),
                {{"CollectionTtl", QByteArray::number(ttl.wireValue())}});
}

Result<Request> deleteMap(const ServiceSid &service, const MapSid &map)
{
    return make(Verb::Delete, mapTarget(service, map.value()), writes(map));
}

Result<Request> createItem(const ServiceSid &service, const MapSid &map, const NewItem &item)
{
    if (const auto own = itemTarget(service, map, item.key); !own)
        return failure(own.error());
    const QByteArray data = compactJson(item.data);
    FormFields fields{{"Key", item.key.value()}, {"Data", data}};
    addIfSet(fields, "ItemTtl", item.ttl);
    return make(Verb::Post, itemsTarget(service, map), dataWrite(map, data), fields);
}

Result<Request> fetchItem(const ServiceSid &service, const MapSid &map, const ItemKey &key)
{
    return make(Verb::Get, itemTarget(service, map, key), reads(map));
}

Result<Request> updateItemData(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                               const JsonText &data, const Revision &ifMatch)
{
    const QByteArray compact = compactJson(data);
    return onRevision(make(Verb::Post, itemTarget(service, map, key), dataWrite(map, compact),
                           {{"Data", compact}}),
                      ifMatch);
}

Result<Request> updateItemExpiry(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                 Ttl ttl, const Revision &ifMatch)
{
    return onRevision(make(Verb::Post, itemTarget(service, map, key), writes(map),
                           {{"ItemTtl", QByteArray::number(ttl.wireValue())}}),
                      ifMatch);
}

Result<Request> deleteItem(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                           const Revision &ifMatch)
{
    return onRevision(make(Verb::Delete, itemTarget(service, map, key), writes(map)), ifMatch);
}

Result<Request> fetchPermission(const ServiceSid &service, const MapSid &map,
                                const Identity &identity)
{
    return make(Verb::Get, permissionTarget(service, map, identity), permissions(map));
}

Result<Request> updatePermission(const ServiceSid &service, const MapSid &map,
                                 const Identity &identity, const PermissionRights &rights)
{
    return make(Verb::Post, permissionTarget(service, map, identity), permissions(map),
                {{"Read", boolean(rights.read)},
                 {"Write", boolean(rights.write)},
                 {"Manage", boolean(rights.manage)}});
}

Result<Request> deletePermission(const ServiceSid &service, const MapSid &map,
                                 const Identity &identity)
{
    return make(Verb::Delete, permissionTarget(service, map, identity), permissions(map));
}

} // namespace mapdesk::syncrequests
