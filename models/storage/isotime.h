// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace mapdesk {

// A moment (UTC milliseconds) as ISO 8601 has it: "2026-01-01T00:00:00.000Z".
inline QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace mapdesk
