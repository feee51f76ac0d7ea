// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsundertest.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray itemExpiringLater =
    R"({"key":"k","data":{"a":2},"revision":"2","date_expires":"2026-10-14T16:05:09Z"})";

ScriptedServer::Step itemWith(const QByteArray &revision, const QByteArray &data,
                              const QByteArray &created = "2023-11-14T22:13:20Z")
{
    return ScriptedServer::answer(200,
                                  R"({"key":"k","data":)" + data + R"(,"revision":")" + revision
                                      + R"(","date_created":")" + created
                                      + R"(","date_expires":null})");
}

// Made just now, by the clock of these tests.
ScriptedServer::Step itemMadeNow(const QByteArray &data)
{
    return itemWith("1", data, "2026-01-01T00:00:00Z");
}

} // namespace

Q_DECLARE_METATYPE(ScriptedServer::Step)
Q_DECLARE_METATYPE(std::optional<Ttl>)

// Saves and creations through ItemCommands.
class TestDataCommands : public QObject
{
    Q_OBJECT

private slots:
    void savesAnItemsData();
    void keepsWhatASaveRead_data();
    void keepsWhatASaveRead();
    void takesOneWriteAnItemOfWhateverKind();
    void writesToOtherItemsMeanwhile();
    void savesWhenTheMapIsClosed();
    void dropsItsWritesWithItself();
    void createsAnItemAgain_data();
    void createsAnItemAgain();
    void readsWhoeverWasFaster();
    void tellsWhatBecameOfACreation_data();
    void tellsWhatBecameOfACreation();
    void createsNothingInAMapThatIsGone();
    void canBeginAnewAtOnce();
};

void TestDataCommands::savesAnItemsData()
{
    CommandsUnderTest t({itemWith("2", R"({"a":2,"b":1})")});
    t.save();
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QVERIFY(!t.commands.isIdle());
    QCOMPARE(t.started.count(), 1);
    QByteArray storedThen;
    connect(&t.commands, &ItemCommands::dataSaved, this,
            [&] { storedThen = t.stored()->revision.toByteArray(); });
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(storedThen, "2");
    QCOMPARE(t.saved[0][0].value<CommandTarget>(), t.itemTarget);
    QCOMPARE(t.saved[0][1].value<DataSaved>().text.bytes(), R"({"a":2,"b":1})");
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":2,"b":1})");
    QCOMPARE(t.idle.count(), 1);
    QVERIFY(t.commands.isIdle());
    QCOMPARE(t.stopped.count() + t.failed.count(), 0);
}

void TestDataCommands::keepsWhatASaveRead_data()
{
    QTest::addColumn<std::vector<ScriptedServer::Step>>("script");
    QTest::addColumn<SaveStop::Reason>("reason");
    QTest::addColumn<QByteArray>("revision"); // in the store; empty: it is not there any more
    using Script = std::vector<ScriptedServer::Step>;
    using Reason = SaveStop::Reason;
    const ScriptedServer::Step mapFound = ScriptedServer::answer(
        200, R"({"sid":"MP1","service_sid":"IS1"})");
    QTest::newRow("overlap") << Script{refusal(412, 54205), itemWith("2", R"({"a":3,"b":1})")}
                             << Reason::Overlap << QByteArray("2");
    QTest::newRow("uncertain") << Script{ScriptedServer::closeAfter(),
                                         itemWith("2", R"({"a":3,"b":1})")}
                               << Reason::Uncertain << QByteArray("2");
    QTest::newRow("item gone") << Script{refusal(404, 20404), mapFound} << Reason::ItemGone
                               << QByteArray();
    QTest::newRow("map gone") << Script{refusal(404, 20404)} << Reason::MapGone << QByteArray("1a");
    QTest::newRow("refused") << Script{refusal(403, 54056)} << Reason::Failed << QByteArray("1a");
}

void TestDataCommands::keepsWhatASaveRead()
{
    QFETCH(std::vector<ScriptedServer::Step>, script);
    QFETCH(QByteArray, revision);
    CommandsUnderTest t(script);
    t.save();
    QTRY_COMPARE(t.stopped.count(), 1);
    QCOMPARE(t.stopped[0][0].value<CommandTarget>(), t.itemTarget);
    QTEST(t.stopped[0][1].value<SaveStop>().reason, "reason");
    QCOMPARE(t.stored() ? t.stored()->revision.toByteArray() : QByteArray(), revision);
    QCOMPARE(t.idle.count(), 1);
    QCOMPARE(t.failed.count() + t.saved.count(), 0);
}

void TestDataCommands::takesOneWriteAnItemOfWhateverKind()
{
    CommandsUnderTest t(
        {itemWith("2", R"({"a":2,"b":1})"), ScriptedServer::answer(200, itemExpiringLater)});
    t.save();
    t.changeItem();
    t.save();
    t.recreate();
    QTRY_COMPARE(t.idle.count(), 1);
    QCOMPARE(t.server.requests().size(), 1u);
    t.commands.changeItemExpiry(t.map, t.key, Revision(QStringLiteral("2")), Ttl::never());
    t.save();
    QTRY_COMPARE(t.idle.count(), 2);
    QCOMPARE(t.server.requests().size(), 2u);
    QCOMPARE(t.started.count(), 2);
    QCOMPARE(t.saved.count() + t.changed.count(), 2);
}

void TestDataCommands::writesToOtherItemsMeanwhile()
{
    CommandsUnderTest t({ScriptedServer::silence()});
    t.save();
    DataEdit other = edit();
    other.base.key = ItemKey("other");
    t.commands.saveItemData(t.map, other, MergePolicy::Merge);
    t.changeMap();
    QCOMPARE(t.started.count(), 3);
    QTRY_COMPARE(t.server.requests().size(), 3u);
}

