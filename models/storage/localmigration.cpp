// SPDX-License-Identifier: GPL-3.0-or-later
#include "localmigration.h"

#include "localdatabase.h"
#include "sqlitetransaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace mapdesk {

namespace {

using sqlite::Connection;
using sqlite::Outcome;

struct LocalMigration
{
    Q_DECLARE_TR_FUNCTIONS(LocalMigration)
};

constexpr qint64 applicationId = 0x4d70446b; // "MpDk"

Outcome<qint64> versionOf(Connection &connection)
{
    return connection.number(QStringLiteral("PRAGMA user_version"));
}

Outcome<LocalFormat> readFormat(Connection &connection, const SchemaSteps &steps)
{
    const auto id = connection.number(QStringLiteral("PRAGMA application_id"));
    const auto version = versionOf(connection);
    const auto tables = connection.number(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    for (const auto *read : {&id, &version, &tables}) {
        if (!*read)
            return failure(read->error());
    }
    if (*id == 0 && *version == 0 && *tables == 0)
        return LocalFormat::Empty;
    if (*id != applicationId)
        return LocalFormat::Foreign;
    return *version > steps.size() ? LocalFormat::Newer : LocalFormat::Ours;
}

Outcome<void> runSteps(Connection &connection, const SchemaSteps &steps)
{
    sqlite::Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    // Another process may just have done it.
    const auto version = versionOf(connection);
    if (!version)
        return failure(version.error());
    QStringList statements;
    for (const QStringList &step : steps.mid(*version))
        statements += step;
    if (!statements.isEmpty()) {
        statements += QStringLiteral("PRAGMA application_id = %1").arg(applicationId);
        statements += QStringLiteral("PRAGMA user_version = %1").arg(steps.size());
    }
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

Result<void, QString> backUp(Connection &connection, const QString &file, qint64 version)
{
    const QString name = freeBackupName(file, version);
    const QString unfinished = name + QStringLiteral(".part");
    QFile::remove(unfinished); // of a backup that was interrupted
    QFile made(unfinished);
    const bool isMade = made.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                  QFile::ReadOwner | QFile::WriteOwner);
    made.close();
    if (isMade && connection.execute(QStringLiteral("VACUUM INTO ?"), {unfinished})
        && QFile::rename(unfinished, name))
        return {};
    QFile::remove(unfinished);
    return failure(LocalMigration::tr("%1 has to be brought to a newer format, but its backup %2"
                                      " cannot be written: make room for it, or allow writing"
                                      " there.")
                       .arg(QDir::toNativeSeparators(file), QDir::toNativeSeparators(name)));
}

} // namespace

QString localDatabaseFile(const QString &folder)
{
    if (const QFileInfo copy(folder); copy.isFile())
        return copy.absoluteFilePath();
    return QDir(folder).absoluteFilePath(QStringLiteral("mapdesk.sqlite"));
}

Outcome<LocalFormat> localFormatOf(Connection &connection, const SchemaSteps &steps)
{
    // All of one moment: another process may be making it.
    if (const auto begun = connection.execute(QStringLiteral("BEGIN")); !begun)
        return failure(begun.error());
    const auto format = readFormat(connection, steps);
    connection.execute(QStringLiteral("COMMIT"));
    return format;
}

Result<void, QString> migrateLocalDatabase(Connection &connection, const QString &folder,
                                           const SchemaSteps &steps)
{
    const auto told = [&folder](const sqlite::Fault &fault) {
        return localDatabaseFault(folder, fault);
    };
    const auto version = versionOf(connection);
    if (!version)
        return failure(told(version.error()));
    if (*version > 0 && *version < steps.size()) {
        if (const auto kept = backUp(connection, localDatabaseFile(folder), *version); !kept)
            return kept;
    }
    return runSteps(connection, steps).map_error(told);
}

void removeLocalBackups(const QString &folder, qint64 ms)
{
    const QDir directory(folder);
    const QFileInfoList backups = directory.entryInfoList(
        {QStringLiteral("mapdesk.sqlite.v*.backup*")}, QDir::Files);
    for (const QFileInfo &backup : backups) {
        if (backup.lastModified().toMSecsSinceEpoch() < ms)
            QFile::remove(backup.filePath());
    }
}

} // namespace mapdesk
