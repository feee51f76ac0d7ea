// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientonpractice.h"

#include <algorithm>

using namespace mapdesk;

namespace {

const Revision otherRevision(QStringLiteral("ffff"));
const ServiceSid missingService(QStringLiteral("IS") + QString(32, u'0'));
const MapSid missingMap(QStringLiteral("MP") + QString(32, u'0'));
const ItemKey missingKey("missing");
const Identity bob(QStringLiteral("bob"));

JsonText json(const QByteArray &text)
{
    return *JsonText::parse(text);
}

// With one map.
struct WithMap : ClientOnPractice
{
    using ClientOnPractice::ClientOnPractice;

    SyncMap made = *resultOf(client.createMap(service, {.uniqueName = QStringLiteral("carts")}));
    MapSid map = made.sid;

    MapItem createItem(const QByteArray &key, std::optional<Ttl> ttl = {})
    {
        return *resultOf(
            client.createItem(service, map, {ItemKey(key), json(R"({"n":1.0})"), ttl}));
    }

    QByteArrayList keys(const ItemRange &range = {}) const
    {
        QByteArrayList keys;
        const auto list = [&](const PageRequest &page) {
            return client.listItems(service, map, page, range);
        };
        readPages(list, [&keys](const auto &page) {
            for (const ItemView &item : page.items)
                keys.append(item.key.toByteArray());
        });
        return keys;
    }
};

} // namespace

// Items and permissions of a map.
class TestItemsOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void itemsAreMadeAndFetched();
    void dataAndExpiryChangeApart();
    void itemsByPageAndRange();
    void itemsAreDeleted();
    void refusalsOfItems();
    void conflicts_data();
    void conflicts();
    void permissions();
    void refusalsOfPermissions();
};

void TestItemsOnPractice::itemsAreMadeAndFetched()
{
    WithMap t;
    const MapItem made = t.createItem("+1 408/é", hour());
    QCOMPARE(made.key.value(), "+1 408/é");
    QCOMPARE(made.data, R"({"n":1.0})");
    QCOMPARE(made.mapSid, t.map);
    QCOMPARE(secondsBetween(made.createdMs, made.expiresMs), 3600);
    QVERIFY(*resultOf(t.client.fetchItem(t.service, t.map, made.key)) == made);
    QVERIFY(!t.createItem("never").expiresMs);
    QVERIFY(!t.createItem("never said", Ttl::never()).expiresMs);
}

void TestItemsOnPractice::dataAndExpiryChangeApart()
{
    WithMap t;
    const MapItem made = t.createItem("k", hour());
    const MapItem saved = *resultOf(t.client.updateItemData(
        t.service, t.map, made.key, json("{ \"big\" : 123456789012345678901, \"n\":1.10 }"),
        made.revision));
    QCOMPARE(saved.data, R"({"big":123456789012345678901,"n":1.10})");
    QCOMPARE(saved.expiresMs, made.expiresMs);
    QVERIFY(saved.revision != made.revision);
    const MapItem never = *resultOf(
        t.client.updateItemExpiry(t.service, t.map, made.key, Ttl::never(), saved.revision));
    QVERIFY(!never.expiresMs);
    QCOMPARE(never.data, saved.data);
    const MapItem expiring = *resultOf(
        t.client.updateItemExpiry(t.service, t.map, made.key, hour(), never.revision));
    QCOMPARE(secondsBetween(expiring.updatedMs, expiring.expiresMs), 3600);
    QVERIFY(!resultOf(t.client.fetchMap(t.service, t.map.value()))->expiresMs);
}

void TestItemsOnPractice::itemsByPageAndRange()
{
    using Order = ItemRange::Order;
    using Bounds = ItemRange::Bounds;
    WithMap t;
    for (const char *key : {"a", "b", "c d", "e", "é"})
        t.createItem(key);
    QCOMPARE(t.keys(), (QByteArrayList{"a", "b", "c d", "e", "é"}));
    QCOMPARE(t.keys({.order = Order::Descending}), (QByteArrayList{"é", "e", "c d", "b", "a"}));
    QCOMPARE(t.keys({.from = ItemKey("c d")}), (QByteArrayList{"c d", "e", "é"}));
    QCOMPARE(t.keys({.from = ItemKey("c d"), .bounds = Bounds::Exclusive}),
             (QByteArrayList{"e", "é"}));
    QCOMPARE(t.keys({.from = ItemKey("c d"), .order = Order::Descending}),
             (QByteArrayList{"c d", "b", "a"}));
    QCOMPARE(t.keys({.from = ItemKey("bb")}), (QByteArrayList{"c d", "e", "é"}));
    QCOMPARE(t.keys({.from = ItemKey("z€")}), QByteArrayList{"é"});
}

void TestItemsOnPractice::itemsAreDeleted()
{
    WithMap t;
    const MapItem made = t.createItem("k");
    QVERIFY(resultOf(t.client.deleteItem(t.service, t.map, made.key, made.revision)));
    QCOMPARE(errorOf(t.client.fetchItem(t.service, t.map, made.key)),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.deleteItem(t.service, t.map, made.key, made.revision)),
             QStringLiteral("NotFound 404/20404"));
}

