// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

struct sqlite3;

namespace mapdesk::sqlite {

// What SQLite said when it did not do what it should.
struct Fault
{
    int code = 0; // SQLite's primary result code: SQLITE_FULL, ... https://sqlite.org/rescode.html
    QString words; // its own, in English

    bool isDiskFull() const;
    bool isReadOnly() const; // the file, or its folder
    bool isBusy() const; // another connection keeps it locked
    bool isNoDatabase() const; // the file is none, or it is damaged
};

template <typename T>
using Outcome = Result<T, Fault>;

// The latest of `connection`.
Fault faultOf(sqlite3 *connection);

} // namespace mapdesk::sqlite
