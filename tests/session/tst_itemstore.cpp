// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemstore.h"
#include "testitems.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Keys = std::vector<QByteArray>;

Keys keysOf(const ItemStore &store, const std::vector<ItemHandle> &handles)
{
    Keys keys;
    for (const ItemHandle handle : handles)
        keys.push_back(store.item(handle).key.toByteArray());
    return keys;
}

Keys keysOf(const ItemStore &store)
{
    return keysOf(store, store.handles());
}

// What a change of the store should have said.
struct KeyChanges
{
    Keys inserted;
    Keys updated;
    Keys removed;

    friend bool operator==(const KeyChanges &, const KeyChanges &) = default;
};

// Hears what the store says.
class Listener : public QObject
{
public:
    explicit Listener(const ItemStore &store)
    {
        connect(&store, &ItemStore::changed, this, [this, &store](const ItemChanges &changes) {
            heard.push_back({keysOf(store, changes.inserted), keysOf(store, changes.updated),
                             keysOf(store, changes.removed)});
        });
    }

    std::vector<KeyChanges> heard;
};

// The store as simple as it can be.
class ReferenceStore
{
public:
    KeyChanges apply(const std::optional<KeyRange> &interval, const std::vector<MapItem> &page)
    {
        std::map<QByteArray, QByteArray> after = m_data;
        if (interval)
            std::erase_if(after,
                          [&](const auto &entry) { return isWithin(*interval, entry.first); });
        for (const MapItem &item : page)
            after[item.key.value()] = item.data;
        return become(std::move(after));
    }

    KeyChanges remove(const QByteArray &key)
    {
        std::map<QByteArray, QByteArray> after = m_data;
        after.erase(key);
        return become(std::move(after));
    }

    const std::map<QByteArray, QByteArray> &data() const { return m_data; }

private:
    static bool isWithin(const KeyRange &interval, const QByteArray &key)
    {
        return interval.first <= key && (interval.end.isEmpty() || key < interval.end);
    }

    KeyChanges become(std::map<QByteArray, QByteArray> after)
    {
        KeyChanges changes;
        for (const auto &[key, data] : after) {
            const auto known = m_data.find(key);
            if (known == m_data.end())
                changes.inserted.push_back(key);
            else if (known->second != data)
                changes.updated.push_back(key);
        }
        for (const auto &[key, data] : m_data) {
            if (!after.contains(key))
                changes.removed.push_back(key);
        }
        m_data = std::move(after);
        return changes;
    }

    std::map<QByteArray, QByteArray> m_data;
};

// Makes pages and intervals over few keys, so that they often meet.
class RandomPages
{
public:
    QByteArray key()
    {
        return QByteArray(1, char(0xe0 + m_random.bounded(20))) + char('a' + m_random.bounded(26));
    }

    std::vector<MapItem> page()
    {
        std::vector<MapItem> made;
        const int size = m_random.bounded(30);
        for (int i = 0; i < size; ++i)
            made.push_back(item(key(), QByteArray::number(m_random.bounded(3))));
        return made;
    }

    // A key, the first one behind it, or none.
    QByteArray bound()
    {
        const int kind = m_random.bounded(4);
        if (kind == 0)
            return {};
        return kind == 1 ? keyAfter(key()) : key();
    }

    KeyRange interval() { return {.first = bound(), .end = bound()}; }

    int kind() { return m_random.bounded(10); }

private:
    QRandomGenerator m_random{20260714};
};

} // namespace

class TestItemStore : public QObject
{
    Q_OBJECT

private slots:
    void holdsAllValuesOfAnItem();
    void saysNothingWhereNothingChanged();
    void tellsWhichValueChanged_data();
    void tellsWhichValueChanged();
    void keepsRemovedItemsReadable();
    void givesAComebackANewHandle();
    void takesTheLaterOfTwoWithOneKey();
    void findsTheKeysOfAPrefix_data();
    void findsTheKeysOfAPrefix();
    void doesWhatAMapDoes();
};

void TestItemStore::holdsAllValuesOfAnItem()
{
    ItemStore store;
    MapItem sent = item("Zoë/+49 30", R"({"n":1e400})");
    sent.createdBy = QStringLiteral("agent-ä");
    sent.expiresMs = 1'800'000'000'000;
    sent.updatedMs.reset();
    upsert(store, {sent, item("other")});

    const ItemView held = store.item(store.find(sent.key).value());
    QCOMPARE(held.key.toByteArray(), sent.key.value());
    QCOMPARE(held.data.toByteArray(), sent.data);
    QCOMPARE(held.revision.toByteArray(), "1a");
    QCOMPARE(held.createdBy.toByteArray(), sent.createdBy.toUtf8());
    QVERIFY(held.createdMs == sent.createdMs);
    QVERIFY(!held.updatedMs);
    QVERIFY(held.expiresMs == sent.expiresMs);
    QVERIFY(!store.find(ItemKey("absent")));
}

void TestItemStore::saysNothingWhereNothingChanged()
{
    ItemStore store;
    upsert(store, items({"a", "b"}));
    const Listener listener(store);
    upsert(store, items({"b", "a"}));
    store.applyPage({}, pageOf(items({"a", "b"})).items);
    store.remove(ItemKey("c"));
    upsert(store, {});
    QVERIFY(listener.heard.empty());
}

