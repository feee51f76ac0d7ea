// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// The JSON of each resource, every member that Sync sends and in its order.
// https://www.twilio.com/docs/sync/api
QByteArray serviceJson(const Exchange &exchange, const ServiceRecord &service);
QByteArray mapJson(const Exchange &exchange, const MapRecord &map);
QByteArray itemJson(const Exchange &exchange, const MapRecord &map, const ItemRecord &item);
QByteArray permissionJson(const Exchange &exchange, const MapRecord &map,
                          const PermissionRecord &permission);

// The same for many items of one map: what they share is put together once.
class ItemWriter
{
public:
    ItemWriter(const Exchange &exchange, const MapRecord &map);

    QByteArray json(const ItemRecord &item) const;

private:
    QByteArray m_fromAccountToKey; // the JSON that is the same in each: SIDs and most of the URL
};

} // namespace mapdesk::practice
