// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfields.h"
#include "refusal.h"

#include <initializer_list>
#include <optional>

namespace mapdesk::practice {

// The seconds that the first of these fields with a value gives, 0 for never; nothing if none has
// one. The names after the first are its aliases and are not even looked at when it is there.
// https://www.twilio.com/docs/sync/objects-ttl
Outcome<std::optional<qint64>> timeToLive(const FormFields &form,
                                          std::initializer_list<QByteArrayView> names);

} // namespace mapdesk::practice
