// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// What the request's body asks of an item, checked. If-Match is not looked at.
Outcome<ItemChange> requestedChange(const FormFields &form, Assumptions::Data allowed);

// The revision that If-Match asks for, sent raw or in quotes; nothing without the header.
Outcome<std::optional<QByteArray>> requestedRevision(const HttpRequest &request);

} // namespace mapdesk::practice
