// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace mapdesk::practice {

// Brings the database to the version that this program writes. Refuses a newer one; the error is a
// sentence for the user.
Result<void, QString> migrate(Database &database);

} // namespace mapdesk::practice
