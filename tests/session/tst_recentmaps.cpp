// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualclock.h"
#include "openmap.h"
#include "ratelimiter.h"
#include "recentmaps.h"
#include "syncsession.h"
#include "temporaryrecords.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestRecentMaps : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLatest();
    void letsGoOfWhatIsGone();
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
    RecentMaps recent;
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

QTEST_GUILESS_MAIN(TestRecentMaps)
#include "tst_recentmaps.moc"
