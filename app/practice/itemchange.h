// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

namespace mapdesk::practice {

// What the body of a POST asks of an item, checked. If-Match is not looked at.
Outcome<ItemChange> requestedChange(const FormFields &form);

// The revision that If-Match asks for, raw or in quotes; nothing without the header.
Outcome<std::optional<qint64>> requestedRevision(const HttpRequest &request);

// Whether a new item may have this key: 1 to 320 characters.
bool isItemKey(const QByteArray &key);

} // namespace mapdesk::practice
