// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

namespace mapdesk {

// An error that the program itself found, without a request. `message`: why, for the person.
inline ApiError localError(ApiError::Kind kind, const QString &message = {})
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

} // namespace mapdesk
