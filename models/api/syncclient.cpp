// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncclient.h"

#include "answerjudge.h"
#include "decode.h"
#include "endpoints.h"
#include "formbody.h"
#include "transport.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

template <typename T>
using Decoder = std::function<Result<T, QString>(const QByteArray &)>;

template <typename T>
Call<T> failedCall(ApiError error)
{
    const CallPromise<T> promise;
    promise.finish(failure(std::move(error)));
    return promise.call();
}

template <typename T>
Call<T> send(Transport &transport, const Result<Request> &request, Decoder<T> decode)
{
    if (!request)
        return failedCall<T>(request.error());
    return transport.send(*request).template map<T>(
        [request = *request, decode = std::move(decode)](Result<Response> response) -> Result<T> {
            if (!response)
                return failure(std::move(response).error());
            Result<T, QString> decoded = decode(response->body);
            if (!decoded)
                return failure(badAnswer(request, *response, decoded.error()));
            return std::move(*decoded);
        });
}

template <typename Page>
using PageDecoder = Result<Page, QString> (*)(const QByteArray &, const ServiceOrigin &);

template <typename Page>
Call<Page> sendForPage(Transport &transport, const Result<Request> &request,
                       PageDecoder<Page> decode)
{
    const ServiceOrigin &origin = transport.origin();
    return send<Page>(transport, request,
                      [decode, origin](const QByteArray &body) { return decode(body, origin); });
}

Result<Request> get(const Result<QByteArray> &target, const QString &map = {})
{
    using Kind = RateSubject::Kind;
    return target.map([&map](const QByteArray &bytes) {
        Request request;
        request.target = bytes;
        request.rate = {map.isEmpty() ? Kind::Nothing : Kind::MapReads, map};
        return request;
    });
}

Result<Request> getPage(const Result<QByteArray> &list, const PageRequest &page,
                        const QString &rateScope = {})
{
    const QByteArray query = encodedForm({{"PageSize", QByteArray::number(page.pageSize)}});
    return get(list, rateScope).map([&page, &query](Request request) {
        request.target = page.target.isEmpty() ? request.target + '?' + query : page.target;
        request.priority = page.priority;
        return request;
    });
}

Result<Request> post(const Result<QByteArray> &target, const QString &rateScope,
                     const FormFields &fields)
{
    return get(target, rateScope).map([&fields](Request request) {
        request.verb = Request::Verb::Post;
        request.rate.kind = RateSubject::Kind::MapWrites;
        request.form = encodedForm(fields);
        return request;
    });
}

ApiError itemNotListed(const ItemKey &key)
{
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    error.message = QCoreApplication::translate("SyncClient", "The map lists no item “%1”")
                        .arg(toString(key));
    return error;
}

FormFields ttlField(const QByteArray &name, Ttl ttl)
{
    return {{name, QByteArray::number(ttl.wireValue())}};
}

} // namespace

SyncClient::SyncClient(Transport &transport)
    : m_transport(transport)
{
}

Call<Page<SyncService>> SyncClient::listServices(const PageRequest &page) const
{
    return sendForPage<Page<SyncService>>(m_transport, getPage(servicesTarget(), page),
                                          decodeServicePage);
}

Call<Page<SyncMap>> SyncClient::listMaps(const ServiceSid &service, const PageRequest &page) const
{
    return sendForPage<Page<SyncMap>>(m_transport, getPage(mapsTarget(service), page),
                                      decodeMapPage);
}

Call<ItemPage> SyncClient::listItems(const ServiceSid &service, const MapSid &map,
                                     const PageRequest &page) const
{
    return sendForPage<ItemPage>(m_transport, getPage(itemsTarget(service, map), page, map.value()),
                                 decodeItemPage);
}

Call<SyncMap> SyncClient::fetchMap(const ServiceSid &service, const QString &sidOrUniqueName) const
{
    return send<SyncMap>(m_transport, get(mapTarget(service, sidOrUniqueName), sidOrUniqueName),
                         decodeMap);
}

Call<MapItem> SyncClient::fetchItem(const ServiceSid &service, const MapSid &map,
                                    const ItemKey &key) const
{
    if (isDotSegment(key.value()))
        return fetchItemFromList(service, map, key);
    return send<MapItem>(m_transport, get(itemTarget(service, map, key), map.value()), decodeItem);
}

Call<MapItem> SyncClient::fetchItemFromList(const ServiceSid &service, const MapSid &map,
                                            const ItemKey &key) const
{
    const QByteArray query = encodedForm(
        {{"From", key.value()}, {"Bounds", "inclusive"}, {"PageSize", "1"}});
    const Result<Request> request = get(itemsTarget(service, map), map.value())
                                        .map([&query](Request list) {
                                            list.target += '?' + query;
                                            return list;
                                        });
    return sendForPage<Page<MapItem>>(m_transport, request, decodeItemPageWithProperties)
        .map<MapItem>([key](Result<Page<MapItem>> page) -> Result<MapItem> {
            if (!page)
                return failure(std::move(page).error());
            if (page->records.empty() || page->records.front().key != key)
                return failure(itemNotListed(key));
            return std::move(page->records.front());
        });
}

Call<MapItem> SyncClient::updateItemExpiry(const ServiceSid &service, const MapSid &map,
                                           const ItemKey &key, Ttl ttl,
                                           const Revision &ifMatch) const
{
    Result<Request> request = post(itemTarget(service, map, key), map.value(),
                                   ttlField("ItemTtl", ttl));
    if (request)
        request->ifMatch = ifMatch;
    return send<MapItem>(m_transport, request, decodeItem);
}

Call<SyncMap> SyncClient::updateMapExpiry(const ServiceSid &service, const MapSid &map,
                                          Ttl ttl) const
{
    return send<SyncMap>(
        m_transport,
        post(mapTarget(service, map.value()), map.value(), ttlField("CollectionTtl", ttl)),
        decodeMap);
}

} // namespace mapdesk
