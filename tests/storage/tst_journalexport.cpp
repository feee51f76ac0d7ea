// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaincheck.h"
#include "journalexport.h"
#include "localdatabase.h"
#include "madejournal.h"
#include "manualclock.h"
#include "recordsresult.h"
#include "temporaryrecords.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace mapdesk;
using namespace mapdesk::test;

class TestJournalExport : public QObject
{
    Q_OBJECT

private slots:
    void aStrangerComesToTheSameFinding_data();
    void aStrangerComesToTheSameFinding();
    void aStrangerSeesWhatWasCutOff();
    void aStrangerSeesAChangedFile();
    void linesHaveEverythingAsItIsKept();
    void dataIsLeftOutUnlessItIsAskedFor();
    void aRangeCanBeCheckedAlone();
    void aTableHasARowForEachEntryAndTheHead();
    void aTableRunsNothing();
    void theFileIsThisUsersAlone();
    void theFileIsWrittenWholeOrNotAtAll();
    void theJournalsOwnFolderIsLeftAlone();
    void theJournalIsExportedAndCheckedWhileItIsWritten();
};

namespace {

constexpr qint64 nowMs = 1'767'312'000'000; // 2026-01-02T00:00:00Z

Result<ExportResult, QString> exported(const MadeJournal &journal, JournalExport what)
{
    what.nowMs = nowMs;
    const auto reading = readLocalDatabase(journal.folder());
    return reading ? exportJournal(**reading, journal.folder(), what)
                   : Result<ExportResult, QString>(failure(reading.error()));
}

// Somebody else's program, which knows docs/journal-export.md alone.
QString strangersFinding(const QString &path, const QByteArray &knownHead = {})
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral(MAPDESK_CHECK_EXPORT), path, QLatin1String(knownHead.toHex())});
    if (!python.waitForFinished(60'000))
        return python.errorString();
    const QByteArray errors = python.readAllStandardError();
    return QString::fromUtf8(errors.isEmpty() ? python.readAllStandardOutput() : errors);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> lines;
    const QByteArrayList texts = contents(path).split('\n');
    for (const QByteArray &text : texts.first(texts.size() - 1))
        lines.append(QJsonDocument::fromJson(text).object());
    return lines;
}

// Python's own reader of CSV, as JSON.
QList<QStringList> rowsOf(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import csv, json, sys\n"
                                 "with open(sys.argv[1], encoding='utf-8', newline='') as file:\n"
                                 "    print(json.dumps(list(csv.reader(file, strict=True))))"),
                  path});
    python.waitForFinished(60'000);
    QList<QStringList> rows;
    const QJsonDocument document = QJsonDocument::fromJson(python.readAllStandardOutput());
    for (const QVariant &row : document.toVariant().toList())
        rows.append(row.toStringList());
    return rows;
}

QString cell(const QList<QStringList> &rows, int row, const char *column)
{
    return rows.value(row).value(rows.value(0).indexOf(QLatin1String(column)));
}

} // namespace

void TestJournalExport::aStrangerComesToTheSameFinding_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char *script) { QTest::newRow(script) << QString::fromUtf8(script); };
    row("");
    row("purge");
    row("purge; DELETE FROM payloads WHERE seq = 8");
    row("purge; DELETE FROM entries WHERE seq = 9");
    row("DELETE FROM entries; DELETE FROM payloads");
    row("UPDATE entries SET metadata = replace(metadata, 'anna', 'otto') WHERE seq = 3");
    row("UPDATE entries SET metadata = '{}' WHERE seq = 3");
    row("UPDATE entries SET hash = zeroblob(32) WHERE seq = 8");
    row("UPDATE entries SET payload_hash = zeroblob(32) WHERE seq = 1");
    row("UPDATE entries SET payload_hash = x'' WHERE seq = 2");
    row("DELETE FROM entries WHERE seq = 4");
    row("DELETE FROM entries WHERE seq = 1");
    row("UPDATE entries SET seq = 9 WHERE seq = 8; UPDATE payloads SET seq = 9 WHERE seq = 8");
    row("UPDATE entries SET seq = 100 WHERE seq = 2; UPDATE entries SET seq = 2 WHERE seq = 4;"
        "UPDATE entries SET seq = 4 WHERE seq = 100");
    row("DELETE FROM payloads WHERE seq = 5");
    row("UPDATE payloads SET salt = zeroblob(32) WHERE seq = 5");
    row("UPDATE payloads SET after = x'7b' WHERE seq = 8");
    row("UPDATE payloads SET after = NULL WHERE seq = 8");
    row("UPDATE payloads SET before = x'7b' WHERE seq = 7");
    row("UPDATE payloads SET salt = CAST(salt || x'00' AS BLOB) WHERE seq = 8");
    row("INSERT INTO payloads (seq, salt, after) VALUES (3, zeroblob(32), x'7b7d')");
}

