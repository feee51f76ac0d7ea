// SPDX-License-Identifier: GPL-3.0-or-later
#include "maphandlers.h"

#include "answers.h"
#include "listpage.h"
#include "representations.h"
#include "timetolive.h"

namespace mapdesk::practice {

Outcome<HttpAnswer> listMaps(const Exchange &exchange)
{
    const auto service = pathService(exchange);
    if (!service)
        return failure(service.error());
    auto page = ListPage::parse(exchange.query(), ListPage::Seek::No);
    if (!page)
        return failure(page.error());
    auto maps = exchange.state.maps().list(service->sid, page->range());
    if (!maps)
        return failure(maps.error());
    page->settle(*maps, [](const MapRecord &map) { return map.sid.toUtf8(); });
    QList<QByteArray> records;
    for (const MapRecord &map : std::as_const(*maps))
        records.append(mapJson(exchange, map));
    return page->answer(exchange, "maps", records);
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
    const auto ttl = timeToLive(exchange.form(), {"CollectionTtl", "Ttl"});
    if (!ttl)
        return failure(ttl.error());
    if (!*ttl)
        return refuse(Refusal::NoParameters);
    return exchange.state.updateMap(*map, **ttl).map([&](const MapRecord &updated) {
        return jsonAnswer(200, mapJson(exchange, updated));
    });
}

} // namespace mapdesk::practice
