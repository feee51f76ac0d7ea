// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemrequests.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace mapdesk::bench {

ItemRequests itemRequestsIn(const QString &accessLog)
{
    constexpr int tooManyRequests = 429;
    QFile file(accessLog);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qUtf8Printable(accessLog), qUtf8Printable(file.errorString()));
    ItemRequests requests;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString path = line[QLatin1String("target")].toString().section(u'?', 0, 0);
        if (line[QLatin1String("method")] != QLatin1String("GET")
            || !path.endsWith(QLatin1String("/Items")))
            continue;
        ++requests.all;
        requests.refused += line[QLatin1String("status")].toInt() == tooManyRequests;
        requests.megabytes += line[QLatin1String("bytes")].toDouble() / 1e6;
    }
    return requests;
}

} // namespace mapdesk::bench
