// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaincheck.h"
#include "journalchain.h"
#include "journaltable.h"
#include "localdatabase.h"
#include "madejournal.h"

#include <QFile>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestChainCheck : public QObject
{
    Q_OBJECT

private slots:
    void aJournalThatWasOnlyAppendedToIsWhole();
    void aJournalWithoutEntriesIsWhole();
    void dataThatWasPurgedIsTold();
    void onlyAPurgeThatCoversThemExplainsMissingData();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void otherTablesAreNamed_data();
    void otherTablesAreNamed();
    void dataIsNotTakenIntoTheSalt();
    void wordsAreNotTakenIntoThePayloadsHash();
    void whatIsNoJsonIsNamed();
    void aChangedByteOfTheFileIsNamedByItsEntry();
    void eachChangedCellIsSeen();
    void theFirstPlaceIsNamedAndAllAreCounted();
    void aClockThatWasSetBackIsToldAndBreaksNothing();
    void aCutTailShowsInTheHeadAlone();
    void aJournalThatWasMadeAnewShowsInTheHeadAlone();
    void aCheckSeesOneMoment();
    void aLongJournalIsReadEntryByEntry();
    void theReportIsPlainSentences();
};

namespace {

QByteArray hashOf(MadeJournal &journal, JournalSeq seq)
{
    const auto hash = journal.connection().first(
        QStringLiteral("SELECT hash FROM entries WHERE seq = ?"), {seq},
        +[](const sqlite::Rows &rows) { return rows.bytes(0); });
    return hash ? hash->value_or(QByteArray()) : QByteArray();
}

// Statements, one after the other.
void tamper(MadeJournal &journal, const QString &script)
{
    for (const QString &sql : script.split(u';'))
        journal.run(sql);
}

// The hash that fits what the entry says now.
void makeFit(MadeJournal &journal, JournalSeq seq)
{
    const auto fitting = journal.connection().first(
        QStringLiteral("SELECT payload_hash, metadata FROM entries WHERE seq = ?"), {seq},
        +[](const sqlite::Rows &rows) { return std::pair(rows.bytes(0), rows.bytes(1)); });
    const QByteArray previous = seq == 1 ? journalchain::nothing() : hashOf(journal, seq - 1);
    const auto &[payloadHash, metadata] = **fitting;
    journal.run(QStringLiteral("UPDATE entries SET hash = ? WHERE seq = ?"),
                {journalchain::entryHash(previous, payloadHash, metadata), seq});
}

} // namespace

void TestChainCheck::aJournalThatWasOnlyAppendedToIsWhole()
{
    MadeJournal journal;
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QCOMPARE(report.entries, MadeJournal::entries);
    QCOMPARE(report.head, hashOf(journal, MadeJournal::entries));
    QCOMPARE(report.firstMs, MadeJournal::firstMs);
    QCOMPARE(report.lastMs,
             MadeJournal::firstMs + (MadeJournal::entries - 1) * MadeJournal::apartMs);
    QCOMPARE(report.problems, 0);
    QCOMPARE(report.timesBack, 0);
}

void TestChainCheck::aJournalWithoutEntriesIsWhole()
{
    MadeJournal journal;
    tamper(journal, QStringLiteral("DELETE FROM entries; DELETE FROM payloads"));
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QCOMPARE(report.entries, 0);
    QCOMPARE(report.head, QByteArray(32, '\0'));
    QVERIFY(!report.firstMs);
}

