// SPDX-License-Identifier: GPL-3.0-or-later
#include "madejournal.h"

#include "chaincheck.h"
#include "journaltable.h"
#include "localdatabase.h"

#include <limits>

namespace mapdesk::test {

namespace {

using Kind = JournalEntry::Kind;

template <typename T, typename E>
T required(Result<T, E> result)
{
    if constexpr (std::is_same_v<E, QString>) {
        if (!result)
            qFatal("%s", qPrintable(result.error()));
    } else {
        if (!result)
            qFatal("%s", qPrintable(result.error().words));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QJsonObject write(const QString &action, const QString &key)
{
    return {{QStringLiteral("action"), action},
            {fact::profile, QStringLiteral("P1")},
            {QStringLiteral("profileName"), QStringLiteral("Kundenservice Zürich")},
            {QStringLiteral("environment"), QStringLiteral("production")},
            {fact::service, QStringLiteral("IS1")},
            {fact::map, QStringLiteral("MP1")},
            {QStringLiteral("mapName"), QStringLiteral("=cmd|' /C calc'!A1")},
            {fact::key, key},
            {QStringLiteral("reason"), QStringLiteral("ticket \"4711\",\r\nsecond line")}};
}

QJsonObject outcome(JournalSeq of)
{
    return {{fact::of, of},
            {QStringLiteral("outcome"), QStringLiteral("applied")},
            {QStringLiteral("requestId"), QStringLiteral("RQ1")}};
}

} // namespace

MadeJournal::MadeJournal()
    : m_connection(required(openLocalDatabase(folder())))
{
    run(QStringLiteral("PRAGMA synchronous = OFF"));
    const QString awkward = QStringLiteral("a\u0000\u2028\U0001F600\\\"");
    append(Kind::Write, write(QStringLiteral("saveData"), awkward),
           {"{\"name\":\"J\xC3\xBCrg\",\"n\":1.10}", "{\"name\":\"\xEF\xBB\xBF\x01\"}"});
    append(Kind::Outcome, outcome(1));
    append(Kind::Write, write(QStringLiteral("changeItemExpiry"), QStringLiteral("b")));
    append(Kind::Outcome, outcome(3));
    append(Kind::Kept, {{fact::group, QStringLiteral("G1")}}, {.before = "{}"});
    append(Kind::Write, write(QStringLiteral("deleteMap"), {}));
    append(Kind::Outcome, outcome(6), {.after = "[1,-2]"});
    append(Kind::Write, write(QStringLiteral("saveData"), QStringLiteral("c")),
           {QByteArray("\xFF\x00\xC3", 3), ""});
}

void MadeJournal::append(Kind kind, QJsonObject facts, const JournalPayload &payload)
{
    facts.insert(fact::time, m_nowMs);
    facts.insert(fact::user, QStringLiteral("anna"));
    m_nowMs += apartMs;
    required(journaltable::append(connection(), kind, facts, payload));
}

void MadeJournal::purge(qint64 beforeMs)
{
    required(journaltable::purge(connection(), beforeMs, {{fact::time, m_nowMs}}));
    m_nowMs += apartMs;
}

void MadeJournal::run(const QString &sql, const QVariantList &values)
{
    required(connection().execute(sql, values));
}

void MadeJournal::takeOutDerived()
{
    const auto names = connection().list(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"),
        {}, +[](const sqlite::Rows &rows) { return rows.text(0); });
    for (const QString &name : required(names))
        run(QStringLiteral("DROP INDEX ") + name);
    run(QStringLiteral("PRAGMA writable_schema = ON"));
    run(QStringLiteral("UPDATE sqlite_schema SET sql = 'CREATE TABLE entries (seq INTEGER PRIMARY "
                       "KEY, metadata TEXT NOT NULL, payload_hash BLOB NOT NULL, hash BLOB NOT "
                       "NULL)' WHERE name = 'entries'"));
    run(QStringLiteral("PRAGMA writable_schema = RESET"));
}

ChainReport MadeJournal::check() const
{
    const auto reading = required(readLocalDatabase(folder()));
    return required(checkChain(*reading));
}

QString stateOf(const ChainReport &report)
{
    switch (report.state) {
    case ChainReport::State::Whole:
        return QStringLiteral("whole");
    case ChainReport::State::Purged:
        return QStringLiteral("purged");
    case ChainReport::State::Broken:
        break;
    }
    const bool isOfTheFile = report.problem->seq == std::numeric_limits<JournalSeq>::max();
    return isOfTheFile ? QStringLiteral("broken")
                       : QStringLiteral("broken at %1").arg(report.problem->seq);
}

} // namespace mapdesk::test
