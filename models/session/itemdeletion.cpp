// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdeletion.h"

#include "openmap.h"
#include "sametext.h"

namespace mapdesk {

namespace {

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
    : ItemWrite(client, writes, std::move(map), std::move(key))
    , m_revision(std::move(revision))
{
}

void ItemDeletion::start()
{
    m_known = map().item(key());
    if (m_known && m_known->revision != m_revision)
        m_known.reset();
    read([this](const Result<MapItem> &now) { takeBefore(now); });
}

// The journal is to have what stands there, which may be another item by now.
void ItemDeletion::takeBefore(const Result<MapItem> &now)
{
    // Reads may be late: what is known may be newer, and If-Match tells.
    const bool isOther = now ? now->revision != m_revision
                             : now.error().kind == ApiError::Kind::NotFound;
    if (m_known && isOther)
        return send(*m_known);
    map().takeItem(key(), now);
    if (!now)
        emit failed({now.error()});
    else if (now->revision == m_revision && (!m_known || isSameItem(*m_known, *now)))
        send(*now);
    else
        emit failed(changedSince());
}

void ItemDeletion::send(const MapItem &before)
{
    m_write = writes()
                  .deleteItem(subject(), before)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemDeletion::takeResult(const WriteResult<MapItem> &result)
{
    if (result.isApplied()) {
        map().items().remove(key());
        emit deleted();
    } else if (result.error->kind == ApiError::Kind::Conflict) {
        failAfterReading(result.failure());
    } else {
        map().takeItem(key(), result.asRead());
        emit failed(result.failure());
    }
}

} // namespace mapdesk
