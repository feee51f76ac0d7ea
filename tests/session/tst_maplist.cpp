// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "commandsundertest.h"
#include "maplist.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const ServiceSid service(QStringLiteral("IS1"));

SyncMap mapOf(const char *sid, const char *name = "")
{
    SyncMap map;
    map.sid = MapSid(QLatin1String(sid));
    map.serviceSid = service;
    map.uniqueName = QString::fromUtf8(name);
    map.revision = Revision(QStringLiteral("1a"));
    map.createdBy = QStringLiteral("system");
    map.createdMs = 1'700'000'000'000;
    map.updatedMs = 1'700'000'100'000;
    map.expiresMs = 1'800'000'000'000;
    return map;
}

std::vector<SyncMap> mapsOf(std::initializer_list<const char *> sids)
{
    std::vector<SyncMap> maps;
    for (const char *sid : sids)
        maps.push_back(mapOf(sid));
    return maps;
}

struct AskedPage
{
    QByteArray target;
    Priority priority;
    CallPromise<Page<SyncMap>> promise;
};

// A list whose pages the test hands in.
class ListUnderTest
{
public:
    void answer(const std::vector<SyncMap> &maps, const QByteArray &nextTarget = {})
    {
        finish(Page<SyncMap>{.records = maps, .nextTarget = nextTarget});
    }

    void fail()
    {
        ApiError error;
        error.kind = ApiError::Kind::ServerFault;
        finish(failure(error));
    }

    QByteArrayList sids() const
    {
        QByteArrayList sids;
        for (const ItemHandle handle : list.maps().handles())
            sids.append(list.maps().item(handle).key.toByteArray());
        return sids;
    }

    std::vector<AskedPage> asked;
    MapList list{service, [this](const QByteArray &target, Priority priority) {
                     asked.push_back({target, priority, {}});
                     return asked.back().promise.call();
                 }};
    MapLoader &loader = list.loader();

private:
    void finish(Result<Page<SyncMap>> result)
    {
        asked.back().promise.finish(std::move(result));
        QCoreApplication::sendPostedEvents(&loader, QEvent::MetaCall);
    }
};

using Sids = QByteArrayList;

ScriptedServer::Step pageOfMaps(const QByteArray &records)
{
    return ScriptedServer::answer(
        200, R"({"maps":[)" + records + R"(],"meta":{"key":"maps","next_page_url":null}})");
}

QByteArray record(const QByteArray &sid, const QByteArray &revision = "1")
{
    return R"({"sid":")" + sid + R"(","service_sid":"IS1","unique_name":"name of )" + sid
        + R"(","revision":")" + revision + R"("})";
}

} // namespace

class TestMapList : public QObject
{
    Q_OBJECT

private slots:
    void readsPageAfterPageInAnyOrder();
    void givesAMapBackAsItCame();
    void stopsGoesOnAndTriesAgain();
    void refreshRemovesWhatDidNotComeInTheWholePass();
    void aPassThatFailsRemovesNothing();
    void aPassThatWasStoppedGoesOnWithWhatItHasSeen();
    void knowsWhatWasWrittenMeanwhile();
    void isSharedByAllWhoLookAtIt();
    void hasWhatTheProgramCreates();
    void losesWhatTheProgramDeletes();
    void followsAnOpenMap();
    void aMapThatIsFoundAgainComesBack();
};

void TestMapList::readsPageAfterPageInAnyOrder()
{
    ListUnderTest t;
    QSignalSpy states(&t.loader, &MapLoader::stateChanged);
    t.loader.start();
    QCOMPARE(t.asked[0].priority, Priority::Interactive);
    t.answer(mapsOf({"MP5", "MP7"}), "/2");
    QCOMPARE(t.asked[1].target, "/2");
    QCOMPARE(t.asked[1].priority, Priority::Background);
    t.answer(mapsOf({"MP1"}), "/3");
    t.answer(mapsOf({"MP6"}));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.sids(), Sids({"MP1", "MP5", "MP6", "MP7"}));
    QCOMPARE(states.count(), 2);
}

