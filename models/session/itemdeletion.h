// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemwrite.h"

namespace mapdesk {

// The deletion of one item, as ItemCommands::deleteItem() says, until it is carried out or failed.
// It reads the item first, so that the journal has what stands there.
class ItemDeletion : public ItemWrite
{
    Q_OBJECT

public:
    // See ItemWrite.
    ItemDeletion(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                 ItemKey key, Revision revision);

    // Nothing is emitted before it returns.
    void start();

signals:
    void deleted();

private:
    void takeBefore(const Result<MapItem> &now);
    void send(const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);

    const Revision m_revision;
    std::optional<MapItem> m_known; // with that revision
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
