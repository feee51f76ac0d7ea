// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervalmaploader.h"
#include "openmap.h"
#include "windowfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;
using namespace mapdesk::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15'000; // ms: a request is tried several times before a loading fails

} // namespace

// What a person sees of a map that is being read, and does about it.
class TestLoading : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void saysHowQuickly();
    void stopsAtOnceAndReadsNothingTwice();
    void theKeyboardStaysWithTheItems();
    void goesOnByItselfOnceTheConnectionIsBack();
    void triesAtOnceWhereAPersonSaysSo();
    void tellsOfWhatLasts();
    void waitsNotForWhatDoesNotPass();
    void goesOnWhileAnotherMapIsShown();
    void whatAPersonStoppedStaysStopped();
    void comingBackDoesNotBeginAgain();
    void theWaitingCanBeStopped();
    void whatIsHiddenDoesNotWait();
    void saysWhatIsReadUnseenAndStopsIt();
    void saysAtOnceWhatAFilterFound();

private:
    void begin(int items);
    void openBench();
    void answerAfter(std::chrono::milliseconds latency);
    qsizetype pages() const { return m_practice->wire.countOf("/Items?"); }
    void tryAgainAfter(std::chrono::milliseconds pause);
    WindowFixture &desk() { return m_practice->desk; }
    QString status() { return desk().textOf("loadingStatus"); }
    QAbstractButton &button() { return desk().find<QAbstractButton>("loadAction"); }
    bool hasRows(int rows) { return desk().items().model()->rowCount() >= rows; }

    std::unique_ptr<PracticeFixture> m_practice;
    MapSid m_sid; // of "bench"
    std::shared_ptr<OpenMap> m_bench;
};

void TestLoading::cleanup()
{
    m_bench.reset(); // before its session
    m_practice.reset();
}

// The map "bench" is shown and its first page is there, the others come so slowly that something
// can be done meanwhile; there is another map with two items.
void TestLoading::begin(int items)
{
    m_practice = std::make_unique<PracticeFixture>(slowItems(items));
    practice::PracticeClient &other = m_practice->other;
    QCOMPARE(other.post("/Maps", "UniqueName=other").status, 201);
    QCOMPARE(other.post("/Maps/other/Items", "Key=one&Data={}").status, 201);
    QCOMPARE(other.post("/Maps/other/Items", "Key=two&Data={}").status, 201);
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("bench")).isValid());
    answerAfter(400ms);
    openBench();
    m_sid = MapSid(other.get("/Maps/bench").text("sid"));
    m_bench = desk().session().openMaps()(m_sid);
    QVERIFY(m_bench);
}

void TestLoading::answerAfter(std::chrono::milliseconds latency)
{
    m_practice->setFaults(R"({"faults": [{"fault": "latency", "path": "*/Items", "ms": )"
                          + QByteArray::number(qint64(latency.count())) + "}]}");
}

void TestLoading::openBench()
{
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("bench"));
    QTRY_VERIFY(hasRows(100));
}

void TestLoading::tryAgainAfter(std::chrono::milliseconds pause)
{
    m_bench->resumption().setPauses([pause](int) { return pause; });
}

