// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqliteconnection.h"

#include <QStringList>

namespace mapdesk {

// What leads to each version of the local database from the one before, the first from an empty
// file: its statements.
using SchemaSteps = QList<QStringList>;

const SchemaSteps &localSchema();

// openLocalDatabase() of a program that has these versions.
Result<std::unique_ptr<sqlite::Connection>, QString> openLocalDatabase(const QString &folder,
                                                                       const SchemaSteps &steps);

} // namespace mapdesk
