// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainproblem.h"
#include "journaltable.h"
#include "manualclock.h"
#include "recordsresult.h"
#include "temporaryrecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Kind = JournalEntry::Kind;

const QString profile = QStringLiteral("P1");
const QString map = QStringLiteral("MP1");

QJsonObject about(const QString &key, const QString &ofMap = map,
                  const QString &ofProfile = profile)
{
    return {{fact::profile, ofProfile}, {fact::map, ofMap}, {fact::key, key}};
}

QJsonObject outcomeOf(JournalSeq write, int number = 1)
{
    return {{fact::of, write}, {QStringLiteral("number"), number}};
}

JournalSeq appended(Journal &journal, Kind kind, const QJsonObject &facts,
                    const JournalPayload &payload = {})
{
    return recordsResult(journal.append(kind, facts, payload)).value_or(0);
}

// "a,b"
QString keysOf(const Result<std::vector<JournalRecord>, QString> &records)
{
    if (!records)
        return records.error();
    QStringList keys;
    for (const JournalRecord &record : *records)
        keys.append(record.write.facts.value(fact::key).toString());
    return keys.join(u',');
}

QString found(Journal &journal, const JournalQuery &query)
{
    return keysOf(recordsResult(journal.find(query)));
}

QStringList oddKeys()
{
    return {
        QString(),
        QStringLiteral("a\"b'c\\d`e"),
        QStringLiteral("a"),
        QStringLiteral("a\0"),
        QStringLiteral("a\0b"),
        QStringLiteral("a\0bc"),
        QStringLiteral("\t\n\r\x01\x1f\x7f"),
        QStringLiteral("\uFEFFa"), // a byte order mark
        QStringLiteral("b\uFEFFa"),
        QStringLiteral("\\ufeffa"),
        QStringLiteral("\U0001F600/\U0001F468\u200D\U0001F469"),
        QStringLiteral("e\u0301"),
        QStringLiteral("\u00e9"), // looks the same
        QStringLiteral("\uFFFE\uFFFF"),
        QStringLiteral("%_'; DROP TABLE entries; --"),
        QStringLiteral("{\"key\":\"a\"}"),
        QStringLiteral("1"),
        QStringLiteral("01"),
    };
}

QString unsettled(Journal &journal, const QString &ofProfile = profile)
{
    return keysOf(recordsResult(journal.unsettled(ofProfile)));
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasAppended();
    void tellsTheLatestOutcome();
    void findsByProfileMapAndKey();
    void findsPageByPage();
    void findsKeysOfAnyCharacters();
    void looksAtNoMoreThanItMust_data();
    void looksAtNoMoreThanItMust();
    void keepsGroupsInOrder();
    void chainsWhatItAppends();
    void tellsWhatRunsThatEndedLeft();
    void removesLocksOfRunsThatEnded();
    void purgesFromTheFiles();
    void purgesBackupsOfThatTime();
    void saysThatAReaderKeepsPurgedData();
    void appendsWhenNobodyWaits();

private:
    ManualClock m_clock;
};

void TestJournal::findsWhatWasAppended()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    QSignalSpy changes(&journal, &Journal::appended);
    QCOMPARE(appended(journal, Kind::Write, about(QStringLiteral("a")), {"{\"x\":1}", ""}), 1);
    QCOMPARE(appended(journal, Kind::Write, about(QStringLiteral("b"))), 2);
    QCOMPARE(appended(journal, Kind::Outcome, outcomeOf(1), {{}, "2"}), 3);
    QCOMPARE(changes.count(), 3);

    const auto all = recordsResult(journal.find(JournalQuery()));
    QCOMPARE(keysOf(all), QStringLiteral("b,a"));
    QVERIFY(!all->front().outcome);
    const JournalRecord &record = all->back();
    QCOMPARE(record.write.seq, 1);
    QCOMPARE(record.write.facts.value(fact::seq).toInteger(), 1);
    QCOMPARE(record.write.facts.value(fact::time).toInteger(), m_clock.nowMs());
    QVERIFY(!record.write.facts.value(fact::user).toString().isEmpty());
    QCOMPARE(record.write.payload, (JournalPayload{"{\"x\":1}", ""}));
    QVERIFY(!record.write.isPurged);
    QVERIFY(record.outcome);
    QCOMPARE(record.outcome->kind, Kind::Outcome);
    QCOMPARE(record.outcome->payload, (JournalPayload{{}, "2"}));

    const auto single = recordsResult(journal.find(JournalSeq(1)));
    QCOMPARE((*single)->write.facts, record.write.facts);
    // What is no Write is not found as one.
    QVERIFY(!recordsResult(journal.find(JournalSeq(3))).value());
    QVERIFY(!recordsResult(journal.find(JournalSeq(4))).value());
}

