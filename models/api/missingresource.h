// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

namespace mapdesk {

// Which kind of thing an answer of "not found" speaks of.
enum class MissingResource {
    Service,
    Map,
    Item,
    Permission,
    Unknown,
};

// By Twilio's code where it tells, else by the deepest thing that the request's path names (the
// REST API answers 20404 for all of them). A list or a create that is not found lacks its parent.
// https://www.twilio.com/docs/api/errors/20404
MissingResource missingResource(const ApiError &error);

// The SID of the service that the request was about, or its alias; empty if it named none.
QString serviceInQuestion(const ApiError &error);

} // namespace mapdesk
