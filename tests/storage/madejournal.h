// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainreport.h"
#include "journalentry.h"
#include "sqliteconnection.h"

#include <QTemporaryDir>

#include <memory>

namespace mapdesk::test {

// A journal that a test may tamper with: eight entries, of all kinds but Purge, with texts and
// bytes that are awkward to write down. The entries 1, 5, 7 and 8 have data.
class MadeJournal
{
public:
    static constexpr int entries = 8;
    static constexpr qint64 firstMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z
    static constexpr qint64 apartMs = 60'000;

    MadeJournal();

    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("mapdesk.sqlite")); }
    sqlite::Connection &connection() { return *m_connection; }

    // Says what went wrong and ends the test where something did.
    void append(JournalEntry::Kind kind, QJsonObject facts, const JournalPayload &payload = {});
    void setNow(qint64 ms) { m_nowMs = ms; } // of the next entry
    void purge(qint64 beforeMs); // as the program does it
    void run(const QString &sql, const QVariantList &values = {});

    // Leaves of the tables only what the journal keeps: no indexes, and no columns that would not
    // take what is no JSON.
    void takeOutDerived();

    // Closes the database, so that everything is in its one file.
    void close() { m_connection.reset(); }

    // What the check says, over a connection that only reads.
    ChainReport check() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<sqlite::Connection> m_connection;
    qint64 m_nowMs = firstMs;
};

// "whole", "purged", or "broken at 3", "broken" where it is no entry that is.
QString stateOf(const ChainReport &report);

} // namespace mapdesk::test
