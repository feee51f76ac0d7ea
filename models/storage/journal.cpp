// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "chaincheck.h"
#include "clock.h"
#include "journalrun.h"
#include "journaltable.h"
#include "localdatabase.h"
#include "localmigration.h"

#include <QCoreApplication>
#include <QDir>

namespace mapdesk {

namespace {

using Records = std::vector<JournalRecord>;

auto toldIn(const QString &folder)
{
    return [folder](const sqlite::Fault &fault) { return localDatabaseFault(folder, fault); };
}

// Writes without an outcome whose run has ended. A run's outcomes are looked for again once it is
// known to have ended: it may have appended one just before.
sqlite::Outcome<Records> endedWithoutOutcome(sqlite::Connection &connection, const JournalRun &run,
                                             const QString &profile)
{
    const auto runOf = [](const JournalRecord &record) {
        return record.write.facts.value(fact::run).toString();
    };
    const auto open = journaltable::withoutOutcome(connection, profile);
    if (!open || open->empty())
        return open;
    QSet<QString> ended;
    for (const JournalRecord &record : *open)
        ended.insert(runOf(record));
    ended.subtract(run.alive());
    auto still = journaltable::withoutOutcome(connection, profile);
    if (still)
        std::erase_if(*still, [&](const auto &record) { return !ended.contains(runOf(record)); });
    return still;
}

Result<int, QString> purged(sqlite::Connection &connection, const QString &folder, qint64 ms,
                            const QJsonObject &facts)
{
    const auto gone = journaltable::purge(connection, ms, facts);
    // Also where nothing went: somebody may have been in the way the last time.
    const auto isLogEmpty = gone.and_then(
        [&connection](int) { return journaltable::emptyLog(connection); });
    if (!isLogEmpty)
        return failure(localDatabaseFault(folder, isLogEmpty.error()));
    removeLocalBackups(folder, ms);
    if (*isLogEmpty)
        return *gone;
    return failure(Journal::tr("Another program reads the journal in %1, so that old data may still"
                               " be in its files: close that one and remove the old data again.")
                       .arg(QDir::toNativeSeparators(folder)));
}

} // namespace

Journal::Journal(DatabaseThread &database, const QString &folder, const Clock &clock)
    : m_database(database)
    , m_folder(folder)
    , m_clock(clock)
    , m_run(std::make_shared<JournalRun>(folder))
{
}

Journal::~Journal() = default;

template <typename T>
Call<T, QString> Journal::change(
    std::function<Result<T, QString>(sqlite::Connection &connection, const QJsonObject &facts)> job,
    QJsonObject facts)
{
    facts.insert(fact::time, m_clock.nowMs());
    auto call = m_database.run<T>([run = m_run, facts, job](sqlite::Connection &connection) {
        if (const auto begun = run->begin(); !begun)
            return Result<T, QString>(failure(begun.error()));
        QJsonObject completed = facts;
        completed.insert(fact::run, run->id());
        completed.insert(fact::user, run->user());
        return job(connection, completed);
    });
    const CallPromise<T, QString> promise;
    const auto tell = [this, promise](Result<T, QString> result) {
        const bool isChanged = result && *result > 0;
        promise.finish(std::move(result));
        m_changes.pop_front();
        if (isChanged)
            emit appended();
        return Result<void, QString>();
    };
    m_changes.push_back(std::move(call).template map<void>(tell));
    return promise.call();
}

Call<JournalSeq, QString> Journal::append(JournalEntry::Kind kind, const QJsonObject &facts,
                                          const JournalPayload &payload)
{
    return change<JournalSeq>(
        [kind, payload, folder = m_folder](sqlite::Connection &connection,
                                           const QJsonObject &completed) {
            return journaltable::append(connection, kind, completed, payload)
                .map_error(toldIn(folder));
        },
        facts);
}

Call<std::vector<JournalRecord>, QString> Journal::find(const JournalQuery &query)
{
    return m_database.run<Records>([query, folder = m_folder](sqlite::Connection &connection) {
        return journaltable::find(connection, query).map_error(toldIn(folder));
    });
}

Call<std::optional<JournalRecord>, QString> Journal::find(JournalSeq write)
{
    return m_database.run<std::optional<JournalRecord>>(
        [write, folder = m_folder](sqlite::Connection &connection) {
            return journaltable::find(connection, write).map_error(toldIn(folder));
        });
}

Call<std::vector<JournalEntry>, QString> Journal::kept(const QString &group)
{
    return m_database.run<std::vector<JournalEntry>>(
        [group, folder = m_folder](sqlite::Connection &connection) {
            return journaltable::kept(connection, group).map_error(toldIn(folder));
        });
}

Call<std::vector<JournalRecord>, QString> Journal::unsettled(const QString &profile)
{
    return m_database.run<Records>(
        [profile, run = m_run, folder = m_folder](sqlite::Connection &connection) {
            return endedWithoutOutcome(connection, *run, profile).map_error(toldIn(folder));
        });
}

Call<int, QString> Journal::purge(qint64 ms)
{
    return change<int>(
        [ms, folder = m_folder](sqlite::Connection &connection, const QJsonObject &facts) {
            return purged(connection, folder, ms, facts);
        },
        {});
}

DatabaseThread &Journal::reading()
{
    if (!m_reading) {
        m_reading = std::make_unique<DatabaseThread>(
            [folder = m_folder] { return readLocalDatabase(folder); });
    }
    return *m_reading;
}

Call<ChainReport, QString> Journal::verify()
{
    return reading().run<ChainReport>([folder = m_folder](sqlite::Connection &connection) {
        return checkChain(connection).map_error(toldIn(folder));
    });
}

Call<ExportResult, QString> Journal::exportTo(const QString &path, ExportFormat format,
                                              WithData withData, const JournalRange &range)
{
    const JournalExport what{path, format, withData, range, m_clock.nowMs()};
    return reading().run<ExportResult>([what, folder = m_folder](sqlite::Connection &connection) {
        return exportJournal(connection, folder, what);
    });
}

} // namespace mapdesk
