// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "madejournal.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <unistd.h>

using namespace mapdesk;
using namespace mapdesk::test;

// The real program, without a display.
class TestVerifyJournal : public QObject
{
    Q_OBJECT

private slots:
    void aJournalThatIsNotThereYetIsFine();
    void aWholeOneIsFine();
    void aPurgedOneIsFine();
    void aBrokenOneIsNot();
    void copiesAreFoundByFileOrFolder();
    void whatIsNoJournalCannotBeRead_data();
    void whatIsNoJournalCannotBeRead();
    void nothingIsWritten();
    void aJournalInUseIsChecked();
    void aFolderThatCannotBeWrittenIsNoHindrance();
    void entriesThatCannotBeReadThereAreNotLeftOut();
    void itGoesWithNothingElse_data();
    void itGoesWithNothingElse();
};

namespace {

struct Run
{
    int exitCode = -1;
    QString output;
    QString errors;
};

// With nothing in its environment but the data folder's place.
Run verify(const QStringList &arguments, const QString &dataHome = {}, bool isBound = false)
{
    const QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"),
                       dataHome.isEmpty() ? home.path() : dataHome);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    QProcess program;
    program.setProcessEnvironment(environment);
    // Root may write everywhere, unless it gives that up.
    if (isBound && geteuid() == 0)
        program.setChildProcessModifier([] { prctl(PR_CAPBSET_DROP, 1 /* CAP_DAC_OVERRIDE */); });
    program.start(QStringLiteral(MAPDESK_PROGRAM),
                  QStringList(QStringLiteral("--verify-journal")) + arguments);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {-1, {}, program.errorString()};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void verifyRun(const Run &run, int exitCode, const QString &words)
{
    QVERIFY2(run.output.contains(words), qPrintable(run.output + run.errors));
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.errors, QString());
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of the file as it is on the disk now, with the log beside it and without what SQLite makes anew.
bool copyWithLog(const QString &file, const QString &folder)
{
    const QString copy = folder + QStringLiteral("/mapdesk.sqlite");
    return QFile::copy(file, copy)
        && QFile::copy(file + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
}

class UnwritableFolder
{
public:
    explicit UnwritableFolder(const QString &path)
        : m_path(path)
    {
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ExeOwner);
    }
    ~UnwritableFolder()
    {
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Q_DISABLE_COPY_MOVE(UnwritableFolder)

private:
    const QString m_path;
};

} // namespace

void TestVerifyJournal::aJournalThatIsNotThereYetIsFine()
{
    const QTemporaryDir dataHome;
    verifyRun(verify({}, dataHome.path()), 0, QStringLiteral("There is no journal in"));
    QVERIFY(QDir(dataHome.path()).isEmpty());
}

void TestVerifyJournal::aWholeOneIsFine()
{
    MadeJournal journal;
    const QTemporaryDir dataHome;
    journal.close();
    QVERIFY(QDir(dataHome.path()).mkdir(QStringLiteral("mapdesk")));
    QVERIFY(
        QFile::copy(journal.file(), dataHome.filePath(QStringLiteral("mapdesk/mapdesk.sqlite"))));
    const Run run = verify({}, dataHome.path());
    verifyRun(run, 0, QStringLiteral("The journal is whole"));
    verifyRun(run, 0, QStringLiteral("It has 8 entries"));
    verifyRun(run, 0, QLatin1String(journal.check().head.toHex()));
}

void TestVerifyJournal::aPurgedOneIsFine()
{
    MadeJournal journal;
    journal.purge(MadeJournal::firstMs + 1);
    verifyRun(verify({journal.folder()}), 0, QStringLiteral("the data of 1 entry was purged"));
}

void TestVerifyJournal::aBrokenOneIsNot()
{
    MadeJournal journal;
    journal.run(QStringLiteral("DELETE FROM entries WHERE seq IN (3, 6)"));
    const Run run = verify({journal.folder()});
    verifyRun(run, 1, QStringLiteral("The journal is broken. Entry 3 is missing."));
    verifyRun(run, 1, QStringLiteral("the first of 4 places"));
}

void TestVerifyJournal::copiesAreFoundByFileOrFolder()
{
    MadeJournal journal;
    journal.close();
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("of last year ?#%41.sqlite"));
    QVERIFY(QFile::copy(journal.file(), copy));
    for (const QString &path : {journal.folder(), journal.file(), copy})
        verifyRun(verify({path}), 0, QStringLiteral("The journal is whole"));
}

