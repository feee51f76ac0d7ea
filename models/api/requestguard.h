// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

namespace mapdesk {

// Asked before each request that may change anything leaves (Request::needsPermission()), each time
// that it leaves. Without a guard every one of them is refused.
class RequestGuard
{
public:
    virtual ~RequestGuard() = default;

    // Nothing if the write may go; else why not, as a plain sentence for the person.
    virtual std::optional<QString> objection(const Request &request) const = 0;
};

} // namespace mapdesk
