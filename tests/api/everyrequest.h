// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncrequests.h"

#include <map>

namespace mapdesk {

// What requests are about; a test changes what it is about.
struct Names
{
    ServiceSid service{QStringLiteral("IS1")};
    MapSid map{QStringLiteral("MP1")};
    QString uniqueName = QStringLiteral("carts");
    ItemKey key{"k"};
    Identity identity{QStringLiteral("bob")};
    Revision revision{QStringLiteral("3")};
    JsonText data{};
    Ttl ttl = *Ttl::seconds(60);
    int pageSize = 50;
};

using Requests = std::map<QByteArray, Result<Request>>; // by the function that makes them

Requests itemRequests(const Names &names);
Requests permissionRequests(const Names &names);
Requests requestsByUniqueName(const Names &names);

// Those whose path has the map's SID.
Requests requestsOfAMap(const Names &names);
Requests requestsOfAService(const Names &names);

Requests allRequests(const Names &names = {});

} // namespace mapdesk
