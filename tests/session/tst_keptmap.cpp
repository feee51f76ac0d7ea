// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemstore.h"
#include "keptmap.h"
#include "testitems.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

JournalEntry entryOf(const QJsonObject &facts, const QByteArray &payload)
{
    return {.kind = JournalEntry::Kind::Kept, .facts = facts, .payload = {.before = payload}};
}

std::vector<JournalEntry> entries(const std::vector<MapItem> &items)
{
    ItemStore store;
    for (const MapItem &made : items)
        store.upsert({made});
    std::vector<ItemView> views;
    for (qsizetype i = 0; i < store.size(); ++i)
        views.push_back(store.item(store.handleAt(i)));
    SyncMap map;
    map.uniqueName = QStringLiteral("desk");
    return {entryOf(KeptMap::factsOfItems(qsizetype(views.size())), KeptMap::payloadOfItems(views)),
            entryOf(KeptMap::factsOfMap(true), KeptMap::payloadOfMap(map))};
}

const QByteArray oddKey = "\xEF\xBB\xBFkey";

} // namespace

class TestKeptMap : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void isNothingWhereAPartIsMissing_data();
    void isNothingWhereAPartIsMissing();
};

void TestKeptMap::comesBackAsItWas()
{
    MapItem made = item(oddKey, R"({"a":1.10,"text":"ü 🙂 \u0000"})");
    made.expiresMs = 1'800'000'000'000;
    const auto map = KeptMap::from(entries({made, item("plain")}));
    QVERIFY(map);
    QCOMPARE(map->uniqueName, QStringLiteral("desk"));
    QVERIFY(map->isWhole);
    const std::vector<KeptItem> wanted{{ItemKey("plain"), "{}"},
                                       {made.key, made.data, made.expiresMs}};
    QCOMPARE(map->items, wanted);
}

void TestKeptMap::isNothingWhereAPartIsMissing_data()
{
    QTest::addColumn<std::vector<JournalEntry>>("kept");
    const std::vector<JournalEntry> whole = entries({item("a"), item("b")});
    QTest::newRow("nothing at all") << std::vector<JournalEntry>();
    QTest::newRow("the map, which comes last") << std::vector<JournalEntry>{whole[0]};
    JournalEntry purged = whole[0];
    purged.payload = {};
    QTest::newRow("purged") << std::vector<JournalEntry>{purged, whole[1]};
    JournalEntry shorter = whole[0];
    shorter.payload = entries({item("a")})[0].payload;
    QTest::newRow("an item") << std::vector<JournalEntry>{shorter, whole[1]};
    JournalEntry damaged = whole[0];
    damaged.payload.before = "[{";
    QTest::newRow("damaged") << std::vector<JournalEntry>{damaged, whole[1]};
}

void TestKeptMap::isNothingWhereAPartIsMissing()
{
    QFETCH(std::vector<JournalEntry>, kept);
    QVERIFY(!KeptMap::from(kept));
}

QTEST_GUILESS_MAIN(TestKeptMap)

#include "tst_keptmap.moc"
