// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceorigin.h"

#include <QHostAddress>

namespace mapdesk {

namespace {

// Scheme, host and port in the one spelling that is compared: localhost is written as the address
// that it must mean, and a scheme's own port is left out.
QUrl normalizedOrigin(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host() == u"localhost" ? QStringLiteral("127.0.0.1") : url.host());
    const int ownPort = url.scheme() == u"https" ? 443 : 80;
    origin.setPort(url.port() == ownPort ? -1 : url.port());
    return origin;
}

bool isLoopbackAddress(const QString &host)
{
    return QHostAddress(host).isLoopback();
}

// What of the input may be shown again: a user name and a password may not.
QString withoutUserInfo(const QString &baseUrl)
{
    return baseUrl.section(u'@', -1);
}

// Some servers and proxies resolve these: nobody knows what such a path names.
bool hasDotSegments(const QUrl &url)
{
    const QStringList segments = url.path(QUrl::FullyEncoded).split(u'/');
    return segments.contains(QStringLiteral(".")) || segments.contains(QStringLiteral(".."));
}

bool isBareOrigin(const QUrl &url)
{
    const bool hasNoPath = url.path().isEmpty() || url.path() == u"/";
    return hasNoPath && !url.hasQuery() && !url.hasFragment();
}

} // namespace

ServiceOrigin::ServiceOrigin(QUrl origin)
    : m_origin(std::move(origin))
{
}

Result<ServiceOrigin, QString> ServiceOrigin::parse(const QString &baseUrl)
{
    const QUrl url(baseUrl.trimmed(), QUrl::StrictMode);
    const QString shown = withoutUserInfo(baseUrl);
    const bool isHttps = url.scheme() == u"https";
    if (!url.isValid() || url.host().isEmpty() || (!isHttps && url.scheme() != u"http"))
        return failure(
            tr("“%1” is not a base URL. Give one such as https://sync.twilio.com.").arg(shown));
    if (!url.userInfo().isEmpty())
        return failure(tr("The base URL for %1 must not contain a user name or a password. "
                          "Credentials are given on their own.")
                           .arg(shown));
    if (!isBareOrigin(url))
        return failure(tr("The base URL “%1” must end after the host and port.").arg(shown));
    const QUrl origin = normalizedOrigin(url);
    if (!isHttps && !isLoopbackAddress(origin.host()))
        return failure(tr("“%1” would send the credentials unencrypted. Use https, or http only "
                          "with 127.0.0.1 or [::1].")
                           .arg(shown));
    return ServiceOrigin(origin);
}

bool ServiceOrigin::isLoopback() const
{
    return isLoopbackAddress(m_origin.host());
}

QString ServiceOrigin::toString() const
{
    return m_origin.toString();
}

QUrl ServiceOrigin::url(const QByteArray &target) const
{
    // "@host" or ":1@host" would move the origin.
    if (!target.startsWith('/'))
        return {};
    const QUrl url = QUrl::fromEncoded(m_origin.toEncoded() + target, QUrl::StrictMode);
    return url.isValid() ? url : QUrl();
}

std::optional<QByteArray> ServiceOrigin::targetOf(const QByteArray &link) const
{
    const QUrl url = QUrl::fromEncoded(link, QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || normalizedOrigin(url) != m_origin)
        return {};
    if (!url.path().startsWith(u'/') || hasDotSegments(url))
        return {};
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
}

} // namespace mapdesk
