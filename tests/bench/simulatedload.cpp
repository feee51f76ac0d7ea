// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshapes.h"
#include "simulatedreading.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

// What the loader needs for maps with keys of every shape, in simulated time: 80 ms an answer,
// pages of 100. A row that takes more requests or time than is promised ends in "!", and then
// the program fails. Without arguments 15,000 and 100,000 items; else as many as each says.

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

struct Limit
{
    const char *name = "";
    std::optional<RateShares> shares = {};
};

const std::array limits{
    Limit{"none", {}},
    Limit{"usual share", RateShares{.backgroundReads = 0.75}},
    Limit{"all of it", RateShares{.backgroundReads = 1}},
};

constexpr const char *headFormat = "%-20s %8s  %-12s %8s %6s %7s %7s %6s %9s %9s %7s\n";
constexpr const char *rowFormat = "%-20s %8lld  %-12s %8d %6d %7d %7d %6d %9lld %9lld %7.2f%s\n";

bool isWhole(const SimulatedReading &reading, qsizetype items)
{
    return reading.loader->state() == LoadState::Complete && reading.store.size() == items;
}

// Whether it took no more than is promised.
bool print(const SimulatedWorld &world, const Limit &limit)
{
    SimulatedReading reading(world);
    reading.run();
    const SimulatedMap::Counts &counts = reading.map.counts();
    const auto items = qsizetype(world.keys.size());
    const qint64 plainMs = oneAfterAnotherMs(world);
    const bool isGood = isWhole(reading, items) && counts.requests <= world.mostRequests(items)
        && double(reading.elapsedMs()) <= double(plainMs) * 1.02 + 240;
    std::printf(rowFormat, qPrintable(world.shape), qlonglong(items), limit.name, counts.requests,
                counts.requests - world.pagesOf(items), counts.descending, counts.continued,
                counts.atOnce, qlonglong(reading.elapsedMs()), qlonglong(plainMs),
                double(plainMs) / double(std::max<qint64>(1, reading.elapsedMs())),
                isGood ? "" : "  !");
    std::fflush(stdout);
    return isGood;
}

bool printAll(qsizetype items)
{
    bool areGood = true;
    std::printf(headFormat, "keys", "items", "limit", "requests", "over", "descend", "follow",
                "once", "ms", "plain ms", "faster");
    for (const KeyShape &shape : keyShapes()) {
        SimulatedWorld world{.shape = QString::fromLatin1(shape.name)};
        world.keys = shape.keys(items, 1);
        for (const Limit &limit : limits) {
            world.service.limit = limit.shares;
            areGood &= print(world, limit);
        }
    }
    return areGood;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList counts = QCoreApplication::arguments().sliced(1);
    if (counts.isEmpty())
        counts = {QStringLiteral("15000"), QStringLiteral("100000")};
    bool areGood = true;
    for (const QString &count : counts)
        areGood &= printAll(count.toLongLong());
    return areGood ? 0 : 1;
}
