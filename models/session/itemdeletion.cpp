// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdeletion.h"

#include "localerror.h"
#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

// What the service would say.
CommandFailure changedSince()
{
    return {localError(ApiError::Kind::Conflict)};
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
    const std::optional<MapItem> before = m_map->item(m_key);
    if (before && before->revision == m_revision)
        send(*before);
    else
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

// What is to be deleted is not what is known here; the journal needs to know what it is.
void ItemDeletion::readBefore()
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, [this](const Result<MapItem> &now) { takeBefore(now); });
}

void ItemDeletion::takeBefore(const Result<MapItem> &now)
{
    m_map->takeItem(m_key, now);
    if (!now)
        emit failed({now.error()});
    else if (now->revision == m_revision)
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
