// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainreport.h"
#include "databasethread.h"
#include "journalentry.h"
#include "journalexport.h"

#include <QObject>

#include <deque>
#include <limits>
#include <memory>

namespace mapdesk {

class Clock;
class JournalRun;

// Which Writes are asked for. The newest come first.
struct JournalQuery
{
    QString profile = {}; // its id; empty: of all
    QString map = {}; // SID; empty: of all
    std::optional<QString> key = {}; // within the map; absent: of all
    JournalSeq before = std::numeric_limits<JournalSeq>::max(); // older than this one
    int limit = 200;
};

// The journal of writes: what stood there before each, what was sent, what became of it. Entries
// are appended and never changed; only payloads go, by purge(). What append() gave is on the disk.
// Errors are sentences that name the file and the remedy.
class Journal : public QObject
{
    Q_OBJECT

public:
    // `folder`: of the database (see localdatabase.h). `clock` is this computer's. Both `database`
    // and `clock` must outlive the journal.
    Journal(DatabaseThread &database, const QString &folder, const Clock &clock);
    ~Journal() override;

    Call<JournalSeq, QString> append(JournalEntry::Kind kind, const QJsonObject &facts,
                                     const JournalPayload &payload = {});

    Call<std::vector<JournalRecord>, QString> find(const JournalQuery &query);
    Call<std::optional<JournalRecord>, QString> find(JournalSeq write);

    // The Kept entries of a group, in their order.
    Call<std::vector<JournalEntry>, QString> kept(const QString &group);

    // A profile's Writes without an outcome whose run of the program has ended, the oldest first.
    Call<std::vector<JournalRecord>, QString> unsettled(const QString &profile);

    // Removes the payloads of entries from before `ms` (UTC), from the file, too, and backups of
    // the file from before it; how many payloads went.
    Call<int, QString> purge(qint64 ms);

    // The check of the whole journal and the export run beside what else is asked for, with a
    // connection of their own that only reads. See checkChain() and exportJournal().
    Call<ChainReport, QString> verify();
    Call<ExportResult, QString> exportTo(const QString &path, ExportFormat format,
                                         WithData withData, const JournalRange &range = {});

signals:
    void appended(); // find() may give something else now

private:
    template <typename T>
    Call<T, QString> change(
        std::function<Result<T, QString>(sqlite::Connection &connection, const QJsonObject &facts)>
            job,
        QJsonObject facts);

    DatabaseThread &reading();

    DatabaseThread &m_database;
    std::unique_ptr<DatabaseThread> m_reading; // for what takes long; made when it is needed
    const QString m_folder;
    const Clock &m_clock;
    const std::shared_ptr<JournalRun> m_run; // for the database's thread; jobs may outlive this
    std::deque<Call<void, QString>> m_changes; // under way, in their order
};

} // namespace mapdesk
