// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadresumption.h"
#include "maploader.h"
#include "testitems.h"

#include <QTest>
#include <QTimer>

using namespace mapdesk;
using namespace mapdesk::test;
using namespace std::chrono_literals;

namespace {

using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

// A loader that does what the test says.
class ScriptedLoader : public MapLoader
{
public:
    void start() override
    {
        ++starts;
        become(LoadState::Loading);
    }
    void stop() override { become(LoadState::More); }
    void refresh() override { start(); }
    LoadState state() const override { return m_state; }
    std::vector<KeyRange> readRanges() const override { return {}; }
    std::optional<ApiError> error() const override { return m_error; }

    void fail(Kind kind, Reason reason = Reason::Unknown)
    {
        ApiError error;
        error.kind = kind;
        error.reason = reason;
        fail(error);
    }

    void fail(const ApiError &error)
    {
        m_error = error;
        m_state = LoadState::Failed;
        emit stateChanged();
    }

    int starts = 0;

private:
    void become(LoadState state)
    {
        m_error.reset();
        m_state = state;
        emit stateChanged();
    }

    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error;
};

// Loading, with pauses that the event loop ends at once.
struct Resumed
{
    Resumed()
    {
        resumption.setPauses([this](int failures) {
            pauses.push_back(failures);
            return pause;
        });
        loader.start();
    }

    // Until a timer that is due now, and those before it, have fired.
    void letTimePass()
    {
        bool hasPassed = false;
        QTimer::singleShot(0, &loader, [&hasPassed] { hasPassed = true; });
        QTRY_VERIFY(hasPassed);
    }

    ItemStore items;
    ScriptedLoader loader;
    LoadResumption resumption{loader, items, [this] { loader.start(); }};
    std::vector<int> pauses; // failures in a row
    std::chrono::milliseconds pause = 0ms;
};

} // namespace

Q_DECLARE_METATYPE(mapdesk::ApiError::Kind)
Q_DECLARE_METATYPE(mapdesk::ApiError::Reason)

class TestLoadResumption : public QObject
{
    Q_OBJECT

private slots:
    void waitsLongerEachTime();
    void goesOnAfterWhatPasses_data();
    void goesOnAfterWhatPasses();
    void triesForAsLongAsItTakes();
    void beginsAnewOnceSomethingCame();
    void waitsAsLongAsTheServiceAsks();
    void aPersonsTryEndsTheWaiting();
    void whatIsGivenUpStaysSo();
    void waitsNotWhileItMayNot();
    void isNewsWhereItStays();
};

void TestLoadResumption::waitsLongerEachTime()
{
    std::vector<qint64> longest;
    for (int failures = 1; failures <= 8; ++failures)
        longest.push_back(LoadResumption::usualPause(failures, 0).count());
    const std::vector<qint64> expected{2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000, 60'000};
    QCOMPARE(longest, expected);
    QCOMPARE(LoadResumption::usualPause(1, 0.5), 1750ms);
    QVERIFY(LoadResumption::usualPause(6, 0.999) > 45s);
    QCOMPARE(LoadResumption::usualPause(1'000'000, 0), 60s);
}

void TestLoadResumption::goesOnAfterWhatPasses_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("goesOn");
    const auto row = [](const char *name, Kind kind, bool goesOn, Reason reason = Reason::Unknown) {
        QTest::newRow(name) << kind << reason << goesOn;
    };
    row("no network", Kind::Network, true);
    row("broken", Kind::Network, true, Reason::ConnectionBroken);
    row("offline", Kind::Network, true, Reason::NameNotFound);
    row("too late", Kind::TimedOut, true);
    row("5xx", Kind::ServerFault, true);
    row("429", Kind::RateLimited, true);
    row("a proxy says no", Kind::Network, false, Reason::ProxyRefused);
    row("a proxy asks who", Kind::Network, false, Reason::ProxyAuthentication);
    row("401", Kind::Unauthorized, false);
    row("403", Kind::Forbidden, false);
    row("404", Kind::NotFound, false);
    row("not JSON", Kind::BadAnswer, false);
    row("the certificate", Kind::Tls, false);
    row("no credentials", Kind::Refused, false);
}

