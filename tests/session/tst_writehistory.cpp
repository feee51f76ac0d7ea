// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "recordsresult.h"
#include "temporaryrecords.h"
#include "testwrites.h"
#include "writehistory.h"

#include <QSignalSpy>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int pageSize = 8;

WriteRecord write(const char *map, const char *key)
{
    WriteRecord record = savedData(0, R"({"a":1})", R"({"a":2})");
    record.target.map = MapSid(QLatin1String(map));
    record.target.key = ItemKey(key);
    record.mapName = QLatin1String(map);
    return record;
}

// A journal and what somebody sees of it.
struct Desk
{
    Desk() { seen.setPaused(false); }

    JournalSeq add(const WriteRecord &record)
    {
        return *recordsResult(records->journal().append(JournalEntry::Kind::Write, factsOf(record),
                                                        payloadOf(record)));
    }
    void settle(WriteRecord record, JournalSeq seq)
    {
        record.seq = seq;
        recordsResult(records->journal().append(JournalEntry::Kind::Outcome, endFactsOf(record),
                                                endPayloadOf(record)));
    }
    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add(write("MP1", "a"));
    }
    QStringList keys() const
    {
        QStringList found;
        for (const WriteRecord &record : seen.records())
            found += toString(*record.target.key);
        return found;
    }
    bool isComplete() const { return seen.state() == LoadState::Complete; }

    ManualClock clock;
    TemporaryRecords records{clock};
    WriteHistory seen{records->journal(), pageSize};
};

} // namespace

class TestWriteHistory : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestFirst();
    void showsWhatIsAskedFor_data();
    void showsWhatIsAskedFor();
    void looksForWordsInAllOfTheJournal();
    void readsPageByPage();
    void followsTheJournal();
    void staysAsFarAsItWasRead();
    void readsNothingWhilePaused();
    void readsManyEntriesTogether();
    void aScopeThatIsLeftTellsNothingMore();
    void saysWhyItCannotRead();
};

