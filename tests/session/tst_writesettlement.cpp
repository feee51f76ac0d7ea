// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsundertest.h"
#include "journal.h"
#include "recordsresult.h"
#include "writesettlement.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr qint64 hourMs = 60 * 60 * 1000;
constexpr qint64 nowMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z

WriteRecord creation(std::optional<qint64> askedMs)
{
    WriteRecord record;
    record.profile = QStringLiteral("anna");
    record.action = WriteRecord::Action::CreateItem;
    record.target = {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")),
                     ItemKey("k")};
    record.askedMs = askedMs;
    record.before = nothingThere();
    record.sent.data = R"({"a":1})";
    return record;
}

} // namespace

// What an earlier run of the program left open. With a service: tests/crash.
class TestWriteSettlement : public QObject
{
    Q_OBJECT

private slots:
    void doesNotTrustTheComputersClockOfThen_data();
    void doesNotTrustTheComputersClockOfThen();
};

void TestWriteSettlement::doesNotTrustTheComputersClockOfThen_data()
{
    QTest::addColumn<qint64>("clockMs"); // that it said when the write was recorded
    QTest::addColumn<QByteArray>("created");
    QTest::addColumn<WriteEnd::Outcome>("outcome");
    using Outcome = WriteEnd::Outcome;
    const QByteArray then = "2025-12-31T23:00:02Z"; // just after it was asked for
    const QByteArray before = "2025-12-31T22:00:00Z";
    QTest::newRow("right") << nowMs - hourMs << then << Outcome::Applied;
    QTest::newRow("fast") << nowMs + 5 * hourMs << then << Outcome::Applied;
    QTest::newRow("slow") << nowMs - 9 * hourMs << then << Outcome::Applied;
    QTest::newRow("slow, of somebody else's")
        << nowMs - 2 * hourMs << before << Outcome::NotApplied;
}

void TestWriteSettlement::doesNotTrustTheComputersClockOfThen()
{
    QFETCH(qint64, clockMs);
    QFETCH(QByteArray, created);
    CommandsUnderTest t({ScriptedServer::answer(
        200,
        R"({"key":"k","data":{"a":1},"revision":"0","date_expires":null,"date_created":")" + created
            + R"("})")});
    const QTemporaryDir folder;
    {
        const ManualClock clockOfThen(clockMs);
        Records earlier(folder.path(), clockOfThen);
        const WriteRecord record = creation(nowMs - hourMs);
        QVERIFY(recordsResult(earlier.journal().append(JournalEntry::Kind::Write, factsOf(record),
                                                       payloadOf(record))));
    }
    Records records(folder.path(), t.clock);
    const ServerClock serviceClock(t.clock);
    WriteSettlement settlement(t.recorded.outcomes(), records.journal(), serviceClock,
                               QStringLiteral("anna"));
    QSignalSpy finished(&settlement, &WriteSettlement::finished);
    settlement.start();
    QTRY_COMPARE(finished.count(), 1);
    const auto writes = finished[0][0].value<std::vector<WriteRecord>>();
    QCOMPARE(writes.size(), 1u);
    QVERIFY(writes[0].end);
    QTEST(writes[0].end->outcome, "outcome");
}

QTEST_GUILESS_MAIN(TestWriteSettlement)
#include "tst_writesettlement.moc"
