// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "faultypractice.h"
#include "keysearch.h"
#include "keysearchmaps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int mapCount = 250; // three pages
using State = KeySearch::State;

// A search through all maps of a service, as a session makes it.
class SearchOnPractice
{
public:
    SearchOnPractice(const PracticeDesk &desk, const ServiceSid &service,
                     KeySearchQuestion question)
        : search(std::move(question),
                 [&desk](const SearchedMap &map, const KeySearchQuestion &asked) {
                     return askForKey(desk.client, map, asked);
                 })
        , maps(
              [client = desk.client.at(Priority::Background), service](const QByteArray &target) {
                  return client.listMaps(service, {.target = target});
              },
              search)
    {
    }

    void begin()
    {
        maps.goOn();
        search.goOn();
    }

    bool run()
    {
        begin();
        return QTest::qWaitFor([this] { return search.state() == State::Finished; }, 60'000);
    }

    QStringList found() const
    {
        QStringList found;
        for (const FoundItem &item : search.results())
            found += item.map.displayName() + QLatin1Char(' ') + toString(item.key);
        found.sort();
        return found;
    }

    KeySearch search;
    KeySearchMaps maps;
};

} // namespace

// A key in all maps of a service, on a practice service with its rate limits.
class TestKeySearchOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void findsTheItemInHundredsOfMaps();
    void findsABeginning();
    void readsDotsByTheList_data();
    void readsDotsByTheList();
    void aClickDoesNotWaitForIt();
    void takesAMapThatGoesMeanwhile();

private:
    void start(bool hasLimits);
    void makeItem(int map, const QByteArray &key);

    QTemporaryDir m_folder;
    std::unique_ptr<practice::PracticeHost> m_host;
    std::unique_ptr<practice::PracticeClient> m_other;
    std::unique_ptr<PracticeDesk> m_desk;
    ServiceSid m_service;
    QMap<int, int> m_statuses; // how often each came
};

// On the same state each time.
void TestKeySearchOnPractice::start(bool hasLimits)
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("empty"));
    options.dataFile = m_folder.filePath(QStringLiteral("practice.sqlite"));
    options.rateLimits = hasLimits;
    m_desk.reset();
    m_host.reset();
    m_host = practice::startedHost(options);
    m_other = std::make_unique<practice::PracticeClient>(m_host->address());
    m_service = ServiceSid(m_host->address().serviceSid);
}

void TestKeySearchOnPractice::makeItem(int map, const QByteArray &key)
{
    const QByteArray path = "/Maps/map-" + QByteArray::number(map) + "/Items";
    QCOMPARE(m_other->post(path, "Key=" + key + "&Data={}").status, 201);
}

void TestKeySearchOnPractice::initTestCase()
{
    start(false);
    for (int map = 0; map < mapCount; ++map) {
        QCOMPARE(m_other->post("/Maps", "UniqueName=map-" + QByteArray::number(map)).status, 201);
        makeItem(map, "here-too");
    }
    for (const int map : {3, 77, 217})
        makeItem(map, "customer:4711");
    makeItem(77, "customer:4712");
    makeItem(77, ".");
    makeItem(217, "..");
    start(true);
}

void TestKeySearchOnPractice::init()
{
    m_statuses.clear();
    m_desk = std::make_unique<PracticeDesk>(m_host->address(), TransportOptions());
    connect(&m_desk->transport, &Transport::exchangeFinished, this,
            [this](const Exchange &exchange) { ++m_statuses[exchange.status]; });
}

void TestKeySearchOnPractice::findsTheItemInHundredsOfMaps()
{
    const QStringList expected{QStringLiteral("map-217 customer:4711"),
                               QStringLiteral("map-3 customer:4711"),
                               QStringLiteral("map-77 customer:4711")};
    for (int again = 1; again <= 3; ++again) {
        SearchOnPractice t(*m_desk, m_service, {ItemKey("customer:4711")});
        QVERIFY(t.run());
        QCOMPARE(t.found(), expected);
        QCOMPARE(t.search.answeredCount(), mapCount);
        QVERIFY(t.search.failures().empty());
        QCOMPARE(m_statuses[200], again * (3 + 3)); // pages of the list, items
        QCOMPARE(m_statuses[404], again * (mapCount - 3));
        QCOMPARE(m_statuses.size(), 2); // no 429
    }
}

void TestKeySearchOnPractice::findsABeginning()
{
    SearchOnPractice t(*m_desk, m_service, {ItemKey("customer:"), true});
    QVERIFY(t.run());
    QCOMPARE(t.found(),
             QStringList(
                 {QStringLiteral("map-217 customer:4711"), QStringLiteral("map-3 customer:4711"),
                  QStringLiteral("map-77 customer:4711"), QStringLiteral("map-77 customer:4712")}));
    QCOMPARE(t.search.mapsWithItems(), 3);
    QCOMPARE(m_statuses[200], 3 + mapCount);
}

void TestKeySearchOnPractice::readsDotsByTheList_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("found");
    QTest::newRow("one") << QByteArray(".") << QStringLiteral("map-77 .");
    QTest::newRow("two") << QByteArray("..") << QStringLiteral("map-217 ..");
}

void TestKeySearchOnPractice::readsDotsByTheList()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, found);
    SearchOnPractice t(*m_desk, m_service, {ItemKey(key)});
    QVERIFY(t.run());
    QCOMPARE(t.found(), QStringList{found});
}

void TestKeySearchOnPractice::aClickDoesNotWaitForIt()
{
    SearchOnPractice t(*m_desk, m_service, {ItemKey("customer:4711")});
    t.begin();
    QTRY_VERIFY(t.search.answeredCount() > 20);
    const int before = t.search.answeredCount();
    QVERIFY(resultOf(m_desk->client.fetchMap(m_service, QStringLiteral("map-249"))));
    QVERIFY(t.search.answeredCount() - before <= 3 * int(KeySearch::mostAtOnce));
    QCOMPARE(t.search.state(), State::Running);
}

void TestKeySearchOnPractice::takesAMapThatGoesMeanwhile()
{
    const SyncMap map = *resultOf(m_desk->client.fetchMap(m_service, QStringLiteral("map-100")));
    QCOMPARE(m_other->remove("/Maps/map-100").status, 204);
    for (const bool isPrefix : {true, false}) {
        KeySearch search({ItemKey("here-too"), isPrefix},
                         [this](const SearchedMap &asked, const KeySearchQuestion &question) {
                             return askForKey(m_desk->client, asked, question);
                         });
        search.add({SearchedMap::of(map)});
        search.goOn();
        QTRY_COMPARE(search.state(), State::Finished);
        QVERIFY(search.failures().empty());
        QVERIFY(search.results().empty());
        // The service says of an item in a map that is gone what it says of a missing item.
        QCOMPARE(search.goneCount(), isPrefix ? 1 : 0);
    }
}

QTEST_GUILESS_MAIN(TestKeySearchOnPractice)
#include "tst_keysearchonpractice.moc"
