// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace mapdesk::practice {

// Whether the database is empty or one of this program's versions; changes nothing. The error is a
// sentence for the user.
Result<void, QString> checkFormat(Database &database);

// Brings it to the version that this program writes; one of an older version is backed up beside
// `file` first. The error is a sentence for the user.
Result<void, QString> migrate(Database &database, const QString &file);

} // namespace mapdesk::practice
