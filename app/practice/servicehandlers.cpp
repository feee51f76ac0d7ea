// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicehandlers.h"

#include "answers.h"
#include "listpage.h"
#include "representations.h"

namespace mapdesk::practice {

Outcome<HttpAnswer> listServices(const Exchange &exchange)
{
    auto page = ListPage::parse(exchange.query(), ListPage::Seek::No);
    if (!page)
        return failure(page.error());
    auto services = exchange.state.services().list(page->range());
    if (!services)
        return failure(services.error());
    page->settle(*services, [](const ServiceRecord &service) { return service.sid.toUtf8(); });
    QList<QByteArray> records;
    for (const ServiceRecord &service : std::as_const(*services))
        records.append(serviceJson(exchange, service));
    return page->answer(exchange, "services", records);
}

Outcome<HttpAnswer> fetchService(const Exchange &exchange)
{
    return pathService(exchange).map([&](const ServiceRecord &service) {
        return jsonAnswer(200, serviceJson(exchange, service));
    });
}

} // namespace mapdesk::practice
