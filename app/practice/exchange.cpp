// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

namespace mapdesk::practice {

namespace {

int costOf(const Exchange &exchange)
{
    if (exchange.charge != Charge::MapWrite)
        return 1;
    return writeCost(exchange.form().value("Data").value_or(QByteArray()).size());
}

// `resource`, once the request's charge is taken from it.
template <typename Record>
Outcome<Record> charged(const Exchange &exchange, const Record &resource)
{
    if (!exchange.limits)
        return resource;
    return exchange.limits->take(exchange.charge, resource.sid.toLatin1(), costOf(exchange))
        .map([&] { return resource; });
}

} // namespace

Outcome<ServiceRecord> pathService(const Exchange &exchange)
{
    auto service = exchange.state.services().find(QString::fromUtf8(exchange.parameters.at(0)));
    if (!service || exchange.charge != Charge::MapCreation)
        return service;
    return charged(exchange, *service);
}

Outcome<MapRecord> pathMap(const Exchange &exchange)
{
    const auto service = pathService(exchange);
    if (!service)
        return failure(service.error());
    const auto name = QString::fromUtf8(exchange.parameters.at(1));
    return exchange.state.maps().find(service->sid, name).and_then([&](const MapRecord &map) {
        return charged(exchange, map);
    });
}

QByteArray pathItemKey(const Exchange &exchange)
{
    return exchange.parameters.at(2);
}

} // namespace mapdesk::practice
