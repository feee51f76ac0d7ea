// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openlocation.h"
#include "result.h"

namespace mapdesk {

// Whether this is a link of Mapdesk's own scheme, "mapdesk:", well formed or not.
bool isOpenLink(const QString &text);

// What OpenLocation::link() gives, from anywhere: read strictly, as it may come from a stranger.
// The error is a sentence.
Result<OpenLocation, QString> parseOpenLink(const QString &link);

} // namespace mapdesk
