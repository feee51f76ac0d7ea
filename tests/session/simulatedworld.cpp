// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedworld.h"

#include "keyshapes.h"

#include <algorithm>
#include <cmath>

namespace mapdesk::test {

namespace {

constexpr qsizetype mostKeys = 20'000;
constexpr qsizetype mostPages = 400; // so that small pages do not take all the time

int anyPageSize(QRandomGenerator &random)
{
    constexpr int others[] = {1, 2, 3, 7, 20, 50, 99, 250, 1000};
    return random.bounded(2) == 0 ? 100 : others[random.bounded(int(std::size(others)))];
}

// Around the ends of pages, or any number, small ones as often as large ones.
qsizetype anyCount(int pageSize, QRandomGenerator &random)
{
    if (random.bounded(4) == 0)
        return std::max(0, pageSize * random.bounded(4) + random.bounded(-1, 2));
    const double most = double(std::min(mostKeys, pageSize * mostPages));
    return qsizetype(std::exp(random.generateDouble() * std::log(most + 1))) - 1;
}

SimulatedService::Latency anyLatency(QRandomGenerator &random)
{
    const int usual = 5 + random.bounded(150);
    const int spread = 1 + random.bounded(150);
    switch (random.bounded(3)) {
    case 0:
        return [usual](QRandomGenerator &) { return usual; };
    case 1:
        return
            [usual, spread](QRandomGenerator &latency) { return usual + latency.bounded(spread); };
    default: // some take very long
        return [usual, spread](QRandomGenerator &latency) {
            return latency.bounded(20) == 0 ? 20 * spread : usual;
        };
    }
}

std::optional<RateShares> anyLimit(QRandomGenerator &random)
{
    if (random.bounded(4) != 0)
        return {};
    return RateShares{.backgroundReads = random.bounded(2) == 0 ? 0.75 : 1};
}

QString described(const SimulatedWorld &world)
{
    return QStringLiteral("seed %1: %2 keys \"%3\", pages of %4, order %5, %6, %7")
        .arg(world.seed)
        .arg(world.keys.size())
        .arg(world.shape)
        .arg(world.service.pageSize)
        .arg(int(world.collation))
        .arg(world.service.limit ? QStringLiteral("limited") : QStringLiteral("no limit"),
             world.service.endsEmpty ? QStringLiteral("ends with an empty page")
                                     : QStringLiteral("ends at once"));
}

} // namespace

SimulatedWorld SimulatedWorld::atRandom(quint32 seed)
{
    QRandomGenerator random(seed);
    const std::span<const KeyShape> shapes = keyShapes();
    const KeyShape &shape = shapes[size_t(random.bounded(int(shapes.size())))];
    SimulatedWorld world{.seed = seed, .shape = QString::fromLatin1(shape.name)};
    world.service.seed = seed;
    world.service.pageSize = anyPageSize(random);
    world.service.latency = anyLatency(random);
    world.service.connections = random.bounded(4) == 0 ? 1 + random.bounded(30) : 18;
    world.service.limit = anyLimit(random);
    world.service.endsEmpty = random.bounded(4) == 0;
    world.keys = shape.keys(anyCount(world.service.pageSize, random), seed);
    world.description = described(world);
    return world;
}

void SimulatedWorld::makeSteady(QRandomGenerator &random)
{
    const int ms = (service.limit ? 80 : 5) + random.bounded(120);
    service.latency = [ms](QRandomGenerator &) { return ms; };
    service.connections = 18;
    description += QStringLiteral(", each answer in %1 ms").arg(ms);
}

void SimulatedWorld::putInAnotherOrder(QRandomGenerator &random)
{
    constexpr KeyCollation::By others[] = {KeyCollation::By::CodeUnits, KeyCollation::By::Letters,
                                           KeyCollation::By::BytesReversed, KeyCollation::By::Hash};
    collation = others[random.bounded(int(std::size(others)))];
    description = described(*this);
}

int SimulatedWorld::pagesOf(qsizetype items) const
{
    const auto full = int(items / service.pageSize);
    const bool isOneMore = items % service.pageSize != 0 || service.endsEmpty || items == 0;
    return full + (isOneMore ? 1 : 0);
}

int SimulatedWorld::mostRequests(qsizetype items) const
{
    const int pages = pagesOf(items);
    const int waste = int(pages * 0.05) + 10;
    return pages + (service.changes > 0 ? 2 : 1) * waste;
}

} // namespace mapdesk::test
