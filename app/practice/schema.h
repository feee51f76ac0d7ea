// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace mapdesk::practice {

// Brings the database to the version that this program writes; one of an older version is backed up
// beside `file` first. Refuses a newer one. The error is a sentence for the user.
Result<void, QString> migrate(Database &database, const QString &file);

} // namespace mapdesk::practice
