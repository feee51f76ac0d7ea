// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "synctypes.h"

#include <QMetaType>

namespace mapdesk {

// What became of a write that left and was not answered, or was answered by a fault of the service
// (5xx), told from what stands there afterwards. Such a write is never sent again by itself.
enum class WriteOutcome {
    Applied, // what was sent stands there; whoever else did the very same makes no difference
    NotApplied, // it had no effect
    CannotTell, // somebody else changed it meanwhile, or what stands there could not be read
};

// From before a write was asked for until it was read again, in the service's time: UTC
// milliseconds since 1970.
struct TimeWindow
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

// One function for each kind of write. `before` is what stood there when the write was asked for,
// `now` what reading it afterwards gave; an error other than NotFound is CannotTell. What they
// assume: the reading sees what was written before it; the service is not about to carry out the
// write only after the reading; nobody put back exactly what stood there before, or deleted what
// was just created, in the moments between; and the service's Date headers and the dates of its
// resources come from clocks that differ by less than `clockSlackMs`.
namespace writeoutcome {

// Whether `error`, of a write, leaves open what became of it.
bool isUnknown(const ApiError &error);

constexpr qint64 clockSlackMs = 5000;

// The writes with If-Match; `before.revision` is what it said. Whether an expiry alone moves the
// revision is not documented: both are understood.
WriteOutcome ofItemDataUpdate(const MapItem &before, const JsonText &sent,
                              const Result<MapItem> &now);
WriteOutcome ofItemExpiryUpdate(const MapItem &before, Ttl sent, const TimeWindow &window,
                                const Result<MapItem> &now);
WriteOutcome ofItemDeletion(const MapItem &before, const TimeWindow &window,
                            const Result<MapItem> &now);

// Creating never replaces: what is older than the write was there before and stopped it.
WriteOutcome ofItemCreation(const NewItem &sent, const TimeWindow &window,
                            const Result<MapItem> &now);
// `now` by the unique name. Of a map without one nothing can be told: its SID is not known.
WriteOutcome ofMapCreation(const NewMap &sent, const TimeWindow &window,
                           const Result<SyncMap> &now);

WriteOutcome ofMapExpiryUpdate(const SyncMap &before, Ttl sent, const TimeWindow &window,
                               const Result<SyncMap> &now);
WriteOutcome ofMapDeletion(const Result<SyncMap> &now);

// Of a new service nothing can be told: its SID is not known, and names need not be unique.
WriteOutcome ofServiceUpdate(const SyncService &before, const ServiceSettings &sent,
                             const Result<SyncService> &now);
WriteOutcome ofServiceDeletion(const Result<SyncService> &now);

// `before` is absent where the identity had no permission.
WriteOutcome ofPermissionUpdate(const std::optional<PermissionRights> &before,
                                const PermissionRights &sent, const Result<MapPermission> &now);
WriteOutcome ofPermissionDeletion(const PermissionRights &before, const Result<MapPermission> &now);

} // namespace writeoutcome

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::WriteOutcome)