void TestJournal::tellsTheLatestOutcome()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    appended(journal, Kind::Write, about(QStringLiteral("a")));
    appended(journal, Kind::Outcome, outcomeOf(1, 1));
    appended(journal, Kind::Outcome, outcomeOf(1, 2));
    const auto all = recordsResult(journal.find(JournalQuery()));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->front().outcome->facts.value(QStringLiteral("number")).toInt(), 2);
}

void TestJournal::findsByProfileMapAndKey()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    const QString otherMap = QStringLiteral("MP2");
    const QString otherProfile = QStringLiteral("P2");
    appended(journal, Kind::Write, about(QStringLiteral("a")));
    appended(journal, Kind::Write, about(QStringLiteral("b")));
    appended(journal, Kind::Write, about(QStringLiteral("c"), otherMap));
    appended(journal, Kind::Write, about(QStringLiteral("a"), otherMap));
    appended(journal, Kind::Write, about(QStringLiteral("b"), map, otherProfile));
    appended(journal, Kind::Write, {{fact::profile, profile}, {fact::map, map}}); // of the map

    QCOMPARE(found(journal, {.profile = profile}), QStringLiteral(",a,c,b,a"));
    QCOMPARE(found(journal, {.map = map}), QStringLiteral(",b,b,a"));
    QCOMPARE(found(journal, {.profile = profile, .map = map}), QStringLiteral(",b,a"));
    QCOMPARE(found(journal, {.profile = otherProfile, .map = map}), QStringLiteral("b"));
    QCOMPARE(found(journal, {.map = map, .key = QStringLiteral("b")}), QStringLiteral("b,b"));
    QCOMPARE(found(journal, {.profile = profile, .map = map, .key = QStringLiteral("b")}),
             QStringLiteral("b"));
    QCOMPARE(found(journal, {.profile = profile, .map = otherMap, .key = QStringLiteral("b")}),
             QString());
}

void TestJournal::findsPageByPage()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    for (const char16_t key : {u'a', u'b', u'c', u'd', u'e'})
        appended(journal, Kind::Write, about(QString(QChar(key))));
    QCOMPARE(found(journal, {.limit = 2}), QStringLiteral("e,d"));
    QCOMPARE(found(journal, {.before = 4, .limit = 2}), QStringLiteral("c,b"));
    QCOMPARE(found(journal, {.map = map, .before = 2, .limit = 2}), QStringLiteral("a"));
    QCOMPARE(found(journal, {.before = 1}), QString());
}

void TestJournal::findsKeysOfAnyCharacters()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    for (const QString &key : oddKeys())
        appended(journal, Kind::Write, about(key));
    for (const QString &key : oddKeys())
        QCOMPARE(found(journal, {.map = map, .key = key}), key);
}

void TestJournal::looksAtNoMoreThanItMust_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("map");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << QString() << QString() << false << "entries_kind (kind=? AND rowid<?)";
    QTest::newRow("a profile") << profile << QString() << false
                               << "writes_by_profile (profile=? AND rowid<?)";
    QTest::newRow("a map") << QString() << map << false << "writes_by_map (map=? AND seq<?)";
    QTest::newRow("a profile's map")
        << profile << map << false << "writes_by_map (map=? AND seq<?)";
    QTest::newRow("a key") << QString() << map << true
                           << "writes_by_key (map=? AND key=? AND seq<?)";
    QTest::newRow("a profile's key")
        << profile << map << true << "writes_by_key (map=? AND key=? AND seq<?)";
}

void TestJournal::looksAtNoMoreThanItMust()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, map);
    QFETCH(const bool, hasKey);
    QFETCH(const QString, expected);
    const QTemporaryDir folder;
    const auto database = openLocalDatabase(folder.path());
    const auto key = hasKey ? std::optional(QStringLiteral("a")) : std::nullopt;
    const auto statement = journaltable::findStatement({profile, map, key});
    const auto plan = (*database)->list(
        QStringLiteral("EXPLAIN QUERY PLAN ") + statement.sql, statement.values,
        +[](const sqlite::Rows &rows) { return rows.text(3); });
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().words));
    QVERIFY2(plan->first().endsWith(expected), qPrintable(plan->join(u'\n')));
    for (const QString &step : *plan) {
        QVERIFY2(!step.contains(QStringLiteral("SCAN")), qPrintable(step));
        QVERIFY2(!step.contains(QStringLiteral("TEMP B-TREE")), qPrintable(step));
    }
}

