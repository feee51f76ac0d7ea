// SPDX-License-Identifier: GPL-3.0-or-later
#include "localdatabase.h"
#include "localmigration.h"
#include "localschema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser
    | QFile::WriteUser;
constexpr auto privateFolder = privateFile | QFile::ExeOwner | QFile::ExeUser;
constexpr auto openToAll = privateFolder | QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The product's version, and one after it.
SchemaSteps twoVersions()
{
    return localSchema()
        + SchemaSteps{{QStringLiteral("CREATE TABLE more (a INTEGER)"),
                       QStringLiteral("INSERT INTO more SELECT count(*) FROM drafts")}};
}

QString errorOf(const Result<std::unique_ptr<sqlite::Connection>, QString> &opened)
{
    return opened ? QStringLiteral("none") : opened.error();
}

} // namespace

class TestLocalDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isThisUsersAlone();
    void becomesThisUsersAlone();
    void commitsAreOnTheDisk();
    void staysWhatItIs();
    void isMigratedAfterABackup();
    void isMigratedOnce();
    void isLeftAsItIsWithoutABackup();
    void undoesAMigrationThatFails();
    void refusesANewerFormat();
    void refusesAnotherProgramsFile();
    void saysWhereAFileIsDamaged_data();
    void saysWhereAFileIsDamaged();
    void saysWhereTheFolderIsNone();
    void readsWithoutMakingAnything();
    void readsNoOtherVersion();

private:
    QString pathOf(const QString &name) const { return QDir(m_folder->path()).filePath(name); }
    QString file() const { return pathOf(QStringLiteral("mapdesk.sqlite")); }
    bool names(const QString &error) const;
    bool makeFile(const QStringList &statements) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLocalDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

// Whether the sentence names the file.
bool TestLocalDatabase::names(const QString &error) const
{
    return error.contains(QDir::toNativeSeparators(file()));
}

bool TestLocalDatabase::makeFile(const QStringList &statements) const
{
    if (!write(file(), {}))
        return false;
    const auto connection = sqlite::Connection::open(file(), sqlite::Connection::Access::ReadWrite);
    return connection && std::all_of(statements.begin(), statements.end(), [&](const QString &sql) {
               return (*connection)->execute(sql).has_value();
           });
}

void TestLocalDatabase::isThisUsersAlone()
{
    const QString folder = pathOf(QStringLiteral("new/folder"));
    const auto database = openLocalDatabase(folder);
    QVERIFY2(database, qPrintable(errorOf(database)));
    QVERIFY((*database)->execute(QStringLiteral("CREATE TABLE t (a)")));
    QCOMPARE(QFile::permissions(folder), privateFolder);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QCOMPARE(files,
             QStringList({QStringLiteral("mapdesk.sqlite"), QStringLiteral("mapdesk.sqlite-shm"),
                          QStringLiteral("mapdesk.sqlite-wal")}));
    for (const QString &name : files)
        QCOMPARE(QFile::permissions(QDir(folder).filePath(name)), privateFile);
}

void TestLocalDatabase::becomesThisUsersAlone()
{
    const auto other = openLocalDatabase(m_folder->path()); // so that there is a log
    QVERIFY(QFile::setPermissions(m_folder->path(), openToAll));
    for (const char *ending : {"", "-wal", "-shm"})
        QVERIFY(QFile::setPermissions(file() + QLatin1String(ending), openToAll));
    const auto database = openLocalDatabase(m_folder->path());
    QVERIFY2(database, qPrintable(errorOf(database)));
    QCOMPARE(QFile::permissions(m_folder->path()), privateFolder);
    for (const char *ending : {"", "-wal", "-shm"})
        QCOMPARE(QFile::permissions(file() + QLatin1String(ending)), privateFile);
}

