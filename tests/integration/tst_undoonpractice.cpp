// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoonpractice.h"

#include <algorithm>
#include <functional>

using namespace mapdesk;
using namespace mapdesk::test;
using Reason = ReversalStop::Reason;
using MapPointer = std::shared_ptr<OpenMap>;

namespace {

const ItemKey key = UndoOnPractice::key;
const ItemKey newKey("a new/key +1 é");
const ItemKey soonKey("soon");
const Identity alice(QStringLiteral("alice"));
const Identity bob(QStringLiteral("bob")); // has a permission from the start
const PermissionRights readOnly{.read = true};
const PermissionRights readAndWrite{.read = true, .write = true};

// All that a kind of write may change.
struct Snapshot
{
    std::optional<QByteArray> data;
    std::optional<qint64> expiresMs;
    std::optional<QByteArray> newData;
    std::optional<qint64> newExpiresMs;
    std::optional<QByteArray> soonData;
    std::optional<qint64> soonExpiresMs;
    std::optional<qint64> mapExpiresMs;
    std::optional<PermissionRights> alices;
    std::optional<PermissionRights> bobs;

    bool isSameAs(const Snapshot &other) const
    {
        return data == other.data && newData == other.newData && soonData == other.soonData
            && isSameTime(expiresMs, other.expiresMs)
            && isSameTime(newExpiresMs, other.newExpiresMs)
            && isSameTime(soonExpiresMs, other.soonExpiresMs)
            && isSameTime(mapExpiresMs, other.mapExpiresMs) && alices == other.alices
            && bobs == other.bobs;
    }
};

Snapshot snapshotOf(UndoOnPractice &t, const OpenMap &map)
{
    Snapshot snapshot;
    const auto page = resultOf(t.other.listItems(t.service, map.map().sid));
    const auto take = [&page](const ItemKey &itemKey, auto &data, auto &expiresMs) {
        const auto found = std::ranges::find(
            page->items, itemKey.value(), [](const auto &item) { return item.key.toByteArray(); });
        if (found != page->items.end()) {
            data = found->data.toByteArray();
            expiresMs = found->expiresMs;
        }
    };
    take(key, snapshot.data, snapshot.expiresMs);
    take(newKey, snapshot.newData, snapshot.newExpiresMs);
    take(soonKey, snapshot.soonData, snapshot.soonExpiresMs);
    snapshot.mapExpiresMs = t.readMap(map)->expiresMs;
    snapshot.alices = t.rights(map, alice);
    snapshot.bobs = t.rights(map, bob);
    return snapshot;
}

// A map with the items "k", which never expires, and "soon", which expires in an hour.
MapPointer newMap(UndoOnPractice &t)
{
    const MapPointer map = t.newMap(QStringLiteral("orders"));
    map->takeItem(soonKey, t.create(*map, soonKey, R"({"s":[1,2.50]})", hour()));
    (void)resultOf(t.other.updatePermission(t.service, map->map().sid, bob, readOnly));
    return map;
}

struct Kind
{
    const char *name;
    std::function<WriteRecord(UndoOnPractice &, const MapPointer &)> write;
    // What somebody else does to the same thing, and what undoing then says.
    std::function<void(UndoOnPractice &, const MapPointer &)> meddle;
    Reason reason;
};

void changeItem(UndoOnPractice &t, const MapPointer &map)
{
    QVERIFY(t.change(*map, key, R"({"a":"theirs"})"));
}

void changeSoon(UndoOnPractice &t, const MapPointer &map)
{
    QVERIFY(t.changeExpiry(*map, soonKey, day()));
}

std::vector<Kind> itemKinds()
{
    return {
        {"data", [](UndoOnPractice &t, const MapPointer &map) { return t.save(map, R"({"a":2})"); },
         changeItem, Reason::ChangedSince},
        {"data, then deleted",
         [](UndoOnPractice &t, const MapPointer &map) { return t.save(map, R"({"a":2})"); },
         [](UndoOnPractice &t, const MapPointer &map) { QVERIFY(t.remove(*map, key)); },
         Reason::Gone},
        {"data, then deleted and made anew",
         [](UndoOnPractice &t, const MapPointer &map) { return t.save(map, R"({"a":2})"); },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.remove(*map, key));
             QVERIFY(t.create(*map, key, R"({"a":2})"));
         },
         Reason::ChangedSince},
        {"a first expiry",
         [](UndoOnPractice &t, const MapPointer &map) { return t.setExpiry(map, day()); },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.changeExpiry(*map, key, hour()));
         },
         Reason::ChangedSince},
        {"another expiry",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.setExpiry(map, *Ttl::seconds(60), soonKey);
         },
         changeSoon, Reason::ChangedSince},
        {"no expiry any more",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.setExpiry(map, Ttl::never(), soonKey);
         },
         changeSoon, Reason::ChangedSince},
        {"creation",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.createOwn(map, newKey, R"({"n":1e400})", hour());
         },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.change(*map, newKey, R"({"n":0})"));
         },
         Reason::ChangedSince},
        {"creation, then its expiry",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.createOwn(map, newKey, R"({"n":1})");
         },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.changeExpiry(*map, newKey, hour()));
         },
         Reason::ChangedSince},
        {"deletion", [](UndoOnPractice &t, const MapPointer &map) { return t.remove(map, key); },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.create(*map, key, R"({"a":"theirs"})"));
         },
         Reason::CreatedSince},
        {"deletion of what expires",
         [](UndoOnPractice &t, const MapPointer &map) { return t.remove(map, soonKey); },
         [](UndoOnPractice &t, const MapPointer &map) {
             QVERIFY(t.create(*map, soonKey, R"({"s":[1,2.50]})"));
         },
         Reason::CreatedSince},
    };
}

