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

    DataBudget budget{1};
    QSignalSpy ended{&recorded, &RecordedWrites::ended};
};

} // namespace

class TestDataBudget : public QObject
{
    Q_OBJECT

private slots:
    void dropsWhatCameLongestAgo();
    void keepsWhatSomebodyLooksAt();
    void dropsWholeBlocks();
    void dropsNothingForWhatHasNoRoomAnyway();
    void tellsAbsentDataFromNone();
    void isSharedAndGivenBack();
    void keepsWhatWasReadOnItsOwn();
    void dropsWhereItIsLowered();
    void raisingItLetsARefreshReadAgain();
    void dataThatComesBackToItsOldPlaceIsAChange();
    void aChangeThatFindsNoRoomIsAChange();
    void whatWasReplacedOrRemovedIsGivenBack();
    void aSnapshotKeepsWhatIsDropped();
    void countsWhatHasNoData();
    void anItemWithoutDataIsNone();
    void journalsTheDataOfAChangeOfExpiry();
    void journalsTheDataOfADeletion();
    void changesNothingOfWhichTheDataCannotBeRead();
};

void TestDataBudget::dropsWhatCameLongestAgo()
{
    DataBudget budget(1);
    budget.setAllowed(12);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[1,2]"), item("c", "[]")});
    QCOMPARE(store.sizeWithoutData(), 0);
    QSignalSpy changed(&store, &ItemStore::changed);
    QSignalSpy dropped(&store, &ItemStore::dataDropped);
    store.upsert(item("d", "[3]"));
    QCOMPARE(dataAt(store, "a"), "?");
    QCOMPARE(dataAt(store, "b"), "[1,2]");
    QCOMPARE(dataAt(store, "c"), "[]");
    QCOMPARE(dataAt(store, "d"), "[3]");
    QCOMPARE(store.sizeWithoutData(), 1);
    QCOMPARE(budget.used(), 10);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ItemChanges>().updated.size(), 0u);
    QTRY_COMPARE(dropped.size(), 1);
    const ItemView withoutData = store.item(*store.find(ItemKey("a")));
    QCOMPARE(withoutData.revision.toByteArray(), "1a");
    QCOMPARE(withoutData.createdBy.toByteArray(), "system");
    QVERIFY(withoutData.updatedMs);
}

void TestDataBudget::keepsWhatSomebodyLooksAt()
{
    DataBudget budget(1);
    budget.setAllowed(10);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[1,2]")});
    const std::vector<ItemHandle> visible{*store.find(ItemKey("a"))};
    store.look(visible);
    store.upsert(item("c", "[1,2]"));
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(dataAt(store, "b"), "?");
    QCOMPARE(dataAt(store, "c"), "[1,2]");
}

void TestDataBudget::dropsWholeBlocks()
{
    DataBudget budget(10);
    budget.setAllowed(20);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[1,2]"), item("c", "[1,2]"), item("d", "[1,2]")});
    QCOMPARE(store.sizeWithoutData(), 0);
    store.upsert(item("e", "[1,2]"));
    QCOMPARE(dataAt(store, "a") + dataAt(store, "b"), "??");
    QCOMPARE(dataAt(store, "c"), "[1,2]");
    QCOMPARE(store.sizeWithoutData(), 2);
    QCOMPARE(budget.used(), 20);
}

void TestDataBudget::dropsNothingForWhatHasNoRoomAnyway()
{
    DataBudget budget(1);
    budget.setAllowed(7);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[1,2,3,4]")});
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(dataAt(store, "b"), "?");
}

void TestDataBudget::tellsAbsentDataFromNone()
{
    DataBudget budget(1);
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
    DataBudget budget(1);
    budget.setAllowed(10);
    auto first = std::make_unique<ItemStore>(&budget);
    ItemStore second(&budget);
    load(*first, {item("a", "[1,2]")});
    load(second, {item("a", "[1,2]"), item("b", "[1,2]")});
    QCOMPARE(dataAt(*first, "a"), "?");
    QCOMPARE(dataAt(second, "a"), "[1,2]");
    load(*first, {item("a", "[1,2]")});
    QCOMPARE(dataAt(second, "a"), "?");
    first.reset();
    QCOMPARE(budget.used(), 5);
    load(second, {item("a", "[1,2]"), item("b", "[1,2]")});
    QCOMPARE(second.sizeWithoutData(), 0);
}

void TestDataBudget::keepsWhatWasReadOnItsOwn()
{
    DataBudget budget(1);
    budget.setAllowed(0);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    store.upsert(item("a", "[1,2]"));
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(budget.used(), 5);
    load(store, {item("a", "[1,2]")}); // the same again takes no room
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(budget.used(), 5);
}

void TestDataBudget::dropsWhereItIsLowered()
{
    DataBudget budget(1);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[3]")});
    budget.setAllowed(5);
    QCOMPARE(dataAt(store, "a"), "?");
    QCOMPARE(dataAt(store, "b"), "[3]");
}

void TestDataBudget::raisingItLetsARefreshReadAgain()
{
    DataBudget budget(1);
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
void TestDataBudget::dataThatComesBackToItsOldPlaceIsAChange()
{
    DataBudget budget(1);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    budget.setAllowed(0);
    QCOMPARE(dataAt(store, "a"), "?");
    budget.setAllowed(5);
    QSignalSpy changed(&store, &ItemStore::changed);
    load(store, {item("a", "[1,2]")});
    QCOMPARE(dataAt(store, "a"), "[1,2]");
    QCOMPARE(changed.size(), 1);
}

void TestDataBudget::aChangeThatFindsNoRoomIsAChange()
{
    DataBudget budget(1);
    budget.setAllowed(5);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]")});
    QSignalSpy changed(&store, &ItemStore::changed);
    load(store, {ofRevision("1b", item("a", "[1,3,5]"))});
    QCOMPARE(dataAt(store, "a"), "?");
    QCOMPARE(store.item(*store.find(ItemKey("a"))).revision.toByteArray(), "1b");
    QCOMPARE(changed.size(), 1);
}

void TestDataBudget::whatWasReplacedOrRemovedIsGivenBack()
{
    DataBudget budget(1);
    ItemStore store(&budget);
    load(store, {item("a", "[1,2]"), item("b", "[]")});
    load(store, {ofRevision("1b", item("a", "[1,3]")), item("b", "[]")});
    QCOMPARE(dataAt(store, "a"), "[1,3]");
    QCOMPARE(budget.used(), 7);
    store.remove(ItemKey("a"));
    QCOMPARE(budget.used(), 2);
}

void TestDataBudget::aSnapshotKeepsWhatIsDropped()
{
    DataBudget budget(1);
    auto store = std::make_unique<ItemStore>(&budget);
    load(*store, {item("a", "[1,2]"), item("b", "[3]")});
    const ItemHandle a = *store->find(ItemKey("a"));
    const ItemHandle b = *store->find(ItemKey("b"));
    const ItemSnapshot before = store->snapshot();
    budget.setAllowed(0);
    load(*store, {ofRevision("1b", item("a", "[1,3]"))}); // b is gone
    store->upsert(item("c", "[4]"));
    store.reset();
    QCOMPARE(before.item(a).data.toByteArray(), "[1,2]");
    QCOMPARE(before.item(a).revision.toByteArray(), "1a");
    QCOMPARE(before.key(b).toByteArray(), "b");
    QCOMPARE(before.item(b).data.toByteArray(), "[3]");
}

void TestDataBudget::countsWhatHasNoData()
{
    DataBudget budget(1);
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
