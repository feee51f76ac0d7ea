// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltable.h"

#include "journalchain.h"
#include "jsonfacts.h"
#include "sqlitetransaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace mapdesk::journaltable {

namespace {

using sqlite::Connection;
using sqlite::Outcome;
using sqlite::Rows;

JournalEntry::Kind kindOf(const QString &kind)
{
    for (const auto known :
         {JournalEntry::Kind::Outcome, JournalEntry::Kind::Kept, JournalEntry::Kind::Purge}) {
        if (kind == kindWord(known))
            return known;
    }
    return JournalEntry::Kind::Write;
}

// As it stands in the metadata.
QString asJson(const QString &text)
{
    return QString::fromUtf8(jsonFacts(QJsonDocument(QJsonArray{text}))).chopped(1).mid(1);
}

QByteArray newSalt()
{
    QByteArray salt(journalchain::saltBytes, Qt::Uninitialized);
    auto *words = reinterpret_cast<quint32 *>(salt.data());
    QRandomGenerator::system()->fillRange(words, salt.size() / qsizetype(sizeof(quint32)));
    return salt;
}

struct Last
{
    JournalSeq seq = 0;
    QByteArray hash = journalchain::nothing();
};

Last readLast(const Rows &rows)
{
    return {rows.number(0), rows.bytes(1)};
}

// Within a transaction.
Outcome<JournalSeq> insert(Connection &connection, JournalEntry::Kind kind, QJsonObject facts,
                           const JournalPayload &payload)
{
    const auto last = connection.first(
        QStringLiteral("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1"), {}, &readLast);
    if (!last)
        return failure(last.error());
    const Last previous = last->value_or(Last());
    const JournalSeq seq = previous.seq + 1;
    facts.insert(fact::seq, seq);
    facts.insert(fact::kind, kindWord(kind));
    const QString metadata = QString::fromUtf8(jsonFacts(QJsonDocument(facts)));
    const QByteArray salt = newSalt();
    const QByteArray payloadHash = payload.isEmpty() ? journalchain::nothing()
                                                     : journalchain::payloadHash(salt, payload);
    const QByteArray hash = journalchain::entryHash(previous.hash, payloadHash, metadata.toUtf8());
    auto done = connection.execute(
        QStringLiteral("INSERT INTO entries (seq, metadata, payload_hash, hash)"
                       " VALUES (?, ?, ?, ?)"),
        {seq, metadata, payloadHash, hash});
    if (done && !payload.isEmpty()) {
        done = connection.execute(
            QStringLiteral("INSERT INTO payloads (seq, salt, before, after) VALUES (?, ?, ?, ?)"),
            {seq, salt, sqlite::orNull(payload.before), sqlite::orNull(payload.after)});
    }
    return done.map([seq] { return seq; });
}

// What readEntry() reads of the table or alias `entry` and its payload.
QString columns(const QString &entry, const QString &payload)
{
    return QStringLiteral("%1.seq, %1.metadata, %1.payload_hash, %2.seq, %2.before, %2.after")
        .arg(entry, payload);
}

constexpr int columnCount = 6;

JournalEntry readEntry(const Rows &rows, int column)
{
    JournalEntry entry;
    entry.seq = rows.number(column);
    entry.facts = QJsonDocument::fromJson(rows.bytes(column + 1)).object();
    entry.kind = kindOf(entry.facts.value(fact::kind).toString());
    entry.payload = {rows.optionalBytes(column + 4), rows.optionalBytes(column + 5)};
    entry.isPurged = rows.isNull(column + 3) && rows.bytes(column + 2) != journalchain::nothing();
    return entry;
}

JournalEntry readSingle(const Rows &rows)
{
    return readEntry(rows, 0);
}

JournalRecord readRecord(const Rows &rows)
{
    JournalRecord record = {readEntry(rows, 0)};
    if (!rows.isNull(columnCount))
        record.outcome = readEntry(rows, columnCount);
    return record;
}

template <typename T>
std::vector<T> asVector(QList<T> list)
{
    return {std::make_move_iterator(list.begin()), std::make_move_iterator(list.end())};
}

// The Writes w; `rest` says which. `index` is told to SQLite, which knows nothing of how many
// entries there are to a profile and how many to a map.
QString selectRecords(const QString &index, const QString &rest)
{
    return QStringLiteral("SELECT %1, %2 FROM entries AS w %3"
                          " LEFT JOIN payloads AS wp ON wp.seq = w.seq"
                          " LEFT JOIN entries AS o ON o.seq ="
                          " (SELECT i.seq FROM entries AS i WHERE i.of = w.seq"
                          " ORDER BY i.seq DESC LIMIT 1)"
                          " LEFT JOIN payloads AS op ON op.seq = o.seq"
                          " WHERE w.kind = 'write' AND %4")
        .arg(columns(QStringLiteral("w"), QStringLiteral("wp")),
             columns(QStringLiteral("o"), QStringLiteral("op")), index, rest);
}

// The last seq and how many of the payloads that are to go.
Outcome<std::optional<std::pair<qint64, qint64>>> rangeBefore(Connection &connection, qint64 ms)
{
    return connection.first(
        QStringLiteral("SELECT max(p.seq), count(*) FROM payloads AS p CROSS"
                       " JOIN entries AS e ON e.seq = p.seq WHERE e.time < ?"),
        {ms}, +[](const Rows &rows) { return std::pair(rows.number(0), rows.number(1)); });
}

} // namespace

