// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace mapdesk {

namespace {

// What a manager uses by itself is the program's setting, which follows the system only where Qt
// was built to.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

QNetworkProxy manualProxy(const ProxySettings &settings, const QString &password)
{
    return {QNetworkProxy::HttpProxy, settings.host, quint16(settings.port), settings.userName,
            password};
}

// Told that there is no proxy, Qt opens a connection without TLS unbuffered and reads the head of
// each answer byte by byte; told to do as the program does, which uses none, it opens a buffered
// one.
class NoProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const bool canBeBuffered = query.protocolTag() == u"http"
            && QNetworkProxy::applicationProxy().type() == QNetworkProxy::NoProxy;
        return {canBeBuffered ? QNetworkProxy::DefaultProxy : QNetworkProxy::NoProxy};
    }
};

QNetworkProxy proxyUsed(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxyFactory *factory = manager.proxyFactory();
    if (!factory)
        return manager.proxy();
    const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

} // namespace

void useNoApplicationProxy()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

void chooseProxy(QNetworkAccessManager &manager, const ProxySettings &settings,
                 const QString &password)
{
    switch (settings.kind) {
    case ProxySettings::Kind::System:
        manager.setProxyFactory(new SystemProxies);
        break;
    case ProxySettings::Kind::None:
        manager.setProxyFactory(new NoProxy);
        break;
    case ProxySettings::Kind::Manual:
        manager.setProxy(manualProxy(settings, password));
        break;
    }
}

QString proxyToward(const QNetworkAccessManager &manager, const QUrl &url)
{
    const QNetworkProxy proxy = proxyUsed(manager, url);
    if (proxy.hostName().isEmpty())
        return {};
    return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

} // namespace mapdesk
