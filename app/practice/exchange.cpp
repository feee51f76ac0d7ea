// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "utf8text.h"

#include <algorithm>
#include <cctype>

namespace mapdesk::practice {

namespace {

bool isHost(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || QByteArrayView(".-_:[]").contains(c);
    });
}

// A name that is not UTF-8 is no one's.
Outcome<QString> name(const QByteArray &parameter)
{
    if (!isUtf8(parameter))
        return refuse(Refusal::NotFound);
    return textFromUtf8(parameter);
}

int costOf(const Exchange &exchange)
{
    if (exchange.charge != Charge::MapWrite)
        return 1;
    return writeCost(exchange.form.value("Data").value_or(QByteArray()).size());
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

Outcome<MapRecord> pathMapOf(const ServiceRecord &service, const Exchange &exchange)
{
    return name(exchange.parameters.at(1)).and_then([&](const QString &sidOrName) {
        return exchange.charge == Charge::MapRead
            ? exchange.state.readMap(service.sid, sidOrName)
            : exchange.state.maps().find(service.sid, sidOrName);
    });
}

} // namespace

QByteArray originOf(const HttpRequest &request, const QByteArray &ownOrigin)
{
    const QByteArray host = request.header("Host");
    return isHost(host) ? "http://" + host : ownOrigin;
}

Outcome<ServiceRecord> pathService(const Exchange &exchange)
{
    const QByteArray &parameter = exchange.parameters.at(0);
    if (parameter == foreignServiceSid
        && exchange.assumptions.foreignService == Assumptions::ForeignService::Forbidden54056)
        return refuse(Refusal::ServiceForbidden);
    const auto service = name(parameter).and_then(
        [&](const QString &sidOrName) { return exchange.state.services().find(sidOrName); });
    if (!service || exchange.charge != Charge::MapCreation)
        return service;
    return charged(exchange, *service);
}

Outcome<MapRecord> pathMap(const Exchange &exchange)
{
    return pathService(exchange)
        .and_then([&](const ServiceRecord &service) { return pathMapOf(service, exchange); })
        .and_then([&](const MapRecord &map) { return charged(exchange, map); });
}

QByteArray pathItemKey(const Exchange &exchange)
{
    return exchange.parameters.at(2);
}

QByteArray pathIdentity(const Exchange &exchange)
{
    return exchange.parameters.at(2);
}

} // namespace mapdesk::practice
