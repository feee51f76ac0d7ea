// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcreation.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

ItemCreation::ItemCreation(const SyncClient &client, RecordedWrites &writes,
                           std::shared_ptr<OpenMap> map, NewItem item)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_item(std::move(item))
{
}

void ItemCreation::start()
{
    m_write = m_writes.createItem(subjectOf(m_map->map()), m_item)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemCreation::takeResult(const WriteResult<MapItem> &result)
{
    if (result.isApplied()) {
        m_map->takeItem(m_item.key, *result.now);
        emit created(*result.now);
    } else if (result.error->kind == ApiError::Kind::AlreadyExists) {
        readWhatIsThere(result.failure());
    } else {
        if (result.wasLookedUp)
            m_map->takeItem(m_item.key, result.asRead());
        emit failed(result.failure());
    }
}

void ItemCreation::readWhatIsThere(const CommandFailure &why)
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.fetchItem(map.serviceSid, map.sid, m_item.key)
                    .then(this, [this, why](const Result<MapItem> &now) {
                        m_map->takeItem(m_item.key, now);
                        emit failed(why);
                    });
}

} // namespace mapdesk
