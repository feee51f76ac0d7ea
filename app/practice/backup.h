// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace mapdesk::practice {

// Copies the database to a new file beside `file`, "FILE.v1.backup" for version 1, or with a number
// behind it if that is taken. Only the owner can read it. Not within a transaction. The error is a
// sentence for the user.
Result<void, QString> backUp(Database &database, const QString &file, qint64 version);

} // namespace mapdesk::practice
