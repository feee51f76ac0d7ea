// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemexpirychange.h"

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

ItemExpiryChange::ItemExpiryChange(const SyncClient &client, RecordedWrites &writes,
                                   std::shared_ptr<OpenMap> map, ItemKey key, Revision revision,
                                   Ttl ttl)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_key(std::move(key))
    , m_revision(std::move(revision))
    , m_ttl(ttl)
{
}

void ItemExpiryChange::start()
{
    const std::optional<MapItem> before = m_map->item(m_key);
    if (before && before->revision == m_revision)
        send(*before);
    else
        readBefore();
}

void ItemExpiryChange::send(const MapItem &before)
{
    m_write = m_writes.updateItemExpiry(subjectOf(m_map->map()), before, m_ttl)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemExpiryChange::takeResult(const WriteResult<MapItem> &result)
{
    if (!result.isApplied() && result.error->kind == ApiError::Kind::Conflict) {
        readAgain(result.failure());
        return;
    }
    m_map->takeItem(m_key, result.asRead());
    if (result.isApplied())
        emit changed();
    else
        emit failed(result.failure());
}

// What is to be changed is not what is known here; the journal needs to know what it is.
void ItemExpiryChange::readBefore()
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, [this](const Result<MapItem> &now) {
                        m_map->takeItem(m_key, now);
                        if (!now)
                            emit failed({now.error()});
                        else if (now->revision == m_revision)
                            send(*now);
                        else
                            emit failed(changedSince());
                    });
}

void ItemExpiryChange::readAgain(const CommandFailure &why)
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, [this, why](const Result<MapItem> &now) {
                        m_map->takeItem(m_key, now);
                        emit failed(why);
                    });
}

} // namespace mapdesk
