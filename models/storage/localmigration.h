// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localschema.h"

namespace mapdesk {

// The local database in `folder`; see localdatabase.h.
QString localDatabaseFile(const QString &folder);

enum class LocalFormat {
    Empty,
    Ours,
    Newer, // than the last of the steps
    Foreign, // of another program
};

// What is there; changes nothing.
sqlite::Outcome<LocalFormat> localFormatOf(sqlite::Connection &connection,
                                           const SchemaSteps &steps);

// Brings an empty one or one of ours to the last version, one of an older version after a backup
// beside it. The error is a sentence that names the file and the remedy.
Result<void, QString> migrateLocalDatabase(sqlite::Connection &connection, const QString &folder,
                                           const SchemaSteps &steps);

// Removes backups from before `ms` (UTC).
void removeLocalBackups(const QString &folder, qint64 ms);

} // namespace mapdesk