void TestChainCheck::dataThatWasPurgedIsTold()
{
    MadeJournal journal;
    journal.purge(MadeJournal::firstMs + 5 * MadeJournal::apartMs); // of the entries 1 to 5
    journal.append(JournalEntry::Kind::Write, {}, {.after = "{}"});
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("purged"));
    QCOMPARE(report.purged.payloads, 2);
    QCOMPARE(report.purged.through, 5);
    QCOMPARE(report.purged.entry, MadeJournal::entries + 1);
    QCOMPARE(report.purged.whenMs, MadeJournal::firstMs + 8 * MadeJournal::apartMs);
    QCOMPARE(report.entries, MadeJournal::entries + 2);

    journal.purge(std::numeric_limits<qint64>::max());
    const ChainReport again = journal.check();
    QCOMPARE(stateOf(again), QStringLiteral("purged"));
    QCOMPARE(again.purged.payloads, 5);
    QCOMPARE(again.purged.entry, MadeJournal::entries + 3);
}

void TestChainCheck::onlyAPurgeThatCoversThemExplainsMissingData()
{
    MadeJournal journal;
    journal.purge(MadeJournal::firstMs + 5 * MadeJournal::apartMs);
    journal.run(QStringLiteral("DELETE FROM payloads WHERE seq = 8"));
    QCOMPARE(stateOf(journal.check()), QStringLiteral("broken at 8"));
    QVERIFY(journal.check().problem->text.contains(QStringLiteral("was removed")));

    // One that claims what is still to come covers what stood before it.
    journal.append(JournalEntry::Kind::Purge, {{fact::through, 1'000}});
    QCOMPARE(stateOf(journal.check()), QStringLiteral("purged"));
    QCOMPARE(journal.check().purged.through, 9);
    journal.append(JournalEntry::Kind::Write, {}, {.after = "{}"});
    journal.run(QStringLiteral("DELETE FROM payloads WHERE seq = 11"));
    QCOMPARE(stateOf(journal.check()), QStringLiteral("broken at 11"));
}

void TestChainCheck::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<JournalSeq>("fitting"); // of this entry the hash is made anew; 0: of none
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *script, JournalSeq fitting, const char *state,
                        const char *words) {
        QTest::newRow(name) << QString::fromUtf8(script) << fitting << QString::fromUtf8(state)
                            << QString::fromUtf8(words);
    };
    row("reworded", "UPDATE entries SET metadata = replace(metadata, 'anna', 'otto') WHERE seq = 3",
        0, "broken at 3", "does not fit its hash");
    row("reworded, with a hash that fits",
        "UPDATE entries SET metadata = replace(metadata, 'anna', 'otto') WHERE seq = 3", 3,
        "broken at 4", "does not fit its hash");
    row("taken out", "DELETE FROM entries WHERE seq = 4", 0, "broken at 4", "Entry 4 is missing");
    row("several taken out", "DELETE FROM entries WHERE seq IN (2, 3, 4)", 0, "broken at 2",
        "The entries 2 to 4 are missing");
    row("the first taken out",
        "DELETE FROM entries WHERE seq = 1; DELETE FROM payloads WHERE seq = 1", 0, "broken at 1",
        "Entry 1 is missing");
    row("taken out and closed up",
        "DELETE FROM entries WHERE seq = 4; UPDATE entries SET seq = seq - 1 WHERE seq = 5", 0,
        "broken at 4", "does not fit its hash");
    row("put in before the first",
        "INSERT INTO entries (seq, metadata, payload_hash, hash) VALUES (0, '{}', zeroblob(32), "
        "zeroblob(32))",
        0, "broken at 0", "a number that no entry can have");
    row("put in at the end",
        "INSERT INTO entries (seq, metadata, payload_hash, hash) SELECT 9, "
        "replace(metadata, '\"seq\":2', '\"seq\":9'), payload_hash, hash FROM entries WHERE seq = "
        "2",
        0, "broken at 9", "does not fit its hash");
    row("put in far behind the end",
        "INSERT INTO entries (seq, metadata, payload_hash, hash) VALUES (9223372036854775807, "
        "'{}', zeroblob(32), zeroblob(32))",
        0, "broken", "a number that no entry can have");
    row("exchanged",
        "UPDATE entries SET seq = 100 WHERE seq = 2; UPDATE entries SET seq = 2 WHERE seq = 4; "
        "UPDATE entries SET seq = 4 WHERE seq = 100",
        0, "broken at 2", "does not fit its hash");
    row("said to be another",
        "UPDATE entries SET metadata = replace(metadata, '\"seq\":8', '\"seq\":7') WHERE seq = 8",
        8, "broken at 8", "another one");
    row("an outcome of what is no write",
        "UPDATE entries SET metadata = replace(metadata, '\"of\":6', '\"of\":5') WHERE seq = 7", 7,
        "broken at 7", "no write");
    row("an outcome of what comes later",
        "UPDATE entries SET metadata = replace(metadata, '\"of\":6', '\"of\":8') WHERE seq = 7", 7,
        "broken at 7", "no write");
    row("data removed", "DELETE FROM payloads WHERE seq = 5", 0, "broken at 5",
        "The data of entry 5 was removed");
    row("data put in", "INSERT INTO payloads (seq, salt, after) VALUES (3, zeroblob(32), x'7b7d')",
        0, "broken at 3", "it was put in later");
    row("data of nothing",
        "INSERT INTO payloads (seq, salt, after) VALUES (77, zeroblob(32), x'7b7d')", 0,
        "broken at 77", "no such entry");
    row("data exchanged",
        "UPDATE payloads SET seq = 100 WHERE seq = 1; UPDATE payloads SET seq = 1 WHERE seq = 5; "
        "UPDATE payloads SET seq = 5 WHERE seq = 100",
        0, "broken at 1", "The data of entry 1 does not fit its hash");
    row("before and after exchanged", "UPDATE payloads SET before = after, after = before", 0,
        "broken at 1", "does not fit its hash");
    row("nothing made of an empty text", "UPDATE payloads SET after = NULL WHERE seq = 8", 0,
        "broken at 8", "does not fit its hash");
    row("an index that says something else",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
        "replace(sql, 'ON entries (of)', 'ON entries (time)') WHERE name = 'outcomes'; "
        "PRAGMA writable_schema = RESET",
        0, "broken", "The file is damaged");
}

void TestChainCheck::whatIsWrongIsNamed()
{
    QFETCH(QString, script);
    QFETCH(JournalSeq, fitting);
    MadeJournal journal;
    tamper(journal, script);
    if (fitting > 0)
        makeFit(journal, fitting);
    const ChainReport report = journal.check();
    QTEST(stateOf(report), "state");
    QFETCH(QString, words);
    QVERIFY2(report.problem->text.contains(words), qPrintable(report.problem->text));
}

// The entries fit, but what is shown or appended is not what was checked.
void TestChainCheck::otherTablesAreNamed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("what is appended vanishes")
        << QStringLiteral("CREATE TRIGGER t BEFORE INSERT ON entries BEGIN"
                          " SELECT RAISE(IGNORE); END");
    QTest::newRow("data vanishes") << QStringLiteral(
        "CREATE TRIGGER t AFTER INSERT ON payloads BEGIN DELETE FROM payloads; END");
    QTest::newRow("an index of other entries")
        << QStringLiteral("CREATE INDEX other ON entries (map) WHERE kind = 'write'");
    QTest::newRow("an index is not there") << QStringLiteral("DROP INDEX outcomes");
    QTest::newRow("another column") << QStringLiteral("ALTER TABLE drafts ADD COLUMN other TEXT");
}

