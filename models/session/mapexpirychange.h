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

// One change of a map's expiry, as ItemCommands::changeMapExpiry() says, until it is carried out or
// failed. Maps have no If-Match, so the map is read first: the journal is to have what stood there,
// and not what was seen some time ago. The open map has the state that came before a signal tells
// of it.
class MapExpiryChange : public QObject
{
    Q_OBJECT

public:
    // `client` and `writes` must outlive it.
    MapExpiryChange(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                    Ttl ttl);

    // Nothing is emitted before it returns.
    void start();

signals:
    void changed();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void send();
    void takeResult(const WriteResult<SyncMap> &result);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const Ttl m_ttl;
    Call<SyncMap> m_reading;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk
