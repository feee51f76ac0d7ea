// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QLockFile>
#include <QSet>
#include <QString>

namespace mapdesk {

// One run of the program with the journal in `folder`. A lock file says to other processes that it
// has not ended: the system frees the lock of a process that died.
class JournalRun
{
public:
    explicit JournalRun(const QString &folder);

    const QString &id() const { return m_id; }
    const QString &user() const { return m_user; } // known from begin() on

    // Before anything is appended; the folder must be there. Again once it has begun: sees that the
    // lock is still there. The error is a sentence that names the file and the remedy.
    Result<void, QString> begin();

    // The ids of all that have not ended, this one among them. Removes what the others left.
    QSet<QString> alive() const;

private:
    const QString m_folder;
    const QString m_id;
    QString m_user;
    QLockFile m_lock;
};

} // namespace mapdesk