void TestMapList::givesAMapBackAsItCame()
{
    ListUnderTest t;
    SyncMap named = mapOf("MP1",
                          "\xEF\xBB\xBF"
                          "Grüße 1");
    named.expiresMs.reset();
    t.loader.start();
    t.answer({named, mapOf("MP2")});
    QCOMPARE(t.list.map(named.sid), named);
    QCOMPARE(t.list.map(MapSid(QStringLiteral("MP2")))->displayName(), QStringLiteral("MP2"));
    QVERIFY(!t.list.map(MapSid(QStringLiteral("MP3"))));
}

void TestMapList::stopsGoesOnAndTriesAgain()
{
    ListUnderTest t;
    t.loader.start();
    t.answer(mapsOf({"MP1"}), "/2");
    t.loader.stop();
    QCOMPARE(t.loader.state(), LoadState::More);
    QVERIFY(!t.asked.back().promise.isWanted());
    t.loader.start();
    QCOMPARE(t.asked.back().target, "/2");
    t.fail();
    QCOMPARE(t.loader.state(), LoadState::Failed);
    QVERIFY(t.loader.error());
    t.loader.start();
    QCOMPARE(t.asked.back().target, "/2");
    t.answer(mapsOf({"MP2"}));
    QCOMPARE(t.loader.state(), LoadState::Complete);
    QCOMPARE(t.sids(), Sids({"MP1", "MP2"}));
}

// A page tells nothing of the maps between its own: their order is by no promise.
void TestMapList::refreshRemovesWhatDidNotComeInTheWholePass()
{
    ListUnderTest t;
    t.loader.start();
    t.answer(mapsOf({"MP1", "MP2", "MP3", "MP4"}));
    t.loader.refresh();
    t.answer(mapsOf({"MP1", "MP4"}), "/2");
    QCOMPARE(t.sids(), Sids({"MP1", "MP2", "MP3", "MP4"}));
    t.answer(mapsOf({"MP2"}));
    QCOMPARE(t.sids(), Sids({"MP1", "MP2", "MP4"}));
}

void TestMapList::aPassThatFailsRemovesNothing()
{
    ListUnderTest t;
    t.loader.start();
    t.answer(mapsOf({"MP1", "MP2"}));
    t.loader.refresh();
    t.answer(mapsOf({"MP1"}), "/2");
    t.fail();
    QCOMPARE(t.sids(), Sids({"MP1", "MP2"}));
}

void TestMapList::aPassThatWasStoppedGoesOnWithWhatItHasSeen()
{
    ListUnderTest t;
    t.loader.start();
    t.answer(mapsOf({"MP1", "MP2", "MP3"}));
    t.loader.refresh();
    t.answer(mapsOf({"MP1"}), "/2");
    t.loader.stop();
    t.loader.start();
    t.answer(mapsOf({"MP3"}));
    QCOMPARE(t.sids(), Sids({"MP1", "MP3"}));
}

void TestMapList::knowsWhatWasWrittenMeanwhile()
{
    ListUnderTest t;
    t.loader.start();
    t.answer(mapsOf({"MP1", "MP2", "MP3"}));
    t.loader.refresh();
    t.list.take(mapOf("MP2", "changed"));
    t.list.take(mapOf("MP4", "new"));
    t.list.removeForGood(MapSid(QStringLiteral("MP3")));
    QCOMPARE(t.sids(), Sids({"MP1", "MP2", "MP4"}));
    // Its page was on the way while these were written.
    t.answer(mapsOf({"MP1", "MP3"}));
    QCOMPARE(t.sids(), Sids({"MP1", "MP2", "MP4"}));
    QCOMPARE(t.list.map(MapSid(QStringLiteral("MP2")))->uniqueName, QStringLiteral("changed"));
}

