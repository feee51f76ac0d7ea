// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearch.h"
#include "keysearchmaps.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

using State = KeySearch::State;
constexpr size_t atOnce = KeySearch::mostAtOnce;

MapSid sidOf(int number)
{
    return MapSid(QStringLiteral("MP%1").arg(number, 32, 16, QLatin1Char('0')));
}

// As many, numbered from `first`.
std::vector<SearchedMap> mapsFrom(int first, int count)
{
    std::vector<SearchedMap> maps;
    for (int number = first; number < first + count; ++number)
        maps.push_back({ServiceSid(QStringLiteral("IS1")), sidOf(number),
                        QStringLiteral("map-%1").arg(number)});
    return maps;
}

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

// A search whose answers the test hands in.
class SearchUnderTest
{
public:
    struct Asked
    {
        SearchedMap map;
        CallPromise<KeySearchAnswer> promise;
    };

    // The requests under way, the oldest first.
    std::vector<size_t> open() const
    {
        std::vector<size_t> open;
        for (size_t at = 0; at < asked.size(); ++at) {
            if (asked[at].promise.isWanted())
                open.push_back(at);
        }
        return open;
    }

    QStringList openMaps() const
    {
        QStringList names;
        for (const size_t at : open())
            names += asked[at].map.uniqueName;
        return names;
    }

    void finish(Result<KeySearchAnswer> answer, size_t which = 0)
    {
        asked[open().at(which)].promise.finish(std::move(answer));
        QCoreApplication::sendPostedEvents(&search, QEvent::MetaCall);
    }

    void nothing(int times = 1)
    {
        for (int time = 0; time < times; ++time)
            finish(KeySearchAnswer());
    }

    void find(int items = 1)
    {
        KeySearchAnswer answer;
        for (int item = 0; item < items; ++item)
            answer.items.push_back({asked[open().front()].map, ItemKey("k"), {}, {}, {}});
        finish(answer);
    }

    void fail(ApiError::Kind kind = ApiError::Kind::ServerFault) { finish(failure(errorOf(kind))); }

    std::vector<Asked> asked;
    KeySearch search{{ItemKey("k")}, [this](const SearchedMap &map, const KeySearchQuestion &) {
                         asked.push_back({map, {}});
                         return asked.back().promise.call();
                     }};
};

Page<SyncMap> pageOfMaps(int first, int count, const QByteArray &next = {})
{
    Page<SyncMap> page;
    for (const SearchedMap &map : mapsFrom(first, count)) {
        page.records.emplace_back();
        page.records.back().serviceSid = map.service;
        page.records.back().sid = map.sid;
        page.records.back().uniqueName = map.uniqueName;
    }
    page.nextTarget = next;
    return page;
}

// A list of maps whose pages the test hands in, read into a search.
class ListUnderTest
{
public:
    void answer(Result<Page<SyncMap>> page)
    {
        promises.back().finish(std::move(page));
        QCoreApplication::sendPostedEvents(&maps, QEvent::MetaCall);
    }

    SearchUnderTest t;
    QByteArrayList targets;
    std::vector<CallPromise<Page<SyncMap>>> promises;
    KeySearchMaps maps{[this](const QByteArray &target) {
                           targets += target;
                           promises.emplace_back();
                           return promises.back().call();
                       },
                       t.search};
};

} // namespace

class TestKeySearch : public QObject
{
    Q_OBJECT

private slots:
    void asksAFewMapsAtOnce();
    void finishesWithAllAnswers();
    void finishesWithoutMaps();
    void takesMoreMapsWhileItRuns();
    void asksNoMapTwice();
    void stopsAtOnceAndGoesOn();
    void countsMapsThatAreGone();
    void asksFailedMapsAgain();
    void stopsWhenOneMapAfterAnotherFails();
    void failuresBetweenAnswersStopNothing();
    void stopsAtAnErrorThatMeetsAll_data();
    void stopsAtAnErrorThatMeetsAll();
    void stopsWhenItIsFull();
    void asksForTheServiceBeforeItSaysThatNothingIsThere();
    void asksForNoServiceWithoutNeed();
    void dropsItsRequestsWhenItDies();
    void mayBeStoppedFromWithinItsOwnNews();

