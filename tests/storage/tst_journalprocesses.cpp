// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainproblem.h"
#include "manualclock.h"
#include "records.h"
#include "recordsresult.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Kind = JournalEntry::Kind;

const QString profile = QStringLiteral("P1");

QJsonObject about(const QString &key)
{
    return {{fact::profile, profile}, {fact::key, key}};
}

// How many could not be appended.
int append(Journal &journal, int count)
{
    std::vector<Call<JournalSeq, QString>> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(
            journal.append(Kind::Write, about(QString::number(i)), {"before", "after"}));
    int failed = 0;
    for (auto &call : calls) {
        const QString error = recordsError(std::move(call));
        if (error == QStringLiteral("none"))
            continue;
        std::fprintf(stderr, "%s\n", qPrintable(error));
        ++failed;
    }
    return failed;
}

// What the other process does: appends `count` entries, says so and goes when it is told to.
int runOther(const QString &folder, int count)
{
    const ManualClock clock;
    Records records(folder, clock);
    const int failed = append(records.journal(), count);
    std::puts("done");
    std::fflush(stdout);
    std::getchar();
    return failed;
}

std::unique_ptr<QProcess> startOther(const QString &folder, int count)
{
    auto other = std::make_unique<QProcess>();
    other->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other->start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--other"), folder, QString::number(count)});
    return other;
}

bool isDone(QProcess &other)
{
    return QTest::qWaitFor([&other] { return other.canReadLine(); }, 60'000);
}

// How it ends once it is told to go.
int exitCodeOf(QProcess &other)
{
    other.write("\n");
    const bool hasEnded = QTest::qWaitFor(
        [&other] { return other.state() == QProcess::NotRunning; }, 60'000);
    return hasEnded && other.exitStatus() == QProcess::NormalExit ? other.exitCode() : -1;
}

QString unsettled(Journal &journal)
{
    const auto records = recordsResult(journal.unsettled(profile));
    if (!records)
        return records.error();
    QStringList keys;
    for (const JournalRecord &record : *records)
        keys.append(record.write.facts.value(fact::key).toString());
    return keys.join(u',');
}

} // namespace

// Several windows' processes on one folder.
class TestJournalProcesses : public QObject
{
    Q_OBJECT

private slots:
    void appendToOneChain();
    void openAtTheSameTime();
    void openAtTheSameTimeAsOtherThreads();
    void areKnownToBeAlive();

private:
    const ManualClock m_clock;
};

void TestJournalProcesses::appendToOneChain()
{
    const QTemporaryDir folder;
    const auto other = startOther(folder.path(), 200);
    Records records(folder.path(), m_clock);
    Records second(folder.path(), m_clock); // of this process
    QCOMPARE(append(records.journal(), 200), 0);
    QCOMPARE(append(second.journal(), 10), 0);
    QVERIFY(isDone(*other));
    QCOMPARE(chainProblem(folder.path(), 410), QString());
    QCOMPARE(exitCodeOf(*other), 0);
}

// The first use makes the file: none of them may fail.
void TestJournalProcesses::openAtTheSameTime()
{
    const QTemporaryDir folder;
    std::vector<std::unique_ptr<QProcess>> others;
    for (int i = 0; i < 6; ++i)
        others.push_back(startOther(folder.path(), 2));
    for (const auto &other : others)
        QVERIFY(isDone(*other));
    QCOMPARE(chainProblem(folder.path(), 12), QString());
    // Nor may one that comes while another goes, which takes the log away.
    for (const auto &other : others) {
        other->write("\n");
        Records records(folder.path(), m_clock);
        QCOMPARE(append(records.journal(), 1), 0);
        QCOMPARE(exitCodeOf(*other), 0);
    }
    QCOMPARE(chainProblem(folder.path(), 18), QString());
}

// Closer together than processes start.
void TestJournalProcesses::openAtTheSameTimeAsOtherThreads()
{
    for (int i = 0; i < 10; ++i) {
        const QTemporaryDir folder;
        std::vector<std::unique_ptr<Records>> all;
        std::vector<Call<JournalSeq, QString>> calls;
        for (int k = 0; k < 8; ++k) {
            all.push_back(std::make_unique<Records>(folder.path(), m_clock));
            calls.push_back(all.back()->journal().append(Kind::Write, {}));
        }
        for (auto &call : calls)
            QCOMPARE(recordsError(std::move(call)), QStringLiteral("none"));
        QCOMPARE(chainProblem(folder.path(), 8), QString());
    }
}

void TestJournalProcesses::areKnownToBeAlive()
{
    const QTemporaryDir folder;
    const auto other = startOther(folder.path(), 2);
    QVERIFY(isDone(*other));
    Records records(folder.path(), m_clock);
    QCOMPARE(unsettled(records.journal()), QString());
    other->kill(); // as a crash: nothing is put in order
    QVERIFY(other->waitForFinished());
    QCOMPARE(unsettled(records.journal()), QStringLiteral("0,1"));
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("run-*.lock")}), QStringList());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QStringLiteral("--other"))
        return runOther(arguments.at(2), arguments.at(3).toInt());
    TestJournalProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalprocesses.moc"
