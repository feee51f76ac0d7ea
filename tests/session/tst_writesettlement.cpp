// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsundertest.h"
#include "recordsresult.h"
#include "writesettlement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// What the journal says of a write whose end nobody saw, or that was refused. With a service and
// real crashes: tests/crash.
class TestWriteSettlement : public QObject
{
    Q_OBJECT

private slots:
    void looksUpWhatWasLeftOpen();
    void saysNothingOfAnotherAccount();
    void asksNothingWhereTheEntryLacksWhatItNeeds_data();
    void asksNothingWhereTheEntryLacksWhatItNeeds();
    void aRefusalDoesNotSayWhatStandsThere();
    void doesNotTrustTheComputersClockOfThen_data();
    void doesNotTrustTheComputersClockOfThen();
};

namespace {

const QString profile = QStringLiteral("p1");

// A write of an earlier run of the program, which ended before it knew what became of it.
class LeftOpen
{
public:
    explicit LeftOpen(const QJsonObject &facts)
    {
        QJsonObject all = facts;
        all.insert(fact::profile, profile);
        all.insert(fact::service, QStringLiteral("IS1"));
        all.insert(fact::map, QStringLiteral("MP1"));
        Records earlier(folder.path(), clock);
        if (!recordsResult(earlier.journal().append(JournalEntry::Kind::Write, all)))
            qFatal("the journal took nothing");
    }

    ManualClock clock;
    QTemporaryDir folder;
};

std::vector<WriteRecord> settled(CommandsUnderTest &t, Journal &journal)
{
    WriteSettlement settlement(t.recorded.outcomes(), journal, t.session.clock(), profile);
    QSignalSpy finished(&settlement, &WriteSettlement::finished);
    settlement.start();
    if (finished.isEmpty() && !finished.wait(20'000))
        qFatal("nothing came");
    return finished.front().front().value<std::vector<WriteRecord>>();
}

} // namespace

void TestWriteSettlement::looksUpWhatWasLeftOpen()
{
    const LeftOpen left({{QStringLiteral("action"), QStringLiteral("deleteItem")},
                         {fact::key, QStringLiteral("k")}});
    CommandsUnderTest t({refusal(404, 20404), ScriptedServer::answer(200, R"({"sid":"IS1"})")});
    Records records(left.folder.path(), left.clock);
    const auto writes = settled(t, records.journal());
    QCOMPARE(writes.size(), size_t(1));
    QVERIFY(writes.front().isApplied());
    QVERIFY(!writes.front().end->after.exists);
    QVERIFY(writes.front().end->isFoundLater);
    QVERIFY(settled(t, records.journal()).empty());
}

// The profile may belong to another one by now, where nothing of it is to be found.
void TestWriteSettlement::saysNothingOfAnotherAccount()
{
    for (const char *action : {"createItem", "deleteItem", "deleteMap"}) {
        const LeftOpen left({{QStringLiteral("action"), QString::fromLatin1(action)},
                             {fact::key, QStringLiteral("k")}});
        CommandsUnderTest t({refusal(404, 20404)});
        Records records(left.folder.path(), left.clock);
        const auto writes = settled(t, records.journal());
        QCOMPARE(writes.size(), size_t(1));
        QVERIFY(!writes.front().end);
        QCOMPARE(recordsResult(records.journal().find(JournalQuery()))->front().outcome.has_value(),
                 false);
    }
}

void TestWriteSettlement::asksNothingWhereTheEntryLacksWhatItNeeds_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"saveData", "changeItemExpiry", "createItem", "deleteItem",
                               "changeMapExpiry", "changePermission", "deletePermission"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestWriteSettlement::asksNothingWhereTheEntryLacksWhatItNeeds()
{
    QFETCH(const QString, action);
    const LeftOpen left({{QStringLiteral("action"), action}});
    CommandsUnderTest t({});
    Records records(left.folder.path(), left.clock);
    const auto writes = settled(t, records.journal());
    QCOMPARE(writes.size(), size_t(1));
    QVERIFY(writes.front().end);
    QCOMPARE(writes.front().end->outcome, WriteEnd::Outcome::CannotTell);
    QVERIFY(t.server.requests().empty());
    QVERIFY(settled(t, records.journal()).empty());
}

void TestWriteSettlement::aRefusalDoesNotSayWhatStandsThere()
{
    CommandsUnderTest t({refusal(400, 54008)});
    t.save();
    QTRY_COMPARE(t.stopped.count(), 1);
    const auto record = recordsResult(t.records->journal().find(1));
    QVERIFY(record && *record && (*record)->outcome);
    const QJsonObject &facts = (*record)->outcome->facts;
    QCOMPARE(facts.value(QStringLiteral("outcome")).toString(), QStringLiteral("refused"));
    QVERIFY(!facts.contains(QStringLiteral("after")));
    QVERIFY(!writeRecordOf(**record).end->after.data);
}

namespace {

constexpr qint64 hourMs = 60 * 60 * 1000;
constexpr qint64 nowMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z

WriteRecord creation(std::optional<qint64> askedMs)
{
    WriteRecord record;
    record.profile = profile;
    record.action = WriteRecord::Action::CreateItem;
    record.target = {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")),
                     ItemKey("k")};
    record.askedMs = askedMs;
    record.before = nothingThere();
    record.sent.data = R"({"a":1})";
    return record;
}

} // namespace

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
    const auto writes = settled(t, records.journal());
    QCOMPARE(writes.size(), size_t(1));
    QVERIFY(writes[0].end);
    QTEST(writes[0].end->outcome, "outcome");
}

QTEST_GUILESS_MAIN(TestWriteSettlement)
#include "tst_writesettlement.moc"
