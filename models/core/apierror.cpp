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
    case Kind::OutcomeUnknown:
        return QStringLiteral("OutcomeUnknown");
    }
    return {};
}

QString describe(const ApiError &error)
{
    QString text = kindName(error.kind);
    if (error.httpStatus != 0)
        text += QStringLiteral(" %1").arg(error.httpStatus);
    if (error.code != 0)
        text += QStringLiteral("/%1").arg(error.code);
    return text + QStringLiteral(": ") + error.message;
}

} // namespace mapdesk
