// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexpirychange.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

MapExpiryChange::MapExpiryChange(const SyncClient &client, RecordedWrites &writes,
                                 std::shared_ptr<OpenMap> map, Ttl ttl)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_ttl(ttl)
{
}

void MapExpiryChange::start()
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchMap(map.serviceSid, map.sid.value())
                    .then(this, [this](const Result<SyncMap> &now) {
                        if (!now) {
                            emit failed({now.error()});
                            return;
                        }
                        m_map->setMap(*now);
                        send();
                    });
}

void MapExpiryChange::send()
{
    m_write = m_writes.updateMapExpiry(subjectOf(m_map->map()), m_map->map(), m_ttl)
                  .then(this, [this](const Result<WriteResult<SyncMap>> &result) {
                      takeResult(*result);
                  });
}

void MapExpiryChange::takeResult(const WriteResult<SyncMap> &result)
{
    if (result.now)
        m_map->setMap(*result.now);
    if (result.isApplied())
        emit changed();
    else
        emit failed(result.failure());
}

} // namespace mapdesk
