// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include "clock.h"
#include "faultreason.h"
#include "httpdate.h"
#include "proxychoice.h"
#include "refusedcertificate.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qint64 pieceBytes = 64 * 1024;

bool onlyRepeatsTheStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentReSendError:
        return false;
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolInvalidOperationError: // of 400
        return true;
    default:
        return (error >= QNetworkReply::ContentAccessDenied
                && error <= QNetworkReply::UnknownContentError)
            || (error >= QNetworkReply::InternalServerError
                && error <= QNetworkReply::UnknownServerError);
    }
}

// Errors that Qt gives only before there is a connection.
bool isOfConnecting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError: // of a URL that is none: not even tried
        return true;
    default:
        return false;
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

// Host and port, whatever else a URL may hold.
QString hostOf(QUrl url)
{
    url.setUserInfo({});
    return url.authority(QUrl::FullyEncoded);
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
    m_answer.host = hostOf(reply->url());
    // What waits to be read can then be no more than what may be read.
    reply->setReadBufferSize(m_maximumBodyBytes + 1);
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_hasBegunToConnect = true;
        m_isSecuring = m_reply->url().scheme() == u"https";
    });
    connect(reply, &QNetworkReply::encrypted, this, [this] {
        m_isSecuring = false;
        m_mayHaveLeft = true;
    });
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_mayHaveLeft = true; });
    connect(reply, &QNetworkReply::sslErrors, this, &HttpExchange::takeTlsProblems);
    connect(reply, &QNetworkReply::errorOccurred, this, [this] { m_hasErrorOccurred = true; });
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::takeEnd);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        // Qt 6.4 goes on to use an HTTP/2 connection that the server has taken leave of
        // (GOAWAY), and waits for ever on it.
        m_connection.retire();
        finish(Answer::Fault::TimedOut, tr("No answer came in time"));
    });
    m_timeout.start(limits.timeoutMs);
}

HttpExchange::~HttpExchange()
{
    stop();
}

void HttpExchange::stop()
{
    m_timeout.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        // It may be its own signal that led here.
        m_reply.release()->deleteLater();
    }
    m_connection = {};
}

void HttpExchange::takeTlsProblems(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words.append(error.errorString());
    words.removeDuplicates();
    m_tlsProblems = words.join(QStringLiteral("; "));
    m_answer.reason = certificateReason(errors);
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    if (!chain.isEmpty())
        m_answer.certificate = refusedCertificate(errors, chain);
}

// In pieces: a small answer may unpack to an immense one.
void HttpExchange::readBody()
{
    while (m_reply->bytesAvailable() > 0) {
        const qsizetype had = m_answer.body.size();
        const qint64 wanted = std::min(m_reply->bytesAvailable(), m_maximumBodyBytes + 1 - had);
        m_answer.body.resize(had + std::min(wanted, pieceBytes));
        const qint64 read = m_reply->read(m_answer.body.data() + had, m_answer.body.size() - had);
        m_answer.body.truncate(had + std::max<qint64>(read, 0));
        if (read <= 0)
            return;
        if (m_answer.body.size() > m_maximumBodyBytes) {
            m_answer.body.truncate(m_maximumBodyBytes);
            finish(Answer::Fault::TooLong,
                   tr("The answer is longer than %L1 bytes").arg(m_maximumBodyBytes));
            return;
        }
    }
}

void HttpExchange::takeEnd()
{
    const Answer::Fault fault = faultOfReply();
    if (fault == Answer::Fault::None)
        return finish(fault, {});
    takeReason();
    finish(fault, wordsOfReply());
}

void HttpExchange::takeReason()
{
    if (!m_tlsProblems.isEmpty()) // has its reason
        return;
    const QString proxy = proxyToward(m_connection.manager(), m_reply->url());
    m_answer.reason = faultReason(*m_reply, !proxy.isEmpty(), m_hasBegunToConnect);
    if (!m_mayHaveLeft)
        m_answer.proxy = proxy;
}

// That a connection is refused says nothing about a request which an earlier one carried.
Answer::Fault HttpExchange::faultOfReply() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Where an HTTP/2 connection dies Qt 6.4 may tell of an error that is none.
    if (error == QNetworkReply::NoError && (m_hasErrorOccurred || status == 0))
        return Answer::Fault::Broken;
    if (error == QNetworkReply::NoError || (status >= 400 && onlyRepeatsTheStatus(error)))
        return Answer::Fault::None;
    if (m_mayHaveLeft || !(m_isSecuring || isOfConnecting(error)))
        return Answer::Fault::Broken;
    return error == QNetworkReply::SslHandshakeFailedError ? Answer::Fault::Tls
                                                           : Answer::Fault::NotSent;
}

QString HttpExchange::wordsOfReply() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return tr("No secure connection to %1: %2")
            .arg(m_reply->url().host(),
                 m_tlsProblems.isEmpty() ? m_reply->errorString() : m_tlsProblems);
    // The second is that it may not be sent again.
    if (error == QNetworkReply::NoError || error == QNetworkReply::ContentReSendError)
        return tr("The connection broke before the answer came");
    return m_reply->errorString();
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
    m_answer.saysItHasNoLimits = m_reply->rawHeader("Practice-Rate-Limits") == "off";
}

} // namespace mapdesk