    void searchesWhileTheListIsRead();
    void aListThatFailsGoesOnAtThatPage();
    void aListThatIsStoppedGoesOnAtThatPage();
};

void TestKeySearch::asksAFewMapsAtOnce()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 100));
    QVERIFY(t.asked.empty());
    QCOMPARE(t.search.state(), State::Idle);
    t.search.goOn();
    QCOMPARE(t.search.state(), State::Running);
    QCOMPARE(t.asked.size(), atOnce);
    for (int answer = 0; answer < 50; ++answer) {
        t.nothing();
        QCOMPARE(t.open().size(), atOnce);
    }
    QCOMPARE(t.search.answeredCount(), 50);
    QCOMPARE(t.search.mapCount(), 100);
}

void TestKeySearch::finishesWithAllAnswers()
{
    SearchUnderTest t;
    QSignalSpy changed(&t.search, &KeySearch::stateChanged);
    QSignalSpy results(&t.search, &KeySearch::resultsAdded);
    t.search.add(mapsFrom(0, 3));
    t.search.goOn();
    t.nothing();
    t.find(2);
    QCOMPARE(t.search.state(), State::Running);
    t.find();
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.mapsWithItems(), 2);
    QCOMPARE(t.search.results().size(), 3u);
    QCOMPARE(t.search.results()[0].map.uniqueName, QStringLiteral("map-1"));
    QCOMPARE(t.search.results()[2].map.uniqueName, QStringLiteral("map-2"));
    QCOMPARE(results.count(), 2);
    QCOMPARE(changed.count(), 2);
}

void TestKeySearch::finishesWithoutMaps()
{
    SearchUnderTest t;
    t.search.goOn();
    QCOMPARE(t.search.state(), State::Finished);
}

void TestKeySearch::takesMoreMapsWhileItRuns()
{
    SearchUnderTest t;
    t.search.setExpectsMore(true);
    t.search.goOn();
    t.search.add(mapsFrom(0, 1));
    t.nothing();
    QCOMPARE(t.search.state(), State::Running);
    t.search.add(mapsFrom(1, 1));
    QCOMPARE(t.openMaps(), QStringList{QStringLiteral("map-1")});
    t.search.setExpectsMore(false);
    QCOMPARE(t.search.state(), State::Running);
    t.nothing();
    QCOMPARE(t.search.state(), State::Finished);
}

void TestKeySearch::asksNoMapTwice()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 2));
    t.search.add(mapsFrom(1, 2));
    t.search.goOn();
    QCOMPARE(t.search.mapCount(), 3);
    QCOMPARE(t.asked.size(), 3u);
}

void TestKeySearch::stopsAtOnceAndGoesOn()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 30));
    t.search.goOn();
    const QStringList first = t.openMaps();
    t.finish(KeySearchAnswer(), 3);
    t.search.stop();
    QCOMPARE(t.search.state(), State::Stopped);
    QVERIFY(t.open().empty());
    QVERIFY(!t.search.stoppedBy());
    t.search.goOn();
    QCOMPARE(t.open().size(), atOnce);
    QStringList again = first;
    again.removeAt(3);
    QCOMPARE(t.openMaps().mid(0, again.size()), again);
    t.nothing(29);
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.answeredCount(), 30);
}

void TestKeySearch::countsMapsThatAreGone()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 2));
    t.search.goOn();
    t.finish(KeySearchAnswer{.isMapGone = true});
    t.nothing();
    QCOMPARE(t.search.goneCount(), 1);
    QCOMPARE(t.search.answeredCount(), 2);
}

