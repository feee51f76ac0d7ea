// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakemap.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Keys = std::vector<QByteArray>;

// A store that has all of a map of 300 items, which then changes.
class ReaderUnderTest
{
public:
    ReaderUnderTest()
    {
        map.putNumbered(300);
        for (const auto &[key, item] : map.items)
            store.upsert(item);
    }

    void read(const std::vector<int> &numbers)
    {
        QSignalSpy finished(&reader, &KeyListReader::finished);
        std::vector<ItemKey> keys;
        for (const int number : numbers)
            keys.emplace_back(FakeMap::numberedKey(number));
        reader.read(keys);
        QTRY_COMPARE(finished.count(), 1);
        error = finished.front().front().value<std::optional<ApiError>>();
        QVERIFY(!reader.isReading());
    }

    QByteArray dataOf(int number) const
    {
        return store.item(*store.find(ItemKey(FakeMap::numberedKey(number)))).data.toByteArray();
    }

    FakeMap map;
    ItemStore store;
    KeyListReader reader{map.source(), store};
    std::optional<ApiError> error;
};

} // namespace

class TestKeyListReader : public QObject
{
    Q_OBJECT

private slots:
    void aRangeEndsWhereItSays_data();
    void aRangeEndsWhereItSays();
    void aRangeOfAPrefix();
    void neighboursComeInOneRequest();
    void scatteredOnesComeOneByOne();
    void whatIsGoneGoes();
    void newOnesInBetweenComeAlong();
    void aFailureIsTold();
    void theNewestListWins();
};

void TestKeyListReader::aRangeEndsWhereItSays_data()
{
    QTest::addColumn<Keys>("there");
    QTest::addColumn<Keys>("read");
    QTest::addColumn<int>("requests");
    QTest::newRow("in one page") << Keys{"a", "b", "b1", "c", "d"} << Keys{"b", "b1", "c"} << 1;
    QTest::newRow("in two") << Keys{"a", "b", "b1", "b2", "c", "d"}
                            << Keys{"b", "b1", "b2", "c", "d"} << 2;
    QTest::newRow("without its last key")
        << Keys{"a", "b", "b1", "d", "e"} << Keys{"b", "b1", "d"} << 1;
    QTest::newRow("at the map's end") << Keys{"a", "b"} << Keys{"b"} << 1;
    QTest::newRow("none there") << Keys{"a"} << Keys{} << 1;
}

void TestKeyListReader::aRangeEndsWhereItSays()
{
    QFETCH(Keys, there);
    QFETCH(Keys, read);
    FakeMap map;
    for (const QByteArray &key : there)
        map.put(key);
    ItemStore store;
    const KeyRange range = KeyRange::through("b", "c");
    PageMapLoader loader(map.source()(range, 3), store, range);
    loader.start();
    QTRY_COMPARE(loader.state(), LoadState::Complete);
    QVERIFY(keysOf(store) == read);
    QTEST(int(map.asked.size()), "requests");
}

void TestKeyListReader::aRangeOfAPrefix()
{
    const KeyRange range = KeyRange::ofPrefix("\xC3\xBF"); // ÿ
    QVERIFY(range.contains("\xC3\xBF"));
    QVERIFY(range.contains("\xC3\xBF\xF4\x8F\xBF\xBF"));
    QVERIFY(!range.contains("\xC3\xBE\xF4\x8F\xBF\xBF"));
    QVERIFY(!range.contains("\xC4\x80"));
    QVERIFY(range.endsWith("\xC4\x80"));
    QVERIFY(!range.endsWith("\xC3\xBF\xF4\x8F\xBF\xBF"));
    QVERIFY(KeyRange::ofPrefix({}) == KeyRange());
    QVERIFY(!KeyRange().endsWith("z"));
}

void TestKeyListReader::neighboursComeInOneRequest()
{
    ReaderUnderTest t;
    t.map.put(FakeMap::numberedKey(110), "1");
    t.map.put(FakeMap::numberedKey(150), "1");
    std::vector<int> numbers;
    for (int number = 139; number >= 100; --number)
        numbers.push_back(number);
    t.read(numbers);
    QVERIFY(!t.error);
    QCOMPARE(t.map.asked.size(), 1u);
    QCOMPARE(t.map.asked[0].from, QByteArray("k0100"));
    QCOMPARE(t.map.asked[0].priority, Priority::Interactive);
    QCOMPARE(t.dataOf(110), QByteArray("1"));
    QCOMPARE(t.dataOf(150), QByteArray("{}"));
    QCOMPARE(t.store.size(), 300);
}

void TestKeyListReader::scatteredOnesComeOneByOne()
{
    ReaderUnderTest t;
    t.read({299, 0, 150});
    QVERIFY((t.map.asked
             == std::vector<FakeMap::Asked>{{"k0000", 1, Priority::Interactive},
                                            {"k0150", 1, Priority::Interactive},
                                            {"k0299", 1, Priority::Interactive}}));
    t.map.asked.clear();
    t.map.items.clear();
    for (int number = 0; number < 300; ++number)
        t.map.put(FakeMap::numberedKey(number) + "x");
    ItemStore many;
    KeyListReader reader(t.map.source(), many);
    for (int number = 0; number < 2000; ++number)
        many.upsert(item(FakeMap::numberedKey(number)));
    std::vector<ItemKey> keys;
    for (int number = 0; number < 2000; number += 400)
        keys.emplace_back(FakeMap::numberedKey(number));
    reader.read(keys);
    QCOMPARE(t.map.asked.size(), 5u);
    for (const FakeMap::Asked &asked : t.map.asked)
        QCOMPARE(asked.priority, Priority::Background);
}

void TestKeyListReader::whatIsGoneGoes()
{
    ReaderUnderTest t;
    t.map.items.erase("k0100");
    t.map.items.erase("k0105");
    t.map.items.erase("k0150");
    t.read({100, 101, 102, 103, 104, 105});
    QVERIFY(!t.store.find(ItemKey("k0100")));
    QVERIFY(!t.store.find(ItemKey("k0105")));
    QVERIFY(t.store.find(ItemKey("k0150")));
    t.read({150});
    QVERIFY(!t.store.find(ItemKey("k0150")));
    QCOMPARE(t.store.size(), 297);
}

void TestKeyListReader::newOnesInBetweenComeAlong()
{
    ReaderUnderTest t;
    for (int number = 0; number < 20; ++number)
        t.map.put("k0101-" + QByteArray::number(number));
    t.map.put(FakeMap::numberedKey(104), "1");
    t.read({100, 101, 102, 103, 104});
    QCOMPARE(t.dataOf(104), QByteArray("1"));
    QCOMPARE(t.store.size(), 320);
}

void TestKeyListReader::aFailureIsTold()
{
    ReaderUnderTest t;
    t.map.fails = true;
    t.read({0, 200});
    QCOMPARE(t.error.value().kind, ApiError::Kind::ServerFault);
    QCOMPARE(t.store.size(), 300);
}

void TestKeyListReader::theNewestListWins()
{
    ReaderUnderTest t;
    t.map.put(FakeMap::numberedKey(0), "1");
    t.map.put(FakeMap::numberedKey(200), "1");
    t.reader.read({ItemKey(FakeMap::numberedKey(0))});
    t.read({200});
    QCOMPARE(t.dataOf(0), QByteArray("{}"));
    QCOMPARE(t.dataOf(200), QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestKeyListReader)
#include "tst_keylistreader.moc"