void TestVerifyJournal::whatIsNoJournalCannotBeRead_data()
{
    QTest::addColumn<QString>("script"); // for the journal in the folder
    QTest::addColumn<QString>("words");
    QTest::newRow("of a newer program")
        << QStringLiteral("PRAGMA user_version = 99") << QStringLiteral("newer version of Mapdesk");
    QTest::newRow("of another program")
        << QStringLiteral("PRAGMA application_id = 7") << QStringLiteral("not a file of Mapdesk");
    QTest::newRow("without its tables")
        << QStringLiteral("DROP TABLE entries") << QStringLiteral("no such table");
}

void TestVerifyJournal::whatIsNoJournalCannotBeRead()
{
    QFETCH(QString, script);
    QFETCH(QString, words);
    MadeJournal journal;
    journal.run(script);
    verifyRun(verify({journal.folder()}), 2, words);

    const QTemporaryDir folder;
    verifyRun(verify({folder.path()}), 2, QStringLiteral("There is no file"));
    const QString other = folder.filePath(QStringLiteral("other"));
    verifyRun(verify({other}), 2, QStringLiteral("There is no ") + other);
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    verifyRun(verify({other}), 2, QStringLiteral("is damaged"));
}

void TestVerifyJournal::nothingIsWritten()
{
    MadeJournal journal;
    journal.close();
    const QByteArray bytes = contents(journal.file());
    const QDateTime time = QFileInfo(journal.file()).lastModified();
    verifyRun(verify({journal.folder()}), 0, QStringLiteral("whole"));
    QCOMPARE(contents(journal.file()), bytes);
    QCOMPARE(QFileInfo(journal.file()).lastModified(), time);
    for (const QString &name : namesIn(journal.folder()))
        QVERIFY2(QFileInfo(journal.folder() + u'/' + name).permissions()
                     == QFileInfo(journal.file()).permissions(),
                 qPrintable(name));
}

void TestVerifyJournal::aJournalInUseIsChecked()
{
    MadeJournal journal;
    journal.run(QStringLiteral("BEGIN IMMEDIATE"));
    verifyRun(verify({journal.folder()}), 0, QStringLiteral("It has 8 entries"));
    journal.run(QStringLiteral("COMMIT"));
}

void TestVerifyJournal::aFolderThatCannotBeWrittenIsNoHindrance()
{
    MadeJournal journal;
    journal.close();
    const UnwritableFolder unwritable(journal.folder());
    const QStringList names = namesIn(journal.folder());
    verifyRun(verify({journal.folder()}, {}, true), 0, QStringLiteral("It has 8 entries"));
    QCOMPARE(namesIn(journal.folder()), names);
}

void TestVerifyJournal::entriesThatCannotBeReadThereAreNotLeftOut()
{
    MadeJournal journal;
    const QTemporaryDir folder;
    QVERIFY(copyWithLog(journal.file(), folder.path()));
    const UnwritableFolder unwritable(folder.path());
    const Run run = verify({folder.path()}, {}, true);
    verifyRun(run, 2, QStringLiteral("copy both files to another folder"));
}

void TestVerifyJournal::itGoesWithNothingElse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("practice") << QStringList{QStringLiteral("--practice")};
    QTest::newRow("profile") << QStringList{QStringLiteral("--profile"), QStringLiteral("EU")};
    QTest::newRow("address") << QStringList{QStringLiteral("--base-url=http://127.0.0.1:1")};
    QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
}

void TestVerifyJournal::itGoesWithNothingElse()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir dataHome;
    const Run run = verify(arguments, dataHome.path());
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.output, QString());
    QVERIFY(run.errors.startsWith(QStringLiteral("mapdesk: ")));
    QVERIFY(CommandLine::helpText().contains(QStringLiteral("--verify-journal")));
}

QTEST_GUILESS_MAIN(TestVerifyJournal)

#include "tst_verifyjournal.moc"
