// SPDX-License-Identifier: GPL-3.0-or-later
#include "maphandlers.h"

#include "answers.h"
#include "listanswer.h"
#include "names.h"
#include "representations.h"
#include "sidsource.h"
#include "timetolive.h"
#include "utf8text.h"

namespace mapdesk::practice {

namespace {

Outcome<std::optional<qint64>> collectionTtl(const FormFields &form)
{
    return timeToLive(form, {"CollectionTtl", "Ttl"});
}

Outcome<MapRecord> createdMap(const Exchange &exchange, const ServiceRecord &service)
{
    const FormFields &form = exchange.form;
    const auto name = form.value("UniqueName");
    if (name && !isUniqueName(*name))
        return refuse(Refusal::InvalidUniqueName);
    const auto ttl = collectionTtl(form);
    if (!ttl)
        return failure(ttl.error());
    return exchange.state.createMap({.serviceSid = service.sid,
                                     .sid = exchange.sids.next(QLatin1String("MP")),
                                     .uniqueName = name ? textFromUtf8(*name) : QString()},
                                    ttl->value_or(0));
}

} // namespace

Outcome<HttpAnswer> listMaps(const Exchange &exchange)
{
    return pathService(exchange).and_then([&](const ServiceRecord &service) {
        return listAnswer(
            exchange, "maps", isMapSid,
            [&](const KeyRange &range) { return exchange.state.readMaps(service.sid, range); },
            [&](const MapRecord &map) { return mapJson(exchange, map); });
    });
}

Outcome<HttpAnswer> createMap(const Exchange &exchange)
{
    return pathService(exchange)
        .and_then([&](const ServiceRecord &service) { return createdMap(exchange, service); })
        .map([&](const MapRecord &map) { return jsonAnswer(201, mapJson(exchange, map)); });
}

Outcome<HttpAnswer> fetchMap(const Exchange &exchange)
{
    return pathMap(exchange).map(
        [&](const MapRecord &map) { return jsonAnswer(200, mapJson(exchange, map)); });
}

Outcome<HttpAnswer> updateMap(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    const auto ttl = collectionTtl(exchange.form);
    if (!ttl)
        return failure(ttl.error());
    if (!*ttl)
        return refuse(Refusal::NoParameters);
    return exchange.state.updateMap(*map, **ttl).map([&](const MapRecord &updated) {
        return jsonAnswer(200, mapJson(exchange, updated));
    });
}

Outcome<HttpAnswer> deleteMap(const Exchange &exchange)
{
    return pathMap(exchange)
        .and_then([&](const MapRecord &map) { return exchange.state.deleteMap(map); })
        .map(deletedAnswer);
}

} // namespace mapdesk::practice
