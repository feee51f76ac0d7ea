// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexpirychange.h"

#include "openmap.h"

namespace mapdesk {

MapExpiryChange::MapExpiryChange(RecordedWrites &writes, std::shared_ptr<OpenMap> map, Ttl ttl)
    : m_writes(writes)
    , m_map(std::move(map))
    , m_ttl(ttl)
{
}

void MapExpiryChange::start()
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
