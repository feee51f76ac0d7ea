// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "syncstate.h"

namespace mapdesk::practice {

// Whether the request carries the account's credentials by HTTP Basic. Takes the same time however
// much of them is right.
bool isAuthenticated(const HttpRequest &request, const Account &account);

} // namespace mapdesk::practice
