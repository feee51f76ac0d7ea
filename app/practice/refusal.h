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
        InvalidItemData = 54206,
        ItemExists = 54208,
        InvalidItemKey = 54209,
        InvalidOrder = 54451,
        InvalidBounds = 54452,
        InvalidPageToken = 54453,
        InvalidPageSize = 54454,
    };

    int code = InternalError;
    int status = 500;
    QByteArray message; // UTF-8
};

// With the code's usual words; those of NotFound name the request's path and are put in when it is
// answered.
Refusal refusal(Refusal::Code code);

// The outcome of everything that a request can make fail.
template <typename T>
using Outcome = Result<T, Refusal>;

inline auto refuse(Refusal::Code code)
{
    return failure(refusal(code));
}

} // namespace mapdesk::practice