void TestItemsOnPractice::refusalsOfItems()
{
    WithMap t;
    const MapItem made = t.createItem("k");
    const auto create = [&](const QByteArray &key, const QByteArray &data) {
        return errorOf(t.client.createItem(t.service, t.map, {ItemKey(key), json(data)}));
    };
    QCOMPARE(create("k", "{}"), QStringLiteral("AlreadyExists 409/54208"));
    QCOMPARE(create(QByteArray(321, 'k'), "{}"), QStringLiteral("InvalidRequest 400/54209"));
    QCOMPARE(create("null", "null"), QStringLiteral("InvalidRequest 400/54206"));
    QCOMPARE(create("array", "[1]"), QStringLiteral("InvalidRequest 400/54008"));
    const QByteArray tooLarge = R"({"t":")" + QByteArray(16'384, 'x') + R"("})";
    QCOMPARE(create("large", tooLarge), QStringLiteral("TooLarge 413/54006"));
    QCOMPARE(
        errorOf(t.client.updateItemData(t.service, t.map, made.key, json(tooLarge), made.revision)),
        QStringLiteral("TooLarge 413/54006"));
    QCOMPARE(errorOf(t.client.fetchItem(t.service, missingMap, made.key)),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(
        errorOf(t.client.updateItemData(t.service, t.map, missingKey, JsonText(), made.revision)),
        QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.updateItemExpiry(t.service, t.map, made.key, hour(),
                                               Revision(QStringLiteral("new")))),
             QStringLiteral("InvalidRequest 400/54003"));
    QCOMPARE(errorOf(t.client.listItems(t.service, missingMap)),
             QStringLiteral("NotFound 404/20404"));
    QVERIFY(*resultOf(t.client.fetchItem(t.service, t.map, made.key)) == made);
}

void TestItemsOnPractice::conflicts_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("generic") << QStringLiteral("20412");
    QTest::newRow("Sync's") << QStringLiteral("54205");
}

void TestItemsOnPractice::conflicts()
{
    QFETCH(QString, code);
    WithMap t(ClientOnPractice::assuming(QStringLiteral("conflict-code=") + code));
    const MapItem made = t.createItem("k");
    const QString conflict = QStringLiteral("Conflict 412/") + code;
    QCOMPARE(
        errorOf(t.client.updateItemData(t.service, t.map, made.key, JsonText(), otherRevision)),
        conflict);
    QCOMPARE(errorOf(t.client.updateItemExpiry(t.service, t.map, made.key, hour(), otherRevision)),
             conflict);
    QCOMPARE(errorOf(t.client.deleteItem(t.service, t.map, made.key, otherRevision)), conflict);
    QVERIFY(*resultOf(t.client.fetchItem(t.service, t.map, made.key)) == made);
}

void TestItemsOnPractice::permissions()
{
    const WithMap t;
    const MapPermission made = *resultOf(
        t.client.updatePermission(t.service, t.map, bob, {.read = true, .manage = true}));
    QCOMPARE(made.identity, bob);
    QCOMPARE(made.mapSid, t.map);
    QVERIFY(*made.read && !*made.write && *made.manage);
    QVERIFY(*resultOf(t.client.fetchPermission(t.service, t.map, bob)) == made);
    const MapPermission changed = *resultOf(
        t.client.updatePermission(t.service, t.map, bob, {.write = true}));
    QVERIFY(!*changed.read && *changed.write && !*changed.manage);
    for (const char *identity : {"alice", "carol", "dave"})
        QVERIFY(resultOf(t.client.updatePermission(t.service, t.map,
                                                   Identity(QString::fromLatin1(identity)), {})));
    const auto list = [&](const PageRequest &page) {
        return t.client.listPermissions(t.service, t.map, page);
    };
    const std::vector<MapPermission> all = recordsOf<MapPermission>(list);
    QCOMPARE(all.size(), size_t(4));
    QCOMPARE(std::ranges::count(all, changed), 1);
    QVERIFY(resultOf(t.client.deletePermission(t.service, t.map, bob)));
    QCOMPARE(errorOf(t.client.fetchPermission(t.service, t.map, bob)),
             QStringLiteral("NotFound 404/20404"));
}

void TestItemsOnPractice::refusalsOfPermissions()
{
    const WithMap t;
    QCOMPARE(errorOf(t.client.updatePermission(t.service, t.map, Identity(QString(257, u'i')), {})),
             QStringLiteral("InvalidRequest 400/54351"));
    QCOMPARE(errorOf(t.client.deletePermission(t.service, t.map, bob)),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.listPermissions(t.service, missingMap)),
             QStringLiteral("NotFound 404/20404"));
    QCOMPARE(errorOf(t.client.fetchPermission(missingService, t.map, bob)),
             QStringLiteral("NotFound 404/20404"));
}

QTEST_GUILESS_MAIN(TestItemsOnPractice)

#include "tst_itemsonpractice.moc"
