// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerjudge.h"
#include "transport.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <type_traits>

namespace mapdesk {

// Turns bodies of answers with a 2xx status into resources: what SyncClient's methods share.

// Whether a decoded resource is what was asked for. What the service left out may be filled in.
template <typename T>
using ResourceCheck = std::function<bool(T &)>;

// Whether it has the members of an error, which no resource has: something on the way may have made
// a success of it.
template <typename T>
bool isErrorInDisguise(const T &decoded)
{
    if constexpr (requires { decoded.properties; }) {
        const auto has = [&decoded](QLatin1String name) {
            return std::any_of(decoded.properties.begin(), decoded.properties.end(),
                               [name](const auto &property) { return property.name == name; });
        };
        return has(QLatin1String("code")) && has(QLatin1String("message"));
    }
    return false;
}

inline void noteRequestId(const Request &request, const Response &response)
{
    if (request.notedRequestId)
        *request.notedRequestId = response.requestId;
}

template <typename T>
Call<T> failedCall(ApiError error)
{
    const CallPromise<T> promise;
    promise.finish(failure(std::move(error)));
    return promise.call();
}

// Sends `request` and decodes its answer with `decode`, which takes the body and returns
// Result<T, QString>.
template <typename Decode,
          typename T = typename std::invoke_result_t<Decode, QByteArray>::value_type>
Call<T> sendTyped(Transport &transport, const Result<Request> &request, Decode decode,
                  ResourceCheck<std::type_identity_t<T>> isAskedFor = {})
{
    if (!request)
        return failedCall<T>(request.error());
    return transport.send(*request).template map<T>(
        [request = *request, decode = std::move(decode),
         isAskedFor = std::move(isAskedFor)](Result<Response> response) -> Result<T> {
            if (!response)
                return failure(std::move(response).error());
            noteRequestId(request, *response);
            Result<T, QString> decoded = decode(response->body);
            if (!decoded)
                return failure(badAnswer(request, *response, decoded.error()));
            if (isErrorInDisguise(*decoded))
                return failure(
                    badAnswer(request, *response,
                              QCoreApplication::translate(
                                  "SyncClient", "The answer is an error that came as a success")));
            if (isAskedFor && !isAskedFor(*decoded))
                return failure(badAnswer(
                    request, *response,
                    QCoreApplication::translate("SyncClient",
                                                "The answer is about something else than was "
                                                "asked for")));
            return std::move(*decoded);
        });
}

// The answer to a Delete has no body; whatever has one is not Sync's.
inline Call<void> sendDelete(Transport &transport, const Result<Request> &request)
{
    if (!request)
        return failedCall<void>(request.error());
    return transport.send(*request).map<void>(
        [request = *request](Result<Response> response) -> Result<void> {
            if (!response)
                return failure(std::move(response).error());
            noteRequestId(request, *response);
            if (!response->body.trimmed().isEmpty())
                return failure(
                    badAnswer(request, *response,
                              QCoreApplication::translate(
                                  "SyncClient", "The answer to a deletion should be empty")));
            return {};
        });
}

} // namespace mapdesk
