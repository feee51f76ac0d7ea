// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "synctypes.h"

#include <functional>
#include <optional>
#include <vector>

namespace mapdesk {

class SyncClient;

// A map as far as a search for a key needs it.
struct SearchedMap
{
    ServiceSid service;
    MapSid sid;
    QString uniqueName = {}; // empty: none

    static SearchedMap of(const SyncMap &map) { return {map.serviceSid, map.sid, map.uniqueName}; }

    // The unique name, else the SID. Untrusted plain text.
    QString displayName() const { return uniqueName.isEmpty() ? sid.value() : uniqueName; }
};

// What a search asks each map for: the item of a key, or those whose keys begin with it.
struct KeySearchQuestion
{
    ItemKey key;
    bool isPrefix = false;
};

// An item that a search found, without its data.
struct FoundItem
{
    SearchedMap map;
    ItemKey key;
    QString revision;
    std::optional<qint64> updatedMs; // UTC milliseconds since 1970
    std::optional<qint64> expiresMs; // the same; absent: never
    bool hasMore = false; // the map has more of this prefix than were taken
};

// What one map answered.
struct KeySearchAnswer
{
    std::vector<FoundItem> items = {};
    bool isMapGone = false; // since it was listed
};

// Asks one map with one request, which steps back behind those that a person waits for. That the
// item is not there is an answer. Of a prefix one page of a list is read, and `mostOfPrefix`
// items taken.
constexpr size_t mostOfPrefix = 20;
Call<KeySearchAnswer> askForKey(const SyncClient &client, const SearchedMap &map,
                                const KeySearchQuestion &question);

} // namespace mapdesk
