// SPDX-License-Identifier: GPL-3.0-or-later
#include "maprestoration.h"
#include "undoonpractice.h"

#include <algorithm>
#include <map>

using namespace mapdesk;
using namespace mapdesk::test;
using Reason = ReversalStop::Reason;
using MapPointer = std::shared_ptr<OpenMap>;

namespace {

struct Item
{
    QByteArray data;
    std::optional<qint64> expiresMs;
};
using Items = std::map<QByteArray, Item>;
using Rights = std::map<QString, PermissionRights>;

Items itemsOf(UndoOnPractice &t, const MapSid &map)
{
    Items items;
    PageRequest next;
    do {
        const auto page = resultOf(t.other.listItems(t.service, map, next));
        if (!page)
            qFatal("%s", qPrintable(describe(page.error())));
        for (const ItemView &item : page->items)
            items[item.key.toByteArray()] = {item.data.toByteArray(), item.expiresMs};
        next.target = page->nextTarget;
    } while (!next.target.isEmpty());
    return items;
}

Rights rightsOf(UndoOnPractice &t, const MapSid &map)
{
    Rights rights;
    for (const MapPermission &permission : recordsOf<MapPermission>([&](const PageRequest &page) {
             return t.other.listPermissions(t.service, map, page);
         }))
        rights[permission.identity.value()] = *stateOf(permission).rights;
    return rights;
}

void compare(const Items &found, const Items &wanted)
{
    QCOMPARE(found.size(), wanted.size());
    for (const auto &[key, item] : wanted) {
        QVERIFY2(found.contains(key), key.constData());
        QCOMPARE(found.at(key).data, item.data);
        QVERIFY2(isSameTime(found.at(key).expiresMs, item.expiresMs), key.constData());
    }
}

// A map with permissions and with items of all sorts, some of which expire.
MapPointer filledMap(UndoOnPractice &t, int items, std::optional<Ttl> ttl = {})
{
    const MapPointer map = t.newMap(QStringLiteral("orders"), ttl);
    practice::PracticeClient program(t.address());
    const QByteArray path = "/Maps/" + map->map().sid.value().toLatin1() + "/Items";
    for (int number = 1; number < items; ++number) {
        const QByteArray text = QByteArray::number(number);
        const QByteArray ttlField = number % 3 == 0 ? "&ItemTtl=" + QByteArray::number(600 + number)
                                                    : QByteArray();
        const auto answer = program.post(
            path,
            "Key=" + QByteArray("order " + text + "/é").toPercentEncoding() + "&Data="
                + QByteArray("{\"n\":" + text + ".10,\"big\":1234567890123456789" + text + ","
                             + "\"n\":\"twice\"}")
                      .toPercentEncoding()
                + ttlField);
        if (answer.status != 201)
            qFatal("not created");
    }
    (void)resultOf(t.other.updatePermission(t.service, map->map().sid,
                                            Identity(QStringLiteral("bob")), {.read = true}));
    (void)resultOf(t.other.updatePermission(t.service, map->map().sid,
                                            Identity(QStringLiteral("a/b é")),
                                            {.write = true, .manage = true}));
    return map;
}

} // namespace

// A map is deleted with what it has kept, and comes back in pieces.
class TestMapRestorationOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void bringsAllBack();
    void leavesOutWhatHasExpired();
    void goesOnWhereItWasStopped();
    void goesOnAfterALock();
    void stopsWhereTheNameIsTaken();
    void stopsWhereTheMapsTimeHasPassed();
    void saysWhatCannotComeBack();
    void stopsWhileReading();
};

