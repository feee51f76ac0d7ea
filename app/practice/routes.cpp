// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes.h"

#include "itemhandlers.h"
#include "maphandlers.h"
#include "percentcoding.h"
#include "permissionhandlers.h"
#include "servicehandlers.h"

#include <algorithm>
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
    {"POST", "v1/Services", createService},
    {"GET", "v1/Services/*", fetchService},
    {"POST", "v1/Services/*", updateService},
    {"DELETE", "v1/Services/*", deleteService},
    {"GET", "v1/Services/*/Maps", listMaps},
    {"POST", "v1/Services/*/Maps", createMap, Charge::MapCreation},
    {"GET", "v1/Services/*/Maps/*", fetchMap, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*", updateMap, Charge::MapWrite},
    {"DELETE", "v1/Services/*/Maps/*", deleteMap, Charge::MapWrite},
    {"GET", "v1/Services/*/Maps/*/Items", listItems, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*/Items", createItem, Charge::MapWrite},
    {"GET", "v1/Services/*/Maps/*/Items/*", fetchItem, Charge::MapRead},
    {"POST", "v1/Services/*/Maps/*/Items/*", updateItem, Charge::MapWrite},
    {"DELETE", "v1/Services/*/Maps/*/Items/*", deleteItem, Charge::MapWrite},
    {"GET", "v1/Services/*/Maps/*/Permissions", listPermissions, Charge::Permission},
    {"GET", "v1/Services/*/Maps/*/Permissions/*", fetchPermission, Charge::Permission},
    {"POST", "v1/Services/*/Maps/*/Permissions/*", updatePermission, Charge::Permission},
    {"DELETE", "v1/Services/*/Maps/*/Permissions/*", deletePermission, Charge::Permission},
};

std::optional<QList<QByteArray>> matched(QByteArrayView pattern, const QList<QByteArray> &segments)
{
    if (std::ranges::count(pattern, '/') + 1 != segments.size())
        return std::nullopt;
    const QList<QByteArray> parts = pattern.toByteArray().split('/');
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
