// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookingreversal.h"

namespace mapdesk {

// Takes back a change of a map's expiry. See WriteReversal: maps have no If-Match.
class MapExpiryReversal : public LookingReversal
{
    Q_OBJECT

public:
    MapExpiryReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void look() override;

private:
    void judge(const Result<SyncMap> &now);
    void send(const SyncMap &now);
    void takeResult(const WriteResult<SyncMap> &result);
    void follow(const SyncMap &now);

    Call<SyncMap> m_reading;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk
