// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

SearchedMap mapNamed(const QString &name)
{
    return {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP") + name), name};
}

FoundItem foundIn(const QString &map, const QByteArray &key = "k")
{
    return {mapNamed(map), ItemKey(key), QStringLiteral("a"), 1'000, {}};
}

// A model of a search whose answers the test hands in, one map an answer.
class ModelUnderTest
{
public:
    ModelUnderTest()
    {
        search.setExpectsMore(true);
        search.goOn();
        model.setSearch(&search);
    }

    ~ModelUnderTest() { model.setSearch(nullptr); }

    // Shown by the time it returns.
    void find(std::vector<FoundItem> items)
    {
        findUnshown(std::move(items));
        QTRY_COMPARE(model.rowCount(), int(search.results().size()));
    }

    void findUnshown(std::vector<FoundItem> items)
    {
        search.add({mapNamed(QString::number(search.mapCount()))});
        promise.finish(KeySearchAnswer{.items = std::move(items)});
        QCoreApplication::sendPostedEvents(&search, QEvent::MetaCall);
    }

    QStringList texts(int column) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }

    QStringList maps() const { return texts(KeySearchModel::MapColumn); }

    CallPromise<KeySearchAnswer> promise;
    KeySearch search{{ItemKey("k")}, [this](const SearchedMap &, const KeySearchQuestion &) {
                         promise = {};
                         return promise.call();
                     }};
    KeySearchModel model;
    QAbstractItemModelTester tester{&model};
};

} // namespace

class TestKeySearchModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsFound();
    void gathersWhatComesFast();
    void showsAllOfThemAtTheEnd();
    void showsWhatServersSendAsPlainText();
    void sortsByRawValues_data();
    void sortsByRawValues();
    void newRowsComeIntoTheirPlace();
    void selectionsStayWithTheirRows();
    void showsAnotherSearch();
};

void TestKeySearchModel::showsWhatIsFound()
{
    ModelUnderTest t;
    FoundItem item = foundIn(QStringLiteral("orders"));
    item.expiresMs = 1'700'000'000'000;
    item.hasMore = true;
    t.find({item, foundIn(QStringLiteral("parcels"))});
    const auto cell = [&t](int row, int column) { return t.model.index(row, column); };
    QCOMPARE(t.texts(KeySearchModel::KeyColumn),
             QStringList({QStringLiteral("k"), QStringLiteral("k")}));
    QCOMPARE(t.maps(),
             QStringList(
                 {QStringLiteral("orders (first 20, there are more)"), QStringLiteral("parcels")}));
    QCOMPARE(cell(0, KeySearchModel::ExpiresColumn).data(SortRole).toLongLong(), 1'700'000'000'000);
    QCOMPARE(cell(0, 0).data(ExpiresAtRole).toLongLong(), 1'700'000'000'000);
    QVERIFY(!cell(1, 0).data(ExpiresAtRole).isValid());
    QCOMPARE(cell(1, KeySearchModel::RevisionColumn).data(SortRole).toULongLong(), 10u);
    QCOMPARE(cell(1, 0).data(MapSidRole).value<MapSid>(), MapSid(QStringLiteral("MPparcels")));
    QCOMPARE(t.model.found(1).map.uniqueName, QStringLiteral("parcels"));
}

void TestKeySearchModel::gathersWhatComesFast()
{
    ModelUnderTest t;
    QSignalSpy inserted(&t.model, &QAbstractItemModel::rowsInserted);
    t.find({foundIn(QStringLiteral("first"))});
    for (int answer = 0; answer < 50; ++answer)
        t.findUnshown({foundIn(QString::number(answer))});
    QCOMPARE(inserted.count(), 1);
    QTRY_COMPARE(t.model.rowCount(), 51);
    QCOMPARE(inserted.count(), 2);
}

void TestKeySearchModel::showsAllOfThemAtTheEnd()
{
    ModelUnderTest t;
    t.find({foundIn(QStringLiteral("first"))});
    t.findUnshown({foundIn(QStringLiteral("second"))});
    QCOMPARE(t.model.rowCount(), 1);
    t.search.stop();
    QCOMPARE(t.model.rowCount(), 2);
}

