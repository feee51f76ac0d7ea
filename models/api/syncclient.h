// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "itempage.h"
#include "page.h"
#include "request.h"
#include "synctypes.h"

namespace mapdesk {

class ServiceOrigin;
class Transport;

// Which page of a list is asked for.
struct PageRequest
{
    int pageSize = 100; // 1 to 100; the service serves no more
    QByteArray target = {}; // a Page's nextTarget; then all else is in it
};

// Twilio Sync's REST API, typed: see syncrequests.h for what each request says. Holds no state;
// each call costs one request (more if it has to be sent again). Errors besides those of the
// service: Refused for what no path can carry (keys, unique names and identities "", "." and "..")
// and for what the guard forbids; BadAnswer, or OutcomeUnknown after a write, where the answer is
// not what Sync sends or is about something else than was asked.
// https://www.twilio.com/docs/sync/api
class SyncClient
{
public:
    // `transport` must outlive the client and its calls.
    explicit SyncClient(Transport &transport, Priority priority = Priority::Interactive);

    // The same client, whose requests have another priority.
    SyncClient at(Priority priority) const;

    // The same client, which notes in `requestId` the Twilio-Request-Id of each answer with a 2xx
    // status before its callback; errors have their own.
    SyncClient noting(std::shared_ptr<QString> requestId) const;

    // The same client, whose writes are Refused once `withdrawn` is true and they have not left.
    SyncClient unless(std::shared_ptr<const bool> withdrawn) const;

    // Whether reading in the background from this map has to wait for its limit at present.
    bool isHoldingBack(const MapSid &map) const;

    // Services. The SID may be "default", the service that Twilio makes when it is first fetched;
    // so fetching it counts as a write.
    Call<Page<SyncService>> listServices(const PageRequest &page = {}) const;
    Call<SyncService> createService(const ServiceSettings &settings) const;
    Call<SyncService> fetchService(const ServiceSid &service) const;
    Call<SyncService> updateService(const ServiceSid &service,
                                    const ServiceSettings &settings) const;
    Call<void> deleteService(const ServiceSid &service) const;

    // Maps. They know no If-Match.
    Call<Page<SyncMap>> listMaps(const ServiceSid &service, const PageRequest &page = {}) const;
    // AlreadyExists where the unique name is taken.
    Call<SyncMap> createMap(const ServiceSid &service, const NewMap &map) const;
    // `sidOrUniqueName` in the path reaches either; whatever follows uses the SID.
    Call<SyncMap> fetchMap(const ServiceSid &service, const QString &sidOrUniqueName) const;
    Call<SyncMap> updateMapExpiry(const ServiceSid &service, const MapSid &map, Ttl ttl) const;
    // With all its items.
    Call<void> deleteMap(const ServiceSid &service, const MapSid &map) const;

    // Items. Changing one needs the revision it is known to have: Conflict if it has another.
    Call<ItemPage> listItems(const ServiceSid &service, const MapSid &map,
                             const PageRequest &page = {}, const ItemRange &range = {}) const;
    // AlreadyExists where the key is taken.
    Call<MapItem> createItem(const ServiceSid &service, const MapSid &map,
                             const NewItem &item) const;
    // An item whose key no path can carry is read through the list.
    Call<MapItem> fetchItem(const ServiceSid &service, const MapSid &map, const ItemKey &key) const;
    // Sends the data alone, compact; the expiry stays as it is.
    Call<MapItem> updateItemData(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                 const JsonText &data, const Revision &ifMatch) const;
    // Sends the expiry alone; the data stays as it is.
    Call<MapItem> updateItemExpiry(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                   Ttl ttl, const Revision &ifMatch) const;
    Call<void> deleteItem(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                          const Revision &ifMatch) const;

    // Permissions of a map. They know no If-Match; an identity without one may do nothing.
    Call<Page<MapPermission>> listPermissions(const ServiceSid &service, const MapSid &map,
                                              const PageRequest &page = {}) const;
    Call<MapPermission> fetchPermission(const ServiceSid &service, const MapSid &map,
                                        const Identity &identity) const;
    // Makes it if there is none.
    Call<MapPermission> updatePermission(const ServiceSid &service, const MapSid &map,
                                         const Identity &identity,
                                         const PermissionRights &rights) const;
    Call<void> deletePermission(const ServiceSid &service, const MapSid &map,
                                const Identity &identity) const;

private:
    template <typename P>
    using PageDecoder = P (*)(const QByteArray &body, const ServiceOrigin &origin);

    Result<Request> prepared(Result<Request> request) const;
    template <typename Decode>
    auto send(const Result<Request> &request, Decode decode) const;
    template <typename Decode, typename Check>
    auto send(const Result<Request> &request, Decode decode, Check check) const;
    template <typename P>
    auto sendForPage(const Result<Request> &list, const PageRequest &page,
                     PageDecoder<P> decode) const;
    Call<void> sendDeletion(const Result<Request> &request) const;
    Call<MapItem> fetchItemFromList(const ServiceSid &service, const MapSid &map,
                                    const ItemKey &key) const;

    Transport &m_transport;
    Priority m_priority;
    std::shared_ptr<QString> m_requestId;
    std::shared_ptr<const bool> m_withdrawn;
};

} // namespace mapdesk
