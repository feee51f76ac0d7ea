// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

#include <QMetaType>

namespace mapdesk {

// How a recorded write stands today: what became of it, or that nobody knows so far.
enum class WriteStanding {
    Applied,
    Refused,
    NotApplied,
    CannotTell,
    NotKnownYet,
};

inline WriteStanding standingOf(const WriteRecord &record)
{
    if (!record.end)
        return WriteStanding::NotKnownYet;
    switch (record.end->outcome) {
    case WriteEnd::Outcome::Applied:
        return WriteStanding::Applied;
    case WriteEnd::Outcome::Refused:
        return WriteStanding::Refused;
    case WriteEnd::Outcome::NotApplied:
        return WriteStanding::NotApplied;
    case WriteEnd::Outcome::CannotTell:
        break;
    }
    return WriteStanding::CannotTell;
}

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::WriteStanding)
