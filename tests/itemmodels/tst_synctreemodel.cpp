// SPDX-License-Identifier: GPL-3.0-or-later
#include "synctreemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <type_traits>

using namespace mapdesk;

namespace {

SyncService service(const QString &sid, const QString &friendlyName = {})
{
    SyncService made;
    made.sid = ServiceSid(sid);
    made.friendlyName = friendlyName;
    return made;
}

SyncMap map(const QString &sid, const QString &uniqueName = {})
{
    SyncMap made;
    made.sid = MapSid(sid);
    made.uniqueName = uniqueName;
    return made;
}

std::vector<SyncMap> maps(const QStringList &sids)
{
    std::vector<SyncMap> made;
    for (const QString &sid : sids)
        made.push_back(map(sid));
    return made;
}

template <typename Record>
struct Asked
{
    QByteArray target;
    CallPromise<Page<Record>> promise;
};

QStringList textsBelow(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, 0, parent).data().toString());
    return texts;
}

// A tree whose pages the test hands in. Services are IS1, IS2, ...
class TreeUnderTest
{
public:
    // The tester's own fetching would open every service.
    TreeUnderTest() { tester.setUseFetchMore(false); }

    void answerServices(std::vector<SyncService> records, const QByteArray &nextTarget = {})
    {
        finish(services.back(), Page<SyncService>{std::move(records), nextTarget});
    }

    void failServices() { finish(services.back(), failure(ApiError())); }

    void answerMaps(const QString &sid, std::vector<SyncMap> records,
                    const QByteArray &nextTarget = {})
    {
        finish(maps[sid].back(), Page<SyncMap>{std::move(records), nextTarget});
    }

    void failMaps(const QString &sid)
    {
        ApiError error;
        error.message = QStringLiteral("no");
        finish(maps[sid].back(), failure(error));
    }

    // The services are there; the first one has been opened and has these maps.
    QModelIndex openFirst(const QStringList &sids, const QByteArray &nextTarget = {})
    {
        model.start();
        answerServices({service(QStringLiteral("IS1"))});
        const QModelIndex first = model.index(0, 0);
        model.fetchMore(first);
        answerMaps(QStringLiteral("IS1"), ::maps(sids), nextTarget);
        return first;
    }

    QModelIndex lastBelow(const QModelIndex &parent) const
    {
        return model.index(model.rowCount(parent) - 1, 0, parent);
    }

    std::vector<Asked<SyncService>> services;
    std::map<QString, std::vector<Asked<SyncMap>>> maps;
    SyncTreeModel model{{.services =
                             [this](const QByteArray &target) {
                                 services.push_back({target, {}});
                                 return services.back().promise.call();
                             },
                         .maps =
                             [this](const ServiceSid &sid, const QByteArray &target) {
                                 maps[sid.value()].push_back({target, {}});
                                 return maps[sid.value()].back().promise.call();
                             }}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy failed{&model, &SyncTreeModel::failed};

private:
    template <typename Record>
    void finish(const Asked<Record> &asked, std::type_identity_t<Result<Page<Record>>> result)
    {
        asked.promise.finish(std::move(result));
        QCoreApplication::sendPostedEvents(&model, QEvent::MetaCall);
    }
};

const QString is1 = QStringLiteral("IS1");
const QString tryAgain = QStringLiteral("Could not be loaded. Activate to try again.");

} // namespace

class TestSyncTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingBeforeItIsStarted();
    void showsServicesAndTheirMaps();
    void namesServices_data();
    void namesServices();
    void tellsOfEmptyLists();
    void loadsMoreOnlyWhenAsked();
    void doesNotShowARecordTwice();
    void triesAgainWhereItFailed();
    void keepsIndexesThroughARefresh();
    void refreshReadsAsMuchAsWasRead();
    void refreshThatFailsLeavesWhatWasRead();
    void refreshSaysNothingOfRowsThatAreTheSame();
    void forgetsAServiceThatIsGoneWhileItsMapsAreRead();
    void takesANewerStateOfAMap();
    void takesWhatWasReadOnItsOwn();
    void hasNoPlaceInAListThatNobodyRead();
    void followsRandomRefreshes();
};

void TestSyncTreeModel::readsNothingBeforeItIsStarted()
{
    TreeUnderTest t;
    QCOMPARE(t.model.rowCount(), 0);
    QVERIFY(!t.model.canFetchMore({}));
    t.model.refresh();
    QVERIFY(t.services.empty());
    QCOMPARE(t.model.data({}, LoadStateRole).value<LoadState>(), LoadState::Idle);
    t.model.start();
    t.model.start();
    QCOMPARE(t.services.size(), 1u);
    QCOMPARE(textsBelow(t.model), QStringList(QStringLiteral("Loading…")));
    QCOMPARE(t.model.index(0, 0).data(NodeKindRole).value<NodeKind>(), NodeKind::Loading);
}

