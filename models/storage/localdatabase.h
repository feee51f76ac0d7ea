// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqliteconnection.h"

namespace mapdesk {

// The file "mapdesk.sqlite" in `folder`, which has the journal of writes and the unsaved texts.
// Folder and file are made where they are missing, and are this user's alone (0700 and 0600; what
// SQLite puts beside the file gets the file's own permissions). A commit is on the disk when it
// returns. Several processes may have it open. A file of an older version is brought to this one
// after a backup beside it; one of a newer version, or of another program, is refused and not
// touched. The error is a sentence that names the file and the remedy.
Result<std::unique_ptr<sqlite::Connection>, QString> openLocalDatabase(const QString &folder);

// The same file for reading only; nothing is made or brought to another version. `folder` may be
// a copy of the file, too, under any name.
Result<std::unique_ptr<sqlite::Connection>, QString> readLocalDatabase(const QString &folder);

// A fault of this database in a sentence that says what to do: a full disk, a read-only folder, a
// damaged file. `folder` as above.
QString localDatabaseFault(const QString &folder, const sqlite::Fault &fault);

} // namespace mapdesk
