// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaincheck.h"

#include "chainwalk.h"
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
        "SELECT seq FROM payloads WHERE seq NOT IN (SELECT seq FROM entries) ORDER BY seq"));
    if (!rows)
        return failure(rows.error());
    auto isThere = rows->next();
    for (; isThere && *isThere; isThere = rows->next())
        walk.takeStrayData(rows->number(0));
    return isThere.map([](bool) {});
}

// An index that does not fit its table would show a person something else than was checked.
sqlite::Outcome<void> takeFile(ChainWalk &walk, sqlite::Connection &connection)
{
    const auto found = connection.first(
        QStringLiteral("PRAGMA integrity_check(1)"), {},
        +[](const sqlite::Rows &rows) { return rows.text(0); });
    if (!found)
        return failure(found.error());
    if (const QString words = found->value_or(QString()); words != QLatin1String("ok"))
        walk.takeDamage(words);
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
                          .and_then(
                              [&] { return checked(takeFile(walk, connection), takeDamage); });
    if (!done)
        return failure(done.error());
    return walk.finish();
}

} // namespace mapdesk
