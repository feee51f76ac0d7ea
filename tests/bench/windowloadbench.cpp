// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the program's window while maps load from a practice service that is a program of its
// own: how long it takes from a click on a map to its first rows; for how long the event loop
// stands still while a million items load and somebody scrolls and filters; and how long it takes
// meanwhile to filter, to open another map and to change an item's expiry there. Prints a table,
// writes windowloadbench.json beside the program and takes a picture, loading.png. Needs a display.
//
// windowloadbench [ITEMS [opening|loading|meanwhile]...]
#include "benchdesk.h"
#include "figures.h"
#include "itemstore.h"
#include "machinememory.h"
#include "proxychoice.h"
#include "restlessperson.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>
#include <vector>

using namespace mapdesk;
using namespace mapdesk::bench;
using namespace mapdesk::test;

namespace {

constexpr int maps = 21; // one for the round trips
constexpr int itemsOfMap = 1'000;
constexpr double mostOverRoundTripMs = 50;
constexpr double usualGapMs = 16;
constexpr double longestGapMs = 50;
constexpr double longestAnswerMs = 200;

const QString ms = QStringLiteral("ms");
const QString bench = QStringLiteral("bench"); // the map that `--seed items` makes
const QString other = QStringLiteral("other");

struct Shape
{
    const char *name;
    const char *text; // that some keys contain, also of the first that are loaded
};

constexpr Shape shapes[] = {
    {"seq", "0042"}, {"uuid", "be1"}, {"phone", "0042"}, {"skew", "0042"}, {"mixed", "er:0"}};

const QStringList withLimits{QStringLiteral("--latency-ms"), QStringLiteral("80")};
const QStringList withoutLimits{QStringLiteral("--no-rate-limits")};

QString program(const char *file)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(file);
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QString nameOf(int map)
{
    return QStringLiteral("map-%1").arg(map, 2, 10, QLatin1Char('0'));
}

void fillMap(practice::PracticeClient &client, const QString &name, int items)
{
    client.post("/Maps", "UniqueName=" + name.toUtf8());
    for (int item = 0; item < items; ++item) {
        const QByteArray key = QByteArray::number(100'000 + item);
        const auto answer = client.post("/Maps/" + name.toUtf8() + "/Items",
                                        "Key=customer-" + key + "&ItemTtl=86400&Data={\"n\":" + key
                                            + "}");
        if (answer.status != 201)
            qFatal("the practice service: %s", answer.refusal().constData());
    }
}

// One round trip: a page of items by Qt's own client, on a connection that is there.
class RoundTrip
{
public:
    explicit RoundTrip(const PracticeProcess &service)
        : m_request(QUrl(service.text("url") + QStringLiteral("/v1/Services/")
                         + service.text("service_sid") + QStringLiteral("/Maps/") + nameOf(0)
                         + QStringLiteral("/Items?PageSize=100")))
    {
        m_request.setRawHeader("Authorization",
                               "Basic " + practice::userAndToken(addressOf(service)).toBase64());
    }

    double ms(LoopWatch &loop)
    {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QNetworkReply> reply(m_network.get(m_request));
        loop.runUntil([&] { return reply->isFinished(); });
        if (reply->readAll().size() < 100 || reply->error() != QNetworkReply::NoError)
            qFatal("no page: %s", qUtf8Printable(reply->errorString()));
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    QNetworkRequest m_request;
    QNetworkAccessManager m_network;
};

void addGaps(Figures &figures, LoopWatch &loop, const QString &when)
{
    const LoopWatch::Gaps gaps = loop.take();
    figures.add(when + QStringLiteral(": longest gap"), gaps.longest, ms, longestGapMs);
    figures.add(when + QStringLiteral(": most work in one turn"), gaps.busiest, ms);
    if (gaps.turns >= 100)
        figures.add(when + QStringLiteral(": gap, 99 of 100"), gaps.usual, ms, usualGapMs);
}

void measureOpening(Figures &figures)
{
    figures.begin(QStringLiteral("A map of %L1 items, 80 ms latency, with limits").arg(itemsOfMap));
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--data"), folder.filePath(QStringLiteral("maps.db"))};
    {
        const PracticeProcess service(
            data + QStringList{QStringLiteral("--seed"), QStringLiteral("empty")} + withoutLimits);
        practice::PracticeClient client(addressOf(service));
        for (int map = 0; map < maps; ++map)
            fillMap(client, nameOf(map), itemsOfMap);
    }
    const PracticeProcess service(data + withLimits);
    BenchDesk desk(service, nameOf(maps - 1));
    RoundTrip roundTrip(service);
    roundTrip.ms(desk.loop()); // opens the connection
    std::vector<double> trips;
    std::vector<double> clicks;
    for (int map = 1; map < maps; ++map) {
        trips.push_back(roundTrip.ms(desk.loop()));
        clicks.push_back(desk.openMap(nameOf(map)));
    }
    const double trip = medianOf(trips);
    figures.add(QStringLiteral("one round trip, median"), trip, ms);
    figures.add(QStringLiteral("click to first painted rows, median"), medianOf(clicks), ms,
                trip + mostOverRoundTripMs);
    figures.add(QStringLiteral("click to first painted rows, worst of %1").arg(clicks.size()),
                *std::max_element(clicks.begin(), clicks.end()), ms, trip + mostOverRoundTripMs);
}

QStringList seedOf(int items, const char *shape)
{
    return {QStringLiteral("--seed"),
            QStringLiteral("items:%1,keys=%2,data=200").arg(items).arg(QLatin1String(shape))};
}

void measureLoading(Figures &figures, const Shape &shape, int items)
{
    figures.begin(QStringLiteral("%L1 items load, keys: %2; no latency, no limits")
                      .arg(items)
                      .arg(QLatin1String(shape.name)));
    const PracticeProcess service(seedOf(items, shape.name) + withoutLimits);
    BenchDesk desk(service, bench);
    LoopWatch &loop = desk.loop();
    QElapsedTimer timer;
    timer.start();
    desk.openMap(bench);
    RestlessPerson person(desk.desk(), QLatin1String(shape.text));
    const std::shared_ptr<OpenMap> map = desk.map(bench);
    loop.take();
    while (map->loader().state() == LoadState::Loading) {
        person.act();
        loop.turn();
    }
    if (map->items().size() != items)
        qFatal("%lld items are there", map->items().size());
    figures.add(QStringLiteral("loaded, scrolled and filtered meanwhile"),
                double(timer.elapsed()) / 1000, QStringLiteral("s"));
    addGaps(figures, loop, QStringLiteral("meanwhile"));
}

// In the middle of loading: filters, opens another map, changes an expiry there, filters that, and
// comes back.
void measureMeanwhile(Figures &figures, const QString &how, const QStringList &switches, int items,
                      int loadedBefore)
{
    figures.begin(QStringLiteral("While %L1 items load, %2, after %L3")
                      .arg(items)
                      .arg(how)
                      .arg(loadedBefore));
    const PracticeProcess service(seedOf(items, "seq") + switches);
    practice::PracticeClient client(addressOf(service));
    fillMap(client, other, 100);
    BenchDesk desk(service, other);
    const auto answer = [&figures](const char *what, double value) {
        figures.add(QLatin1String(what), value, ms, longestAnswerMs);
    };
    desk.openMap(bench);
    const auto loaded = [&] {
        const std::shared_ptr<OpenMap> map = desk.map(bench);
        return map ? int(map->items().size()) : 0;
    };
    while (loaded() < loadedBefore)
        desk.loop().turn();
    desk.loop().take();
    answer("the map filtered: first painted rows", desk.filter(QStringLiteral("0042")));
    desk.clearFilter();
    addGaps(figures, desk.loop(), QStringLiteral("meanwhile"));
    if (switches == withoutLimits)
        desk.desk().window().grab().save(program("loading.png"));
    desk.loop().take();

    const int before = loaded();
    if (before == items)
        qFatal("all %d items were loaded before another map was opened; give more", items);
    answer("another map opened: first painted rows", desk.openMap(other));
    answer("an item's expiry changed there", desk.setExpiry(QStringLiteral("customer-100007")));
    answer("the other map filtered: first painted rows", desk.filter(QStringLiteral("01")));
    const int meanwhile = loaded() - before;
    // The limit may let nothing through for a few seconds.
    desk.wait([&] { return loaded() > before; }, "more items of the first map");
    figures.add(QStringLiteral("of the first map, loaded meanwhile"), meanwhile,
                QStringLiteral("items"));
    answer("back to the first map: first painted rows", desk.openMap(bench));
    addGaps(figures, desk.loop(), QStringLiteral("meanwhile, in two maps"));
}

} // namespace

int main(int argc, char *argv[])
{
    giveLargeMemoryBack();
    useNoApplicationProxy();
    qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int items = argc > 1 ? arguments.at(1).toInt() : 1'000'000;
    if (items < 10'000)
        qFatal("%s is no number of items; at least 10000", argv[1]);
    const auto isWanted = [&](const char *part) {
        return argc < 3 || arguments.contains(QLatin1String(part));
    };
    Figures figures;
    if (isWanted("opening"))
        measureOpening(figures);
    for (const Shape &shape : shapes) {
        if (isWanted("loading") || arguments.contains(QLatin1String(shape.name)))
            measureLoading(figures, shape, items);
    }
    if (isWanted("meanwhile")) {
        measureMeanwhile(figures, QStringLiteral("no latency, no limits"), withoutLimits, items,
                         items * 3 / 10);
        measureMeanwhile(figures, QStringLiteral("80 ms latency, with limits"), withLimits, items,
                         items / 50);
    }
    figures.write(program("windowloadbench.json"));
    return figures.areAllWithinLimits() ? 0 : 1;
}
