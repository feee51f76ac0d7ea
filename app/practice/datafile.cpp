// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafile.h"

#include <QFile>
#include <QFileInfo>

namespace mapdesk::practice {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

QString dataFilePath(const QString &file)
{
    const bool looksLikeResource = file.startsWith(QLatin1Char(':'));
    const QFileInfo info(looksLikeResource ? QStringLiteral("./") + file : file);
    return file.isEmpty() ? QString() : info.absoluteFilePath();
}

Result<void, QString> createDataFile(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || file.exists()
        || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return {};
    return failure(file.errorString());
}

Result<void, QString> makeDataFilePrivate(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || file.setPermissions(ownerOnly))
        return {};
    return failure(file.errorString());
}

} // namespace mapdesk::practice
