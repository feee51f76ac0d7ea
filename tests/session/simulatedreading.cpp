// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedreading.h"

namespace mapdesk::test {

namespace {

// Far beyond what is right: a loader that never ends is told from a slow one.
constexpr int runawayFactor = 20;
constexpr int runawayRequests = 2'000;

} // namespace

SimulatedReading::SimulatedReading(const SimulatedWorld &ofWorld, const MakeLoader &make)
    : world(ofWorld)
    , map(ofWorld.items(), ofWorld.service)
    , loader(make(map.source(), store))
{
    QObject::connect(loader.get(), &MapLoader::stateChanged, loader.get(), [this] {
        if (loader->state() == LoadState::Complete)
            m_completeMs = map.elapsedMs();
        else if (loader->state() == LoadState::Failed)
            ++failures;
    });
}

void SimulatedReading::run()
{
    loader->start();
    goOn();
}

void SimulatedReading::refresh()
{
    loader->refresh();
    goOn();
}

void SimulatedReading::goOn()
{
    runMap();
    while (loader->state() == LoadState::Failed && !isRunaway()) {
        loader->start();
        runMap();
    }
}

void SimulatedReading::runMap()
{
    map.run([this] { return isRunaway(); });
}

bool SimulatedReading::isRunaway() const
{
    return map.counts().requests > runawayRequests + runawayFactor * world.pagesOf(map.everSize());
}

QString SimulatedReading::fault(int drops) const
{
    const SimulatedMap::Counts &counts = map.counts();
    if (isRunaway())
        return QStringLiteral("%1 requests and no end").arg(counts.requests);
    if (loader->state() != LoadState::Complete)
        return QStringLiteral("nothing is outstanding, but the state is %1")
            .arg(int(loader->state()));
    if (const QString found = map.faultIn(store); !found.isEmpty())
        return found;
    const bool isPlain = world.collation == KeyCollation::By::Bytes && world.service.changes == 0;
    if (isPlain && loader->readRanges().empty())
        return QStringLiteral("links were followed without need");
    // What went wrong, and what was on its way then, may be asked for again; the rest is not.
    const int most = world.mostRequests(map.everSize());
    const int lost = counts.failed + (failures + drops) * world.service.connections;
    if (counts.answered > most || counts.requests > most + lost) {
        return QStringLiteral("%1 requests, %2 of them answered; %3 are the most, besides %4 lost")
            .arg(counts.requests)
            .arg(counts.answered)
            .arg(most)
            .arg(lost);
    }
    return {};
}

qint64 oneAfterAnotherMs(const SimulatedWorld &world)
{
    SimulatedReading reading(world, makePageLoader);
    reading.run();
    return reading.elapsedMs();
}

} // namespace mapdesk::test
