// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookingreversal.h"

namespace mapdesk {

// Takes back what changed an item that stands there, or created it: its data, its expiry, or all
// of it. See WriteReversal.
class ItemReversal : public LookingReversal
{
    Q_OBJECT

public:
    ItemReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void look() override;

private:
    void judge(const Result<MapItem> &now);
    bool isAsLeft(const MapItem &now) const;
    bool isAsBefore(const Result<MapItem> &now) const;
    void send(const MapItem &now);
    void sendData(const MapItem &now);
    void sendExpiry(const MapItem &now);
    void takeResult(const WriteResult<MapItem> &result);

    std::optional<CommandFailure> m_conflict; // of our write: somebody was faster
    Call<MapItem> m_reading;
    Call<WriteResult<MapItem>> m_write;
};

} // namespace mapdesk