void TestMapRestorationOnPractice::bringsAllBack()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 250, day());
    const MapSid sid = map->map().sid;
    const Items items = itemsOf(t, sid);
    const Rights rights = rightsOf(t, sid);
    QCOMPARE(items.size(), 250u);
    QSignalSpy progressed(&t.commands, &ItemCommands::progressed);
    QSignalSpy deleted(&t.commands, &ItemCommands::mapDeleted);
    const WriteRecord record = t.write([&] { t.commands.deleteMap(map); });
    QCOMPARE(deleted.count(), 1);
    QVERIFY(!t.readMap(*map));
    QCOMPARE(progressed.count(), 3);
    QCOMPARE(progressed.back().at(1).toInt(), 250);
    QCOMPARE(record.action, WriteRecord::Action::DeleteMap);

    progressed.clear();
    QSignalSpy restoredSpy(&t.commands, &ItemCommands::mapRestored);
    QVERIFY(t.undoNext().own);
    const auto restored = restoredSpy[0][1].value<MapRestored>();
    QCOMPARE(restored.items, 250);
    QCOMPARE(restored.permissions, 2);
    QCOMPARE(restored.expired, 0);
    QVERIFY(restored.failures.empty());
    QVERIFY(restored.wasKeptWhole);
    QCOMPARE(progressed.count(), 252);
    QCOMPARE(progressed.back().at(1).toInt(), 252);
    QCOMPARE(progressed.back().at(2).toInt(), 252);
    QVERIFY(restored.map.sid != sid);
    const SyncMap there = *resultOf(t.other.fetchMap(t.service, QStringLiteral("orders")));
    QCOMPARE(there.sid, restored.map.sid);
    QVERIFY(isSameTime(there.expiresMs, map->map().expiresMs));
    compare(itemsOf(t, there.sid), items);
    QCOMPARE(rightsOf(t, there.sid), rights);
    QVERIFY(!t.undo.nextUndo());
    QVERIFY(!t.undo.nextRedo());
}

void TestMapRestorationOnPractice::leavesOutWhatHasExpired()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 5);
    QVERIFY(t.create(*map, ItemKey("brief"), "{}", Ttl::seconds(1)));
    const qint64 expiresMs = *t.read(*map, ItemKey("brief"))->expiresMs;
    QVERIFY(t.write([&] { t.commands.deleteMap(map); }).isApplied());
    QTRY_VERIFY(t.session.clock().nowMs() > expiresMs);
    QSignalSpy restoredSpy(&t.commands, &ItemCommands::mapRestored);
    QVERIFY(t.undoNext().own);
    const auto restored = restoredSpy[0][1].value<MapRestored>();
    QCOMPARE(restored.items, 5);
    QCOMPARE(restored.expired, 1);
    QVERIFY(!itemsOf(t, restored.map.sid).contains("brief"));
}

void TestMapRestorationOnPractice::goesOnWhereItWasStopped()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 30);
    const CommandTarget target{t.service, map->map().sid, {}};
    const Items items = itemsOf(t, map->map().sid);
    const Rights rights = rightsOf(t, map->map().sid);
    const WriteRecord record = t.write([&] { t.commands.deleteMap(map); });
    const auto haltAt = [&t, &target](int wanted) {
        return connect(&t.commands, &ItemCommands::progressed, &t.commands,
                       [&t, &target, wanted](const CommandTarget &, int done) {
                           if (done == wanted)
                               t.commands.halt(target);
                       });
    };
    for (const int wanted : {1, 9, 20}) {
        const auto connection = haltAt(wanted);
        const UndoEnding ending = t.undoNext();
        disconnect(connection);
        QVERIFY(ending.stop);
        QCOMPARE(ending.stop->reason, Reason::Halted);
        QVERIFY(ending.stop->restored);
        const size_t back = itemsOf(t, ending.stop->restored->map.sid).size();
        QCOMPARE(back, size_t(ending.stop->restored->items));
        QVERIFY(int(back) < 30);
        QCOMPARE(t.undo.nextUndo()->seq, record.seq);
    }
    QSignalSpy restoredSpy(&t.commands, &ItemCommands::mapRestored);
    QVERIFY(t.undoNext().own);
    const auto restored = restoredSpy[0][1].value<MapRestored>();
    QCOMPARE(restored.items, 30);
    compare(itemsOf(t, restored.map.sid), items);
    QCOMPARE(rightsOf(t, restored.map.sid), rights);
    QCOMPARE(recordsOf<SyncMap>([&t](const PageRequest &page) {
                 return t.other.listMaps(t.service, page);
             }).size(),
             1u);
}

