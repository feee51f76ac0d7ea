// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writereversal.h"

#include <QTimer>

namespace mapdesk {

// Takes back a change or a deletion of a permission. See WriteReversal: permissions have no
// If-Match. None and one that allows nothing are the same.
class PermissionReversal : public WriteReversal
{
    Q_OBJECT

public:
    PermissionReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void run() override { read(); }

private:
    void read();
    void judge(const Result<MapPermission> &now);
    void send(const TargetState &now);
    void takeResult(const WriteResult<MapPermission> &result);

    QTimer m_pause; // before it is read once more
    bool m_hasLooked = false;
    Call<MapPermission> m_reading;
    Call<WriteResult<MapPermission>> m_write;
};

} // namespace mapdesk
