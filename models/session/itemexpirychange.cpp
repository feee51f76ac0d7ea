// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemexpirychange.h"

#include "openmap.h"

namespace mapdesk {

ItemExpiryChange::ItemExpiryChange(const SyncClient &client, RecordedWrites &writes,
                                   std::shared_ptr<OpenMap> map, ItemKey key, Revision revision,
                                   Ttl ttl)
    : ItemWrite(client, writes, std::move(map), std::move(key))
    , m_revision(std::move(revision))
    , m_ttl(ttl)
{
}

void ItemExpiryChange::onlyIfExpiryIs(std::optional<qint64> expiresMs)
{
    m_shownExpiry = expiresMs;
}

bool ItemExpiryChange::isAsShown(const MapItem &now) const
{
    return now.revision == m_revision && (!m_shownExpiry || now.expiresMs == *m_shownExpiry);
}

// What is known to be another is read again, so that what is shown is what stands there.
void ItemExpiryChange::start()
{
    const std::optional<MapItem> before = map().item(key());
    if (before && isAsShown(*before))
        send(*before);
    else
        read([this](const Result<MapItem> &now) { takeBefore(now); });
}

// What is to be changed is not what is known here; the journal needs to know what it is.
void ItemExpiryChange::takeBefore(const Result<MapItem> &now)
{
    map().takeItem(key(), now);
    if (!now)
        emit failed({now.error()});
    else if (isAsShown(*now))
        send(*now);
    else
        emit failed(changedSince());
}

void ItemExpiryChange::send(const MapItem &before)
{
    m_write = writes()
                  .updateItemExpiry(subject(), before, m_ttl)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void ItemExpiryChange::takeResult(const WriteResult<MapItem> &result)
{
    if (!result.isApplied() && result.error->kind == ApiError::Kind::Conflict) {
        failAfterReading(result.failure());
        return;
    }
    map().takeItem(key(), result.asRead());
    if (result.isApplied())
        emit changed();
    else
        emit failed(result.failure());
}

} // namespace mapdesk