void TestSyncTreeModel::showsServicesAndTheirMaps()
{
    TreeUnderTest t;
    t.model.start();
    t.answerServices({service(is1, QStringLiteral("Support")), service(QStringLiteral("IS2"))});
    QCOMPARE(textsBelow(t.model), QStringList({QStringLiteral("Support"), QStringLiteral("IS2")}));
    const QModelIndex first = t.model.index(0, 0);
    QVERIFY(t.model.hasChildren(first));
    t.model.fetchMore(first);
    SyncMap named = map(QStringLiteral("MP2"), QStringLiteral("a\u202eb"));
    named.expiresMs = 5;
    t.answerMaps(is1, {map(QStringLiteral("MP9")), named});

    const QModelIndex second = t.model.index(1, 0, first);
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("MP9"), QStringLiteral("a\\u202eb")}));
    QCOMPARE(second.data(Qt::ToolTipRole), QStringLiteral("MP2"));
    QCOMPARE(second.data(NodeKindRole).value<NodeKind>(), NodeKind::Map);
    QCOMPARE(second.data(MapSidRole).value<MapSid>(), named.sid);
    QCOMPARE(second.data(ServiceSidRole).value<ServiceSid>(), ServiceSid(is1));
    QCOMPARE(second.data(MapExpiresAtRole).toLongLong(), 5);
    QVERIFY(!t.model.index(0, 0, first).data(MapExpiresAtRole).isValid());
    QCOMPARE(first.data(LoadStateRole).value<LoadState>(), LoadState::Complete);
    QVERIFY(*t.model.map(second) == named);
    QVERIFY(!t.model.service(second));
    QVERIFY(!t.model.map(first));
    QCOMPARE(t.model.service(first)->sid.value(), is1);
    QCOMPARE(t.model.indexOf(named.sid), second);
    QCOMPARE(t.model.indexOf(ServiceSid(is1)), first);
    QVERIFY(!t.model.indexOf(MapSid(QStringLiteral("MP3"))).isValid());
}

void TestSyncTreeModel::namesServices_data()
{
    QTest::addColumn<QString>("friendlyName");
    QTest::addColumn<QString>("uniqueName");
    QTest::addColumn<QString>("text");
    const QString friendly = QStringLiteral("Friendly");
    const QString unique = QStringLiteral("unique");
    QTest::newRow("friendly name") << friendly << unique << friendly;
    QTest::newRow("unique name") << QString() << unique << unique;
    QTest::newRow("SID") << QString() << QString() << is1;
    QTest::newRow("line break") << QStringLiteral("a\nb") << QString() << QStringLiteral("a\\nb");
}

void TestSyncTreeModel::namesServices()
{
    QFETCH(QString, friendlyName);
    QFETCH(QString, uniqueName);
    TreeUnderTest t;
    SyncService named = service(is1, friendlyName);
    named.uniqueName = uniqueName;
    t.model.start();
    t.answerServices({named});
    QTEST(t.model.index(0, 0).data().toString(), "text");
}

void TestSyncTreeModel::tellsOfEmptyLists()
{
    TreeUnderTest empty;
    empty.model.start();
    empty.answerServices({});
    QCOMPARE(textsBelow(empty.model), QStringList(QStringLiteral("No services")));

    TreeUnderTest t;
    const QModelIndex first = t.openFirst({});
    QCOMPARE(textsBelow(t.model, first), QStringList(QStringLiteral("No maps")));
    QCOMPARE(t.lastBelow(first).data(NodeKindRole).value<NodeKind>(), NodeKind::Empty);
    t.model.activate(t.lastBelow(first));
    QCOMPARE(t.maps[is1].size(), 1u);
}

void TestSyncTreeModel::loadsMoreOnlyWhenAsked()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1"), QStringLiteral("MP2")}, "2");
    QCOMPARE(t.lastBelow(first).data(), QStringLiteral("Load more maps… (2 loaded)"));
    QCOMPARE(first.data(LoadStateRole).value<LoadState>(), LoadState::More);
    QVERIFY(!t.model.canFetchMore(first));
    const QPersistentModelIndex more = t.lastBelow(first);
    t.model.activate(more);
    t.model.activate(more);
    QCOMPARE(t.maps[is1].size(), 2u);
    QCOMPARE(t.maps[is1].back().target, "2");
    QCOMPARE(more.data(), QStringLiteral("Loading…"));
    t.answerMaps(is1, maps({QStringLiteral("MP3")}), "3");
    QCOMPARE(more.data(), QStringLiteral("Load more maps… (3 loaded)"));
    QCOMPARE(more.row(), 3);
    t.model.activate(more);
    t.answerMaps(is1, maps({QStringLiteral("MP4")}));
    QVERIFY(!more.isValid());
    QCOMPARE(t.model.rowCount(first), 4);
}

