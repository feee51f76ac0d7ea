// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemwrite.h"
#include "ttl.h"

namespace mapdesk {

// One change of an item's expiry, as ItemCommands::changeItemExpiry() says, until it is carried out
// or failed.
class ItemExpiryChange : public ItemWrite
{
    Q_OBJECT

public:
    // See ItemWrite.
    ItemExpiryChange(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                     ItemKey key, Revision revision, Ttl ttl);

    // Nothing is emitted before it returns.
    void start();

signals:
    void changed();

private:
    void takeBefore(const Result<MapItem> &now);
    void send(const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);

    const Revision m_revision;
    const Ttl m_ttl;
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