std::vector<Kind> mapKinds()
{
    const auto changeMap = [](UndoOnPractice &t, const MapPointer &map) {
        QVERIFY(resultOf(t.other.updateMapExpiry(t.service, map->map().sid, hour())));
    };
    const auto setRights = [](const Identity &identity) {
        return [identity](UndoOnPractice &t, const MapPointer &map) {
            QVERIFY(resultOf(t.other.updatePermission(t.service, map->map().sid, identity,
                                                      {.write = true, .manage = true})));
        };
    };
    return {
        {"map expiry",
         [](UndoOnPractice &t, const MapPointer &map) { return t.setMapExpiry(map, day()); },
         changeMap, Reason::ChangedSince},
        {"a first permission",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.setRights(map, alice, readAndWrite);
         },
         setRights(alice), Reason::ChangedSince},
        {"another permission",
         [](UndoOnPractice &t, const MapPointer &map) {
             return t.setRights(map, bob, readAndWrite);
         },
         setRights(bob), Reason::ChangedSince},
        {"no permission any more",
         [](UndoOnPractice &t, const MapPointer &map) { return t.setRights(map, bob, {}); },
         setRights(bob), Reason::ChangedSince},
    };
}

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds = itemKinds();
    for (const Kind &kind : mapKinds())
        kinds.push_back(kind);
    return kinds;
}

// The store of an open map says what stands there.
void compareStore(UndoOnPractice &t, const MapPointer &map)
{
    for (const ItemKey &itemKey : {key, newKey, soonKey}) {
        const auto there = t.read(*map, itemKey);
        const auto stored = map->item(itemKey);
        QCOMPARE(stored.has_value(), there.has_value());
        if (stored) {
            QCOMPARE(stored->revision, there->revision);
            QCOMPARE(stored->data, there->data);
            QCOMPARE(stored->expiresMs, there->expiresMs);
        }
    }
    QCOMPARE(map->map().expiresMs, t.readMap(*map)->expiresMs);
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestUndoOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void takesBackAndDoesAgain_data();
    void takesBackAndDoesAgain();
    void writesOverNobody_data();
    void writesOverNobody();
    void takesBackSeveralOfOneItem_data();
    void takesBackSeveralOfOneItem();
    void takesBackOneThatIsNotTheNewest();
    void aNewWriteEndsRedo();
    void asksWhereTheTimeHasPassed();
    void sendsNothingWhereAllIsAsBefore();
};

