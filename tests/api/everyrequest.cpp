// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyrequest.h"

namespace mapdesk {

using namespace syncrequests;

Requests itemRequests(const Names &n)
{
    return {
        {"createItem", createItem(n.service, n.map, {.key = n.key, .data = n.data, .ttl = n.ttl})},
        {"fetchItem", fetchItem(n.service, n.map, n.key)},
        {"updateItemData", updateItemData(n.service, n.map, n.key, n.data, n.revision)},
        {"updateItemExpiry", updateItemExpiry(n.service, n.map, n.key, n.ttl, n.revision)},
        {"deleteItem", deleteItem(n.service, n.map, n.key, n.revision)},
    };
}

Requests permissionRequests(const Names &n)
{
    return {{"fetchPermission", fetchPermission(n.service, n.map, n.identity)},
            {"updatePermission", updatePermission(n.service, n.map, n.identity, {})},
            {"deletePermission", deletePermission(n.service, n.map, n.identity)}};
}

Requests requestsOfAMap(const Names &n)
{
    Requests all{{"updateMapExpiry", updateMapExpiry(n.service, n.map, n.ttl)},
                 {"deleteMap", deleteMap(n.service, n.map)},
                 {"listItems", listItems(n.service, n.map, {}, n.pageSize)},
                 {"listPermissions", listPermissions(n.service, n.map, n.pageSize)}};
    all.merge(itemRequests(n));
    all.merge(permissionRequests(n));
    return all;
}

Requests requestsByUniqueName(const Names &n)
{
    return {{"createMap", createMap(n.service, {.uniqueName = n.uniqueName, .ttl = n.ttl})},
            {"fetchMap", fetchMap(n.service, n.uniqueName)}};
}

Requests requestsOfAService(const Names &n)
{
    Requests all{{"fetchService", fetchService(n.service)},
                 {"updateService", updateService(n.service, {.aclEnabled = true})},
                 {"deleteService", deleteService(n.service)},
                 {"listMaps", listMaps(n.service, n.pageSize)}};
    all.merge(requestsByUniqueName(n));
    all.merge(requestsOfAMap(n));
    return all;
}

Requests allRequests(const Names &n)
{
    Requests all{{"listServices", listServices(n.pageSize)}, {"createService", createService({})}};
    all.merge(requestsOfAService(n));
    return all;
}

} // namespace mapdesk
