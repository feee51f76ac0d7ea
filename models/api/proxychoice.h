// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxysettings.h"

#include <QString>

class QNetworkAccessManager;
class QUrl;

namespace mapdesk {

// For main(): what follows no settings of its own uses no proxy. chooseProxy() needs it for fast
// connections without TLS, and that no other is set later.
void useNoApplicationProxy();

// Makes `manager` use what `settings` say, and nothing that is set for the whole program.
// `password` is of a manual proxy.
void chooseProxy(QNetworkAccessManager &manager, const ProxySettings &settings,
                 const QString &password);

// "proxy.example:3128", through which `manager` reaches `url`; empty where there is none.
QString proxyToward(const QNetworkAccessManager &manager, const QUrl &url);

} // namespace mapdesk