void TestKeySearchModel::showsWhatServersSendAsPlainText()
{
    ModelUnderTest t;
    FoundItem item = foundIn(QStringLiteral("promo-%2"));
    item.hasMore = true;
    t.find({foundIn(QStringLiteral("a\u202Eb"), "k\n<b>"), item});
    QCOMPARE(t.maps(),
             QStringList({QStringLiteral("a\\u202eb"),
                          QStringLiteral("promo-%2 (first 20, there are more)")}));
    QCOMPARE(t.texts(KeySearchModel::KeyColumn).front(), QStringLiteral("k\\n<b>"));
}

void TestKeySearchModel::sortsByRawValues_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("as they came") << -1 << QStringLiteral("c a b d");
    QTest::newRow("key") << int(KeySearchModel::KeyColumn) << QStringLiteral("d c a b");
    QTest::newRow("map") << int(KeySearchModel::MapColumn) << QStringLiteral("a b c d");
    QTest::newRow("never expires last")
        << int(KeySearchModel::ExpiresColumn) << QStringLiteral("d b c a");
    QTest::newRow("updated") << int(KeySearchModel::UpdatedColumn) << QStringLiteral("a b c d");
    QTest::newRow("revision") << int(KeySearchModel::RevisionColumn) << QStringLiteral("c b d a");
}

void TestKeySearchModel::sortsByRawValues()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    ModelUnderTest t;
    const auto item = [](const char *map, const char *key, const char *revision, qint64 updatedMs,
                         std::optional<qint64> expiresMs) {
        return FoundItem{mapNamed(QLatin1String(map)), ItemKey(key), QLatin1String(revision),
                         updatedMs, expiresMs};
    };
    t.find({item("c", "k2", "9", 30, 300), item("a", "k3", "10", 9, {}),
            item("b", "k3", "a", 10, 30), item("d", "k1", "b", 100, 4)});
    t.model.sort(column);
    const QStringList expected = ascending.split(u' ');
    QCOMPARE(t.maps(), expected);
    if (column == KeySearchModel::KeyColumn || column < 0)
        return; // what is equal stays as it came
    t.model.sort(column, Qt::DescendingOrder);
    QCOMPARE(t.maps(), QStringList(expected.rbegin(), expected.rend()));
}

void TestKeySearchModel::newRowsComeIntoTheirPlace()
{
    ModelUnderTest t;
    t.model.sort(KeySearchModel::MapColumn);
    QRandomGenerator random(4711);
    QStringList expected;
    for (int answer = 0; answer < 30; ++answer) {
        const QString map = QStringLiteral("map-%1").arg(random.bounded(1'000'000), 6, 10,
                                                         QLatin1Char('0'));
        expected += map;
        t.findUnshown({foundIn(map)});
        QCoreApplication::sendPostedEvents();
    }
    expected.sort();
    QTRY_COMPARE(t.maps(), expected);
}

void TestKeySearchModel::selectionsStayWithTheirRows()
{
    ModelUnderTest t;
    t.find({foundIn(QStringLiteral("m")), foundIn(QStringLiteral("z"))});
    const QPersistentModelIndex m = t.model.index(0, 2);
    const QPersistentModelIndex z = t.model.index(1, 0);
    t.model.sort(KeySearchModel::MapColumn, Qt::DescendingOrder);
    QCOMPARE(m.row(), 1);
    QCOMPARE(m.column(), 2);
    QCOMPARE(z.row(), 0);
    t.find({foundIn(QStringLiteral("zz")), foundIn(QStringLiteral("a"))});
    QCOMPARE(t.model.found(m.row()).map.uniqueName, QStringLiteral("m"));
    QCOMPARE(m.row(), 2);
    QCOMPARE(z.row(), 1);
}

void TestKeySearchModel::showsAnotherSearch()
{
    ModelUnderTest t;
    t.find({foundIn(QStringLiteral("m"))});
    KeySearch other({ItemKey("k")}, {});
    t.model.setSearch(&other);
    QCOMPARE(t.model.rowCount(), 0);
    t.findUnshown({foundIn(QStringLiteral("n"))});
    t.model.setSearch(&t.search);
    QCOMPARE(t.maps(), QStringList({QStringLiteral("m"), QStringLiteral("n")}));
    t.model.setSearch(nullptr);
    QCOMPARE(t.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestKeySearchModel)
#include "tst_keysearchmodel.moc"
