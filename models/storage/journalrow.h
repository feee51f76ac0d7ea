// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalentry.h"
#include "sqliteconnection.h"

#include <limits>

namespace mapdesk {

// The customers' data of an entry as it is kept, with what its hash is salted with.
struct JournalData
{
    QByteArray salt;
    JournalPayload payload;
};

// An entry as the database has it, whether or not it makes sense.
struct JournalRow
{
    JournalSeq seq = 0;
    QByteArray metadata; // JSON, as UTF-8
    QByteArray payloadHash;
    QByteArray hash;
    bool hasData = false;
    std::optional<JournalData> data = {}; // where it was asked for

    bool neverHadData() const;
};

// Entries by their numbers, both ends included.
struct JournalRange
{
    JournalSeq first = 1;
    JournalSeq last = std::numeric_limits<JournalSeq>::max();
};

enum class WithData : bool { No, Yes };

// The entries in a range in their order, one at a time.
class JournalRows
{
public:
    static sqlite::Outcome<JournalRows> read(sqlite::Connection &connection,
                                             const JournalRange &range, WithData withData);

    // Goes to the next entry; nothing after the last one.
    sqlite::Outcome<std::optional<JournalRow>> next();

private:
    JournalRows(sqlite::Rows rows, WithData withData)
        : m_rows(std::move(rows))
        , m_withData(withData)
    {
    }

    sqlite::Rows m_rows;
    WithData m_withData;
};

// What an entry says, as far as it is a JSON object.
std::optional<QJsonObject> journalFacts(const QByteArray &metadata);

// What the entry `seq` says; empty where there is none, or where it says nothing.
sqlite::Outcome<QJsonObject> journalFacts(sqlite::Connection &connection, JournalSeq seq);

} // namespace mapdesk
