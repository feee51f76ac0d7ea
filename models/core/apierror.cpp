// SPDX-License-Identifier: GPL-3.0-or-later
#include "apierror.h"

namespace mapdesk {

QString kindName(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::InvalidRequest:
        return QStringLiteral("InvalidRequest");
    case Kind::Unauthorized:
        return QStringLiteral("Unauthorized");
    case Kind::Forbidden:
        return QStringLiteral("Forbidden");
    case Kind::NotFound:
        return QStringLiteral("NotFound");
    case Kind::AlreadyExists:
        return QStringLiteral("AlreadyExists");
    case Kind::Conflict:
        return QStringLiteral("Conflict");
    case Kind::TooLarge:
        return QStringLiteral("TooLarge");
    case Kind::RateLimited:
        return QStringLiteral("RateLimited");
    case Kind::ServerFault:
        return QStringLiteral("ServerFault");
    case Kind::BadAnswer:
        return QStringLiteral("BadAnswer");
    case Kind::Network:
        return QStringLiteral("Network");
    case Kind::TimedOut:
        return QStringLiteral("TimedOut");
    case Kind::Tls:
        return QStringLiteral("Tls");
    case Kind::Refused:
        return QStringLiteral("Refused");
    case Kind::NotRecorded:
        return QStringLiteral("NotRecorded");
    case Kind::OutcomeUnknown:
        return QStringLiteral("OutcomeUnknown");
    }
    return {};
}

QString reasonName(ApiError::Reason reason)
{
    using Reason = ApiError::Reason;
    switch (reason) {
    case Reason::Unknown:
        return QStringLiteral("Unknown");
    case Reason::NameNotFound:
        return QStringLiteral("NameNotFound");
    case Reason::ConnectionRefused:
        return QStringLiteral("ConnectionRefused");
    case Reason::ConnectionBroken:
        return QStringLiteral("ConnectionBroken");
    case Reason::ProxyNotFound:
        return QStringLiteral("ProxyNotFound");
    case Reason::ProxyUnreachable:
        return QStringLiteral("ProxyUnreachable");
    case Reason::ProxyAuthentication:
        return QStringLiteral("ProxyAuthentication");
    case Reason::ProxyRefused:
        return QStringLiteral("ProxyRefused");
    case Reason::UntrustedIssuer:
        return QStringLiteral("UntrustedIssuer");
    case Reason::CertificateExpired:
        return QStringLiteral("CertificateExpired");
    case Reason::CertificateNotYetValid:
        return QStringLiteral("CertificateNotYetValid");
    case Reason::CertificateForOtherHost:
        return QStringLiteral("CertificateForOtherHost");
    case Reason::NoTls:
        return QStringLiteral("NoTls");
    }
    return {};
}

bool isWorthAnotherTry(const ApiError &error)
{
    using Kind = ApiError::Kind;
    const bool isRead = error.method.isEmpty() || error.method == QLatin1String("GET");
    switch (error.kind) {
    case Kind::RateLimited: // nothing was done
    case Kind::Network: // of a write: it never left
    case Kind::Tls: // likewise
    case Kind::NotRecorded:
        return true;
    case Kind::TimedOut:
    case Kind::ServerFault:
    case Kind::BadAnswer:
        return isRead;
    case Kind::InvalidRequest:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::AlreadyExists:
    case Kind::Conflict:
    case Kind::TooLarge:
    case Kind::Refused:
    case Kind::OutcomeUnknown:
        return false;
    }
    return false;
}

QString describe(const ApiError &error)
{
    QString text = kindName(error.kind);
    if (error.reason != ApiError::Reason::Unknown)
        text += QStringLiteral(" (%1)").arg(reasonName(error.reason));
    if (error.httpStatus != 0)
        text += QStringLiteral(" %1").arg(error.httpStatus);
    if (error.code != 0)
        text += QStringLiteral("/%1").arg(error.code);
    return text + QStringLiteral(": ") + error.message;
}

} // namespace mapdesk
