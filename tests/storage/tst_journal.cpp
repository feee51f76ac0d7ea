// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "recordsresult.h"
#include "temporaryrecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Kind = JournalEntry::Kind;

QJsonObject about(const QString &key, const QString &map = QStringLiteral("MP1"),
                  const QString &profile = QStringLiteral("P1"))
{
    return {{fact::profile, profile}, {fact::map, map}, {fact::key, key}};
}

QStringList keysOf(const Result<std::vector<JournalRecord>, QString> &records)
{
    if (!records)
        return {records.error()};
    QStringList keys;
    for (const JournalRecord &record : *records)
        keys.append(record.write.facts.value(fact::key).toString());
    return keys;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasAppended();

private:
    const ManualClock m_clock;
};

void TestJournal::findsWhatWasAppended()
{
    TemporaryRecords records(m_clock);
    Journal &journal = records->journal();
    QSignalSpy appended(&journal, &Journal::appended);
    const auto first = recordsResult(journal.append(
        Kind::Write, about(QStringLiteral("a")), {.before = "{\"x\":1}", .after = QByteArray("")}));
    QVERIFY2(first, qPrintable(first ? QString() : first.error()));
    QCOMPARE(*first, 1);
    QCOMPARE(recordsResult(journal.append(Kind::Write, about(QStringLiteral("b")))).value_or(0), 2);
    const QJsonObject end = {{fact::of, *first}, {QStringLiteral("outcome"), 1}};
    QCOMPARE(recordsResult(journal.append(Kind::Outcome, end, {.after = "2"})).value_or(0), 3);
    QTRY_COMPARE(appended.count(), 3);

    const auto found = recordsResult(journal.find(JournalQuery()));
    QCOMPARE(keysOf(found), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    const JournalRecord &record = found->back();
    QCOMPARE(record.write.seq, 1);
    QCOMPARE(record.write.facts.value(fact::time).toInteger(), m_clock.nowMs());
    QVERIFY(!record.write.facts.value(fact::user).toString().isEmpty());
    QCOMPARE(record.write.payload, (JournalPayload{"{\"x\":1}", ""}));
    QVERIFY(record.outcome);
    QCOMPARE(record.outcome->payload, (JournalPayload{{}, "2"}));
    QVERIFY(!found->front().outcome);
}

QTEST_GUILESS_MAIN(TestJournal)

#include "tst_journal.moc"
