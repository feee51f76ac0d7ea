// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include "clock.h"
#include "httpdate.h"

#include <QNetworkReply>

namespace mapdesk {

namespace {

// An error that only repeats the status is no fault of the wire.
Answer::Fault faultOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::NoError:
        return Answer::Fault::None;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Answer::Fault::NotSent;
    case QNetworkReply::SslHandshakeFailedError:
        return Answer::Fault::Tls;
    default:
        return status >= 400 ? Answer::Fault::None : Answer::Fault::Broken;
    }
}

std::optional<qint64> retryAfterSeconds(const QByteArray &header, qint64 nowMs)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::max<qint64>(seconds, 0);
    if (const std::optional<qint64> dateMs = msFromHttpDate(header))
        return std::max<qint64>((*dateMs - nowMs + 999) / 1000, 0);
    return {};
}

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, ConnectionPool::Lease connection,
                           const Clock &clock, ExchangeLimits limits)
    : m_reply(reply)
    , m_connection(std::move(connection))
    , m_clock(clock)
    , m_maximumBodyBytes(limits.maximumBodyBytes)
{
    m_answer.sentMs = clock.nowMs();
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(reply, &QNetworkReply::finished, this, [this] {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        finish(faultOf(m_reply->error(), status), m_reply->errorString());
    });
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { finish(Answer::Fault::TimedOut, tr("No answer came in time")); });
    m_timeout.start(limits.timeoutMs);
}

HttpExchange::~HttpExchange()
{
    stop();
}

void HttpExchange::stop()
{
    m_timeout.stop();
    m_connection = {};
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    // It may be its own signal that led here.
    m_reply.release()->deleteLater();
}

void HttpExchange::readBody()
{
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() <= m_maximumBodyBytes)
        return;
    m_answer.body.truncate(m_maximumBodyBytes);
    finish(Answer::Fault::TooLong,
           tr("The answer is longer than %L1 bytes").arg(m_maximumBodyBytes));
}

void HttpExchange::finish(Answer::Fault fault, const QString &faultText)
{
    m_answer.receivedMs = m_clock.nowMs();
    m_answer.fault = fault;
    if (fault != Answer::Fault::None)
        m_answer.faultText = faultText;
    readHeaders();
    stop();
    emit finished();
}

void HttpExchange::readHeaders()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.requestId = QString::fromLatin1(m_reply->rawHeader("Twilio-Request-Id"));
    m_answer.redirectTarget = m_reply->rawHeader("Location");
    m_answer.retryAfterSeconds = retryAfterSeconds(m_reply->rawHeader("Retry-After"),
                                                   m_answer.receivedMs);
    m_answer.serverMs = msFromHttpDate(m_reply->rawHeader("Date"));
}

} // namespace mapdesk
