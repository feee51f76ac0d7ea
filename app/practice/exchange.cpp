// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

namespace mapdesk::practice {

Outcome<ServiceRecord> pathService(const Exchange &exchange)
{
    return exchange.state.services().find(QString::fromUtf8(exchange.parameters.at(0)));
}

Outcome<MapRecord> pathMap(const Exchange &exchange)
{
    return pathService(exchange).and_then([&](const ServiceRecord &service) {
        const auto name = QString::fromUtf8(exchange.parameters.at(1));
        return exchange.state.maps().find(service.sid, name);
    });
}

QByteArray pathItemKey(const Exchange &exchange)
{
    return exchange.parameters.at(2);
}

} // namespace mapdesk::practice