void TestSyncTreeModel::doesNotShowARecordTwice()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1"), QStringLiteral("MP1")}, "2");
    t.model.activate(t.lastBelow(first));
    t.answerMaps(is1,
                 {map(QStringLiteral("MP1"), QStringLiteral("newer")), map(QStringLiteral("MP2"))});
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("newer"), QStringLiteral("MP2")}));
}

void TestSyncTreeModel::triesAgainWhereItFailed()
{
    TreeUnderTest t;
    t.model.start();
    t.failServices();
    QCOMPARE(textsBelow(t.model), QStringList(tryAgain));
    QCOMPARE(t.failed.count(), 1);
    t.model.activate(t.model.index(0, 0));
    t.answerServices({service(is1)});

    const QModelIndex first = t.model.index(0, 0);
    t.model.fetchMore(first);
    t.answerMaps(is1, maps({QStringLiteral("MP1")}), "2");
    t.model.activate(t.lastBelow(first));
    t.failMaps(is1);
    QCOMPARE(textsBelow(t.model, first), QStringList({QStringLiteral("MP1"), tryAgain}));
    QCOMPARE(t.lastBelow(first).data(ErrorTextRole), QStringLiteral("no"));
    QCOMPARE(first.data(LoadStateRole).value<LoadState>(), LoadState::Failed);
    QCOMPARE(t.failed.count(), 2);
    t.model.activate(t.lastBelow(first));
    QCOMPARE(t.maps[is1].back().target, "2");
    t.answerMaps(is1, maps({QStringLiteral("MP2")}));
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("MP1"), QStringLiteral("MP2")}));
}

void TestSyncTreeModel::keepsIndexesThroughARefresh()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst(
        {QStringLiteral("MP1"), QStringLiteral("MP2"), QStringLiteral("MP3")});
    const QPersistentModelIndex service1 = first;
    const QPersistentModelIndex map1 = t.model.index(0, 0, first);
    const QPersistentModelIndex map2 = t.model.index(1, 0, first);
    const QPersistentModelIndex map3 = t.model.index(2, 0, first);
    t.model.refresh();
    t.answerServices({service(QStringLiteral("IS0")), service(is1, QStringLiteral("renamed"))});
    t.answerMaps(is1, maps({QStringLiteral("MP3"), QStringLiteral("MP0"), QStringLiteral("MP1")}));
    QCOMPARE(service1.row(), 1);
    QCOMPARE(service1.data(), QStringLiteral("renamed"));
    QCOMPARE(map1.row(), 2);
    QCOMPARE(map1.data(), QStringLiteral("MP1"));
    QCOMPARE(map3.row(), 0);
    QVERIFY(!map2.isValid());
    QCOMPARE(t.moved.count(), 1);
    QCOMPARE(t.reset.count(), 0);
}

void TestSyncTreeModel::refreshReadsAsMuchAsWasRead()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1"), QStringLiteral("MP2")}, "2");
    t.model.activate(t.lastBelow(first));
    t.answerMaps(is1, maps({QStringLiteral("MP3"), QStringLiteral("MP4")}), "3");
    t.model.refresh();
    QCOMPARE(t.maps[is1].back().target, QByteArray());
    t.answerMaps(is1, maps({QStringLiteral("MP1"), QStringLiteral("MP2")}), "2b");
    QCOMPARE(t.model.rowCount(first), 5);
    QCOMPARE(t.maps[is1].back().target, "2b");
    t.answerMaps(is1, maps({QStringLiteral("MP4"), QStringLiteral("MP5")}), "3b");
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("MP1"), QStringLiteral("MP2"), QStringLiteral("MP4"),
                          QStringLiteral("MP5"), QStringLiteral("Load more maps… (4 loaded)")}));
    t.model.activate(t.lastBelow(first));
    QCOMPARE(t.maps[is1].back().target, "3b");
}

void TestSyncTreeModel::refreshThatFailsLeavesWhatWasRead()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1"), QStringLiteral("MP2")});
    t.model.refresh();
    t.answerMaps(is1, maps({QStringLiteral("MP3")}), "2");
    t.failMaps(is1);
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("MP1"), QStringLiteral("MP2"), tryAgain}));
    t.model.activate(t.lastBelow(first));
    QCOMPARE(t.maps[is1].back().target, "2");
    t.answerMaps(is1, maps({QStringLiteral("MP2")}));
    QCOMPARE(textsBelow(t.model, first),
             QStringList({QStringLiteral("MP3"), QStringLiteral("MP2")}));
}