void TestWriteHistory::showsTheNewestFirst()
{
    Desk desk;
    QCOMPARE(desk.seen.state(), LoadState::Idle);
    desk.add(write("MP1", "a"));
    desk.add(write("MP1", "b"));
    desk.seen.show({});
    QCOMPARE(desk.seen.state(), LoadState::Loading);
    QTRY_VERIFY(desk.isComplete());
    QCOMPARE(desk.keys(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(*desk.seen.records().front().before.data, QByteArray(R"({"a":1})"));
    QVERIFY(!desk.seen.records().front().end);
    desk.seen.clear();
    QCOMPARE(desk.seen.state(), LoadState::Idle);
    QVERIFY(desk.seen.records().empty());
}

void TestWriteHistory::showsWhatIsAskedFor_data()
{
    QTest::addColumn<HistoryScope>("scope");
    QTest::addColumn<QString>("keys");
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const MapSid map(text("MP1"));
    QTest::newRow("everything") << HistoryScope{} << "d zeta b a";
    QTest::newRow("a map") << HistoryScope{.map = map} << "b a";
    QTest::newRow("an item") << HistoryScope{.map = map, .key = ItemKey("a")} << "a";
    QTest::newRow("a profile") << HistoryScope{.profile = text("p2")} << "d";
    QTest::newRow("a key") << HistoryScope{.words = text("ZET")} << "zeta";
    QTest::newRow("a reason") << HistoryScope{.words = text("ticket")} << "b";
    QTest::newRow("words of two places") << HistoryScope{.words = text(" mp1  ticket ")} << "b";
    QTest::newRow("words of which one is nowhere")
        << HistoryScope{.words = text("mp2 ticket")} << "";
    QTest::newRow("an outcome") << HistoryScope{.standing = WriteStanding::Refused} << "zeta";
    QTest::newRow("not known yet")
        << HistoryScope{.standing = WriteStanding::NotKnownYet} << "d b a";
}

void TestWriteHistory::showsWhatIsAskedFor()
{
    QFETCH(HistoryScope, scope);
    Desk desk;
    desk.add(write("MP1", "a"));
    WriteRecord reasoned = write("MP1", "b");
    reasoned.reason = QStringLiteral("Ticket 4711");
    desk.add(reasoned);
    const WriteRecord no = refused(write("MP2", "zeta"), QStringLiteral("no"));
    desk.settle(no, desk.add(no));
    WriteRecord other = write("MP2", "d");
    other.profile = QStringLiteral("p2");
    desk.add(other);
    desk.seen.show(scope);
    QTRY_VERIFY(desk.isComplete());
    QTEST(desk.keys().join(u' '), "keys");
}

// The one that is looked for lies pages behind.
void TestWriteHistory::looksForWordsInAllOfTheJournal()
{
    Desk desk;
    desk.add(write("MP1", "needle"));
    desk.addMany(2 * pageSize);
    desk.seen.show({.words = QStringLiteral("needle")});
    QTRY_VERIFY(desk.isComplete());
    QCOMPARE(desk.keys(), QStringList(QStringLiteral("needle")));
}

void TestWriteHistory::readsPageByPage()
{
    Desk desk;
    desk.addMany(pageSize + 5);
    desk.seen.show({});
    QTRY_COMPARE(desk.seen.state(), LoadState::More);
    QCOMPARE(desk.seen.records().size(), size_t(pageSize));
    desk.seen.readMore();
    QTRY_VERIFY(desk.isComplete());
    QCOMPARE(desk.seen.records().size(), size_t(pageSize) + 5);
    QCOMPARE(desk.seen.records().back().seq, 1);
    desk.seen.readMore();
    QVERIFY(desk.isComplete());
}

void TestWriteHistory::followsTheJournal()
{
    Desk desk;
    const WriteRecord record = write("MP1", "a");
    desk.seen.show({});
    QTRY_VERIFY(desk.isComplete());
    QVERIFY(desk.seen.records().empty());
    const JournalSeq seq = desk.add(record);
    QTRY_COMPARE(desk.seen.records().size(), 1u);
    desk.settle(record, seq);
    QTRY_VERIFY(desk.seen.records().front().isApplied());
    desk.clock.advance(std::chrono::hours(1));
    QCOMPARE(*recordsResult(desk.records->journal().purge(desk.clock.nowMs())), 1);
    QTRY_VERIFY(desk.seen.records().front().isPurged);
    QVERIFY(!desk.seen.records().front().before.data);
}

void TestWriteHistory::staysAsFarAsItWasRead()
{
    Desk desk;
    desk.addMany(pageSize + 5);
    desk.seen.show({});
    QTRY_COMPARE(desk.seen.state(), LoadState::More);
    desk.seen.readMore();
    QTRY_VERIFY(desk.isComplete());
    desk.add(write("MP1", "new"));
    QTRY_COMPARE(desk.keys().front(), QStringLiteral("new"));
    QCOMPARE(desk.seen.records().back().seq, 1);
}

void TestWriteHistory::readsNothingWhilePaused()
{
    Desk desk;
    desk.add(write("MP1", "a"));
    desk.seen.show({});
    QTRY_VERIFY(desk.isComplete());
    desk.seen.setPaused(true);
    const QSignalSpy changes(&desk.seen, &WriteHistory::recordsChanged);
    const QSignalSpy states(&desk.seen, &WriteHistory::stateChanged);
    desk.add(write("MP1", "b"));
    desk.seen.refresh();
    QCOMPARE(states.count(), 0);
    QCOMPARE(changes.count(), 0);
    desk.seen.setPaused(false);
    QTRY_COMPARE(desk.keys().size(), 2);
    QCOMPARE(changes.count(), 1);
}

void TestWriteHistory::readsManyEntriesTogether()
{
    Desk desk;
    desk.seen.show({});
    QTRY_VERIFY(desk.isComplete());
    const QSignalSpy changes(&desk.seen, &WriteHistory::recordsChanged);
    std::vector<Call<JournalSeq, QString>> calls;
    const WriteRecord record = write("MP1", "a");
    for (int i = 0; i < 50; ++i)
        calls.push_back(desk.records->journal().append(JournalEntry::Kind::Write, factsOf(record),
                                                       payloadOf(record)));
    QTRY_VERIFY(!desk.seen.records().empty() && desk.seen.records().front().seq == 50);
    QVERIFY(changes.count() < 50);
}

void TestWriteHistory::aScopeThatIsLeftTellsNothingMore()
{
    Desk desk;
    desk.add(write("MP1", "a"));
    desk.add(write("MP2", "b"));
    desk.seen.show({.map = MapSid(QStringLiteral("MP1"))});
    desk.seen.show({.map = MapSid(QStringLiteral("MP2"))});
    QTRY_VERIFY(desk.isComplete());
    QCOMPARE(desk.keys(), QStringList(QStringLiteral("b")));
}

void TestWriteHistory::saysWhyItCannotRead()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("in the way"));
    QFile inTheWay(file);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const ManualClock clock;
    Records records(file, clock);
    WriteHistory seen(records.journal());
    seen.setPaused(false);
    seen.show({});
    QTRY_COMPARE(seen.state(), LoadState::Failed);
    QVERIFY2(seen.problem().contains(QStringLiteral("in the way")), qPrintable(seen.problem()));
}

QTEST_GUILESS_MAIN(TestWriteHistory)
#include "tst_writehistory.moc"
