// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadingstatus.h"

#include <QTest>
#include <QTranslator>

using namespace mapdesk;

class TestLoadingStatus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysHowFarAListIs_data();
    void saysHowFarAListIs();
    void saysHowManyHaveNoData();
    void saysAllThatThereIsToSay();
    void saysHowQuicklyItLoads();
    void saysWhenItTriesAgain_data();
    void saysWhenItTriesAgain();

private:
    QTranslator m_english; // plurals
};

void TestLoadingStatus::initTestCase()
{
    QVERIFY(m_english.load(QStringLiteral(":/i18n/mapdesk_en")));
    QCoreApplication::installTranslator(&m_english);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestLoadingStatus::saysHowFarAListIs_data()
{
    QTest::addColumn<LoadState>("state");
    QTest::addColumn<int>("loaded");
    QTest::addColumn<int>("matching"); // -1: not filtered
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, LoadState state, int loaded, int matching,
                        const char *text) {
        QTest::newRow(name) << state << loaded << matching << QString::fromUtf8(text);
    };
    row("not asked for", LoadState::Idle, 0, -1, "");
    row("just begun", LoadState::Loading, 0, -1, "0 items loaded, loading…");
    row("one", LoadState::Loading, 1, -1, "1 item loaded, loading…");
    row("stopped", LoadState::More, 1200, -1, "1,200 items loaded, more on the server");
    row("all", LoadState::Complete, 1234567, -1, "1,234,567 items loaded, complete");
    row("failed", LoadState::Failed, 300, -1,
        "300 items loaded, then reading failed; more may be on the server");
    row("filtered, all", LoadState::Complete, 1200, 12, "12 of 1,200 loaded items match, complete");
    row("filtered, stopped", LoadState::More, 1200, 0,
        "0 of 1,200 loaded items match, more on the server");
    row("filtered, one", LoadState::Complete, 1, 1, "1 of 1 loaded item matches, complete");
    row("filtered, many", LoadState::Loading, 20000, 4000,
        "4,000 of 20,000 loaded items match, loading…");
}

void TestLoadingStatus::saysHowFarAListIs()
{
    QFETCH(LoadState, state);
    QFETCH(int, loaded);
    QFETCH(int, matching);
    QTEST(matching < 0 ? LoadingStatus::text(state, loaded)
                       : LoadingStatus::filteredText(state, loaded, matching),
          "text");
}

void TestLoadingStatus::saysHowManyHaveNoData()
{
    QCOMPARE(LoadingStatus::withoutData(1),
             QStringLiteral("1 of them without data: the memory limit is reached"));
    QCOMPARE(LoadingStatus::withoutData(1200),
             QStringLiteral("1,200 of them without data: the memory limit is reached"));
}

void TestLoadingStatus::saysAllThatThereIsToSay()
{
    ListFacts facts{.state = LoadState::More, .loaded = 1200, .matching = 12};
    QCOMPARE(LoadingStatus::whole(facts), QStringLiteral("1,200 items loaded, more on the server"));
    facts.withoutData = 300;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("1,200 items loaded, more on the server (300 of them without data: the "
                            "memory limit is reached)"));
    facts.isFiltered = true;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12 of 1,200 loaded items match, more on the server (300 of them "
                            "without data: the memory limit is reached)"));
    facts.isDataSearched = true;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12 of 1,200 loaded items match, more on the server; the data of 300 "
                            "items is not kept and was not searched"));
    facts.withoutData = 1;
    facts.progress = 40;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12 of 1,200 loaded items match, more on the server (filtering and "
                            "sorting: 40 %); the data of 1 item is not kept and was not searched"));
    facts.withPrefix = 340;
    facts.progress.reset();
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12 of 340 items with this prefix match, more on the server"));
    facts.withPrefix = 1;
    facts.matching = 1;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("1 of 1 item with this prefix matches, more on the server"));
    facts.isFiltered = false;
    facts.withPrefix = 340;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("340 items with this prefix, more on the server"));
    facts.withPrefix.reset();
    facts.progress = 40;
    facts.withoutData = 0;
    QCOMPARE(
        LoadingStatus::whole(facts),
        QStringLiteral("1,200 items loaded, more on the server (filtering and sorting: 40 %)"));
}

void TestLoadingStatus::saysHowQuicklyItLoads()
{
    ListFacts facts{.state = LoadState::Loading, .loaded = 12300, .perSecond = 1950};
    QCOMPARE(LoadingStatus::whole(facts), QStringLiteral("12,300 items loaded, 1,950 a second"));
    facts.isHeldBack = true;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12,300 items loaded, 1,950 a second, as fast as allowed"));
    facts.isHeldBack = false;
    facts.isFiltered = true;
    facts.matching = 12;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12 of 12,300 loaded items match, loading 1,950 a second"));
    facts.isFiltered = false;
    facts.withPrefix = 340;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("340 items with this prefix, loading 1,950 a second"));
    facts.withPrefix.reset();
    facts.perSecond = 0;
    QCOMPARE(LoadingStatus::whole(facts), QStringLiteral("12,300 items loaded, loading…"));
    facts.isHeldBack = true; // so that none come at all
    const QString heldBack = QStringLiteral(
        "12,300 items loaded, held back by the service's limit");
    QCOMPARE(LoadingStatus::whole(facts), heldBack);
    facts.perSecond.reset();
    QCOMPARE(LoadingStatus::whole(facts), heldBack);
    facts.perSecond = 1950; // of before
    facts.state = LoadState::More;
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12,300 items loaded, more on the server"));
}

void TestLoadingStatus::saysWhenItTriesAgain_data()
{
    using Kind = ApiError::Kind;
    using Reason = ApiError::Reason;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, Kind kind, Reason reason, const char *why) {
        QTest::newRow(name) << int(kind) << int(reason) << QString::fromUtf8(why);
    };
    row("broken", Kind::Network, Reason::ConnectionBroken, "The connection broke.");
    row("somehow", Kind::Network, Reason::Unknown, "The connection broke.");
    row("offline", Kind::Network, Reason::NameNotFound, "The service cannot be reached.");
    row("too late", Kind::TimedOut, Reason::Unknown, "The service did not answer in time.");
    row("5xx", Kind::ServerFault, Reason::Unknown, "The service has a fault of its own.");
    row("429", Kind::RateLimited, Reason::Unknown, "The service asks to wait.");
}

void TestLoadingStatus::saysWhenItTriesAgain()
{
    QFETCH(int, kind);
    QFETCH(int, reason);
    QFETCH(QString, why);
    NextTry next{.seconds = 8};
    next.error.kind = ApiError::Kind(kind);
    next.error.reason = ApiError::Reason(reason);
    const ListFacts facts{.state = LoadState::Failed, .loaded = 12300, .nextTry = next};
    QCOMPARE(LoadingStatus::whole(facts),
             QStringLiteral("12,300 items loaded. %1 Trying again in 8 s.").arg(why));
}

QTEST_GUILESS_MAIN(TestLoadingStatus)
#include "tst_loadingstatus.moc"
