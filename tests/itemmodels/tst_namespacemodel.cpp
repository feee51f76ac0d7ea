// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacetree.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

MapItem expiring(const QByteArray &key, std::optional<qint64> expiresMs)
{
    MapItem made = item(key);
    made.expiresMs = expiresMs;
    return made;
}

std::vector<MapItem> numbered(const QByteArray &prefix, int first, int end, int step = 1)
{
    std::vector<MapItem> made;
    for (int number = first; number < end; number += step)
        made.push_back(item(prefix + QByteArray::number(number).rightJustified(6, '0')));
    return made;
}

// Ends the test where the model does what a model must not do. It opens nothing while rows come.
class Watched
{
public:
    explicit Watched(NamespaceModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        m_tester.setUseFetchMore(false);
    }

private:
    QAbstractItemModelTester m_tester;
};

} // namespace

class TestNamespaceModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatIsOpenedWhereManyCome();
    void splitsKeys_data();
    void splitsKeys();
    void opensNothingByItself();
    void showsWhatIsDangerousAsEscapes();
    void tellsWhatARowIs();
    void showsManyChildrenInParts();
    void saysThatCountsArePartial();
    void keepsIndexesWhileRowsComeAndGo();
    void removesANamespaceWithItsLastItem();
    void takesAnItemThatWentAndCameBack();
    void keepsWhatIsOpenWhereHundredsChange();
    void showsTheFirstOfWhatComesInAnyOrder();
    void fillsUpWhatIsEmptied();
    void revealsAnItem();
    void revealsNothingTooFarAway();
    void followsRandomChanges();
    void followsRandomChangesOfManyChildren();
};

