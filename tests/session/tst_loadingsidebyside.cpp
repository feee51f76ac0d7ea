// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedreading.h"

#include <QLoggingCategory>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// What a loader promises whatever the map, in random worlds. MAPDESK_WORLDS says in how many each
// property is tried, MAPDESK_RANDOM_SEED which is the first: what fails names its seed.
namespace {

quint32 numberIn(const char *variable, quint32 usual)
{
    bool isNumber = false;
    const uint number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : usual;
}

using Property = QString (*)(SimulatedWorld &world, QRandomGenerator &random);

// The first fault with the world it is of; empty: the property holds in all.
QString faultInAny(quint32 usualWorlds, Property property)
{
    const quint32 first = numberIn("MAPDESK_RANDOM_SEED", 1);
    const quint32 worlds = numberIn("MAPDESK_WORLDS", usualWorlds);
    for (quint32 seed = first; seed - first < worlds; ++seed) {
        SimulatedWorld world = SimulatedWorld::atRandom(seed);
        QRandomGenerator random(seed + 1'000'000);
        if (const QString fault = property(world, random); !fault.isEmpty())
            return fault + QStringLiteral("; ") + world.description;
    }
    return {};
}

QString sizeFault(const SimulatedReading &reading)
{
    const auto size = qsizetype(reading.map.items().size());
    if (reading.store.size() == size)
        return {};
    return QStringLiteral("%1 items of %2").arg(reading.store.size()).arg(size);
}

QString faultInReading(SimulatedWorld &world, QRandomGenerator &)
{
    SimulatedReading reading(world);
    reading.run();
    if (const QString fault = reading.fault(); !fault.isEmpty())
        return fault;
    const SimulatedMap::Counts &counts = reading.map.counts();
    if (counts.interactive != 1)
        return QStringLiteral("%1 requests as if a person waited").arg(counts.interactive);
    return sizeFault(reading);
}

QString faultInReadingMany(SimulatedWorld &world, QRandomGenerator &)
{
    SimulatedReading reading(world, makeLoaderOfMany);
    reading.run();
    const QString fault = reading.fault();
    return fault.isEmpty() ? sizeFault(reading) : fault;
}

QString faultAfterFaults(SimulatedWorld &world, QRandomGenerator &random)
{
    world.service.faults = random.generateDouble() * 0.3;
    SimulatedReading reading(world);
    reading.run();
    const QString fault = reading.fault();
    return fault.isEmpty() ? sizeFault(reading) : fault;
}

// Stops it at some moments; starts it again at once or later.
class Interruptions
{
public:
    Interruptions(SimulatedReading &reading, QRandomGenerator &random)
        : m_reading(reading)
        , m_random(random)
    {
        const qint64 usualMs = 1 + oneAfterAnotherMs(reading.world);
        for (int stop = 1 + random.bounded(6); stop > 0; --stop)
            reading.map.after(random.bounded(int(usualMs)), [this] { this->stop(); });
    }

    int stops() const { return m_stops; }
    bool hasReadWhileStopped() const { return m_hasReadWhileStopped; }

private:
    void stop()
    {
        const LoadState before = m_reading.loader->state();
        m_reading.loader->stop();
        if (before != LoadState::Loading)
            return;
        ++m_stops;
        const int pause = m_random.bounded(2) == 0 ? 0 : m_random.bounded(300);
        const int asked = m_reading.map.counts().requests;
        const qsizetype read = m_reading.store.size();
        m_reading.map.after(pause, [this, asked, read] {
            if (m_reading.loader->state() == LoadState::More)
                m_hasReadWhileStopped = m_hasReadWhileStopped
                    || m_reading.map.counts().requests != asked || m_reading.store.size() != read;
            m_reading.loader->start();
        });
    }