void TestLoadResumption::goesOnAfterWhatPasses()
{
    QFETCH(Kind, kind);
    QFETCH(Reason, reason);
    QFETCH(bool, goesOn);
    Resumed t;
    t.loader.fail(kind, reason);
    QCOMPARE(t.resumption.isWaiting(), goesOn);
    QCOMPARE(t.resumption.failures(), goesOn ? 1 : 0);
    QCOMPARE(t.loader.starts, 1);
    QTRY_COMPARE(t.resumption.isWaiting(), false);
    QCOMPARE(t.loader.starts, goesOn ? 2 : 1);
}

void TestLoadResumption::triesForAsLongAsItTakes()
{
    Resumed t;
    for (int failures = 1; failures <= 20; ++failures) {
        t.loader.fail(Kind::Network);
        QCOMPARE(t.resumption.failures(), failures);
        QTRY_COMPARE(t.loader.starts, failures + 1);
    }
    t.loader.stop();
    QCOMPARE(t.resumption.failures(), 0);
}

void TestLoadResumption::beginsAnewOnceSomethingCame()
{
    Resumed t;
    t.loader.fail(Kind::TimedOut);
    QTRY_COMPARE(t.loader.starts, 2);
    t.loader.fail(Kind::TimedOut);
    QTRY_COMPARE(t.loader.starts, 3);
    upsert(t.items, items({"a"}));
    t.loader.fail(Kind::TimedOut);
    QTRY_COMPARE(t.loader.starts, 4);
    upsert(t.items, items({"a"})); // read again, it was an answer, too
    t.loader.fail(Kind::TimedOut);
    const std::vector<int> expected{1, 2, 1, 1};
    QCOMPARE(t.pauses, expected);
}

void TestLoadResumption::waitsAsLongAsTheServiceAsks()
{
    Resumed t;
    ApiError error;
    error.kind = Kind::RateLimited;
    error.retryAfterSeconds = 300;
    t.loader.fail(error);
    QVERIFY(t.resumption.left() > 290s);
    error.retryAfterSeconds = 4'294'968; // more milliseconds than an int holds
    t.loader.fail(error);
    QVERIFY(t.resumption.left() > 50min);
}

void TestLoadResumption::aPersonsTryEndsTheWaiting()
{
    Resumed t;
    t.pause = 1h;
    t.loader.fail(Kind::Network);
    QVERIFY(t.resumption.left() > 50min);
    t.loader.start();
    QVERIFY(!t.resumption.isWaiting());
    QCOMPARE(t.resumption.left(), 0ms);
    t.loader.fail(Kind::Network);
    const std::vector<int> expected{1, 1}; // somebody may have mended it
    QCOMPARE(t.pauses, expected);
}

void TestLoadResumption::whatIsGivenUpStaysSo()
{
    Resumed t;
    t.loader.fail(Kind::Network);
    t.resumption.giveUp();
    t.letTimePass();
    QCOMPARE(t.loader.starts, 1);
    QCOMPARE(t.loader.state(), LoadState::Failed);
    QCOMPARE(t.resumption.state(), LoadState::More); // as if it had been stopped

    t.loader.start();
    QCOMPARE(t.resumption.state(), LoadState::Loading);
    t.loader.fail(Kind::Network);
    t.loader.stop();
    t.letTimePass();
    QCOMPARE(t.loader.starts, 2);
}

void TestLoadResumption::waitsNotWhileItMayNot()
{
    Resumed t;
    t.loader.fail(Kind::Network);
    t.resumption.setEnabled(false);
    QVERIFY(!t.resumption.isWaiting());
    QCOMPARE(t.resumption.state(), LoadState::Failed);
    t.loader.start();
    t.loader.fail(Kind::Network);
    QVERIFY(!t.resumption.isWaiting());
    t.resumption.setEnabled(true);
    t.loader.start();
    t.loader.fail(Kind::Network);
    QVERIFY(t.resumption.isWaiting());
}

void TestLoadResumption::isNewsWhereItStays()
{
    Resumed t;
    for (const bool isNews : {false, true, false}) {
        t.loader.fail(Kind::Network);
        QCOMPARE(t.resumption.isNews(), isNews);
        const int starts = t.loader.starts;
        QTRY_COMPARE(t.loader.starts, starts + 1);
    }
    t.loader.fail(Kind::Forbidden);
    QVERIFY(t.resumption.isNews());
}

QTEST_GUILESS_MAIN(TestLoadResumption)
#include "tst_loadresumption.moc"
