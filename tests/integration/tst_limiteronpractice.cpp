// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratesimulation.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;
using Kind = RateSubject::Kind;

// The limiter against the practice service's own limits, on a clock that a test moves.
class TestLimiterOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsEverRefused_data();
    void nothingIsEverRefused();
    void allThatIsAllowedIsUsed_data();
    void allThatIsAllowedIsUsed();
    void clicksGoAtOnceWhateverTheBackgroundDoes();
    void refusalsEndWhereLessIsAllowed_data();
    void refusalsEndWhereLessIsAllowed();
};

namespace {

const ServiceSid service(QStringLiteral("IS1"));

QString mapNumber(int number)
{
    return QStringLiteral("MP%1").arg(number);
}

QString nameOf(const QString &map)
{
    return RateLimiter::nameId(service, QStringLiteral("name of ") + map);
}

Request requestOf(Kind kind, const QString &id, Priority priority = Priority::Interactive,
                  int cost = 1)
{
    Request request;
    request.verb = kind == Kind::MapWrites ? Request::Verb::Post : Request::Verb::Get;
    request.rate = {kind, id, cost};
    request.priority = priority;
    return request;
}

// Of a hundred requests so many are each of these, and the rest about permissions.
struct Mixture
{
    int reads = 18;
    int readsByName = 2;
    int writes = 5;
    double learned = 0.8; // of 1: how often the answer to a read by name makes the name known
    double lost = 0.05;
};

Request anyRequest(RateSimulation &simulation, const Mixture &mixture, const QString &map)
{
    const Priority priority = simulation.chance(0.3) ? Priority::Interactive : Priority::Background;
    int dice = simulation.number(1, 100);
    if (dice <= mixture.reads)
        return requestOf(Kind::MapReads, map, priority);
    dice -= mixture.reads;
    if (dice <= mixture.readsByName)
        return requestOf(Kind::MapReads, nameOf(map), priority);
    dice -= mixture.readsByName;
    if (dice <= mixture.writes)
        return requestOf(Kind::MapWrites, map, priority, simulation.number(1, 10));
    Request permission = requestOf(Kind::Permissions, map, priority);
    permission.verb = dice % 2 == 0 ? Request::Verb::Get : Request::Verb::Delete;
    return permission;
}

Weather anyWeather(RateSimulation &simulation, double lost)
{
    constexpr int calm = 0;
    const int most = QList{calm, 20, 300, 2500, 9000}[simulation.number(0, 4)];
    const bool isSteady = simulation.chance(0.3);
    Weather weather{isSteady ? most : 0, most};
    if (simulation.chance(0.5))
        weather = {weather.leastMs, weather.mostMs, lost, 0.02, 2 * lost};
    return weather;
}

// Keeps as many requests waiting as `atLeast`, for so many steps of 10 ms.
void saturate(RateSimulation &simulation, int steps, int atLeast, const Request &request)
{
    for (int step = 0; step < steps; ++step) {
        while (simulation.waiting < atLeast)
            simulation.add(0, request, request.rate.id);
        simulation.run(10);
    }
}

} // namespace

void TestLimiterOnPractice::nothingIsEverRefused_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<Mixture>("mixture");
    for (unsigned seed = 1; seed <= 5; ++seed) {
        QTest::addRow("anything %u", seed) << seed << Mixture{};
        QTest::addRow("large writes %u", seed) << seed << Mixture{.writes = 60};
        QTest::addRow("reads by name %u", seed)
            << seed << Mixture{.reads = 70, .readsByName = 30, .writes = 0, .learned = 0.02};
        QTest::addRow("much is lost %u", seed)
            << seed << Mixture{.reads = 90, .readsByName = 0, .writes = 10, .lost = 0.5};
    }
}

void TestLimiterOnPractice::nothingIsEverRefused()
{
    QFETCH(unsigned, seed);
    QFETCH(Mixture, mixture);
    constexpr int windows = 3;
    RateSimulation simulation(seed, windows, 400);
    simulation.onAnswer = [&](const Request &request, const QString &map) {
        if (request.rate.id == nameOf(map) && simulation.chance(mixture.learned))
            simulation.limiter.learn(QStringLiteral("https://sync"), nameOf(map), MapSid(map));
    };
    for (int step = 0; step < 1200; ++step) {
        if (step % 50 == 0)
            simulation.weather = anyWeather(simulation, mixture.lost);
        const bool isQuiet = step % 400 > 300; // so that a burst meets a full allowance
        for (int burst = simulation.number(0, 200); !isQuiet && burst > 0; --burst) {
            const QString map = mapNumber(simulation.number(1, 2));
            if (simulation.waiting < 1000)
                simulation.add(simulation.number(0, windows - 1),
                               anyRequest(simulation, mixture, map), map);
        }
        simulation.run(simulation.number(1, 200));
    }
    QCOMPARE(simulation.refused, 0);
    QVERIFY2(simulation.answered > 1000, qPrintable(QString::number(simulation.answered)));
}

