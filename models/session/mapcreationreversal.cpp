// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcreationreversal.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

MapCreationReversal::MapCreationReversal(const ReversalTools &tools, const ReversalRequest &request)
    : LookingReversal(tools, request)
{
}

template <typename T, typename Take>
Call<T> MapCreationReversal::reading(Call<T> call, Take take)
{
    return std::move(call).then(this, [this, take](const Result<T> &result) {
        if (result)
            take(*result);
        else
            takeProblem(result.error());
    });
}

void MapCreationReversal::look()
{
    m_look = reading(client().fetchMap(target().service, target().map.value()),
                     [this](const SyncMap &now) { judge(now); });
}

void MapCreationReversal::judge(const SyncMap &now)
{
    m_now = now;
    if (isAsLeft(now))
        readPermissions();
    else
        takeUsed();
}

// Of the revision not left(): what undoing has put back tells of the expiry alone, and somebody's
// items may have come and gone before.
bool MapCreationReversal::isAsLeft(const SyncMap &now) const
{
    return now.revision == record().end->after.revision && now.expiresMs == left().expiresMs;
}

// They do not move the map's revision.
void MapCreationReversal::readPermissions()
{
    m_permissions = reading(
        client().listPermissions(target().service, target().map, {.pageSize = 1}),
        [this](const Page<MapPermission> &page) {
            if (page.records.empty() && page.nextTarget.isEmpty())
                readItems();
            else
                takeUsed();
        });
}

// Last of all, since they are what would be lost.
void MapCreationReversal::readItems()
{
    m_items = reading(client().listItems(target().service, target().map, {.pageSize = 1}),
                      [this](const ItemPage &page) {
                          if (page.items.empty() && page.nextTarget.isEmpty())
                              send();
                          else
                              takeUsed();
                      });
}

void MapCreationReversal::takeUsed()
{
    if (looksAgain())
        return;
    if (const auto map = openMap())
        map->setMap(m_now);
    stop(Reason::ChangedSince, stateOf(m_now));
}

void MapCreationReversal::takeProblem(const ApiError &error)
{
    if (error.kind != ApiError::Kind::NotFound)
        fail({error});
    else if (!looksAgain())
        finishUntouched();
}

void MapCreationReversal::send()
{
    m_write = writes().deleteMap(subject(), m_now, {}).then(this, [this](const auto &result) {
        takeResult(*result);
    });
}

void MapCreationReversal::takeResult(const WriteResult<SyncMap> &result)
{
    if (result.isApplied()) {
        if (const auto map = openMap())
            map->loader().stop();
        finish();
    } else if (result.failure().error.kind == ApiError::Kind::NotFound) {
        finishUntouched();
    } else {
        fail(result.failure());
    }
}

} // namespace mapdesk
