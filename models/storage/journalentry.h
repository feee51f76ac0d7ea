// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace mapdesk {

using JournalSeq = qint64; // 1 for the first entry, no number is left out

// Names of the facts that the journal itself sets or finds entries by.
namespace fact {

inline const QString seq = QStringLiteral("seq"); // set by the journal
inline const QString kind = QStringLiteral("kind"); // set by the journal
inline const QString time = QStringLiteral("time"); // UTC ms; set by the journal
inline const QString user = QStringLiteral("user"); // the system's; set by the journal
inline const QString run = QStringLiteral("run"); // of the program; set by the journal
inline const QString of = QStringLiteral("of"); // of an Outcome: its Write's seq
inline const QString through = QStringLiteral("through"); // of a Purge: the last seq it removed
inline const QString profile = QStringLiteral("profile"); // its id
inline const QString service = QStringLiteral("service");
inline const QString map = QStringLiteral("map"); // its SID
inline const QString key = QStringLiteral("key"); // absent: about the map itself
inline const QString group = QStringLiteral("group"); // of a Kept: what it is kept for

} // namespace fact

// Customers' data of an entry; purged after some weeks, while the entry stays.
struct JournalPayload
{
    std::optional<QByteArray> before = {};
    std::optional<QByteArray> after = {};

    bool isEmpty() const { return !before && !after; }
    friend bool operator==(const JournalPayload &, const JournalPayload &) = default;
};

// One entry. Entries are only ever appended, each hash-chained to the one before (journalchain.h).
struct JournalEntry
{
    enum class Kind {
        Write, // about to be sent
        Outcome, // what became of a Write
        Kept, // a part of what a Write will delete
        Purge, // payloads were removed
    };

    JournalSeq seq = 0; // given when it is appended
    Kind kind = Kind::Write;
    QJsonObject facts; // what the entry says, besides the payload
    JournalPayload payload = {};
    bool isPurged = false; // it had a payload
};

// How the fact "kind" names it.
QString kindWord(JournalEntry::Kind kind);

// A Write and what became of it; absent: not known so far.
struct JournalRecord
{
    JournalEntry write;
    std::optional<JournalEntry> outcome = {};
};

} // namespace mapdesk
