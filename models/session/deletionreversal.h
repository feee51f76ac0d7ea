// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookingreversal.h"

namespace mapdesk {

// Brings a deleted item back, with the time it had left. See WriteReversal: here it is the service
// that looks first, since creating never replaces.
class DeletionReversal : public LookingReversal
{
    Q_OBJECT

public:
    DeletionReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void run() override;
    void look() override;

private:
    void takeResult(const WriteResult<MapItem> &result);
    void judge(const Result<MapItem> &now);
    bool isAsBefore(const MapItem &now) const;

    CommandFailure m_refusal; // somebody else created it
    Call<WriteResult<MapItem>> m_write;
    Call<MapItem> m_reading;
};

} // namespace mapdesk
