// SPDX-License-Identifier: GPL-3.0-or-later
#include "putbackrules.h"

#include "jsontext.h"
#include "ttluntil.h"
#include "writestanding.h"

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

PutBackObstacle dataObstacle(const WriteRecord &record)
{
    if (!record.before.data)
        return PutBackObstacle::NotKept;
    return JsonText::parse(*record.before.data) ? PutBackObstacle::None : PutBackObstacle::NotJson;
}

} // namespace

PutBackObstacle putBackObstacle(const WriteRecord &record)
{
    const WriteStanding standing = standingOf(record);
    if (standing == WriteStanding::Refused || standing == WriteStanding::NotApplied)
        return PutBackObstacle::NotApplied;
    switch (record.action) {
    case Action::SaveData:
    case Action::DeleteItem:
        return dataObstacle(record);
    case Action::ChangeItemExpiry:
    case Action::ChangeMapExpiry:
        return PutBackObstacle::None;
    case Action::CreateItem:
    case Action::CreateMap:
        return PutBackObstacle::NothingStood;
    case Action::DeleteMap:
    case Action::ChangePermission:
    case Action::DeletePermission:
        return PutBackObstacle::OtherKind;
    }
    return PutBackObstacle::OtherKind;
}

RestoredLifetime restoredLifetime(const WriteRecord &record, qint64 nowMs)
{
    const std::optional<qint64> expires = record.before.expiresMs;
    if (!expires)
        return {};
    if (const auto ttl = ttlUntil(expires, nowMs))
        return {ttl, false};
    // It was there, so there was a moment left.
    return {ttlUntil(expires, record.whenMs).value_or(*Ttl::seconds(1)), true};
}

} // namespace mapdesk
