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

    // Only where this is the expiry that stands there, by what is known here: it may have changed
    // without the revision. Else it fails as a conflict. Before it starts.
    void onlyIfExpiryIs(std::optional<qint64> expiresMs);

    // Nothing is emitted before it returns.
    void start();

signals:
    void changed();

private:
    void takeBefore(const Result<MapItem> &now);
    bool isAsShown(const MapItem &now) const;
    void send(const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);

    const Revision m_revision;
    const Ttl m_ttl;
    std::optional<std::optional<qint64>> m_shownExpiry; // absent: any
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