void TestUndoOnPractice::takesBackAndDoesAgain_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("assumption");
    for (const char *assumption : {"ttl-revision=bump", "ttl-revision=keep"}) {
        for (const Kind &kind : allKinds())
            QTest::addRow("%s, %s", kind.name, assumption)
                << kind << QString::fromLatin1(assumption);
    }
}

void TestUndoOnPractice::takesBackAndDoesAgain()
{
    QFETCH(Kind, kind);
    QFETCH(QString, assumption);
    UndoOnPractice t(ClientOnPractice::assuming(assumption));
    const MapPointer map = newMap(t);
    const Snapshot before = snapshotOf(t, *map);
    const WriteRecord record = kind.write(t, map);
    QVERIFY(record.isApplied());
    const Snapshot after = snapshotOf(t, *map);
    QVERIFY(!after.isSameAs(before));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(t.undo.nextUndo());
        const UndoEnding undone = t.undoNext();
        QVERIFY(undone.own);
        QVERIFY(undone.own->undoes.has_value());
        QVERIFY(snapshotOf(t, *map).isSameAs(before));
        compareStore(t, map);
        QVERIFY(!t.undo.nextUndo());
        QVERIFY(t.undo.nextRedo());
        QVERIFY(t.redoNext().own);
        QVERIFY(snapshotOf(t, *map).isSameAs(after));
        compareStore(t, map);
        QVERIFY(!t.undo.nextRedo());
    }
}

void TestUndoOnPractice::writesOverNobody_data()
{
    takesBackAndDoesAgain_data();
}

void TestUndoOnPractice::writesOverNobody()
{
    QFETCH(Kind, kind);
    QFETCH(QString, assumption);
    UndoOnPractice t(ClientOnPractice::assuming(assumption));
    const MapPointer map = newMap(t);
    const WriteRecord record = kind.write(t, map);
    kind.meddle(t, map);
    const Snapshot theirs = snapshotOf(t, *map);
    const UndoEnding ending = t.undoNext();
    QVERIFY(ending.stop);
    QCOMPARE(ending.stop->reason, kind.reason);
    QCOMPARE(ending.stop->record.seq, record.seq);
    QCOMPARE(ending.stop->now.has_value(), kind.reason != Reason::Gone);
    const Snapshot now = snapshotOf(t, *map);
    QVERIFY(now.isSameAs(theirs));
    QCOMPARE(t.lastEnded().seq >= record.seq, true);
    QVERIFY(!t.undo.nextUndo());
    if (!record.identity && record.target.key)
        QCOMPARE(map->item(*record.target.key).has_value(), kind.reason != Reason::Gone);
}

void TestUndoOnPractice::takesBackSeveralOfOneItem_data()
{
    QTest::addColumn<QString>("assumption");
    QTest::newRow("bump") << QStringLiteral("ttl-revision=bump");
    QTest::newRow("keep") << QStringLiteral("ttl-revision=keep");
}

void TestUndoOnPractice::takesBackSeveralOfOneItem()
{
    QFETCH(QString, assumption);
    UndoOnPractice t(ClientOnPractice::assuming(assumption));
    const MapPointer map = newMap(t);
    std::vector<Snapshot> states{snapshotOf(t, *map)};
    const std::vector<std::function<WriteRecord()>> steps{
        [&] { return t.save(map, R"({"a":2})"); },
        [&] { return t.setExpiry(map, day()); },
        [&] { return t.setExpiry(map, hour()); },
        [&] { return t.save(map, R"({"a":3})"); },
        [&] { return t.remove(map); },
        [&] { return t.createOwn(map, key, R"({"a":4})", day()); },
        [&] { return t.setExpiry(map, Ttl::never()); },
        [&] { return t.setMapExpiry(map, day()); },
        [&] { return t.setMapExpiry(map, Ttl::never()); },
        [&] { return t.setRights(map, bob, readAndWrite); },
        [&] { return t.setRights(map, bob, {}); },
        [&] { return t.remove(map); },
    };
    for (const auto &step : steps) {
        QVERIFY(step().isApplied());
        states.push_back(snapshotOf(t, *map));
    }
    for (int round = 0; round < 2; ++round) {
        for (size_t left = steps.size(); left-- > 0;) {
            QVERIFY2(t.undoNext().own, qPrintable(QString::number(left)));
            QVERIFY2(snapshotOf(t, *map).isSameAs(states[left]), qPrintable(QString::number(left)));
        }
        QVERIFY(!t.undo.nextUndo());
        for (size_t done = 0; done < steps.size(); ++done) {
            QVERIFY2(t.redoNext().own, qPrintable(QString::number(done)));
            QVERIFY2(snapshotOf(t, *map).isSameAs(states[done + 1]),
                     qPrintable(QString::number(done)));
        }
        QVERIFY(!t.undo.nextRedo());
    }
    compareStore(t, map);
}

void TestUndoOnPractice::takesBackOneThatIsNotTheNewest()
{
    UndoOnPractice t;
    const MapPointer map = newMap(t);
    const Snapshot before = snapshotOf(t, *map);
    const WriteRecord first = t.save(map, R"({"a":2})");
    const WriteRecord second = t.save(map, R"({"s":2})", soonKey);
    QVERIFY(t.takeBack(first).own);
    QCOMPARE(snapshotOf(t, *map).data, before.data);
    QCOMPARE(snapshotOf(t, *map).soonData, R"({"s":2})");
    QCOMPARE(t.undo.nextUndo()->seq, second.seq);
    QVERIFY(t.undoNext().own);
    QVERIFY(snapshotOf(t, *map).isSameAs(before));
    QVERIFY(t.redoNext().own);
    QVERIFY(t.redoNext().own);
    QCOMPARE(snapshotOf(t, *map).data, R"({"a":2})");
    QCOMPARE(snapshotOf(t, *map).soonData, R"({"s":2})");
}

void TestUndoOnPractice::aNewWriteEndsRedo()
{
    UndoOnPractice t;
    const MapPointer map = newMap(t);
    QVERIFY(t.save(map, R"({"a":2})").isApplied());
    QVERIFY(t.undoNext().own);
    QVERIFY(t.undo.nextRedo());
    const WriteRecord record = t.save(map, R"({"a":3})");
    QVERIFY(!t.undo.nextRedo());
    QCOMPARE(t.undo.nextUndo()->seq, record.seq);
}

void TestUndoOnPractice::asksWhereTheTimeHasPassed()
{
    UndoOnPractice t;
    const MapPointer map = newMap(t);
    const ItemKey brief("brief");
    map->takeItem(brief, t.create(*map, brief, R"({"b":1})", Ttl::seconds(1)));
    const qint64 expiresMs = *map->item(brief)->expiresMs;
    const WriteRecord record = t.remove(map, brief);
    QVERIFY(record.isApplied());
    QTRY_VERIFY(t.session.clock().nowMs() > expiresMs);
    QCOMPARE(t.undoNext().stop->reason, Reason::ExpiryHasPassed);
    QVERIFY(!t.read(*map, brief));
    QCOMPARE(t.undo.nextUndo()->seq, record.seq);
    QVERIFY(t.takeBack(record, ExpiryChoice::never()).own);
    QCOMPARE(t.read(*map, brief)->data, R"({"b":1})");
    QVERIFY(!t.read(*map, brief)->expiresMs);
    QVERIFY(!t.undo.nextUndo());
    QVERIFY(t.redoNext().own);
    QVERIFY(!t.read(*map, brief));
}

void TestUndoOnPractice::sendsNothingWhereAllIsAsBefore()
{
    UndoOnPractice t;
    const MapPointer map = newMap(t);
    const QByteArray before = map->item(key)->data;
    const WriteRecord record = t.save(map, R"({"a":2})");
    const Result<MapItem> theirs = t.change(*map, key, before);
    const UndoEnding ending = t.undoNext();
    QVERIFY(ending.own);
    QCOMPARE(ending.own->seq, 0);
    QCOMPARE(t.lastEnded().seq, record.seq);
    QCOMPARE(t.read(*map, key)->revision, theirs->revision);
    QCOMPARE(map->item(key)->revision, theirs->revision);
    QVERIFY(!t.undo.nextUndo());
    QVERIFY(!t.undo.nextRedo());
}

QTEST_GUILESS_MAIN(TestUndoOnPractice)
#include "tst_undoonpractice.moc"
