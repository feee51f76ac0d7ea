// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexpiryreversal.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

MapExpiryReversal::MapExpiryReversal(const ReversalTools &tools, const ReversalRequest &request)
    : WriteReversal(tools, request)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(writes().outcomes().pause());
    m_pause.callOnTimeout(this, &MapExpiryReversal::read);
}

void MapExpiryReversal::read()
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
    } else if (!std::exchange(m_hasLooked, true)) {
        m_pause.start(); // reads may be late: this may be from before our write
    } else {
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
    if (result.isApplied())
        finish();
    else if (result.failure().error.kind == ApiError::Kind::NotFound)
        stop(Reason::Gone, {}, result.failure());
    else
        fail(result.failure());
}

void MapExpiryReversal::follow(const SyncMap &now)
{
    if (const auto map = openMap())
        map->setMap(now);
}

} // namespace mapdesk
