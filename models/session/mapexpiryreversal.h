// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writereversal.h"

#include <QTimer>

namespace mapdesk {

// Takes back a change of a map's expiry. See WriteReversal: maps have no If-Match.
class MapExpiryReversal : public WriteReversal
{
    Q_OBJECT

public:
    MapExpiryReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void run() override { read(); }

private:
    void read();
    void judge(const Result<SyncMap> &now);
    void send(const SyncMap &now);
    void takeResult(const WriteResult<SyncMap> &result);
    void follow(const SyncMap &now);

    QTimer m_pause; // before it is read once more
    bool m_hasLooked = false;
    Call<SyncMap> m_reading;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk
