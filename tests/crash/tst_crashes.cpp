// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "practiceclient.h"
#include "recordsresult.h"
#include "temporaryrecords.h"
#include "wiretap.h"
#include "writerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTestEventLoop>
#include <QTimer>

#include <map>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int crashes = 200;
constexpr std::chrono::milliseconds latency{8};

// A practice service with an empty map, and what the killed sessions keep.
class CrashBench
{
public:
    CrashBench()
    {
        other.post("/Maps", "UniqueName=crashes");
        map = other.get("/Maps/crashes").text("sid");
    }

    static practice::PracticeOptions options()
    {
        practice::PracticeOptions options;
        options.seed = *practice::SeedRecipe::parse(QStringLiteral("empty"));
        options.rateLimits = false;
        options.latency = latency;
        return options;
    }

    // One run of a session, which starts by looking up what the one before left.
    std::unique_ptr<QProcess> start(int run) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CRASH_USER"), host->address().accountSid);
        environment.insert(QStringLiteral("CRASH_PASSWORD"), host->address().authToken);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(
            QStringLiteral(MAPDESK_CRASH_SESSION),
            {wire.baseUrl(), folder.path(), host->address().serviceSid, map, QString::number(run)});
        return process;
    }

    QTemporaryDir folder;
    std::unique_ptr<practice::PracticeHost> host = practice::startedHost(options());
    practice::PracticeClient other{host->address()};
    WireTap wire{quint16(host->address().url.port())};
    QString map;
};

// What a run says until it has said `lines` of them after it began, and `afterMs` longer.
class RunningSession
{
public:
    RunningSession(std::unique_ptr<QProcess> process, int lines, int afterMs)
        : m_process(std::move(process))
        , m_linesLeft(lines + 1)
        , m_afterMs(afterMs)
    {
        QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, &m_loop,
                         [this] { read(); });
        QObject::connect(m_process.get(), &QProcess::finished, &m_loop,
                         [this] { m_loop.exitLoop(); });
    }

    // Whether it was killed while it was working.
    bool waitAndKill()
    {
        m_loop.enterLoop(30);
        const bool wasWorking = m_process->state() == QProcess::Running && !m_loop.timeout();
        m_process->kill();
        m_process->waitForFinished();
        return wasWorking;
    }

    const QJsonArray &found() const { return m_found; }

private:
    void read()
    {
        while (m_process->canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(m_process->readLine()).object();
            if (line.contains(QLatin1String("found")))
                m_found = line.value(QLatin1String("found")).toArray();
            if (--m_linesLeft == 0)
                QTimer::singleShot(m_afterMs, &m_loop, [this] { m_loop.exitLoop(); });
        }
    }

    std::unique_ptr<QProcess> m_process;
    int m_linesLeft;
    const int m_afterMs;
    QJsonArray m_found;
    QTestEventLoop m_loop;
};

using Action = WriteRecord::Action;
using Outcome = WriteEnd::Outcome;

// What tells a write on the wire, or in the journal, from every other one.
QByteArray markOf(const WriteRecord &write)
{
    switch (write.action) {
    case Action::ChangeItemExpiry:
        return "ttl " + QByteArray::number(write.sentTtl->wireValue());
    case Action::DeleteItem:
        return "delete " + write.target.key->value() + ' ' + write.before.revision.value().toUtf8();
    default:
        return "data " + *write.sent.data;
    }
}

QByteArray markOf(const WireTap::SeenRequest &request)
{
    const QByteArray line = request.requestLine();
    if (line.startsWith("DELETE ")) {
        const QByteArray path = line.split(' ').at(1);
        return "delete " + path.sliced(path.lastIndexOf('/') + 1) + ' '
            + request.header("If-Match");
    }
    QByteArray data;
    QByteArray ttl;
    for (const QByteArray &field : request.body.split('&')) {
        if (field.startsWith("Data="))
            data = QByteArray::fromPercentEncoding(field.sliced(5));
        else if (field.startsWith("ItemTtl="))
            ttl = field.sliced(8);
    }
    return data.isEmpty() ? "ttl " + ttl : "data " + data;
}

// Which requests of the sessions came through whole.
QMap<QByteArray, int> timesSeen(const WireTap &wire)
{
    QMap<QByteArray, int> times;
    for (const auto &request : wire.writes()) {
        if (request.body.size() == request.header("Content-Length").toLongLong())
            ++times[markOf(request)];
    }
    return times;
}

