// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace mapdesk::practice {

// The file's absolute path, which neither Qt nor SQLite takes for anything but a file: no resource,
// no URI, no database in memory. An empty name is no file, here and below.
QString dataFilePath(const QString &file);

// Makes the data file if it is not there, for its owner alone. The error is what the system says.
Result<void, QString> createDataFile(const QString &path);

// Takes an old one from everybody but its owner. Neither opens a file that SQLite has open: closing
// it would give SQLite's locks away.
Result<void, QString> makeDataFilePrivate(const QString &path);

} // namespace mapdesk::practice
