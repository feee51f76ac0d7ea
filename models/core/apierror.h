// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace mapdesk {

// Why a call of the Sync REST API did not give its result. Carries the server's own words; putting
// them in plain language is ui/common's task.
// https://www.twilio.com/docs/api/errors
struct ApiError
{
    enum class Kind {
        InvalidRequest, // the service refused the request as it was: a 4xx without a kind below
        Unauthorized, // 401: the credentials are not accepted
        Forbidden, // 403
        NotFound, // 404
        AlreadyExists, // 409: key or unique name is taken
        Conflict, // 412: somebody else changed the item; If-Match did not hold
        TooLarge, // 413
        RateLimited, // 429: refused, not processed
        ServerFault, // 5xx
        BadAnswer, // an answer that is not what Sync sends: not JSON, cut off, wrong shape, too
                   // long
        Network, // no answer: name resolution, refused, reset
        TimedOut, // no answer in time
        Tls, // the server's certificate is not accepted
        Refused, // never left the program: the guard or the client's own checks said no
        NotRecorded, // a write that never left: the journal could not take it; `message` says why
        OutcomeUnknown, // a write left, no answer came: it may or may not have been applied
    };

    // What stood between the program and an answer, as far as it is known: of Network, Tls, and of
    // OutcomeUnknown where a write's answer was lost.
    enum class Reason {
        Unknown,
        NameNotFound, // name resolution
        ConnectionRefused,
        ConnectionBroken, // reset or closed before the answer was complete
        ProxyNotFound, // the proxy's name
        ProxyUnreachable, // refused, closed or too slow
        ProxyAuthentication, // the proxy asks for a user name and password, or for others
        ProxyRefused, // the proxy does not let this through
        UntrustedIssuer, // nobody trusted signed the certificate: often TLS inspection
        CertificateExpired,
        CertificateNotYetValid,
        CertificateForOtherHost,
        NoTls, // the server does not speak TLS, or not a version that is accepted
    };

    // What a refused certificate says of itself; untrusted plain text.
    struct Certificate
    {
        QString subject;
        QString issuer; // whoever signed it, as far up as the server sent
        QStringList hosts; // the names and addresses it is made out to
        QDateTime validFrom; // UTC
        QDateTime validUntil; // UTC
    };

    Kind kind = Kind::Network;
    Reason reason = Reason::Unknown;
    int httpStatus = 0; // 0: no answer
    int code = 0; // Twilio's error code; 0: none came
    QString message; // the server's words, or Qt's for network errors; untrusted plain text
    QString moreInfo; // URL of the code's documentation, as sent
    QString requestId; // Twilio-Request-Id: support asks for it
    QString method;
    QString path; // encoded path and query of the request, no host, no credentials
    QString host; // of the service as asked for, with its port where that is not the usual one
    QString proxy; // host and port of the proxy that a proxy's Reason is about; no credentials
    QByteArray bodyStart; // first bytes of an answer that was not JSON
    std::optional<qint64> retryAfterSeconds; // Retry-After, where it came
    std::optional<Certificate> certificate; // of Tls, where one was seen
    QDateTime when; // UTC, this computer's clock
};

// One line for logs and tests: kind, reason, status, code, message.
QString describe(const ApiError &error);

QString kindName(ApiError::Kind kind);
QString reasonName(ApiError::Reason reason);

// Whether it may help, and can do no harm, to ask for the same again: reads that met what passes or
// can be mended, writes that surely were not carried out.
bool isWorthAnotherTry(const ApiError &error);

} // namespace mapdesk
