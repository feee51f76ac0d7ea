// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncclient.h"

#include "decode.h"
#include "endpoints.h"
#include "localerror.h"
#include "syncrequests.h"
#include "typedcall.h"

#include <QCoreApplication>

#include <algorithm>

namespace mapdesk {

namespace {

// The list's first page, or the later one that `page` names.
Result<Request> pageOf(Result<Request> list, const PageRequest &page)
{
    if (!list || page.target.isEmpty())
        return list;
    return syncrequests::atPage(*std::move(list), page.target);
}

// The checks refuse what contradicts the request. What the service left out is filled in.

template <typename Id>
bool settle(Id &id, const Id &asked)
{
    if (id.isEmpty())
        id = asked;
    return id == asked;
}

// The service "default" answers under its own SID.
bool settleService(ServiceSid &sid, const ServiceSid &asked)
{
    return isDefaultService(asked) || settle(sid, asked);
}

ResourceCheck<SyncService> isService(const ServiceSid &sid)
{
    return [sid](SyncService &service) { return settleService(service.sid, sid); };
}

ResourceCheck<SyncMap> isMap(const ServiceSid &service, const MapSid &sid)
{
    return [service, sid](SyncMap &map) {
        return settleService(map.serviceSid, service) && settle(map.sid, sid);
    };
}

ResourceCheck<SyncMap> isMapCalled(const ServiceSid &service, const QString &name)
{
    return [service, name](SyncMap &map) {
        return settleService(map.serviceSid, service)
            && (map.uniqueName.isNull() || map.uniqueName == name || map.sid.value() == name);
    };
}

// Of an item and of a permission.
template <typename Resource>
bool settlePlace(Resource &resource, const ServiceSid &service, const MapSid &map)
{
    return settleService(resource.serviceSid, service) && settle(resource.mapSid, map);
}

ResourceCheck<MapItem> isItem(const ServiceSid &service, const MapSid &map, const ItemKey &key)
{
    return [service, map, key](MapItem &item) {
        return settlePlace(item, service, map) && item.key == key;
    };
}

ResourceCheck<MapPermission> isPermissionOf(const ServiceSid &service, const MapSid &map,
                                            const Identity &identity)
{
    return [service, map, identity](MapPermission &permission) {
        return settlePlace(permission, service, map) && settle(permission.identity, identity);
    };
}

// An item without a key would look as if another stood there, and what was asked for did not.
ResourceCheck<Page<MapItem>> isListFrom(const ItemKey &key)
{
    return [key](const Page<MapItem> &page) {
        return std::none_of(page.records.begin(), page.records.end(),
                            [&key](const MapItem &item) { return item.key < key; });
    };
}

// Pages know the origin on which their next page has to be.
template <typename P>
auto pageDecoder(P (*decode)(const QByteArray &, const ServiceOrigin &), const Transport &transport)
{
    return [decode, origin = transport.origin()](const QByteArray &body) {
        return decode(body, origin);
    };
}

ApiError itemNotListed(const ItemKey &key)
{
    return localError(
        ApiError::Kind::NotFound,
        QCoreApplication::translate("SyncClient", "The map lists no item “%1”").arg(toString(key)));
}

} // namespace

SyncClient::SyncClient(Transport &transport, Priority priority)
    : m_transport(transport)
    , m_priority(priority)
{
}

bool SyncClient::isHoldingBack(const MapSid &map) const
{
    return m_transport.isHoldingBack(map);
}

SyncClient SyncClient::at(Priority priority) const
{
    SyncClient other = *this;
    other.m_priority = priority;
    return other;
}

SyncClient SyncClient::noting(std::shared_ptr<QString> requestId) const
{
    SyncClient other = *this;
    other.m_requestId = std::move(requestId);
    return other;
}

SyncClient SyncClient::unless(std::shared_ptr<const bool> withdrawn) const
{
    SyncClient other = *this;
    other.m_withdrawn = std::move(withdrawn);
    return other;
}

Result<Request> SyncClient::prepared(Result<Request> request) const
{
    if (request) {
        request->priority = m_priority;
        request->notedRequestId = m_requestId;
        request->withdrawn = m_withdrawn;
    }
    return request;
}

template <typename Decode>
auto SyncClient::send(const Result<Request> &request, Decode decode) const
{
    return sendTyped(m_transport, prepared(request), decode);
}

template <typename Decode, typename Check>
auto SyncClient::send(const Result<Request> &request, Decode decode, Check check) const
{
    return sendTyped(m_transport, prepared(request), decode, check);
}

template <typename P>
auto SyncClient::sendForPage(const Result<Request> &list, const PageRequest &page,
                             PageDecoder<P> decode) const
{
    return send(pageOf(list, page), pageDecoder(decode, m_transport));
}

Call<void> SyncClient::sendDeletion(const Result<Request> &request) const
{
    return sendDelete(m_transport, prepared(request));
}

Call<Page<SyncService>> SyncClient::listServices(const PageRequest &page) const
{
    return sendForPage(syncrequests::listServices(page.pageSize), page, decodeServicePage);
}

Call<SyncService> SyncClient::createService(const ServiceSettings &settings) const
{
    return send(syncrequests::createService(settings), decodeService);
}

Call<SyncService> SyncClient::fetchService(const ServiceSid &service) const
{
    return send(syncrequests::fetchService(service), decodeService, isService(service));
}

Call<SyncService> SyncClient::updateService(const ServiceSid &service,
                                            const ServiceSettings &settings) const
{
    return send(syncrequests::updateService(service, settings), decodeService, isService(service));
}

Call<void> SyncClient::deleteService(const ServiceSid &service) const
{
    return sendDeletion(syncrequests::deleteService(service));
}

Call<Page<SyncMap>> SyncClient::listMaps(const ServiceSid &service, const PageRequest &page) const
{
    return sendForPage(syncrequests::listMaps(service, page.pageSize), page, decodeMapPage);
}

Call<SyncMap> SyncClient::createMap(const ServiceSid &service, const NewMap &map) const
{
    return send(syncrequests::createMap(service, map), decodeMap,
                isMapCalled(service, map.uniqueName));
}

Call<SyncMap> SyncClient::fetchMap(const ServiceSid &service, const QString &sidOrUniqueName) const
{
    // A name and a SID are counted together as soon as it is known that they are one map's.
    return send(syncrequests::fetchMap(service, sidOrUniqueName), decodeMap,
                isMapSid(sidOrUniqueName) ? isMap(service, MapSid(sidOrUniqueName))
                                          : isMapCalled(service, sidOrUniqueName))
        .map<SyncMap>([&transport = m_transport, service, sidOrUniqueName](Result<SyncMap> map) {
            if (map && map->uniqueName == sidOrUniqueName)
                transport.learnMapName(service, sidOrUniqueName, map->sid);
            return map;
        });
}

Call<SyncMap> SyncClient::updateMapExpiry(const ServiceSid &service, const MapSid &map,
                                          Ttl ttl) const
{
    return send(syncrequests::updateMapExpiry(service, map, ttl), decodeMap, isMap(service, map));
}

Call<void> SyncClient::deleteMap(const ServiceSid &service, const MapSid &map) const
{
    return sendDeletion(syncrequests::deleteMap(service, map));
}

Call<ItemPage> SyncClient::listItems(const ServiceSid &service, const MapSid &map,
                                     const PageRequest &page, const ItemRange &range) const
{
    return sendForPage(syncrequests::listItems(service, map, range, page.pageSize), page,
                       decodeItemPage);
}

Call<MapItem> SyncClient::createItem(const ServiceSid &service, const MapSid &map,
                                     const NewItem &item) const
{
    return send(syncrequests::createItem(service, map, item), decodeItem,
                isItem(service, map, item.key));
}

Call<MapItem> SyncClient::fetchItem(const ServiceSid &service, const MapSid &map,
                                    const ItemKey &key) const
{
    if (isDotSegment(key.value()))
        return fetchItemFromList(service, map, key);
    return send(syncrequests::fetchItem(service, map, key), decodeItem, isItem(service, map, key));
}

Call<MapItem> SyncClient::fetchItemFromList(const ServiceSid &service, const MapSid &map,
                                            const ItemKey &key) const
{
    const Result<Request> list = syncrequests::listItems(service, map, {.from = key}, 1);
    return send(list, pageDecoder(decodeItemPageWithProperties, m_transport), isListFrom(key))
        .map<MapItem>([key](Result<Page<MapItem>> page) -> Result<MapItem> {
            if (!page)
                return failure(std::move(page).error());
            if (page->records.empty() || page->records.front().key != key)
                return failure(itemNotListed(key));
            return std::move(page->records.front());
        });
}

Call<MapItem> SyncClient::updateItemData(const ServiceSid &service, const MapSid &map,
                                         const ItemKey &key, const JsonText &data,
                                         const Revision &ifMatch) const
{
    return send(syncrequests::updateItemData(service, map, key, data, ifMatch), decodeItem,
                isItem(service, map, key));
}

Call<MapItem> SyncClient::updateItemExpiry(const ServiceSid &service, const MapSid &map,
                                           const ItemKey &key, Ttl ttl,
                                           const Revision &ifMatch) const
{
    return send(syncrequests::updateItemExpiry(service, map, key, ttl, ifMatch), decodeItem,
                isItem(service, map, key));
}

Call<void> SyncClient::deleteItem(const ServiceSid &service, const MapSid &map, const ItemKey &key,
                                  const Revision &ifMatch) const
{
    return sendDeletion(syncrequests::deleteItem(service, map, key, ifMatch));
}

Call<Page<MapPermission>> SyncClient::listPermissions(const ServiceSid &service, const MapSid &map,
                                                      const PageRequest &page) const
{
    return sendForPage(syncrequests::listPermissions(service, map, page.pageSize), page,
                       decodePermissionPage);
}

Call<MapPermission> SyncClient::fetchPermission(const ServiceSid &service, const MapSid &map,
                                                const Identity &identity) const
{
    return send(syncrequests::fetchPermission(service, map, identity), decodePermission,
                isPermissionOf(service, map, identity));
}

Call<MapPermission> SyncClient::updatePermission(const ServiceSid &service, const MapSid &map,
                                                 const Identity &identity,
                                                 const PermissionRights &rights) const
{
    return send(syncrequests::updatePermission(service, map, identity, rights), decodePermission,
                isPermissionOf(service, map, identity));
}

Call<void> SyncClient::deletePermission(const ServiceSid &service, const MapSid &map,
                                        const Identity &identity) const
{
    return sendDeletion(syncrequests::deletePermission(service, map, identity));
}

} // namespace mapdesk
