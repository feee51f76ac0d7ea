// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the practice service: pages a second from first to last of a map, and how long a seed
// takes. The service runs on one processor, the client on another. Prints a table and writes
// practicebench.json beside the program. "last_to_first" compares what a page costs the processor,
// which tells the same on a machine that is busy with other things.
#include "constantserver.h"
#include "pagewalk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

#include <unistd.h>

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

// The service as a program of its own; ends with this object.
class Service
{
public:
    explicit Service(int core)
    {
        QElapsedTimer timer;
        timer.start();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("taskset"),
                        {QStringLiteral("-c"), QString::number(core),
                         QStringLiteral(MAPDESK_PRACTICE_PROGRAM), QStringLiteral("--seed"),
                         QStringLiteral("items:%1").arg(items),
                         QStringLiteral("--no-rate-limits")});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(-1)) {}
        m_secondsToSeed = static_cast<double>(timer.elapsed()) / 1000;
        m_address = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~Service()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    double secondsToSeed() const { return m_secondsToSeed; }

    // Used so far, by itself and by the system for it.
    double processorSeconds() const
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        const auto fields = text.sliced(text.lastIndexOf(')')).split(' ');
        const auto ticks = fields.value(12).toLongLong() + fields.value(13).toLongLong();
        return static_cast<double>(ticks) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    PageSource source() const
    {
        const auto text = [&](const char *name) {
            return m_address.value(QLatin1String(name)).toString();
        };
        const QString credentials = text("account_sid") + QLatin1Char(':') + text("auth_token");
        return {.port = text("url").section(QLatin1Char(':'), -1).toInt(),
                .authorization = "Basic " + credentials.toUtf8().toBase64().toStdString(),
                .items = "/v1/Services/" + text("service_sid").toStdString() + "/Maps/bench/Items"};
    }

private:
    QProcess m_process;
    QJsonObject m_address;
    double m_secondsToSeed = 0;
};

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

    void run(const Service &service)
    {
        const double before = service.processorSeconds();
        const Rate rate = measured(service.source(), firstItem);
        processorSeconds += service.processorSeconds() - before;
        pagesPerSecond.push_back(rate.pagesPerSecond);
        bytesPerPage = rate.bytesPerPage;
    }

    double processorUsPerPage() const { return processorSeconds * 1e6 / (runs * pages); }
};

QJsonObject measure(const Service &service, const PageSource &constant)
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
            {member("seconds_to_seed"), service.secondsToSeed()},
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
    const Service service(place.serviceCore);
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
