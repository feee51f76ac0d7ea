// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicehandlers.h"

#include "answers.h"
#include "listanswer.h"
#include "names.h"
#include "representations.h"
#include "servicesettings.h"
#include "sidsource.h"

namespace mapdesk::practice {

namespace {

Outcome<HttpAnswer> serviceAnswer(const Exchange &exchange, int status,
                                  const Outcome<ServiceRecord> &service)
{
    return service.map([&](const ServiceRecord &found) {
        return jsonAnswer(status, serviceJson(exchange, found));
    });
}

Outcome<ServiceRecord> defaultService(const Exchange &exchange)
{
    const auto found = pathService(exchange);
    if (found || found.error().code != Refusal::NotFound)
        return found;
    return exchange.state.createService({.sid = exchange.sids.next(QLatin1String("IS")),
                                         .uniqueName = QString::fromLatin1(defaultServiceName)});
}

} // namespace

Outcome<HttpAnswer> listServices(const Exchange &exchange)
{
    return listAnswer(
        exchange, "services", isServiceSid,
        [&](const KeyRange &range) { return exchange.state.services().list(range); },
        [&](const ServiceRecord &service) { return serviceJson(exchange, service); });
}

Outcome<HttpAnswer> createService(const Exchange &exchange)
{
    const auto service = withSettings({.sid = exchange.sids.next(QLatin1String("IS"))},
                                      exchange.form);
    return serviceAnswer(exchange, 201, service.and_then([&](const ServiceRecord &settings) {
        return exchange.state.createService(settings);
    }));
}

Outcome<HttpAnswer> fetchService(const Exchange &exchange)
{
    const bool isDefault = exchange.parameters.at(0) == defaultServiceName;
    return serviceAnswer(exchange, 200,
                         isDefault ? defaultService(exchange) : pathService(exchange));
}

Outcome<HttpAnswer> updateService(const Exchange &exchange)
{
    const auto service = pathService(exchange);
    if (!service)
        return failure(service.error());
    const FormFields &form = exchange.form;
    if (!hasSettings(form))
        return refuse(Refusal::NoParameters);
    const auto changed = withSettings(*service, form);
    return serviceAnswer(exchange, 200, changed.and_then([&](const ServiceRecord &settings) {
        return exchange.state.updateService(settings);
    }));
}

Outcome<HttpAnswer> deleteService(const Exchange &exchange)
{
    return pathService(exchange)
        .and_then(
            [&](const ServiceRecord &service) { return exchange.state.deleteService(service); })
        .map(deletedAnswer);
}

} // namespace mapdesk::practice