void TestSyncTreeModel::refreshSaysNothingOfRowsThatAreTheSame()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1"), QStringLiteral("MP2")});
    QStringList changed;
    connect(&t.model, &QAbstractItemModel::dataChanged, &t.model,
            [&changed](const QModelIndex &index) { changed.append(index.data().toString()); });
    t.model.refresh();
    t.answerMaps(is1,
                 {map(QStringLiteral("MP1")), map(QStringLiteral("MP2"), QStringLiteral("newer"))});
    QVERIFY(!changed.contains(QStringLiteral("MP1")));
    QCOMPARE(changed.count(QStringLiteral("newer")), 1);
    QCOMPARE(t.model.rowCount(first), 2);
}

void TestSyncTreeModel::forgetsAServiceThatIsGoneWhileItsMapsAreRead()
{
    TreeUnderTest t;
    t.openFirst({QStringLiteral("MP1")});
    t.model.refresh();
    const auto promise = t.maps[is1].back().promise;
    QVERIFY(promise.isWanted());
    t.answerServices({});
    QVERIFY(!promise.isWanted());
    QCOMPARE(textsBelow(t.model), QStringList(QStringLiteral("No services")));
}

void TestSyncTreeModel::takesANewerStateOfAMap()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({QStringLiteral("MP1")});
    QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
    SyncMap newer = map(QStringLiteral("MP1"));
    t.model.updateMap(newer);
    t.model.updateMap(map(QStringLiteral("MP2")));
    QCOMPARE(changed.count(), 0);
    newer.expiresMs = 7;
    t.model.updateMap(newer);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(t.model.index(0, 0, first).data(MapExpiresAtRole).toLongLong(), 7);
}

void TestSyncTreeModel::takesWhatWasReadOnItsOwn()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({});
    QCOMPARE(textsBelow(t.model, first), QStringList(QStringLiteral("No maps")));
    SyncMap added = map(QStringLiteral("MP1"), QStringLiteral("found"));
    added.serviceSid = ServiceSid(is1);
    t.model.add(added);
    QCOMPARE(textsBelow(t.model, first), QStringList(QStringLiteral("found")));
    added.uniqueName = QStringLiteral("newer");
    t.model.add(added);
    QCOMPARE(textsBelow(t.model, first), QStringList(QStringLiteral("newer")));

    t.model.add(service(QStringLiteral("IS2"), QStringLiteral("Second")));
    QCOMPARE(textsBelow(t.model), QStringList({is1, QStringLiteral("Second")}));
    QVERIFY(t.model.canFetchMore(t.model.indexOf(ServiceSid(QStringLiteral("IS2")))));
    t.model.add(service(is1, QStringLiteral("First")));
    QCOMPARE(textsBelow(t.model), QStringList({QStringLiteral("First"), QStringLiteral("Second")}));
}

void TestSyncTreeModel::hasNoPlaceInAListThatNobodyRead()
{
    TreeUnderTest t;
    t.model.add(service(is1));
    QCOMPARE(t.model.rowCount(), 0);
    t.model.start();
    t.answerServices({service(is1)});
    SyncMap added = map(QStringLiteral("MP1"));
    added.serviceSid = ServiceSid(is1);
    t.model.add(added);
    QCOMPARE(t.model.rowCount(t.model.index(0, 0)), 0);
    added.serviceSid = ServiceSid(QStringLiteral("IS9"));
    t.model.add(added);
    QCOMPARE(t.model.rowCount(), 1);
}

void TestSyncTreeModel::followsRandomRefreshes()
{
    TreeUnderTest t;
    const QModelIndex first = t.openFirst({});
    QRandomGenerator random(815);
    QStringList all;
    for (int i = 0; i < 20; ++i)
        all.append(QStringLiteral("MP%1").arg(i, 2, 10, QLatin1Char('0')));
    for (int round = 0; round < 200; ++round) {
        std::shuffle(all.begin(), all.end(), random);
        const QStringList wanted = all.first(1 + random.bounded(int(all.size())));
        const QHash<QString, QPersistentModelIndex> before = [&] {
            QHash<QString, QPersistentModelIndex> indexes;
            for (const QString &sid : all) {
                if (const QModelIndex index = t.model.indexOf(MapSid(sid)); index.isValid())
                    indexes.insert(sid, index);
            }
            return indexes;
        }();
        t.model.refresh();
        t.answerMaps(is1, maps(wanted));
        QCOMPARE(textsBelow(t.model, first), wanted);
        for (auto known = before.begin(); known != before.end(); ++known)
            QCOMPARE(QModelIndex(*known), t.model.indexOf(MapSid(known.key())));
    }
}

QTEST_GUILESS_MAIN(TestSyncTreeModel)
#include "tst_synctreemodel.moc"