void TestChainCheck::otherTablesAreNamed()
{
    QFETCH(QString, statement);
    MadeJournal journal;
    journal.run(statement);
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("broken"));
    QVERIFY(report.problem->text.contains(QStringLiteral("The tables of the file")));
}

// The same bytes are hashed, only split elsewhere: data can be made for that.
void TestChainCheck::dataIsNotTakenIntoTheSalt()
{
    const QByteArray one("\0\0\0\0\0\0\0\1", 8);
    const QByteArray absent(8, '\xFF');
    const QByteArray data = "x" + one + "b" + one + "a";
    MadeJournal journal;
    journal.append(JournalEntry::Kind::Write, {}, {.after = data});
    QCOMPARE(stateOf(journal.check()), QStringLiteral("whole"));
    const QByteArray length = QByteArray(7, '\0') + char(data.size());
    journal.run(QStringLiteral("UPDATE payloads SET salt = CAST(salt || ? AS BLOB), before = x'62',"
                               " after = x'61' WHERE seq = 9"),
                {QByteArray(absent + length + "x")});
    QCOMPARE(stateOf(journal.check()), QStringLiteral("broken at 9"));
}

// The same for what an entry says.
void TestChainCheck::wordsAreNotTakenIntoThePayloadsHash()
{
    MadeJournal journal;
    journal.takeOutDerived();
    tamper(journal,
           QStringLiteral("UPDATE entries SET payload_hash = CAST(payload_hash || "
                          "substr(CAST(metadata AS BLOB), 1, 1) AS BLOB), "
                          "metadata = substr(metadata, 2) WHERE seq = 3"));
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("broken at 3"));
    QVERIFY(report.problem->text.contains(QStringLiteral("does not fit its hash")));
}

