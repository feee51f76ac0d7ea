// SPDX-License-Identifier: GPL-3.0-or-later
#include "localdatabase.h"

#include "localschema.h"
#include "sqlitetransaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mapdesk {

namespace {

using sqlite::Connection;
using sqlite::Fault;
using sqlite::Outcome;

struct LocalDatabase
{
    Q_DECLARE_TR_FUNCTIONS(LocalDatabase)
};

constexpr qint64 applicationId = 0x4d70446b; // "MpDk"
constexpr int busyTimeoutMs = 5'000;
constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto privateFolder = privateFile | QFile::ExeOwner;

QString fileIn(const QString &folder)
{
    if (const QFileInfo copy(folder); copy.isFile())
        return copy.absoluteFilePath();
    return QDir(folder).absoluteFilePath(QStringLiteral("mapdesk.sqlite"));
}

QString shown(const QString &folder)
{
    return QDir::toNativeSeparators(fileIn(folder));
}

enum class Format {
    Empty,
    Ours,
    Newer,
    Foreign,
};

Outcome<Format> formatOf(Connection &connection, qsizetype newest)
{
    const auto id = connection.number(QStringLiteral("PRAGMA application_id"));
    const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
    const auto tables = connection.number(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    for (const auto *read : {&id, &version, &tables}) {
        if (!*read)
            return failure(read->error());
    }
    if (*id == 0 && *version == 0 && *tables == 0)
        return Format::Empty;
    if (*id != applicationId)
        return Format::Foreign;
    return *version > newest ? Format::Newer : Format::Ours;
}

Result<void, QString> makeFolder(const QString &folder)
{
    const QString name = QDir::toNativeSeparators(folder);
    if (QDir().mkpath(folder)) {
        QFile::setPermissions(folder, privateFolder); // of another user: told where it matters
        return {};
    }
    return failure(LocalDatabase::tr("The folder %1 cannot be made: see to it that you may write"
                                     " there and that no file has its name.")
                       .arg(name));
}

Result<void, QString> makeFile(const QString &folder)
{
    QFile file(fileIn(folder));
    const QFileInfo info(file);
    if (info.isFile() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile)
        || QFileInfo(file).isFile()) // made by another process meanwhile
        return {};
    return failure(LocalDatabase::tr("%1 cannot be made (%2): see to it that you may write there.")
                       .arg(shown(folder), file.errorString()));
}

// SQLite gives what it puts beside the file the file's permissions, but those may be there already.
void makePrivate(const QString &folder)
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::setPermissions(fileIn(folder) + QLatin1String(ending), privateFile);
}

Outcome<void> setUp(Connection &connection)
{
    // Another process may be at the same, or closing the file, for which SQLite does not wait.
    for (const char *pragma :
         {"PRAGMA secure_delete = ON", "PRAGMA synchronous = FULL", "PRAGMA journal_mode = WAL"}) {
        if (const auto done = connection.execute(QLatin1String(pragma)); !done)
            return done;
    }
    return {};
}

Outcome<void> runSteps(Connection &connection, const SchemaSteps &steps)
{
    sqlite::Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    // Only now nobody else changes it.
    const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    QStringList statements = steps.mid(*version).isEmpty()
        ? QStringList()
        : QStringList{QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                      QStringLiteral("PRAGMA user_version = %1").arg(steps.size())};
    for (const QStringList &step : steps.mid(*version))
        statements += step;
    for (const QString &statement : std::as_const(statements)) {
        if (const auto done = connection.execute(statement); !done)
            return done;
    }
    return transaction.commit();
}

// "mapdesk.sqlite.v1.backup", or the first name after it that is free.
QString freeBackupName(const QString &file, qint64 version)
{
    const QString name = QStringLiteral("%1.v%2.backup").arg(file).arg(version);
    QString free = name;
    for (int number = 2; QFile::exists(free); ++number)
        free = QStringLiteral("%1.%2").arg(name).arg(number);
    return free;
}

Result<void, QString> backUp(Connection &connection, const QString &folder, qint64 version)
{
    const QString name = freeBackupName(fileIn(folder), version);
    const QString unfinished = name + QStringLiteral(".part");
    QFile::remove(unfinished); // of a backup that was interrupted
    QFile file(unfinished);
    const bool isMade = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile);
    file.close();
    if (isMade && connection.execute(QStringLiteral("VACUUM INTO ?"), {unfinished})
        && QFile::rename(unfinished, name))
        return {};
    QFile::remove(unfinished);
    return failure(LocalDatabase::tr("%1 is to be brought to a newer format, but its backup %2"
                                     " cannot be written: make room for it, or allow writing"
                                     " there.")
                       .arg(shown(folder), QDir::toNativeSeparators(name)));
}

