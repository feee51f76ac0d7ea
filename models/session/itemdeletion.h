// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "recordedwrites.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// The deletion of one item, as ItemCommands::deleteItem() says, until it is carried out or failed.
// It reads the item first, so that the journal has what stands there. The map's store has what came
// before a signal tells of it.
class ItemDeletion : public QObject
{
    Q_OBJECT

public:
    // `client` and `writes` must outlive it.
    ItemDeletion(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                 ItemKey key, Revision revision);

    // Nothing is emitted before it returns.
    void start();

signals:
    void deleted();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void send(const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);
    void readBefore();
    void takeBefore(const Result<MapItem> &now);
    void readAgain(const CommandFailure &why);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const ItemKey m_key;
    const Revision m_revision;
    std::optional<MapItem> m_known; // with that revision
    Call<MapItem> m_reading;
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
