// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultreason.h"

#include <QCoreApplication>
#include <QNetworkReply>

namespace mapdesk {

namespace {

using Reason = ApiError::Reason;

// Qt 6.4 gives one error for all of these and tells them apart by its words alone: by them, in
// whatever language Qt speaks.
Reason ofWordsAboutAProxy(const QString &words)
{
    const auto isQts = [&words](const char *text) {
        return words == QCoreApplication::translate("QHttpSocketEngine", text);
    };
    if (isQts("Proxy connection refused"))
        return Reason::ProxyUnreachable;
    // A 407 that offers no way to sign in that Qt knows, or none that works here (Kerberos).
    if (isQts("Error parsing authentication request from proxy"))
        return Reason::ProxyAuthentication;
    return Reason::ProxyRefused;
}

Reason ofProxied(const QNetworkReply &reply, bool hasBegunToConnect)
{
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        // The proxy's name is looked for first; only a proxy that was reached can miss another.
        return hasBegunToConnect ? Reason::NameNotFound : Reason::ProxyNotFound;
    case QNetworkReply::UnknownNetworkError:
        return ofWordsAboutAProxy(reply.errorString());
    default:
        return Reason::Unknown;
    }
}

Reason ofAny(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Reason::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Reason::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // broken, and it may not be sent again
        return Reason::ConnectionBroken;
    case QNetworkReply::ProxyNotFoundError:
        return Reason::ProxyNotFound;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return Reason::ProxyUnreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Reason::ProxyAuthentication;
    case QNetworkReply::UnknownProxyError:
        return Reason::ProxyRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return Reason::NoTls;
    default:
        return Reason::Unknown;
    }
}

} // namespace

Reason faultReason(const QNetworkReply &reply, bool isProxied, bool hasBegunToConnect)
{
    const Reason ofProxy = isProxied ? ofProxied(reply, hasBegunToConnect) : Reason::Unknown;
    return ofProxy == Reason::Unknown ? ofAny(reply.error()) : ofProxy;
}

} // namespace mapdesk
