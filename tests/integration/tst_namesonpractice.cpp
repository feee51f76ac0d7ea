// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientonpractice.h"

using namespace mapdesk;

namespace {

// Names that are easily lost on the way, and what a hop could make of them.
QStringList awkwardNames(int longest)
{
    const QString emoji = QStringLiteral("🙂");
    return {QStringLiteral("a b"),
            QStringLiteral(" "),
            QStringLiteral(" a "),
            QStringLiteral("a/b"),
            QStringLiteral("/"),
            QStringLiteral("a/"),
            QStringLiteral("a//b"),
            QStringLiteral("/../a"),
            QStringLiteral("a?b=c"),
            QStringLiteral("a#b"),
            QStringLiteral("100%"),
            QStringLiteral("a%20b"),
            QStringLiteral("%2e%2e"),
            QStringLiteral("%2F"),
            QStringLiteral("+14085040458"),
            QStringLiteral("a+b"),
            QStringLiteral("a\\b"),
            QStringLiteral("a&b=c"),
            QStringLiteral("a;b,c"),
            QStringLiteral("\"'<>`{}|^[]"),
            QStringLiteral("..."),
            QStringLiteral(".. "),
            QStringLiteral("é"),
            QStringLiteral("e\u0301"),
            QStringLiteral("日本"),
            emoji,
            QStringLiteral("\u202Eevil"),
            QStringLiteral("\uFEFFbom"),
            QStringLiteral("a\nb\tc"),
            QStringLiteral("a\u007F\u0085b"),
            QString(longest, u'/'),
            emoji.repeated(longest)};
}

void addRows(int longest)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : awkwardNames(longest))
        QTest::addRow("%d characters: %s", int(name.size()),
                      name.left(8).toUtf8().toPercentEncoding().constData())
            << name;
}

} // namespace

// Names of any kind reach the service and come back, and nothing else is reached by them.
class TestNamesOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keys_data();
    void keys();
    void identities_data();
    void identities();
    void uniqueNames_data();
    void uniqueNames();
    void dottedKeysAreReadThroughTheList_data();
    void dottedKeysAreReadThroughTheList();

private:
    ClientOnPractice t;
    MapSid m_map; // of this row alone
};

void TestNamesOnPractice::init()
{
    const Result<SyncMap> map = resultOf(t.client.createMap(t.service, {}));
    QVERIFY(map);
    m_map = map->sid;
}

void TestNamesOnPractice::keys_data()
{
    addRows(320);
}

void TestNamesOnPractice::keys()
{
    QFETCH(QString, name);
    const ItemKey key(name.toUtf8());
    const Result<MapItem> made = resultOf(t.client.createItem(t.service, m_map, {key, JsonText()}));
    QVERIFY2(made, made ? "" : qPrintable(describe(made.error())));
    QCOMPARE(made->key.value(), key.value());
    QVERIFY(*resultOf(t.client.fetchItem(t.service, m_map, key)) == *made);
    const JsonText data = *JsonText::parse(R"({"n":1.10})");
    const Result<MapItem> saved = resultOf(
        t.client.updateItemData(t.service, m_map, key, data, made->revision));
    QVERIFY(saved && saved->data == data.bytes());
    const Result<MapItem> expiring = resultOf(
        t.client.updateItemExpiry(t.service, m_map, key, *Ttl::seconds(60), saved->revision));
    QVERIFY(expiring && expiring->expiresMs);
    const auto page = resultOf(t.client.listItems(t.service, m_map, {}, {.from = key}));
    QCOMPARE(page->items.size(), size_t(1));
    QCOMPARE(page->items.front().key, key.value());
    QVERIFY(resultOf(t.client.deleteItem(t.service, m_map, key, expiring->revision)));
    QCOMPARE(errorOf(t.client.fetchItem(t.service, m_map, key)),
             QStringLiteral("NotFound 404/20404"));
    QVERIFY(resultOf(t.client.listItems(t.service, m_map))->items.empty());
}

void TestNamesOnPractice::identities_data()
{
    addRows(256);
}

void TestNamesOnPractice::identities()
{
    QFETCH(QString, name);
    const Identity identity(name);
    const Result<MapPermission> made = resultOf(
        t.client.updatePermission(t.service, m_map, identity, {.read = true}));
    QVERIFY2(made, made ? "" : qPrintable(describe(made.error())));
    QCOMPARE(made->identity, identity);
    QVERIFY(*resultOf(t.client.fetchPermission(t.service, m_map, identity)) == *made);
    QVERIFY(resultOf(t.client.listPermissions(t.service, m_map))->records
            == std::vector<MapPermission>{*made});
    QVERIFY(resultOf(t.client.deletePermission(t.service, m_map, identity)));
    QCOMPARE(errorOf(t.client.fetchPermission(t.service, m_map, identity)),
             QStringLiteral("NotFound 404/20404"));
}

void TestNamesOnPractice::uniqueNames_data()
{
    addRows(320);
}

void TestNamesOnPractice::uniqueNames()
{
    QFETCH(QString, name);
    const Result<SyncMap> made = resultOf(t.client.createMap(t.service, {name}));
    QVERIFY2(made, made ? "" : qPrintable(describe(made.error())));
    QCOMPARE(made->uniqueName, name);
    QVERIFY(*resultOf(t.client.fetchMap(t.service, name)) == *made);
    QVERIFY(resultOf(t.client.deleteMap(t.service, made->sid)));
    QCOMPARE(errorOf(t.client.fetchMap(t.service, name)), QStringLiteral("NotFound 404/20404"));
}

void TestNamesOnPractice::dottedKeysAreReadThroughTheList_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("dots") << QByteArray("..");
}

// Another program made such an item.
void TestNamesOnPractice::dottedKeysAreReadThroughTheList()
{
    QFETCH(QByteArray, key);
    Request made;
    made.verb = Request::Verb::Post;
    made.target = "/v1/Services/" + t.service.value().toLatin1() + "/Maps/"
        + m_map.value().toLatin1() + "/Items";
    made.form = "Key=" + key + "&Data=%7B%22n%22%3A1.10%7D";
    QVERIFY(resultOf(t.transport.send(made)));
    const Result<MapItem> item = resultOf(t.client.fetchItem(t.service, m_map, ItemKey(key)));
    QVERIFY(item);
    QCOMPARE(item->key.value(), key);
    QCOMPARE(item->data, R"({"n":1.10})");
    QCOMPARE(item->mapSid, m_map);
    QCOMPARE(errorOf(t.client.deleteItem(t.service, m_map, ItemKey(key), item->revision)),
             QStringLiteral("Refused"));
    QVERIFY(resultOf(t.client.fetchMap(t.service, m_map.value())));
}

QTEST_GUILESS_MAIN(TestNamesOnPractice)

#include "tst_namesonpractice.moc"
