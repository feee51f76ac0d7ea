// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainproblem.h"
#include "manualclock.h"
#include "records.h"
#include "recordsresult.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

#include <sys/resource.h>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Kind = JournalEntry::Kind;

// No file of this process grows beyond that while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
};

JournalPayload large()
{
    return {QByteArray(100'000, 'x'), {}};
}

} // namespace

// What a person is told when the disk does not do what it should, and that all works again once it
// does.
class TestRecordsFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsOfAFullDisk();
    void tellsOfADiskThatWritesNoMore();
    void tellsOfAFileInPlaceOfTheFolder();
    void tellsOfAFolderThatCannotBeWritten();
    void tellsOfADamagedFile();
    void tellsOfALockedFile();
    void waitsForWhoMakesTheFile();
    void startsAnewWhereTheFileWasRemoved();

private:
    QString file() const
    {
        return QDir(m_folder->path()).filePath(QStringLiteral("mapdesk.sqlite"));
    }
    QString appendError(Journal &journal, const JournalPayload &payload = {}) const;

    const ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordsFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestRecordsFaults::appendError(Journal &journal, const JournalPayload &payload) const
{
    const QString error = recordsError(journal.append(Kind::Write, {}, payload));
    return error.contains(QDir::toNativeSeparators(m_folder->path())) || error == u"none"
        ? error
        : QStringLiteral("names no file: ") + error;
}

void TestRecordsFaults::tellsOfAFullDisk()
{
    int mostPages = 20;
    DatabaseThread database([this, &mostPages] {
        auto connection = openLocalDatabase(m_folder->path());
        if (connection) {
            (*connection)->execute(QStringLiteral("PRAGMA max_page_count = %1").arg(mostPages));
        }
        return connection;
    });
    Journal journal(database, m_folder->path(), m_clock);
    QCOMPARE(appendError(journal), QStringLiteral("none"));
    const QString error = appendError(journal, large());
    QVERIFY2(error.endsWith(QStringLiteral("the disk is full: make room on it.")),
             qPrintable(error));
    mostPages = 2'000;
    QCOMPARE(appendError(journal, large()), QStringLiteral("none"));
    QCOMPARE(chainProblem(m_folder->path(), 2), QString());
}

void TestRecordsFaults::tellsOfADiskThatWritesNoMore()
{
    Records records(m_folder->path(), m_clock);
    QCOMPARE(appendError(records.journal(), large()), QStringLiteral("none"));
    {
        const FileSizeLimit limit(150'000);
        const QString error = appendError(records.journal(), large());
        QVERIFY2(error.contains(QStringLiteral("see whether its disk is full or broken")),
                 qPrintable(error));
    }
    QCOMPARE(appendError(records.journal(), large()), QStringLiteral("none"));
    QCOMPARE(chainProblem(m_folder->path(), 2), QString());
}

void TestRecordsFaults::tellsOfAFileInPlaceOfTheFolder()
{
    QFile inTheWay(QDir(m_folder->path()).filePath(QStringLiteral("folder")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Records records(inTheWay.fileName(), m_clock);
    const QString error = appendError(records.journal());
    QVERIFY2(error.contains(QStringLiteral("no file has its name")), qPrintable(error));
    QVERIFY(recordsError(records.journal().find(JournalQuery())) == error);
    QVERIFY(recordsError(records.drafts().load({})) == error);
    QVERIFY(inTheWay.remove());
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
}

// Also for root, to whom permissions say nothing: in place of the file is a folder.
void TestRecordsFaults::tellsOfAFolderThatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(file()));
    Records records(m_folder->path(), m_clock);
    const QString error = appendError(records.journal());
    QVERIFY2(error.contains(QStringLiteral("see to it that you may write it")), qPrintable(error));
    QVERIFY(QDir().rmdir(file()));
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
}

void TestRecordsFaults::tellsOfADamagedFile()
{
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray("Dear reader,\n").repeated(1'000));
    damaged.close();
    Records records(m_folder->path(), m_clock);
    const QString error = appendError(records.journal());
    QVERIFY2(error.contains(QStringLiteral("is damaged")), qPrintable(error));
    QVERIFY(damaged.rename(file() + QStringLiteral(".damaged")));
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
}

void TestRecordsFaults::tellsOfALockedFile()
{
    DatabaseThread database([this] {
        auto connection = openLocalDatabase(m_folder->path());
        if (connection)
            (*connection)->setBusyTimeout(0); // does not wait for the other
        return connection;
    });
    Journal journal(database, m_folder->path(), m_clock);
    QCOMPARE(appendError(journal), QStringLiteral("none"));
    const auto other = openLocalDatabase(m_folder->path());
    QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    const QString error = appendError(journal);
    QVERIFY2(error.contains(QStringLiteral("kept locked by another program")), qPrintable(error));
    QVERIFY((*other)->execute(QStringLiteral("ROLLBACK")));
    QCOMPARE(appendError(journal), QStringLiteral("none"));
    QCOMPARE(chainProblem(m_folder->path(), 2), QString());
}

void TestRecordsFaults::waitsForWhoMakesTheFile()
{
    QVERIFY(QFile(file()).open(QIODevice::WriteOnly));
    const auto other = sqlite::Connection::open(file(), sqlite::Connection::Access::ReadWrite);
    QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    // The other one is done only after this one has come to where it must wait.
    QTimer::singleShot(200, this, [&other] { (*other)->execute(QStringLiteral("ROLLBACK")); });
    Records records(m_folder->path(), m_clock);
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
}

// Else it would write to a file that nobody will find again.
void TestRecordsFaults::startsAnewWhereTheFileWasRemoved()
{
    Records records(m_folder->path(), m_clock);
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    QCOMPARE(appendError(records.journal()), QStringLiteral("none"));
    QCOMPARE(chainProblem(m_folder->path(), 1), QString());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("run-*.lock")}).size(), 1);
}

QTEST_GUILESS_MAIN(TestRecordsFaults)

#include "tst_recordsfaults.moc"
