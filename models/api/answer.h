// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace mapdesk {

// What came back for one request on the wire, before it is judged. Times are UTC milliseconds of
// this computer's clock unless said otherwise.
struct Answer
{
    // What went wrong between the two ends, whatever the status says.
    enum class Fault {
        None,
        NotSent, // no connection came about: the request surely never left
        Tls, // the server's certificate is not accepted; the request never left
        Broken, // the connection broke
        TimedOut,
        TooLong, // the body is longer than allowed
    };

    int status = 0; // 0: none came
    QByteArray body;
    Fault fault = Fault::None;
    QString faultText; // Qt's words, untrusted
    ApiError::Reason reason = ApiError::Reason::Unknown; // of a fault
    std::optional<ApiError::Certificate> certificate; // that was not accepted
    QString host; // as ApiError::host
    QString proxy; // as ApiError::proxy
    QString requestId;
    QByteArray redirectTarget; // of a 3xx
    std::optional<qint64> retryAfterSeconds;
    std::optional<qint64> serverMs; // the Date header
    bool saysItHasNoLimits = false; // as a practice service does that never answers 429
    qint64 sentMs = 0;
    qint64 receivedMs = 0;
};

} // namespace mapdesk
