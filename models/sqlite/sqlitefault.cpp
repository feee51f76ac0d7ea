// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefault.h"

#include <sqlite3.h>

namespace mapdesk::sqlite {

bool Fault::isDiskFull() const
{
    return code == SQLITE_FULL;
}

bool Fault::isReadOnly() const
{
    return code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM;
}

bool Fault::isBusy() const
{
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

bool Fault::isNoDatabase() const
{
    return code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
}

Fault faultOf(sqlite3 *connection)
{
    return {sqlite3_errcode(connection) & 0xff, QString::fromUtf8(sqlite3_errmsg(connection))};
}

} // namespace mapdesk::sqlite