void TestChainCheck::whatIsNoJsonIsNamed()
{
    for (const QString &words : {QStringLiteral("no JSON"), QStringLiteral("[8]"), QString()}) {
        MadeJournal journal;
        journal.takeOutDerived();
        journal.run(QStringLiteral("UPDATE entries SET metadata = ? WHERE seq = 8"),
                    {words.isNull() ? QVariant(QByteArray("{\"a\":\"\xFF\"}")) : words});
        makeFit(journal, 8);
        const ChainReport report = journal.check();
        QCOMPARE(stateOf(report), QStringLiteral("broken at 8"));
        QVERIFY(report.problem->text.contains(QStringLiteral("no JSON object")));
    }
}

namespace {

using Bytes = std::optional<QByteArray>;

struct Cell
{
    QString table;
    QString column;
    JournalSeq seq;
};

// All that the journal keeps; what is derived from it is no column here.
QList<Cell> cellsOf(sqlite::Connection &connection)
{
    QList<Cell> cells;
    const auto text = +[](const sqlite::Rows &rows) { return rows.text(0); };
    const auto number = +[](const sqlite::Rows &rows) { return rows.number(0); };
    for (const QString &table : {QStringLiteral("entries"), QStringLiteral("payloads")}) {
        const auto columns = connection.list(
            QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table}, text);
        const auto rows = connection.list(QStringLiteral("SELECT seq FROM %1").arg(table), {},
                                          number);
        for (const QString &column : columns.value_or(QList<QString>())) {
            for (const JournalSeq seq : rows.value_or(QList<qint64>()))
                cells.append({table, column, seq});
        }
    }
    return cells;
}

// The bytes with a byte changed, one less and one more; nothing, and an empty text.
QList<Bytes> others(const Bytes &value)
{
    QList<Bytes> others{std::nullopt, QByteArray(""), value.value_or(QByteArray()) + '7'};
    if (!value || value->isEmpty())
        return others;
    for (const qsizetype position : {qsizetype(0), value->size() / 2, value->size() - 1}) {
        QByteArray changed = *value;
        changed[position] = char(changed[position] ^ 1);
        others.append(changed);
    }
    others.append(value->chopped(1));
    others.append(value->sliced(1));
    return others;
}

// In the type that the column has; whether the database takes it.
bool set(sqlite::Connection &connection, const Cell &cell, const Bytes &value)
{
    const QString type = cell.column == QLatin1String("metadata") ? QStringLiteral("TEXT")
        : cell.column == QLatin1String("seq")                     ? QStringLiteral("INTEGER")
                                                                  : QStringLiteral("BLOB");
    return connection
        .execute(QStringLiteral("UPDATE %1 SET %2 = CAST(? AS %3) WHERE seq = ?")
                     .arg(cell.table, cell.column, type),
                 {value ? QVariant(*value) : QVariant(), cell.seq})
        .has_value();
}

