// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfields.h"
#include "refusal.h"

#include <optional>

namespace mapdesk::practice {

// Fields of a fixed type. A value of another type, an empty one too, is refused by the field's
// name; so is a required field that is missing.

// "true" or "false" in any letter case.
Outcome<std::optional<bool>> optionalFlag(const FormFields &form, QByteArrayView name);
Outcome<bool> requiredFlag(const FormFields &form, QByteArrayView name);

// A decimal number without a sign, between the two, which are taken, too.
Outcome<std::optional<qint64>> optionalNumber(const FormFields &form, QByteArrayView name,
                                              qint64 least, qint64 most);

} // namespace mapdesk::practice
