// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include <QFile>

namespace mapdesk::practice {

namespace {

constexpr int mostBackups = 1000;

// Makes an empty file that was not there before.
bool makeNew(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                     QFile::ReadOwner | QFile::WriteOwner);
}

Result<QString, QString> newBackupFile(const QString &file, qint64 version)
{
    const QString first = QStringLiteral("%1.v%2.backup").arg(file).arg(version);
    QString name = first;
    for (int number = 2; !makeNew(name); ++number) {
        if (!QFile::exists(name) || number > mostBackups)
            return failure(QStringLiteral("no backup \"%1\" can be made").arg(name));
        name = QStringLiteral("%1.%2").arg(first).arg(number);
    }
    return name;
}

} // namespace

Result<void, QString> backUp(Database &database, const QString &file, qint64 version)
{
    const auto name = newBackupFile(file, version);
    if (!name)
        return failure(name.error());
    if (database.execute(QStringLiteral("VACUUM INTO ?"), {*name}))
        return {};
    QFile::remove(*name);
    return failure(QStringLiteral("the backup \"%1\" cannot be written").arg(*name));
}

} // namespace mapdesk::practice
