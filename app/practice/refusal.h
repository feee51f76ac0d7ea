// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace mapdesk::practice {

// Why the service says no: Twilio's error code, the HTTP status that goes with it, and the words.
// https://www.twilio.com/docs/api/errors
struct Refusal
{
    enum Code {
        InvalidParameter = 20001,
        Unauthenticated = 20003,
        MethodNotAllowed = 20004,
        NotFound = 20404,
        PreconditionFailed = 20412,
        TooManyRequests = 20429,
        InternalError = 20500,
        InvalidIfMatch = 54003,
        EntityTooLarge = 54006,
        InvalidJson = 54008,
        RateLimitExceeded = 54009,
        NoParameters = 54010,
        InvalidTtl = 54011,
        InvalidWebhookUrl = 54051,
        InvalidFriendlyName = 54053,
        ServiceForbidden = 54056,
        ItemRevisionMismatch = 54205,
        InvalidItemData = 54206,
        ItemExists = 54208,
        InvalidItemKey = 54209,
        UniqueNameExists = 54301,
        InvalidUniqueName = 54302,
        InvalidIdentity = 54351,
        InvalidOrder = 54451,
        InvalidBounds = 54452,
        InvalidPageToken = 54453,
        InvalidPageSize = 54454,
    };

    int code = InternalError;
    int status = 500;
    QByteArray message; // UTF-8
    QString cause{}; // of an internal error: what the database said; clients are not told
};

// With the code's usual words; those of NotFound name the request's path and are put in when it is
// answered.
Refusal refusal(Refusal::Code code);

// InvalidParameter in words of its own.
Refusal missingParameter(QByteArrayView name);
Refusal invalidParameter(QByteArrayView name, QByteArrayView expected);

// The outcome of everything that a request can make fail.
template <typename T>
using Outcome = Result<T, Refusal>;

inline auto refuse(Refusal::Code code)
{
    return failure(refusal(code));
}

} // namespace mapdesk::practice
