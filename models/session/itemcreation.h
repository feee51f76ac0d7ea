// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "recordedwrites.h"
#include "synctypes.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// The creation of one item, until it is carried out or failed. Where the key is taken, or it is
// unknown whether it was carried out, the item is read; the map's store has what came before a
// signal tells of it.
class ItemCreation : public QObject
{
    Q_OBJECT

public:
    // `client` and `writes` must outlive it.
    ItemCreation(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                 NewItem item);

    // Nothing is emitted before it returns.
    void start();

signals:
    void created(const mapdesk::MapItem &item);
    void failed(const mapdesk::CommandFailure &failure);

private:
    void takeResult(const WriteResult<MapItem> &result);
    void readWhatIsThere(const CommandFailure &why);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const NewItem m_item;
    Call<WriteResult<MapItem>> m_write;
    Call<MapItem> m_reading;
};

} // namespace mapdesk
