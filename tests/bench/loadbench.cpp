// SPDX-License-Identifier: GPL-3.0-or-later
// Measures reading a whole map from the practice service, for each reading of the limit, each share
// of it and each shape of keys: from opening the map to the last row of its table, and how many
// requests that took; and the same map by Twilio's Node library, whose time the shape of the keys
// does not change: it follows one link after another. A million is read by it anew before each
// shape. Each reading has a service of its own, whose limits are full at the start. Prints a table
// and writes loadbench.json beside the program.
//
// loadbench [--quick | --only TEXT]   a few cases alone, or those whose name has this text,
//                                with Node's reading that they are held against
#include "figures.h"
#include "itemrequests.h"
#include "machinememory.h"
#include "mapreading.h"
#include "practiceprocess.h"
#include "proxychoice.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <map>
#include <optional>
#include <utility>
#include <vector>

using namespace mapdesk::bench;

namespace {

constexpr int pageSize = 100;
constexpr int few = 15'000;
constexpr int many = 100'000;
constexpr int million = 1'000'000;
constexpr double wholeShare = 1;
constexpr double defaultShare = 0.75; // of RateShares

enum class Limit {
    None, // and no latency either
    Bucket,
    Window,
};

struct Service
{
    int items = 0;
    Limit limit = Limit::None;

    friend bool operator<(const Service &a, const Service &b)
    {
        return std::pair(a.items, a.limit) < std::pair(b.items, b.limit);
    }
};

struct Case
{
    Service service;
    double share = wholeShare;
    QString keys = {}; // their shape; empty: read by Node
};

QString nameOf(const Service &service)
{
    const QString items = QStringLiteral("%L1 items").arg(service.items);
    switch (service.limit) {
    case Limit::Bucket:
        return items + QStringLiteral(", 80 ms, bucket");
    case Limit::Window:
        return items + QStringLiteral(", 80 ms, window");
    case Limit::None:
        break;
    }
    return items + QStringLiteral(", no latency, no limits");
}

QString nameOf(const Case &one)
{
    if (one.keys.isEmpty())
        return nameOf(one.service) + QStringLiteral(": Twilio's Node library");
    const QString share = one.share == wholeShare ? QStringLiteral(", whole share")
                                                  : QStringLiteral(", default share");
    return nameOf(one.service) + (one.service.limit == Limit::None ? QString() : share)
        + QStringLiteral(", keys: ") + one.keys;
}

QStringList switchesOf(const Service &service, const QString &keys, const QString &accessLog)
{
    QStringList switches{QStringLiteral("--seed"),
                         QStringLiteral("items:%1,keys=%2,data=200").arg(service.items).arg(keys),
                         QStringLiteral("--access-log"), accessLog};
    if (service.limit == Limit::None)
        return switches << QStringLiteral("--no-rate-limits");
    return switches << QStringLiteral("--latency-ms") << QStringLiteral("80")
                    << QStringLiteral("--assume")
                    << (service.limit == Limit::Bucket ? QStringLiteral("limit=bucket")
                                                       : QStringLiteral("limit=window"));
}

// By when the last row is to be there, where Node takes `nodeSeconds`.
std::optional<double> mostSeconds(const Case &one, std::optional<double> nodeSeconds)
{
    constexpr double windowSeconds = 50; // of many items: 200 pages in any 10 s
    constexpr double overWindow = 1.08;
    if (one.service.items == many && one.share == wholeShare)
        return windowSeconds * overWindow;
    if (!nodeSeconds)
        return {};
    if (one.service.items == million)
        return *nodeSeconds / 5;
    return one.share == wholeShare ? *nodeSeconds / 8 : *nodeSeconds;
}

class Bench
{
public:
    explicit Bench(Figures &figures)
        : m_figures(figures)
    {
    }

    void measure(const Case &one)
    {
        m_figures.begin(nameOf(one));
        if (one.keys.isEmpty())
            measureNode(one.service);
        else
            measureMapdesk(one);
    }

private:
    void measureNode(const Service &service)
    {
        run(service, QStringLiteral("seq"), [&](const PracticeProcess &practice) {
            const std::optional<MapReading> reading = readByNode(practice, service.items);
            addNodeSeconds(service, reading);
            return reading;
        });
    }

    void addNodeSeconds(const Service &service, const std::optional<MapReading> &reading)
    {
        const QString what = QStringLiteral("list({pageSize: 100})");
        if (!reading) {
            const QString remedy = QStringLiteral("tests/conformance/install.sh installs it");
            return m_figures.addMissed(what, QStringLiteral("did not read the map; ") + remedy);
        }
        m_nodeSeconds[service] = reading->seconds;
        m_figures.add(what, reading->seconds, QStringLiteral("s"));
    }

    void measureMapdesk(const Case &one)
    {
        const int pages = (one.service.items + pageSize - 1) / pageSize;
        const ItemRequests requests = run(
            one.service, one.keys, [&](const PracticeProcess &practice) {
                const MapReading reading = readByMapdesk(practice, one.service.items, one.share);
                addSeconds(one, reading.seconds);
                return std::optional(reading);
            });
        m_figures.add(QStringLiteral("requests over one for each 100 items"), requests.all - pages,
                      QString(), pages * 0.05 + 10);
        m_figures.add(QStringLiteral("refusals"), requests.refused, QString(), 0);
    }