void TestMapList::isSharedByAllWhoLookAtIt()
{
    CommandsUnderTest t({pageOfMaps(record("MP7")), ScriptedServer::silence()});
    std::shared_ptr<MapList> list = t.session.maps(service);
    QCOMPARE(t.session.maps(service), list);
    QVERIFY(t.session.maps(ServiceSid(QStringLiteral("IS2"))) != list);
    list->loader().start();
    QTRY_COMPARE(list->loader().state(), LoadState::Complete);
    QCOMPARE(t.server.requests().front().requestLine(),
             QByteArray("GET /v1/Services/IS1/Maps?PageSize=100 HTTP/1.1"));
    QCOMPARE(list->map(MapSid(QStringLiteral("MP7")))->uniqueName, QStringLiteral("name of MP7"));

    list->loader().refresh();
    QTRY_COMPARE(t.server.requests().size(), 2u);
    list.reset();
    QTRY_COMPARE(t.server.connectionsOpen(), 0);
}

void TestMapList::hasWhatTheProgramCreates()
{
    CommandsUnderTest t({ScriptedServer::answer(201, record("MP2"))});
    const auto list = t.session.maps(service);
    const auto created = resultOf(
        t.session.commands().createMap(service, {QStringLiteral("name of MP2")}));
    QVERIFY2(created->isApplied(), qPrintable(created->error.value_or(ApiError()).message));
    QCOMPARE(list->map(MapSid(QStringLiteral("MP2")))->uniqueName, QStringLiteral("name of MP2"));
}

void TestMapList::losesWhatTheProgramDeletes()
{
    const QByteArray noPermissions =
        R"({"permissions":[],"meta":{"key":"permissions","next_page_url":null}})";
    const QByteArray noItems = R"({"items":[],"meta":{"key":"items","next_page_url":null}})";
    const auto map = ScriptedServer::answer(200, record("MP1"));
    CommandsUnderTest t({map, ScriptedServer::answer(200, noItems),
                         ScriptedServer::answer(200, noPermissions), map,
                         ScriptedServer::answer(204, {})});
    const auto list = t.session.maps(service);
    list->take(mapOf("MP1"));
    QSignalSpy deleted(&t.session.commands(), &ItemCommands::mapDeleted);
    bool isThere = true;
    connect(&t.session.commands(), &ItemCommands::mapDeleted, this,
            [&] { isThere = list->map(MapSid(QStringLiteral("MP1"))).has_value(); });
    t.session.commands().deleteMap(t.map);
    QTRY_COMPARE(deleted.count(), 1);
    QVERIFY(!isThere);
}

void TestMapList::followsAnOpenMap()
{
    CommandsUnderTest t({ScriptedServer::answer(200, record("MP9", "2")), refusal(404, 20404)});
    const auto list = t.session.maps(service);
    const auto open = t.session.open(mapOf("MP9"));
    QCOMPARE(list->map(open->map().sid)->revision.value(), QStringLiteral("1a"));
    open->readMap();
    QTRY_COMPARE(list->map(open->map().sid)->revision.value(), QStringLiteral("2"));
    open->readMap();
    QTRY_VERIFY(!list->map(open->map().sid));
}

// A read may have missed it, as one that asked a copy of the service that was behind.
void TestMapList::aMapThatIsFoundAgainComesBack()
{
    CommandsUnderTest t(
        {pageOfMaps(record("MP9")), refusal(404, 20404), pageOfMaps(record("MP9"))});
    const auto list = t.session.maps(service);
    const MapSid sid(QStringLiteral("MP9"));
    list->loader().start();
    QTRY_VERIFY(list->map(sid));
    const auto open = t.session.open(mapOf("MP9"));
    open->readMap();
    QTRY_VERIFY(!list->map(sid));
    list->loader().refresh();
    QTRY_COMPARE(t.server.requests().size(), 3u);
    QTRY_VERIFY(list->map(sid));
}

QTEST_GUILESS_MAIN(TestMapList)
#include "tst_maplist.moc"
