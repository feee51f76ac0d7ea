// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsender.h"

#include "onceonlybody.h"
#include "tlsconfiguration.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>

namespace mapdesk {

namespace {

QByteArray basicAuthorization(const Credentials &credentials)
{
    if (credentials.userName.isEmpty())
        return {};
    const QString both = credentials.userName + u':' + credentials.password;
    return "Basic " + both.toUtf8().toBase64();
}

QNetworkRequest withPolicies(const QUrl &url)
{
    using Attribute = QNetworkRequest::Attribute;
    QNetworkRequest request(url);
    request.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(Attribute::CacheSaveControlAttribute, false);
    request.setAttribute(Attribute::DoNotBufferUploadDataAttribute, true);
    request.setDecompressedSafetyCheckThreshold(-1); // what bounds a body is its length
    return request;
}

// A line break in a revision must not end the header: it matches nothing then.
QByteArray headerValue(const Revision &revision)
{
    QByteArray value = revision.value().toUtf8();
    std::replace_if(
        value.begin(), value.end(), [](char c) { return quint8(c) < 0x20 || c == 0x7f; }, '?');
    return value;
}

QNetworkRequest withHeaders(QNetworkRequest http, const Request &request,
                            const QByteArray &authorization)
{
    http.setRawHeader("Authorization", authorization);
    http.setRawHeader("Accept", "application/json");
    http.setRawHeader("User-Agent", "Mapdesk");
    if (request.ifMatch)
        http.setRawHeader("If-Match", headerValue(*request.ifMatch));
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, !request.isWrite());
    if (request.isWrite())
        http.setHeader(QNetworkRequest::ContentLengthHeader, request.form.size());
    if (request.verb == Request::Verb::Post)
        http.setHeader(QNetworkRequest::ContentTypeHeader,
                       QStringLiteral("application/x-www-form-urlencoded"));
    return http;
}

// Each write, even one without a body, carries a OnceOnlyBody: that is what keeps Qt from sending
// it again. QNetworkAccessManager::deleteResource() would not take one.
QNetworkReply *startReply(QNetworkAccessManager &manager, const QNetworkRequest &http,
                          const Request &request)
{
    if (!request.isWrite())
        return manager.get(http);
    auto body = std::make_unique<OnceOnlyBody>(request.form);
    QNetworkReply *reply = manager.sendCustomRequest(http, verbName(request.verb).toLatin1(),
                                                     body.get());
    body.release()->setParent(reply);
    return reply;
}

// Qt would hand a system's or an own proxy even what never leaves this computer, with its
// credentials.
ProxySettings proxyFor(const ServiceOrigin &origin, const ProxySettings &wanted)
{
    return origin.isLoopback() ? ProxySettings{ProxySettings::Kind::None} : wanted;
}

} // namespace

HttpSender::HttpSender(ServiceOrigin origin, const Credentials &credentials, const Clock &clock,
                       const TransportOptions &options)
    : m_origin(std::move(origin))
    , m_authorization(basicAuthorization(credentials))
    , m_clock(clock)
    , m_limits{options.timeoutMs, options.maximumBodyBytes}
    , m_additionalAuthorities(options.additionalAuthorities)
    , m_connections(proxyFor(m_origin, options.proxy))
{
    m_connections.setProxyPassword(credentials.proxyPassword);
}

HttpSender::~HttpSender() = default;

void HttpSender::setCredentials(const Credentials &credentials)
{
    m_authorization = basicAuthorization(credentials);
    m_connections.setProxyPassword(credentials.proxyPassword);
}

// Qt loads OpenSSL for it, which no window has to wait for.
const QSslConfiguration &HttpSender::tls()
{
    if (!m_tls) {
        m_tls = std::make_unique<const QSslConfiguration>(
            tlsConfiguration(m_additionalAuthorities));
    }
    return *m_tls;
}

std::unique_ptr<HttpExchange> HttpSender::send(const Request &request)
{
    const QUrl url = m_origin.url(request.target);
    QNetworkRequest http = withHeaders(withPolicies(url), request, m_authorization);
    if (url.scheme() == u"https")
        http.setSslConfiguration(tls());
    ConnectionPool::Lease connection = m_connections.take(request.priority);
    QNetworkReply *reply = startReply(connection.manager(), http, request);
    return std::make_unique<HttpExchange>(reply, std::move(connection), m_clock, m_limits);
}

} // namespace mapdesk