void TestLoading::saysHowQuickly()
{
    begin(8'000);
    const QRegularExpression text(QStringLiteral("^[0-9,]+ items loaded, [1-9][0-9,]* a second$"));
    QTRY_VERIFY2(text.match(status()).hasMatch(), qPrintable(status()));
    QCOMPARE(desk().find("loadingStatus").accessibleDescription(), status());
    QCOMPARE(button().accessibleName(), QString()); // its text is its name
    WindowFixture::click(button());
    QVERIFY(status().endsWith(QLatin1String(" items loaded, more on the server")));
}

void TestLoading::stopsAtOnceAndReadsNothingTwice()
{
    constexpr int needed = 50;
    begin(needed * 100);
    QTRY_VERIFY(hasRows(1'000));
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Stop loading"));
    WindowFixture::click(button());
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
    QVERIFY(status().endsWith(QLatin1String(" items loaded, more on the server")));
    const QString stopped = status();
    const auto makeTrips = [this] {
        for (int trips = 0; trips < 5; ++trips)
            QCOMPARE(m_practice->other.get("/Maps").status, 200);
    };
    makeTrips(); // what was in the sockets
    const qsizetype asked = pages();
    QVERIFY(asked < needed);
    makeTrips();
    QCOMPARE(pages(), asked);
    QCOMPARE(status(), stopped);

    QTest::keyClick(&button(), Qt::Key_Space);
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Stop loading"));
    QTRY_COMPARE(status(), QStringLiteral("5,000 items loaded, complete"));
    const int wasted = (needed + 19) / 20 + 10 + IntervalMapLoader::pagesAtOnce;
    QVERIFY2(pages() <= needed + wasted, qPrintable(QString::number(pages())));
}

void TestLoading::theKeyboardStaysWithTheItems()
{
    begin(1'000);
    desk().window().activateWindow();
    button().setFocus();
    QTest::keyClick(&button(), Qt::Key_Space);
    QCOMPARE(QApplication::focusWidget(), &button());
    QTest::keyClick(&button(), Qt::Key_Space);
    QTRY_COMPARE(status(), QStringLiteral("1,000 items loaded, complete"));
    QVERIFY(!button().isVisible());
    QCOMPARE(QApplication::focusWidget(), &desk().items());
}

void TestLoading::goesOnByItselfOnceTheConnectionIsBack()
{
    begin(3'000);
    tryAgainAfter(0ms);
    QTRY_VERIFY(hasRows(500));
    m_practice->wire.switchOff();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->resumption().failures() > 0, patience);
    const qsizetype loaded = m_bench->items().size();
    QVERIFY(loaded >= 500 && loaded < 3'000);
    m_practice->wire.switchOn();
    QTRY_COMPARE(status(), QStringLiteral("3,000 items loaded, complete"));
    QTRY_COMPARE(desk().itemKeys().size(), 3'000);
    QVERIFY(m_bench->items().itemsTaken() < 3'000 + 1'500); // the place was kept
    QCOMPARE(m_bench->resumption().failures(), 0);
}

void TestLoading::triesAtOnceWhereAPersonSaysSo()
{
    begin(3'000);
    tryAgainAfter(1min);
    m_practice->wire.switchOff();
    const QRegularExpression text(
        QStringLiteral("^[0-9,]+ items loaded\\. The [a-z ]+\\. Trying again in [56][0-9] s\\.$"));
    QTRY_VERIFY2_WITH_TIMEOUT(text.match(status()).hasMatch(), qPrintable(status()), patience);
    QCOMPARE(desk().message(), QString());
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Try again"));
    m_practice->wire.switchOn();
    QTest::keyClick(&button(), Qt::Key_Space);
    QVERIFY(!m_bench->resumption().isWaiting());
    QTRY_COMPARE(status(), QStringLiteral("3,000 items loaded, complete"));
}

// A message of its own, which stays, comes only of what is not over in a moment.
void TestLoading::tellsOfWhatLasts()
{
    begin(3'000);
    tryAgainAfter(0ms);
    m_practice->setFaults(
        R"({"faults": [{"fault": "status", "status": 503, "path": "*/Items*"}]})");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->resumption().failures(), 1, patience);
    QCOMPARE(desk().message(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->resumption().failures() >= 2, patience);
    QVERIFY(desk().message().contains(QLatin1String("The items of bench could not be read.")));
    tryAgainAfter(1min);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->resumption().left() > 50s, patience);
    QVERIFY2(
        status().contains(QLatin1String("The service has a fault of its own. Trying again in")),
        qPrintable(status()));
    QVERIFY(!desk().message().contains(QLatin1String("times")));
}

void TestLoading::waitsNotForWhatDoesNotPass()
{
    begin(3'000);
    tryAgainAfter(0ms);
    m_practice->setFaults(
        R"({"faults": [{"fault": "status", "status": 403, "path": "*/Items*"}]})");
    QTRY_VERIFY(status().endsWith(
        QLatin1String("items loaded, then reading failed; more may be on the server")));
    QVERIFY(desk().message().contains(QLatin1String("The items of bench could not be read.")));
    QVERIFY(!m_bench->resumption().isWaiting());
}

void TestLoading::goesOnWhileAnotherMapIsShown()
{
    begin(3'000);
    m_bench.reset(); // the window alone keeps it
    QVERIFY(desk().openMap(QStringLiteral("other")));
    QCOMPARE(desk().itemKeys(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    const auto bench = desk().session().openMaps()(m_sid);
    QVERIFY(bench);
    QTRY_COMPARE(bench->loader().state(), LoadState::Complete);
    QCOMPARE(status(), QStringLiteral("2 items loaded, complete"));

    // What others did meanwhile is there, too.
    QCOMPARE(m_practice->other.post("/Maps/bench/Items", "Key=000&Data={}").status, 201);
    openBench();
    QVERIFY(hasRows(3'000));
    QTRY_COMPARE(status(), QStringLiteral("3,001 items loaded, complete"));
}

void TestLoading::whatAPersonStoppedStaysStopped()
{
    begin(3'000);
    WindowFixture::click(button());
    const qsizetype loaded = m_bench->items().size();
    QVERIFY(desk().openMap(QStringLiteral("other")));
    openBench();
    QTRY_COMPARE(m_bench->freshness(), Freshness::Current);
    QCOMPARE(m_bench->loader().state(), LoadState::More);
    QCOMPARE(m_bench->items().size(), loaded);
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
}

void TestLoading::comingBackDoesNotBeginAgain()
{
    constexpr int needed = 80;
    begin(needed * 100);
    const QByteArray items = "/" + m_sid.value().toLatin1() + "/Items?";
    for (int visits = 0; visits < 3; ++visits) {
        QTRY_VERIFY(hasRows(1'000 * (visits + 1)));
        QCOMPARE(m_practice->other.post("/Maps/bench/Items/item-00000000", "Data={}").status, 200);
        QVERIFY(desk().openMap(QStringLiteral("other")));
        openBench();
        QCOMPARE(m_bench->loader().state(), LoadState::Loading);
    }
    QTRY_COMPARE(status(), QStringLiteral("8,000 items loaded, complete"));
    const qsizetype asked = m_practice->wire.countOf(items);
    const int wasted = (needed + 19) / 20 + 10;
    QVERIFY2(asked <= needed + wasted + 3, qPrintable(QString::number(asked))); // 3 in view
    QTRY_COMPARE(desk().itemRow(QStringLiteral("item-00000000")).siblingAtColumn(1).data(),
                 QVariant(QStringLiteral("{}")));
}

void TestLoading::theWaitingCanBeStopped()
{
    begin(3'000);
    auto &stop = desk().find<QAbstractButton>("stopWaiting");
    QVERIFY(!stop.isVisible());
    tryAgainAfter(1min);
    m_practice->wire.switchOff();
    QTRY_VERIFY_WITH_TIMEOUT(stop.isVisible(), patience);
    QCOMPARE(desk().textOf("stopWaiting"), QStringLiteral("Stop loading"));
    desk().window().activateWindow();
    stop.setFocus();
    QTest::keyClick(&stop, Qt::Key_Space);
    QVERIFY(!m_bench->resumption().isWaiting());
    QVERIFY2(status().endsWith(QLatin1String(" items loaded, more on the server")),
             qPrintable(status()));
    QVERIFY(!stop.isVisible());
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
    QCOMPARE(QApplication::focusWidget(), &button());

    // As what was stopped: it stays so when somebody comes back.
    m_practice->wire.switchOn();
    QVERIFY(desk().openMap(QStringLiteral("other")));
    openBench();
    QTRY_COMPARE(m_bench->freshness(), Freshness::Current);
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
    WindowFixture::click(button());
    QTRY_COMPARE(status(), QStringLiteral("3,000 items loaded, complete"));
}

// Nobody sees that it would go on; it does once somebody comes back.
void TestLoading::whatIsHiddenDoesNotWait()
{
    begin(3'000);
    QVERIFY(desk().openMap(QStringLiteral("other")));
    openBench();
    tryAgainAfter(1min);
    m_practice->wire.switchOff();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->resumption().isWaiting(), patience);
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("other")));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("other"));
    QVERIFY(!m_bench->resumption().isWaiting());
    m_practice->wire.switchOn();
    openBench();
    QTRY_COMPARE(status(), QStringLiteral("3,000 items loaded, complete"));
}

void TestLoading::saysWhatIsReadUnseenAndStopsIt()
{
    begin(8'000);
    auto &unseen = desk().find<QToolButton>("backgroundLoading");
    QVERIFY(!unseen.isVisible());
    WindowFixture::click(desk().tree(), desk().tree().model()->index(0, 0));
    QVERIFY(desk().find("mapsTable").isVisible());
    QTRY_VERIFY(unseen.isVisible());
    QVERIFY(desk().openMap(QStringLiteral("other")));
    QTRY_COMPARE(desk().textOf("backgroundLoading"), QStringLiteral("Also loading bench"));
    QVERIFY(unseen.toolTip().contains(QLatin1String("bench")));
    emit unseen.menu()->aboutToShow();
    const QList<QAction *> offered = unseen.menu()->actions();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.front()->text(), QStringLiteral("Stop loading bench"));
    offered.front()->trigger();
    QCOMPARE(m_bench->loader().state(), LoadState::More);
    QTRY_VERIFY(!unseen.isVisible());
}

void TestLoading::saysAtOnceWhatAFilterFound()
{
    begin(8'000);
    auto &filter = desk().find<QLineEdit>("filterItems");
    QTRY_VERIFY(hasRows(1'000));
    answerAfter(60s); // it loads, and nothing comes that would have the numbers said
    for (const int matching : {10, 100, 10, 100, 10, 100}) {
        filter.setText(matching == 10 ? QStringLiteral("item-0000001")
                                      : QStringLiteral("item-000000"));
        QTRY_COMPARE(desk().items().model()->rowCount(), matching);
        QVERIFY2(status().startsWith(QString::number(matching) + QLatin1String(" of ")),
                 qPrintable(status()));
    }
}

QTEST_MAIN(TestLoading)
#include "tst_loading.moc"
