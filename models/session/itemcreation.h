// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemwrite.h"
#include "synctypes.h"

namespace mapdesk {

// The creation of one item, until it is carried out or failed. Where the key is taken, or it is
// unknown whether it was carried out, the item is read.
class ItemCreation : public ItemWrite
{
    Q_OBJECT

public:
    // See ItemWrite.
    ItemCreation(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                 NewItem item);

    // Nothing is emitted before it returns.
    void start();

signals:
    void created(const mapdesk::MapItem &item);

private:
    void takeResult(const WriteResult<MapItem> &result);

    const NewItem m_item;
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