    SimulatedReading &m_reading;
    QRandomGenerator &m_random;
    int m_stops = 0;
    bool m_hasReadWhileStopped = false;
};

QString faultAfterStops(SimulatedWorld &world, QRandomGenerator &random)
{
    SimulatedReading reading(world);
    const Interruptions interruptions(reading, random);
    reading.run();
    if (interruptions.hasReadWhileStopped())
        return QStringLiteral("it read while it was stopped");
    const QString fault = reading.fault(interruptions.stops());
    return fault.isEmpty() ? sizeFault(reading) : fault;
}

QString faultWhileOthersWrite(SimulatedWorld &world, QRandomGenerator &random)
{
    world.service.changes = 1 + random.bounded(std::min(20, world.service.pageSize));
    SimulatedReading reading(world);
    reading.run();
    return reading.fault();
}

QString faultAfterStopsWhileOthersWrite(SimulatedWorld &world, QRandomGenerator &random)
{
    world.service.changes = 1 + random.bounded(std::min(20, world.service.pageSize));
    SimulatedReading reading(world);
    const Interruptions interruptions(reading, random);
    reading.run();
    return reading.fault(interruptions.stops());
}

// Keys of shapes that are easy to split, of many pages.
QString faultInItsSpeed(SimulatedWorld &world, QRandomGenerator &random)
{
    constexpr int pages = 60;
    const bool isEasy = QStringList{QStringLiteral("sequential"), QStringLiteral("uuid"),
                                    QStringLiteral("phone"), QStringLiteral("mixed"),
                                    QStringLiteral("skewed")}
                            .contains(world.shape);
    world.service.limit.reset();
    world.makeSteady(random);
    if (!isEasy || world.pagesOf(qsizetype(world.keys.size())) < pages
        || world.service.pageSize < 50)
        return {};
    SimulatedReading reading(world);
    reading.run();
    if (reading.elapsedMs() * 3 <= oneAfterAnotherMs(world))
        return {};
    return QStringLiteral("%1 ms, and %2 one page after another")
        .arg(reading.elapsedMs())
        .arg(oneAfterAnotherMs(world));
}

QString faultAfterRefresh(SimulatedWorld &world, QRandomGenerator &random)
{
    world.service.changes = 1 + random.bounded(std::min(20, world.service.pageSize));
    SimulatedReading reading(world);
    reading.run();
    reading.map.endChanges();
    reading.refresh();
    if (reading.loader->state() != LoadState::Complete)
        return QStringLiteral("not complete");
    if (const QString fault = sizeFault(reading); !fault.isEmpty())
        return fault;
    return reading.map.isExactlyIn(reading.store) ? QString() : QStringLiteral("data of before");
}

// How many requests that takes is not promised, only that it ends.
QString faultInAnotherOrder(SimulatedWorld &world, QRandomGenerator &random)
{
    world.putInAnotherOrder(random);
    world.service.pageSize = std::max(world.service.pageSize, 5); // fewer keys tell no order
    SimulatedReading reading(world);
    reading.run();
    if (reading.loader->state() != LoadState::Complete)
        return reading.fault();
    const QString fault = reading.map.faultIn(reading.store);
    return fault.isEmpty() ? sizeFault(reading) : fault;
}

QString faultInItsTime(SimulatedWorld &world, QRandomGenerator &random)
{
    world.makeSteady(random);
    SimulatedReading reading(world);
    reading.run();
    const qint64 mostMs = qint64(double(oneAfterAnotherMs(world)) * 1.02)
        + 3 * world.service.latency(random);
    if (reading.elapsedMs() <= mostMs)
        return {};
    return QStringLiteral("%1 ms, %2 are the most").arg(reading.elapsedMs()).arg(mostMs);
}

} // namespace

class TestLoadingSideBySide : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holds_data();
    void holds();
};

Q_DECLARE_METATYPE(Property)

// That a service has an order of its own is said for each of hundreds.
void TestLoadingSideBySide::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("mapdesk.session.info=false"));
}

void TestLoadingSideBySide::holds_data()
{
    QTest::addColumn<Property>("faultIn");
    QTest::addColumn<quint32>("worlds");
    QTest::newRow("reads every key with few requests") << Property(faultInReading) << 1500u;
    QTest::newRow("many are expected") << Property(faultInReadingMany) << 1000u;
    QTest::newRow("goes on where it failed") << Property(faultAfterFaults) << 700u;
    QTest::newRow("goes on where it was stopped") << Property(faultAfterStops) << 700u;
    QTest::newRow("reads while others write") << Property(faultWhileOthersWrite) << 700u;
    QTest::newRow("goes on while others write")
        << Property(faultAfterStopsWhileOthersWrite) << 400u;
    QTest::newRow("reads many pages at once") << Property(faultInItsSpeed) << 1000u;
    QTest::newRow("a refresh brings it up to date") << Property(faultAfterRefresh) << 400u;
    QTest::newRow("reads keys in any order") << Property(faultInAnotherOrder) << 700u;
    QTest::newRow("is no slower than one page after another") << Property(faultInItsTime) << 1000u;
}

void TestLoadingSideBySide::holds()
{
    QFETCH(Property, faultIn);
    QFETCH(quint32, worlds);
    const QString fault = faultInAny(worlds, faultIn);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

QTEST_GUILESS_MAIN(TestLoadingSideBySide)
#include "tst_loadingsidebyside.moc"