void TestNamespaceModel::keepsWhatIsOpenedWhereManyCome()
{
    TreeUnderTest t;
    const Watched watched(t.model);
    const auto namespaces = [](int first, int end) {
        std::vector<MapItem> made = numbered("n", first, end);
        for (MapItem &item : made)
            item.key = ItemKey(item.key.value() + ":a");
        return made;
    };
    t.follow([&] { upsert(t.store, namespaces(0, 400)); });
    t.follow([&] { upsert(t.store, namespaces(400, 800)); });
    const QPersistentModelIndex opened = t.open("n000700:");
    QCOMPARE(t.model.rowCount(opened), 1);
    t.follow([&] { upsert(t.store, namespaces(800, 1'200)); });
    QVERIFY(opened.isValid());
    QCOMPARE(t.model.rowCount(opened), 1);
    QVERIFY(t.model.rowCount() < 800);
}

void TestNamespaceModel::splitsKeys_data()
{
    QTest::addColumn<QByteArray>("separator");
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *separator, const Keys &keys,
                        const char *tree) {
        QTest::newRow(name) << QByteArray(separator) << keys << QString::fromUtf8(tree);
    };
    row("nothing", ":", {}, "");
    row("one level", ":", {"call:2", "call:1", "flag"}, "call:[1 2] flag");
    row("levels", ":", {"a:b:c", "a:b:d", "a:x", "b:c"}, "a:[b:[c d] x] b:[c]");
    row("an item beside its namespace", ":", {"a", "a!", "a:1", "b"}, "a a! a:[1] b");
    row("an item that is a prefix", ":", {"a:", "a:1"}, "a:[(empty) 1]");
    row("only such an item", ":", {"a:"}, "a:[(empty)]");
    row("empty parts", ":", {"a::b", "a:::c", "a:d"}, "a:[:[:[c] b] d]");
    row("separator first", ":", {":a", ":"}, ":[(empty) a]");
    row("separator last", ":", {"a:b:", "a:b"}, "a:[b b:[(empty)]]");
    row("several characters", "::", {"a:b", "a::b", "a::c::d", "a:::e"}, "a::[:e b c::[d]] a:b");
    row("one that overlaps itself", "--", {"a---b", "a--c", "a-----"}, "a--[--[-] -b c]");
    row("not ASCII", "→", {"ä→ö", "ä→ü→1", "ä"}, "ä ä→[ö ü→[1]]");
    row("keys not ASCII", "/", {"名/前", "名/x", "🙂"}, "名/[x 前] 🙂");
    row("none", "", {"a:1", "b/2"}, "a:1 b/2");
}

void TestNamespaceModel::splitsKeys()
{
    QFETCH(QByteArray, separator);
    QFETCH(Keys, keys);
    TreeUnderTest t(keys, separator.constData());
    const Watched watched(t.model);
    QTEST(drawn(t.model), "tree");
    // What has come later stands at the same places.
    TreeUnderTest later({}, separator.constData());
    later.add(keys);
    QTRY_COMPARE(drawn(later.model), drawn(t.model));
}

void TestNamespaceModel::opensNothingByItself()
{
    TreeUnderTest t({"a:b:c", "d"});
    const QModelIndex a = t.model.index(0, 0);
    QCOMPARE(keysIn(t.model), Keys({"a:", "d"}));
    QVERIFY(t.model.hasChildren(a));
    QVERIFY(t.model.canFetchMore(a));
    QCOMPARE(t.model.rowCount(a), 0);
    t.model.fetchMore(a);
    QCOMPARE(keysIn(t.model, a), Keys({"a:b:"}));
    QVERIFY(!t.model.canFetchMore(a));
    QVERIFY(t.model.canFetchMore(t.model.index(0, 0, a)));
    QVERIFY(!t.model.hasChildren(t.model.index(1, 0)));
}

void TestNamespaceModel::showsWhatIsDangerousAsEscapes()
{
    TreeUnderTest t({"a\n:\xE2\x80\xAE"
                     "b"});
    const QModelIndex a = t.open("a\n:");
    QCOMPARE(a.data().toString(), QStringLiteral("a\\n:"));
    const QModelIndex b = t.model.index(0, 0, a);
    QCOMPARE(b.data().toString(), QStringLiteral("\\u202eb"));
    QCOMPARE(b.data(Qt::ToolTipRole).toString(), QStringLiteral("a\\n:\\u202eb"));
}

void TestNamespaceModel::tellsWhatARowIs()
{
    TreeUnderTest t({"a:1"});
    t.store.upsert(expiring("a:2", 1'800'000'000'000));
    const QModelIndex a = t.open("a:");
    QVERIFY(!a.data(ItemKeyRole).isValid());
    QVERIFY(!a.siblingAtColumn(NamespaceModel::ExpiresColumn).data(ExpiresAtRole).isValid());
    const QModelIndex second = t.model.index(1, NamespaceModel::ExpiresColumn, a);
    QVERIFY(!second.data(PrefixRole).isValid());
    QCOMPARE(keyOf(second), QByteArray("a:2"));
    QCOMPARE(second.data(ExpiresAtRole).toLongLong(), 1'800'000'000'000);
    QCOMPARE(t.count(second), QString());
}

void TestNamespaceModel::showsManyChildrenInParts()
{
    TreeUnderTest t;
    upsert(t.store, numbered("leaf:", 0, 1200));
    NamespaceModel model(t.store, QStringLiteral(":"));
    const Watched watched(model);
    const QModelIndex leaf = model.index(0, 0);
    model.fetchMore(leaf);
    const auto last = [&] { return model.index(model.rowCount(leaf) - 1, 0, leaf); };
    QCOMPARE(model.rowCount(leaf), 501);
    QCOMPARE(kindOf(last()), NamespaceRow::LoadMore);
    QCOMPARE(last().data().toString(), QStringLiteral("Load more… (500 shown)"));
    QVERIFY(!model.canFetchMore(leaf)); // a view would take everything
    model.activate(model.index(3, 0, leaf));
    QCOMPARE(model.rowCount(leaf), 501);
    model.activate(last());
    QCOMPARE(last().data().toString(), QStringLiteral("Load more… (1,000 shown)"));
    model.activate(last());
    QCOMPARE(model.rowCount(leaf), 1200);
    QCOMPARE(keyOf(last()), QByteArray("leaf:001199"));
}

void TestNamespaceModel::saysThatCountsArePartial()
{
    TreeUnderTest t;
    upsert(t.store, numbered("a:", 0, 1200));
    NamespaceModel model(t.store, QStringLiteral(":"));
    const QModelIndex count = model.index(0, NamespaceModel::ItemsColumn);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(count.data().toString(), QStringLiteral("1,200+"));
    QVERIFY(count.data(Qt::ToolTipRole).toString().contains(QLatin1String("not completely")));
    model.setComplete(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(count.data().toString(), QStringLiteral("1,200"));
    QVERIFY(!count.data(Qt::ToolTipRole).toString().contains(QLatin1String("not completely")));
    model.setComplete(true);
    QCOMPARE(changed.count(), 1);
}

void TestNamespaceModel::keepsIndexesWhileRowsComeAndGo()
{
    TreeUnderTest t({"a:1", "b:1", "b:5", "b:7", "c", "~"});
    const Watched watched(t.model);
    const QPersistentModelIndex b = t.open("b:");
    const QPersistentModelIndex five = rowOf(t.model, "b:5", b);
    const QPersistentModelIndex seven = rowOf(t.model, "b:7", b);
    QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&t.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&t.model, &QAbstractItemModel::modelReset);
    t.follow([&] {
        t.add({"0", "b:2", "b:3", "b:9"});
        t.store.remove(ItemKey("a:1"));
        t.store.remove(ItemKey("b:7"));
    });
    QCOMPARE(keysIn(t.model), Keys({"0", "b:", "c", "~"}));
    QCOMPARE(keysIn(t.model, b), Keys({"b:1", "b:2", "b:3", "b:5", "b:9"}));
    QCOMPARE(five.row(), 3);
    QCOMPARE(keyOf(five), QByteArray("b:5"));
    QVERIFY(!seven.isValid());
    QCOMPARE(t.count(b), QStringLiteral("5+"));
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(reset.count(), 0);
    const auto isOfB = [&](const QList<QVariant> &arguments) {
        return arguments[0].toModelIndex().row() <= b.row()
            && b.row() <= arguments[1].toModelIndex().row()
            && !arguments[0].toModelIndex().parent().isValid();
    };
    QVERIFY(std::any_of(changed.begin(), changed.end(), isOfB));
}

void TestNamespaceModel::removesANamespaceWithItsLastItem()
{
    TreeUnderTest t({"a:b:c:1", "a:d", "~"});
    const Watched watched(t.model);
    const QPersistentModelIndex a = t.open("a:");
    const QPersistentModelIndex b = t.open("a:b:", a);
    const QPersistentModelIndex c = t.open("a:b:c:", b);
    t.follow([&] { t.store.remove(ItemKey("a:b:c:1")); });
    QVERIFY(!b.isValid());
    QVERIFY(!c.isValid());
    QCOMPARE(keysIn(t.model, a), Keys({"a:d"}));
}

void TestNamespaceModel::takesAnItemThatWentAndCameBack()
{
    TreeUnderTest t({"a:1", "~"});
    const QPersistentModelIndex one = rowOf(t.model, "a:1", t.open("a:"));
    t.follow([&] {
        t.store.remove(ItemKey("a:1"));
        t.store.upsert(expiring("a:1", 5));
    });
    QVERIFY(one.isValid());
    QCOMPARE(one.data(ExpiresAtRole).toLongLong(), 5);
    QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
    t.follow([&] { t.store.upsert(expiring("a:1", 6)); });
    QCOMPARE(one.data(ExpiresAtRole).toLongLong(), 6);
    QVERIFY(changed.count() > 0);
}

void TestNamespaceModel::keepsWhatIsOpenWhereHundredsChange()
{
    TreeUnderTest t({"000500:a", "000500:b"});
    upsert(t.store, numbered({}, 0, 400, 2));
    const Watched watched(t.model);
    t.follow([] {});
    const QPersistentModelIndex opened = t.open("000500:");
    const QPersistentModelIndex a = rowOf(t.model, "000500:a", opened);
    t.follow([&] { upsert(t.store, numbered({}, 1, 1000, 2)); });
    QCOMPARE(faultIn(t), QString());
    QVERIFY(opened.isValid() && a.isValid());
    QCOMPARE(keyOf(a), QByteArray("000500:a"));
}

void TestNamespaceModel::showsTheFirstOfWhatComesInAnyOrder()
{
    TreeUnderTest t({"~"});
    const Watched watched(t.model);
    // As many ranges that are read side by side.
    for (int page = 0; page < 15; ++page) {
        t.follow([&] {
            for (const int begin : {0, 30'000, 60'000})
                upsert(t.store, numbered({}, begin + 100 * page, begin + 100 * (page + 1)));
        });
        QCOMPARE(faultIn(t), QString());
    }
    QVERIFY(t.model.rowCount() <= 2 * NamespaceModel::chunkSize + 1);
    t.follow([&] { upsert(t.store, numbered({}, 0, 100'000)); });
    QCOMPARE(keysIn(t.model).first(), QByteArray("000000"));
    QVERIFY(t.model.rowCount() <= 2 * NamespaceModel::chunkSize + 1);
    QCOMPARE(faultIn(t), QString());
}

void TestNamespaceModel::fillsUpWhatIsEmptied()
{
    TreeUnderTest t;
    upsert(t.store, numbered({}, 0, 2000));
    NamespaceModel model(t.store, QStringLiteral(":"));
    const Watched watched(model);
    t.store.applyPage(KeyRange::through({}, "000599"), {});
    QTRY_COMPARE(keysIn(model).first(), QByteArray("000600"));
    QCOMPARE(model.rowCount(), 501);
    t.store.applyPage(KeyRange::through({}, "001990"), {});
    QTRY_COMPARE(model.rowCount(), 9);
    QCOMPARE(keysIn(model).last(), QByteArray("001999"));
    t.store.applyPage({}, {});
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestNamespaceModel::revealsAnItem()
{
    TreeUnderTest t({"a:b:c"});
    upsert(t.store, numbered("many:x:", 0, 1500));
    NamespaceModel model(t.store, QStringLiteral(":"));
    const Watched watched(model);
    const QModelIndex c = model.reveal(ItemKey("a:b:c"));
    QCOMPARE(keyOf(c), QByteArray("a:b:c"));
    QCOMPARE(keyOf(c.parent()), QByteArray("a:b:"));
    QCOMPARE(keyOf(c.parent().parent()), QByteArray("a:"));
    QCOMPARE(keyOf(model.reveal(ItemKey("many:x:001234"))), QByteArray("many:x:001234"));
    QVERIFY(!model.reveal(ItemKey("a:b")).isValid());
    QVERIFY(!model.reveal(ItemKey("a:b:")).isValid());
    t.store.upsert(item("new:1")); // not published yet
    QCOMPARE(keyOf(model.reveal(ItemKey("new:1"))), QByteArray("new:1"));
}

void TestNamespaceModel::revealsNothingTooFarAway()
{
    TreeUnderTest t;
    upsert(t.store, numbered({}, 0, 20'000));
    NamespaceModel model(t.store, QStringLiteral(":"));
    QVERIFY(!model.reveal(ItemKey("019999")).isValid());
    QVERIFY(model.rowCount() < 6000);
    QVERIFY(model.reveal(ItemKey("004000")).isValid());
}

void TestNamespaceModel::followsRandomChanges()
{
    TreeUnderTest t({"~"});
    const Watched watched(t.model);
    QRandomGenerator random(4713);
    const Keys parts{"a", "ä", "b", ":"};
    const auto randomKey = [&] {
        QByteArray key;
        const int length = 1 + random.bounded(6);
        while (key.size() < length)
            key += parts[random.bounded(int(parts.size()))];
        return key;
    };
    for (int tick = 0; tick < 40; ++tick) {
        std::map<QByteArray, QPersistentModelIndex> before;
        for (int row = 0; row < t.model.rowCount(); ++row) {
            const QModelIndex index = t.model.index(row, 0);
            before.emplace(keyOf(index), index);
            if (random.bounded(2) == 0)
                t.model.fetchMore(index);
        }
        t.follow([&] {
            const int steps = random.bounded(60);
            for (int step = 0; step < steps; ++step) {
                const QByteArray key = randomKey();
                if (random.bounded(2) == 0)
                    t.store.remove(ItemKey(key));
                else
                    t.store.upsert(expiring(key, random.bounded(5)));
            }
        });
        QCOMPARE(faultIn(t), QString());
        const std::map<QByteArray, int> now = expectedIn(t.store, {});
        for (const auto &[key, index] : before) {
            QCOMPARE(index.isValid(), now.contains(key));
            QVERIFY(!index.isValid() || keyOf(index) == key);
        }
    }
}

void TestNamespaceModel::followsRandomChangesOfManyChildren()
{
    TreeUnderTest t({"~"});
    QRandomGenerator random(4714);
    for (int tick = 0; tick < 40; ++tick) {
        const QModelIndex last = t.model.index(t.model.rowCount() - 1, 0);
        if (random.bounded(4) == 0)
            t.model.activate(last);
        t.model.fetchMore(t.model.index(random.bounded(t.model.rowCount()), 0));
        t.follow([&] {
            const int begin = random.bounded(3000);
            const int end = begin + random.bounded(1500);
            const QByteArray suffix = random.bounded(3) == 0 ? ":x" : "";
            std::vector<MapItem> some = numbered({}, begin, end, 1 + random.bounded(3));
            for (MapItem &one : some)
                one.key = ItemKey(one.key.value() + suffix);
            if (random.bounded(3) == 0 && !some.empty())
                t.store.applyPage(
                    {keyAfter(some.front().key.value()), keyAfter(some.back().key.value())}, {});
            else
                upsert(t.store, some);
        });
        QCOMPARE(faultIn(t), QString());
    }
}

QTEST_GUILESS_MAIN(TestNamespaceModel)
#include "tst_namespacemodel.moc"