void TestJournal::keepsGroupsInOrder()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    const QString group = QStringLiteral("g1");
    appended(journal, Kind::Kept, {{fact::group, group}, {fact::key, QStringLiteral("a")}},
             {"1", {}});
    appended(journal, Kind::Kept, {{fact::group, QStringLiteral("g2")}}, {"2", {}});
    appended(journal, Kind::Kept, {{fact::group, group}, {fact::key, QStringLiteral("b")}},
             {"3", {}});
    const auto kept = recordsResult(journal.kept(group));
    QVERIFY(kept);
    QCOMPARE(kept->size(), 2);
    QCOMPARE(kept->front().kind, Kind::Kept);
    QCOMPARE(kept->front().payload.before, "1");
    QCOMPARE(kept->back().payload.before, "3");
    // They are no Writes.
    QCOMPARE(found(journal, {}), QString());
    QVERIFY(recordsResult(journal.kept(QStringLiteral("g3")))->empty());
}

void TestJournal::chainsWhatItAppends()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    appended(journal, Kind::Write, about(QStringLiteral("a")), {"before", "after"});
    appended(journal, Kind::Outcome, outcomeOf(1), {{}, "now"});
    appended(journal, Kind::Kept, {}, {"", {}});
    appended(journal, Kind::Write, {});
    QCOMPARE(chainProblem(records->folder(), 4), QString());
}

void TestJournal::tellsWhatRunsThatEndedLeft()
{
    const QTemporaryDir folder;
    {
        Records ended(folder.path(), m_clock);
        appended(ended.journal(), Kind::Write, about(QStringLiteral("a")));
        appended(ended.journal(), Kind::Write, about(QStringLiteral("b")));
        appended(ended.journal(), Kind::Outcome, outcomeOf(2));
        appended(ended.journal(), Kind::Write,
                 about(QStringLiteral("c"), map, QStringLiteral("P2")));
        appended(ended.journal(), Kind::Write, about(QStringLiteral("d")));
        QCOMPARE(unsettled(ended.journal()), QString()); // its own
    }
    Records running(folder.path(), m_clock);
    appended(running.journal(), Kind::Write, about(QStringLiteral("e")));

    Records records(folder.path(), m_clock);
    appended(records.journal(), Kind::Write, about(QStringLiteral("f")));
    QCOMPARE(unsettled(records.journal()), QStringLiteral("a,d"));
    QCOMPARE(unsettled(records.journal(), QStringLiteral("P2")), QStringLiteral("c"));
    appended(records.journal(), Kind::Outcome, outcomeOf(1));
    QCOMPARE(unsettled(records.journal()), QStringLiteral("d"));
}

void TestJournal::removesLocksOfRunsThatEnded()
{
    const QTemporaryDir folder;
    const auto locks = [&folder] {
        return QDir(folder.path()).entryList({QStringLiteral("run-*.lock")}).size();
    };
    Records records(folder.path(), m_clock);
    {
        Records ended(folder.path(), m_clock);
        appended(ended.journal(), Kind::Write, about(QStringLiteral("a")));
        appended(records.journal(), Kind::Write, about(QStringLiteral("b")));
        QCOMPARE(locks(), 2);
    }
    QCOMPARE(locks(), 1);
    // What one that crashed left: its process is no more.
    QFile left(QDir(folder.path()).filePath(QStringLiteral("run-dead.lock")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("4194305\nmapdesk\n");
    left.flush();
    QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                             QFileDevice::FileModificationTime));
    QCOMPARE(unsettled(records.journal()), QStringLiteral("a"));
    QCOMPARE(locks(), 1);
    QVERIFY(!left.exists());
}

