// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "recordedwrites.h"
#include "ttl.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// One change of an item's expiry, as ItemCommands::changeItemExpiry() says, until it is carried out
// or failed. The map's store has what came before a signal tells of it.
class ItemExpiryChange : public QObject
{
    Q_OBJECT

public:
    // `client` and `writes` must outlive it.
    ItemExpiryChange(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                     ItemKey key, Revision revision, Ttl ttl);

    // Nothing is emitted before it returns.
    void start();

signals:
    void changed();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void send(const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);
    void readBefore();
    void readAgain(const CommandFailure &why);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const ItemKey m_key;
    const Revision m_revision;
    const Ttl m_ttl;
    Call<MapItem> m_reading;
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