    void addSeconds(const Case &one, double seconds)
    {
        const auto node = m_nodeSeconds.find(one.service);
        const auto nodeSeconds = node == m_nodeSeconds.end() ? std::nullopt
                                                             : std::optional(node->second);
        m_figures.add(QStringLiteral("from opening to the last row"), seconds, QStringLiteral("s"),
                      mostSeconds(one, nodeSeconds));
        if (nodeSeconds)
            m_figures.add(QStringLiteral("  so many times faster than Node"),
                          *nodeSeconds / seconds, QStringLiteral("times"));
    }

    template <typename Read>
    ItemRequests run(const Service &service, const QString &keys, Read read)
    {
        const QTemporaryDir folder;
        const QString accessLog = folder.filePath(QStringLiteral("access.log"));
        PracticeProcess practice(switchesOf(service, keys, accessLog));
        const double before = practice.processorSeconds();
        const std::optional<MapReading> reading = read(practice);
        const double serviceSeconds = practice.processorSeconds() - before;
        practice.stop();
        if (!reading)
            return {};
        const ItemRequests requests = itemRequestsIn(accessLog);
        m_figures.add(QStringLiteral("requests"), requests.all, QString());
        m_figures.add(QStringLiteral("bytes of pages"), requests.megabytes, QStringLiteral("MB"));
        if (service.limit == Limit::None)
            addCosts(*reading, serviceSeconds);
        return requests;
    }

    void addCosts(const MapReading &reading, double serviceSeconds)
    {
        const QString s = QStringLiteral("s");
        m_figures.add(QStringLiteral("processor time of the reader"), reading.processorSeconds, s);
        m_figures.add(QStringLiteral("processor time of the practice service"), serviceSeconds, s);
        m_figures.add(QStringLiteral("most memory of the reader so far"), reading.mostMegabytes,
                      QStringLiteral("MB"));
    }

    Figures &m_figures;
    std::map<Service, double> m_nodeSeconds;
};

using Plan = std::vector<Case>;

void add(Plan &plan, const Service &service, double share, const QStringList &shapes)
{
    for (const QString &keys : shapes)
        plan.push_back({service, share, keys});
}

const QStringList &allShapes()
{
    static const QStringList shapes{QStringLiteral("seq"), QStringLiteral("uuid"),
                                    QStringLiteral("phone"), QStringLiteral("skew"),
                                    QStringLiteral("mixed")};
    return shapes;
}

Plan quickPlan()
{
    const Service service{few, Limit::Window};
    Plan plan{{service}};
    add(plan, service, wholeShare, {QStringLiteral("seq"), QStringLiteral("skew")});
    return plan;
}

// What takes a minute each is measured with all shapes where the limit is hardest to keep.
Plan wholePlan()
{
    Plan plan;
    for (const int items : {few, many}) {
        for (const Limit limit : {Limit::Bucket, Limit::Window}) {
            const Service service{items, limit};
            plan.push_back({service});
            for (const double share : {wholeShare, defaultShare}) {
                const bool isHardest = limit == Limit::Window && share == wholeShare;
                add(plan, service, share,
                    items == few || isHardest ? allShapes() : allShapes().first(1));
            }
        }
    }
    for (const QString &keys : allShapes()) {
        // It takes as long as the machine is busy with other things.
        plan.push_back({{million, Limit::None}});
        plan.push_back({{million, Limit::None}, wholeShare, keys});
    }
    return plan;
}

// The cases with this text in their name, each after the reading by Node that it is held against.
Plan only(const QString &text, const Plan &plan)
{
    Plan rest;
    std::optional<Case> node;
    for (const Case &one : plan) {
        if (one.keys.isEmpty()) {
            node = one;
        } else if (nameOf(one).contains(text)) {
            if (node)
                rest.push_back(*std::exchange(node, std::nullopt));
            rest.push_back(one);
        }
    }
    if (rest.empty())
        qFatal("no case has \"%s\" in its name", qUtf8Printable(text));
    return rest;
}

// A wrong command line ends the program.
Plan planned(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return wholePlan();
    if (arguments == QStringList{QStringLiteral("--quick")})
        return quickPlan();
    if (arguments.size() != 2 || arguments.constFirst() != QLatin1String("--only"))
        qFatal("loadbench [--quick | --only TEXT]");
    return only(arguments.at(1), wholePlan());
}

} // namespace

int main(int argc, char *argv[])
{
    mapdesk::giveLargeMemoryBack();
    mapdesk::useNoApplicationProxy();
    const QCoreApplication application(argc, argv);
    const Plan plan = planned(QCoreApplication::arguments().sliced(1));
    Figures figures;
    Bench bench(figures);
    for (const Case &one : plan)
        bench.measure(one);
    figures.write(QCoreApplication::applicationDirPath() + QStringLiteral("/loadbench.json"));
    return figures.areAllWithinLimits() ? 0 : 1;
}
