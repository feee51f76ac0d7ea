// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcreation.h"

#include "openmap.h"

namespace mapdesk {

ItemCreation::ItemCreation(const SyncClient &client, RecordedWrites &writes,
                           std::shared_ptr<OpenMap> map, NewItem item)
    : ItemWrite(client, writes, std::move(map), item.key)
    , m_item(std::move(item))
{
}

void ItemCreation::start()
{
    m_write = writes()
                  .createItem(subject(), m_item)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemCreation::takeResult(const WriteResult<MapItem> &result)
{
    if (result.isApplied()) {
        map().takeItem(key(), *result.now);
        emit created(*result.now);
    } else if (result.error->kind == ApiError::Kind::AlreadyExists) {
        failAfterReading(result.failure());
    } else {
        if (result.wasLookedUp)
            map().takeItem(key(), result.asRead());
        emit failed(result.failure());
    }
}

} // namespace mapdesk
