// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxysettings.h"

#include <QString>

class QNetworkAccessManager;
class QUrl;

namespace mapdesk {

// Makes `manager` use what `settings` say, and nothing that is set for the whole program.
// `password` is of a manual proxy.
void chooseProxy(QNetworkAccessManager &manager, const ProxySettings &settings,
                 const QString &password);

// "proxy.example:3128", through which `manager` reaches `url`; empty where there is none,
// or none but the service itself.
QString proxyToward(const QNetworkAccessManager &manager, const QUrl &url);

} // namespace mapdesk