void TestJournalExport::aStrangerComesToTheSameFinding()
{
    QFETCH(QString, script);
    MadeJournal journal;
    for (const QString &sql : script.split(u';')) {
        if (sql == QStringLiteral("purge"))
            journal.purge(MadeJournal::firstMs + 5 * MadeJournal::apartMs);
        else if (!sql.isEmpty())
            journal.run(sql);
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    QVERIFY(exported(journal, {.path = path, .withData = WithData::Yes}));
    const ChainReport report = journal.check();
    const QString finding = strangersFinding(path);
    const QString expected = QStringLiteral("%1: %2 entries, head %3\n")
                                 .arg(stateOf(report).section(u' ', 0, 0))
                                 .arg(report.entries)
                                 .arg(QLatin1String(report.head.toHex()));
    QVERIFY2(finding.startsWith(expected), qPrintable(expected + finding));
}

void TestJournalExport::aStrangerSeesWhatWasCutOff()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    const auto whole = exported(journal, {.path = path});
    QVERIFY(whole);
    QVERIFY(strangersFinding(path, whole->head).startsWith(QStringLiteral("whole")));
    journal.run(QStringLiteral("DELETE FROM entries WHERE seq = 8"));
    journal.run(QStringLiteral("DELETE FROM payloads WHERE seq = 8"));
    QCOMPARE(stateOf(journal.check()), QStringLiteral("whole"));
    QVERIFY(exported(journal, {.path = path}));
    QVERIFY(strangersFinding(path).startsWith(QStringLiteral("whole")));
    QVERIFY(strangersFinding(path, whole->head).startsWith(QStringLiteral("broken")));
}

void TestJournalExport::aStrangerSeesAChangedFile()
{
    const MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    QVERIFY(exported(journal, {.path = path, .withData = WithData::Yes}));
    const QByteArrayList lines = contents(path).split('\n');
    for (qsizetype left : {qsizetype(1), lines.size() / 2, lines.size() - 3, lines.size() - 2}) {
        QByteArrayList rest = lines;
        rest.removeAt(left);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(rest.join('\n'));
        file.close();
        const QString finding = strangersFinding(path);
        QVERIFY2(finding.startsWith(QStringLiteral("broken"))
                     || finding.startsWith(QStringLiteral("no export")),
                 qPrintable(finding));
    }
}

void TestJournalExport::linesHaveEverythingAsItIsKept()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    const auto result = exported(journal, {.path = path, .withData = WithData::Yes});
    QVERIFY(result);
    QCOMPARE(result->entries, MadeJournal::entries);
    QCOMPARE(result->head, journal.check().head);
    const QList<QJsonObject> lines = linesOf(path);
    QCOMPARE(lines.size(), MadeJournal::entries + 2);
    const auto metadata = journal.connection().list(
        QStringLiteral("SELECT metadata FROM entries ORDER BY seq"), {},
        +[](const sqlite::Rows &rows) { return rows.bytes(0); });
    for (int i = 0; i < MadeJournal::entries; ++i) {
        QCOMPARE(lines[i + 1][QStringLiteral("seq")].toInt(), i + 1);
        QCOMPARE(lines[i + 1][QStringLiteral("metadata")].toString().toUtf8(), metadata->at(i));
    }
    const auto text = [&lines](int line, const char *member) {
        return lines[line].value(QLatin1String(member));
    };
    QCOMPARE(text(0, "exported"), QStringLiteral("2026-01-02T00:00:00.000Z"));
    QCOMPARE(text(1, "before").toString().toUtf8(), "{\"name\":\"J\xC3\xBCrg\",\"n\":1.10}");
    QVERIFY(contents(path).contains("{\\\"name\\\":\\\"\xEF\xBB\xBF\\u0001\\\"}"));
    QCOMPARE(text(3, "data"), QStringLiteral("none"));
    QVERIFY(!lines[3].contains(QStringLiteral("before")));
    QVERIFY(text(7, "before").isNull());
    QCOMPARE(text(7, "after"), QStringLiteral("[1,-2]"));
    QCOMPARE(text(8, "before_base64"), QLatin1String(QByteArray("\xFF\x00\xC3", 3).toBase64()));
    QCOMPARE(text(8, "after"), QString());
    QCOMPARE(text(9, "head"), QLatin1String(result->head.toHex()));
    QCOMPARE(text(9, "entries").toInt(), MadeJournal::entries);
}

