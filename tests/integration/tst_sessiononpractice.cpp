// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "itemtablemodel.h"
#include "openmap.h"
#include "practicehost.h"
#include "ratelimiter.h"
#include "syncsession.h"
#include "synctreemodel.h"
#include "temporaryrecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr qint64 hourMs = 60 * 60 * 1000;

TreeSource treeSource(const SyncClient &client)
{
    return {
        .services =
            [&client](const QByteArray &target) { return client.listServices({.target = target}); },
        .maps =
            [&client](const ServiceSid &service, const QByteArray &target) {
                return client.listMaps(service, {.target = target});
            }};
}

std::unique_ptr<practice::PracticeHost> startPractice(const QString &seed)
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(seed);
    return *practice::PracticeHost::start(options);
}

// A session on a practice service, with the first service's maps in a tree.
class SessionUnderTest
{
public:
    explicit SessionUnderTest(const practice::PracticeHost &practice)
        : session({{},
                   Environment::Practice,
                   *ServiceOrigin::parse(practice.address().url.toString()),
                   {practice.address().accountSid, practice.address().authToken}},
                  m_clock, m_limiter, *m_records)
        , m_service(practice.address().serviceSid)
    {
    }

    void showMaps()
    {
        tree.start();
        QTRY_VERIFY(tree.indexOf(m_service).isValid());
        tree.fetchMore(tree.indexOf(m_service));
        QTRY_COMPARE(tree.indexOf(m_service).data(LoadStateRole).value<LoadState>(),
                     LoadState::Complete);
    }

    int mapCount() const { return tree.rowCount(tree.indexOf(m_service)); }

    std::shared_ptr<OpenMap> open(int row)
    {
        return session.open(*tree.map(tree.index(row, 0, tree.indexOf(m_service))));
    }

    void load(OpenMap &map)
    {
        map.loader().start();
        QTRY_COMPARE_WITH_TIMEOUT(map.loader().state(), LoadState::Complete, 20'000);
    }

    const SystemClock &clock() const { return m_clock; }

private:
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    TemporaryRecords m_records{m_clock};

public:
    SyncSession session;
    SyncTreeModel tree{treeSource(session.client())};
    QSignalSpy changed{&session.commands(), &ItemCommands::expiryChanged};
    QSignalSpy failed{&session.commands(), &ItemCommands::failed};

private:
    ServiceSid m_service;
};

ItemView storedAt(OpenMap &map, qsizetype position)
{
    return map.items().item(map.items().handleAt(position));
}

ItemKey keyAt(OpenMap &map, qsizetype position)
{
    return ItemKey(storedAt(map, position).key.toByteArray());
}

std::vector<QByteArray> dataOf(OpenMap &map)
{
    std::vector<QByteArray> data;
    for (const ItemHandle handle : map.items().handles())
        data.push_back(map.items().item(handle).data.toByteArray());
    return data;
}

Revision revisionAt(OpenMap &map, qsizetype position)
{
    return Revision(QString::fromUtf8(storedAt(map, position).revision));
}

ItemKey keyOf(const QVariantList &signalArguments)
{
    return *signalArguments[0].value<CommandTarget>().key;
}

qint64 expiresAt(OpenMap &map, const QVariantList &change)
{
    return map.items().item(*map.items().find(keyOf(change))).expiresMs.value_or(0);
}

// No URL can carry the keys "." and "..".
bool isRefusalOfADottedKey(const QVariantList &failure)
{
    const QByteArray key = keyOf(failure).value();
    return (key == "." || key == "..")
        && failure[1].value<CommandFailure>().error.kind == ApiError::Kind::Refused;
}

} // namespace

class TestSessionOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void readsAllOfTheDemo();
    void readsAMapOfManyPages();
    void givesDemoItemsADay();
    void showsWhatStandsThereAfterAConflict();
    void refreshFindsWhatOthersChanged();
    void changesTheExpiryOfAMap();
};

void TestSessionOnPractice::readsAllOfTheDemo()
{
    const auto practice = startPractice(QStringLiteral("demo"));
    SessionUnderTest t(*practice);
    t.showMaps();
    QVERIFY(t.mapCount() >= 8);
    qsizetype itemCount = 0;
    for (int row = 0; row < t.mapCount(); ++row) {
        const auto map = t.open(row);
        t.load(*map);
        itemCount += map->items().size();
        QSignalSpy changed(&map->items(), &ItemStore::changed);
        map->loader().refresh();
        QTRY_COMPARE(map->loader().state(), LoadState::Complete);
        QCOMPARE(changed.count(), 0);
    }
    QVERIFY(itemCount > 100);
    for (const Exchange &exchange : t.session.requestLog().entries()) {
        // The end of a map that turned out to be one page is called back.
        if (exchange.problem != u"Cancelled")
            QCOMPARE(exchange.status, 200);
    }
}

