// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what recording adds to a write of 16 KiB on the window's side: the time of the thread
// that paints (at most 5 ms a write), and for how long the write leaves later. Beside it, in turn,
// the same write without a journal. On a practice service in this process.
#include "clientonpractice.h"
#include "jsontext.h"
#include "recordedwrites.h"
#include "serverclock.h"
#include "temporaryrecords.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace mapdesk;

namespace {

constexpr int writes = 400;
constexpr int maps = 80; // in turn: a large write costs ten of the 195 that a map takes in 10 s
constexpr qsizetype dataBytes = 16 * 1024;

using Times = std::vector<double>; // milliseconds

JsonText dataOf(int number)
{
    QByteArray data = "{\"n\":" + QByteArray::number(number) + ",\"text\":\"";
    data += QByteArray(dataBytes - data.size() - 2, 'x');
    return *JsonText::parse(data + "\"}");
}

// Of this thread.
double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void printRow(const char *name, Times &times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-46s %8.2f %8.2f %8.2f\n", name, times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
}

// One write after the other, recorded and not in turn, in the event loop.
class Bench : public QObject
{
public:
    // Ends the application.
    void start()
    {
        for (int i = 0; i < maps; ++i) {
            const auto map = resultOf(m_practice.client.createMap(
                m_practice.service, {QStringLiteral("bench %1").arg(i)}));
            const auto item = resultOf(m_practice.client.createItem(m_practice.service, map->sid,
                                                                    {ItemKey("item"), dataOf(0)}));
            m_targets.push_back({*map, *item});
        }
        writeNext();
    }

    void print()
    {
        std::printf("%-46s %8s %8s %8s\n", "ms", "median", "99 %", "most");
        printRow("thread that paints: a recorded write", m_recorded.cpu);
        printRow("  the same without a journal", m_plain.cpu);
        printRow("  its longest hold by the journal (5)", m_holds);
        printRow("from asking to the answer: a recorded write", m_recorded.wall);
        printRow("  the same without a journal", m_plain.wall);
    }

private:
    struct Series
    {
        Times cpu;
        Times wall;
    };
    struct Target
    {
        SyncMap map;
        MapItem item;
    };

    void writeNext()
    {
        if (++m_number > 2 * writes) {
            QCoreApplication::exit();
            return;
        }
        m_target = &m_targets[size_t(m_number / 2 % maps)];
        const JsonText data = dataOf(m_number);
        m_cpuMs = cpuMs();
        m_timer.start();
        if (m_number % 2 == 0)
            writePlain(data);
        else
            writeRecorded(data);
    }

    void writePlain(const JsonText &data)
    {
        m_plainWrite = m_practice.client
                           .updateItemData(m_practice.service, m_target->map.sid,
                                           m_target->item.key, data, m_target->item.revision)
                           .then(this,
                                 [this](const Result<MapItem> &item) { finish(m_plain, *item); });
    }

    void writeRecorded(const JsonText &data)
    {
        m_recordedWrite = m_writes.updateItemData(subjectOf(m_target->map), m_target->item, data)
                              .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                                  finish(m_recorded, *result->now);
                              });
        m_holds.push_back(double(m_timer.nsecsElapsed()) / 1e6);
    }

    void finish(Series &series, const MapItem &item)
    {
        series.wall.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        series.cpu.push_back(cpuMs() - m_cpuMs);
        m_target->item = item;
        writeNext();
    }

    ClientOnPractice m_practice;
    SystemClock m_clock;
    ServerClock m_serverClock{m_clock};
    test::TemporaryRecords m_records{m_clock};
    RecordedWrites m_writes{m_practice.client, m_records->journal(), m_serverClock, {}};
    std::vector<Target> m_targets;
    Target *m_target = nullptr;
    int m_number = 0;
    double m_cpuMs = 0;
    QElapsedTimer m_timer;
    Series m_recorded;
    Series m_plain;
    Times m_holds;
    Call<MapItem> m_plainWrite;
    Call<WriteResult<MapItem>> m_recordedWrite;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Bench bench;
    bench.start();
    const int status = QCoreApplication::exec();
    bench.print();
    return status;
}
