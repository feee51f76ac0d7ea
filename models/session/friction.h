// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

namespace mapdesk {

// Whether what is written there matters to somebody: in Production and Staging.
bool isLive(Environment environment);

// What a write is to the person who makes it.
enum class WriteKind {
    ChangeItemExpiry,
    ChangeMapExpiry,
    SaveData,
    CreateItem,
    CreateMap,
    DeleteItems,
    DeleteMap, // with all its items; undone, another map has them
    DeleteEmptyMap, // our own new one that nobody has used
    RestoreMap, // a deleted one, as a new one
    ChangePermissions,
};

// How much the person is asked before a write is sent.
enum class Friction {
    None,
    Confirm, // one sheet: what it is about, before and after
    TypeName, // the same, and the name of the map has to be typed
};

// So many of them at once are many.
constexpr int manyItems = 10;

// The one place that decides it, with SyncSession::frictionOf(), which knows of reasons, too. Where
// it is not live nothing is asked for what can wholly be undone; where it is, each write is asked
// about. `count`: how many items or permissions the write changes,
// each one by itself; 1 for all that is about a map.
Friction frictionOf(Environment environment, WriteKind kind, int count = 1);

} // namespace mapdesk
