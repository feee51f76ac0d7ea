// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdeletion.h"

#include "localerror.h"
#include "openmap.h"
#include "sametext.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

// What the service would say.
CommandFailure changedSince()
{
    return {localError(ApiError::Kind::Conflict)};
}

// An item that was deleted and made anew may have the same revision again, for which If-Match would
// let it be deleted.
bool isSameItem(const MapItem &known, const MapItem &now)
{
    const bool isSameCreation = !known.createdMs || !now.createdMs
        || known.createdMs == now.createdMs;
    return isSameCreation && isSameText(known.data, now.data);
}

} // namespace

ItemDeletion::ItemDeletion(const SyncClient &client, RecordedWrites &writes,
                           std::shared_ptr<OpenMap> map, ItemKey key, Revision revision)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_key(std::move(key))
    , m_revision(std::move(revision))
{
}

void ItemDeletion::start()
{
    m_known = m_map->item(m_key);
    if (m_known && m_known->revision != m_revision)
        m_known.reset();
    readBefore();
}

void ItemDeletion::send(const MapItem &before)
{
    m_write = m_writes.deleteItem(subjectOf(m_map->map()), before)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemDeletion::takeResult(const WriteResult<MapItem> &result)
{
    if (result.isApplied()) {
        m_map->items().remove(m_key);
        emit deleted();
    } else if (result.error->kind == ApiError::Kind::Conflict) {
        readAgain(result.failure());
    } else {
        m_map->takeItem(m_key, result.asRead());
        emit failed(result.failure());
    }
}

// The journal is to have what stands there, which may be another item by now.
void ItemDeletion::readBefore()
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, [this](const Result<MapItem> &now) { takeBefore(now); });
}

void ItemDeletion::takeBefore(const Result<MapItem> &now)
{
    // Reads may be late: what is known may be newer, and If-Match tells.
    const bool isOther = now ? now->revision != m_revision
                             : now.error().kind == ApiError::Kind::NotFound;
    if (m_known && isOther)
        return send(*m_known);
    m_map->takeItem(m_key, now);
    if (!now)
        emit failed({now.error()});
    else if (now->revision == m_revision && (!m_known || isSameItem(*m_known, *now)))
        send(*now);
    else
        emit failed(changedSince());
}

void ItemDeletion::readAgain(const CommandFailure &why)
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, [this, why](const Result<MapItem> &now) {
                        m_map->takeItem(m_key, now);
                        emit failed(why);
                    });
}

} // namespace mapdesk