void TestSessionOnPractice::readsAMapOfManyPages()
{
    const auto practice = startPractice(QStringLiteral("items:1234,keys=mixed"));
    SessionUnderTest t(*practice);
    t.showMaps();
    const auto map = t.open(0);
    const ItemTableModel table(map->items());
    t.load(*map);
    QCOMPARE(map->items().size(), 1234);
    QTRY_COMPARE(table.rowCount(), 1234);
    for (int row = 1; row < table.rowCount(); ++row)
        QVERIFY(keyAt(*map, row - 1) < keyAt(*map, row));
}

void TestSessionOnPractice::givesDemoItemsADay()
{
    const auto practice = startPractice(QStringLiteral("demo"));
    SessionUnderTest t(*practice);
    t.showMaps();
    for (int row = 0; row < t.mapCount(); ++row) {
        const auto map = t.open(row);
        t.load(*map);
        const std::vector<QByteArray> data = dataOf(*map);
        const qint64 wanted = t.session.clock().nowMs() + 24 * hourMs;
        t.changed.clear();
        t.failed.clear();
        for (qsizetype position = 0; position < map->items().size(); ++position) {
            t.session.commands().changeItemExpiry(map, keyAt(*map, position),
                                                  revisionAt(*map, position),
                                                  *Ttl::seconds(24 * 60 * 60));
        }
        QTRY_COMPARE_WITH_TIMEOUT(t.changed.count() + t.failed.count(), int(map->items().size()),
                                  20'000);
        for (const QVariantList &change : t.changed)
            QVERIFY(qAbs(expiresAt(*map, change) - wanted) < 30'000);
        for (const QVariantList &refusal : t.failed)
            QVERIFY(isRefusalOfADottedKey(refusal));
        QVERIFY(dataOf(*map) == data);
    }
}

void TestSessionOnPractice::showsWhatStandsThereAfterAConflict()
{
    const auto practice = startPractice(QStringLiteral("items:3"));
    SessionUnderTest mine(*practice);
    SessionUnderTest other(*practice);
    mine.showMaps();
    other.showMaps();
    const auto map = mine.open(0);
    const auto othersMap = other.open(0);
    mine.load(*map);
    other.load(*othersMap);
    QVERIFY(!storedAt(*map, 1).expiresMs);

    other.session.commands().changeItemExpiry(othersMap, keyAt(*map, 1), revisionAt(*map, 1),
                                              *Ttl::seconds(60));
    QTRY_COMPARE(other.changed.count(), 1);
    mine.session.commands().changeItemExpiry(map, keyAt(*map, 1), Revision(QStringLiteral("ffff")),
                                             Ttl::never());
    QTRY_COMPARE(mine.failed.count(), 1);
    QCOMPARE(mine.failed[0][1].value<CommandFailure>().error.kind, ApiError::Kind::Conflict);
    QVERIFY(storedAt(*map, 1).expiresMs == storedAt(*othersMap, 1).expiresMs);
    QVERIFY(storedAt(*map, 1).expiresMs);
}

void TestSessionOnPractice::refreshFindsWhatOthersChanged()
{
    const auto practice = startPractice(QStringLiteral("items:250"));
    SessionUnderTest mine(*practice);
    SessionUnderTest other(*practice);
    mine.showMaps();
    other.showMaps();
    const auto map = mine.open(0);
    const auto othersMap = other.open(0);
    mine.load(*map);
    other.load(*othersMap);
    other.session.commands().changeItemExpiry(othersMap, keyAt(*othersMap, 222),
                                              revisionAt(*othersMap, 222), *Ttl::seconds(60));
    QTRY_COMPARE(other.changed.count(), 1);

    std::vector<ItemHandle> updated;
    connect(&map->items(), &ItemStore::changed, map.get(), [&](const ItemChanges &changes) {
        QVERIFY(changes.inserted.empty() && changes.removed.empty());
        updated.insert(updated.end(), changes.updated.begin(), changes.updated.end());
    });
    map->loader().refresh();
    QTRY_COMPARE(map->loader().state(), LoadState::Complete);
    QVERIFY(updated == std::vector<ItemHandle>{map->items().handleAt(222)});
}

void TestSessionOnPractice::changesTheExpiryOfAMap()
{
    const auto practice = startPractice(QStringLiteral("items:1"));
    SessionUnderTest t(*practice);
    t.showMaps();
    const auto map = t.open(0);
    t.session.commands().changeMapExpiry(map, *Ttl::seconds(3600));
    QTRY_COMPARE(t.changed.count(), 1);
    QVERIFY(qAbs(map->map().expiresMs.value() - t.clock().nowMs() - hourMs) < 10'000);
    t.session.commands().changeMapExpiry(map, Ttl::never());
    QTRY_COMPARE(t.changed.count(), 2);
    QVERIFY(!map->map().expiresMs);
    t.tree.updateMap(map->map());
    t.load(*map);
    QVERIFY(!storedAt(*map, 0).expiresMs);
}

QTEST_GUILESS_MAIN(TestSessionOnPractice)
#include "tst_sessiononpractice.moc"
