// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaincheck.h"

#include "chainwalk.h"
#include "localschema.h"
#include "sqlitesnapshot.h"

#include <functional>
#include <limits>

namespace mapdesk {

namespace {

sqlite::Outcome<void> takeRow(ChainWalk &walk, sqlite::Connection &connection,
                              const JournalRow &row)
{
    const std::optional<QJsonObject> facts = journalFacts(row.metadata);
    if (!facts || facts->value(fact::kind) != kindWord(JournalEntry::Kind::Outcome)) {
        walk.take(row, facts, {});
        return {};
    }
    const JournalSeq write = facts->value(fact::of).toInteger();
    const auto outcomeOf = write < row.seq ? journalFacts(connection, write)
                                           : sqlite::Outcome<QJsonObject>(QJsonObject());
    if (!outcomeOf)
        return failure(outcomeOf.error());
    walk.take(row, facts, *outcomeOf);
    return {};
}

sqlite::Outcome<void> takeEntries(ChainWalk &walk, sqlite::Connection &connection)
{
    const JournalRange all{std::numeric_limits<JournalSeq>::min(),
                           std::numeric_limits<JournalSeq>::max()};
    auto rows = JournalRows::read(connection, all, WithData::Yes);
    if (!rows)
        return failure(rows.error());
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        if (const auto taken = takeRow(walk, connection, **row); !taken)
            return taken;
    }
}

sqlite::Outcome<void> takeStrayData(ChainWalk &walk, sqlite::Connection &connection)
{
    auto rows = connection.query(QStringLiteral(
        "SELECT seq FROM payloads WHERE seq NOT IN (SELECT seq FROM entries NOT INDEXED) "
        "ORDER BY seq"));
    if (!rows)
        return failure(rows.error());
    auto isThere = rows->next();
    for (; isThere && *isThere; isThere = rows->next())
        walk.takeStrayData(rows->number(0));
    return isThere.map([](bool) {});
}

// An index that does not fit its table would show a person something else than was checked. Where
// an entry is broken SQLite may not even be able to compute what an index of it should be.
sqlite::Outcome<void> takeFile(ChainWalk &walk, sqlite::Connection &connection)
{
    if (walk.hasProblem())
        return {};
    const auto found = connection.first(
        QStringLiteral("PRAGMA integrity_check(1)"), {},
        +[](const sqlite::Rows &rows) { return rows.text(0); });
    if (!found)
        return failure(found.error());
    if (const QString words = found->value_or(QString()); words != QLatin1String("ok"))
        walk.takeDamage(words);
    return {};
}

// As SQLite keeps it, and without what is SQLite's own.
sqlite::Outcome<QStringList> schemaOf(sqlite::Connection &connection)
{
    return connection.list(
        QStringLiteral("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@'"
                       " ORDER BY type, name"),
        {}, +[](const sqlite::Rows &rows) { return rows.text(0); });
}

sqlite::Outcome<QStringList> expectedSchema()
{
    auto made = sqlite::Connection::open({}, sqlite::Connection::Access::ReadWrite);
    if (!made)
        return failure(made.error());
    for (const QStringList &step : localSchema()) {
        for (const QString &statement : step) {
            if (const auto done = (*made)->execute(statement); !done)
                return failure(done.error());
        }
    }
    return schemaOf(**made);
}

// With a trigger what is appended could vanish, and with other columns a person would be shown
// something else than was checked.
sqlite::Outcome<void> takeSchema(ChainWalk &walk, sqlite::Connection &connection)
{
    const auto found = schemaOf(connection);
    if (!found)
        return failure(found.error());
    const auto expected = expectedSchema();
    if (!expected)
        return failure(expected.error());
    if (*found != *expected)
        walk.takeOtherTables();
    return {};
}

// Damage is a finding, whatever was being read; another fault ends the check.
sqlite::Outcome<void> checked(const sqlite::Outcome<void> &outcome,
                              const std::function<void(const QString &words)> &takeDamage)
{
    if (outcome || !outcome.error().isNoDatabase())
        return outcome;
    takeDamage(outcome.error().words);
    return {};
}

} // namespace

sqlite::Outcome<ChainReport> checkChain(sqlite::Connection &connection)
{
    const sqlite::Snapshot snapshot(connection);
    if (!snapshot.begun())
        return failure(snapshot.begun().error());
    ChainWalk walk;
    const auto takeEnd = [&walk](const QString &words) { walk.takeEnd(words); };
    const auto takeDamage = [&walk](const QString &words) { walk.takeDamage(words); };
    const auto done = checked(takeEntries(walk, connection), takeEnd)
                          .and_then(
                              [&] { return checked(takeStrayData(walk, connection), takeDamage); })
                          .and_then([&] { return checked(takeFile(walk, connection), takeDamage); })
                          .and_then(
                              [&] { return checked(takeSchema(walk, connection), takeDamage); });
    if (!done)
        return failure(done.error());
    return walk.finish();
}

} // namespace mapdesk
