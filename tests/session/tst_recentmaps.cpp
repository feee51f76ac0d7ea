// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "openmap.h"
#include "ratelimiter.h"
#include "recentmaps.h"
#include "syncsession.h"
#include "temporaryrecords.h"
#include "testitems.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestRecentMaps : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLatest();
    void letsGoOfWhatIsGone();
    void looksAgainAsItemsComeIn();
    void tellsOnceOfAChange();
};

namespace {

// A session nobody answers, and a window's maps.
struct Window
{
    void show(const char *sid)
    {
        SyncMap map;
        map.sid = MapSid(QLatin1String(sid));
        recent.show(session.open(map));
    }

    bool keeps(const char *sid) const
    {
        return session.openMaps()(MapSid(QLatin1String(sid))) != nullptr;
    }

    ManualClock clock;
    RateLimiter limiter{clock};
    TemporaryRecords records{clock};
    SyncSession session{
        {{}, Environment::Practice, *ServiceOrigin::parse(QStringLiteral("http://127.0.0.1:9"))},
        clock,
        limiter,
        *records};
    RecentMaps recent{3}; // items
};

} // namespace

void TestRecentMaps::keepsTheLatest()
{
    Window window;
    for (const char *sid : {"MP1", "MP2", "MP3"})
        window.show(sid);
    QVERIFY(window.keeps("MP1") && window.keeps("MP2") && window.keeps("MP3"));
    window.show("MP1"); // again
    window.show("MP4");
    QVERIFY(window.keeps("MP1") && window.keeps("MP3") && window.keeps("MP4"));
    QVERIFY(!window.keeps("MP2"));
}

void TestRecentMaps::letsGoOfWhatIsGone()
{
    Window window;
    window.show("MP1");
    window.show("MP2");
    window.recent.forgetShown();
    QVERIFY(window.keeps("MP1") && !window.keeps("MP2"));
    window.recent.forgetShown();
    window.recent.forgetShown();
    QVERIFY(!window.keeps("MP1"));
}

void TestRecentMaps::looksAgainAsItemsComeIn()
{
    Window window;
    window.show("MP1");
    window.show("MP2");
    window.show("MP3");
    const auto open = window.session.openMaps();
    upsert(open(MapSid(QStringLiteral("MP2")))->items(), items({"a", "b", "c", "d"}));
    QTRY_VERIFY(!window.keeps("MP2"));
    QVERIFY(window.keeps("MP3") && !window.keeps("MP1"));
    // What is shown stays, however large.
    upsert(open(MapSid(QStringLiteral("MP3")))->items(), items({"a", "b", "c", "d"}));
    window.show("MP3");
    QVERIFY(window.keeps("MP3"));
}

void TestRecentMaps::tellsOnceOfAChange()
{
    Window window;
    for (const char *sid : {"MP1", "MP2", "MP1", "MP2", "MP1"})
        window.show(sid);
    const QSignalSpy changed(&window.recent, &RecentMaps::mapChanged);
    const auto map = window.session.openMaps()(MapSid(QStringLiteral("MP1")));
    SyncMap renamed = map->map();
    renamed.uniqueName = QStringLiteral("one");
    map->setMap(renamed);
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestRecentMaps)
#include "tst_recentmaps.moc"
