// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

namespace mapdesk {

// Why what stood there before a write cannot be put back, as far as the record itself tells.
enum class PutBackObstacle {
    None,
    NotApplied, // it changed nothing
    NothingStood, // it created what it is about
    NotKept, // the data went after some weeks
    NotJson, // the service would not take it
    OtherKind, // maps and permissions come back by Undo alone
};

PutBackObstacle putBackObstacle(const WriteRecord &record);

// With which lifetime the item that stood before a write is created again. It is to expire when it
// would have; where that has passed it gets as long as it had left then.
struct RestoredLifetime
{
    std::optional<Ttl> ttl = {}; // absent: never expires
    bool isAnew = false; // the moment has passed
};

RestoredLifetime restoredLifetime(const WriteRecord &record, qint64 nowMs);

} // namespace mapdesk