void TestJournal::purgesFromTheFiles()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    const auto data = [](const char *name) { return QByteArray(name) + QByteArray(9'000, 'x'); };
    appended(journal, Kind::Write, about(QStringLiteral("a")),
             {data("SecretBefore"), data("SecretAfter")});
    appended(journal, Kind::Outcome, outcomeOf(1), {{}, data("SecretNow")});
    appended(journal, Kind::Write, about(QStringLiteral("b"))); // without a payload
    m_clock.advance(1'000);
    appended(journal, Kind::Write, about(QStringLiteral("c")), {data("Younger"), {}});
    QVERIFY(!filesWith(records->folder(), "SecretBefore").isEmpty());

    QSignalSpy changes(&journal, &Journal::appended);
    QCOMPARE(recordsResult(journal.purge(m_clock.nowMs())).value_or(-1), 2);
    QCOMPARE(changes.count(), 1);
    for (const char *gone : {"SecretBefore", "SecretAfter", "SecretNow"})
        QCOMPARE(filesWith(records->folder(), gone), QStringList());
    QVERIFY(!filesWith(records->folder(), "Younger").isEmpty());

    const auto all = recordsResult(journal.find(JournalQuery()));
    QCOMPARE(keysOf(all), QStringLiteral("c,b,a"));
    QVERIFY(!all->at(0).write.isPurged);
    QVERIFY(!all->at(1).write.isPurged);
    QVERIFY(all->at(2).write.isPurged);
    QVERIFY(all->at(2).write.payload.isEmpty());
    QVERIFY(all->at(2).outcome->isPurged);
    QCOMPARE(chainProblem(records->folder(), 5), QString());

    const auto file = readLocalDatabase(records->folder());
    QCOMPARE((*file)
                 ->number(QStringLiteral("SELECT metadata ->> 'through' FROM entries"
                                         " WHERE kind = 'purge'"))
                 .value_or(0),
             2);
    QCOMPARE((*file)
                 ->number(QStringLiteral("SELECT metadata ->> 'count' FROM entries"
                                         " WHERE kind = 'purge'"))
                 .value_or(0),
             2);
    // Nothing is left from before then, so there is nothing to say.
    QCOMPARE(recordsResult(journal.purge(m_clock.nowMs())).value_or(-1), 0);
    QCOMPARE(chainProblem(records->folder(), 5), QString());
    QCOMPARE(changes.count(), 1);
}

void TestJournal::purgesBackupsOfThatTime()
{
    TemporaryRecords records(m_clock);
    const QDir folder(records->folder());
    const auto makeBackup = [&folder](const QString &name, qint64 ms) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly)
            && file.setFileTime(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC),
                                QFileDevice::FileModificationTime);
    };
    QVERIFY(makeBackup(QStringLiteral("mapdesk.sqlite.v1.backup"), m_clock.nowMs() - 1'000));
    QVERIFY(makeBackup(QStringLiteral("mapdesk.sqlite.v1.backup.2"), m_clock.nowMs() + 1'000));
    QCOMPARE(recordsResult(records->journal().purge(m_clock.nowMs())).value_or(-1), 0);
    QCOMPARE(folder.entryList({QStringLiteral("*.backup*")}),
             QStringList(QStringLiteral("mapdesk.sqlite.v1.backup.2")));
}

void TestJournal::saysThatAReaderKeepsPurgedData()
{
    const QTemporaryDir folder;
    DatabaseThread database([&folder] {
        auto connection = openLocalDatabase(folder.path());
        (*connection)->setBusyTimeout(0); // does not wait for the reader
        return connection;
    });
    Journal journal(database, folder.path(), m_clock);
    appended(journal, Kind::Write, about(QStringLiteral("a")), {"SecretBefore", {}});
    m_clock.advance(1);
    const auto reader = readLocalDatabase(folder.path());
    {
        auto rows = (*reader)->query(QStringLiteral("SELECT seq FROM entries"));
        QVERIFY(rows->next().value_or(false));
        const QString error = recordsError(journal.purge(m_clock.nowMs()));
        QVERIFY2(error.contains(QStringLiteral("close that one")), qPrintable(error));
    }
    // The payload is gone, and now it goes from the log.
    QCOMPARE(recordsResult(journal.purge(m_clock.nowMs())).value_or(-1), 0);
    QCOMPARE(filesWith(folder.path(), "SecretBefore"), QStringList());
}

void TestJournal::appendsWhenNobodyWaits()
{
    TemporaryRecords records(m_clock);
    QSignalSpy changes(&records->journal(), &Journal::appended);
    {
        const auto dropped = records->journal().append(Kind::Write, about(QStringLiteral("a")));
    }
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(found(records->journal(), {}), QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(TestJournal)

#include "tst_journal.moc"