void TestLocalDatabase::commitsAreOnTheDisk()
{
    const auto database = openLocalDatabase(m_folder->path());
    const auto setting = [&](const char *pragma) {
        return (*database)->number(QLatin1String(pragma)).value_or(-1);
    };
    QCOMPARE(setting("PRAGMA synchronous"), 2);
    QCOMPARE(setting("PRAGMA secure_delete"), 1);
    QCOMPARE(setting("PRAGMA busy_timeout"), 5'000);
    const auto mode = (*database)->first(
        QStringLiteral("PRAGMA journal_mode"), {},
        +[](const sqlite::Rows &rows) { return rows.text(0); });
    QCOMPARE(**mode, QStringLiteral("wal"));
}

void TestLocalDatabase::staysWhatItIs()
{
    {
        const auto database = openLocalDatabase(m_folder->path());
        QVERIFY(database);
    }
    const QByteArray before = contentOf(file());
    {
        const auto database = openLocalDatabase(m_folder->path());
        QVERIFY(database);
    }
    QCOMPARE(contentOf(file()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList(QStringLiteral("mapdesk.sqlite")));
}

void TestLocalDatabase::isMigratedAfterABackup()
{
    {
        const auto database = openLocalDatabase(m_folder->path());
        QVERIFY((*database)->execute(QStringLiteral(
            "INSERT INTO drafts (profile, service, map, key, map_name, base_data, base_revision,"
            " text) VALUES ('p', 's', 'm', 'k', '', '', '', 'typed')")));
    }
    const auto database = openLocalDatabase(m_folder->path(), twoVersions());
    QVERIFY2(database, qPrintable(errorOf(database)));
    QCOMPARE((*database)->number(QStringLiteral("PRAGMA user_version")).value_or(0), 2);
    QCOMPARE((*database)->number(QStringLiteral("SELECT a FROM more")).value_or(0), 1);

    const QString backup = file() + QStringLiteral(".v1.backup");
    QCOMPARE(QFile::permissions(backup), privateFile);
    const auto old = sqlite::Connection::open(backup, sqlite::Connection::Access::ReadOnly);
    QVERIFY(old);
    QCOMPARE((*old)->number(QStringLiteral("PRAGMA user_version")).value_or(0), 1);
    QCOMPARE((*old)
                 ->number(QStringLiteral("SELECT count(*) FROM drafts WHERE text = 'typed'"))
                 .value_or(0),
             1);
}

void TestLocalDatabase::isMigratedOnce()
{
    QVERIFY(openLocalDatabase(m_folder->path()));
    QVERIFY(openLocalDatabase(m_folder->path(), twoVersions()));
    const auto database = openLocalDatabase(m_folder->path(), twoVersions());
    QVERIFY2(database, qPrintable(errorOf(database)));
    QCOMPARE((*database)->number(QStringLiteral("SELECT count(*) FROM more")).value_or(0), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.backup*")}).size(), 1);
}

void TestLocalDatabase::isLeftAsItIsWithoutABackup()
{
    QVERIFY(openLocalDatabase(m_folder->path()));
    // In the way of the backup.
    QVERIFY(QDir(m_folder->path()).mkpath(file() + QStringLiteral(".v1.backup.part/full")));
    const QByteArray before = contentOf(file());
    const QString error = errorOf(openLocalDatabase(m_folder->path(), twoVersions()));
    QVERIFY2(error.contains(QStringLiteral("mapdesk.sqlite.v1.backup")), qPrintable(error));
    QVERIFY(names(error));
    QCOMPARE(contentOf(file()), before);
}

void TestLocalDatabase::undoesAMigrationThatFails()
{
    QVERIFY(openLocalDatabase(m_folder->path()));
    const SchemaSteps broken = twoVersions()
        + SchemaSteps{{QStringLiteral("INSERT INTO nowhere VALUES (1)")}};
    QVERIFY(names(errorOf(openLocalDatabase(m_folder->path(), broken))));
    const auto database = openLocalDatabase(m_folder->path());
    QVERIFY2(database, qPrintable(errorOf(database)));
    QVERIFY(!(*database)->number(QStringLiteral("SELECT a FROM more")));
}

void TestLocalDatabase::refusesANewerFormat()
{
    QVERIFY(openLocalDatabase(m_folder->path(), twoVersions()));
    const QByteArray before = contentOf(file());
    for (const auto open :
         {+[](const QString &folder) { return openLocalDatabase(folder); }, &readLocalDatabase}) {
        const QString error = errorOf(open(m_folder->path()));
        QVERIFY2(error.contains(QStringLiteral("newer version of Mapdesk")), qPrintable(error));
        QVERIFY(names(error));
    }
    QCOMPARE(contentOf(file()), before);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.backup*")}), QStringList());
}

void TestLocalDatabase::refusesAnotherProgramsFile()
{
    QVERIFY(makeFile({QStringLiteral("CREATE TABLE entries (seq)")}));
    QVERIFY(QFile::setPermissions(file(), openToAll));
    const QByteArray before = contentOf(file());
    for (const auto open :
         {+[](const QString &folder) { return openLocalDatabase(folder); }, &readLocalDatabase}) {
        const QString error = errorOf(open(m_folder->path()));
        QVERIFY2(error.contains(QStringLiteral("is not a file of Mapdesk")), qPrintable(error));
        QVERIFY(names(error));
    }
    QCOMPARE(contentOf(file()), before);
    QCOMPARE(QFile::permissions(file()), openToAll);
}

void TestLocalDatabase::saysWhereAFileIsDamaged_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << 0 << QByteArray("Dear reader,\n").repeated(1'000);
    QTest::newRow("the schema") << 100 << QByteArray(4'000, 'x');
}

void TestLocalDatabase::saysWhereAFileIsDamaged()
{
    QFETCH(const int, from);
    QFETCH(const QByteArray, bytes);
    {
        const auto database = openLocalDatabase(m_folder->path());
        QVERIFY(database);
    }
    const QByteArray good = contentOf(file());
    QVERIFY(write(file(), QByteArray(good).replace(from, bytes.size(), bytes)));
    const QByteArray before = contentOf(file());
    const QString error = errorOf(openLocalDatabase(m_folder->path()));
    QVERIFY2(error.contains(QStringLiteral("is damaged")), qPrintable(error));
    QVERIFY(names(error));
    QCOMPARE(contentOf(file()), before);
    QVERIFY(write(file(), good));
    QCOMPARE(errorOf(openLocalDatabase(m_folder->path())), QStringLiteral("none"));
}

void TestLocalDatabase::saysWhereTheFolderIsNone()
{
    const QString folder = pathOf(QStringLiteral("folder"));
    QVERIFY(write(folder, "a file"));
    const QString error = errorOf(openLocalDatabase(folder));
    QVERIFY2(error.contains(QDir::toNativeSeparators(folder)), qPrintable(error));
    QVERIFY2(error.contains(QStringLiteral("no file has its name")), qPrintable(error));
    QCOMPARE(contentOf(folder), "a file");
}

void TestLocalDatabase::readsWithoutMakingAnything()
{
    const QString error = errorOf(readLocalDatabase(m_folder->path()));
    QVERIFY2(error.contains(QStringLiteral("There is no file")), qPrintable(error));
    QVERIFY(names(error));
    QVERIFY(QDir(m_folder->path()).isEmpty());

    QVERIFY(openLocalDatabase(m_folder->path()));
    const auto database = readLocalDatabase(m_folder->path());
    QVERIFY2(database, qPrintable(errorOf(database)));
    QVERIFY(!(*database)->execute(QStringLiteral("CREATE TABLE t (a)")));
}

void TestLocalDatabase::readsNoOtherVersion()
{
    QVERIFY(write(file(), {}));
    const QString error = errorOf(readLocalDatabase(m_folder->path()));
    QVERIFY2(error.contains(QStringLiteral("older format, or nothing in it")), qPrintable(error));
    QCOMPARE(contentOf(file()), QByteArray());
}

QTEST_GUILESS_MAIN(TestLocalDatabase)

#include "tst_localdatabase.moc"
