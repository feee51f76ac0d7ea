// SPDX-License-Identifier: GPL-3.0-or-later
#include "localdatabase.h"

#include "localmigration.h"

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

using Opened = Result<std::unique_ptr<Connection>, QString>;

constexpr int busyTimeoutMs = 5'000;
constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto privateFolder = privateFile | QFile::ExeOwner;

QString shown(const QString &folder)
{
    return QDir::toNativeSeparators(localDatabaseFile(folder));
}

Result<void, QString> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder)) {
        QFile::setPermissions(folder, privateFolder);
        return {};
    }
    return failure(LocalDatabase::tr("The folder %1 cannot be made: see to it that you may write"
                                     " there and that no file has its name.")
                       .arg(QDir::toNativeSeparators(folder)));
}

Result<void, QString> makeFile(const QString &folder)
{
    QFile file(localDatabaseFile(folder));
    if (file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile)
        || file.exists()) // made by another process meanwhile
        return {};
    return failure(LocalDatabase::tr("%1 cannot be made (%2): see to it that you may write there.")
                       .arg(shown(folder), file.errorString()));
}

// SQLite gives what it puts beside the file the file's permissions, but it may be there already.
void makePrivate(const QString &folder)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::setPermissions(localDatabaseFile(folder) + QLatin1String(suffix), privateFile);
}

// Others who open the file at the same time are waited for: SQLite does it where a transaction
// begins, but not where it changes to the log.
Outcome<void> useWriteAheadLog(Connection &connection)
{
    constexpr int mostTries = 50;
    const QString use = QStringLiteral("PRAGMA journal_mode = WAL");
    Outcome<void> done = connection.execute(use);
    for (int tries = 1; !done && done.error().isBusy() && tries < mostTries; ++tries) {
        if (const auto waited = connection.execute(QStringLiteral("BEGIN EXCLUSIVE")); !waited)
            return waited;
        connection.execute(QStringLiteral("COMMIT"));
        done = connection.execute(use);
    }
    return done;
}

Outcome<void> setUp(Connection &connection)
{
    for (const char *pragma : {"PRAGMA secure_delete = ON", "PRAGMA synchronous = FULL"}) {
        if (const auto done = connection.execute(QLatin1String(pragma)); !done)
            return done;
    }
    return useWriteAheadLog(connection);
}

QString unusable(const QString &folder, LocalFormat format)
{
    const QString words = format == LocalFormat::Newer
        ? LocalDatabase::tr("%1 was written by a newer version of Mapdesk: use that version, or"
                            " move the file away.")
        : LocalDatabase::tr("%1 is not a file of Mapdesk: move it away, so that Mapdesk can make"
                            " its own.");
    return words.arg(shown(folder));
}

Opened opened(const QString &folder, Connection::Access access, const SchemaSteps &steps);

// Where nothing can be written SQLite cannot make the file by which it would know of other
// programs; but then none is at work. What the log has is known by that file alone.
Opened openedUnchanging(const QString &folder, const SchemaSteps &steps)
{
    const QFileInfo log(localDatabaseFile(folder) + QStringLiteral("-wal"));
    if (log.size() == 0)
        return opened(folder, Connection::Access::Immutable, steps);
    return failure(LocalDatabase::tr("%1 has its newest entries in %2, which cannot be read in a"
                                     " folder that may not be written: copy both files to another"
                                     " folder and use the copy.")
                       .arg(shown(folder), log.fileName()));
}

// As it is there.
Opened opened(const QString &folder, Connection::Access access, const SchemaSteps &steps)
{
    auto connection = Connection::open(localDatabaseFile(folder), access);
    if (!connection)
        return failure(localDatabaseFault(folder, connection.error()));
    (*connection)->setBusyTimeout(busyTimeoutMs);
    const auto format = localFormatOf(**connection, steps);
    if (!format && format.error().isReadOnly() && access == Connection::Access::ReadOnly)
        return openedUnchanging(folder, steps);
    if (!format)
        return failure(localDatabaseFault(folder, format.error()));
    if (*format == LocalFormat::Newer || *format == LocalFormat::Foreign)
        return failure(unusable(folder, *format));
    return std::move(*connection);
}

} // namespace

Opened openLocalDatabase(const QString &folder, const SchemaSteps &steps)
{
    const auto made = makeFolder(folder).and_then([&folder] { return makeFile(folder); });
    if (!made)
        return failure(made.error());
    auto connection = opened(folder, Connection::Access::ReadWrite, steps);
    if (!connection)
        return connection;
    makePrivate(folder);
    const auto told = [&folder](const Fault &fault) { return localDatabaseFault(folder, fault); };
    const auto ready = setUp(**connection).map_error(told).and_then([&] {
        return migrateLocalDatabase(**connection, folder, steps);
    });
    return ready ? std::move(connection) : Opened(failure(ready.error()));
}

Opened openLocalDatabase(const QString &folder)
{
    return openLocalDatabase(folder, localSchema());
}

Opened readLocalDatabase(const QString &folder)
{
    const SchemaSteps &steps = localSchema();
    if (!QFile::exists(localDatabaseFile(folder))) {
        return failure(LocalDatabase::tr("There is no file %1: see whether it is the right folder.")
                           .arg(shown(folder)));
    }
    auto connection = opened(folder, Connection::Access::ReadOnly, steps);
    if (!connection)
        return connection;
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (version && *version == steps.size())
        return connection;
    return failure(LocalDatabase::tr("%1 has an older format, or nothing in it: start Mapdesk with"
                                     " it once.")
                       .arg(shown(folder)));
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