Outcome<JournalSeq> append(Connection &connection, JournalEntry::Kind kind,
                           const QJsonObject &facts, const JournalPayload &payload)
{
    sqlite::Transaction transaction(connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto seq = insert(connection, kind, facts, payload);
    if (!seq)
        return seq;
    return transaction.commit().map([seq = *seq] { return seq; });
}

Statement findStatement(const JournalQuery &query)
{
    QString index = QStringLiteral("entries_kind");
    QString conditions = QStringLiteral("w.seq < ?");
    QVariantList values = {query.before};
    const auto narrow = [&](const char *condition, const QString &value) {
        conditions += QLatin1String(condition);
        values.append(value);
    };
    if (!query.profile.isEmpty()) {
        index = QStringLiteral("writes_by_profile");
        narrow(" AND w.profile = ?", query.profile);
    }
    if (!query.map.isEmpty()) {
        index = query.key ? QStringLiteral("writes_by_key") : QStringLiteral("writes_by_map");
        narrow(" AND w.map = ?", query.map);
    }
    if (query.key)
        narrow(" AND w.key = ?", asJson(*query.key));
    values.append(query.limit);
    return {selectRecords(QStringLiteral("INDEXED BY ") + index,
                          conditions + QStringLiteral(" ORDER BY w.seq DESC LIMIT ?")),
            values};
}

Outcome<std::vector<JournalRecord>> find(Connection &connection, const JournalQuery &query)
{
    const Statement statement = findStatement(query);
    return connection.list(statement.sql, statement.values, &readRecord)
        .map(&asVector<JournalRecord>);
}

Outcome<std::optional<JournalRecord>> find(Connection &connection, JournalSeq write)
{
    return connection.first(selectRecords({}, QStringLiteral("w.seq = ?")), {write}, &readRecord);
}

Outcome<std::vector<JournalEntry>> kept(Connection &connection, const QString &group)
{
    return connection
        .list(QStringLiteral("SELECT %1 FROM entries AS e LEFT JOIN payloads AS p ON p.seq = e.seq"
                             " WHERE e.kind = 'kept' AND e.grp = ? ORDER BY e.seq")
                  .arg(columns(QStringLiteral("e"), QStringLiteral("p"))),
              {group}, &readSingle)
        .map(&asVector<JournalEntry>);
}

Outcome<std::vector<JournalRecord>> withoutOutcome(Connection &connection, const QString &profile)
{
    return connection
        .list(selectRecords(QStringLiteral("INDEXED BY writes_by_profile"),
                            QStringLiteral("w.profile = ? AND NOT EXISTS"
                                           " (SELECT 1 FROM entries AS n WHERE n.of = w.seq)"
                                           " ORDER BY w.seq")),
              {profile}, &readRecord)
        .map(&asVector<JournalRecord>);
}

Outcome<int> purge(Connection &connection, qint64 ms, const QJsonObject &facts)
{
    sqlite::Transaction transaction(connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto range = rangeBefore(connection, ms);
    if (!range)
        return failure(range.error());
    const auto [through, count] = **range;
    if (count == 0)
        return 0;
    QJsonObject said = facts;
    said.insert(fact::through, through);
    said.insert(QStringLiteral("count"), count);
    const auto gone = connection.change(
        QStringLiteral("DELETE FROM payloads WHERE seq IN (SELECT p.seq FROM payloads AS p CROSS"
                       " JOIN entries AS e ON e.seq = p.seq WHERE e.time < ?)"),
        {ms});
    if (!gone)
        return gone;
    if (const auto seq = insert(connection, JournalEntry::Kind::Purge, said, {}); !seq)
        return failure(seq.error());
    return transaction.commit().map([gone = *gone] { return gone; });
}

Outcome<bool> emptyLog(Connection &connection)
{
    return connection.number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))
        .map([](qint64 busy) { return busy == 0; });
}

} // namespace mapdesk::journaltable