void TestDataCommands::savesWhenTheMapIsClosed()
{
    CommandsUnderTest t({refusal(412, 54205), itemWith("2", R"({"a":1,"b":3})"),
                         itemWith("3", R"({"a":2,"b":3})")});
    t.save();
    t.map.reset();
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(t.saved[0][1].value<DataSaved>().merges, 1);
}

void TestDataCommands::dropsItsWritesWithItself()
{
    CommandsUnderTest t({ScriptedServer::silence()});
    auto writes = std::make_unique<RecordedWrites>(t.session.client(), t.records->journal(),
                                                   t.session.clock(), WriteContext());
    auto commands = std::make_unique<ItemCommands>(t.session.client(), *writes, t.session.clock(),
                                                   [](const MapSid &) { return nullptr; });
    commands->saveItemData(t.map, edit(), MergePolicy::Merge);
    QTRY_COMPARE(t.server.requests().size(), 1u);
    commands.reset();
    QCOMPARE(t.server.connectionsOpen(), 1);
    writes.reset();
    QTRY_COMPARE(t.server.connectionsOpen(), 0);
}

void TestDataCommands::createsAnItemAgain_data()
{
    QTest::addColumn<std::optional<Ttl>>("ttl");
    QTest::addColumn<QByteArray>("body");
    const QByteArray body = "Key=k&Data=%7B%22a%22%3A2%2C%22b%22%3A1%7D";
    QTest::newRow("for ever") << std::optional<Ttl>() << body;
    QTest::newRow("for an hour") << Ttl::seconds(3600) << body + "&ItemTtl=3600";
}

void TestDataCommands::createsAnItemAgain()
{
    QFETCH(std::optional<Ttl>, ttl);
    CommandsUnderTest t(
        {ScriptedServer::answer(201, R"({"key":"k","data":{"a":2,"b":1},"revision":"7"})")});
    t.map->items().remove(t.key);
    t.recreate(ttl);
    QVERIFY(t.commands.isBusy(t.itemTarget));
    QCOMPARE(t.started.count(), 1);
    QTRY_COMPARE(t.created.count(), 1);
    QCOMPARE(t.created[0][0].value<CommandTarget>(), t.itemTarget);
    QCOMPARE(t.created[0][1].value<MapItem>().revision.value(), QStringLiteral("7"));
    QCOMPARE(t.stored()->revision.toByteArray(), "7");
    QTEST(t.server.requests()[0].body, "body");
    QVERIFY(
        t.server.requests()[0].requestLine().startsWith("POST /v1/Services/IS1/Maps/MP1/Items "));
    QCOMPARE(t.idle.count(), 1);
}

void TestDataCommands::readsWhoeverWasFaster()
{
    CommandsUnderTest t({refusal(409, 54208), itemMadeNow(R"({"a":9})")});
    t.map->items().remove(t.key);
    t.recreate();
    QTRY_COMPARE(t.creationFailed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::AlreadyExists);
    QCOMPARE(t.stored()->data.toByteArray(), R"({"a":9})");
    QCOMPARE(t.created.count(), 0);
}

void TestDataCommands::tellsWhatBecameOfACreation_data()
{
    QTest::addColumn<ScriptedServer::Step>("found");
    QTest::addColumn<int>("status"); // of the write; 0: no answer
    QTest::addColumn<WriteOutcome>("outcome");
    using Outcome = WriteOutcome;
    const auto ours = itemMadeNow(R"({"a":2,"b":1})");
    QTest::newRow("applied") << ours << 0 << Outcome::Applied;
    QTest::newRow("applied, then a fault") << ours << 500 << Outcome::Applied;
    QTest::newRow("not applied") << refusal(404, 20404) << 0 << Outcome::NotApplied;
    QTest::newRow("somebody else's") << itemMadeNow(R"({"a":9})") << 0 << Outcome::CannotTell;
}

void TestDataCommands::tellsWhatBecameOfACreation()
{
    QFETCH(ScriptedServer::Step, found);
    QFETCH(int, status);
    QFETCH(WriteOutcome, outcome);
    CommandsUnderTest t(
        {status ? refusal(status, 20000 + status) : ScriptedServer::closeAfter(), found});
    t.recreate();
    QTRY_COMPARE(t.created.count() + t.creationFailed.count(), 1);
    QCOMPARE(t.created.count(), outcome == WriteOutcome::Applied ? 1 : 0);
    if (t.creationFailed.count() == 1)
        QCOMPARE(t.failure().outcome, outcome);
    QCOMPARE(t.stored().has_value(), outcome != WriteOutcome::NotApplied);
    if (t.stored())
        QCOMPARE(t.stored()->revision.toByteArray(), "1");
}

void TestDataCommands::createsNothingInAMapThatIsGone()
{
    CommandsUnderTest t({refusal(404, 20404)});
    t.recreate();
    QTRY_COMPARE(t.creationFailed.count(), 1);
    QCOMPARE(t.failureKind(), ApiError::Kind::NotFound);
    QCOMPARE(t.server.requests().size(), 1u);
}

// As after an answer that asks for another write.
void TestDataCommands::canBeginAnewAtOnce()
{
    CommandsUnderTest t({refusal(400, 54008), itemWith("2", R"({"a":2,"b":1})")});
    QMetaObject::Connection again = connect(&t.commands, &ItemCommands::saveStopped, this,
                                            [&t] { t.save(); });
    t.save();
    QTRY_COMPARE(t.saved.count(), 1);
    QCOMPARE(t.started.count(), 2);
    QCOMPARE(t.idle.count(), 1);
    disconnect(again);
}

QTEST_GUILESS_MAIN(TestDataCommands)
#include "tst_datacommands.moc"