// What stands in the map by what the journal says.
using Items = std::map<QByteArray, QByteArray>;

// As the session writes it: "text" before "n".
QByteArray compactData(const QJsonValue &item)
{
    const QJsonValue data = item[QLatin1String("data")];
    return QStringLiteral(R"({"text":"%1","n":%2})")
        .arg(data[QLatin1String("text")].toString())
        .arg(data[QLatin1String("n")].toInt())
        .toUtf8();
}

void apply(Items &items, const WriteRecord &write)
{
    if (write.action == Action::DeleteItem)
        items.erase(write.target.key->value());
    else if (write.sent.data)
        items[write.target.key->value()] = *write.sent.data;
}

} // namespace

class TestCrashes : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingAndWritesNothingTwice();

private:
    static std::vector<WriteRecord> journalOf(const CrashBench &bench);
    static void verifyWire(const CrashBench &bench, const std::vector<WriteRecord> &writes);
    static void verifyStory(CrashBench &bench, const std::vector<WriteRecord> &writes);
};

void TestCrashes::losesNothingAndWritesNothingTwice()
{
    CrashBench bench;
    QRandomGenerator random(20'261'126);
    std::map<int, int> found; // by outcome
    for (int run = 1; run <= crashes; ++run) {
        RunningSession session(bench.start(run), random.bounded(7), random.bounded(25));
        QVERIFY2(session.waitAndKill(), qPrintable(QString::number(run)));
        for (const QJsonValue &outcome : session.found())
            ++found[outcome.toInt()];
    }
    // One that only looks up what the last one left.
    RunningSession last(bench.start(0), 1, 0);
    last.waitAndKill();

    const std::vector<WriteRecord> writes = journalOf(bench);
    qInfo() << writes.size() << "writes; of those that a crash cut off"
            << found[int(Outcome::Applied)] << "were applied," << found[int(Outcome::NotApplied)]
            << "were not," << found[int(Outcome::CannotTell)] << "cannot be told";
    QVERIFY(found[int(Outcome::Applied)] > 0);
    QVERIFY(found[int(Outcome::NotApplied)] > 0);
    QCOMPARE(found[-1], 0);
    verifyWire(bench, writes);
    verifyStory(bench, writes);
}

std::vector<WriteRecord> TestCrashes::journalOf(const CrashBench &bench)
{
    const SystemClock clock;
    Records records(bench.folder.path(), clock);
    JournalQuery query;
    query.limit = 1'000'000;
    const auto found = recordsResult(records.journal().find(query));
    std::vector<WriteRecord> writes;
    for (const JournalRecord &record : *found)
        writes.push_back(writeRecordOf(record));
    std::reverse(writes.begin(), writes.end());
    return writes;
}

// Nothing left unrecorded, nothing left twice.
void TestCrashes::verifyWire(const CrashBench &bench, const std::vector<WriteRecord> &writes)
{
    QMap<QByteArray, int> times = timesSeen(bench.wire);
    QMap<QByteArray, int> recorded;
    for (const WriteRecord &write : writes) {
        ++recorded[markOf(write)];
        if (write.isApplied())
            QVERIFY2(times.value(markOf(write)) > 0, markOf(write).constData());
    }
    // A deletion that never left is asked for again on the same revision; all else is unique.
    for (const auto &[mark, count] : times.asKeyValueRange())
        QVERIFY2(count <= recorded.value(mark), mark.constData());
}

// What the journal says became of each write makes one story: each found there what the ones before
// it left, and what the last ones left stands there now.
void TestCrashes::verifyStory(CrashBench &bench, const std::vector<WriteRecord> &writes)
{
    Items items;
    for (const WriteRecord &write : writes) {
        const auto known = items.find(write.target.key->value());
        QCOMPARE(write.before.exists, known != items.end());
        if (write.before.exists)
            QCOMPARE(*write.before.data, known->second);
        QVERIFY2(write.end, markOf(write).constData());
        QVERIFY2(write.end->outcome != Outcome::CannotTell, markOf(write).constData());
        if (write.isApplied())
            apply(items, write);
    }
    Items there;
    const QJsonObject list = bench.other.get("/Maps/crashes/Items").json();
    for (const QJsonValue &item : list.value(QLatin1String("items")).toArray())
        there[item[QLatin1String("key")].toString().toUtf8()] = compactData(item);
    QCOMPARE(there, items);
}

QTEST_GUILESS_MAIN(TestCrashes)

#include "tst_crashes.moc"
