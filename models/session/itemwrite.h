// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "recordedwrites.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// What the commands that write one item have in common, besides DataSave: the item is read where it
// has to be known, and again after a refusal. The map's store has what came before a signal tells
// of it.
class ItemWrite : public QObject
{
    Q_OBJECT

public:
    ~ItemWrite() override;

    // It is one of many: it lets clicks go first, does not leave any more once `withdrawn` is true,
    // and is recorded with this reason. Before it starts.
    void stepBack(std::shared_ptr<const bool> withdrawn, const QString &reason);

signals:
    void failed(const mapdesk::CommandFailure &failure);

protected:
    // `client` and `writes` must outlive it.
    ItemWrite(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
              ItemKey key);

    using Taker = std::function<void(const Result<MapItem> &now)>;
    void read(Taker take);

    // Reads what stands there for the store, then fails.
    void failAfterReading(const CommandFailure &why);

    // What the service would say of a revision that is not the item's any more.
    static CommandFailure changedSince();

    OpenMap &map() const { return *m_map; }
    const ItemKey &key() const { return m_key; }
    RecordedWrites &writes() const { return m_writes; }
    WriteSubject subject() const;

private:
    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const ItemKey m_key;
    Priority m_priority = Priority::Interactive;
    std::shared_ptr<const bool> m_withdrawn;
    std::optional<QString> m_reason;
    Call<MapItem> m_reading;
};

} // namespace mapdesk
