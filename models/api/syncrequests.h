// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"
#include "result.h"
#include "synctypes.h"

namespace mapdesk {

// Every request of the REST API, ready to be sent: verb, target, form, If-Match and what it counts
// against. The error is ApiError::Kind::Refused: what no path can carry, or a write that says
// nothing. An expiry leaves as CollectionTtl for maps and ItemTtl for items; their alias Ttl is
// never used, and no request about an item can be made with CollectionTtl, which would change its
// map. https://www.twilio.com/docs/sync/api
namespace syncrequests {

// The first page of a list. `pageSize` is brought into 1 to 100: documents disagree whether more is
// allowed, and the service serves no more.
Result<Request> listServices(int pageSize);
Result<Request> listMaps(const ServiceSid &service, int pageSize);
Result<Request> listItems(const ServiceSid &service, const MapSid &map, const ItemRange &range,
                          int pageSize);
Result<Request> listPermissions(const ServiceSid &service, const MapSid &map, int pageSize);

// `request` turned into one for a later page of the same list.
Request atPage(Request request, const QByteArray &nextTarget);

Request createService(const ServiceSettings &settings);
// Of the service "default", which Twilio makes if there is none, the guard is asked first.
Result<Request> fetchService(const ServiceSid &service);
Result<Request> updateService(const ServiceSid &service, const ServiceSettings &settings);
Result<Request> deleteService(const ServiceSid &service);

// A map or item is not made under a name that no path can carry: whoever addresses it so might
// reach what is above it.
Result<Request> createMap(const ServiceSid &service, const NewMap &map);
Result<Request> fetchMap(const ServiceSid &service, const QString &sidOrUniqueName);
Result<Request> updateMapExpiry(const ServiceSid &service, const MapSid &map, Ttl ttl);
Result<Request> deleteMap(const ServiceSid &service, const MapSid &map);

Result<Request> createItem(const ServiceSid &service, const MapSid &map, const NewItem &item);
Result<Request> fetchItem(const ServiceSid &service, const MapSid &map, const ItemKey &key);

// Each with If-Match; without a revision that a header can carry it is refused, since the last
// write would win.
Result<Request> updateItemData(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                               const JsonText &data, const Revision &ifMatch);
Result<Request> updateItemExpiry(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                 Ttl ttl, const Revision &ifMatch);
Result<Request> deleteItem(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                           const Revision &ifMatch);

Result<Request> fetchPermission(const ServiceSid &service, const MapSid &map,
                                const Identity &identity);
Result<Request> updatePermission(const ServiceSid &service, const MapSid &map,
                                 const Identity &identity, const PermissionRights &rights);
Result<Request> deletePermission(const ServiceSid &service, const MapSid &map,
                                 const Identity &identity);

} // namespace syncrequests

} // namespace mapdesk
