// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include <QFile>

namespace mapdesk::practice {

namespace {

constexpr int mostBackups = 1000;

// Makes an empty file in place of one that an interrupted backup left.
bool makeEmpty(const QString &name)
{
    QFile::remove(name);
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                     QFile::ReadOwner | QFile::WriteOwner);
}

// To the first name that is free.
bool rename(const QString &name, const QString &newName)
{
    for (int number = 1; number <= mostBackups; ++number) {
        const QString free = number == 1 ? newName
                                         : QStringLiteral("%1.%2").arg(newName).arg(number);
        if (!QFile::exists(free))
            return QFile::rename(name, free);
    }
    return false;
}

} // namespace

Result<void, QString> backUp(Database &database, const QString &file, qint64 version)
{
    const QString name = QStringLiteral("%1.v%2.backup").arg(file).arg(version);
    const QString unfinished = name + QStringLiteral(".part");
    if (makeEmpty(unfinished) && database.execute(QStringLiteral("VACUUM INTO ?"), {unfinished})
        && rename(unfinished, name))
        return {};
    QFile::remove(unfinished);
    return failure(QStringLiteral("the backup \"%1\" cannot be written").arg(name));
}

} // namespace mapdesk::practice