void TestJournalExport::dataIsLeftOutUnlessItIsAskedFor()
{
    const MadeJournal journal;
    const QTemporaryDir folder;
    for (const auto format : {ExportFormat::NdJson, ExportFormat::Csv}) {
        const QString path = folder.filePath(QStringLiteral("journal"));
        QVERIFY(exported(journal, {.path = path, .format = format}));
        QVERIFY(!contents(path).contains("J\xC3\xBCrg"));
        QVERIFY(!contents(path).contains("salt\":"));
        if (format == ExportFormat::NdJson)
            QVERIFY(
                strangersFinding(path).contains(QStringLiteral("The data of 4 entries is not")));
        QVERIFY(exported(journal, {.path = path, .format = format, .withData = WithData::Yes}));
        QVERIFY(contents(path).contains("J\xC3\xBCrg"));
    }
}

void TestJournalExport::aRangeCanBeCheckedAlone()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("part.ndjson"));
    const auto part = exported(
        journal, {.path = path, .withData = WithData::Yes, .range = {.first = 4, .last = 6}});
    QVERIFY(part);
    QCOMPARE(part->entries, 3);
    const QJsonObject end = linesOf(path).constLast();
    QCOMPARE(end[QStringLiteral("last")].toInt(), 6);
    QCOMPARE(end[QStringLiteral("journal_last")].toInt(), MadeJournal::entries);
    QCOMPARE(end[QStringLiteral("journal_head")], QLatin1String(journal.check().head.toHex()));
    const QString finding = strangersFinding(path);
    QVERIFY2(finding.startsWith(QStringLiteral("whole: 3 entries")), qPrintable(finding));

    const auto none = exported(journal, {.path = path, .range = {.first = 100}});
    QVERIFY(none);
    QCOMPARE(none->entries, 0);
    QCOMPARE(none->head, journal.check().head);
    QVERIFY(strangersFinding(path).startsWith(QStringLiteral("whole: 0 entries")));
}

void TestJournalExport::aTableHasARowForEachEntryAndTheHead()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    const auto result = exported(journal, {.path = path, .format = ExportFormat::Csv});
    QVERIFY(result);
    QVERIFY(contents(path).startsWith("\"seq\",\"kind\",")); // no byte order mark
    const QList<QStringList> rows = rowsOf(path);
    QCOMPARE(rows.size(), 1 + MadeJournal::entries + 1);
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), rows.first().size());
    QCOMPARE(cell(rows, 1, "seq"), QStringLiteral("1"));
    QCOMPARE(cell(rows, 1, "time"), QStringLiteral("2026-01-01T00:00:00.000Z"));
    QCOMPARE(cell(rows, 1, "user"), QStringLiteral("anna"));
    QCOMPARE(cell(rows, 1, "profile"), QStringLiteral("Kundenservice Zürich"));
    QCOMPARE(cell(rows, 1, "environment"), QStringLiteral("production"));
    QCOMPARE(cell(rows, 1, "action"), QStringLiteral("saveData"));
    QCOMPARE(cell(rows, 1, "reason"), QStringLiteral("ticket \"4711\",\r\nsecond line"));
    QCOMPARE(cell(rows, 1, "hash").size(), 64);
    // An outcome says what it is about.
    QCOMPARE(cell(rows, 4, "kind"), QStringLiteral("outcome"));
    QCOMPARE(cell(rows, 4, "seq"), QStringLiteral("4"));
    QCOMPARE(cell(rows, 4, "of"), QStringLiteral("3"));
    QCOMPARE(cell(rows, 4, "key"), QStringLiteral("b"));
    QCOMPARE(cell(rows, 4, "outcome"), QStringLiteral("applied"));
    QCOMPARE(cell(rows, 4, "request_id"), QStringLiteral("RQ1"));
    QCOMPARE(cell(rows, 9, "kind"), QStringLiteral("head"));
    QCOMPARE(cell(rows, 9, "hash"), QLatin1String(result->head.toHex()));
    QCOMPARE(cell(rows, 9, "of"), QStringLiteral("8"));
}