Result<void, QString> bringUpToDate(Connection &connection, const QString &folder,
                                    const SchemaSteps &steps)
{
    const auto told = [&folder](const Fault &fault) { return localDatabaseFault(folder, fault); };
    if (const auto done = setUp(connection); !done)
        return failure(told(done.error()));
    const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(told(version.error()));
    if (*version > 0 && *version < steps.size()) {
        if (const auto kept = backUp(connection, folder, *version); !kept)
            return kept;
    }
    return runSteps(connection, steps).map_error(told);
}

QString unusable(const QString &folder, Format format)
{
    if (format == Format::Newer) {
        return LocalDatabase::tr("%1 was written by a newer version of Mapdesk: use that version,"
                                 " or move the file away.")
            .arg(shown(folder));
    }
    return LocalDatabase::tr("%1 is not a file of Mapdesk: move it away, so that Mapdesk can make"
                             " its own.")
        .arg(shown(folder));
}

Result<std::unique_ptr<Connection>, QString>
opened(const QString &folder, Connection::Access access, const SchemaSteps &steps);

// Where nothing can be written SQLite cannot make the file by which it would know of other
// programs; but then none is at work. What the log has is known by that file alone.
Result<std::unique_ptr<Connection>, QString> openedUnchanging(const QString &folder)
{
    const QFileInfo log(fileIn(folder) + QStringLiteral("-wal"));
    if (log.size() == 0)
        return opened(folder, Connection::Access::Immutable, localSchema());
    return failure(LocalDatabase::tr("%1 has its newest entries in %2, which cannot be read in a"
                                     " folder that may not be written: copy both files to another"
                                     " folder and use the copy.")
                       .arg(shown(folder), log.fileName()));
}

// What is there, not changed so far.
Result<std::unique_ptr<Connection>, QString>
opened(const QString &folder, Connection::Access access, const SchemaSteps &steps)
{
    auto connection = Connection::open(fileIn(folder), access);
    if (!connection)
        return failure(localDatabaseFault(folder, connection.error()));
    (*connection)->setBusyTimeout(busyTimeoutMs);
    const auto format = formatOf(**connection, steps.size());
    if (!format && format.error().isReadOnly() && access == Connection::Access::ReadOnly)
        return openedUnchanging(folder);
    if (!format)
        return failure(localDatabaseFault(folder, format.error()));
    if (*format == Format::Newer || *format == Format::Foreign)
        return failure(unusable(folder, *format));
    return std::move(*connection);
}

} // namespace

Result<std::unique_ptr<Connection>, QString> openLocalDatabase(const QString &folder,
                                                               const SchemaSteps &steps)
{
    const auto made = makeFolder(folder).and_then([&folder] { return makeFile(folder); });
    if (!made)
        return failure(made.error());
    auto connection = opened(folder, Connection::Access::ReadWrite, steps);
    if (!connection)
        return connection;
    makePrivate(folder);
    if (const auto done = bringUpToDate(**connection, folder, steps); !done)
        return failure(done.error());
    return connection;
}

Result<std::unique_ptr<Connection>, QString> openLocalDatabase(const QString &folder)
{
    return openLocalDatabase(folder, localSchema());
}

Result<std::unique_ptr<Connection>, QString> readLocalDatabase(const QString &folder)
{
    if (!QFileInfo(fileIn(folder)).isFile()) {
        return failure(LocalDatabase::tr("There is no file %1: see whether it is the right folder.")
                           .arg(shown(folder)));
    }
    auto connection = opened(folder, Connection::Access::ReadOnly, localSchema());
    if (!connection)
        return connection;
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version || *version < localSchema().size()) {
        return failure(LocalDatabase::tr("%1 has an older format, or nothing in it: start Mapdesk"
                                         " with it once.")
                           .arg(shown(folder)));
    }
    return connection;
}

QString localDatabaseFault(const QString &folder, const Fault &fault)
{
    const QString file = shown(folder);
    if (fault.isDiskFull()) {
        return LocalDatabase::tr("%1 cannot be written because the disk is full: make room on it.")
            .arg(file);
    }
    if (fault.isReadOnly()) {
        return LocalDatabase::tr("%1 cannot be opened or written (%2): see to it that you may"
                                 " write it and the folder it lies in.")
            .arg(file, fault.words);
    }
    if (fault.isBusy()) {
        return LocalDatabase::tr("%1 is kept locked by another program: close that one.").arg(file);
    }
    if (fault.isNoDatabase()) {
        return LocalDatabase::tr("%1 is damaged (%2): put a backup of it in its place, or move it"
                                 " away, so that Mapdesk can make a new one.")
            .arg(file, fault.words);
    }
    return LocalDatabase::tr("%1 cannot be used (%2): see whether its disk is full or broken.")
        .arg(file, fault.words);
}

} // namespace mapdesk
