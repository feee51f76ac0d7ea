// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

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

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::CommandTarget)