void TestLimiterOnPractice::allThatIsAllowedIsUsed_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<double>("perSecond");
    const QString map = mapNumber(1);
    const Priority background = Priority::Background;
    QTest::newRow("reads") << requestOf(Kind::MapReads, map) << 19.5;
    QTest::newRow("background reads") << requestOf(Kind::MapReads, map, background) << 14.6;
    QTest::newRow("writes") << requestOf(Kind::MapWrites, map) << 19.5;
    QTest::newRow("bulk writes") << requestOf(Kind::MapWrites, map, background) << 9.7;
    QTest::newRow("large writes") << requestOf(Kind::MapWrites, map, Priority::Interactive, 10)
                                  << 1.9;
    QTest::newRow("permissions") << requestOf(Kind::Permissions, map) << 78.0;
}

void TestLimiterOnPractice::allThatIsAllowedIsUsed()
{
    QFETCH(Request, request);
    QFETCH(double, perSecond);
    RateSimulation simulation(1);
    simulation.weather = {40, 60};
    constexpr int seconds = 100;
    saturate(simulation, seconds * 100, 20, request);
    QCOMPARE(simulation.refused, 0);
    QVERIFY2(simulation.answered >= 0.95 * perSecond * seconds,
             qPrintable(QString::number(simulation.answered)));
}

void TestLimiterOnPractice::clicksGoAtOnceWhateverTheBackgroundDoes()
{
    constexpr int windows = 3;
    constexpr int unlimited = 1'000'000;
    RateSimulation simulation(1, windows, unlimited);
    simulation.limiter.setShares({.backgroundReads = 1.0});
    simulation.weather = {0, 500};
    const QString map = mapNumber(1);
    for (int step = 0; step < 3000; ++step) {
        while (simulation.waiting < 30) {
            const Kind kind = simulation.chance(0.5) ? Kind::MapReads : Kind::MapWrites;
            simulation.add(simulation.number(0, windows - 1),
                           requestOf(kind, map, Priority::Background, simulation.number(1, 10)),
                           map);
        }
        if (step % 40 == 0) { // six in each 12 s
            const Kind kind = step % 80 == 0 ? Kind::MapReads : Kind::MapWrites;
            simulation.add(0, requestOf(kind, map), map);
        }
        simulation.run(50);
    }
    QCOMPARE(simulation.longestClickMs, 0);
    QCOMPARE(simulation.refused, 0);
}

void TestLimiterOnPractice::refusalsEndWhereLessIsAllowed_data()
{
    QTest::addColumn<int>("perSecond");
    for (const int perSecond : {15, 8, 4, 2})
        QTest::newRow(qPrintable(QStringLiteral("%1 a second").arg(perSecond))) << perSecond;
}

void TestLimiterOnPractice::refusalsEndWhereLessIsAllowed()
{
    QFETCH(int, perSecond);
    RateSimulation simulation(1);
    simulation.weather = {20, 80};
    simulation.service.setPerSecond(perSecond);
    const Request request = requestOf(Kind::MapReads, mapNumber(1));
    saturate(simulation, 30'000, 20, request);
    QVERIFY(simulation.refused > 0);
    // Once it has found out, only what it tries while the capacity comes back is refused.
    const int refusedLater = simulation.refused - simulation.refusedInARow;
    QVERIFY2(refusedLater * 10 < simulation.answered, qPrintable(QString::number(refusedLater)));

    simulation.service.setPerSecond(20);
    saturate(simulation, 30'000, 20, request);
    const int refusedBefore = simulation.refused;
    const int answeredBefore = simulation.answered;
    saturate(simulation, 10'000, 20, request);
    QCOMPARE(simulation.refused, refusedBefore);
    QVERIFY(simulation.answered - answeredBefore >= 0.95 * 1950);
}

QTEST_GUILESS_MAIN(TestLimiterOnPractice)

#include "tst_limiteronpractice.moc"
