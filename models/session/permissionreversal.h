// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookingreversal.h"

namespace mapdesk {

// Takes back a change or a deletion of a permission. See WriteReversal: permissions have no
// If-Match. None and one that allows nothing are the same.
class PermissionReversal : public LookingReversal
{
    Q_OBJECT

public:
    PermissionReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void look() override;

private:
    void judge(const Result<MapPermission> &now);
    void send(const TargetState &now);

    Call<MapPermission> m_reading;
    Call<WriteResult<MapPermission>> m_write;
};

} // namespace mapdesk
