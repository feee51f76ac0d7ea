// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes.h"

#include "itemhandlers.h"
#include "maphandlers.h"
#include "servicehandlers.h"

#include <optional>

namespace mapdesk::practice {

namespace {

struct Entry
{
    QByteArrayView method;
    QByteArrayView pattern; // a star takes one segment that is not empty
    Handler handler = nullptr;
    Charge charge = Charge::Nothing;
};

constexpr Entry entries[] = {
    {"GET", "v1/Services", listServices},
    {"GET", "v1/Services/*", fetchService},
    {"GET", "v1/Services/*/Maps", listMaps},
    {"GET", "v1/Services/*/Maps/*", fetchMap, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*", updateMap, Charge::MapWrite},
    {"GET", "v1/Services/*/Maps/*/Items", listItems, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*/Items", createItem, Charge::MapWrite},
    {"GET", "v1/Services/*/Maps/*/Items/*", fetchItem, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*/Items/*", updateItem, Charge::MapWrite},
};

std::optional<QList<QByteArray>> matched(QByteArrayView pattern, const QList<QByteArray> &segments)
{
    const QList<QByteArray> parts = pattern.toByteArray().split('/');
    if (parts.size() != segments.size())
        return std::nullopt;
    QList<QByteArray> parameters;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == "*" && !segments.at(i).isEmpty())
            parameters.append(segments.at(i));
        else if (parts.at(i) != segments.at(i))
            return std::nullopt;
    }
    return parameters;
}

} // namespace

Outcome<Route> routeOf(const HttpRequest &request)
{
    const QList<QByteArray> segments = pathSegments(request.encodedPath);
    bool pathIsKnown = false;
    for (const Entry &entry : entries) {
        const auto parameters = matched(entry.pattern, segments);
        if (!parameters)
            continue;
        if (entry.method == request.method)
            return Route{entry.handler, *parameters, entry.charge};
        pathIsKnown = true;
    }
    return refuse(pathIsKnown ? Refusal::MethodNotAllowed : Refusal::NotFound);
}

} // namespace mapdesk::practice