// By which the row is found once the cell has this value.
JournalSeq seqAfter(const Cell &cell, const Bytes &value)
{
    return cell.column == QLatin1String("seq") ? value.value_or(QByteArray()).toLongLong()
                                               : cell.seq;
}

Bytes valueOf(MadeJournal &journal, const Cell &cell)
{
    const auto value = journal.connection().first(
        QStringLiteral("SELECT %1 FROM %2 WHERE seq = ?").arg(cell.column, cell.table), {cell.seq},
        +[](const sqlite::Rows &rows) { return rows.optionalBytes(0); });
    return value ? value->value_or(std::nullopt) : std::nullopt;
}

} // namespace

// As somebody does it who knows nothing of SQLite.
void TestChainCheck::aChangedByteOfTheFileIsNamedByItsEntry()
{
    MadeJournal journal;
    journal.close();
    QFile file(journal.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype position = file.readAll().indexOf("{\"action\":\"changeItemExpiry\"");
    QVERIFY(position > 0 && file.seek(position) && file.putChar('X'));
    file.close();
    QCOMPARE(stateOf(journal.check()), QStringLiteral("broken at 3"));
}

void TestChainCheck::eachChangedCellIsSeen()
{
    MadeJournal journal;
    journal.takeOutDerived();
    int changes = 0;
    const QList<Cell> cells = cellsOf(journal.connection());
    QCOMPARE(cells.size(), MadeJournal::entries * 4 + 4 * 4);
    for (const Cell &cell : cells) {
        const Bytes value = valueOf(journal, cell);
        for (const Bytes &other : others(value)) {
            const JournalSeq seq = seqAfter(cell, other);
            const bool isSame = cell.column == QLatin1String("seq") ? seq == cell.seq
                                                                    : other == value;
            if (isSame || !set(journal.connection(), cell, other))
                continue;
            ++changes;
            const QString state = stateOf(journal.check());
            QVERIFY2(state.startsWith(QStringLiteral("broken at ")),
                     qPrintable(QStringLiteral("%1.%2 of %3: %4")
                                    .arg(cell.table, cell.column)
                                    .arg(cell.seq)
                                    .arg(state)));
            QVERIFY(set(journal.connection(), {cell.table, cell.column, seq}, value));
        }
    }
    QVERIFY(changes > 200);
    QCOMPARE(stateOf(journal.check()), QStringLiteral("broken")); // for its tables alone
    QCOMPARE(journal.check().problems, 1);
}

void TestChainCheck::theFirstPlaceIsNamedAndAllAreCounted()
{
    MadeJournal journal;
    tamper(journal,
           QStringLiteral("UPDATE entries SET metadata = replace(metadata, 'anna', 'otto') "
                          "WHERE seq IN (6, 7); DELETE FROM payloads WHERE seq = 5; "
                          "INSERT INTO payloads (seq, salt) VALUES (50, x'')"));
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("broken at 5"));
    QCOMPARE(report.problems, 4);
    QCOMPARE(report.entries, MadeJournal::entries);
    QVERIFY(sentencesOf(report).join(u'\n').contains(QStringLiteral("the first of 4 place")));
}

void TestChainCheck::aClockThatWasSetBackIsToldAndBreaksNothing()
{
    MadeJournal journal;
    journal.setNow(MadeJournal::firstMs - 1);
    journal.append(JournalEntry::Kind::Write, {});
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QCOMPARE(report.timesBack, 1);
    QCOMPARE(report.lastMs, MadeJournal::firstMs - 1);
    QVERIFY(sentencesOf(report).join(u'\n').contains(QStringLiteral("the clock was set back")));
}

