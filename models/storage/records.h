// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethread.h"
#include "draftstore.h"
#include "journal.h"

namespace mapdesk {

// What the program keeps on this computer of a person's work: the journal of writes and the unsaved
// texts. One folder, one database, one thread; used from the thread that made it.
class Records
{
public:
    // `clock` is this computer's; it must outlive the records. The folder is made where it is
    // missing; what cannot be opened is told by each use.
    Records(const QString &folder, const Clock &clock);

    const QString &folder() const { return m_folder; }
    Journal &journal() { return m_journal; }
    DraftStore &drafts() { return m_drafts; }

private:
    const QString m_folder;
    DatabaseThread m_database;
    Journal m_journal;
    DraftStore m_drafts;
};

} // namespace mapdesk