void TestKeySearch::asksFailedMapsAgain()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 3));
    t.search.goOn();
    t.nothing();
    t.fail();
    t.fail(ApiError::Kind::TimedOut);
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.answeredCount(), 1);
    QCOMPARE(t.search.failures().size(), 2u);
    QCOMPARE(t.search.failures()[1].map.uniqueName, QStringLiteral("map-2"));
    QCOMPARE(t.search.failures()[1].error.kind, ApiError::Kind::TimedOut);
    t.search.goOn();
    QVERIFY(t.search.failures().empty());
    QCOMPARE(t.openMaps(), QStringList({QStringLiteral("map-1"), QStringLiteral("map-2")}));
    t.find();
    t.nothing();
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.answeredCount(), 3);
}

void TestKeySearch::stopsWhenOneMapAfterAnotherFails()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 100));
    t.search.goOn();
    for (int failure = 1; failure < KeySearch::mostFailuresInARow; ++failure)
        t.fail();
    QCOMPARE(t.search.state(), State::Running);
    t.fail();
    QCOMPARE(t.search.state(), State::Stopped);
    QVERIFY(t.open().empty());
    QCOMPARE(t.search.stoppedBy().value().kind, ApiError::Kind::ServerFault);
    t.search.goOn();
    QVERIFY(!t.search.stoppedBy());
    t.nothing(100);
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.answeredCount(), 100);
}

void TestKeySearch::failuresBetweenAnswersStopNothing()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 40));
    t.search.goOn();
    for (int pair = 0; pair < 20; ++pair) {
        t.fail();
        t.nothing();
    }
    QCOMPARE(t.search.state(), State::Finished);
    QCOMPARE(t.search.failures().size(), 20u);
}

void TestKeySearch::stopsAtAnErrorThatMeetsAll_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("credentials") << ApiError::Kind::Unauthorized;
    QTest::newRow("the right to read") << ApiError::Kind::Forbidden;
    QTest::newRow("certificate") << ApiError::Kind::Tls;
    QTest::newRow("not signed in") << ApiError::Kind::Refused;
    QTest::newRow("the service is gone") << ApiError::Kind::NotFound;
}

void TestKeySearch::stopsAtAnErrorThatMeetsAll()
{
    QFETCH(ApiError::Kind, kind);
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 100));
    t.search.goOn();
    t.fail(kind);
    QCOMPARE(t.search.state(), State::Stopped);
    QCOMPARE(t.search.stoppedBy().value().kind, kind);
    QVERIFY(t.open().empty());
}

void TestKeySearch::stopsWhenItIsFull()
{
    SearchUnderTest t;
    t.search.add(mapsFrom(0, 3));
    t.search.goOn();
    t.find(int(KeySearch::mostResults) - 1);
    QCOMPARE(t.search.state(), State::Running);
    t.find(20);
    QCOMPARE(t.search.state(), State::Stopped);
    QVERIFY(t.search.isFull());
    QCOMPARE(t.search.results().size(), KeySearch::mostResults);
    t.search.goOn();
    QCOMPARE(t.search.state(), State::Stopped);
}

// One that is gone answers of each item what it answers of a missing one.
void TestKeySearch::asksForTheServiceBeforeItSaysThatNothingIsThere()
{
    for (const auto kind : {ApiError::Kind::NotFound, ApiError::Kind::Forbidden}) {
        SearchUnderTest t;
        std::vector<CallPromise<SyncService>> services;
        t.search.setAskService([&services] {
            services.emplace_back();
            return services.back().call();
        });
        const auto answer = [&](Result<SyncService> service) {
            services.back().finish(std::move(service));
            QCoreApplication::sendPostedEvents(&t.search, QEvent::MetaCall);
        };
        t.search.add(mapsFrom(0, 2));
        t.search.goOn();
        t.nothing();
        QVERIFY(services.empty());
        t.nothing();
        QCOMPARE(t.search.state(), State::Running);
        answer(failure(errorOf(kind)));
        const bool isGone = kind == ApiError::Kind::NotFound;
        QCOMPARE(t.search.state(), isGone ? State::Stopped : State::Finished);
        QCOMPARE(t.search.stoppedBy().has_value(), isGone);
        t.search.goOn();
        t.search.stop();
        QVERIFY(!services.back().isWanted());
        t.search.goOn();
        answer(SyncService());
        QCOMPARE(t.search.state(), State::Finished);
        QVERIFY(!t.search.stoppedBy());
        QCOMPARE(services.size(), 3u);
    }
}

