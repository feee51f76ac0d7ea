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

// One change of a map's expiry, as ItemCommands::changeMapExpiry() says, until it is carried out or
// failed. The open map has the state that came before a signal tells of it.
class MapExpiryChange : public QObject
{
    Q_OBJECT

public:
    // `writes` must outlive it.
    MapExpiryChange(RecordedWrites &writes, std::shared_ptr<OpenMap> map, Ttl ttl);

    // Nothing is emitted before it returns.
    void start();

signals:
    void changed();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void takeResult(const WriteResult<SyncMap> &result);

    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const Ttl m_ttl;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk
