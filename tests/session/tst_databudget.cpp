// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// What stands at a key: its data, "?" where that is not kept, "-" where there is no item.
QByteArray dataAt(const ItemStore &store, const char *key)
{
    const auto handle = store.find(ItemKey(key));
    if (!handle)
        return "-";
    const ItemView item = store.item(*handle);
    return item.hasData ? item.data.toByteArray() : "?";
}

void load(ItemStore &store, const std::vector<MapItem> &items)
{
    const ItemPage page = pageOf(items);
    store.applyPage({}, page.items);
}

MapItem ofRevision(const char *revision, MapItem item)
{
    item.revision = Revision(QString::fromLatin1(revision));
    return item;
}

// Its open map has the item "k", whose data is not kept.
class WithoutData : public UndoUnderTest
{
public:
    explicit WithoutData(Script script)
        : UndoUnderTest(std::move(script))
    {
        SyncMap state = map->map();
        map = std::make_shared<OpenMap>(session.client(), state, &budget);
        budget.setAllowed(0);
        const ItemPage page = pageOf({item("k", R"({"a":1})")});
        map->items().applyPage({}, page.items);
    }

    // What the journal has of the last write.
    MapItem journaled() const
    {
        MapItem before;
        const auto record = ended.last()[0].value<WriteRecord>();
        before.data = record.before.data.value_or("nothing");
        before.revision = record.before.revision;
        return before;
    }

    DataBudget budget;
    QSignalSpy ended{&recorded, &RecordedWrites::ended};
};

// Of what is allowed just so much is taken.
bool isUsedUp(DataBudget &budget, qint64 bytes)
{
    const DataBudget::Share another(&budget);
    budget.setAllowed(bytes);
    return another.hasRoomFor(0) && !another.hasRoomFor(1);
}

} // namespace

class TestDataBudget : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatThereIsRoomFor();
    void tellsAbsentDataFromNone();
    void isSharedAndGivenBack();
    void keepsWhatWasReadOnItsOwn();
    void whatIsThereStaysWhenItIsLowered();
    void raisingItLetsARefreshReadAgain();
    void aChangeThatFindsNoRoomIsAChange();
    void whatWasReplacedCountsUntilTheMapIsClosed();
    void countsWhatHasNoData();
    void anItemWithoutDataIsNone();
    void journalsTheDataOfAChangeOfExpiry();
    void journalsTheDataOfADeletion();
    void changesNothingOfWhichTheDataCannotBeRead();
};

void TestDataBudget::keepsWhatThereIsRoomFor()
{
    DataBudget budget;
    budget.setAllowed(7);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[1,2]"), item("c", "[]")});
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(dataAt(store, "b"), "?");
    QCOMPARE(dataAt(store, "c"), "[]"); // there is room for this one
    QVERIFY(isUsedUp(budget, 7));
    const ItemView withoutData = store.item(*store.find(ItemKey("b")));
    QCOMPARE(withoutData.revision.toByteArray(), "1a");
    QCOMPARE(withoutData.createdBy.toByteArray(), "system");
    QVERIFY(withoutData.updatedMs);
}

void TestDataBudget::tellsAbsentDataFromNone()
{
    DataBudget budget;
    budget.setAllowed(2);
    ItemStore store(&budget);
    load(store, {item("a", ""), item("b", "[1]")});
    QCOMPARE(dataAt(store, "a"), "");
    QCOMPARE(dataAt(store, "b"), "?");
    // From one to the other is a change, too.
    QSignalSpy changed(&store, &ItemStore::changed);
    load(store, {item("a", "[1]"), item("b", "")});
    QCOMPARE(dataAt(store, "a"), "?");
    QCOMPARE(dataAt(store, "b"), "");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ItemChanges>().updated.size(), 2u);
}

void TestDataBudget::isSharedAndGivenBack()
{
    DataBudget budget;
    budget.setAllowed(5);
    auto first = std::make_unique<ItemStore>(&budget);
    ItemStore second(&budget);
    load(*first, {item("a", "[1,2]")});
    load(second, {item("a", "[1,2]")});
    QCOMPARE(dataAt(second, "a"), "?");
    first.reset();
    load(second, {item("a", "[1,2]")});
    QCOMPARE(dataAt(second, "a"), "[1,2]");
}

void TestDataBudget::keepsWhatWasReadOnItsOwn()
{
    DataBudget budget;
    budget.setAllowed(0);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    store.upsert(item("a", "[1,2]"));
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QVERIFY(isUsedUp(budget, 5));
    load(store, {item("a", "[1,2]")}); // the same again takes no room
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QVERIFY(isUsedUp(budget, 5));
}

void TestDataBudget::whatIsThereStaysWhenItIsLowered()
{
    DataBudget budget;
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    budget.setAllowed(1);
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    load(store, {item("a", "[1,2]"), item("b", "[3]")});
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(dataAt(store, "b"), "?");
}

void TestDataBudget::raisingItLetsARefreshReadAgain()
{
    DataBudget budget;
    budget.setAllowed(0);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    QSignalSpy changed(&store, &ItemStore::changed);
    load(store, {item("a", "[1,2]")});
    QCOMPARE(changed.size(), 0);
    budget.setAllowed(5);
    load(store, {item("a", "[1,2]")});
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ItemChanges>().updated.size(), 1u);
}

// The old data must not pass for the new one.
void TestDataBudget::aChangeThatFindsNoRoomIsAChange()
{
    DataBudget budget;
    budget.setAllowed(5);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    QSignalSpy changed(&store, &ItemStore::changed);
    load(store, {ofRevision("1b", item("a", "[1,3]"))});
    QCOMPARE(dataAt(store, "a"), "?");
    QCOMPARE(store.item(*store.find(ItemKey("a"))).revision.toByteArray(), "1b");
    QCOMPARE(changed.size(), 1);
}

void TestDataBudget::whatWasReplacedCountsUntilTheMapIsClosed()
{
    DataBudget budget;
    budget.setAllowed(10);
    auto store = std::make_unique<ItemStore>(&budget);
    load(*store, {item("a", "[1,2]")});
    load(*store, {ofRevision("1b", item("a", "[1,3]"))});
    QCOMPARE(dataAt(*store, "a"), "[1,3]");
    QVERIFY(isUsedUp(budget, 10));
    load(*store, {ofRevision("1c", item("a", "[1,4]"))});
    QCOMPARE(dataAt(*store, "a"), "?");
    store.reset();
    ItemStore again(&budget);
    load(again, {ofRevision("1c", item("a", "[1,4]"))});
    QCOMPARE(dataAt(again, "a"), "[1,4]");
}

void TestDataBudget::countsWhatHasNoData()
{
    DataBudget budget;
    budget.setAllowed(0);
    ItemStore store(&budget);
    load(store, {item("a", "1"), item("b", "1"), item("c", "1"), item("d", "1")});
    QCOMPARE(store.sizeWithoutData(), 4);
    store.upsert(item("a", "1"));
    QCOMPARE(store.sizeWithoutData(), 3);
    store.remove(ItemKey("b"));
    store.remove(ItemKey("a"));
    QCOMPARE(store.sizeWithoutData(), 2);
    load(store, {item("d", "1")}); // c is gone
    QCOMPARE(store.sizeWithoutData(), 1);
    budget.setAllowed(100);
    load(store, {item("d", "1")});
    QCOMPARE(store.sizeWithoutData(), 0);
}

// Nobody may take the missing data for what stands there.
void TestDataBudget::anItemWithoutDataIsNone()
{
    WithoutData t({});
    QVERIFY(t.map->has(t.key));
    QCOMPARE(t.map->revisionOf(t.key), Revision(QStringLiteral("1a")));
    QVERIFY(!t.map->item(t.key));
    t.map->takeItem(t.key, item("k", R"({"a":1})"));
    QCOMPARE(t.map->item(t.key)->data, R"({"a":1})");
}

void TestDataBudget::journalsTheDataOfAChangeOfExpiry()
{
    WithoutData t({found("1a", R"({"a":1})"), found("1a", R"({"a":1})", inAnHour)});
    t.changeItem();
    QTRY_COMPARE(t.changed.count() + t.failed.count(), 1);
    QCOMPARE(t.changed.count(), 1);
    QCOMPARE(t.journaled().data, R"({"a":1})");
    QCOMPARE(t.journaled().revision, Revision(QStringLiteral("1a")));
}

void TestDataBudget::journalsTheDataOfADeletion()
{
    WithoutData t({found("1a", R"({"a":1})"), ScriptedServer::answer(204, {})});
    const QSignalSpy deleted(&t.commands, &ItemCommands::itemDeleted);
    t.commands.deleteItem(t.map, t.key, Revision(QStringLiteral("1a")));
    QTRY_COMPARE(deleted.count(), 1);
    QCOMPARE(t.journaled().data, R"({"a":1})");
}

void TestDataBudget::changesNothingOfWhichTheDataCannotBeRead()
{
    WithoutData expiry({refusal(403, 20403)});
    expiry.changeItem();
    QTRY_COMPARE(expiry.failed.count(), 1);
    QCOMPARE(expiry.writesSent(), QByteArrayList());

    WithoutData deletion({refusal(403, 20403)});
    const QSignalSpy failed(&deletion.commands, &ItemCommands::deletionFailed);
    deletion.commands.deleteItem(deletion.map, deletion.key, Revision(QStringLiteral("1a")));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(deletion.writesSent(), QByteArrayList());
}

QTEST_GUILESS_MAIN(TestDataBudget)
#include "tst_databudget.moc"
