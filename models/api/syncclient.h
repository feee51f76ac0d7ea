// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "itempage.h"
#include "page.h"
#include "request.h"
#include "synctypes.h"
#include "ttl.h"

namespace mapdesk {

class Transport;

// Which page of a list is asked for.
struct PageRequest
{
    int pageSize = 100; // 1 to 100; the service serves no more
    QByteArray target = {}; // a Page's nextTarget; then all else is in it
    Priority priority = Priority::Interactive;
};

// Twilio Sync's REST API, typed. Holds no state; each call costs one request (more if a GET has to
// be sent again). Unique names "." and ".." are refused with ApiError::Kind::Refused, since no path
// can carry them safely; so are writes to items with such keys.
// https://www.twilio.com/docs/sync/api
class SyncClient
{
public:
    // `transport` must outlive the client and its calls.
    explicit SyncClient(Transport &transport);

    Call<Page<SyncService>> listServices(const PageRequest &page = {}) const;
    Call<Page<SyncMap>> listMaps(const ServiceSid &service, const PageRequest &page = {}) const;
    Call<ItemPage> listItems(const ServiceSid &service, const MapSid &map,
                             const PageRequest &page = {}) const;

    // `sidOrUniqueName` in the path reaches either.
    Call<SyncMap> fetchMap(const ServiceSid &service, const QString &sidOrUniqueName) const;
    // An item whose key no path can carry is read through the list.
    Call<MapItem> fetchItem(const ServiceSid &service, const MapSid &map, const ItemKey &key) const;

    // Sends ItemTtl and nothing else, with If-Match. Conflict if the item has another revision.
    Call<MapItem> updateItemExpiry(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                   Ttl ttl, const Revision &ifMatch) const;

    // Sends CollectionTtl and nothing else. Maps know no If-Match.
    Call<SyncMap> updateMapExpiry(const ServiceSid &service, const MapSid &map, Ttl ttl) const;

private:
    Call<MapItem> fetchItemFromList(const ServiceSid &service, const MapSid &map,
                                    const ItemKey &key) const;

    Transport &m_transport;
};

} // namespace mapdesk
