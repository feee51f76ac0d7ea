// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace mapdesk::journaltable {

// The journal's entries in an open local database; see Journal.

// `facts` have all but the seq and the kind. In one transaction with finding out what is last, so
// that several processes may append.
sqlite::Outcome<JournalSeq> append(sqlite::Connection &connection, JournalEntry::Kind kind,
                                   const QJsonObject &facts, const JournalPayload &payload);

// What find() asks the database.
struct Statement
{
    QString sql;
    QVariantList values;
};

Statement findStatement(const JournalQuery &query);

sqlite::Outcome<std::vector<JournalRecord>> find(sqlite::Connection &connection,
                                                 const JournalQuery &query);
sqlite::Outcome<std::optional<JournalRecord>> find(sqlite::Connection &connection,
                                                   JournalSeq write);

sqlite::Outcome<std::vector<JournalEntry>> kept(sqlite::Connection &connection,
                                                const QString &group);

// A profile's Writes without an outcome, of whatever run, the oldest first.
sqlite::Outcome<std::vector<JournalRecord>> withoutOutcome(sqlite::Connection &connection,
                                                           const QString &profile);

// Removes the payloads of entries from before `ms`, with an entry of `facts` that says so; how many
// went.
sqlite::Outcome<int> purge(sqlite::Connection &connection, qint64 ms, const QJsonObject &facts);

// Writes what the database's log holds into the file and empties it; whether nobody was in the way.
sqlite::Outcome<bool> emptyLog(sqlite::Connection &connection);

} // namespace mapdesk::journaltable
