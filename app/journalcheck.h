// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mapdesk {

// What mapdesk --verify-journal says, and what it ends with.
struct JournalCheck
{
    enum ExitCode {
        Whole = 0, // or purged as it should be, or no journal yet
        Broken = 1,
        Unreadable = 2,
    };

    QStringList sentences;
    ExitCode exitCode = Whole;
};

// Checks the journal in the file or folder `path`; empty: in this program's data folder. Writes
// nothing.
JournalCheck checkJournal(const QString &path);

} // namespace mapdesk