// What no chain on one computer can show by itself; docs/security.md says so.
void TestChainCheck::aCutTailShowsInTheHeadAlone()
{
    MadeJournal journal;
    const QByteArray head = journal.check().head;
    tamper(journal,
           QStringLiteral("DELETE FROM entries WHERE seq > 6; "
                          "DELETE FROM payloads WHERE seq > 6"));
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QCOMPARE(report.entries, 6);
    QVERIFY(report.head != head);
}

void TestChainCheck::aJournalThatWasMadeAnewShowsInTheHeadAlone()
{
    MadeJournal journal;
    const QByteArray head = journal.check().head;
    tamper(journal,
           QStringLiteral("UPDATE entries SET metadata = replace(metadata, 'anna', 'otto')"
                          " WHERE seq = 3"));
    for (JournalSeq seq = 3; seq <= MadeJournal::entries; ++seq)
        makeFit(journal, seq);
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QVERIFY(report.head != head);
}

void TestChainCheck::aCheckSeesOneMoment()
{
    MadeJournal journal;
    const auto reading = readLocalDatabase(journal.folder());
    QVERIFY(reading);
    QCOMPARE(checkChain(**reading)->entries, MadeJournal::entries);
    journal.append(JournalEntry::Kind::Write, {}, {.after = "{}"});
    QVERIFY(!(*reading)->isInTransaction());
    QCOMPARE(checkChain(**reading)->entries, MadeJournal::entries + 1);
}

void TestChainCheck::aLongJournalIsReadEntryByEntry()
{
    MadeJournal journal;
    journal.run(QStringLiteral("BEGIN"));
    QByteArray previous = journal.check().head;
    const QByteArray data(2'000, 'x');
    const QByteArray salt(journalchain::saltBytes, 's');
    const QByteArray payloadHash = journalchain::payloadHash(salt, {.after = data});
    constexpr JournalSeq last = 20'000;
    for (JournalSeq seq = MadeJournal::entries + 1; seq <= last; ++seq) {
        const QString metadata = QStringLiteral("{\"kind\":\"write\",\"seq\":%1,\"time\":%2}")
                                     .arg(seq)
                                     .arg(MadeJournal::firstMs + seq * MadeJournal::apartMs);
        const QByteArray hash = journalchain::entryHash(previous, payloadHash, metadata.toUtf8());
        journal.run(QStringLiteral("INSERT INTO entries (seq, metadata, payload_hash, hash) "
                                   "VALUES (?, ?, ?, ?)"),
                    {seq, metadata, payloadHash, hash});
        journal.run(QStringLiteral("INSERT INTO payloads (seq, salt, after) VALUES (?, ?, ?)"),
                    {seq, salt, data});
        previous = hash;
    }
    journal.run(QStringLiteral("COMMIT"));
    const ChainReport report = journal.check();
    QCOMPARE(stateOf(report), QStringLiteral("whole"));
    QCOMPARE(report.entries, last);
    QCOMPARE(report.head, previous);
}

void TestChainCheck::theReportIsPlainSentences()
{
    MadeJournal journal;
    const QString whole = sentencesOf(journal.check()).join(u'\n');
    QVERIFY2(whole.contains(QStringLiteral("The journal is whole")), qPrintable(whole));
    QVERIFY(whole.contains(QStringLiteral("2026-01-01T00:00:00.000Z to 2026-01-01T00:07:00.000Z")));
    QVERIFY(whole.contains(QLatin1String(journal.check().head.toHex())));
    journal.purge(std::numeric_limits<qint64>::max());
    const QString purged = sentencesOf(journal.check()).join(u'\n');
    QVERIFY2(purged.contains(QStringLiteral("entry 9 of 2026-01-01T00:08:00.000Z")),
             qPrintable(purged));
}

QTEST_GUILESS_MAIN(TestChainCheck)

#include "tst_chaincheck.moc"
