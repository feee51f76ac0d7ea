// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexpiryreversal.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

MapExpiryReversal::MapExpiryReversal(const ReversalTools &tools, const ReversalRequest &request)
    : LookingReversal(tools, request)
{
}

void MapExpiryReversal::look()
{
    m_reading = client()
                    .fetchMap(target().service, target().map.value())
                    .then(this, [this](const Result<SyncMap> &now) { judge(now); });
}

void MapExpiryReversal::judge(const Result<SyncMap> &now)
{
    if (!now) {
        const bool isGone = now.error().kind == ApiError::Kind::NotFound;
        stop(isGone ? Reason::Gone : Reason::Failed, {}, {now.error()});
    } else if (now->expiresMs == left().expiresMs) {
        send(*now);
    } else if (!looksAgain()) {
        follow(*now);
        if (now->expiresMs == before().expiresMs)
            finishUntouched();
        else
            stop(Reason::ChangedSince, stateOf(*now));
    }
}

void MapExpiryReversal::send(const SyncMap &now)
{
    const std::optional<Ttl> ttl = ttlBack(before().expiresMs);
    if (!ttl) {
        stop(Reason::ExpiryHasPassed, stateOf(now));
        return;
    }
    m_write = writes().updateMapExpiry(subject(), now, *ttl).then(this, [this](const auto &result) {
        takeResult(*result);
    });
}

void MapExpiryReversal::takeResult(const WriteResult<SyncMap> &result)
{
    if (result.now)
        follow(*result.now);
    finishBy(result);
}

void MapExpiryReversal::follow(const SyncMap &now)
{
    if (const auto map = openMap())
        map->setMap(now);
}

} // namespace mapdesk