void TestItemStore::tellsWhichValueChanged_data()
{
    QTest::addColumn<std::function<void(MapItem &)>>("change");
    const auto row = [](const char *name, const std::function<void(MapItem &)> &change) {
        QTest::newRow(name) << change;
    };
    row("data", [](MapItem &item) { item.data = "[]"; });
    row("empty data", [](MapItem &item) { item.data.clear(); });
    row("revision", [](MapItem &item) { item.revision = Revision(QStringLiteral("1b")); });
    row("text that moved from the revision to the data", [](MapItem &item) {
        item.revision = Revision(QStringLiteral("1"));
        item.data = "a{}";
    });
    row("creator", [](MapItem &item) { item.createdBy = QStringLiteral("someone"); });
    row("created", [](MapItem &item) { item.createdMs.reset(); });
    row("updated", [](MapItem &item) { item.updatedMs = 5; });
    row("expires", [](MapItem &item) { item.expiresMs = 6; });
}

void TestItemStore::tellsWhichValueChanged()
{
    QFETCH(std::function<void(MapItem &)>, change);
    ItemStore store;
    upsert(store, items({"a", "b", "c"}));
    const Listener listener(store);
    MapItem changed = item("b");
    change(changed);
    store.upsert({changed});
    store.upsert({changed});
    QVERIFY(listener.heard == std::vector<KeyChanges>({{{}, {"b"}, {}}}));
    const ItemView held = store.item(*store.find(changed.key));
    QCOMPARE(held.data.toByteArray(), changed.data);
    QCOMPARE(held.revision.toByteArray(), changed.revision.value().toUtf8());
}

void TestItemStore::keepsRemovedItemsReadable()
{
    ItemStore store;
    upsert(store, items({"a", "b"}));
    const ItemHandle handle = *store.find(ItemKey("a"));
    const QByteArrayView data = store.item(handle).data;
    store.remove(ItemKey("a"));
    QVERIFY(!store.find(ItemKey("a")));
    for (int i = 0; i < 10'000; ++i)
        store.upsert({item("n" + QByteArray::number(i), QByteArray(100, 'x'))});
    QCOMPARE(store.item(handle).key.toByteArray(), "a");
    QCOMPARE(data.toByteArray(), "{}");
}

void TestItemStore::givesAComebackANewHandle()
{
    ItemStore store;
    upsert(store, items({"a"}));
    const ItemHandle first = *store.find(ItemKey("a"));
    store.remove(ItemKey("a"));
    upsert(store, items({"a"}));
    QVERIFY(*store.find(ItemKey("a")) != first);
}

void TestItemStore::takesTheLaterOfTwoWithOneKey()
{
    ItemStore store;
    const Listener listener(store);
    upsert(store, {item("b", "1"), item("a"), item("b", "2")});
    QVERIFY(listener.heard == std::vector<KeyChanges>({{{"a", "b"}, {}, {}}}));
    QCOMPARE(store.item(*store.find(ItemKey("b"))).data.toByteArray(), "2");
}

void TestItemStore::findsTheKeysOfAPrefix_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("some") << QByteArray("b") << qsizetype(9)
                          << QByteArrayList{"b", "b1", "b2", "bé"};
    QTest::newRow("the first of them")
        << QByteArray("b") << qsizetype(2) << QByteArrayList{"b", "b1"};
    QTest::newRow("one") << QByteArray("b2") << qsizetype(9) << QByteArrayList{"b2"};
    QTest::newRow("none") << QByteArray("bb") << qsizetype(9) << QByteArrayList{};
    QTest::newRow("beyond the last") << QByteArray("d") << qsizetype(9) << QByteArrayList{};
    QTest::newRow("all") << QByteArray() << qsizetype(9)
                         << QByteArrayList{"a", "b", "b1", "b2", "bé", "c"};
}

void TestItemStore::findsTheKeysOfAPrefix()
{
    QFETCH(QByteArray, prefix);
    QFETCH(qsizetype, most);
    QFETCH(QByteArrayList, expected);
    ItemStore store;
    upsert(store, items({"b2", "a", "c", "b", "bé", "b1"}));
    const Keys found = keysOf(store, store.startingWith(prefix, most));
    QCOMPARE(QByteArrayList(found.begin(), found.end()), expected);
}

void TestItemStore::doesWhatAMapDoes()
{
    RandomPages random;
    ReferenceStore reference;
    ItemStore store;
    Listener listener(store);
    for (int step = 0; step < 3000; ++step) {
        listener.heard.clear();
        KeyChanges expected;
        if (const int kind = random.kind(); kind < 4) {
            const std::vector<MapItem> page = random.page();
            expected = reference.apply({}, page);
            upsert(store, page);
        } else if (kind < 8) {
            const std::vector<MapItem> page = random.page();
            const KeyRange interval = random.interval();
            expected = reference.apply(interval, page);
            store.applyPage(interval, pageOf(page).items);
        } else {
            const QByteArray key = random.key();
            expected = reference.remove(key);
            store.remove(ItemKey(key));
        }
        if (expected == KeyChanges{})
            QVERIFY(listener.heard.empty());
        else
            QVERIFY(listener.heard == std::vector<KeyChanges>{expected});

        Keys keys;
        for (const auto &[key, data] : reference.data())
            keys.push_back(key);
        QVERIFY(keysOf(store) == keys);
    }
    for (const auto &[key, data] : reference.data())
        QCOMPARE(store.item(*store.find(ItemKey(key))).data.toByteArray(), data);
}

QTEST_APPLESS_MAIN(TestItemStore)
#include "tst_itemstore.moc"