void TestJournalExport::aTableRunsNothing()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    const QString harm = QStringLiteral("=1+1");
    journal.append(JournalEntry::Kind::Write,
                   {{QStringLiteral("mapName"), QStringLiteral("\u3000=1")},
                    {fact::key, QStringLiteral("\uFF1D1")},
                    {QStringLiteral("message"), QStringLiteral("\t=1")},
                    {QStringLiteral("profileName"), harm},
                    {fact::service, harm},
                    {fact::map, harm},
                    {QStringLiteral("action"), harm},
                    {QStringLiteral("requestId"), harm}},
                   {.before = "@SUM(A1)", .after = "-1"});
    QVERIFY(
        exported(journal, {.path = path, .format = ExportFormat::Csv, .withData = WithData::Yes}));
    const QList<QStringList> rows = rowsOf(path);
    QCOMPARE(cell(rows, 1, "map_name"), QStringLiteral("'=cmd|' /C calc'!A1"));
    QCOMPARE(cell(rows, 9, "key"), QStringLiteral("'\uFF1D1"));
    QCOMPARE(cell(rows, 9, "before"), QStringLiteral("'@SUM(A1)"));
    QCOMPARE(cell(rows, 9, "after"), QStringLiteral("'-1"));
    for (const QStringList &row : rows) {
        for (const QString &text : row) {
            const QString seen = text.trimmed();
            QVERIFY2(seen.isEmpty() || !QStringLiteral("=+-@\uFF1D").contains(seen[0]),
                     qPrintable(text));
        }
    }
}

void TestJournalExport::theFileIsThisUsersAlone()
{
    const MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made/here/journal.ndjson"));
    constexpr auto mine = QFile::ReadOwner | QFile::ReadUser | QFile::WriteOwner | QFile::WriteUser;
    QVERIFY(exported(journal, {.path = path}));
    QCOMPARE(QFileInfo(path).permissions(), mine);
    QVERIFY(QFile::setPermissions(path, mine | QFile::ReadOther));
    QVERIFY(exported(journal, {.path = path}));
    QCOMPARE(QFileInfo(path).permissions(), mine);
}

void TestJournalExport::theFileIsWrittenWholeOrNotAtAll()
{
    const MadeJournal journal;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    QVERIFY(exported(journal, {.path = path}));
    const QByteArray old = contents(path);
    // As if the disk were full.
    struct rlimit usual = {};
    getrlimit(RLIMIT_FSIZE, &usual);
    const struct rlimit little = {1'000, usual.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &little);
    const auto failed = exported(journal, {.path = path, .withData = WithData::Yes});
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(!failed);
    QVERIFY2(failed.error().contains(QDir::toNativeSeparators(path)), qPrintable(failed.error()));
    QCOMPARE(contents(path), old);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);

    const auto nowhere = exported(journal, {.path = path + QStringLiteral("/journal.ndjson")});
    QVERIFY(!nowhere && nowhere.error().contains(QStringLiteral("could not be written")));
}

void TestJournalExport::theJournalsOwnFolderIsLeftAlone()
{
    const MadeJournal journal;
    const QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("journal.ndjson"));
    QVERIFY(QFile::link(journal.file(), link));
    const QString folderLink = folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::link(journal.folder(), folderLink));
    for (const QString &path :
         {journal.file(), journal.file() + QStringLiteral("-wal"), link,
          folderLink + QStringLiteral("/new.ndjson"), journal.folder() + QStringLiteral("/./a")}) {
        const auto result = exported(journal, {.path = path});
        QVERIFY2(!result && result.error().contains(QStringLiteral("choose another folder")),
                 qPrintable(path));
    }
    QCOMPARE(stateOf(journal.check()), QStringLiteral("whole"));
}

void TestJournalExport::theJournalIsExportedAndCheckedWhileItIsWritten()
{
    const ManualClock clock;
    TemporaryRecords records(clock);
    Journal &journal = records->journal();
    for (int i = 0; i < 50; ++i)
        QVERIFY(recordsResult(journal.append(JournalEntry::Kind::Write, {}, {.after = "{}"})));
    auto verified = journal.verify();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.ndjson"));
    auto written = journal.exportTo(path, ExportFormat::NdJson, WithData::Yes);
    auto appended = journal.append(JournalEntry::Kind::Write, {});
    QVERIFY(recordsResult(std::move(appended)));
    const auto report = recordsResult(std::move(verified));
    QVERIFY2(report, qPrintable(report ? QString() : report.error()));
    QCOMPARE(stateOf(*report), QStringLiteral("whole"));
    QVERIFY(report->entries >= 50);
    const auto result = recordsResult(std::move(written));
    QVERIFY(result);
    const QString finding = strangersFinding(path, result->head);
    QVERIFY2(finding.startsWith(QStringLiteral("whole: %1 entries").arg(result->entries)),
             qPrintable(finding));
}

QTEST_GUILESS_MAIN(TestJournalExport)

#include "tst_journalexport.moc"
