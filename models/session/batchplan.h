// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"
#include "ids.h"
#include "journalentry.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace mapdesk {

// An item of a batch as it was shown when the batch was made: what is changed is this revision and
// no other.
struct BatchItem
{
    ItemKey key;
    Revision revision = {};
    std::optional<qint64> expiresMs = {}; // absent: never
    JournalSeq write = 0; // of TakeBack: what is taken back; expiresMs is what stood there before
};

// What is done to each item of a batch.
struct BatchWork
{
    enum class Kind {
        Extend, // by `seconds`, counted from each item's own expiry
        SetExpiry, // to `choice`
        Delete,
        TakeBack, // of what an earlier batch wrote
    };

    Kind kind = Kind::Extend;
    qint64 seconds = 0;
    ExpiryChoice choice = {};
    // Of TakeBack: whether it creates items again, that is, takes deletions back.
    bool createsItems = false;

    static BatchWork extend(qint64 seconds) { return {Kind::Extend, seconds}; }
    static BatchWork set(const ExpiryChoice &choice) { return {Kind::SetExpiry, 0, choice}; }
    static BatchWork remove() { return {Kind::Delete}; }

    bool changesExpiry() const { return kind == Kind::Extend || kind == Kind::SetExpiry; }
};

// What such a work makes of an item's expiry at one moment of the service's clock; nothing where
// it leaves the item as it is: what never expires cannot be extended, and need not be set to never.
std::optional<ResolvedExpiry> plannedExpiry(const BatchWork &work, const BatchItem &item,
                                            qint64 nowMs);

// How many writes to one map may leave at once while nobody waits for them, by the share of the
// rate that bulk work takes (RateShares::bulkWrites); those of a larger batch go evenly, one each
// paceMs().
int writesAtOnce(double share);
qint64 paceMs(double share);

// How long so many writes to one map take at least by the rate that Sync documents (20 a second)
// and that share; 0 for what may leave at once.
// https://www.twilio.com/docs/sync/limits
qint64 leastSeconds(qsizetype writes, double share);

} // namespace mapdesk
