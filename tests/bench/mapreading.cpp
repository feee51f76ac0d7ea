// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapreading.h"

#include "callresult.h"
#include "clock.h"
#include "databudget.h"
#include "itemtablemodel.h"
#include "openmap.h"
#include "practiceprocess.h"
#include "ratelimiter.h"
#include "syncsession.h"
#include "temporaryrecords.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <sys/resource.h>

namespace mapdesk::bench {

namespace {

constexpr int longestMs = 15 * 60 * 1000;
constexpr qint64 dataBytes = qint64(1) << 30; // the program's own largest budget

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

double ownProcessorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double ownMostMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1000;
}

SessionSettings settingsFor(const PracticeProcess &practice)
{
    return {{},
            Environment::Practice,
            *ServiceOrigin::parse(practice.text("url")),
            {practice.text("account_sid"), practice.text("auth_token")}};
}

SyncMap onlyMap(SyncSession &session, const ServiceSid &service)
{
    const auto maps = resultOf(session.client().listMaps(service, {}));
    if (!maps || maps->records.size() != 1)
        qFatal("the service has not one map");
    return maps->records.front();
}

// Until the loader is at the end and the table has all rows.
class LastRow
{
public:
    LastRow(OpenMap &map, QAbstractItemModel &rows, int items)
        : m_map(map)
        , m_rows(rows)
        , m_items(items)
    {
        const auto look = [this] { this->look(); };
        QObject::connect(&map.loader(), &MapLoader::stateChanged, &m_context, look);
        QObject::connect(&rows, &QAbstractItemModel::rowsInserted, &m_context, look);
        QObject::connect(&rows, &QAbstractItemModel::modelReset, &m_context, look);
    }

    void wait()
    {
        QTimer::singleShot(longestMs, &m_context, [] { qFatal("the map was not read in time"); });
        QCoreApplication::exec();
    }

private:
    void look()
    {
        if (m_map.loader().state() == LoadState::Failed)
            qFatal("%s", qUtf8Printable(describe(*m_map.loader().error())));
        if (m_map.loader().state() == LoadState::Complete && m_rows.rowCount() >= m_items)
            QCoreApplication::quit();
    }

    OpenMap &m_map;
    QAbstractItemModel &m_rows;
    const int m_items;
    QObject m_context;
};

} // namespace

MapReading readByMapdesk(const PracticeProcess &practice, int items, double backgroundShare)
{
    const SystemClock clock;
    RateLimiter limiter(clock, {.backgroundReads = backgroundShare});
    test::TemporaryRecords records(clock);
    DataBudget budget;
    budget.setAllowed(dataBytes);
    SyncSession session(settingsFor(practice), clock, limiter, *records, &budget);
    const SyncMap listed = onlyMap(session, ServiceSid(practice.text("service_sid")));

    const double processorBefore = ownProcessorSeconds();
    QElapsedTimer timer;
    timer.start();
    const std::shared_ptr<OpenMap> map = session.open(listed);
    ItemTableModel rows(map->items());
    LastRow lastRow(*map, rows, items);
    map->loader().start();
    lastRow.wait();
    const MapReading reading{.seconds = double(timer.nsecsElapsed()) / 1e9,
                             .processorSeconds = ownProcessorSeconds() - processorBefore,
                             .mostMegabytes = ownMostMegabytes()};
    if (rows.rowCount() != items)
        qFatal("%d rows of %d items", rows.rowCount(), items);
    return reading;
}

std::optional<MapReading> readByNode(const PracticeProcess &practice, int items)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"),
               {QStringLiteral(MAPDESK_NODE_LIST), practice.text("url"),
                practice.text("account_sid"), practice.text("auth_token"),
                practice.text("service_sid"), QStringLiteral("bench")});
    node.waitForFinished(longestMs);
    const QJsonObject told = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    if (told[QLatin1String("items")].toInt() != items)
        return {};
    return MapReading{.seconds = told[QLatin1String("seconds")].toDouble(),
                      .processorSeconds = told[QLatin1String("processor_seconds")].toDouble(),
                      .mostMegabytes = told[QLatin1String("most_megabytes")].toDouble()};
}

} // namespace mapdesk::bench
