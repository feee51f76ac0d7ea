// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "syncstate.h"

namespace mapdesk::practice {

// Whether the request carries credentials of the account by HTTP Basic: SID and Auth Token, or API
// key and secret. Takes the same time however much of them is right.
bool isAuthenticated(const HttpRequest &request, const Account &account);

} // namespace mapdesk::practice
