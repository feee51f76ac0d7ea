// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the practice service: pages a second from first to last of a map, and how long a seed
// takes. The service runs on one processor, the client on another. Prints a table and writes
// practicebench.json beside the program. "last_to_first" compares what a page costs the processor,
// which tells the same on a machine that is busy with other things.
#include "constantserver.h"
#include "pagewalk.h"
#include "practiceprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

using namespace mapdesk::bench;

namespace {

constexpr int items = 1'000'000;
constexpr int pages = 1'000;
constexpr int runs = 7;
constexpr int pageBytes = 65'000;

struct Place
{
    int serviceCore = 0;
    int clientCore = static_cast<int>(std::thread::hardware_concurrency()) > 1 ? 1 : 0;
};

PageSource sourceOf(const PracticeProcess &service)
{
    const QString credentials = service.text("account_sid") + u':' + service.text("auth_token");
    return {.port = service.text("url").section(QLatin1Char(':'), -1).toInt(),
            .authorization = "Basic " + credentials.toUtf8().toBase64().toStdString(),
            .items = "/v1/Services/" + service.text("service_sid").toStdString()
                + "/Maps/bench/Items"};
}

struct Rate
{
    double pagesPerSecond = 0;
    double bytesPerPage = 0;
};

Rate measured(const PageSource &source, long long firstItem)
{
    QElapsedTimer timer;
    timer.start();
    const long long bytes = readPages(source, firstItem, pages);
    return {.pagesPerSecond = pages * 1e9 / static_cast<double>(timer.nsecsElapsed()),
            .bytesPerPage = static_cast<double>(bytes) / pages};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

PageSource constantPages(int core)
{
    const std::string next = R"("next_page_url":"http://127.0.0.1/")";
    const std::string body = std::string(pageBytes - next.size(), ' ') + next;
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n";
    return {.port = startConstantServer(head + body, core), .authorization = {}, .items = "/"};
}

// The runs over one part of the map.
struct Part
{
    long long firstItem = 0;
    std::vector<double> pagesPerSecond{};
    double processorSeconds = 0;
    double bytesPerPage = 0;

    void run(const PracticeProcess &service)
    {
        const double before = service.processorSeconds();
        const Rate rate = measured(sourceOf(service), firstItem);
        processorSeconds += service.processorSeconds() - before;
        pagesPerSecond.push_back(rate.pagesPerSecond);
        bytesPerPage = rate.bytesPerPage;
    }

    double processorUsPerPage() const { return processorSeconds * 1e6 / (runs * pages); }
};

QJsonObject measure(const PracticeProcess &service, const PageSource &constant)
{
    Part first;
    Part last{.firstItem = items - pages * 100LL};
    std::vector<double> baseline;
    for (int run = 0; run < runs; ++run) {
        baseline.push_back(measured(constant, 0).pagesPerSecond);
        first.run(service);
        last.run(service);
    }
    const auto member = [](const char *name) { return QLatin1String(name); };
    return {{member("items"), items},
            {member("seconds_to_seed"), service.secondsToStart()},
            {member("bytes_per_page"), first.bytesPerPage},
            {member("pages_per_second"), median(first.pagesPerSecond)},
            {member("last_pages_per_second"), median(last.pagesPerSecond)},
            {member("processor_us_per_page"), first.processorUsPerPage()},
            {member("last_processor_us_per_page"), last.processorUsPerPage()},
            {member("last_to_first"), first.processorUsPerPage() / last.processorUsPerPage()},
            {member("baseline_pages_per_second"), median(baseline)},
            {member("share_of_baseline"), median(first.pagesPerSecond) / median(baseline)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Place place;
    const PageSource constant = constantPages(place.serviceCore);
    const PracticeProcess service(
        {QStringLiteral("--seed"), QStringLiteral("items:%1").arg(items),
         QStringLiteral("--no-rate-limits")},
        {QStringLiteral("taskset"), QStringLiteral("-c"), QString::number(place.serviceCore)});
    stayOn(place.clientCore);
    const QJsonObject figures = measure(service, constant);
    for (auto figure = figures.begin(); figure != figures.end(); ++figure)
        std::printf("%-26s %12.2f\n", qPrintable(figure.key()), figure.value().toDouble());
    QFile file(QCoreApplication::applicationDirPath() + QStringLiteral("/practicebench.json"));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(QJsonDocument(figures).toJson());
    return 0;
}
