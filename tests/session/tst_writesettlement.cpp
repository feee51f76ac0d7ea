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
    void asksNothingWhereTheEntryLacksWhatItNeeds_data();
    void asksNothingWhereTheEntryLacksWhatItNeeds();
    void aRefusalDoesNotSayWhatStandsThere();
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
    CommandsUnderTest t({refusal(404, 20404), refusal(404, 20404)});
    Records records(left.folder.path(), left.clock);
    const auto writes = settled(t, records.journal());
    QCOMPARE(writes.size(), size_t(1));
    QVERIFY(writes.front().isApplied());
    QVERIFY(!writes.front().end->after.exists);
    QVERIFY(writes.front().end->isFoundLater);
    QVERIFY(settled(t, records.journal()).empty());
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

QTEST_GUILESS_MAIN(TestWriteSettlement)
#include "tst_writesettlement.moc"
