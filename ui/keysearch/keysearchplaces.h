// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchquestion.h"

#include <functional>
#include <vector>

namespace mapdesk {

// A service to search in.
struct KeySearchService
{
    ServiceSid sid;
    QString name; // plain text
};

// Which maps of a service are searched.
struct KeySearchScope
{
    QString name; // "Maps that are loaded": plain text
    // Those that it has now; empty: all of the service, as the service lists them.
    std::function<std::vector<SearchedMap>(const ServiceSid &service)> maps = {};
};

// Where a window can look for a key: what the rest of it knows of services and maps. Asked each
// time that it matters, so that it is as things are then.
struct KeySearchPlaces
{
    std::function<std::vector<KeySearchService>()> services;
    std::function<ServiceSid()> currentService; // empty: none
    std::vector<KeySearchScope> scopes;
};

} // namespace mapdesk