void TestKeySearch::asksForNoServiceWithoutNeed()
{
    SearchUnderTest t;
    t.search.setAskService([]() -> Call<SyncService> { qFatal("asked"); });
    t.search.goOn();
    QCOMPARE(t.search.state(), State::Finished);
    t.search.add(mapsFrom(0, 2));
    t.search.goOn();
    t.nothing();
    t.find();
    QCOMPARE(t.search.state(), State::Finished);
}

void TestKeySearch::dropsItsRequestsWhenItDies()
{
    std::vector<CallPromise<KeySearchAnswer>> promises;
    {
        KeySearch search({ItemKey("k")},
                         [&promises](const SearchedMap &, const KeySearchQuestion &) {
                             promises.emplace_back();
                             return promises.back().call();
                         });
        search.add(mapsFrom(0, 2));
        search.goOn();
        QVERIFY(promises[1].isWanted());
    }
    QVERIFY(!promises[0].isWanted());
    QVERIFY(!promises[1].isWanted());
}

void TestKeySearch::mayBeStoppedFromWithinItsOwnNews()
{
    SearchUnderTest t;
    connect(&t.search, &KeySearch::resultsAdded, &t.search, &KeySearch::stop);
    t.search.add(mapsFrom(0, 100));
    t.search.goOn();
    t.find();
    QCOMPARE(t.search.state(), State::Stopped);
    QVERIFY(t.open().empty());
    QCOMPARE(t.asked.size(), atOnce);
}

void TestKeySearch::searchesWhileTheListIsRead()
{
    ListUnderTest list;
    list.maps.goOn();
    list.t.search.goOn();
    QCOMPARE(list.t.search.state(), State::Running);
    QVERIFY(list.t.asked.empty());
    list.answer(pageOfMaps(0, 2, "second"));
    QCOMPARE(list.targets, QByteArrayList({QByteArray(), "second"}));
    QCOMPARE(list.t.openMaps(), QStringList({QStringLiteral("map-0"), QStringLiteral("map-1")}));
    list.t.nothing(2);
    QCOMPARE(list.t.search.state(), State::Running);
    list.answer(pageOfMaps(2, 1));
    QCOMPARE(list.maps.state(), LoadState::Complete);
    list.t.nothing();
    QCOMPARE(list.t.search.state(), State::Finished);
}

void TestKeySearch::aListThatFailsGoesOnAtThatPage()
{
    ListUnderTest list;
    list.maps.goOn();
    list.t.search.goOn();
    list.answer(pageOfMaps(0, 1, "second"));
    list.answer(failure(errorOf(ApiError::Kind::TimedOut)));
    QCOMPARE(list.maps.state(), LoadState::Failed);
    QCOMPARE(list.maps.error().value().kind, ApiError::Kind::TimedOut);
    QCOMPARE(list.t.search.state(), State::Running);
    list.t.nothing();
    QCOMPARE(list.t.search.state(), State::Finished);
    list.maps.goOn();
    list.t.search.goOn();
    QCOMPARE(list.targets.last(), "second");
    list.answer(pageOfMaps(1, 1));
    QCOMPARE(list.t.openMaps(), QStringList{QStringLiteral("map-1")});
}

void TestKeySearch::aListThatIsStoppedGoesOnAtThatPage()
{
    ListUnderTest list;
    list.maps.goOn();
    list.t.search.goOn();
    list.answer(pageOfMaps(0, 1, "second"));
    list.t.search.stop();
    list.maps.stop();
    QVERIFY(!list.promises.back().isWanted());
    QCOMPARE(list.t.search.state(), State::Stopped);
    QCOMPARE(list.maps.state(), LoadState::More);
    list.maps.goOn();
    QCOMPARE(list.targets, QByteArrayList({QByteArray(), "second", "second"}));
}

QTEST_GUILESS_MAIN(TestKeySearch)
#include "tst_keysearch.moc"
