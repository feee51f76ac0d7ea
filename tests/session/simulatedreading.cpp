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
    // What went wrong or was given up may be asked for again, the rest is not.
    const int most = world.mostRequests(map.everSize());
    if (counts.answered > most)
        return QStringLiteral("%1 answers used, %2 are the most").arg(counts.answered).arg(most);
    // At the end what is still on its way is given up.
    if (counts.dropped > (failures + drops + 1) * world.service.connections)
        return QStringLiteral("%1 requests dropped").arg(counts.dropped);
    return {};
}

qint64 oneAfterAnotherMs(const SimulatedWorld &world)
{
    SimulatedReading reading(world, makePageLoader);
    reading.run();
    return reading.elapsedMs();
}

} // namespace mapdesk::test