// The window's lock, or any failure that all would meet.
void TestMapRestorationOnPractice::goesOnAfterALock()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 30);
    const Items items = itemsOf(t, map->map().sid);
    QVERIFY(t.write([&] { t.commands.deleteMap(map); }).isApplied());
    const auto lock = connect(&t.commands, &ItemCommands::progressed, &t.commands,
                              [&t](const CommandTarget &, int done) {
                                  if (done == 10)
                                      t.session.writeGuard().lock();
                              });
    const UndoEnding ending = t.undoNext();
    disconnect(lock);
    QCOMPARE(ending.stop->reason, Reason::Failed);
    QCOMPARE(ending.stop->failure.error.kind, ApiError::Kind::Refused);
    QVERIFY(ending.stop->restored->items < 30);
    t.session.writeGuard().unlock();
    QVERIFY(t.undoNext().own);
    const SyncMap there = *resultOf(t.other.fetchMap(t.service, QStringLiteral("orders")));
    compare(itemsOf(t, there.sid), items);
}

void TestMapRestorationOnPractice::stopsWhereTheNameIsTaken()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 3);
    QVERIFY(t.write([&] { t.commands.deleteMap(map); }).isApplied());
    const auto theirs = resultOf(t.other.createMap(t.service, {QStringLiteral("orders")}));
    const UndoEnding ending = t.undoNext();
    QCOMPARE(ending.stop->reason, Reason::CreatedSince);
    QCOMPARE(ending.stop->now->revision, theirs->revision);
    QVERIFY(itemsOf(t, theirs->sid).empty());
}

void TestMapRestorationOnPractice::stopsWhereTheMapsTimeHasPassed()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 3, Ttl::seconds(2));
    const qint64 expiresMs = *map->map().expiresMs;
    const WriteRecord record = t.write([&] { t.commands.deleteMap(map); });
    QVERIFY(record.isApplied());
    QTRY_VERIFY(t.session.clock().nowMs() > expiresMs);
    QCOMPARE(t.undoNext().stop->reason, Reason::ExpiryHasPassed);
    QVERIFY(t.takeBack(record, ExpiryChoice::never()).own);
    const auto there = resultOf(t.other.fetchMap(t.service, QStringLiteral("orders")));
    QVERIFY(!there->expiresMs);
    QCOMPARE(itemsOf(t, there->sid).size(), 3u);
}

void TestMapRestorationOnPractice::saysWhatCannotComeBack()
{
    auto options = ClientOnPractice::assuming(QStringLiteral("data=any"));
    UndoOnPractice t(options);
    const MapPointer map = t.newMap(QStringLiteral("orders"));
    practice::PracticeClient program(t.address());
    const QByteArray path = "/Maps/" + map->map().sid.value().toLatin1() + "/Items";
    QCOMPARE(program.post(path, "Key=..&Data={}").status, 201);
    QCOMPARE(program.post(path, "Key=list&Data=[1,2]").status, 201);
    QVERIFY(t.write([&] { t.commands.deleteMap(map); }).isApplied());
    QSignalSpy restoredSpy(&t.commands, &ItemCommands::mapRestored);
    QVERIFY(t.undoNext().own);
    const auto restored = restoredSpy[0][1].value<MapRestored>();
    QCOMPARE(restored.items, 2);
    QCOMPARE(restored.failures.size(), 1u);
    QCOMPARE(restored.failures[0].name, QStringLiteral(".."));
    QCOMPARE(itemsOf(t, restored.map.sid).at("list").data, "[1,2]");
}

void TestMapRestorationOnPractice::stopsWhileReading()
{
    UndoOnPractice t;
    const MapPointer map = filledMap(t, 150);
    const CommandTarget target{t.service, map->map().sid, {}};
    connect(&t.commands, &ItemCommands::progressed, &t.commands,
            [&](const CommandTarget &) { t.commands.halt(target); });
    QSignalSpy stopped(&t.commands, &ItemCommands::mapDeletionStopped);
    t.commands.deleteMap(map);
    t.waitFor(stopped);
    QCOMPARE(stopped[0][1].value<MapDeletionStop>().reason, MapDeletionStop::Reason::Halted);
    QVERIFY(t.readMap(*map));
    QVERIFY(t.commands.isIdle());
    QVERIFY(!t.undo.nextUndo());
}

QTEST_GUILESS_MAIN(TestMapRestorationOnPractice)
#include "tst_maprestorationonpractice.moc"
