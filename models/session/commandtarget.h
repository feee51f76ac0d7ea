// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QMetaType>

#include <optional>

namespace mapdesk {

// What a command changes: one item, or the map itself where there is no key.
struct CommandTarget
{
    ServiceSid service;
    MapSid map;
    std::optional<ItemKey> key;

    friend bool operator==(const CommandTarget &, const CommandTarget &) = default;
};

// An item of `map`, or the map itself.
inline CommandTarget targetOf(const SyncMap &map, const std::optional<ItemKey> &key = {})
{
    return {map.serviceSid, map.sid, key};
}

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::CommandTarget)
