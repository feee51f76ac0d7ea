// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpdate.h"

#include <QDateTime>
#include <QLocale>

namespace mapdesk {

std::optional<qint64> msFromHttpDate(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

} // namespace mapdesk
